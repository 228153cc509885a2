#!/usr/bin/env node
// `npm run bench`: what matters to a reader, beside a floor measured in the same run. Trust the ratios, not the times.
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright';
import { firstLoad } from '../checks/size.mjs';
import { find } from '../support/browsers.mjs';
import { fold, openThread, stopOnce } from './page.mjs';
import { startServer } from './server.mjs';

const dist = new URL('../../dist/', import.meta.url);
const read = (path) => {
  try {
    return readFileSync(new URL(path, dist));
  } catch {
    throw new Error(`dist/${path} is missing: run \`npm run build\` first`);
  }
};
const quantile = (values, q) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))];
const median = (values) => quantile(values, 0.5);
const ms = (value) => `${value.toFixed(1)} ms`;
const times = (ours, floor) => `${(ours / floor).toFixed(2)} times`;

const rows = [];
const report = (what, ours, floor = '', ratio = '') => {
  rows.push({ what, ours, floor, ratio });
  process.stderr.write(`${what}: done\n`);
};

const kB = [...firstLoad('chat-kit.js', read).values()].reduce((sum, size) => sum + size, 0) / 1000;
report('first load, gzip', `${kB.toFixed(1)} kB`, '45.0 kB allowed', times(kB, 45));

const options = find('chromium');
if (!options) throw new Error('No Chromium was found: npx playwright install chromium');
const server = await startServer();
const browser = await chromium.launch(options);
try {
  const page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
  await page.goto(server.url);
  await page.addScriptTag({ type: 'module', content: "import '/dist/chat-kit.js'" });
  await page.waitForFunction(() => customElements.get('chat-kit'));

  /** Ours and the floors in turn, so that a busy moment of the machine meets all of them. */
  const interleaved = async (count, ...tasks) => {
    const results = tasks.map(() => []);
    for (let round = 0; round < count; round++) {
      for (const [index, task] of tasks.entries()) results[index].push(await task());
    }
    return results;
  };

  const [stop, bareStop] = await interleaved(
    100,
    () => page.evaluate(stopOnce, { ours: true }),
    () => page.evaluate(stopOnce, { ours: false }),
  );
  for (const [name, q] of [
    ['p50', 0.5],
    ['p95', 0.95],
  ]) {
    const [ours, floor] = [quantile(stop, q), quantile(bareStop, q)];
    report(`Stop until the server notices, ${name}`, ms(ours), `${ms(floor)} bare fetch`, times(ours, floor));
  }

  const count = 40_000;
  const [folds, parses] = await interleaved(
    7,
    () => page.evaluate(fold, { ours: true, count }),
    () => page.evaluate(fold, { ours: false, count }),
  );
  const [ours, floor] = [folds, parses].map((runs) => median(runs.map(({ all }) => all)));
  const perSecond = (time) => `${Math.round(count / time)} thousand/s`;
  report('events parsed and folded', perSecond(ours), `${perSecond(floor)} parsed only`, times(ours, floor));
  const [first, last] = ['first', 'last'].map((part) => median(folds.map((run) => run[part])));
  report('the same, last tenth of 40,000', ms(last), `${ms(first)} first tenth`, times(last, first));

  const [opens, page40, page500] = await interleaved(
    15,
    () => page.evaluate(openThread, { ours: true }),
    () => page.evaluate(openThread, { ours: false, limit: 40 }),
    () => page.evaluate(openThread, { ours: false, limit: 500 }),
  );
  const open = median(opens);
  report(
    'first paint of a thread of 500',
    ms(open),
    `${ms(median(page40))} bare, its newest 40`,
    times(open, median(page40)),
  );
  report('the same', ms(open), `${ms(median(page500))} bare, all 500`, times(open, median(page500)));
} finally {
  await browser.close();
  server.close();
}

const columns = ['what', 'ours', 'floor', 'ratio'];
const widths = columns.map((column) => Math.max(column.length, ...rows.map((row) => row[column].length)));
const line = (row) =>
  columns
    .map((column, index) => row[column].padEnd(widths[index]))
    .join('  ')
    .trimEnd();
console.log(line({ what: '', ours: 'ours', floor: 'floor', ratio: 'ratio' }));
for (const row of rows) console.log(line(row));
