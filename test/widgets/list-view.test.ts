// Lists: as long as they may be, and things in them that do something.
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { mountWidget, tree, until } from './stage.js';

const choose = { type: 'choose', payload: { id: 1 } };
const item = (n: number, props = {}) =>
  tree('ListViewItem', { id: `i${n}`, ...props }, tree('Text', { value: `Item ${n}` }));
const items = (n: number, props = {}) => Array.from({ length: n }, (_, i) => item(i + 1, props));

describe('a list', () => {
  it('is a list of items, with its status', async () => {
    const stage = await mountWidget(tree('ListView', { status: { text: 'Flights' } }, ...items(3)));
    expect(stage.text('.widget-status')).to.equal('Flights');
    expect(stage.all('[role=list] [role=listitem]').map(({ textContent }) => textContent?.trim())).to.deep.equal([
      'Item 1',
      'Item 2',
      'Item 3',
    ]);
    await expect(stage.view).to.be.accessible();
  });

  it('shows as many as it may, and the others when they are asked for', async () => {
    const stage = await mountWidget(tree('ListView', { limit: 3 }, ...items(10)));
    expect(stage.all('[role=listitem]').length).to.equal(3);
    await stage.press(stage.button('Show 7 more'));
    expect(stage.all('[role=listitem]').length).to.equal(10);
    expect(stage.has('.more')).to.equal(false);
    expect(stage.focused === stage.all('[role=listitem]')[3]).to.equal(true);
  });

  it('goes on with the first new thing that can be used', async () => {
    const stage = await mountWidget(tree('ListView', { limit: 1 }, ...items(3, { onClickAction: choose })));
    await stage.press(stage.button('Show 2 more'));
    expect(stage.focused?.getAttribute('aria-label')).to.equal('Item 2');
  });

  it('stays open while it changes', async () => {
    const stage = await mountWidget(tree('ListView', { limit: 2 }, ...items(4)));
    await stage.press(stage.button('Show 2 more'));
    await stage.show(tree('ListView', { limit: 2 }, ...items(6)));
    expect(stage.all('[role=listitem]').length).to.equal(6);
  });

  it('decides itself how many, when it is told to', async () => {
    const shown = async (limit: unknown, n: number) =>
      (await mountWidget(tree('ListView', { limit }, ...items(n)))).all('[role=listitem]').length;
    expect(await shown('auto', 20)).to.equal(5);
    expect(await shown('auto', 6)).to.equal(6);
    expect(await shown(undefined, 20)).to.equal(20);
    for (const wrong of [0, -1, 2.5, 'all', NaN]) expect(await shown(wrong, 8)).to.equal(8);
  });

  it('speaks the language of the reader', async () => {
    const stage = await mountWidget(tree('ListView', { limit: 1 }, ...items(3)), { locale: 'de' });
    expect(stage.text('.more')).to.equal('2 weitere Einträge anzeigen');
  });

  it('draws also what is no item', async () => {
    const stage = await mountWidget(tree('ListView', {}, item(1), tree('Text', { value: 'Loose' }), null, 3));
    expect(stage.text()).to.equal('Item 1 Loose'.replace(' L', 'L').replace('1L', '1 L').replace('  ', ' '));
    expect(stage.all('[role=listitem]').length).to.equal(2);
    await expect(stage.view).to.be.accessible();
  });

  it('has a theme, and can stand in a card', async () => {
    const stage = await mountWidget(tree('ListView', { theme: 'dark' }, ...items(1)));
    expect(getComputedStyle(stage.query('.widget-list')).colorScheme).to.equal('dark');
    const inCard = await mountWidget(tree('Card', { padding: 0 }, tree('ListView', {}, ...items(2))));
    expect(getComputedStyle(inCard.query('.widget-list')).borderTopWidth).to.equal('0px');
    expect(inCard.query('.widget-list').clientWidth).to.equal(inCard.query('.widget-card').clientWidth);
  });

  it('keeps what is drawn of its items', async () => {
    const [one, two] = items(2);
    const stage = await mountWidget(tree('ListView', {}, one, two));
    const [, before] = stage.all('[role=listitem]');
    await stage.show(tree('ListView', {}, two, item(3)));
    expect(stage.all('[role=listitem]')[0] === before).to.equal(true);
  });

  it('of a thousand items does not block', async () => {
    const start = performance.now();
    const stage = await mountWidget(tree('ListView', {}, ...items(3000)));
    expect(performance.now() - start < 1_500).to.equal(true);
    expect(stage.all('[role=listitem]').length < 1000).to.equal(true);
  });
});

describe('an item that does something', () => {
  const link = tree('Button', { label: 'More', onClickAction: { type: 'more' } });
  const row = tree(
    'ListViewItem',
    { onClickAction: choose, gap: 5, align: 'start' },
    tree('Text', { value: 'NW 200' }),
    link,
  );

  it('is a button with the words in it', async () => {
    const stage = await mountWidget(tree('ListView', {}, row));
    const hit = stage.query('.hit');
    expect(hit.getAttribute('aria-label')).to.equal('NW 200');
    const { columnGap, alignItems } = getComputedStyle(stage.query('.content'));
    expect([columnGap, alignItems]).to.deep.equal(['20px', 'flex-start']);
    await expect(stage.view).to.be.accessible();
  });

  it('is pressed wherever there is nothing else to press', async () => {
    const stage = await mountWidget(tree('ListView', {}, row));
    const under = (element: Element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return stage.root.elementFromPoint(left + width / 2, top + height / 2);
    };
    expect(under(stage.query('.content > :first-child')) === stage.query('.hit')).to.equal(true);
    expect(stage.query('.content button').contains(under(stage.query('.content button')))).to.equal(true);
    await stage.press('.hit');
    await stage.press('.hit');
    expect(stage.acts.map(({ action }) => action)).to.deep.equal([choose]);
    expect(stage.query('.hit').getAttribute('aria-busy')).to.equal('true');
    await stage.press('.content button');
    expect(stage.acts[1]?.action.type).to.equal('more');
    await stage.resolve();
    await stage.resolve();
    expect(stage.query('.hit').hasAttribute('aria-busy')).to.equal(false);
  });

  it('is used by keyboard', async () => {
    const stage = await mountWidget(tree('ListView', {}, row));
    stage.query('.hit').focus();
    await sendKeys({ press: 'Enter' });
    await until('it is chosen', () => stage.acts.length === 1);
  });

  it('has a name even without words, and no role of an item outside of a list', async () => {
    const stage = await mountWidget(tree('Card', {}, tree('ListViewItem', { onClickAction: choose }, tree('Spacer'))));
    expect(stage.query('.hit').getAttribute('aria-label')).to.equal('Choose');
    expect(stage.has('[role=listitem]')).to.equal(false);
    await expect(stage.view).to.be.accessible();
  });
});
