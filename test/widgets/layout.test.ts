// Boxes, rows and columns, dividers and spacers.
import { expect } from '@open-wc/testing';
import { mountWidget, tree, until } from './stage.js';

const text = (value: string) => tree('Text', { value });
const block = (props = {}) => tree('Box', { width: 100, height: 20, flex: 'none', ...props });
const boxOf = (element: Element) => element.getBoundingClientRect();

describe('a box', () => {
  it('stands in a column, or in a row', async () => {
    for (const [type, props, direction] of [
      ['Box', {}, 'column'],
      ['Box', { direction: 'row' }, 'row'],
      ['Row', {}, 'row'],
      ['Col', {}, 'column'],
      ['Form', {}, 'column'],
      ['Form', { direction: 'row' }, 'row'],
      ['Basic', {}, 'column'],
      ['Basic', { direction: 'row' }, 'row'],
    ] as const) {
      const stage = await mountWidget(tree(type, props, text('One'), text('Two')));
      expect(getComputedStyle(stage.query('.widget-box')).flexDirection, type).to.equal(direction);
      expect(stage.text().replace(' ', '')).to.equal('OneTwo');
    }
  });

  it('takes all that it is given', async () => {
    const stage = await mountWidget(
      tree('Box', {
        align: 'end',
        justify: 'between',
        wrap: 'wrap',
        flex: '2 1 0%',
        gap: 2,
        padding: { x: 1, bottom: '3px' },
        margin: { left: 2 },
        border: { top: 2 },
        radius: 'md',
        background: 'rgb(1, 2, 3)',
        width: 200,
        height: '5em',
        minWidth: 10,
        maxHeight: 300,
        aspectRatio: 2,
      }),
    );
    const style = getComputedStyle(stage.query('.widget-box'));
    expect(style.alignItems).to.equal('flex-end');
    expect(style.justifyContent).to.equal('space-between');
    expect(style.flexWrap).to.equal('wrap');
    expect(style.flexGrow).to.equal('2');
    expect(style.rowGap).to.equal('8px');
    expect(style.padding).to.equal('0px 4px 3px');
    expect(style.marginLeft).to.equal('8px');
    expect(style.borderTopWidth).to.equal('2px');
    expect(style.borderRadius).to.equal('8px');
    expect(style.backgroundColor).to.equal('rgb(1, 2, 3)');
    expect([style.width, style.height]).to.deep.equal(['200px', '80px']);
    expect(style.aspectRatio).to.equal('2 / 1');
  });

  it('reads left and right as start and end', async () => {
    const stage = await mountWidget(tree('Box', { padding: { left: 3 } }), { dir: 'rtl' });
    const { paddingLeft, paddingRight } = getComputedStyle(stage.query('.widget-box'));
    expect([paddingLeft, paddingRight]).to.deep.equal(['0px', '12px']);
  });

  it('stretches what is in it where it is told to', async () => {
    const stage = await mountWidget(
      tree('Row', { justify: 'stretch', gap: 0 }, tree('Col', {}, text('a')), tree('Col', {})),
    );
    const [first, second] = stage.all('.col').map((col) => Math.round(boxOf(col).width));
    expect(first).to.equal(224);
    expect(second).to.equal(first);
  });

  it('of wrong values is a box all the same', async () => {
    const props = {
      align: 3,
      gap: {},
      padding: 'red;position:fixed',
      width: 'calc(',
      border: 'x',
      background: 'url(a)',
      flex: [],
    };
    const stage = await mountWidget({ type: 'Row', children: [text('Here'), null, 7, 'text'], ...props });
    expect(stage.text()).to.equal('Here');
    expect(stage.ignored).to.deep.equal(
      Object.keys(props)
        .map((prop) => `Row.${prop}`)
        .sort(),
    );
  });

  it('cannot leave the widget', async () => {
    const stage = await mountWidget(
      tree('Basic', {}, tree('Box', { margin: -1000, width: 4000, maxWidth: 4000, minWidth: 4000 }, text('Out'))),
    );
    const root = stage.query('.widget-root');
    expect(getComputedStyle(root).overflow).to.equal('clip');
    expect(boxOf(root).top >= boxOf(stage.view).top).to.equal(true);
    expect(boxOf(stage.query('.widget-box > .widget-box')).width).to.equal(boxOf(root).width);
  });
});

