// Who may import whom in src, what may stand in a source file, and what may stand in a style sheet: the rules
// of ARCHITECTURE.md, as far as a look at the text can hold them. Each function takes a path below src and a text, and gives a list
// of complaints; test/node/boundaries.test.mjs shows each of them failing.
import { posix } from 'node:path';

const entries = ['index.ts', 'widget.ts', 'launcher.ts', 'client/index.ts'];

/** A room is a folder or a file below src; the longest one that fits a path is the path's room. */
const rooms = {
  'index.ts': {
    values: [
      'chat-kit.ts',
      'options.ts',
      'events.ts',
      'elements',
      'markdown/fences',
      'client',
      'state',
      'transports',
      'protocol',
      'i18n',
      'theme',
      'widgets/own',
    ],
  },
  'chat-kit.ts': {
    values: [
      'options.ts',
      'events.ts',
      'elements',
      'controllers',
      'client',
      'history',
      'state/select',
      'transports/transport',
      'transports/chatkit',
      'i18n',
      'theme',
    ],
    types: ['state', 'protocol', 'markdown'],
  },
  'widget.ts': {
    values: [
      'controllers',
      'elements/late/code.styles',
      'elements/late/markdown.styles',
      'elements/late/math.styles',
      'elements/markdown',
      'elements/styles',
      'i18n',
      'icons',
      'markdown',
      'protocol/guards',
      'theme',
      'widgets',
    ],
    types: ['elements/part', 'protocol'],
  },
  'launcher.ts': { values: ['launcher', 'markdown/late-styles'], types: ['chat-kit.ts', 'events.ts', 'options.ts'] },
  launcher: { values: ['markdown/late-styles'], types: ['options.ts'] },
  /** By a dynamic import, which the build leaves as it is. */
  'launcher/load.ts': { values: ['index.ts'] },
  history: {
    values: ['client', 'elements/history', 'elements/load-late', 'events.ts', 'state/select'],
    types: ['elements/late', 'options.ts', 'i18n'],
  },
  'options.ts': { types: ['client', 'state', 'protocol', 'transports', 'theme', 'i18n'] },
  'events.ts': { types: ['options.ts', 'client', 'state', 'protocol', 'transports'] },
  elements: {
    values: ['widgets', 'markdown', 'icons', 'controllers', 'state/select', 'protocol/guards', 'i18n', 'theme'],
    types: ['state', 'protocol', 'options.ts', 'events.ts'],
  },
  widgets: {
    values: [
      'markdown',
      'icons',
      'i18n',
      'protocol',
      'controllers',
      'elements/enter-key',
      'elements/part',
      'elements/pictures',
    ],
  },
  icons: { values: ['markdown/late-styles'] },
  controllers: { values: ['state/select', 'i18n'], types: ['state', 'protocol', 'options.ts'] },
  'client/index.ts': { values: ['client', 'state', 'transports', 'protocol'] },
  client: { values: ['state', 'transports/transport'], types: ['protocol'] },
  state: { values: ['protocol'] },
  transports: { values: ['protocol'] },
  protocol: {},
  markdown: {},
  theme: { types: ['options.ts'] },
  i18n: {},
};
/** The client works without any element, and what it is made of does not know how things are drawn. */
const withoutLit = ['client', 'client/index.ts', 'state', 'transports', 'protocol', 'markdown', 'i18n'];
const guarded = { '@microsoft/fetch-event-source': 'transports/sse.ts' };

const bare = (path) => path.replace(/\.[jt]s$/, '');
const inside = (path, room) => bare(path) === bare(room) || path.startsWith(`${room}/`);
const roomOf = (path) =>
  Object.keys(rooms)
    .filter((room) => inside(path, room))
    .sort((a, b) => b.length - a.length)[0];

/** Comments become blank lines, so that what they mention is no use of it and line numbers stay. */
export function withoutComments(text) {
  return text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, '')).replace(/(^|\s)\/\/.*$/gm, '$1');
}

