/** docs/widgets.md lists the components as they are in the code. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { page, withList } from '../../build/widget-docs.mjs';

test('the list of components is up to date', () => {
  const written = readFileSync(page, 'utf8');
  assert.equal(written, withList(written), 'run `npm run docs`');
});

test('every prop says what it may be', () => {
  const empty = withList(readFileSync(page, 'utf8')).match(/^\| `\w+` \| +\|$/gm) ?? [];
  assert.deepEqual(empty, []);
});
