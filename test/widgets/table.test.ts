// Tables: real ones, which scroll inside themselves and may be long.
import { expect } from '@open-wc/testing';
import { mountWidget, tree, until } from './stage.js';

const text = (value: string) => tree('Text', { value });
const cell = (value: string, props = {}) => tree('Table.Cell', props, text(value));
const row = (values: string[], props = {}) => tree('Table.Row', props, ...values.map((value) => cell(value)));
const head = row(['Day', 'High'], { header: true });

describe('a table', () => {
  it('has headers, rows and cells', async () => {
    const stage = await mountWidget(
      tree('Card', {}, tree('Table', {}, head, row(['Mon', '04:12']), row(['Tue', '05:01']))),
    );
    const table = stage.query<HTMLTableElement>('table');
    expect(table.tHead?.rows.length).to.equal(1);
    expect([...(table.tHead?.rows[0]?.cells ?? [])].map((cell) => `${cell.tagName} ${cell.scope}`)).to.deep.equal([
      'TH col',
      'TH col',
    ]);
    expect([...table.tBodies].map(({ rows }) => rows.length)).to.deep.equal([2]);
    expect(table.tBodies[0]?.rows[1]?.cells[1]?.textContent).to.equal('05:01');
    await expect(stage.view).to.be.accessible();
  });

  it('gives its cells what they are given', async () => {
    const props = { width: 200, padding: { x: 3, y: 1 }, colSpan: 2, rowSpan: 3, align: 'end', vAlign: 'start' };
    const stage = await mountWidget(
      tree('Table', {}, tree('Table.Row', {}, cell('a'), cell('b', props), cell('c', { colSize: 'xl' }))),
      { width: 900 },
    );
    const td = stage.all<HTMLTableCellElement>('td')[1] as HTMLTableCellElement;
    const { padding, textAlign, verticalAlign } = getComputedStyle(td);
    expect([td.colSpan, td.rowSpan, padding, textAlign, verticalAlign]).to.deep.equal([2, 3, '4px 12px', 'end', 'top']);
    expect(td.getBoundingClientRect().width >= 200).to.equal(true);
    expect((stage.all('td')[2]?.getBoundingClientRect().width ?? 0) >= 18 * 16).to.equal(true);
  });

  it('is a table of whatever is in it', async () => {
    const stage = await mountWidget(
      tree('Table', {}, text('Loose'), tree('Table.Row', { header: 'yes' }, text('In a row'), null), null, 7),
    );
    expect(stage.all('tr').length).to.equal(4);
    expect(stage.text()).to.equal('LooseIn a row');
    expect(stage.has('th')).to.equal(false);
    expect(stage.ignored).to.deep.equal(['Table.Row.header']);
  });

  it('ignores what is wrong in its cells', async () => {
    const wrong = { width: {}, padding: 'x', colSpan: -1, rowSpan: 'two', align: 'left', vAlign: 4, colSize: '9xl' };
    const stage = await mountWidget(
      tree('Table', {}, tree('Table.Row', {}, cell('a', wrong), cell('b', { colSpan: 9e9 }))),
    );
    expect(stage.ignored).to.deep.equal(
      Object.keys(wrong)
        .map((prop) => `Table.Cell.${prop}`)
        .sort(),
    );
    expect(stage.all<HTMLTableCellElement>('td')[1]?.colSpan).to.equal(100);
  });

  it('that is too wide scrolls inside, and can then be reached by keyboard', async () => {
    const wide = row(Array.from({ length: 12 }, (_, i) => `Somewhat_long_${i}`));
    const stage = await mountWidget(tree('Card', {}, tree('Table', {}, wide)), { width: 320 });
    const scroll = stage.query('.scroll');
    await until('it scrolls', () => scroll.tabIndex === 0);
    expect(scroll.getAttribute('aria-label')).to.equal('Table');
    expect(stage.query('.widget-root').scrollWidth <= stage.query('.widget-root').clientWidth).to.equal(true);
    await expect(stage.view).to.be.accessible();
  });

  it('of many rows draws those that are near', async () => {
    const rows = Array.from({ length: 1000 }, (_, i) => row([`${i}`, 'x'], { id: `r${i}` }));
    const stage = await mountWidget(tree('Card', {}, tree('Table', {}, head, ...rows)));
    const table = stage.query<HTMLTableElement>('table');
    const first = table.rows[1];
    expect(table.rows.length < 300).to.equal(true);
    stage.query('.rest').scrollIntoView({ block: 'end' });
    const before = table.rows.length;
    await until('more are drawn', () => table.rows.length > before);
    expect(table.rows[1] === first).to.equal(true);
  });

  it('is drawn whole before a form around it is sent', async () => {
    const rows = Array.from({ length: 300 }, (_, i) =>
      tree('Table.Row', {}, tree('Table.Cell', {}, tree('Input', { name: `n${i}`, defaultValue: `${i}` }))),
    );
    const stage = await mountWidget(tree('Form', { onSubmitAction: { type: 'save' } }, tree('Table', {}, ...rows)));
    stage.query<HTMLFormElement>('form').requestSubmit();
    await until('it is sent', () => stage.acts.length === 1);
    expect(Object.keys(stage.acts[0]?.action.payload as object).length).to.equal(300);
  });

  it('keeps the rows that stay', async () => {
    const [one, two] = [row(['1', 'a'], { id: 'one' }), row(['2', 'b'], { id: 'two' })];
    const stage = await mountWidget(tree('Table', {}, head, one, two));
    const [, , second] = stage.all('tr');
    const inside = second?.querySelector('td > *');
    await stage.show(tree('Table', {}, head, two, row(['3', 'c'], { id: 'three' })));
    expect(stage.all('tr')[1] === second && second?.querySelector('td > *') === inside).to.equal(true);
    expect(stage.text()).to.equal('DayHigh2b3c'.replace('DayHigh', 'DayHigh '));
  });
});

describe('a row or a cell of a table', () => {
  it('without a table is a box', async () => {
    const stage = await mountWidget(tree('Basic', {}, row(['a', 'b']), cell('c', { padding: { x: 1 } })));
    expect(stage.text()).to.equal('abc');
    expect(stage.has('td')).to.equal(false);
  });
});
