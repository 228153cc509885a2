// A card: what it looks like, what its buttons do, and when it folds.
import { aTimeout, expect } from '@open-wc/testing';
import { mountWidget, tree, until } from './stage.js';

const send = { label: 'Send', action: { type: 'send', payload: { draft: 1 } } };
const discard = { label: 'Discard', action: { type: 'discard' } };
const field = tree('Input', { name: 'to', defaultValue: 'Ada' });
const hello = tree('Text', { value: 'Hello' });

describe('a card', () => {
  it('is as wide as it is told, and has room inside', async () => {
    const widths: number[] = [];
    for (const size of ['sm', 'md', 'lg', 'full', undefined]) {
      const stage = await mountWidget(tree('Card', { size }, hello), { width: 700 });
      widths.push(stage.query('.widget-card').getBoundingClientRect().width);
      expect(getComputedStyle(stage.query('.body')).padding).to.equal('16px');
    }
    expect(widths).to.deep.equal([352, 448, 576, 668, 448]);
  });

  it('takes the space, the ground and the border that it is given', async () => {
    const stage = await mountWidget(
      tree(
        'Card',
        { padding: { x: 2, top: '1px' }, background: 'rgb(1, 2, 3)', border: { size: 3, style: 'dashed' } },
        hello,
      ),
    );
    const style = getComputedStyle(stage.query('.widget-card'));
    expect([style.backgroundColor, style.borderTopWidth, style.borderTopStyle]).to.deep.equal([
      'rgb(1, 2, 3)',
      '3px',
      'dashed',
    ]);
    expect(getComputedStyle(stage.query('.body')).padding).to.equal('1px 8px 16px');
  });

  it('has a theme of its own, whatever is around it', async () => {
    const colours = async (scheme: 'light' | 'dark', theme?: string) => {
      const stage = await mountWidget(tree('Card', { theme }, hello), { scheme });
      const { color, backgroundColor } = getComputedStyle(stage.query('.widget-card'));
      return `${color} on ${backgroundColor}`;
    };
    const [light, dark] = [await colours('light'), await colours('dark')];
    expect(light).not.to.equal(dark);
    expect(await colours('light', 'dark')).to.equal(dark);
    expect(await colours('dark', 'light')).to.equal(light);
  });

  it('ignores what is of the wrong type, and says so once for each', async () => {
    const wrong = {
      asForm: 'yes',
      background: 'url(//evil.example)',
      border: 'thick',
      cancel: { label: 'Cancel' },
      children: 'text',
      collapsed: 1,
      confirm: { label: 3, action: { type: 'x' } },
      padding: [],
      size: 'huge',
      status: { icon: 'mail' },
      theme: 'blue',
      position: 'fixed',
    };
    const stage = await mountWidget({ type: 'Card', ...wrong });
    expect(stage.ignored).to.deep.equal(
      Object.keys(wrong)
        .map((prop) => `Card.${prop}`)
        .sort(),
    );
    expect(stage.has('button')).to.equal(false);
  });

  it('keeps everything inside of it', async () => {
    const stage = await mountWidget(
      tree(
        'Card',
        { size: 'sm' },
        tree('Box', { width: 5000, minWidth: '4000px', margin: -500 }, hello),
        tree('Text', { value: 'x'.repeat(300) }),
        tree(
          'Row',
          { wrap: 'nowrap' },
          ...Array.from({ length: 30 }, () => tree('Box', { minWidth: 100, flex: 'none' })),
        ),
      ),
      { width: 320 },
    );
    const { scrollWidth, clientWidth } = stage.query('.widget-root');
    expect(scrollWidth <= clientWidth + 1).to.equal(true);
    expect(getComputedStyle(stage.query('.widget-card')).overflow).to.equal('clip');
  });

  it('is accessible in light and dark', async () => {
    for (const scheme of ['light', 'dark'] as const) {
      const props = { status: { text: 'Draft', icon: 'mail' }, confirm: send, cancel: discard };
      const stage = await mountWidget(tree('Card', props, tree('Title', { value: 'A letter' }), hello), { scheme });
      await expect(stage.view).to.be.accessible();
    }
  });
});

describe('the status of a card', () => {
  const signOf = async (status: object, rules = {}) => {
    const stage = await mountWidget(tree('Card', { status: { text: 'Found', ...status } }), { rules });
    expect(stage.text('.widget-status')).to.equal('Found');
    return stage.view.querySelector('.widget-status > :not([dir])');
  };
  const favicon = new URL('/none.png', location.href).href;

  it('is a line with an icon', async () => {
    expect((await signOf({}))?.tagName).to.equal(undefined);
    expect((await signOf({ icon: 'mail' }))?.tagName).to.equal('svg');
  });

  it('shows the picture of a site only from where pictures may come', async () => {
    expect((await signOf({ favicon: 'https://foreign.example/i.png' }))?.tagName).to.equal('svg');
    expect((await signOf({ favicon: 'javascript:alert(1)' }))?.tagName).to.equal('svg');
    const own = await signOf({ favicon, frame: true });
    expect(own?.querySelector('img')?.src).to.equal(favicon);
    expect(own?.querySelector('img')?.referrerPolicy).to.equal('no-referrer');
    expect(own?.classList.contains('frame')).to.equal(true);
  });
});

