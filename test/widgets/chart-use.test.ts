// How a chart is used: by pointer, by keyboard, by those who read its table, and by those who cannot see its colours.
import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { ChatKitWidgetChart } from '../../src/widgets/chart/chart.js';
import { chart, isInside, MONTHS, mountChart, paths, plotOf, point, press, rows, series, tooltip } from './charts.js';
import { mountWidget, until, type WidgetStage } from './stage.js';

/** Others cannot be told from here what their reader wants. */
const isChrome = /Chrome/.test(navigator.userAgent);

const plot = (stage: WidgetStage) => stage.query('chat-kit-widget-plot > .plot');
const said = (stage: WidgetStage) => stage.text('chat-kit-widget-plot > .said');
const mark = (stage: WidgetStage) => stage.all('.looked')[0]?.getBoundingClientRect();

describe('the tooltip of a chart', () => {
  it('says what is below the pointer, which is marked, until it leaves', async () => {
    const stage = await mountChart(chart());
    await point(stage, 2);
    expect(tooltip(stage)).to.equal('Mar Desktop 120 Mobile 74');
    expect(said(stage), 'only by keyboard').to.equal('');
    const first = mark(stage);
    await point(stage, 11);
    expect(tooltip(stage)).to.equal('Dec Desktop 210 Mobile 47');
    expect(mark(stage)?.left).to.be.greaterThan(first?.right as number);
    plot(stage).dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }));
    await stage.drawn();
    expect([tooltip(stage), stage.has('.looked')]).to.deep.equal(['', false]);
  });

  it('stays inside, wherever it is, in both directions', async () => {
    const long = { label: 'A name that is much longer than there is room for in any tooltip' };
    const root = chart({
      height: 130,
      series: [series('bar', 'desktop', long), ...Array.from({ length: 30 }, () => series('line', 'mobile'))],
      showLegend: false,
    });
    for (const [locale, dir] of [
      ['en', 'ltr'],
      ['ar', 'rtl'],
    ] as const) {
      const stage = await mountChart(root, { width: 320, locale, dir });
      for (const nth of [0, 3, 6, 9, 11]) {
        await point(stage, nth);
        expect(isInside(stage, '.tooltip', 0.5), `${dir} ${nth}`).to.equal(true);
      }
      expect(tooltip(stage)).to.match(/\+\D*\d+|\+\D*[٠-٩]+/);
    }
  });

  it('follows a line by its points', async () => {
    const stage = await mountChart(chart({ series: [series('line', 'desktop'), series('area', 'mobile')] }));
    await press(Object.assign(stage, plot(stage).focus()), 'End');
    expect(stage.all('circle.point').length).to.equal(2);
    const [dot, box] = [stage.query('circle.point'), stage.query('g.line > path')].map((one) =>
      one.getBoundingClientRect(),
    ) as [DOMRect, DOMRect];
    expect(dot.left + dot.width / 2).to.be.closeTo(box.right, 2);
    expect(dot.top + dot.height / 2).to.be.closeTo(box.top, 2);
  });

  it('moves by keyboard, is said, and closes without closing more', async () => {
    const stage = await mountChart(
      chart({ data: rows.map((row, i) => (i === 1 ? { month: row.month, mobile: 1.5 } : row)) }),
    );
    const outside: string[] = [];
    stage.root.addEventListener('keydown', (event) => outside.push((event as KeyboardEvent).key));
    plot(stage).focus();
    expect(tooltip(stage)).to.equal('');
    await press(stage, 'ArrowRight');
    expect(tooltip(stage)).to.equal('Jan Desktop 100 Mobile 80');
    expect(said(stage)).to.equal('Jan. Desktop: 100, Mobile: 80');
    await press(stage, 'ArrowRight');
    expect(said(stage)).to.equal('Feb. Desktop: no value, Mobile: 1.5');
    await press(stage, 'ArrowLeft');
    await press(stage, 'ArrowLeft');
    expect(said(stage)).to.match(/^Jan\./);
    await press(stage, 'End');
    await press(stage, 'ArrowRight');
    expect(said(stage)).to.match(/^Dec\./);
    await press(stage, 'Home');
    expect(said(stage)).to.match(/^Jan\./);
    expect(await press(stage, 'Escape')).to.equal(true);
    expect([tooltip(stage), said(stage)]).to.deep.equal(['', '']);
    expect(outside).to.deep.equal([]);
    expect(await press(stage, 'Escape'), 'the chat has its turn').to.equal(false);
    expect(await press(stage, 'Tab')).to.equal(false);
    expect(outside).to.deep.equal(['Escape', 'Tab']);
    await press(stage, 'ArrowLeft');
    expect(said(stage), 'from the end').to.match(/^Dec\./);
    plot(stage).blur();
    await stage.drawn();
    expect(tooltip(stage)).to.equal('');
  });

  it('goes where the arrow points, also from right to left', async () => {
    const stage = await mountChart(chart(), { locale: 'ar', dir: 'rtl' });
    plot(stage).focus();
    await press(stage, 'ArrowLeft');
    const right = mark(stage)?.left as number;
    await press(stage, 'ArrowLeft');
    expect(mark(stage)?.left).to.be.lessThan(right);
    expect(tooltip(stage)).to.match(/^Feb/);
  });

  it('is not there when the server does not want it', async () => {
    const stage = await mountChart(chart({ showTooltip: false }));
    await point(stage, 2);
    expect(tooltip(stage)).to.equal('');
    expect([plot(stage).getAttribute('role'), plot(stage).tabIndex]).to.deep.equal(['img', -1]);
  });

  it('stays when the data change, and so does the focus', async () => {
    const stage = await mountChart(chart());
    plot(stage).focus();
    await press(stage, 'End');
    const focused = stage.focused;
    await stage.show(chart({ data: rows.map((row) => ({ ...row, desktop: 1 })) }));
    expect(tooltip(stage)).to.equal('Dec Desktop 1 Mobile 47');
    await stage.show(chart({ data: rows.slice(0, 4) }));
    expect(tooltip(stage)).to.equal('Apr Desktop 130 Mobile 71');
    expect(stage.focused === focused).to.equal(true);
  });
});

