// What an answer costs the main thread, from send to the painted last word.

import { meterOf, question } from '../lab/lab.mjs';
import { interleaved, medians, ms } from '../stats.mjs';
import { progress } from '../table.mjs';
import { partsOf, rowOf } from './rows.mjs';

const ALLOWED = 1.5;
const floors = ['ours', 'plain', 'bare'];
const cases = [
  { what: '4,000 deltas, at once', doc: 'mixed-4000', delivery: 'burst', rounds: 5, peers: true },
  { what: '4,000 deltas, one a read', doc: 'mixed-4000', delivery: 'single', rounds: 3, peers: true },
  { what: '2,000 deltas, 500 a second', doc: 'mixed-2000', delivery: 'paced', rounds: 3 },
  { what: '40,000 deltas, at once', doc: 'mixed-40000', delivery: 'burst', rounds: 5 },
  { what: '40,000 deltas, one a read', doc: 'mixed-40000', delivery: 'single', rounds: 2 },
  { what: 'a fence of 10,000 lines, at once', doc: 'fence', delivery: 'burst', rounds: 5 },
  { what: 'a fence of 10,000 lines, one a read', doc: 'fence', delivery: 'single', rounds: 2 },
];

export async function measureStreams({ lab, browser, peers, roundsOf, report }) {
  const parts = [];
  for (const { what, doc, delivery, rounds, peers: withPeers } of cases) {
    const sides = withPeers ? [...floors, ...peers] : floors;
    const text = question({ doc, steps: [[delivery, 1]] });
    const once = (side) => async () => {
      const run = streamOnce(lab, browser, side, text);
      return floors.includes(side) ? run : run.catch((error) => progress(`${side}, ${what}: ${error.message}`));
    };
    const runs = await interleaved(roundsOf(rounds), ...sides.map(once));
    // A peer may fail: then it has no number.
    const found = sides.map((side, index) => [side, runs[index].filter(Boolean)]).filter(([, list]) => list.length > 0);
    const results = Object.fromEntries(found.map(([side, list]) => [side, medians(list)]));
    const cpu = Object.fromEntries(found.map(([side]) => [side, results[side].cpu]));
    report(rowOf(what, cpu, ms, ALLOWED));
    parts.push(partsOf(what, results));
  }
  return parts;
}

async function streamOnce(lab, browser, side, text) {
  return lab.withPage(browser, side, async (page) => {
    await page.evaluate(() => window.side.prepare());
    const meter = await meterOf(page);
    await meter.quiet();
    const start = await meter.begin();
    await page.evaluate((text) => window.probe.send(window.side, text), text);
    const spent = await meter.since(start);
    const { length, lines } = await page.evaluate(() => window.probe.drawn(window.side));
    if (length < 5000) throw new Error(`${side} drew ${length} characters only`);
    if (side === 'plain' && lines < 100)
      throw new Error('The floor draws no plain text: see plainText() in builds.mjs');
    return spent;
  });
}

/** How many of the events that are sent one by one are read one by one, by a page that does nothing else. */
export async function measureReads({ lab, browser }) {
  return lab.withPage(browser, 'bare', (page) =>
    page.evaluate(
      async (text) => {
        const input = { content: [{ type: 'input_text', text }] };
        const body = JSON.stringify({ type: 'threads.create', params: { input } });
        const reader = (await fetch('/chatkit', { method: 'POST', body })).body.getReader();
        let [alone, all] = [0, 0];
        for (;;) {
          const { done, value } = await reader.read();
          if (done) return alone / all;
          const events = new TextDecoder().decode(value).split('\n\n').length - 1;
          all += events;
          if (events === 1) alone++;
        }
      },
      question({ doc: 'mixed-4000', steps: [['single', 1]] }),
    ),
  );
}
