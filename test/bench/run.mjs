#!/usr/bin/env node
// `npm run bench`: what matters to a reader, beside a floor measured in the same run. Trust the ratios, not the times.
//
//   node test/bench/run.mjs --only stop,stream     some sections only; `markdown` is stream, growth, frames and thread
//   node test/bench/run.mjs --quick                fewer rounds, to see that it works
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { find } from '../support/browsers.mjs';
import { runItems } from './items/items.mjs';
import { markdownSections, runMarkdown } from './markdown/markdown.mjs';
import { measureFold } from './sections/fold.mjs';
import { measureOpen } from './sections/open.mjs';
import { measureSize } from './sections/size.mjs';
import { measureStop } from './sections/stop.mjs';
import { startServer } from './server.mjs';
import { print, progress } from './table.mjs';
import { runWidgets } from './widgets/widgets.mjs';

const inOnePage = { stop: measureStop, fold: measureFold, open: measureOpen };
const sections = ['size', ...Object.keys(inOnePage), ...markdownSections, 'items', 'widgets'];
const { values } = parseArgs({ options: { only: { type: 'string' }, quick: { type: 'boolean' } } });
const wanted = values.only?.replace(/\bmarkdown\b/, markdownSections.join()).split(',') ?? sections;
const unknown = wanted.find((name) => !sections.includes(name));
if (unknown) throw new Error(`There is no section "${unknown}": use ${sections.join(', ')} or markdown`);
const roundsOf = (count) => (values.quick ? Math.ceil(count / 5) : count);

const read = (path) => {
  try {
    return readFileSync(new URL(`../../dist/${path}`, import.meta.url));
  } catch {
    throw new Error(`dist/${path} is missing: run \`npm run build\` first`);
  }
};
const options = find('chromium');
if (!options) throw new Error('No Chromium was found: npx playwright install chromium');

const rows = [];
const report = (what, ours, floor, ratio) => {
  rows.push({ what, ours, floor, ratio });
  progress(what);
};

const rooms = wanted.includes('size') ? measureSize({ read, report }) : [];
const simple = Object.keys(inOnePage).filter((name) => wanted.includes(name));
if (simple.length > 0) {
  const server = await startServer();
  const browser = await chromium.launch(options);
  try {
    const page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
    await page.goto(server.url);
    await page.addScriptTag({ type: 'module', content: "import '/dist/chat-kit.js'" });
    await page.waitForFunction(() => customElements.get('chat-kit'));
    for (const name of simple) await inOnePage[name]({ page, roundsOf, report });
  } finally {
    await browser.close();
    server.close();
  }
}
print('The element', rows);
print('Where the first load goes', rooms);

const streamed = markdownSections.filter((name) => wanted.includes(name));
if (streamed.length > 0) await runMarkdown(streamed, roundsOf);
if (wanted.includes('items')) await runItems(roundsOf);
if (wanted.includes('widgets')) await runWidgets(roundsOf);