export function imports(text) {
  const code = withoutComments(text);
  const found = [];
  const clause = /\b(?:import|export)\s+(type\s+)?([\w*\s{},$]*?)\s*from\s*['"]([^'"]+)['"]/g;
  for (const [, type, names, from] of code.matchAll(clause)) {
    const named = names
      .match(/^\{([\s\S]*)\}$/)?.[1]
      .split(',')
      .filter((name) => name.trim());
    found.push({ from, typeOnly: Boolean(type) || Boolean(named?.every((name) => /^\s*type\s/.test(name))) });
  }
  for (const [, from] of code.matchAll(/\bimport\s*\(?\s*['"]([^'"]+)['"]/g)) found.push({ from, typeOnly: false });
  return found;
}

export function checkImports(path, text) {
  const room = roomOf(path);
  if (!room) return [`src/${path}: no room of ARCHITECTURE.md: add it to the table in test/checks/boundaries.mjs.`];
  const { values = [], types = [] } = rooms[room];
  return imports(text).flatMap(({ from, typeOnly }) => {
    const complain = (why) => [`src/${path} imports ${from}: ${why}`];
    if (!from.startsWith('.')) {
      const only = guarded[Object.keys(guarded).find((name) => from === name || from.startsWith(`${name}/`))] ?? path;
      if (only !== path) return complain(`only src/${only} may.`);
      if (/^(lit|@lit)(\/|$)/.test(from) && withoutLit.includes(room)) return complain(`${room} works without Lit.`);
      return [];
    }
    if (!from.endsWith('.js')) return complain('write the ending .js.');
    const target = posix.join(posix.dirname(path), from).replace(/\.js$/, '.ts');
    const allowed = [room, ...values, ...(typeOnly ? types : [])];
    if (entries.includes(target) && target !== path && room !== 'index.ts' && !values.includes(target))
      return complain('an entry is for the outside.');
    if (allowed.some((other) => inside(target, other))) return [];
    const hint = types.some((other) => inside(target, other)) ? ' values (its types it may: import type)' : '';
    return complain(`${room} may not import${hint} from there; it may from ${values.join(', ') || 'nothing'}.`);
  });
}

const sinks = [
  [
    /\b(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment)\b/,
    'build DOM nodes',
  ],
  [
    /\b(unsafeHTML|unsafeSVG|unsafeMathML|unsafeStatic)\b/,
    "it launders any string through Lit's policy: build DOM nodes",
  ],
  [/\b(DOMParser|document\.write(ln)?|execCommand|srcdoc)\b/, 'it is a Trusted Types sink: build DOM nodes'],
  [/\bnew (Worker|SharedWorker|Function)\b|\beval\(/, 'it is a Trusted Types sink'],
  [/\bstyleMap\b/, 'its first render writes a style attribute, which a strict CSP blocks'],
  [
    /(?<![.\w-])style=(["'$\\]|\{)/,
    'a strict CSP blocks style attributes: use a class, the property .style or element.style',
  ],
  [/setAttribute(NS)?\([^)]*['"]style['"]/, 'a strict CSP blocks style attributes: use element.style'],
];

export function checkSinks(path, text) {
  return withoutComments(text)
    .split('\n')
    .flatMap((line, i) =>
      sinks.flatMap(([pattern, why]) => {
        const found = line.match(pattern);
        return found ? [`src/${path}:${i + 1}: ${found[0].trim()}: ${why}.`] : [];
      }),
    );
}

const sides = 'left|right';
const physical = [
  new RegExp(`(^|[\\s;{])(scroll-)?(margin|padding|border)-(${sides})(-\\w+)?\\s*:`),
  new RegExp(`(^|[\\s;{])border-(top|bottom)-(${sides})-radius\\s*:`),
  new RegExp(`(^|[\\s;{])(${sides})\\s*:`),
  new RegExp(`(^|[\\s;{])(text-align|float|clear|text-align-last|caption-side)\\s*:\\s*(${sides})\\b`),
];

/** `padding: 1px 2px 3px 4px`: its right and its left differ, and stay where they are in right-to-left. */
function lopsided(line) {
  const value = line.match(
    /(?:^|[\s;{])(?:margin|padding|inset|border-width|scroll-margin|scroll-padding)\s*:\s*([^;}]+)/,
  )?.[1];
  const sizes = value?.trim().match(/(?:[^\s(]|\((?:[^()]|\([^()]*\))*\))+/g) ?? [];
  return sizes.length === 4 && sizes[1] !== sizes[3];
}

export function checkStyles(path, text) {
  if (!path.endsWith('.styles.ts')) return [];
  return withoutComments(text)
    .split('\n')
    .flatMap((line, i) => {
      const complain = (why) => [
        `src/${path}:${i + 1}: "${line.trim()}" ${why}: use inline-start, inline-end, start, end.`,
      ];
      if (physical.some((pattern) => pattern.test(line))) return complain('is a physical side');
      return lopsided(line) ? complain('has a right unlike its left') : [];
    });
}

export const check = (path, text) => [
  ...checkImports(path, text),
  ...checkSinks(path, text),
  ...checkStyles(path, text),
];
