/** Every prop of the models in OpenAI's own Python package is read, with every literal that it may be. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { test } from 'node:test';
import { hasPython } from '../support/python.mjs';
import { compare } from '../support/widget-shapes.mjs';
import { root } from './support.mjs';

const run = (command, ...args) => spawnSync(command, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 24 });

/** The newest environment that the demo server made for itself. */
function pythonOfDemo() {
  run(process.execPath, 'demo/python/start.mjs', '--help');
  const folder = `${root}demo/python/.venv`;
  const [newest] = readdirSync(folder)
    .map((name) => `${folder}/${name}`)
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  return `${newest}/${process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python'}`;
}

test('each prop of the Python models is read', { skip: !hasPython() && 'no Python 3.10 or newer' }, () => {
  const { stdout, stderr } = run(pythonOfDemo(), 'test/support/widget_models.py');
  assert.ok(stdout, stderr);
  const models = JSON.parse(stdout);
  assert.ok(Object.keys(models).length >= 25, `only ${Object.keys(models)}`);
  assert.ok(Object.hasOwn(models.Select, 'searchable'));
  assert.equal(models.Badge.color.length, 6);
  assert.deepEqual(compare(models), []);
});
