// The shards of Lucide's icons: together they have every name, each where its name says, and a path for every shape.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { describe, it } from 'node:test';
import { icons } from 'lucide';
import { lucide, makeShards, shardOf } from '../../build/lucide.mjs';
import { toPath } from '../../build/lucide-path.mjs';

const files = `${dirname(createRequire(import.meta.url).resolve('lucide/package.json'))}/dist/esm/icons/`;

describe('the shards', async () => {
  const shards = await makeShards();
  const find = (name) => shards[shardOf(name, shards.length)][name];

  it('have all names of the package, and nothing else', () => {
    const names = shards.flatMap((shard) => Object.keys(shard));
    assert.deepEqual(names.sort(), Object.keys(icons).sort());
    assert.ok(names.length > 2_000);
    for (const name of names) assert.match(find(name), /^[Mm][-\d. a-zA-Z,]+$/, name);
  });

  it('have every icon of the package by the name of its file', () => {
    const names = readdirSync(files).filter((file) => file.endsWith('.mjs'));
    assert.ok(names.length > 1_500);
    for (const name of names) {
      const key = name.slice(0, -'.mjs'.length).replace(/(?:^|-)(.)/g, (_, first) => first.toUpperCase());
      assert.ok(find(key), name);
    }
  });

  it('are all small', () => {
    for (const [number, shard] of shards.entries()) {
      assert.ok(JSON.stringify(shard).length < 10_000, `${number}`);
    }
  });

  it('are modules that Vite finds, and that find each other', async () => {
    const { resolveId, load } = lucide();
    const read = async (id) => (await load.handler(resolveId.handler(id))).code;
    const index = await read('virtual:lucide');
    const named = [...index.matchAll(/import\('([^']+)'\)/g)].map(([, id]) => id);
    assert.equal(named.length, shards.length);
    for (const id of named) assert.match(id, resolveId.filter.id);
    assert.equal(await read(named[12]), `export default ${JSON.stringify(shards[12])}`);
    const module = await import(`data:text/javascript,${encodeURIComponent(index)}`);
    assert.equal(module.shardOf('AlarmClock', 64), shardOf('AlarmClock', 64));
  });
});

describe('a path', () => {
  const cases = [
    [['line', { x1: '1', y1: '2', x2: '3.5', y2: '-4' }], 'M1 2L3.5-4'],
    [['polyline', { points: '1 2 3 4' }], 'M1 2 3 4'],
    [['polygon', { points: '1 2 3 4 5 6' }], 'M1 2 3 4 5 6z'],
    [['circle', { cx: '12', cy: '12', r: '.1' }], 'M12.1 12a0.1 0.1 0 1 1-0.2 0a0.1 0.1 0 1 1 0.2 0z'],
    [['circle', { cx: '1', cy: '2', r: '1', fill: 'currentColor' }], 'M2 2a1 1 0 1 1-2 0a1 1 0 1 1 2 0zM1 2h.01'],
    [['ellipse', { cx: '5', cy: '5', rx: '3', ry: '2' }], 'M8 5a3 2 0 1 1-6 0a3 2 0 1 1 6 0z'],
    [
      ['rect', { x: '1', y: '2', width: '10', height: '6', rx: '2', ry: '1' }],
      'M3 2h6a2 1 0 0 1 2 1v4a2 1 0 0 1-2 1h-6a2 1 0 0 1-2-1v-4a2 1 0 0 1 2-1z',
    ],
  ];
  for (const [shape, expected] of cases) {
    it(`draws ${shape[0]}`, () => assert.equal(toPath([shape]), expected));
  }

  it('draws a rectangle with one radius, whichever it is, and without', () => {
    const size = { x: '0', y: '0', width: '4', height: '4' };
    const both = toPath([['rect', { ...size, rx: '1', ry: '1' }]]);
    assert.equal(toPath([['rect', { ...size, rx: '1' }]]), both);
    assert.equal(toPath([['rect', { ...size, ry: '1' }]]), both);
    assert.match(toPath([['rect', size]]), /^M0 0h4a0 0 /);
  });

  const behind = {
    'm1 2 3 4': 'M1 2l3 4',
    'm1 2-3 4': 'M1 2l-3 4',
    'm1.5-2.5.5.5': 'M1.5 -2.5l.5.5',
    'm.5.25h3': 'M.5 .25h3',
    'm1,2,3,4': 'M1 2l3,4',
    'm 1 2 l 3 4': 'M1 2l 3 4',
    'M1 2 3 4': 'M1 2 3 4',
  };
  for (const [d, expected] of Object.entries(behind)) {
    it(`begins where it began alone: ${d}`, () => {
      assert.equal(
        toPath([
          ['path', { d: 'M9 9h9' }],
          ['path', { d }],
        ]),
        `M9 9h9${expected}`,
      );
    });
  }

  it('fails the build when Lucide draws with something else', () => {
    assert.throws(() => toPath([['text', { x: '1' }]]), /<text x>/);
    assert.throws(() => toPath([['path', { d: 'M0 0', transform: 'scale(2)' }]]), /<path transform>/);
  });
});