describe('the legend of a chart', () => {
  const buttons = (stage: WidgetStage) => stage.all<HTMLButtonElement>('.legend > button');

  it('switches series off and on, and what is off stays off', async () => {
    const stage = await mountChart(chart({ showYAxis: true }));
    const [desktop, mobile] = buttons(stage) as [HTMLButtonElement, HTMLButtonElement];
    const states = () => buttons(stage).map((button) => `${button.textContent?.trim()} ${button.ariaPressed}`);
    expect(states()).to.deep.equal(['Desktop true', 'Mobile true']);
    const kept = stage.query('g.bar.s1');
    const before = paths(stage);
    await stage.press(desktop);
    expect(states()).to.deep.equal(['Desktop false', 'Mobile true']);
    expect(paths(stage).length).to.equal(1);
    expect(stage.query('g.bar.s1') === kept).to.equal(true);
    await stage.show(chart({ showYAxis: true, data: rows.slice(0, 6) }));
    expect(states()).to.deep.equal(['Desktop false', 'Mobile true']);
    expect(buttons(stage)[0] === desktop).to.equal(true);
    await stage.press(mobile);
    expect(paths(stage)).to.deep.equal([]);
    await stage.show(chart({ showYAxis: true }));
    await stage.press(desktop);
    await stage.press(mobile);
    expect(paths(stage)).to.deep.equal(before);
  });

  it('is there when it is asked for, and when there is more than one series', async () => {
    const one = { series: [series('bar', 'desktop')] };
    for (const [more, is] of [
      [{}, true],
      [{ showLegend: false }, false],
      [one, false],
      [{ ...one, showLegend: true }, true],
    ] as const) {
      const stage = await mountChart(chart(more));
      expect(stage.has('.legend')).to.equal(is);
    }
  });
});

