// The checks of the build, each held against something it must refuse.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { checkFiles } from '../checks/package.mjs';
import { firstLoad, staticImports, verdict } from '../checks/size.mjs';

describe('first load', () => {
  it('counts what is imported statically, once, and nothing else', () => {
    const files = {
      'chat-kit.js': 'import{a}from"./chunks/a.js";import"./chunks/b.js";const c=()=>import("./chunks/c.js");',
      'chunks/a.js': 'export*from"./b.js";import{x}from"../chat-kit.js"',
      'chunks/b.js': 'export{}',
    };
    assert.deepEqual([...firstLoad('chat-kit.js', (path) => files[path]).keys()], Object.keys(files));
  });

  it('reads the quotes of a minifier', () => {
    assert.deepEqual(staticImports('import{t as e}from`../a.js`;import(`./b.js`)'), ['../a.js']);
  });

  it('has a limit', () => {
    assert.equal(
      verdict(
        new Map([
          ['a', 44_000],
          ['b', 1_000],
        ]),
      ).ok,
      true,
    );
    assert.equal(
      verdict(
        new Map([
          ['a', 44_000],
          ['b', 1_001],
        ]),
      ).ok,
      false,
    );
  });
});

describe('package', () => {
  const manifest = { exports: { '.': { types: './dist/types/index.d.ts', default: './dist/chat-kit.js' } } };
  const good = [
    'package.json',
    'README.md',
    'LICENSE',
    'dist/licenses.md',
    'dist/chat-kit.js',
    'dist/types/index.d.ts',
  ];

  it('holds what it exports and its texts', () => assert.deepEqual(checkFiles(good, manifest), []));
  it('holds nothing else', () => {
    assert.match(checkFiles([...good, 'src/index.ts'], manifest)[0], /does not belong/);
  });
  it('lacks nothing', () => assert.equal(checkFiles(good.slice(2), manifest).length, 1));
});

describe('Lit, rewritten', async () => {
  const { module } = await runnerImport(fileURLToPath(new URL('../../build/lit.ts', import.meta.url)));
  const { handler } = module.lit().transform;
  const require = createRequire(import.meta.resolve('lit'));
  const context = {
    error(message) {
      throw new Error(message);
    },
  };
  const rewrite = (file, change = (code) => code) => {
    const path = require.resolve(file).replace('/node/', '/');
    return handler.call(context, change(readFileSync(path, 'utf8')), path)?.code;
  };

  it('makes one Trusted Types policy a page, with our name', () => {
    const code = rewrite('lit-html');
    assert.match(code, /Symbol\.for\("chat-kit\.trusted-types"\)\]\?\?=\w+\.createPolicy\("chat-kit"/);
    assert.doesNotMatch(code, /createPolicy\("lit-html"/);
  });

  it('needs no DOM to load', () => {
    assert.match(rewrite('lit-html'), /=globalThis\.document\?\?/);
    assert.match(rewrite('@lit/reactive-element'), /extends\(globalThis\.HTMLElement\?\?class\{\}\)/);
  });

  it('keeps the first definition of a tag', () => {
    assert.match(rewrite('@lit/reactive-element/decorators/custom-element.js'), /customElements\?\.get\(/);
  });

  it('fails the build when Lit has changed', () => {
    assert.throws(
      () => rewrite('lit-html', (code) => code.replace('createPolicy', 'makePolicy')),
      /Trusted Types policy/,
    );
    assert.throws(
      () => rewrite('lit-html', (code) => code.replace('=document,', '=self.document,')),
      /document at load/,
    );
    assert.throws(() => rewrite('@lit/reactive-element', (code) => code + code), /found 2 times/);
  });
});
