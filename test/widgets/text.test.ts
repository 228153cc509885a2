// Texts, titles and captions: their nodes stay while they grow, they are cut where they must be, and lie as the layout does.
import { expect } from '@open-wc/testing';
import { mountWidget, tree } from './stage.js';

const LONG = 'The quick brown fox jumps over the lazy dog while seventeen penguins look on and take notes of it';

const card = (...children: unknown[]) => tree('Card', {}, ...children);

const linesOf = (element: HTMLElement) =>
  Math.round(element.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(element).lineHeight));

describe('a text of a widget', () => {
  it('keeps its node, and what is selected in it, while it grows', async () => {
    const grown = (value: string) =>
      card(tree('Text', { id: 'a', value, streaming: true }), tree('Text', { value: 'b' }));
    const stage = await mountWidget(grown('Hello'), { open: true });
    const [first, second] = stage.all('.widget-text');
    const node = first?.firstChild?.nextSibling ?? first?.firstChild;
    const text = [...(first?.childNodes ?? [])].find((child) => child.nodeType === Node.TEXT_NODE && child.textContent);
    const range = document.createRange();
    range.setStart(text as Node, 1);
    range.setEnd(text as Node, 4);
    await stage.show(grown('Hello there'));
    await stage.show(grown('Hello there, you'));
    expect(stage.text('.widget-text')).to.equal('Hello there, you');
    expect(stage.all('.widget-text')[0] === first && stage.all('.widget-text')[1] === second).to.equal(true);
    expect((first?.firstChild?.nextSibling ?? first?.firstChild) === node).to.equal(true);
    expect(text?.textContent).to.equal('Hello there, you');
    expect(range.toString()).to.equal('ell');
  });

  it('adds only what is new', async () => {
    const grown = (value: string) =>
      card(tree('Text', { value }), tree('Title', { value }), tree('Caption', { value }));
    const stage = await mountWidget(grown('One'), { open: true });
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((more) => void records.push(...more));
    observer.observe(stage.query('.widget-root'), {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    await stage.show(grown('One two'));
    records.push(...observer.takeRecords());
    observer.disconnect();
    expect(records.map(({ type }) => type)).to.deep.equal(['characterData', 'characterData', 'characterData']);
  });

  it('shows another text in its place', async () => {
    const stage = await mountWidget(card(tree('Text', { value: 'One' })));
    await stage.show(card(tree('Text', { value: 'Two' })));
    expect(stage.text('.widget-text')).to.equal('Two');
    await stage.show(card(tree('Text')));
    expect(stage.text('.widget-text')).to.equal('');
  });

  it('keeps its line breaks', async () => {
    const stage = await mountWidget(card(tree('Text', { value: 'One\nTwo' }), tree('Text', { value: 'One' })));
    const [two, one] = stage.all('.widget-text');
    expect(linesOf(two as HTMLElement)).to.equal(2);
    expect(linesOf(one as HTMLElement)).to.equal(1);
  });

  it('has every size, weight and colour that was asked for', async () => {
    const stage = await mountWidget(
      card(
        ...['xs', 'sm', 'md', 'lg', 'xl'].map((size) => tree('Text', { value: size, size })),
        ...['sm', 'md', 'lg', 'xl', '2xl', '3xl', '4xl', '5xl'].map((size) => tree('Title', { value: size, size })),
        ...['sm', 'md', 'lg'].map((size) => tree('Caption', { value: size, size })),
        tree('Text', { value: 'x', weight: 'bold', italic: true, lineThrough: true, color: '#123456', width: 120 }),
        tree('Title', { value: 'x', weight: 'normal' }),
      ),
      { width: 900 },
    );
    const sizes = (selector: string) =>
      stage.all(selector).map((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    for (const name of ['.widget-text', '.widget-title', '.widget-caption']) {
      const found = sizes(name).slice(0, { '.widget-text': 5, '.widget-title': 8, '.widget-caption': 3 }[name]);
      expect(found, name).to.deep.equal([...new Set(found)].sort((a, b) => a - b));
    }
    const styles = getComputedStyle(stage.query('.widget-text.italic'));
    expect(styles.fontWeight).to.equal('700');
    expect(styles.fontStyle).to.equal('italic');
    expect(styles.textDecorationLine).to.equal('line-through');
    expect(styles.color).to.equal('rgb(18, 52, 86)');
    expect(styles.inlineSize).to.equal('120px');
    expect(getComputedStyle(stage.query('.widget-title.weight-normal')).fontWeight).to.equal('400');
  });

  it('is cut at one line or at so many, in a row too, and says all of it to who points at it', async () => {
    for (const type of ['Text', 'Title', 'Caption']) {
      const stage = await mountWidget(
        card(
          tree('Row', {}, tree(type, { value: LONG, truncate: true }), tree('Badge', { label: 'New' })),
          tree('Row', {}, tree(type, { value: LONG, maxLines: 2 }), tree('Badge', { label: 'New' })),
          tree(type, { value: 'Short', truncate: true }),
        ),
        { width: 240 },
      );
      const [one, two, short] = stage.all(`.widget-${type.toLowerCase()}`) as [HTMLElement, HTMLElement, HTMLElement];
      expect(linesOf(one), type).to.equal(1);
      expect(linesOf(two), type).to.equal(2);
      expect(one.scrollWidth, type).to.be.greaterThan(one.clientWidth);
      for (const row of stage.all('.widget-box')) expect(row.scrollWidth).to.be.at.most(row.clientWidth);
      expect(one.title).to.equal('');
      for (const element of [one, two, short]) element.dispatchEvent(new PointerEvent('pointerenter'));
      expect([one.title, two.title, short.title]).to.deep.equal([LONG, LONG, '']);
    }
  });

  it('keeps room for the lines that are to come', async () => {
    const stage = await mountWidget(
      card(tree('Text', { value: 'One', minLines: 3 }), tree('Text', { value: '', streaming: true })),
      { open: true },
    );
    const [three, awaited] = stage.all('.widget-text') as [HTMLElement, HTMLElement];
    expect(linesOf(three)).to.equal(3);
    expect(linesOf(awaited)).to.equal(1);
  });

  it('does not break a short word because its neighbour is long', async () => {
    const stage = await mountWidget(
      card(tree('Row', {}, tree('Text', { value: 'Total' }), tree('Text', { value: LONG }))),
      {
        width: 240,
      },
    );
    expect(linesOf(stage.query('.widget-text'))).to.equal(1);
  });

  it('has the direction of its words, and lies where the layout begins', async () => {
    const texts = card(
      tree('Text', { value: 'Latin words' }),
      tree('Text', { value: 'كلمات عربية' }),
      tree('Text', { value: 'Latin words', textAlign: 'start' }),
      tree('Text', { value: 'كلمات عربية', textAlign: 'end' }),
      tree('Text', { value: 'Latin', textAlign: 'center' }),
    );
    for (const dir of ['ltr', 'rtl'] as const) {
      const stage = await mountWidget(texts, { dir });
      const styles = stage.all('.widget-text').map((element) => getComputedStyle(element));
      expect(styles.map(({ direction }) => direction)).to.deep.equal(['ltr', 'rtl', 'ltr', 'rtl', 'ltr']);
      const [start, end] = dir === 'ltr' ? ['left', 'right'] : ['right', 'left'];
      expect(styles.map(({ textAlign }) => textAlign).slice(2)).to.deep.equal([start, end, 'center']);
      const lies = stage.all('.widget-text').slice(0, 2);
      for (const element of lies) {
        const range = document.createRange();
        range.selectNodeContents(element);
        const [words, box] = [range.getBoundingClientRect(), element.getBoundingClientRect()];
        const gap = dir === 'ltr' ? words.left - box.left : box.right - words.right;
        expect(Math.abs(gap), `${element.textContent} in ${dir}`).to.be.below(2);
      }
    }
  });

  it('makes a title a heading of the level of the answer, and an empty one nothing', async () => {
    const stage = await mountWidget(card(tree('Title', { value: 'Flights' }), tree('Title', { value: ' ' })), {
      rules: { headingLevel: 4 },
    });
    const [title, empty] = stage.all('.widget-title') as [HTMLElement, HTMLElement];
    expect(title.getAttribute('role')).to.equal('heading');
    expect(title.getAttribute('aria-level')).to.equal('4');
    expect(empty.hasAttribute('role')).to.equal(false);
  });

  it('leaves out props of the wrong type, and tells each once', async () => {
    const wrong = {
      value: { toString: () => 'x' },
      color: 'url(https://x.test)',
      weight: 700,
      textAlign: 'left',
      truncate: 'yes',
      maxLines: -1,
      size: [],
    };
    const stage = await mountWidget(
      card(
        ...['Text', 'Text', 'Title', 'Caption'].map((type) => tree(type, wrong)),
        tree('Text', {
          value: 1,
          streaming: 1,
          italic: 'no',
          lineThrough: {},
          width: '1px;}',
          minLines: 0.5,
          editable: 'x',
        }),
      ),
    );
    const props = ['color', 'maxLines', 'size', 'textAlign', 'truncate', 'value', 'weight'];
    const more = ['editable', 'italic', 'lineThrough', 'minLines', 'streaming', 'width'];
    expect(stage.ignored).to.deep.equal(
      [
        ...['Caption', 'Text', 'Title'].flatMap((type) => props.map((prop) => `${type}.${prop}`)),
        ...more.map((prop) => `Text.${prop}`),
      ].sort(),
    );
    expect(stage.text()).to.equal('1');
  });

  it('can be read by everyone in both schemes', async () => {
    const colors = ['prose', 'primary', 'emphasis', 'secondary', 'success', 'warning', 'danger'];
    const texts = card(
      ...colors.map((color) => tree('Text', { value: color, color })),
      tree('Title', { value: 'Title' }),
      tree('Caption', { value: 'Caption' }),
    );
    for (const scheme of ['light', 'dark'] as const) {
      const stage = await mountWidget(texts, { scheme });
      await expect(stage.view).to.be.accessible();
    }
  });
});
