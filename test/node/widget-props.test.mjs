/** Every component and every prop of the types that @openai/chatkit publishes is read, with every literal that it may be. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { published } from '../support/published-widgets.mjs';
import { common, compare, shapes } from '../support/widget-shapes.mjs';

test('the published types are understood', () => {
  assert.equal(Object.keys(published).length, 29);
  assert.deepEqual(published.Badge.variant, ['solid', 'soft', 'outline']);
  assert.deepEqual(published.Button.size, ['3xs', '2xs', 'xs', 'sm', 'md', 'lg', 'xl', '2xl', '3xl']);
  assert.ok(Object.hasOwn(published.Box, 'aspectRatio'), 'what is inherited counts');
  assert.ok(!Object.hasOwn(published.Basic, 'background'), 'what is not picked does not');
  assert.equal(published.Icon.name.length, 63);
});

test('each of their props is read', () => {
  assert.deepEqual(compare(published), []);
});

test('a prop, a component or a value that is missing is noticed', () => {
  const found = { Badge: { shine: [], variant: ['neon'] }, Video: { src: [] } };
  assert.deepEqual(compare(found), [
    'Badge.shine is not read',
    'Badge.variant: "neon" is refused',
    'Video: no such component',
  ]);
});

test('no component reads what all of them have', () => {
  const doubled = Object.entries(shapes).flatMap(([type, shape]) =>
    common.filter((prop) => Object.hasOwn(shape, prop)).map((prop) => `${type}.${prop}`),
  );
  assert.deepEqual(doubled, []);
});