describe('a row', () => {
  it('that is too wide scrolls inside, and can then be reached by keyboard', async () => {
    const stage = await mountWidget(tree('Card', {}, tree('Row', {}, ...Array.from({ length: 5 }, () => block()))), {
      width: 320,
    });
    const row = stage.query('.row');
    await until('it scrolls', () => row.hasAttribute('data-scrolls'));
    expect([row.tabIndex, row.getAttribute('role'), row.getAttribute('aria-label')]).to.deep.equal([
      0,
      'group',
      'Scrolls sideways',
    ]);
    expect(row.scrollWidth > row.clientWidth).to.equal(true);
    expect(stage.query('.widget-root').scrollWidth <= stage.query('.widget-root').clientWidth).to.equal(true);
    await expect(stage.view).to.be.accessible();
    (stage.root.host as HTMLElement).style.inlineSize = '700px';
    await stage.show(tree('Card', { size: 'full' }, tree('Row', {}, ...Array.from({ length: 5 }, () => block()))));
    await until('it does not', () => !row.hasAttribute('data-scrolls'));
    expect(row.hasAttribute('tabindex') || row.hasAttribute('role')).to.equal(false);
  });

  it('that may wrap does not', async () => {
    const stage = await mountWidget(tree('Row', { wrap: 'wrap' }, ...Array.from({ length: 8 }, () => block())));
    expect(boxOf(stage.query('.row')).height > 40).to.equal(true);
    expect(stage.query('.row').hasAttribute('data-scrolls')).to.equal(false);
  });

  it('gives its texts room for more than one line', async () => {
    const long = 'A text that is a good deal longer than the row is wide, on a phone at least';
    const stage = await mountWidget(tree('Row', {}, tree('Icon', { name: 'user' }), text(long)), { width: 320 });
    expect(stage.query('.row').scrollWidth <= stage.query('.row').clientWidth).to.equal(true);
  });
});

describe('a spacer', () => {
  it('pushes apart what is beside it', async () => {
    const stage = await mountWidget(tree('Row', { gap: 0 }, block(), tree('Spacer'), block()));
    const [row, , last] = stage.all('.widget-box');
    expect(boxOf(last as Element).right).to.equal(boxOf(row as Element).right);
  });

  it('keeps the least that it is told, in either direction', async () => {
    for (const [type, side] of [
      ['Row', 'width'],
      ['Col', 'height'],
    ] as const) {
      const stage = await mountWidget(tree(type, {}, block(), tree('Spacer', { minSize: 40 }), block()));
      expect(boxOf(stage.query('.widget-spacer'))[side] >= 40, type).to.equal(true);
    }
  });
});

describe('a divider', () => {
  it('is a line, with its colour, size and space', async () => {
    const stage = await mountWidget(tree('Col', {}, tree('Divider', { color: 'rgb(1, 2, 3)', size: 3, spacing: 2 })));
    const line = stage.query('hr');
    const { borderTopColor, borderTopWidth, marginTop } = getComputedStyle(line);
    expect([borderTopColor, borderTopWidth, marginTop]).to.deep.equal(['rgb(1, 2, 3)', '3px', '8px']);
  });

  it('that is flush goes to the edge of its card, and no further', async () => {
    const stage = await mountWidget(tree('Card', { padding: 5 }, tree('Col', {}, tree('Divider', { flush: true }))));
    expect(boxOf(stage.query('hr')).width).to.equal(stage.query('.widget-card').clientWidth);
    const inner = await mountWidget(
      tree('Card', {}, tree('Box', { border: 1, padding: 2 }, tree('Divider', { flush: true }))),
    );
    expect(boxOf(inner.query('hr')).width).to.equal(inner.query('.widget-box').clientWidth);
  });

  it('stands upright in a row', async () => {
    const stage = await mountWidget(tree('Row', { height: 40 }, text('a'), tree('Divider'), text('b')));
    expect(boxOf(stage.query('hr')).height).to.equal(40);
  });
});

describe('a basic root', () => {
  it('has a theme, and other roots in it', async () => {
    const stage = await mountWidget(
      tree('Basic', { theme: 'dark' }, tree('Card', {}, text('In')), tree('ListView', {})),
    );
    expect(getComputedStyle(stage.query('.widget-card')).colorScheme).to.equal('dark');
    expect(stage.has('.widget-list')).to.equal(true);
    await expect(stage.view).to.be.accessible();
  });
});

describe('what is drawn of boxes', () => {
  it('stays when its neighbours come and go', async () => {
    const kept = tree('Row', { id: 'kept' }, text('Kept'));
    const stage = await mountWidget(tree('Col', {}, text('First'), kept));
    const row = stage.query('.row');
    await stage.show(tree('Col', { gap: 4 }, tree('Row', { id: 'new' }), kept, text('Last')));
    expect(stage.all('.row')[1] === row).to.equal(true);
  });
});
