// The checks of the build, each held against something it must refuse.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseAst, runnerImport } from 'vite';
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

const load = async (file) =>
  (await runnerImport(fileURLToPath(new URL(`../../build/${file}`, import.meta.url)))).module;

describe('Lit, rewritten', async () => {
  const { handler } = (await load('lit.ts')).lit().transform;
  const { unused } = await load('lit-unused.ts');
  const require = createRequire(import.meta.resolve('lit'));
  const context = {
    error(message) {
      throw new Error(message);
    },
  };
  const rewrite = (file, change = (code) => code) => {
    const path = file.endsWith('.js')
      ? require.resolve('lit-html').replace(/lit-html\/.*/, file)
      : require.resolve(file).replace('/node/', '/');
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

  const cutFiles = [...new Set(unused.map(({ file }) => file))];
  it('has lost what is not used, and is still JavaScript', () => {
    assert.ok(cutFiles.length > 4);
    for (const file of cutFiles) {
      const code = rewrite(file);
      parseAst(code);
      for (const { cuts } of unused.filter((entry) => entry.file === file)) {
        for (const [find] of cuts) assert.ok(!code.includes(find), find);
      }
    }
  });

  it('fails the build when what is not used has changed', () => {
    for (const { file, cuts } of unused) {
      for (const [find] of cuts) {
        assert.throws(() => rewrite(file, (code) => code.replace(find, () => '/* new */')), /found 0 times/, find);
      }
    }
  });
});

describe('templates, redrawn', async () => {
  const { redraw, templates } = await load('templates.ts');
  const { handler } = templates().transform;

  it('keep one blank of the space with a line break in it, and the lines', () => {
    const code = 'const a = html`\n  <p\n    class="a  b">${b} ${html`\n <b></b>`}\n\n  </p>`;\nlater();';
    assert.equal(redraw(code), 'const a = html` <p class="a  b">${b} ${html` <b></b>`\n} </p>`\n\n\n\n;\nlater();');
    assert.equal(redraw(code).split('\n').length, code.split('\n').length);
  });

  it('stay as they are with <pre> in them, and in other languages', () => {
    for (const code of ['html`\n <pre>\n${a}</pre>`', 'text`\n  <p>\n`', '`\n <p>`', "'html` <p>\\n  `'"]) {
      assert.equal(redraw(code), code);
    }
  });

  const attributes = {
    'a="b ${c}"': "a=${`b ${(c) ?? ''}`}",
    'a="${b}-${c} d" e="f" .g="${h}i"': "a=${`${(b) ?? ''}-${(c) ?? ''} d`} e=\"f\" .g=${`${(h) ?? ''}i`}",
    'a="b" c=${d}': 'a="b" c=${d}',
  };
  for (const [before, after] of Object.entries(attributes)) {
    it(`have whole values only: ${before}`, () => {
      assert.equal(redraw(`html\`<p ${before}></p>\``), `html\`<p ${after}></p>\``);
    });
  }

  const context = {
    error(message) {
      throw new Error(message);
    },
  };
  const refused = {
    'html`<p ${ref(a)}>`': /no attribute's value/,
    'html`<${tag}>`': /no attribute's value/,
    'html`<p a=b${c}>`': /no attribute's value/,
    "html`<p a='b ${c}'>`": /no attribute's value/,
    'html`<path d=${a}/>`': /no attribute's value/,
    'html`<p a="b ${c ?? nothing}">`': /no attribute has/,
    'html`<p .a="${b}">`': /needs no quotes/,
    'html`<!-- ${a} -->`': /a comment/,
    'html`<textarea>${a}</textarea>`': /<textarea>/,
    'html`<p>${html`<title>${a}</title>`}</p>`': /<title>/,
    "import { ref } from 'lit/directives/ref.js';": /ref of lit\/directives\/ref\.js/,
    "import * as lit from 'lit';": /\* of lit/,
    "import { type TemplateResult, unsafeCSS } from 'lit';": /unsafeCSS of lit/,
    "import { css } from 'lit';": /css of lit/,
    'class A { static properties = { a: { type: Boolean } } }': /`type` of a property/,
    'class A { static override properties = { ...b(), a: { attribute: "a", reflect: true } } }':
      /`reflect` of a property/,
    'class A { static get properties() { return { a: { converter } } } }': /`converter` of a property/,
    'class A { static properties = { a: {} } }': /attribute has no name/,
    'class A { static properties = { a: { attribute: true } } }': /attribute has no name/,
    'class A { static shadowRootOptions = {} }': /shadowRootOptions: /,
    'host.removeController(this)': /removeController: /,
    'html`<p>a b=${c}</p>`': /taken for an attribute/,
    'html`<p a="1 > 2" b=${c}>`': /taken for an attribute/,
  };
  for (const [code, why] of Object.entries(refused)) {
    it(`are refused when Lit cannot draw them: ${code}`, () => {
      assert.throws(() => handler.call(context, code, '/src/a.ts'), why);
    });
  }

  it('are allowed what Lit can', () => {
    for (const code of [
      'html`<textarea .value=${a}></textarea><p ?b=${c} @d=${e} f="1 > 2">a &lt; ${g}</p>`',
      "import { html, type TemplateResult } from 'lit'; import type { Ref } from 'lit/directives/ref.js';",
      'class A { static properties = { a: { attribute: false }, b: { state: true }, c: { attribute: "d" } } }',
    ]) {
      handler.call(context, code, '/src/a.ts');
    }
    handler.call(context, "import { css } from 'lit'", '/src/a.styles.ts');
  });
});

describe('style sheets, squeezed', async () => {
  const { squeeze } = await load('css.ts');

  it('lose what only their authors need', () => {
    assert.equal(
      squeeze('\n  /* a */\n  a > b,\n  [c=\'d\'] {\n    e: 0.5em 10.5px;\n    f: "g";\n  }\n'),
      'a>b,[c=d]{e:.5em 10.5px;f:"g"}',
    );
  });

  it('keep quotes that are needed', () => {
    for (const sheet of ["[a='1']{b:c}", "[a='b c']{d:e}"]) assert.equal(squeeze(sheet), sheet);
  });
});
