// A mark stands between the words that it was written between. Each word in these texts is another one, and marks come
// at every offset; what cannot hold a mark is in what follows `CLOSED`.
import { expect } from '@open-wc/testing';
import { Drawing } from './support/draw.js';
import { Random } from './support/random.js';

/** Words that are found in the text again. Those of the second kind are drawn, but hold no marks. */
class Words {
  #count = 0;

  open = (): string => `w${this.#count++}e`;
  closed = (): string => `x${this.#count++}e`;
}

type Maker = (word: () => string, closed: () => string) => string;

const INLINES: readonly Maker[] = [
  (word) => word(),
  (word) => `${word()} ${word()}`,
  (word) => `${word()}. ${word()},`,
  (word) => `**${word()} ${word()}**`,
  (word) => `*${word()}*`,
  (word) => `***${word()}* ${word()}**`,
  (word) => `~~${word()}~~`,
  (_, closed) => `\`${closed()} ${closed()}\``,
  (_, closed) => `[${closed()} **${closed()}**](/a "b")`,
  (_, closed) => `https://example.com/${closed()}`,
  (_, closed) => `\\(${closed()} + ${closed()}\\)`,
  (word) => `${word()} \\* &amp; ${word()}`,
  (word) => `(${word()}) "${word()}"`,
  (word) => `${word()}  \n${word()}`,
  (word) => `${word()}\n${word()}`,
];

function inlines(random: Random, words: Words): string {
  return random.times(1, 5, () => random.from(INLINES)(words.open, words.closed)).join(' ');
}

const line = (random: Random, words: Words): string => inlines(random, words).replaceAll(/ *\n/g, ' ');

const indented = (text: string, indent: string): string => text.replaceAll('\n', `\n${indent}`);

const BLOCKS: readonly ((random: Random, words: Words, depth: number) => string)[] = [
  inlines,
  inlines,
  (random, words) => `## ${line(random, words)} ##`,
  (random, words) => `${inlines(random, words)}\n---`,
  (_, words) => `\`\`\`\n${words.closed()}\n\`\`\``,
  (_, words) => `$$\n${words.closed()}\n$$`,
  () => '***',
  () => '[unused]: /a "b"',
  (_, words) => `<div>\n${words.closed()}\n</div>`,
  (random, words) =>
    [0, 1, 2]
      .map((row) =>
        row === 1 ? '|:--|--:|' : `| ${line(random, words)} | ${line(random, words)} \\| ${words.open()} |`,
      )
      .join('\n'),
  (random, words, depth) => `> ${indented(blocks(random, words, depth + 1), '> ')}`,
  (random, words, depth) =>
    random.times(1, 3, (index) => `${index + 1}. ${indented(blocks(random, words, depth + 1), '   ')}`).join('\n'),
  (random, words) => random.times(1, 3, () => `- [x] ${indented(inlines(random, words), '  ')}`).join('\n'),
];

function blocks(random: Random, words: Words, depth = 0): string {
  const kinds = depth > 2 ? BLOCKS.slice(0, 3) : BLOCKS;
  return random.times(1, depth ? 2 : 6, () => random.from(kinds)(random, words, depth)).join('\n\n');
}

const WORD = /[wx]\d+e/g;

/** With how many words are before each mark. */
function read(root: HTMLElement): { words: string[]; marks: Map<string, number> } {
  const words: string[] = [];
  const marks = new Map<string, number>();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ALL);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof HTMLElement && node.className === 'mark') {
      for (const key of (node.textContent ?? '').split(',')) marks.set(key, words.length);
    } else if (node instanceof Text) words.push(...(node.data.match(WORD) ?? []));
  }
  return { words, marks };
}

function complaint(text: string, at: number): string {
  const { words, marks } = read(new Drawing().mark([{ at, key: 'mark' }]).end(text).root);
  const before = marks.get('mark');
  const found = [...text.matchAll(WORD)];
  const begun = found.filter(({ index }) => index < at).length;
  if (words.join() !== found.join()) return 'other words are drawn';
  // What holds no marks may take it along to its end, or leave it to the text before.
  let [least, most] = [begun, begun];
  while (least > 0 && found[least - 1]?.[0].startsWith('x')) least--;
  while (most < found.length && found[most]?.[0].startsWith('x')) most++;
  if (before === undefined) return least > 0 ? `${JSON.stringify(text)}\nat ${at}: none` : '';
  return before < least || before > most
    ? `${JSON.stringify(text)}\nat ${at}: behind ${before} words, not ${least} to ${most}`
    : '';
}

it('a mark stands behind the words that are written before it', () => {
  let drawn = 0;
  for (let seed = 0; seed < 60; seed++) {
    const random = new Random(seed);
    const text = blocks(random, new Words());
    for (let at = random.below(3); at <= text.length; at += 1 + random.below(6)) {
      expect(complaint(text, at), `seed ${seed}`).to.equal('');
      drawn++;
    }
  }
  expect(drawn).to.be.greaterThan(1000);
});
