// A thread of 2,000 mixed items opens, and deltas come at its end, beside plain elements with the same text.
import playwright from 'playwright';
import { find } from '../../support/browsers.mjs';
import { buildSides } from '../lab/builds.mjs';
import { desktop, meterOf, question, startLab } from '../lab/lab.mjs';
import { interleaved, medians, ms } from '../stats.mjs';
import { print, progress } from '../table.mjs';
import { DELTAS } from './turns.mjs';

const sides = ['ours', 'items'];
const deltas = {
  text: 'one delta of a message at its end',
  task: 'one update of a task',
  widget: 'one delta of a text in a widget',
  image: 'one step of an image',
};

export async function runItems(roundsOf) {
  await buildSides(['ours', 'plain-items']);
  const lab = await startLab();
  const browser = await playwright.chromium.launch(desktop(find('chromium')));
  const rows = [];
  const measure = async (once, names) => {
    const runs = await interleaved(roundsOf(5), ...sides.map((side) => () => once(lab, browser, side)));
    const [ours, floor] = runs.map(medians);
    for (const [key, what] of Object.entries(names)) {
      rows.push({ what, ours: ms(ours[key]), 'plain elements': ms(floor[key]), ratio: ratio(ours[key], floor[key]) });
      progress(what);
    }
  };
  const all = 'the same, until nothing is left to do';
  try {
    const sent = 'a message is sent, until its answer has begun';
    await measure(whole, { first: 'a thread of 2,000 mixed items, first paint', all, sent, ...deltas });
    await measure(paged, { first: 'the same thread by pages of 40, first paint', all });
  } finally {
    await browser.close();
    lab.close();
  }
  print('A thread of mixed items (processor time of the main thread)', rows);
}

const ratio = (ours, floor) => (ours / floor).toFixed(2);

/** What moves without end, such as a shimmer, is no part of a delta. */
const still = { reducedMotion: 'reduce' };

const whole = (lab, browser, side) =>
  lab.withPage(
    browser,
    side,
    async (page) => {
      const meter = await meterOf(page);
      const found = await open(page, meter, 'thr_mixed');
      for (const item of Object.keys(deltas)) {
        const { sent, grown } = await grow(lab, page, meter, item);
        found.sent ??= sent;
        found[item] = grown / DELTAS;
      }
      return found;
    },
    still,
  );

const paged = (lab, browser, side) =>
  lab.withPage(browser, side, async (page) => open(page, await meterOf(page), 'thr_mixed_paged'), still);

async function open(page, meter, id) {
  await meter.quiet();
  const start = await meter.begin();
  await page.evaluate((id) => window.probe.open(window.side, id), id);
  const first = await meter.since(start);
  await page.evaluate(() => window.side.settled());
  await meter.quiet();
  const all = await meter.since(start);
  return { first: first.cpu, all: all.cpu };
}

/** A new turn: what it costs until it has begun, and then its deltas, each of which is drawn alone. */
async function grow(lab, page, meter, item) {
  const text = question({ item, steps: [['framed', 1]], hold: true });
  const asked = await meter.begin();
  const answered = page.evaluate((text) => window.side.send(text), text);
  const held = () => Promise.race([lab.held(), answered]);
  await held();
  await meter.quiet();
  const sent = await meter.since(asked);
  const begun = await meter.begin();
  lab.go();
  await held();
  await meter.quiet();
  const grown = await meter.since(begun);
  lab.go();
  await answered;
  return { sent: sent.cpu, grown: grown.cpu };
}
