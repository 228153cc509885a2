#!/usr/bin/env node
// `npm test`: every check there is, one after the other, and a table at the end. A step that fails stops no other.
//
//   npm test -- --only unit,e2e     some steps only        BROWSERS=chromium npm test     some browsers only
//
// What cannot run here is named on a line that begins with `skipped:`; with CI=true that is a failure.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs, stripVTControlCharacters } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const strict = Boolean(process.env.CI);
const node = process.execPath;
const npx = ['npx', '--no-install'];
const testsIn = (folder) =>
  existsSync(`${root}test/${folder}`)
    ? readdirSync(`${root}test/${folder}`)
        .filter((file) => file.endsWith('.test.mjs'))
        .map((file) => `test/${folder}/${file}`)
    : [];

/** `loud` steps take long and show what they do; of the others only failures are shown. */
const steps = {
  types: { run: [[...npx, 'tsc', '--noEmit']] },
  lint: { run: [[...npx, 'biome', 'check', '--error-on-warnings', '--max-diagnostics=50']] },
  build: { run: [['npm', 'run', '--silent', 'build']] },
  size: { run: [[node, 'test/checks/size.mjs']], needsBuild: true, tell: /(\d+) {2}bytes at first load/ },
  package: { run: [[node, 'test/checks/package.mjs']], needsBuild: true, tell: /, (\d+ bytes)/ },
  node: { run: [[node, '--test', '--test-reporter=spec', ...testsIn('node'), ...testsIn('demo')]], loud: true },
  unit: { run: [[...npx, 'wtr']], loud: true },
  e2e: { run: [[...npx, 'playwright', 'test', '--config', 'test/playwright.config.ts']], loud: true, needsBuild: true },
};

/** Ours, Playwright's, Web Test Runner's and node:test's. */
const skipLine = /^\s*skipped: |^\s*[1-9]\d* skipped$|, [1-9]\d* skipped\b|# SKIP/;
const tidy = (line) =>
  line
    .trim()
    .replace(/^skipped: /, '')
    .replace(/\|[█ ]*\| [^|]*\| /, '');

function execute([command, ...args], loud) {
  return new Promise((resolve) => {
    const color = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
    const child = spawn(command, args, {
      cwd: root,
      env: { ...color, ...process.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const take = (chunk) => {
      output += chunk;
      if (loud) process.stdout.write(chunk);
    };
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    child.on('error', (error) => resolve({ ok: false, output: `${command}: ${error.message}` }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}

async function perform(name, { run, loud }) {
  console.log(`\n▸ ${name}`);
  const started = performance.now();
  let ok = true;
  let output = '';
  for (const command of run) {
    const done = await execute(command, loud);
    output += done.output;
    ok &&= done.ok;
    if (!ok) break;
  }
  if (!ok && !loud) console.log(output.trimEnd());
  const seconds = (performance.now() - started) / 1000;
  const lines = stripVTControlCharacters(output).split(/[\r\n]+/);
  const skips = loud ? [...new Set(lines.filter((line) => skipLine.test(line)).map(tidy))] : [];
  console.log(`${ok ? '✓' : '✗'} ${name} ${seconds.toFixed(1)} s`);
  return { name, ok, seconds, output, skips, note: output.match(steps[name].tell ?? /$^/)?.[1] };
}

/** A build older than its sources would let a check pass for code that is no more. */
function buildIsStale() {
  const newest = (folder) =>
    readdirSync(`${root}${folder}`, { recursive: true }).map((file) => statSync(`${root}${folder}/${file}`).mtimeMs);
  const made = ['chat-kit.js', 'client.js', 'widget.js', 'launcher.js', 'types/index.d.ts'].map(
    (file) => `${root}dist/${file}`,
  );
  if (!made.every(existsSync)) return true;
  const inputs = [...newest('src'), ...newest('build'), statSync(`${root}vite.config.ts`).mtimeMs];
  return Math.max(...inputs) > statSync(made[0]).mtimeMs;
}

function chosen() {
  const { only } = parseArgs({ options: { only: { type: 'string' } } }).values;
  const names = only?.split(',').map((name) => name.trim()) ?? Object.keys(steps);
  const unknown = names.filter((name) => !Object.hasOwn(steps, name));
  if (unknown.length) {
    console.error(`There is no step "${unknown.join(', ')}": choose from ${Object.keys(steps).join(', ')}.`);
    process.exit(2);
  }
  const wanted = Object.keys(steps).filter((name) => names.includes(name));
  const needsBuild = wanted.some((name) => steps[name].needsBuild) && !wanted.includes('build') && buildIsStale();
  return needsBuild ? ['build', ...wanted] : wanted;
}

/** Web Test Runner's, Playwright's and node:test's, each once. */
const failedTests = (output) => [
  ...new Set(
    stripVTControlCharacters(output)
      .split(/[\r\n]+/)
      .filter((line) => /^\s*(❌|✘|✖|𐄂|not ok|\d+ flaky)/u.test(line))
      .map((line) => line.trim()),
  ),
];

function report(results) {
  const first = results.find(({ ok, output }) => ok === false && output !== undefined);
  if (first) {
    const lines = first.output.trimEnd().split('\n');
    const shown = lines.slice(-60);
    console.log(
      `\n── The first step that failed: ${first.name} ${lines.length > shown.length ? '(its last lines)' : ''}\n`,
    );
    console.log(shown.join('\n'));
  }
  const named = results.flatMap(({ name, ok, output = '' }) =>
    ok === false ? failedTests(output).map((line) => `  ${name}: ${line}`) : [],
  );
  if (named.length) console.log(`\n── The tests that failed\n\n${named.join('\n')}`);
  console.log('\n  step      result   seconds');
  for (const { name, ok, seconds, note } of results) {
    const result = ok === undefined ? 'not run' : ok ? 'ok' : 'FAILED';
    console.log(
      `  ${name.padEnd(9)} ${result.padEnd(8)} ${(seconds ?? 0).toFixed(1).padStart(7)}${note ? `   ${note}` : ''}`,
    );
  }
  const skips = results.flatMap(({ name, skips = [] }) => skips.map((line) => `  skipped (${name}): ${line}`));
  if (skips.length) console.log(`\n${skips.join('\n')}`);
  if (skips.length && strict) console.log('\n  With CI=true a skip is a failure.');
  return results.some(({ ok }) => !ok) || (strict && skips.length > 0) ? 1 : 0;
}

const results = [];
for (const name of chosen()) {
  const built = results.find((result) => result.name === 'build')?.ok ?? true;
  if (steps[name].needsBuild && !built) results.push({ name, note: 'there is no build' });
  else results.push(await perform(name, steps[name]));
}
process.exitCode = report(results);
