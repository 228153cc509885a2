// Whatever a model writes, the page lives on: nothing throws, nothing is lost, and no piece of work takes long.
import { expect } from '@open-wc/testing';
import { Drawing } from './support/draw.js';
import { DEEP_ONES, LONG_ONES, type Monster, ODD_ONES, WIDE_ONES } from './support/monsters.js';

/** Milliseconds. What is wanted is 10; far more than that is a mistake, however busy the machine. */
const SLICE = 10;
const GROSS = 2_000;

/** Draws in pieces, as an element does, and gives how long the longest took. */
function longestPiece(drawing: Drawing, text: string, open: boolean): number {
  let longest = 0;
  for (let ready = false; !ready; ) {
    const start = performance.now();
    ready = drawing.work(text, open, () => performance.now() - start > SLICE);
    longest = Math.max(longest, performance.now() - start);
  }
  return longest;
}

function describeAll(kind: string, monsters: Readonly<Record<string, Monster>>): void {
  describe(kind, function () {
    this.timeout(60_000);
    for (const [name, { text, kept, times }] of Object.entries(monsters)) {
      it(`can be drawn: ${name}`, () => {
        const drawing = new Drawing({ imageDomains: [] });
        const longest = longestPiece(drawing, text, false);
        const shown = drawing.root.textContent ?? '';
        expect(shown.split(kept).length - 1, `how often ${JSON.stringify(kept)} is found`).to.equal(times);
        if (longest > 100) console.log(`${name}: a piece of work of ${Math.round(longest)} ms`);
        expect(longest, 'milliseconds').to.be.lessThan(GROSS);
      });
    }
  });
}

describeAll('what is very deep', DEEP_ONES);
describeAll('what is very long', LONG_ONES);
describeAll('what is very wide', WIDE_ONES);
describeAll('what is no text', ODD_ONES);

describe('a very long line that is still being written', () => {
  it('costs what is new in it', () => {
    const drawing = new Drawing();
    const text = 'some words '.repeat(50_000);
    longestPiece(drawing, text, true);
    let longest = 0;
    for (let count = 1; count <= 20; count++) {
      longest = Math.max(longest, longestPiece(drawing, text + 'more '.repeat(count), true));
    }
    expect(longest, 'milliseconds').to.be.lessThan(GROSS / 4);
  });
});
