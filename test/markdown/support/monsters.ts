// Texts that nobody writes, and that must not stop a page: very deep, very long, very wide, or no text at all.

const MEGABYTES = 2 * 1024 * 1024;

const filled = (part: string, size = MEGABYTES): string => part.repeat(Math.ceil(size / part.length));

function table(rows: number, columns: number): string {
  const row = (cell: (column: number) => string) => `|${Array.from({ length: columns }, (_, c) => cell(c)).join('|')}|`;
  const lines = Array.from({ length: rows }, (_, r) => row((c) => `x${r}.${c}`));
  return [row(() => 'h'), row(() => '-'), ...lines].join('\n');
}

export interface Monster {
  readonly text: string;
  /** What must be found in what is drawn, and how often. */
  readonly kept: string;
  readonly times: number;
}

const DEEP = 10_000;
const one = (text: string): Monster => ({ text, kept: 'xyz', times: 1 });
const long = (part: string, kept: string): Monster => {
  const text = filled(part);
  return { text, kept, times: text.split(kept).length - 1 };
};

export const DEEP_ONES: Readonly<Record<string, Monster>> = {
  quotes: one(`${'>'.repeat(DEEP)}xyz`),
  'quotes with spaces': one(`${'> '.repeat(DEEP)}xyz`),
  lists: one(`${'- '.repeat(DEEP)}xyz`),
  'numbered lists': one(`${'1. '.repeat(DEEP)}xyz`),
  stars: one(`${'*'.repeat(DEEP)}xyz${'*'.repeat(DEEP)}`),
  emphasis: one(`${'*a _b '.repeat(DEEP)}xyz${' b_ a*'.repeat(DEEP)}`),
  brackets: one(`${'['.repeat(DEEP)}xyz${']'.repeat(DEEP)}`),
  links: one(`${'['.repeat(DEEP)}xyz${'](a)'.repeat(DEEP)}`),
  images: one(`${'!['.repeat(DEEP)}xyz`),
  parentheses: one(`[a](${'('.repeat(DEEP)}xyz${')'.repeat(DEEP)})`),
  'all of it': one(`${'> - 1. '.repeat(DEEP / 3)}${'*a **b ~~c [d ![e `f '.repeat(DEEP / 5)}xyz`),
  'lists of 2,000 indents': {
    text: Array.from({ length: 2000 }, (_, depth) => `${'  '.repeat(depth)}- x${depth}`).join('\n'),
    kept: 'x',
    times: 2000,
  },
};

export const LONG_ONES: Readonly<Record<string, Monster>> = {
  'one word': long('x', 'x'),
  words: long('some words ', 'words'),
  emphasis: long('*a* ', 'a'),
  'open emphasis': long('**a ', 'a'),
  backticks: { ...long('`', '`'), text: `x${filled('`')}` },
  pipes: long('|', '|'),
  brackets: long('[', '['),
  angles: long('<', '<'),
  links: long('[a](b) ', 'a'),
  formulas: { text: filled('$a$ ', 60_000), kept: 'a', times: 15_000 },
  'emphasis without a letter': { text: filled('*1* ', 60_000), kept: '1', times: 15_000 },
  'code in a fence': { ...long('let x; ', 'x'), text: `\`\`\`js\n${filled('let x; ')}\n\`\`\`` },
  'a heading': { ...long('x ', 'x'), text: `# ${filled('x ')}` },
  html: { ...long('x ', 'x'), text: `<div>${filled('x ')}` },
};

export const WIDE_ONES: Readonly<Record<string, Monster>> = {
  'a table of 10,000 rows': { text: table(10_000, 10), kept: 'x', times: 100_000 },
  'a table of 1,000 rows and 100 columns': { text: table(1_000, 100), kept: 'x', times: 100_000 },
  'a table of 500 rows and 200 columns': { text: table(500, 200), kept: 'x', times: 100_000 },
  'a table with a head of 10,000 columns': { text: table(3, 10_000), kept: 'x', times: 30_000 },
  '20,000 paragraphs': { text: filled('word xyz\n\n', 200_000), kept: 'xyz', times: 20_000 },
  '20,000 items': { text: filled('- item x\n', 180_000), kept: 'x', times: 20_000 },
};

export const ODD_ONES: Readonly<Record<string, Monster>> = {
  'halves of surrogates': { text: filled('a\ud83d b\ude00 \ude00\ud83d ', 5_000), kept: '\ud83d b\ude00', times: 556 },
  'bidi controls': { text: filled('\u202eabc\u2066 \u200f', 5_000), kept: '\u202eabc\u2066', times: 715 },
  NUL: { text: 'a\0b\0\0', kept: 'a\ufffdb\ufffd\ufffd', times: 1 },
  'NUL everywhere': { text: '\0# \0\n\0\n- \0\n```\0\n\0', kept: '\ufffd', times: 6 },
  'controls and separators': { text: 'a\u0001\u0008\u000b\u000c\u0085\u2028\u2029\ufeff\uffffx', kept: 'x', times: 1 },
};
