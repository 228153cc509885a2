#!/usr/bin/env node
// The package as others get it: what is in it, whether its types are found, and whether plain Node can import it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const allowed = /^(dist\/.+|package\.json|README\.md|LICENSE|CHANGELOG\.md)$/;

/** Complaints about a list of packed paths. */
export function checkFiles(paths, { exports }) {
  const entries = Object.values(exports).flatMap((entry) =>
    typeof entry === 'string' ? [entry] : Object.values(entry),
  );
  const needed = [...entries.map((path) => path.replace('./', '')), 'README.md', 'LICENSE', 'dist/licenses.md'];
  return [
    ...paths.filter((path) => !allowed.test(path)).map((path) => `${path} does not belong into the package.`),
    ...needed.filter((path) => !paths.includes(path)).map((path) => `${path} is missing in the package.`),
  ];
}

function run(command, ...args) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: 'utf8' });
  return { ok: status === 0, stdout, text: `${stdout}${stderr}`.trim() };
}

/** Importing must neither throw nor leave anything behind in a process that has no DOM. */
const importing = (file) => `
  const before = new Set(Object.getOwnPropertyNames(globalThis));
  const mine = (name) => !before.has(name) && !/^(lit|reactiveElement)/.test(name);
  try {
    await import(${JSON.stringify(new URL(`../../dist/${file}`, import.meta.url).href)});
    const left = Object.getOwnPropertyNames(globalThis).filter(mine);
    if (left.length) throw new Error('it leaves behind ' + left.join(', '));
  } catch (error) {
    console.log(error.stack);
    process.exitCode = 1;
  }`;

function main() {
  const complaints = [];
  const folder = mkdtempSync(join(tmpdir(), 'chat-kit-'));
  try {
    const packed = run('npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', folder);
    if (!packed.ok) return [`npm pack failed:\n${packed.text}`];
    const [{ files, filename, size }] = JSON.parse(packed.stdout);
    console.log(`${filename}: ${files.length} files, ${size} bytes`);
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    complaints.push(
      ...checkFiles(
        files.map(({ path }) => path),
        manifest,
      ),
    );
    const types = run('npx', '--no-install', 'attw', join(folder, filename), '--profile', 'esm-only', '--no-emoji');
    if (!types.ok) complaints.push(`attw: the types cannot be used everywhere:\n${types.text}`);
    for (const file of ['chat-kit.js', 'client.js', 'widget.js', 'launcher.js']) {
      const imported = run(process.execPath, '--input-type=module', '--eval', importing(file));
      if (!imported.ok) complaints.push(`Importing dist/${file} in Node, without a DOM:\n${imported.text}`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return complaints;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const complaints = main();
  for (const complaint of complaints) console.log(complaint);
  process.exitCode = complaints.length === 0 ? 0 : 1;
}
