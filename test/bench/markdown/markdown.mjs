// "Markdown that streams": the part of the benchmark that draws whole answers in pages of their own.
import playwright from 'playwright';
import { find } from '../../support/browsers.mjs';
import { buildPeers, buildSides } from '../lab/builds.mjs';
import { desktop, startLab } from '../lab/lab.mjs';
import { print, progress } from '../table.mjs';
import { measureFrames } from './frames.mjs';
import { measureGrowth } from './growth.mjs';
import { measureReads, measureStreams } from './stream.mjs';
import { measureThread } from './thread.mjs';

export const markdownSections = ['stream', 'growth', 'frames', 'thread'];

export async function runMarkdown(wanted, roundsOf) {
  await buildSides(['ours', 'plain', 'bare']);
  const peers = wanted.includes('stream') ? await buildPeers() : [];
  const rows = [];
  const report = (row) => {
    rows.push(row);
    progress(row.what);
  };
  const lab = await startLab();
  const browser = await playwright.chromium.launch(desktop(find('chromium')));
  const notes = [];
  let parts = [];
  try {
    const tools = { lab, browser, playwright, peers, roundsOf, report };
    if (wanted.includes('stream')) {
      parts = await measureStreams(tools);
      const alone = await measureReads(tools);
      notes.push(`"One a read": a page that only reads gets ${Math.round(alone * 100)} % of the events alone.`);
      if (peers.length === 0) notes.push('The peers are missing: `npm ci` in test/bench/peers failed.');
    }
    if (wanted.includes('growth')) await measureGrowth(tools);
    if (wanted.includes('frames')) await measureFrames(tools);
    if (wanted.includes('thread')) await measureThread(tools);
  } finally {
    await browser.close();
    lab.close();
  }
  print('Markdown that streams (processor time of the main thread; plain: the same element with plain text)', rows);
  for (const note of notes) console.log(note);
  print('Of it, in ms: script + style + layout', parts);
}
