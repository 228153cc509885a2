#!/usr/bin/env node
// How many bytes a page loads before <chat-kit> can be drawn: dist/chat-kit.js and what it imports statically, gzip -9.
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const limit = 45_000;

export function staticImports(code) {
  const clause = /\b(?:import|export)\s*(?:[\w*$\s{},]*?\s*from\s*)?["'`](\.[^"'`]+)["'`]/g;
  return [...code.matchAll(clause)].map(([, from]) => from);
}

/** Every file of the first load, and its size. */
export function firstLoad(entry, read) {
  const seen = new Map();
  const visit = (path) => {
    if (seen.has(path)) return;
    const code = read(path);
    seen.set(path, gzipSync(code, { level: 9 }).length);
    for (const from of staticImports(String(code))) visit(posix.join(posix.dirname(path), from));
  };
  visit(entry);
  return seen;
}

export function verdict(sizes) {
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const lines = [...sizes].map(([path, size]) => `${String(size).padStart(8)}  ${path}`);
  lines.push(`${String(total).padStart(8)}  bytes at first load (gzip -9); ${limit} are allowed`);
  if (total > limit) lines.push(`That is ${total - limit} too many: load something only when it is needed.`);
  return { ok: total <= limit, lines };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const dist = new URL('../../dist/', import.meta.url);
  const { ok, lines } = verdict(firstLoad('chat-kit.js', (path) => readFileSync(new URL(path, dist))));
  console.log(lines.join('\n'));
  process.exitCode = ok ? 0 : 1;
}
