// A tree on screen: what is drawn again, what stays, and what is drawn later.
import { expect } from '@open-wc/testing';
import { mountWidget, tree, until, type WidgetStage } from './stage.js';

const text = (value: string, props: object = {}) => tree('Text', { value, ...props });
const unknown = (title: string, ...children: unknown[]) => tree('Made.Up', { title }, ...children);

/** The texts on screen, one after the other. */
function textsOf(stage: WidgetStage): string {
  const walker = document.createTreeWalker(stage.query('.widget-root'), NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode.nodeValue?.trim() ?? '');
  return texts.filter(Boolean).join(' ');
}

/** So many lines. */
const lines = (count: number) => Array.from({ length: count }, (_, i) => text(`Line ${i}`));

describe('a tree', () => {
  it('keeps the nodes of what did not change, and of what did', async () => {
    const first = text('One', { id: 'a' });
    const stage = await mountWidget(tree('Col', {}, first, text('Two', { id: 'b' }), unknown('Three')));
    const before = stage.all('.widget-root *');
    await stage.show(tree('Col', {}, first, text('Two, changed', { id: 'b' }), unknown('Three')));
    const after = stage.all('.widget-root *');
    expect(after.length).to.equal(before.length);
    expect(after.every((node, index) => node === before[index])).to.equal(true);
    expect(textsOf(stage)).to.equal('One Two, changed Three');
  });

  it('does not draw what is the same object', async () => {
    let read = 0;
    const watched = {
      type: 'Text',
      get value() {
        read++;
        return 'Watched';
      },
    };
    const stage = await mountWidget(tree('Col', {}, watched, text('One')));
    const readOnce = read;
    expect(readOnce).to.be.greaterThan(0);
    await stage.show(tree('Col', {}, watched, text('Two')));
    expect(textsOf(stage)).to.equal('Watched Two');
    expect(read).to.equal(readOnce);
  });

  it('moves elements with their key or id, and fields with their name', async () => {
    const three = (...order: string[]) =>
      tree('Col', {}, ...order.map((id) => (id === 'c' ? tree('Input', { name: 'c' }) : text(id, { id }))));
    const stage = await mountWidget(three('a', 'b', 'c'));
    const [a, b, c] = [...stage.query('.widget-root > *').children];
    stage.enter('c', 'typed');
    await stage.show(tree('Col', {}, text('new'), ...(three('c', 'b', 'a').children as unknown[])));
    const [, third, second, first] = [...stage.query('.widget-root > *').children];
    expect(third === c && second === b && first === a).to.equal(true);
    expect(stage.field('c').value).to.equal('typed');
  });

  it('takes twice the same key for two', async () => {
    const stage = await mountWidget(tree('Col', {}, text('One', { id: 'x' }), text('Two', { id: 'x' })));
    expect(textsOf(stage)).to.equal('One Two');
    await stage.show(tree('Col', {}, text('Two', { id: 'x' }), text('One', { id: 'x' }), text('Three', { id: 'x' })));
    expect(textsOf(stage)).to.equal('Two One Three');
  });

  it('takes one component in place of a list', async () => {
    const stage = await mountWidget({ type: 'Col', children: text('Alone') });
    expect(textsOf(stage)).to.equal('Alone');
  });

  it('shows of an unknown type its texts and what is inside', async () => {
    const stage = await mountWidget(
      tree('Poll', { title: 'Which one?', options: [{ label: 'This' }, 'That', 3] }, text('Inside')),
    );
    expect(textsOf(stage)).to.equal('Which one? This That Inside');
    expect(stage.logs).to.deep.equal([{ name: 'widget.unknown', data: { component: 'Poll' } }]);
  });
});

describe('a large tree', () => {
  const undrawn = 'chat-kit-widget-later:not(.drawn)';

  it('is drawn in parts, when the reader comes near', async () => {
    const stage = await mountWidget(tree('Col', {}, ...lines(2_000)));
    await until('the first parts are drawn', () => stage.text().includes('Line 249'));
    expect(stage.text()).not.to.contain('Line 1999');
    const first = stage.query('.widget-root > * > *');
    for (let rest = stage.all(undrawn); rest.length > 0; rest = stage.all(undrawn)) {
      const [next] = rest as [HTMLElement];
      next.scrollIntoView();
      await until('the next part is drawn', () => next.classList.contains('drawn'));
    }
    expect(stage.text()).to.contain('Line 1999');
    expect(stage.query('.widget-root > * > *') === first).to.equal(true);
    scrollTo(0, 0);
  });

  it('draws again only the part in which something changed', async () => {
    const children = lines(400);
    const stage = await mountWidget(tree('Col', {}, ...children));
    stage.query(undrawn).scrollIntoView();
    await until('all is drawn', () => stage.text().includes('Line 399'));
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((list) => records.push(...list));
    observer.observe(stage.view, { subtree: true, childList: true, characterData: true, attributes: true });
    await stage.show(tree('Col', {}, ...children.with(300, text('Changed'))));
    expect(stage.text()).to.contain('Changed');
    records.push(...observer.takeRecords());
    observer.disconnect();
    const touched = new Set(records.map(({ target }) => target.textContent?.trim()));
    expect([...touched]).to.deep.equal(['Changed']);
  });

  it('sends what is in fields that nobody came near to', async () => {
    const fields = Array.from({ length: 600 }, (_, i) => tree('Input', { name: `f${i}`, defaultValue: String(i) }));
    const stage = await mountWidget(
      tree('Form', { onSubmitAction: { type: 'send' } }, tree('Button', { label: 'Send', submit: true }), ...fields),
    );
    stage.button('Send').click();
    await until('it is sent', () => stage.acts.length === 1);
    expect(Object.keys(stage.acts[0]?.action.payload as object)).to.have.length(600);
  });

  it('may be deeper than any stack', async () => {
    let deep: unknown = text('At the bottom');
    for (let i = 0; i < 5_000; i++) deep = tree('Box', {}, deep);
    const stage = await mountWidget(tree('Col', {}, text('On top'), deep));
    expect(stage.text()).to.contain('On top');
  });
});
