// The house plan's rules, held against src; and each rule held against a sample that breaks it.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { check, checkImports, checkSinks, checkStyles, imports } from '../checks/boundaries.mjs';

const src = fileURLToPath(new URL('../../src/', import.meta.url));

it('src keeps the rules', () => {
  const paths = readdirSync(src, { recursive: true }).map((path) => path.replaceAll('\\', '/'));
  const files = paths.filter((path) => path.endsWith('.ts'));
  assert.ok(files.length > 10, 'no sources were read');
  assert.deepEqual(
    files.flatMap((path) => check(path, readFileSync(src + path, 'utf8'))),
    [],
  );
});

describe('the check of import lines', () => {
  it('reads every form', () => {
    const text = `
      import a from './a.js';
      import { b, type C } from './b.js';
      import type { D } from './d.js';
      import { type E, type F } from './e.js';
      export * from './g.js';
      export type { H } from './h.js';
      import './i.js';
      const j = () => import('./j.js');
      import {
        k,
      } from './k.js';
      // import x from './commented.js';
      /* import y from './commented.js'; */`;
    assert.deepEqual(
      imports(text)
        .map(({ from, typeOnly }) => (typeOnly ? 'type ' : '') + from)
        .sort(),
      ['./a.js', './b.js', './g.js', './i.js', './j.js', './k.js', 'type ./d.js', 'type ./e.js', 'type ./h.js'],
    );
  });

  const allowed = [
    ['chat-kit.ts', "import { ChatClient } from './client/chat-client.js';"],
    ['chat-kit.ts', "import './elements/thread.js';"],
    ['elements/thread.ts', "import { open } from '../state/select.js';"],
    ['elements/thread.ts', "import type { ChatState } from '../state/state.js';"],
    ['elements/thread.ts', "import { LitElement } from 'lit';"],
    ['elements/parts/row.ts', "import '../message.js';"],
    ['elements/late/source.ts', "import { ChatKitIcon } from '../../icons/icon.js';"],
    ['icons/icon.ts', "import { lateStyles } from '../markdown/late-styles.js';"],
    ['client/turns.ts', "import { TransportError } from '../transports/transport.js';"],
    ['client/index.ts', "export { chatkitTransport } from '../transports/chatkit/chatkit.js';"],
    ['transports/sse.ts', "import { fetchEventSource } from '@microsoft/fetch-event-source';"],
    ['transports/chatkit/chatkit.ts', "import { read } from '../sse.js';"],
  ];
  it('allows what the plan allows', () => {
    for (const [path, line] of allowed) {
      assert.deepEqual(checkImports(path, line), [], `${path}: ${line}`);
    }
  });

  const forbidden = [
    ['icons/icon.ts', "import { ChatKitPart } from '../elements/part.js';"],
    ['elements/thread.ts', "import { ChatClient } from '../client/chat-client.js';"],
    ['elements/thread.ts', "import type { Transport } from '../transports/transport.js';"],
    ['elements/thread.ts', "import { reduce } from '../state/reduce.js';"],
    ['elements/thread.ts', "import { checkEvent } from '../protocol/events.js';"],
    ['elements/thread.ts', "import '../chat-kit.js';"],
    ['elements/thread.ts', "import '../index.js';"],
    ['elements/thread.ts', "const client = await import('../client/index.js');"],
    ['widgets/card.ts', "import { open } from '../state/select.js';"],
    ['controllers/store.ts', "import '../elements/thread.js';"],
    ['client/turns.ts', "import { chatkitTransport } from '../transports/chatkit/chatkit.js';"],
    ['client/turns.ts', "import { html } from 'lit';"],
    ['client/index.ts', "export * from '../elements/thread.js';"],
    ['state/reduce.ts', "import '../client/turns.js';"],
    ['state/reduce.ts', "import { repeat } from 'lit/directives/repeat.js';"],
    ['protocol/events.ts', "import '../state/state.js';"],
    ['markdown/blocks.ts', "import type { Item } from '../protocol/items.js';"],
    ['transports/chatkit/chatkit.ts', "import { fetchEventSource } from '@microsoft/fetch-event-source';"],
    ['theme/theme.ts', "import { defaults } from '../options.js';"],
    ['state/reduce.ts', "import { a } from './actions';"],
    ['launcher.ts', "import './index.js';"],
    ['launcher/frame.ts', "import '../index.js';"],
    ['attic/old.ts', ''],
  ];
  it('forbids the rest', () => {
    for (const [path, line] of forbidden) {
      assert.equal(checkImports(path, line).length, 1, `${path}: ${line}`);
    }
  });
});

describe('the check of sinks', () => {
  const forbidden = [
    'node.innerHTML = text;',
    'return node.outerHTML;',
    "node.insertAdjacentHTML('beforeend', text);",
    'return html`<p>${unsafeHTML(text)}</p>`;',
    'return svg`${unsafeSVG(text)}`;',
    'html`<p ${styleMap({ color })}></p>`',
    'new DOMParser().parseFromString(text);',
    'html`<p style="color: red"></p>`',
    "html`<p style='color: red'></p>`",
    'html`<p style=${value}></p>`',
    "p.setAttribute('style', value);",
    'new Worker(url);',
    'range.createContextualFragment(text);',
    "new Function('return 1');",
  ];
  it('forbids them, with their line', () => {
    for (const line of forbidden) {
      assert.match(checkSinks('elements/a.ts', `\n${line}`)[0] ?? '', /^src\/elements\/a\.ts:2: /, line);
    }
  });

  const allowed = [
    '// innerHTML would be a sink',
    '/* unsafeHTML\n styleMap */',
    'html`<p .style=${value}></p>`',
    "p.style.setProperty('color', value);",
    'const style = getComputedStyle(p);',
    'html`<ck-x data-style="wide"></ck-x>`',
    'const evaluation = 1;',
  ];
  it('allows what only looks like one', () => {
    for (const line of allowed) assert.deepEqual(checkSinks('elements/a.ts', line), [], line);
  });
});

describe('the check of style sheets', () => {
  const forbidden = [
    'margin-left: 1px;',
    'padding-right: 1px;',
    'border-left-color: red;',
    'border-top-left-radius: 2px;',
    'scroll-margin-left: 1px;',
    'left: 0;',
    'p { right: 0; }',
    'text-align: left;',
    'float: right;',
    'padding: 1px 2px 1px 3px;',
    'inset: 0 auto 0 calc(1px + var(--a, 2px));',
  ];
  const complaints = (line) => checkStyles('elements/a.styles.ts', `css\`\n${line}\``);
  it('forbids physical sides', () => {
    for (const line of forbidden) assert.equal(complaints(line).length, 1, line);
  });

  const allowed = [
    'margin-inline-start: 1px;',
    'inset-inline-end: 0;',
    'text-align: start;',
    'padding: 1px 2px 3px 2px;',
    'margin: 1px calc(2px + 1px) 3px;',
    'border-start-start-radius: 2px;',
    '/* left: 0 */',
  ];
  it('allows logical ones', () => {
    for (const line of allowed) assert.deepEqual(complaints(line), [], line);
  });

  it('looks only at style files', () => assert.deepEqual(checkStyles('elements/a.ts', 'left: 0;'), []));
});
