// What somebody who reads along notices at 500 deltas a second: a task that takes long, a frame that does not come.
import { find } from '../../support/browsers.mjs';
import { question } from '../lab/lab.mjs';
import { interleaved, median } from '../stats.mjs';

const LONG = 50;
const sides = ['ours', 'plain', 'bare'];
const text = question({ doc: 'mixed-3000', steps: [['paced', 1]] });

/** Of several rounds the worst: the floors beside it tell how much of that is the machine. */
export async function measureFrames({ lab, browser, playwright, roundsOf, report }) {
  const [ours, ...floors] = await watch(lab, browser, roundsOf(2));
  const row = (what, unit, allowed, value) =>
    report({ what, ...named([ours, ...floors], (runs) => value(runs) + unit), allowed: allowed + unit });
  row('500 a second, Chromium: longest task', ' ms', LONG, (runs) => worst(runs, ({ tasks }) => Math.max(0, ...tasks)));
  row('the same: frames dropped', '', 1, (runs) => worst(runs, dropped));
  row('the same: longest gap', ' ms', LONG, (runs) => worst(runs, ({ gaps }) => Math.max(...gaps)));

  const options = find('firefox');
  if (!options) return report({ what: '500 a second, Firefox', ours: 'not found' });
  const firefox = await playwright.firefox.launch(options);
  try {
    const found = await watch(lab, firefox, roundsOf(1));
    const longest = (runs) => `${worst(runs, ({ gaps }) => Math.max(...gaps))} ms`;
    report({ what: '500 a second, Firefox: longest gap', ...named(found, longest), allowed: `${LONG} ms` });
  } finally {
    await firefox.close();
  }
}

const named = (runs, text) => Object.fromEntries(sides.map((side, index) => [side, text(runs[index])]));
const worst = (runs, value) => Math.round(Math.max(...runs.map(value)));

/** A frame that comes an interval late is one that was dropped. */
function dropped({ gaps }) {
  const usual = median(gaps);
  return gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / usual) - 1), 0);
}

const watch = (lab, browser, rounds) =>
  interleaved(
    rounds,
    ...sides.map(
      (side) => () =>
        lab.withPage(browser, side, async (page) => {
          await page.evaluate(() => window.side.prepare());
          await page.waitForTimeout(500);
          return page.evaluate(async (text) => {
            const stop = window.probe.watch();
            await window.probe.send(window.side, text);
            return stop();
          }, text);
        }),
    ),
  );
