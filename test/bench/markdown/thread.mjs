// A thread of 2,000 messages, every second one in Markdown, from asking for it to its newest words on screen.

import { meterOf } from '../lab/lab.mjs';
import { interleaved, medians, ms } from '../stats.mjs';
import { rowOf } from './rows.mjs';

const sides = ['ours', 'plain', 'bare'];

export async function measureThread({ lab, browser, roundsOf, report }) {
  for (const [what, id] of [
    ['a thread of 2,000, first paint', 'thr_2000'],
    ['the same, a page of 40 of them', 'thr_2000_paged'],
  ]) {
    const runs = await interleaved(roundsOf(5), ...sides.map((side) => () => openOnce(lab, browser, side, id)));
    const found = runs.map(medians);
    const row = (name, key, allowed) =>
      report(rowOf(name, Object.fromEntries(sides.map((side, index) => [side, found[index][key]])), ms, allowed));
    row(what, 'first', 1);
    row('the same, until nothing is left to do', 'all');
  }
}

async function openOnce(lab, browser, side, id) {
  return lab.withPage(browser, side, async (page) => {
    const meter = await meterOf(page);
    await meter.quiet();
    const start = await meter.begin();
    await page.evaluate((id) => window.probe.open(window.side, id), id);
    const first = await meter.since(start);
    await page.evaluate(() => window.side.settled());
    await meter.quiet();
    const all = await meter.since(start);
    return { first: first.cpu, all: all.cpu };
  });
}
