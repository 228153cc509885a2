// The line that is still being written is tried, and taken back without a trace.
import { expect } from '@open-wc/testing';
import { BlockParser } from '../../src/markdown/blocks.js';
import { answer } from './support/answers.js';
import { loadExamples } from './support/examples.js';
import { nastyText } from './support/nasty-lines.js';
import { Random, splitsOf } from './support/random.js';

const examples = (await loadExamples()).map(({ markdown }) => markdown);

const treeOf = ({ document, links, footnotes }: BlockParser) => JSON.stringify([document, [...links], [...footnotes]]);

function parsed(text: string, lengths: readonly number[] = []): string {
  const parser = new BlockParser();
  let read = 0;
  for (const length of lengths) {
    parser.write(text.slice(read, length));
    read = length;
    const before = treeOf(parser);
    parser.draft(() => {});
    if (treeOf(parser) !== before) return `changed by trying ${JSON.stringify(text.slice(0, length))}`;
  }
  parser.write(text.slice(read));
  parser.end();
  return treeOf(parser);
}

describe('what was only tried', () => {
  const kinds: Record<string, (random: Random) => string> = {
    'in examples of CommonMark': (random) => random.from(examples),
    'in answers of a model': (random) => answer(random, 2_000),
    'in lines of every kind': nastyText,
  };
  for (const [kind, make] of Object.entries(kinds)) {
    it(`leaves nothing behind ${kind}`, () => {
      for (let seed = 0; seed < 300; seed++) {
        const random = new Random(seed);
        const text = make(random);
        expect(parsed(text, splitsOf(text, random)), `seed ${seed}`).to.equal(parsed(text));
      }
    });
  }
});
