// What a delta costs in the last tenth of an answer, against one in the first. Both tenths are read one event at a time
// by a page that has answered before; what lies between comes at once.

import { meterOf, question } from '../lab/lab.mjs';
import { interleaved, medians } from '../stats.mjs';
import { rowOf } from './rows.mjs';

const ALLOWED = 1.2;
const sides = ['ours', 'plain', 'bare'];
const steps = [
  ['single', 0.1],
  ['burst', 0.9],
  ['single', 1],
];
const cases = [
  { what: 'last tenth by first, 40,000 deltas', doc: 'mixed-40000' },
  { what: 'the same, a list of 2,000 items', doc: 'list' },
  { what: 'the same, a table of 2,000 rows', doc: 'table' },
  { what: 'the same, 10,000 lines in an item', doc: 'fence-in-item' },
];

export async function measureGrowth({ lab, browser, roundsOf, report }) {
  for (const { what, doc } of cases) {
    const runs = await interleaved(roundsOf(2), ...sides.map((side) => () => growOnce(lab, browser, side, doc)));
    const growth = sides.map((side, index) => {
      const { first, last } = medians(runs[index]);
      return [side, last / first];
    });
    report(rowOf(what, Object.fromEntries(growth), (value) => `× ${value.toFixed(2)}`, ALLOWED));
  }
}

async function growOnce(lab, browser, side, doc) {
  return lab.withPage(browser, side, async (page) => {
    const send = (text) => page.evaluate((text) => window.probe.send(window.side, text), text);
    await page.evaluate(() => window.side.prepare());
    await send(question({ doc: 'mixed-2000', steps: [['burst', 1]] }));
    const meter = await meterOf(page);
    const sent = send(question({ doc, steps, hold: true }));
    const held = () => Promise.race([lab.held(), sent]);
    await held();
    const costs = [];
    for (const _ of steps) {
      await meter.quiet();
      const start = await meter.begin();
      lab.go();
      await held();
      await meter.quiet();
      costs.push((await meter.since(start)).cpu);
    }
    lab.go();
    await sent;
    return { first: costs[0], last: costs[2] };
  });
}
