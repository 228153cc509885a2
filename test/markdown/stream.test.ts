// In whatever pieces a text comes, it ends up drawn as if it had come at once.
import { expect } from '@open-wc/testing';
import { answer } from './support/answers.js';
import { loadExamples } from './support/examples.js';
import { nastyText } from './support/nasty-lines.js';
import { Random } from './support/random.js';
import { compare, compareEnds, compareGrown, compareReplaced, eachLength, grown } from './support/streams.js';

/** Each engine has its own texts, and the slower ones have fewer. */
const engine = /Firefox\//.test(navigator.userAgent) ? 2 : /Chrome\//.test(navigator.userAgent) ? 1 : 3;
const share = engine === 1 ? 1 : 0.2;

const examples = (await loadExamples()).map(({ markdown }) => markdown);

/** So many times, each with chances of its own, which are named when it fails. */
function times(count: number, complain: (random: Random) => string): void {
  for (let index = 0; index < count * share; index++) {
    const seed = engine * 1_000_000 + index;
    const complaint = complain(new Random(seed));
    expect(complaint, `seed ${seed}`).to.equal('');
  }
}

const joined = (random: Random) =>
  random.times(2, 7, () => random.from(examples)).join(random.from(['', '\n', '\n\n']));

const SHORT_BLOCKS = [
  'word\n',
  'word\n',
  '***',
  '# head',
  '[a]: /b\n',
  '> said',
  '[a] b\n',
  '```\ncode\n```',
  '- item',
];
const SHORT_ITEMS = ['- item', '- item', '- item', '- [a]: /b', '-', '  - inner', '', '  more'];
const SHORT_QUOTES = ['> word\n>', '> - item', '> [a]: /b\n>', '> # head', '>'];

const LINE_ENDS = ['\n', '\r\n', '\r'];

describe('a text in pieces is drawn as at once', function () {
  this.timeout(60_000);

  it('for the examples of CommonMark', () => {
    times(examples.length * 3, (random) => compareGrown(random.from(examples), random));
  });

  it('for several examples below each other', () => {
    times(500, (random) => compareGrown(joined(random), random));
  });

  it('for answers of a model', () => {
    times(40, (random) => compareGrown(answer(random), random));
  });

  it('for many blocks, and for long lists', () => {
    times(150, (random) => {
      const blocks = random.from([SHORT_BLOCKS, SHORT_ITEMS, SHORT_QUOTES]);
      return compareGrown(random.times(8, 130, () => random.from(blocks)).join('\n'), random);
    });
  });

  it('for lines of every kind in any order', () => {
    times(3000, (random) => compareGrown(nastyText(random), random));
  });

  it('with line ends of every kind, cut anywhere', () => {
    times(400, (random) => {
      const text = joined(random).replaceAll('\n', () => random.from(LINE_ENDS));
      return compareGrown(text, random) || compareGrown(text.replace(/[^\r\n]+/g, 'a'), random);
    });
  });

  it('one character at a time', () => {
    times(examples.length, (random) => {
      const text = random.from(examples);
      return compare(text, grown(text, eachLength(text)).root);
    });
  });

  it('wherever it breaks off', () => {
    times(500, (random) => compareEnds(random.isOne(2) ? random.from(examples) : nastyText(random)));
  });

  it('also in the place of another one', () => {
    times(1000, (random) => {
      const text = nastyText(random);
      const common = text.slice(0, random.isOne(2) ? random.below(text.length + 1) : 0);
      return compareReplaced(text, common + (random.isOne(2) ? nastyText(random) : random.from(examples)), random);
    });
  });
});
