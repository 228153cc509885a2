// Marks in a text that is being written: they change nothing of it, and end up where they would be had all come at once.
import { expect } from '@open-wc/testing';
import type { TextMark } from '../../src/markdown/marks/marks.js';
import { answer } from './support/answers.js';
import { Drawing, drawn } from './support/draw.js';
import { loadExamples } from './support/examples.js';
import { anyMarks, compareUnmarked, drawnWith, exact, misplaced } from './support/marks.js';
import { nastyText } from './support/nasty-lines.js';
import { Random, splitsOf } from './support/random.js';
import { difference } from './support/snapshot.js';

/** Each engine has its own texts, and the slower ones have fewer. */
const engine = /Firefox\//.test(navigator.userAgent) ? 2 : /Chrome\//.test(navigator.userAgent) ? 1 : 3;
const share = engine === 1 ? 1 : 0.2;

const examples = (await loadExamples()).map(({ markdown }) => markdown);

function times(count: number, complain: (random: Random) => string): void {
  for (let index = 0; index < count * share; index++) {
    const seed = engine * 1_000_000 + index;
    const complaint = complain(new Random(seed));
    expect(complaint, `seed ${seed}`).to.equal('');
  }
}

const LINE_ENDS = ['\n', '\r\n', '\r'];

const anyText = (random: Random): string => {
  const text = random.from([
    () => random.from(examples),
    () => random.times(2, 5, () => random.from(examples)).join(random.from(['\n', '\n\n'])),
    () => nastyText(random),
    () => nastyText(random),
    () => answer(random, 1_000),
  ])();
  return random.isOne(8) ? text.replaceAll('\n', () => random.from(LINE_ENDS)) : text;
};

const told = (text: string, marks: readonly TextMark[], complaint: string): string =>
  complaint && `\n${JSON.stringify(text)}\n${JSON.stringify(marks.map(({ at }) => at))}\n${complaint}`;

/** How the marks come: all at the end or before the text, or each when the text has come so far. */
const WAYS: Readonly<Record<string, (marks: readonly TextMark[], length: number) => readonly TextMark[]>> = {
  'all at the end': () => [],
  'all before it': (marks) => marks,
  'each when its place is reached': (marks, length) => marks.filter(({ at }) => at <= length),
  'each a little later': (marks, length) => marks.filter(({ at }) => at <= length - 20),
};

describe('marks change nothing of a text', function () {
  this.timeout(60_000);

  it('of the examples of CommonMark', () => {
    for (const [index, text] of examples.entries()) {
      const marks = anyMarks(text, new Random(index));
      const root = drawnWith(text, marks);
      expect(compareUnmarked(drawn(text), root) || misplaced(root), told(text, marks, '-')).to.equal('');
    }
  });

  it('of any text', () => {
    times(800, (random) => {
      const text = anyText(random);
      const marks = anyMarks(text, random);
      const root = drawnWith(text, marks);
      return told(text, marks, compareUnmarked(drawn(text), root) || misplaced(root));
    });
  });

  it('while it grows', () => {
    times(250, (random) => {
      const text = anyText(random);
      const marks = anyMarks(text, random);
      const way = random.from(Object.values(WAYS));
      const [plain, drawing] = [new Drawing(), new Drawing()];
      for (const length of splitsOf(text, random)) {
        const part = text.slice(0, length);
        drawing.mark(way(marks, length)).grow(part);
        const complaint = compareUnmarked(plain.grow(part).root, drawing.root) || misplaced(drawing.root);
        if (complaint) return told(part, marks, complaint);
      }
      return told(text, marks, compareUnmarked(plain.end(text).root, drawing.mark(marks).end(text).root));
    });
  });
});

describe('marks end up in the same places', function () {
  this.timeout(60_000);

  for (const [name, way] of Object.entries(WAYS)) {
    it(`when they come ${name}`, () => {
      times(400, (random) => {
        const text = anyText(random);
        const marks = anyMarks(text, random);
        const drawing = new Drawing();
        for (const length of splitsOf(text, random)) {
          const now = way(marks, length);
          if (now.length > 0) drawing.mark(now);
          drawing.grow(text.slice(0, length));
        }
        // After the end, too.
        if (random.isOne(3)) drawing.end(text);
        drawing.mark(marks).end(text);
        const [wanted, found] = [exact(drawnWith(text, marks)), exact(drawing.root)];
        return wanted === found ? '' : told(text, marks, difference(wanted, found));
      });
    });
  }

  it('when a long text is drawn piece by piece', () => {
    times(5, (random) => {
      const text = answer(random, 30_000);
      const marks = anyMarks(text, random, 100);
      const drawing = new Drawing();
      if (random.isOne(2)) drawing.mark(marks);
      for (let pieces = 1; !drawing.work(text, false, () => true); pieces++) {
        const complaint = misplaced(drawing.root);
        if (complaint) return told(text, marks, complaint);
        const last = [...drawing.root.querySelectorAll('.mark')].at(-1)?.textContent?.split(',').at(-1);
        const beyond = marks.find(({ key, at }) => key === last && at > pieces * 8192);
        if (beyond) return told(text, marks, `${beyond.at} too early`);
        if (random.isOne(2)) drawing.mark(marks);
      }
      drawing.mark(marks).end(text);
      const [wanted, found] = [exact(drawnWith(text, marks)), exact(drawing.root)];
      return wanted === found ? '' : told(text, marks, difference(wanted, found));
    });
  });
});
