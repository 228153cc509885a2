// Texts as a model writes them: headings, lists, code, tables, formulas and footnotes around sentences.
import type { Random } from './random.js';

const WORDS =
  'the a stream server answer reads writes line value of and to in when every token user cache page time never first about key list table code 3 2.5 10% Müller naïve 数据 é'.split(
    ' ',
  );
const MARKED: readonly ((words: string) => string)[] = [
  (words) => `**${words}**`,
  (words) => `*${words}*`,
  (words) => `_${words}_`,
  (words) => `***${words}***`,
  (words) => `~~${words}~~`,
  (words) => `\`${words}\``,
  (words) => `[${words}](https://example.com/${words.length} "about it")`,
  (words) => `[${words}][ref]`,
  (words) => `[**${words}**](#there)`,
  () => 'https://example.com/a_b?c=d',
  () => '$x_{1}^2$',
  () => '\\(a + b\\)',
  (words) => `${words}[^1]`,
  () => '[^long] &amp; &copy; &lt;div&gt;',
  () => '\u{1f680} \u{1f469}\u200d\u{1f4bb}',
  () => '![a picture](https://img.example/a.png "it")',
];
const CODE = 'const a = `x`;\n\n  if (a < b) {\n\treturn "**no**"; // [a](b)\n  }\n# no heading\n- no list';

const words = (random: Random, most = 9): string => random.times(1, most, () => random.from(WORDS)).join(' ');

function sentence(random: Random): string {
  const parts = random.times(1, 5, () => (random.isOne(3) ? random.from(MARKED)(words(random, 3)) : words(random)));
  return `${parts.join(random.isOne(4) ? ', ' : ' ')}${random.from(['.', ':', '!', '?', '…'])}`;
}

const sentences = (random: Random): string =>
  random.times(1, 4, () => sentence(random)).join(random.from([' ', ' ', '\n', '  \n', '\\\n']));

function list(random: Random, depth = 0): string {
  const task = random.isOne(4);
  const isNumbered = random.isOne(2);
  const bullet = random.from(['-', '*', '+']);
  const gap = random.isOne(3) ? '\n\n' : '\n';
  return random
    .times(1, 5, (index) => {
      const mark = isNumbered ? `${index + 1}.` : bullet;
      const inside = [`${task ? random.from(['[ ] ', '[x] ']) : ''}${sentence(random)}`];
      if (depth < 3 && random.isOne(4)) inside.push(list(random, depth + 1));
      if (random.isOne(8)) inside.push(fence(random), sentence(random));
      const indent = ' '.repeat(mark.length + 1);
      return `${mark} ${inside.join(gap).replaceAll('\n', `\n${indent}`)}`;
    })
    .join(gap);
}

function fence(random: Random): string {
  const mark = random.from(['```', '~~~', '````']);
  return `${mark}${random.from(['', 'js', 'python title="a"', ' ts'])}\n${CODE}\n${mark}`;
}

function table(random: Random): string {
  const columns = 1 + random.below(5);
  const row = (cell: () => string) => `| ${Array.from({ length: columns }, cell).join(' | ')} |`;
  const dashes = row(() => random.from(['---', ':--', '--:', ':-:']));
  return [row(() => words(random, 2)), dashes, ...random.times(0, 6, () => row(() => sentence(random)))].join('\n');
}

const BLOCKS: readonly ((random: Random) => string)[] = [
  sentences,
  sentences,
  sentences,
  (random) => `${'#'.repeat(1 + random.below(4))} ${sentence(random)}`,
  (random) => list(random),
  (random) => list(random),
  fence,
  table,
  (random) => `> ${sentences(random)}\n>\n> ${list(random).replaceAll('\n', '\n> ')}`,
  (random) => `$$\n${random.from(['\\frac{a}{b}', 'x = y\n+ z'])}\n$$`,
  () => '\\[ E = mc^2 \\]',
  () => '---',
  (random) => `<details>\n<summary>${words(random)}</summary>\n</details>`,
  (random) => `${words(random)}\n${random.from(['===', '---'])}`,
];
const END =
  '[ref]: https://example.com/ref "The reference"\n[^1]: A note.\n[^long]: Another one,\n\n    with *two* parts.';

/** A whole answer, with what it refers to at its end. */
export function answer(random: Random, length = 6_000): string {
  const blocks: string[] = [];
  for (let size = 0; size < length; size += blocks.at(-1)?.length ?? 0) blocks.push(random.from(BLOCKS)(random));
  return [...blocks, END].join('\n\n');
}
