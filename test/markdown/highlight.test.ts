// Code highlighted in pieces is code highlighted at once; and highlight.js still has the private parts this stands on.
import base from '@highlightjs/cdn-assets/es/core.min.js';
import { expect } from '@open-wc/testing';
import { Cutter } from '../../src/markdown/highlight/cutter.js';
import { kindOf } from '../../src/markdown/highlight/kinds.js';
import { grammarsFor } from '../../src/markdown/highlight/load.js';
import { addGrammar, type Run, tokenize } from '../../src/markdown/highlight/tokens.js';

/** Each is repeated until it is longer than any piece, with other names each time. */
const sources: Record<string, string> = {
  ts: `#!/usr/bin/env node
/** A store of N.
 *  @param {string} key the key: it's "quoted" */
export abstract class Store$N<T extends { id: string }> implements Iterable<T> {
  readonly #items = new Map<string, T>();
  @property({ attribute: false }) open?: boolean = true;
  private pattern = /[/"'\`]+(\\d{1,3})/giu;
  kind: 'a' | 'b' | undefined;
  other: Record<string, (one: number) => void>;
  async get(id: string): Promise<T | undefined> {
    const text = \`line \${id} of \${this.#items.size > 0 ? \`inner \${1 + 2}\` : 'none'}
      second /* no comment */ line // nor this
    \`;
    if (!this.#items.has(id)) throw new TypeError(text); // it's missing
    return this.#items.get(id) as T;
  }
}
const view$N = <T,>(items: T[]) => items.filter((item) => item !== null && 1 < items.length);
`,
  js: `'use strict';
import { a as b$N } from './a.js';
/* A comment with 'one quote
   and a second line */
export function draw$N({ one, two = 2 }, ...rest) {
  const element = <div className="x" onClick={() => go(one)}>
    Text with 'quotes' {rest.map((item) => <Item key={item.id} {...item} />)}
  </div>;
  const pattern = two / one / 3, other = /ab+c\\/[^/]/.test(one);
  const template = html\`<p class=\${one}>It's
    \${two}</p>\`;
  return { element, pattern, other, [template]: 0xff, async *more() { yield 1n; } };
}
`,
  python: `from typing import Any
@decorator(name="x$N")
class Reader$N(Base, metaclass=Meta):
    """A docstring over
    several lines, it's 'quoted'.

    >>> Reader().read()
    """

    def read(self, size: int = -1, *args: Any) -> bytes:
        text = f"{size:>{self.width}} and {'nested'!r}"
        raw = rb'\\x00' + b"""more
        # not a comment
        """
        return [x ** 2 for x in range(10) if x % 2]  # a 'comment'
`,
  css: `@import url("a$N.css");
@media (min-width: 40em) and (prefers-color-scheme: dark) {
  .card$N > a[href^='https:']:not(:hover)::before {
    --size: calc(100% - 2 * var(--gap, 1.5rem));
    color: #ff00aa; /* a comment
      over two lines: it's here */
    background: url(data:image/png;base64,AAAA) no-repeat;
    transition: opacity 200ms ease-in-out !important;
  }
}
`,
  json: `{ "name$N": "a \\"quoted\\" text", "list": [1, -2.5e10, true, null],
  "nested": { "key with spaces": { "deep": [{}, []] } }
}
`,
  bash: `#!/bin/bash
# It's a comment
set -euo pipefail
function build_$N() {
  local name="\${1:-default}" # 'not a string
  cat <<'EOT'
It's $name, "literally"
EOT
  for file in *.{js,ts}; do echo "File: $file \\"x\\"" | sed -e 's/a/b/' >> out.txt || exit 1; done
  if [[ -z "$name" && $(date +%s) -gt 100 ]]; then return 0; fi
}
`,
  markdown: `# Heading $N

A *text* with **strong** words, \`code\` and [a link](https://example.org "title").

Setext heading
==============

> A quote
> of two lines

1. One
   - two *stars

\`\`\`js
const a = '*not emphasis*';
\`\`\`

<b>html</b> it's
`,
  xml: `<!doctype html>
<html lang="en">
  <!-- A comment with <tags> and "quotes
       over two lines -->
  <style>
    .a$N { color: red; } /* it's css */
  </style>
  <body data-x='1' hidden>
    <p class="a b">It's &amp; text<br/></p>
    <script type="module">
      const text$N = \`<p>\${1 + 1}</p>\`;
      if (1 < 2) console.log("</p>"); // a comment
    </script>
  </body>
</html>
`,
  rust: `//! Documentation $N
use std::{collections::HashMap, fmt};
/* nested /* comment */ it's */
#[derive(Debug, Clone)]
pub struct Reader$N<'a, T: fmt::Display + 'a> where T: Sized {
    name: &'a str,
    items: HashMap<String, Vec<T>>,
}
impl<'a, T> Reader$N<'a, T> {
    pub async fn read(&mut self, size: usize) -> Result<(), Box<dyn Error>> {
        let raw = r#"a "raw" string
            over two lines"#;
        let c = '\\'';
        println!("{:?} {}", raw, 0x_ff_u32);
        match size { 0..=9 => Ok(()), _ => Err("no".into()) }
    }
}
`,
};

