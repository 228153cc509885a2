// A widget of 1,000 components, beside the same elements written by hand with Lit: until it is drawn, and for a text in it
// that grows, beside the same text in a widget of one row.
import playwright from 'playwright';
import { find } from '../../support/browsers.mjs';
import { buildSides } from '../lab/builds.mjs';
import { desktop, meterOf, startLab } from '../lab/lab.mjs';
import { interleaved, median, medians, ms } from '../stats.mjs';
import { print, progress } from '../table.mjs';
import { longestTask } from './hostile.mjs';

/** Of seven components each; together with the card 1,002. */
const ROWS = 143;
const DELTAS = 50;

const tall = { viewport: { width: 1000, height: 12_000 }, reducedMotion: 'reduce' };

export async function runWidgets(roundsOf) {
  await buildSides(['ours', 'widgets-plain']);
  const lab = await startLab();
  const browser = await playwright.chromium.launch(desktop(find('chromium')));
  const rows = [];
  try {
    const run = (side, count) => () => lab.withPage(browser, side, (page) => measure(page, count), tall);
    const tasks = [run('widgets', ROWS), run('widgets-plain', ROWS), run('widgets', 1)];
    const [ours, plain, alone] = (await interleaved(roundsOf(9), ...tasks)).map(medians);
    const row = (what, ours, beside, floor) =>
      rows.push({ what, ours: ms(ours), floor: `${ms(floor)} ${beside}`, ratio: (ours / floor).toFixed(2) });
    row('1,000 components are drawn', ours.drawn, 'by hand with Lit', plain.drawn);
    row('a value delta in them, painted', ours.delta, 'by hand with Lit', plain.delta);
    row('the same, script only', ours.script, 'in a widget of one row', alone.script);
    const [longest] = (await interleaved(roundsOf(5), () => lab.withPage(browser, 'widgets', longestTask))).map(median);
    const what = '10,000 components, 500 deep: longest piece of work';
    rows.push({ what, ours: ms(longest), floor: '200 ms are allowed', ratio: (longest / 200).toFixed(2) });
    progress('widgets');
  } finally {
    await browser.close();
    lab.close();
  }
  print('A widget (processor time of the main thread)', rows);
}

async function measure(page, count) {
  await page.evaluate((count) => {
    window.frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const row = (_, i) => ({ id: `r${i}`, title: `Row ${i}`, text: `r${i} says something that may grow.` });
    window.rows = Array.from({ length: count }, row);
    window.whole = async () => {
      for (const end = performance.now() + 60_000; !window.side.isComplete(window.rows); await window.frame()) {
        if (performance.now() > end) throw new Error('The widget was never complete');
      }
    };
    window.grow = (index) => {
      const { [index]: row } = window.rows;
      window.rows = window.rows.with(index, { ...row, text: `${row.text} word` });
      window.side.show(window.rows);
    };
    // What is loaded with the first one is there.
    window.side.show(window.rows.slice(0, 1));
  }, count);
  await page.waitForFunction(() => window.side.isComplete(window.rows.slice(0, 1)));
  await page.evaluate(() => window.side.show([]));
  const meter = await meterOf(page);
  await meter.quiet();
  let start = await meter.begin();
  await page.evaluate(async () => {
    window.side.show(window.rows);
    await window.whole();
    await window.frame();
  });
  await meter.quiet();
  const drawn = await meter.since(start);
  // What is in a window, as a reader has it.
  await page.setViewportSize({ width: 1000, height: 800 });
  await meter.quiet();
  start = await meter.begin();
  await page.evaluate(async (count) => {
    for (let i = 0; i < count; i++) {
      window.grow(Math.floor(window.rows.length / 2));
      await window.frame();
    }
  }, DELTAS);
  const grown = await meter.since(start);
  const text = await page.evaluate(() => window.side.textOf(window.rows[Math.floor(window.rows.length / 2)].id));
  if (!text?.endsWith(' word')) throw new Error(`The text did not grow: ${text}`);
  return { drawn: drawn.cpu, delta: grown.cpu / DELTAS, script: grown.script / DELTAS };
}