describe('the buttons of a card', () => {
  it('do what they say, without a form', async () => {
    const stage = await mountWidget(tree('Card', { confirm: send, cancel: discard }, field));
    expect(stage.has('form')).to.equal(false);
    await stage.press(stage.button('Send'));
    await stage.resolve();
    await stage.press(stage.button('Discard'));
    expect(stage.acts.map(({ action }) => action)).to.deep.equal([
      { type: 'send', payload: { draft: 1 } },
      { type: 'discard' },
    ]);
  });

  it('send what is entered where it is a form', async () => {
    const stage = await mountWidget(tree('Card', { asForm: true, confirm: send, cancel: discard }, field));
    await stage.press(stage.button('Send'));
    await stage.resolve();
    await stage.press(stage.button('Discard'));
    expect(stage.acts.map(({ action }) => action.payload)).to.deep.equal([{ draft: 1, to: 'Ada' }, { to: 'Ada' }]);
  });

  it('make all of it wait until it is confirmed', async () => {
    const stage = await mountWidget(tree('Card', { asForm: true, confirm: send }, field));
    stage.button('Send').focus();
    await stage.press(stage.button('Send'));
    await stage.press(stage.button('Send'));
    expect(stage.acts.length).to.equal(1);
    expect(stage.query('.widget-root').inert).to.equal(true);
    await stage.resolve();
    expect(stage.query('.widget-root').inert).to.equal(false);
    await until('the focus is back', () => stage.focused === stage.button('Send'));
  });

  it('cancel without a valid form, but do not confirm', async () => {
    const empty = tree('Input', { name: 'to', required: true });
    const stage = await mountWidget(tree('Card', { asForm: true, confirm: send, cancel: discard }, empty));
    await stage.press(stage.button('Send'));
    expect(stage.acts.length).to.equal(0);
    await stage.press(stage.button('Discard'));
    expect(stage.acts[0]?.action.type).to.equal('discard');
    expect(stage.button('Discard').getAttribute('aria-busy')).to.equal('true');
    await stage.resolve();
    expect(stage.button('Discard').hasAttribute('aria-busy')).to.equal(false);
  });
});

describe('a card that may be collapsed', () => {
  const title = tree('Title', { value: 'A letter to Ada' });
  const isOpen = (stage: Awaited<ReturnType<typeof mountWidget>>) => !stage.query('.body').hidden;

  it('is one line that opens and closes', async () => {
    const stage = await mountWidget(tree('Card', { collapsed: true }, hello, title));
    expect(isOpen(stage)).to.equal(false);
    const fold = stage.button('A letter to Ada');
    expect(fold.getAttribute('aria-expanded')).to.equal('false');
    await expect(stage.view).to.be.accessible();
    await stage.press(fold);
    expect(fold.getAttribute('aria-expanded')).to.equal('true');
    expect(isOpen(stage)).to.equal(true);
    await stage.press(fold);
    expect(isOpen(stage)).to.equal(false);
  });

  it('has the name of its status, or at least one', async () => {
    const named = await mountWidget(tree('Card', { collapsed: true, status: { text: 'Sent' } }, title));
    expect(named.button('Sent').className).to.equal('fold');
    expect(named.has('.widget-status')).to.equal(false);
    expect((await mountWidget(tree('Card', { collapsed: true }))).button('Details').className).to.equal('fold');
  });

  it('stays open until it is confirmed, and then passes the focus on', async () => {
    const stage = await mountWidget(tree('Card', { collapsed: true, confirm: send }, title));
    expect(isOpen(stage)).to.equal(true);
    stage.button('Send').focus();
    await stage.press(stage.button('Send'));
    await stage.reject();
    expect(isOpen(stage)).to.equal(true);
    await stage.press(stage.button('Send'));
    await stage.resolve();
    await until('it is folded', () => stage.has('.fold'));
    expect(isOpen(stage)).to.equal(false);
    await until('the focus is on its line', () => stage.focused === stage.query('.fold'));
    expect(stage.all('.widget-button').length).to.equal(0);
  });

  it('is open again for the next step', async () => {
    const stage = await mountWidget(tree('Card', { collapsed: true, confirm: send }, title));
    await stage.press(stage.button('Send'));
    await stage.resolve();
    await until('it is folded', () => stage.has('.fold'));
    await stage.show(
      tree('Card', { collapsed: true, confirm: { label: 'Archive', action: { type: 'archive' } } }, title),
    );
    expect(isOpen(stage)).to.equal(true);
    expect(stage.button('Archive').type).to.equal('button');
  });

  it('is folded when the server says so, and keeps what is in it', async () => {
    const stage = await mountWidget(tree('Card', { confirm: send }, field));
    stage.enter('to', 'Grace');
    const input = stage.field('to');
    await stage.show(tree('Card', { confirm: send, collapsed: true }, field));
    expect(isOpen(stage)).to.equal(false);
    await stage.show(tree('Card', { confirm: send }, field));
    expect(isOpen(stage)).to.equal(true);
    expect(stage.field('to') === input).to.equal(true);
    expect(stage.field('to').value).to.equal('Grace');
  });
});

describe('what is drawn of a card', () => {
  it('stays when something else in it changes', async () => {
    const row = tree('Row', { id: 'row' }, hello);
    const stage = await mountWidget(tree('Card', {}, row, tree('Text', { id: 'a', value: 'One' })));
    const [card, box, text] = ['.widget-card', '.widget-box', '.widget-box > *'].map((name) => stage.query(name));
    await aTimeout(0);
    await stage.show(tree('Card', { size: 'lg' }, row, tree('Text', { id: 'a', value: 'Two' })));
    expect(stage.text()).to.equal('HelloTwo');
    expect(stage.query('.widget-card') === card && stage.query('.widget-box') === box).to.equal(true);
    expect(stage.query('.widget-box > *') === text).to.equal(true);
  });
});
