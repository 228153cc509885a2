// Trees that want to do harm, or that are just wrong.
import { expect } from '@open-wc/testing';
import { registry } from '../../src/widgets/registry.js';
import { mountWidget, tree, until } from './stage.js';

/** What JSON can hold besides what is expected. */
const wrong = [0, -1, 1e308, '', 'x', true, false, null, [], [[]], [null], [1], {}, { a: 1 }, { type: 1 }, '__proto__'];

/** The styles of what is on screen that are set by script. */
const stylesOf = (element: HTMLElement): string => element.getAttribute('style') ?? '';

describe('a hostile tree', () => {
  for (const [type, { shape }] of Object.entries(registry)) {
    it(`${type} with props of all kinds is drawn without an error`, async () => {
      for (const value of wrong) {
        const props = Object.fromEntries(Object.keys(shape).map((prop) => [prop, value]));
        const stage = await mountWidget(tree('Col', {}, { ...props, type }, tree('Text', { value: 'After' })));
        await until('the rest is there', () => stage.text().endsWith('After'));
        const told = stage.logs.map(({ name, data }) => `${name} ${data.component} ${data.prop}`);
        expect(new Set(told).size).to.equal(told.length);
        stage.view.remove();
      }
    }).timeout(30_000);
  }

  it('cannot load anything, nor leave its place, by a value of CSS', async () => {
    const address = `${location.origin}/__spy.png`;
    const values = [
      `url(${address})`,
      `image-set("${address}" 1x)`,
      `red; position: fixed; inset: 0`,
      'var(--secret)',
      'env(safe-area-inset-top)',
      'attr(part)',
      `linear-gradient(red, blue), url(${address})`,
      `u\\72l(${address})`,
      'expression(alert(1))',
      '</style><script>alert(1)</script>',
    ];
    for (const value of values) {
      const box = Object.fromEntries(Object.keys(registry.Box.shape).map((prop) => [prop, value]));
      const stage = await mountWidget(
        tree(
          'Card',
          { background: value, padding: value },
          { ...box, children: [tree('Text', { value: 'Inside', color: value, width: value })], type: 'Box' },
          tree('Divider', { color: value, size: value, spacing: value }),
          tree('Icon', { name: 'star', color: { light: value, dark: value } }),
          tree('Box', { background: { light: value, dark: 'red' }, border: { size: 1, color: value } }),
        ),
      );
      const styles = stage.all('*').map(stylesOf).join(' ');
      expect(styles).not.to.match(/url|fixed|var\(--secret|env\(|attr\(|expression|script|image-set/);
      expect(stage.all('*').filter((one) => getComputedStyle(one).position === 'fixed')).to.have.length(0);
      stage.view.remove();
    }
    const asked = performance.getEntriesByName(address);
    expect(asked).to.have.length(0);
  });

  it('cannot lie over what is beside it', async () => {
    const stage = await mountWidget(
      tree(
        'Card',
        {},
        tree('Box', { margin: -2_000, width: 9_000, height: 300, background: 'red' }, tree('Text', { value: 'Out' })),
        tree('Box', { margin: { top: '-500px', left: '-50vw' }, size: '200vw', background: 'blue' }),
      ),
    );
    const { x, y, right, bottom } = stage.query('.widget-root').getBoundingClientRect();
    const outside = [
      [x - 6, y + 10],
      [right + 6, y + 10],
      [x + 10, y - 6],
      [x + 10, bottom + 6],
    ] as const;
    for (const [left, top] of outside) {
      const found = stage.root.elementsFromPoint(left, top).filter((one) => stage.query('.widget-root').contains(one));
      expect(found, `at ${left}, ${top}`).to.have.length(0);
    }
    expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
  });

  it('cannot be larger than a few windows', async () => {
    const far = 9e9;
    const css = '9e6px';
    for (const node of [
      ...[far, css, `${far}`, `calc(1px * ${far} + 0px * (${'1 + '.repeat(30)}1))`].flatMap((length) => [
        tree('Box', { padding: length }),
        tree('Box', { margin: length }),
        tree('Col', { gap: length }, tree('Text', { value: 'a' }), tree('Text', { value: 'b' })),
        tree('Col', {}, tree('Spacer', { minSize: length })),
        tree('Divider', { size: length, spacing: length }),
        tree('Box', { height: length, minHeight: length, maxHeight: length }),
        tree('Table', {}, tree('Table.Row', {}, tree('Table.Cell', { padding: length, width: length }))),
      ]),
      tree('Col', {}, tree('Box', { flex: `0 0 ${css}` })),
      tree('Box', { width: 300, aspectRatio: 1e-6 }),
      tree('Box', { border: { size: far } }),
      tree('Text', { value: 'a', minLines: far }),
    ]) {
      const stage = await mountWidget(tree('Basic', {}, node));
      const { height } = stage.query('.widget-root').getBoundingClientRect();
      expect(height, JSON.stringify(node)).to.be.lessThan(5_000);
      expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
      stage.view.remove();
    }
  });

  it('of a table with very many columns, or with very much in its cells, is drawn in parts', async () => {
    const texts = (count: number) => Array.from({ length: count }, (_, i) => tree('Text', { value: `Line ${i}` }));
    const wide = tree('Table', {}, tree('Table.Row', {}, ...texts(5_000).map((one) => tree('Table.Cell', {}, one))));
    const rows = Array.from({ length: 40 }, () => tree('Table.Row', {}, tree('Table.Cell', {}, ...texts(200))));
    for (const table of [wide, tree('Table', {}, ...rows)]) {
      const stage = await mountWidget(table);
      await until('something is there', () => stage.text().includes('Line 3'));
      expect(stage.all('.widget-root *').length).to.be.lessThan(3_000);
      stage.view.remove();
    }
  });

  it('of 10,000 nodes, and 500 deep, keeps no task longer than a reader would notice', async () => {
    let deep: unknown = tree('Text', { value: 'At the bottom' });
    for (let i = 0; i < 500; i++) deep = tree('Box', { direction: i % 2 ? 'row' : 'col', gap: 1 }, deep);
    const branch = (levels: number): unknown =>
      levels === 0
        ? tree('Badge', { label: 'Leaf' })
        : tree('Col', {}, ...Array.from({ length: 10 }, () => branch(levels - 1)));
    const stage = await mountWidget(tree('Col', {}, deep, branch(4)));
    await until('something is there', () => stage.text().includes('Leaf'));
    // What is far away is not there yet; how long each piece of work takes is measured by the benchmark.
    expect(stage.all('.widget-root *').length).to.be.lessThan(3_000);
  });

  it('may be anything at all', async () => {
    for (const root of wrong) {
      const stage = await mountWidget(root);
      expect(stage.errors).to.deep.equal([]);
      stage.view.remove();
    }
  });
});