async function load(word: string): Promise<string> {
  const grammars = grammarsFor(word);
  for (const { name, load } of grammars) addGrammar(name, (await load()).default);
  return grammars[0]?.name ?? '';
}

const repeat = (source: string, lines: number): string[] => {
  const all: string[] = [];
  for (let index = 0; all.length < lines; index++)
    all.push(...source.trimEnd().replaceAll('$N', `${index}`).split('\n'));
  return all;
};

function merge(runs: readonly Run[]): Run[] {
  const merged: Run[] = [];
  for (const { kind, text } of runs) {
    const last = merged.at(-1);
    if (last?.kind === kind) merged[merged.length - 1] = { kind, text: last.text + text };
    else merged.push({ kind, text });
  }
  return merged;
}

const whole = (language: string, lines: string[]) => merge(tokenize(language, `${lines.join('\n')}\n`)?.runs ?? []);

/** `step`: so many more lines are known each time; all at once with Infinity. */
function inPieces(language: string, lines: string[], step: number) {
  const cutter = new Cutter(language);
  const runs: Run[] = [];
  let looked = 0;
  let known = 0;
  while (!cutter.over) {
    if (cutter.seen >= known) known = Math.min(lines.length, known + step);
    const from = cutter.line;
    runs.push(...(cutter.next(lines, known, known === lines.length)?.settled ?? []));
    looked += cutter.seen - from;
  }
  return { runs: merge(runs), looked: looked / lines.length };
}

describe('code in pieces', () => {
  for (const [word, source] of Object.entries(sources)) {
    it(`is as the whole is: ${word}`, async () => {
      const language = await load(word);
      const lines = repeat(source, 400);
      const expected = whole(language, lines);
      expect(new Set(expected.map(({ kind }) => kind)).size).to.be.above(3);
      for (const step of [Number.POSITIVE_INFINITY, 9, 1]) {
        expect(inPieces(language, lines, step).runs, `${step} lines at a time`).to.deep.equal(expected);
      }
    });
  }

  it('is looked at once, nearly', async () => {
    for (const word of ['python', 'ts', 'json', 'xml', 'rust', 'css']) {
      const language = await load(word);
      const lines = repeat(sources[word] ?? '', 2000);
      expect(inPieces(language, lines, Number.POSITIVE_INFINITY).looked, word).to.be.below(1.3);
    }
  });

  it('is cut somewhere where a comment never ends, and in time', async () => {
    const language = await load('css');
    const lines = ['a { b: c }', '/*', ...Array<string>(5000).fill('text')];
    const { runs, looked } = inPieces(language, lines, Number.POSITIVE_INFINITY);
    expect(runs.map(({ text }) => text).join('')).to.equal(`${lines.join('\n')}\n`);
    expect(looked).to.be.below(2);
  });

  it('ends where data begins', async () => {
    const language = await load('python');
    const size = (lines: string[]) =>
      inPieces(language, lines, Number.POSITIVE_INFINITY)
        .runs.map(({ text }) => text)
        .join('').length;
    expect(size(['a = 1', 'x'.repeat(5001), 'b = 2'])).to.equal('a = 1\n'.length);
    expect(size(Array<string>(7000).fill('x = 1'.padEnd(99, '0')))).to.be.within(490_000, 500_000);
    expect(size([])).to.equal(0);
  });
});

