#!/usr/bin/env node
// `npm run docs`: writes the list of all components and their props, read from the code, into docs/widgets.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { shapes } from '../test/support/widget-shapes.mjs';

const begin = '<!-- components, written by `npm run docs` -->';
const end = '<!-- end of components -->';
export const page = new URL('../docs/widgets.md', import.meta.url);

const escaped = (text) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');

function section([type, shape]) {
  const rows = Object.entries(shape)
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([prop, { expects = '' }]) => `| \`${prop}\` | ${escaped(expects)} |`);
  return [`### ${type}`, '', '| Prop | What it may be |', '| --- | --- |', ...rows].join('\n');
}

/** The page with the list as the code has it now. */
export function withList(text) {
  const [before, from] = text.split(begin);
  const after = from?.split(end)[1];
  if (after === undefined) throw new Error(`docs/widgets.md needs the lines ${begin} and ${end}`);
  const list = Object.entries(shapes).map(section).join('\n\n');
  return `${before}${begin}\n\n${list}\n\n${end}${after}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(page, withList(readFileSync(page, 'utf8')));
