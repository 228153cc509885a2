// Lit, as this package ships it: Lit's own files are rewritten while building. Four places must be:
//
// 1. Lit makes its Trusted Types policy as `lit-html` when it loads. A page with a second Lit, or a second <chat-kit>
//    script, would then throw before anything is drawn. Ours is called `chat-kit` and is made once a page.
// 2. Lit's browser files need `document` and `HTMLElement` when they load. A server that renders the page's frame only
//    imports us, so both get a stand-in. (Lit's `node` files do the same, but bring 3 kB of DOM shim.)
// 3. Defining a tag twice throws. The first script on the page wins; a second one changes nothing.
//
// And what nothing here uses is cut out: build/lit-unused.ts has the list.
//
// A Lit that no longer holds the expected code fails the build: better here than on somebody's page.
import type { Plugin } from 'vite';
import { unused } from './lit-unused.js';

type Rewrite = { file: RegExp; find: RegExp; put: string; why: string };

const literally = (text: string): RegExp => new RegExp(text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));

const rewrites: Rewrite[] = [
  {
    file: /\/lit-html\/lit-html\.js$/,
    find: /(\w+)\.createPolicy\("lit-html",/,
    put: 'globalThis[Symbol.for("chat-kit.trusted-types")]??=$1.createPolicy("chat-kit",',
    why: 'the Trusted Types policy',
  },
  {
    file: /\/lit-html\/lit-html\.js$/,
    find: /=document,/,
    put: '=globalThis.document??{createTreeWalker(){}},',
    why: 'the read of document at load',
  },
  {
    file: /\/@lit\/reactive-element\/reactive-element\.js$/,
    find: / extends HTMLElement\{/,
    put: ' extends(globalThis.HTMLElement??class{}){',
    why: 'the base class HTMLElement',
  },
  {
    file: /\/@lit\/reactive-element\/decorators\/custom-element\.js$/,
    find: /:customElements\.define\((\w+),(\w+)\)/,
    put: ':globalThis.customElements?.get($1)||globalThis.customElements?.define($1,$2)',
    why: 'the definition of a tag',
  },
  ...unused.flatMap(({ file, what, cuts }) =>
    cuts.map(([find, put]) => ({
      file: literally(`/${file}`),
      find: literally(find),
      put: put.replaceAll('$', '$$$$'),
      why: `${what} (${find.slice(0, 40)}…)`,
    })),
  ),
];

export function lit(): Plugin {
  return {
    name: 'chat-kit:lit',
    apply: 'build',
    transform: {
      filter: { id: /\/(lit-html|lit-element|@lit\/reactive-element)\// },
      handler(code, id) {
        const wanted = rewrites.filter(({ file }) => file.test(id));
        if (wanted.length === 0) return;
        let rewritten = code;
        for (const { find, put, why } of wanted) {
          const found = rewritten.match(new RegExp(find, 'g'))?.length ?? 0;
          if (found !== 1) {
            this.error(
              `${id}: ${why} was found ${found} times, not once. Lit has changed: look there, then mend build/lit.ts.`,
            );
          }
          rewritten = rewritten.replace(find, put);
        }
        return { code: rewritten, map: null };
      },
    },
  };
}
