// Marks where a table, a long text or a long answer has left behind what they come into.
import { expect } from '@open-wc/testing';
import type { TextMark } from '../../src/markdown/marks/marks.js';
import { Drawing, makeMark } from './support/draw.js';
import { changes, markNamed, nodesOf } from './support/marks.js';

let drawing: Drawing;
let made: string[];

beforeEach(() => {
  drawing = new Drawing();
  made = [];
});

const make = (marks: readonly TextMark[]): HTMLElement => {
  const element = makeMark(marks);
  made.push(element.textContent ?? '');
  return element;
};

describe('a cell that is made anew for its mark', () => {
  it('takes the place of the one that the table knows', () => {
    const text = '| a | b |\n|---|---|\n| c | d |\n';
    drawing.grow(`${text}<d`);
    const marks = [{ at: text.indexOf('c') + 1, key: '1' }];
    drawing.mark(marks).grow(`${text}<d`);
    expect(drawing.root.querySelectorAll('tr').length).to.equal(3);
    expect(drawing.root.textContent).to.equal('abc1d');
    // The last row was none: now the table draws the one before again.
    drawing.mark(marks).grow(`${text}<div>`);
    expect(drawing.root.textContent).to.equal('abc1d<div>');
    marks.push({ at: text.indexOf('c') + 1, key: '2' });
    drawing.mark([...marks]).grow(`${text}<div>`);
    expect(drawing.root.textContent).to.equal('abc1,2d<div>');
  });
});

describe('a text that is drawn in parts', () => {
  const words = (name: string) => Array.from({ length: 3_000 }, (_, index) => `${name}${index}`).join(' ');
  const long = words('a');
  const text = `${long}\n\nShort.`;

  it('is not drawn again when the first mark is somewhere else', () => {
    drawing.end(text);
    const before = nodesOf(drawing.root);
    drawing.mark([{ at: text.length, key: '1' }]).end(text);
    expect(before.filter((node) => !drawing.root.contains(node)).length).to.equal(0);
  });

  it('keeps the parts before its mark', () => {
    drawing.end(text);
    const before = nodesOf(drawing.root);
    expect(drawing.root.querySelectorAll('.piece').length).to.equal(2);
    drawing.mark([{ at: long.length, key: '1' }]).end(text);
    expect(before.filter((node) => !drawing.root.contains(node)).length).to.equal(0);
    expect(markNamed(drawing.root, '1')?.previousSibling?.textContent?.endsWith('a2999')).to.equal(true);
  });

  it('has marks that come late in any part of it', () => {
    drawing.end(text);
    const marks: TextMark[] = [];
    for (const word of ['a2500', 'a10', 'a1500', 'a2999']) {
      marks.push({ at: text.indexOf(word) + word.length, key: word });
      marks.sort((a, b) => a.at - b.at);
      drawing.mark([...marks], make).end(text);
      for (const { key } of marks)
        expect(markNamed(drawing.root, key)?.previousSibling?.textContent?.endsWith(key), key).to.equal(true);
    }
    expect(drawing.root.querySelectorAll('.mark, .piece').length).to.equal(6);
    expect(made.length).to.equal(4);
  });

  it('does not lose a mark to a part that is no longer shown, and waits for a definition', () => {
    const [before, after] = [`${long} [x] end.`, `${words('b')} end.`];
    drawing.mark([{ at: before.length, key: '1' }]).grow(before);
    drawing.mark([{ at: after.length, key: '1' }]).grow(after);
    drawing.grow(`${after}\n\n[x]: /b\n\nThree.`);
    expect(markNamed(drawing.root, '1')?.closest('p') === drawing.root.querySelector('p')).to.equal(true);
  });

  it('keeps its marks when it waits for a definition and is drawn again', () => {
    const start = `[x][later] ${words('a')} [y][later] `;
    drawing.grow(start);
    const marks = [5, 9_000, 9_500].map((at) => ({ at, key: String(at) }));
    for (let count = 1; count <= marks.length; count++) drawing.mark(marks.slice(0, count)).grow(start);
    drawing.grow(`${start}\n\n[later]: /b\n\nEnd`);
    expect([...drawing.root.querySelectorAll('.mark')].map(({ textContent }) => textContent)).to.deep.equal(
      marks.map(({ key }) => key),
    );
    expect(drawing.root.querySelectorAll('a[href="/b"]').length).to.equal(2);
  });
});

describe('many marks', () => {
  it('in a long answer cost only what they change', () => {
    const paragraphs = Array.from({ length: 1_000 }, (_, index) => `Paragraph ${index} says something.`);
    const text = paragraphs.join('\n\n');
    drawing.grow(text);
    const marks: TextMark[] = [];
    let at = 0;
    for (const [index, paragraph] of paragraphs.entries()) {
      at += paragraph.length;
      if (index % 10 === 3) marks.push({ at, key: `k${index}` });
      at += 2;
    }
    const start = performance.now();
    for (let count = 1; count <= marks.length; count++) {
      const changed = changes(drawing.root, () => drawing.mark(marks.slice(0, count)).grow(text));
      expect(changed.length, `mark ${count}`).to.equal(1);
    }
    expect(drawing.root.querySelectorAll('.mark').length).to.equal(100);
    expect((performance.now() - start) / marks.length, 'milliseconds each').to.be.lessThan(10);
  });
});