describe('the data of a chart', () => {
  it('are a table in its place, of the series that are on', async () => {
    const stage = await mountChart(chart({ data: rows.slice(0, 2).concat([{ month: 'Mar' } as (typeof rows)[0]]) }));
    const size = stage.query('chat-kit-widget-chart').offsetHeight;
    await stage.press('button.switch');
    expect(stage.has('chat-kit-widget-plot')).to.equal(false);
    expect(stage.query('.switch').ariaPressed).to.equal('true');
    const cells = () => stage.all('tr').map((row) => [...row.children].map((cell) => cell.textContent?.trim()));
    expect(cells()).to.deep.equal([
      ['month', 'Desktop', 'Mobile'],
      ['Jan', '100', '80'],
      ['Feb', '110', '77'],
      ['Mar', '', ''],
    ]);
    expect(stage.all('th').map((head) => head.getAttribute('scope'))).to.deep.equal([
      'col',
      'col',
      'col',
      'row',
      'row',
      'row',
    ]);
    expect(stage.query('chat-kit-widget-chart').offsetHeight).to.equal(size);
    await stage.press(stage.query('.legend > button'));
    expect(cells()[0]).to.deep.equal(['month', 'Mobile']);
    await stage.press('button.switch');
    await until('the chart is back', () => stage.has('chat-kit-widget-plot svg'));
  });

  it('come piece by piece', async () => {
    const data = Array.from({ length: 2_000 }, (_, i) => ({ i, a: i }));
    const stage = await mountChart(chart({ data, xAxis: 'i', series: [series('line', 'a')] }));
    await stage.press('button.switch');
    expect(stage.all('tbody tr').length).to.equal(1_000);
    await stage.press(stage.button('Show 1,000 more rows'));
    expect(stage.all('tbody tr').length).to.equal(2_000);
    expect(stage.has('.more')).to.equal(false);
  });

  it('are there when what draws charts cannot be loaded', async () => {
    const stage = await mountWidget(chart());
    const element = document.createElement('chat-kit-widget-chart') as ChatKitWidgetChart;
    element.load = () => Promise.reject(new Error('Not there'));
    element.chart = stage.query<ChatKitWidgetChart>('chat-kit-widget-chart').chart;
    stage.query('.widget-root').replaceChildren(element);
    await until('the table is there', () => element.querySelector('table'));
    expect(element.querySelectorAll('tbody tr').length).to.equal(12);
    expect(element.querySelector('.switch') === null).to.equal(true);
  });
});

describe('everybody reads a chart', () => {
  it('by its name', async () => {
    const stage = await mountChart(chart());
    expect(plot(stage).getAttribute('aria-label')).to.equal('Chart: Desktop and Mobile');
    expect(stage.query('chat-kit-widget-plot svg').getAttribute('aria-hidden')).to.equal('true');
    const german = await mountChart(chart(), { locale: 'de' });
    expect(plot(german).getAttribute('aria-label')).to.equal('Diagramm: Desktop und Mobile');
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`axe finds nothing, ${scheme}`, async () => {
      const stage = await mountChart(chart({ showYAxis: true }), { scheme });
      await stage.press(stage.query('.legend > button'));
      plot(stage).focus();
      await press(stage, 'End');
      await expect(stage.view).to.be.accessible();
      await stage.press('button.switch');
      await expect(stage.view).to.be.accessible();
      const still = await mountChart(chart({ showTooltip: false }), { scheme, locale: 'ar', dir: 'rtl' });
      await expect(still.view).to.be.accessible();
    });
  }

  it('moves only for those who want it, and not while it changes its size', async () => {
    const stage = await mountChart(chart());
    const svg = stage.query('chat-kit-widget-plot svg');
    const duration = () => getComputedStyle(stage.query('g.bar > path')).transitionDuration;
    expect(svg.getAttribute('class')).to.equal('');
    await stage.show(chart({ data: rows.map((row) => ({ ...row, desktop: 3 })) }));
    expect([svg.getAttribute('class'), duration()]).to.deep.equal(['moves', '0.2s']);
    stage.query('chat-kit-widget-chart').style.inlineSize = '250px';
    await until('it has another size', () => plotOf(stage).size?.width === 250);
    await stage.drawn();
    expect(svg.getAttribute('class')).to.equal('');
    if (!isChrome) return;
    await emulateMedia({ reducedMotion: 'reduce' });
    expect(duration()).to.equal('0s');
    await emulateMedia({ reducedMotion: 'no-preference' });
  });

  it('without colours, by shade and stroke', async () => {
    if (!isChrome) return;
    const data = MONTHS.map((month, i) => ({ month, a: i, b: i, c: i, d: i, e: i, f: i }));
    const keys = 'abcdef'.split('');
    const looks = async (type: string) => {
      const stage = await mountChart(chart({ data, series: keys.map((key) => series(type, key)) }));
      return stage.all('svg g > path').map((path) => {
        const { fillOpacity, strokeDasharray, strokeWidth } = getComputedStyle(path);
        return [fillOpacity, strokeDasharray, strokeWidth].join();
      });
    };
    await emulateMedia({ forcedColors: 'active' });
    expect(new Set(await looks('bar')).size).to.equal(6);
    expect(new Set(await looks('line')).size).to.equal(6);
    await emulateMedia({ forcedColors: 'none' });
  });
});