describe('the names of languages', () => {
  const first = (word: string) => grammarsFor(word)[0]?.name;

  it('are those that people write', () => {
    const names = {
      TSX: 'typescript',
      sh: 'bash',
      console: 'shell',
      'C++': 'cpp',
      'c#': 'csharp',
      yml: 'yaml',
      vue: 'xml',
      'rust,ignore': 'rust',
      'js{1,3}': 'javascript',
    };
    for (const [word, name] of Object.entries(names)) expect(first(word), word).to.equal(name);
    for (const word of ['', 'text', 'mermaid', 'constructor', '__proto__', '😀'])
      expect(first(word), word).to.equal(undefined);
  });

  it('all have a grammar that can be read, and none twice', async () => {
    const names =
      'bash c clojure cpp csharp css dart diff dockerfile elixir go graphql haskell ini java javascript json kotlin latex lua makefile markdown matlab nginx objectivec perl php powershell python r ruby rust scala scss shell sql swift typescript xml yaml';
    for (const name of names.split(' ')) {
      expect(await load(name)).to.equal(name);
      const tokens = tokenize(name, 'text\n');
      expect(tokens?.runs.map(({ text }) => text).join(''), name).to.equal('text\n');
      expect(tokens?.fresh.length, name).to.be.above(0);
    }
  });
});

describe('highlight.js', () => {
  it('belongs to the page as well: its settings are its own', async () => {
    await load('python');
    const page = base.newInstance();
    page.registerLanguage('python', (await import('@highlightjs/cdn-assets/es/languages/python.min.js')).default);
    const { value } = page.highlight('a = 1', { language: 'python', ignoreIllegals: true }) as unknown as {
      value: string;
    };
    expect(value).to.equal('a = <span class="hljs-number">1</span>');
    expect(base.getLanguage('python')).to.equal(undefined);
  });

  it('tells where a language is at its beginning', async () => {
    const language = await load('python');
    const text = 'a = 1\n"""\ntext\n"""\nb = 2\n';
    const { fresh = [] } = tokenize(language, text) ?? {};
    const isFresh = (place: number) =>
      fresh.some((from, index) => index % 2 === 0 && from <= place && place <= (fresh[index + 1] ?? 0));
    expect(isFresh(text.indexOf('"""'))).to.equal(true);
    expect(isFresh(text.indexOf('text'))).to.equal(false);
    expect(isFresh(text.indexOf('b ='))).to.equal(true);
  });

  it('tells where another language has begun', async () => {
    const language = await load('html');
    const text = '<p></p>\n<script>\nlet a;\n';
    const { inside } = tokenize(language, text) ?? {};
    expect(inside?.language).to.equal('javascript');
    expect(inside?.from).to.equal(text.indexOf('>\nlet') + 1);
    expect(inside?.end.test('</script>')).to.equal(true);
    expect(tokenize(language, `${text}</script>\n`)?.inside).to.equal(undefined);
  });

  it('has scopes within scopes: the nearest one with a colour counts', () => {
    expect(kindOf('title.class.inherited', '')).to.equal('type');
    expect(kindOf('title.function', '')).to.equal('title');
    expect(kindOf('subst', 'string')).to.equal('');
    expect(kindOf('language:css', 'string')).to.equal('');
    expect(kindOf('params', 'meta')).to.equal('meta');
  });
});
