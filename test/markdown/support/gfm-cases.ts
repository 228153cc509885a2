// What GFM adds to CommonMark: a text for each of the facts that its examples show, and the HTML it stands for.

export interface GfmCase {
  readonly fact: string;
  readonly markdown: string;
  readonly html: string;
}

type Cell = string | readonly [text: string, align: string];

const link = (address: string, text = address) => `<a href="${address}">${text}</a>`;
const www = (address: string) => link(`http://www.${address}`, `www.${address}`);
const mail = (address: string) => link(`mailto:${address}`, address);
const box = (rest: string) => `<input type="checkbox"${rest} disabled="">`;

function cell(tag: string, content: Cell): string {
  const [text, align] = typeof content === 'string' ? [content, ''] : content;
  return `<${tag}${align ? ` align="${align}"` : ''}>${text}</${tag}>`;
}

function table(head: readonly Cell[], ...rows: readonly (readonly Cell[])[]): string {
  const row = (tag: string, cells: readonly Cell[]) =>
    `<tr>${cells.map((content) => cell(tag, content)).join('')}</tr>`;
  const body = rows.map((cells) => row('td', cells)).join('');
  return `<table><thead>${row('th', head)}</thead>${body ? `<tbody>${body}</tbody>` : ''}</table>`;
}

const tables: readonly GfmCase[] = [
  {
    fact: 'a row of dashes below a row makes a table',
    markdown: '| Town | River |\n| --- | --- |\n| Köln | Rhein |',
    html: table(['Town', 'River'], ['Köln', 'Rhein']),
  },
  {
    fact: 'colons align, and the outer pipes may be left out',
    markdown: '| left-hand | n |\n:-: | --------:\nx | 10',
    html: table(
      [
        ['left-hand', 'center'],
        ['n', 'right'],
      ],
      [
        ['x', 'center'],
        ['10', 'right'],
      ],
    ),
  },
  {
    fact: 'an escaped pipe is part of its cell, also in code',
    markdown: '| this\\|that |\n| --- |\n| run `ls \\| wc` now |\n| a __\\|__ b |',
    html: table(['this|that'], ['run <code>ls | wc</code> now'], ['a <strong>|</strong> b']),
  },
  {
    fact: 'another block ends it',
    markdown: '| p | q |\n| - | - |\n| r | s |\n> said',
    html: `${table(['p', 'q'], ['r', 's'])}<blockquote><p>said</p></blockquote>`,
  },
  {
    fact: 'a line without pipes is a row; a blank line ends it',
    markdown: '| p | q |\n| - | - |\n| r | s |\nt\n\nu',
    html: `${table(['p', 'q'], ['r', 's'], ['t', ''])}<p>u</p>`,
  },
  {
    fact: 'head and dashes have as many cells, or it is none',
    markdown: '| p | q |\n| - |\n| r |',
    html: '<p>| p | q |\n| - |\n| r |</p>',
  },
  {
    fact: 'a short row is filled up, and a long one is cut',
    markdown: '| p | q |\n| - | - |\n| r |\n| s | t | u |',
    html: table(['p', 'q'], ['r', ''], ['s', 't']),
  },
  { fact: 'it may have no rows', markdown: '| p | q |\n| - | - |', html: table(['p', 'q']) },
];

const tasks: readonly GfmCase[] = [
  {
    fact: 'brackets at the start of an item are a box',
    markdown: '- [ ] buy\n- [x] cook',
    html: `<ul><li>${box('')} buy</li><li>${box(' checked=""')} cook</li></ul>`,
  },
  {
    fact: 'boxes stand in any depth',
    markdown: '- [X] trip\n  - [ ] ticket\n  - [x] bag\n- [ ] home',
    html: `<ul><li>${box(' checked=""')} trip<ul><li>${box('')} ticket</li><li>${box(' checked=""')} bag</li></ul></li><li>${box('')} home</li></ul>`,
  },
];

const strikes: readonly GfmCase[] = [
  {
    fact: 'one or two tildes strike out',
    markdown: '~~Old~~ news, ~really~ old.',
    html: '<p><del>Old</del> news, <del>really</del> old.</p>',
  },
  {
    fact: 'not across paragraphs',
    markdown: 'Some ~~words\n\nand more~~.',
    html: '<p>Some ~~words</p><p>and more~~.</p>',
  },
  { fact: 'three do not', markdown: 'It ~~~stays~~~ here.', html: '<p>It ~~~stays~~~ here.</p>' },
];

const addresses: readonly GfmCase[] = [
  { fact: 'www. begins a link', markdown: 'www.example.org', html: `<p>${www('example.org')}</p>` },
  {
    fact: 'with a path, up to a space',
    markdown: 'See www.example.org/faq for all.',
    html: `<p>See ${www('example.org/faq')} for all.</p>`,
  },
  {
    fact: 'without the punctuation behind it',
    markdown: 'See www.example.org.\n\nOr www.example.org/x.y!',
    html: `<p>See ${www('example.org')}.</p><p>Or ${www('example.org/x.y')}!</p>`,
  },
  {
    fact: 'with the parentheses that it opens itself',
    markdown: 'www.example.org/a_(b)\n\nwww.example.org/a_(b)))\n\n(www.example.org/a_(b))\n\n(www.example.org/a_(b)',
    html: `<p>${www('example.org/a_(b)')}</p><p>${www('example.org/a_(b)')}))</p><p>(${www('example.org/a_(b)')})</p><p>(${www('example.org/a_(b)')}</p>`,
  },
  {
    fact: 'which are only counted at its end',
    markdown: 'www.example.org/(a))b',
    html: `<p>${www('example.org/(a))b')}</p>`,
  },
  {
    fact: 'without what looks like an entity at its end',
    markdown: 'www.example.org/?a=b&amp=c\n\nwww.example.org/?a=b&xyz;',
    html: `<p>${link('http://www.example.org/?a=b&amp;amp=c', 'www.example.org/?a=b&amp;amp=c')}</p><p>${www('example.org/?a=b')}&amp;xyz;</p>`,
  },
  {
    fact: 'up to a <',
    markdown: 'www.example.org/a<b',
    html: `<p>${www('example.org/a')}&lt;b</p>`,
  },
  {
    fact: 'http, https and ftp begin one, too',
    markdown: 'http://example.org\n\n(As in https://a.example.org/?q=(x))\n\nFiles: ftp://b.example.org.',
    html: `<p>${link('http://example.org')}</p><p>(As in ${link('https://a.example.org/?q=(x)')})</p><p>Files: ${link('ftp://b.example.org')}.</p>`,
  },
  { fact: 'and so does a mail address', markdown: 'me@example.org', html: `<p>${mail('me@example.org')}</p>` },
  {
    fact: 'with a + in its name, but not in its domain',
    markdown: 'Not me@ex+ample.org, but me+you@example.org',
    html: `<p>Not me@ex+ample.org, but ${mail('me+you@example.org')}</p>`,
  },
  {
    fact: 'and not with - or _ at its end',
    markdown: 'a.b-c_d@e.org\n\na.b-c_d@e.org.\n\na.b-c_d@e.org-\n\na.b-c_d@e.org_',
    html: `<p>${mail('a.b-c_d@e.org')}</p><p>${mail('a.b-c_d@e.org')}.</p><p>a.b-c_d@e.org-</p><p>a.b-c_d@e.org_</p>`,
  },
];

export const gfmCases: Readonly<Record<string, readonly GfmCase[]>> = { tables, tasks, strikes, addresses };
