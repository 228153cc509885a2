// The drawing of a chart: bars, areas and lines, their axes, and what becomes of numbers that are none.
import { expect } from '@open-wc/testing';
import { curveNames } from '../../src/widgets/chart/curve-names.js';
import { areClear, chart, isInside, MONTHS, mountChart, paths, pieces, rows, series, texts } from './charts.js';
import { mountWidget, until } from './stage.js';

/** Where the pieces of a path begin and end, from top to bottom. */
const boxOf = (element: Element): DOMRect => (element as SVGPathElement).getBBox();

const both = (type: string, more = {}) => [series(type, 'desktop', more), series(type, 'mobile', more)];

describe('a chart', () => {
  it('has a bar for each value, side by side', async () => {
    const stage = await mountChart(chart());
    const [first, second] = stage.all('g.bar > path').map(boxOf) as [DOMRect, DOMRect];
    expect(paths(stage, '.bar > path').map(pieces)).to.deep.equal([12, 12]);
    expect(first.y + first.height).to.be.closeTo(second.y + second.height, 0.1);
    expect(second.x).to.be.greaterThan(first.x);
  });

  it('stacks what has the same stack, upwards and downwards from zero', async () => {
    const data = [
      { month: 'a', one: 10, two: 20, three: -10 },
      { month: 'b', one: -10, two: -20, three: 30 },
    ];
    const stacked = ['one', 'two', 'three'].map((key) => series('bar', key, { stack: 's' }));
    const stage = await mountChart(chart({ data, series: stacked, showYAxis: true }));
    expect(texts(stage, '.tick')).to.deep.equal(['-40', '-20', '0', '20', '40']);
    const zero = Number(stage.query('.rule.zero').getAttribute('y1'));
    const [one, two, three] = stage.all('g.bar > path').map(boxOf) as [DOMRect, DOMRect, DOMRect];
    const unit = one.height / 20;
    expect(one.y).to.be.closeTo(zero - 10 * unit, 1);
    expect(two.y).to.be.closeTo(zero - 30 * unit, 1);
    expect(two.y + two.height).to.be.closeTo(zero + 30 * unit, 1);
    expect(three.y + three.height).to.be.closeTo(zero + 10 * unit, 1);
    expect(new Set([one.x, two.x, three.x].map(Math.round)).size).to.equal(1);
  });

  it('stacks areas', async () => {
    const stage = await mountChart(chart({ series: both('area', { stack: 's' }) }));
    const alone = await mountChart(chart({ series: both('area') }));
    const tops = (of: typeof stage) => of.all('g.area > .stroke').map((path) => Math.round(boxOf(path).y));
    expect(tops(stage)[1]).to.be.lessThan(tops(stage)[0] as number);
    expect(tops(alone)[1]).to.be.greaterThan(tops(alone)[0] as number);
  });

  it('draws lines over bars over areas', async () => {
    const mixed = [series('line', 'desktop'), series('bar', 'mobile'), series('area', 'mobile')];
    const stage = await mountChart(chart({ series: mixed }));
    expect(stage.all('svg g').map((group) => group.getAttribute('class')?.split(' ')[0])).to.deep.equal([
      'area',
      'bar',
      'line',
    ]);
  });

  it('connects points in every way there is', async () => {
    const drawn = new Map<string, string>();
    const jagged = [3, 9, 1, 4, 8, 8, 2].map((v, i) => ({ month: MONTHS[i], desktop: v, mobile: v - 4 }));
    for (const curveType of curveNames) {
      const stage = await mountChart(chart({ data: jagged, series: both('area', { curveType }) }));
      const all = paths(stage);
      expect(all.length, curveType).to.equal(4);
      for (const path of all) expect(path, curveType).to.match(/^M[\d.,MLHVCQSTZ -]+$/i);
      drawn.set(curveType, all.join());
    }
    expect(drawn.get('bump')).to.equal(drawn.get('bumpX'));
    expect(drawn.get('monotone')).to.equal(drawn.get('monotoneX'));
    expect(new Set(drawn.values()).size).to.equal(curveNames.length - 2);
  });

  it('leaves a gap where there is no value, and a dot where there is but one', async () => {
    const values = [1, 2, null, 4, Number.NaN, 'none', 7, undefined, 9, 10];
    const data = values.map((value, i) => ({ month: `${i}`, value }));
    const stage = await mountChart(chart({ data, series: [series('line', 'value')] }));
    expect(paths(stage).map(pieces)).to.deep.equal([4]);
    expect(stage.all('g.line > circle').length).to.equal(2);
  });

  it('of one row has a bar that is not too wide, and a dot', async () => {
    const stage = await mountChart(
      chart({ data: rows.slice(0, 1), series: [series('bar', 'desktop'), series('line', 'mobile')] }),
    );
    expect(boxOf(stage.query('g.bar > path')).width).to.equal(56);
    expect(stage.all('g.line > circle').length).to.equal(1);
    expect(texts(stage, '.label')).to.deep.equal(['Jan']);
  });

  it('without rows or series says that there is nothing', async () => {
    for (const empty of [{ data: [] }, { series: [] }, { data: undefined }, { series: undefined }]) {
      const stage = await mountWidget(chart(empty));
      expect(stage.text()).to.equal('No data');
      expect(stage.has('button')).to.equal(false);
    }
  });

  it('takes colours in their order, or those that it is given', async () => {
    const more = [
      series('bar', 'mobile', { color: 'pink' }),
      series('bar', 'mobile', { color: { light: '#123456', dark: '#fff' } }),
    ];
    const stage = await mountChart(chart({ series: [...both('bar'), ...more] }));
    const colours = stage.all('g.bar > path').map((path) => getComputedStyle(path).fill);
    expect(colours).to.deep.equal(['rgb(37, 99, 235)', 'rgb(124, 58, 237)', 'rgb(219, 39, 119)', 'rgb(18, 52, 86)']);
  });

  it('keeps the gaps that it is given, as long as something of the bars is left', async () => {
    const step = async (more: object) => {
      const stage = await mountChart(chart({ data: rows.slice(0, 3), ...more }), { width: 400 });
      const [one, two] = paths(stage, '.bar > path');
      const lefts = (path = '') => [...path.matchAll(/M([\d.]+)/g)].map(([, left]) => Number(left));
      const width = Number(one?.match(/ [\d.]+,[\d.]+H([\d.]+)/)?.[1]) - (lefts(one)[0] as number);
      return {
        first: (lefts(two)[0] as number) - (lefts(one)[0] as number),
        band: (lefts(one)[1] as number) - (lefts(one)[0] as number),
        width,
      };
    };
    const wide = await step({ barGap: 20, barCategoryGap: 30 });
    // Two bars, 20 between them and 30 between categories, but for a round corner of 4.
    expect(wide.first).to.be.closeTo((wide.band - 30 - 20) / 2 + 20, 0.1);
    expect((await step({ barGap: 9_999, barCategoryGap: 9_999 })).width).to.be.greaterThan(0);
    expect((await step({ barGap: -5, barCategoryGap: -5 })).first).to.be.greaterThan(0);
  });

  it('has an axis of values when it is asked for one, in the language of the reader', async () => {
    const data = rows.map((row) => ({ ...row, desktop: row.desktop * 10_000 }));
    expect(texts(await mountChart(chart()), '.tick')).to.deep.equal([]);
    const shown = { data, showYAxis: true, series: [series('bar', 'desktop')] };
    expect(texts(await mountChart(chart(shown)), '.tick')).to.deep.equal(['0', '500K', '1M', '1.5M', '2M', '2.5M']);
    const german = texts(await mountChart(chart(shown), { locale: 'de' }), '.tick');
    expect(german.at(-1)?.replace(/\s/g, ' ')).to.equal('2,5 Mio.');
  });

  it('begins at zero, but for lines alone with an axis that says where', async () => {
    const data = [
      { month: 'a', v: 1000 },
      { month: 'b', v: 1004 },
    ];
    const ticks = async (type: string) =>
      texts(await mountChart(chart({ data, series: [series(type, 'v')], showYAxis: true })), '.tick');
    expect((await ticks('line'))[0]).to.equal('1,000');
    expect((await ticks('area'))[0]).to.equal('0');
    expect((await ticks('bar'))[0]).to.equal('0');
  });

  it('names categories as the server does, or as its labels say', async () => {
    const xAxis = { dataKey: 'k', labels: { 1: 'One', true: 'Yes', 3: 3 } };
    const data = [1, true, 3, 'four', {}].map((k) => ({ k, v: 1 }));
    const stage = await mountChart(chart({ data, xAxis, series: [series('bar', 'v')] }));
    expect(texts(stage, '.label')).to.deep.equal(['One', 'Yes', '3', 'four', '']);
    await stage.show(chart({ xAxis: { dataKey: 'month', hide: true } }));
    expect(texts(stage, '.label')).to.deep.equal([]);
  });

  it('leaves out dates that there is no room for, and turns names', async () => {
    const dates = Array.from({ length: 90 }, (_, i) => ({
      d: new Date(Date.UTC(2026, 0, i + 1)).toISOString().slice(0, 10),
      v: i,
    }));
    const names = 'North Rhine-Westphalia,Bavaria,Hesse,Mecklenburg-Western Pomerania,Saxony,Berlin,Bremen'.split(',');
    for (const width of [320, 480, 800]) {
      const some = await mountChart(
        chart({ data: dates, xAxis: 'd', series: [series('line', 'v')], showYAxis: true }),
        { width },
      );
      expect(texts(some, '.label').length, `${width}`).to.be.within(2, 12);
      expect([areClear(some, '.label'), isInside(some, 'svg text')], `${width}`).to.deep.equal([true, true]);
      const turned = await mountChart(
        chart({ data: names.map((d, v) => ({ d, v })), xAxis: 'd', series: [series('bar', 'v')], showYAxis: true }),
        { width },
      );
      expect(texts(turned, 'text:not(.tick)').length, `${width}`).to.equal(7);
      expect(isInside(turned, 'svg text', 6), `${width}`).to.equal(true);
      const months = await mountChart(chart(), { width });
      expect(areClear(months, '.label'), `${width}`).to.equal(true);
    }
  });

  it('reads from right to left where the language does', async () => {
    const stage = await mountChart(chart({ showYAxis: true }), { locale: 'ar', dir: 'rtl' });
    const lefts = stage.all('svg .label').map((label) => label.getBoundingClientRect().left);
    expect(lefts).to.deep.equal([...lefts].sort((a, b) => b - a));
    const rule = stage.query('.rule').getBoundingClientRect();
    expect(stage.all('svg .tick').every((tick) => tick.getBoundingClientRect().left > rule.right)).to.equal(true);
    expect(isInside(stage, 'svg text')).to.equal(true);
    const [one] = paths(stage, '.bar > path');
    const bars = [...(one ?? '').matchAll(/M([\d.]+)/g)].map(([, left]) => Number(left));
    expect(bars).to.deep.equal([...bars].sort((a, b) => b - a));
  });

  it('has its size before it is drawn, and follows its place', async () => {
    const sizeOf = async (more: object, width = 480) => {
      const stage = await mountWidget(chart({ showLegend: false, ...more }), { width });
      const { width: inline, height } = stage.query('chat-kit-widget-chart').getBoundingClientRect();
      await until('the chart is drawn', () => stage.has('chat-kit-widget-plot svg'));
      const drawn = stage.query('chat-kit-widget-chart').getBoundingClientRect();
      expect([drawn.width, drawn.height]).to.deep.equal([inline, height]);
      return [Math.round(inline), Math.round(height)];
    };
    expect(await sizeOf({})).to.deep.equal([448, 220]);
    expect(await sizeOf({ height: 120 })).to.deep.equal([448, 120]);
    expect(await sizeOf({ height: 120, width: 200 })).to.deep.equal([200, 120]);
    expect(await sizeOf({ size: 150 })).to.deep.equal([150, 150]);
    expect(await sizeOf({ aspectRatio: 4 })).to.deep.equal([448, 112]);
    expect(await sizeOf({ minHeight: 300 })).to.deep.equal([448, 300]);
    expect(await sizeOf({ maxHeight: 100 })).to.deep.equal([448, 100]);
    expect(await sizeOf({ height: 200, showLegend: true }, 320)).to.deep.equal([288, 200]);

    const stage = await mountChart(chart());
    const before = paths(stage);
    stage.query('chat-kit-widget-chart').style.inlineSize = '250px';
    await until('it is drawn again', () => paths(stage)[0] !== before[0]);
    expect(stage.query('chat-kit-widget-plot svg').getAttribute('viewBox')?.split(' ')[2]).to.equal('250');
    expect(isInside(stage, 'svg text, svg path, .below, .below button')).to.equal(true);
  });

  it('keeps what is drawn when its data change', async () => {
    const stage = await mountChart(chart());
    const nodes = () => stage.all('chat-kit-widget-plot, svg, g.bar, g.bar > path, .legend > button');
    const before = nodes();
    const [path] = paths(stage);
    await stage.show(chart({ data: rows.map((row) => ({ ...row, desktop: row.desktop + 7 })) }));
    expect(paths(stage)[0]).not.to.equal(path);
    expect(nodes().length).to.equal(before.length);
    expect(nodes().every((node, index) => node === before[index])).to.equal(true);
  });

  it('draws of thousands of rows and a hundred series what can be seen', async () => {
    const long = Array.from({ length: 10_000 }, (_, i) => ({ i, a: Math.sin(i / 300), b: i === 5_003 ? 900 : i % 7 }));
    const stage = await mountChart(
      chart({ data: long, xAxis: 'i', series: [series('line', 'a'), series('bar', 'b')] }),
    );
    for (const path of paths(stage)) expect(path.length).to.be.lessThan(40_000);
    expect(boxOf(stage.query('g.bar > path')).height, 'a peak is not lost').to.be.greaterThan(120);
    expect(areClear(stage, '.label')).to.equal(true);

    const wide = MONTHS.map((month, i) =>
      Object.fromEntries([['month', month], ...Array.from({ length: 120 }, (_, k) => [`s${k}`, k * i])]),
    );
    const many = Array.from({ length: 120 }, (_, k) => series('line', `s${k}`));
    await stage.show(chart({ data: wide, series: many, height: 300 }));
    expect(stage.all('svg g').length).to.equal(100);
    expect(stage.query('chat-kit-widget-chart').offsetHeight).to.equal(300);
    expect(stage.ignored).to.deep.equal(['Chart.series']);
  });

  it('takes anything for what it can be, and tells developers once', async () => {
    const strange = [
      chart({ data: 'rows', series: {}, xAxis: 4, barGap: '1', height: {}, showLegend: 'yes' }),
      chart({
        data: [
          null,
          1,
          [],
          { month: null, desktop: '12.5' },
          { month: 'b', desktop: true },
          { month: 'c', desktop: ' ' },
        ],
      }),
      chart({
        data: [
          { month: 'a', desktop: 1e308, mobile: 1e308 },
          { month: 'b', desktop: -1e308, mobile: Infinity },
        ],
        series: both('bar', { stack: 's' }),
        showYAxis: true,
      }),
      chart({
        data: [
          { month: 'a', desktop: 1e-300 },
          { month: 'b', desktop: 3e-300 },
        ],
        series: [series('line', 'desktop')],
        showYAxis: true,
      }),
      chart({
        data: JSON.parse('[{"month": "__proto__", "__proto__": 4}, {"month": "constructor"}]'),
        series: [series('bar', '__proto__'), series('bar', 'constructor'), series('line', 'toString')],
        xAxis: { dataKey: 'month', labels: JSON.parse('{"__proto__": "P"}') },
      }),
      chart({
        series: [
          null,
          'desktop',
          { type: 'bar' },
          { type: 'pie', dataKey: 'desktop', label: 7, color: 'url(//x)', stack: {}, curveType: 'wild' },
        ],
      }),
      chart({
        series: [series('line', 'desktop', { label: '<b>x</b>' })],
        data: [{ month: '<img src=x>', desktop: 3 }],
      }),
      chart({ barGap: -1e9, barCategoryGap: 1e308, xAxis: { dataKey: '' } }),
      chart({ xAxis: undefined }),
    ];
    const stage = await mountWidget(chart());
    for (const root of strange) {
      await stage.show(root);
      await stage.show({ ...root });
      for (const path of paths(stage)) expect(path).to.match(/^(M[\d.,MLHVCQSTZ -]+)?$/i);
      for (const text of texts(stage, 'text')) expect(text).not.to.contain('NaN');
    }
    expect(stage.has('b, img')).to.equal(false);
    expect(stage.ignored).to.deep.equal([
      'Chart.barGap',
      'Chart.data',
      'Chart.height',
      'Chart.series',
      'Chart.showLegend',
      'Chart.xAxis',
    ]);
  });

  it('reads numbers that are written as texts', async () => {
    const stage = await mountChart(
      chart({
        data: [
          { month: 'a', v: '12.5' },
          { month: 'b', v: ' 30 ' },
          { month: 'c', v: '1,200' },
        ],
        series: [series('bar', 'v')],
      }),
    );
    expect(paths(stage).map(pieces)).to.deep.equal([2]);
  });
});
