// What is drawn keeps its nodes when marks come into it, and a mark keeps its element as long as it is the same.
import { expect } from '@open-wc/testing';
import type { TextMark } from '../../src/markdown/marks/marks.js';
import { Drawing, makeMark } from './support/draw.js';
import { changes, marked, markNamed, nodesOf } from './support/marks.js';

let drawing: Drawing;
let made: string[];

beforeEach(() => {
  drawing = new Drawing();
  made = [];
  document.body.append(drawing.root);
});

afterEach(() => {
  getSelection()?.removeAllRanges();
  drawing.remove();
});

const make = (marks: readonly TextMark[]): HTMLElement => {
  const element = makeMark(marks);
  made.push(element.textContent ?? '');
  return element;
};

/** The text node that these words are in, and where they begin in it. */
function place(words: string): [node: Text, at: number] {
  const walker = document.createTreeWalker(drawing.root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const at = node.data.indexOf(words);
    if (at >= 0) return [node, at];
  }
  throw new Error(`Nowhere: ${words}`);
}

function select(words: string): void {
  const [node, at] = place(words);
  getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
}

const selected = (): string => getSelection()?.toString() ?? '';

const ANSWER =
  '# The title\n\nFirst **bold** words, `code` and [a link](b).‸ More of it, \\(x\\) and ![i](/i.png).\n\n' +
  '- an *item*‸ here\n- another\n\n| a | b |\n|---|---|\n| c | d‸ |\n| e | f |\n| g | h |\n\n```js\ncode\n```\n\nLast one.';

for (const end of [true, false]) {
  describe(`marks that come late into a text that ${end ? 'has ended' : 'grows'}`, () => {
    const draw = (text: string): Drawing => (end ? drawing.end(text) : drawing.grow(text));

    it('change only the paragraphs that they are in', () => {
      const { text, marks } = marked(ANSWER);
      draw(text);
      const first = drawing.root.querySelector('p');
      const item = drawing.root.querySelector('li');
      const cells = [...drawing.root.querySelectorAll('td')];
      const row = cells[1]?.parentNode;
      const before = nodesOf(drawing.root);
      const changed = changes(drawing.root, () => drawing.mark(marks, make) && draw(text));
      expect(made).to.deep.equal(['1', '2', '3']);
      const gone = before.filter((node) => !drawing.root.contains(node));
      // Of a cell that the table has left behind, there is a new one.
      expect(gone.every((node) => cells[1]?.contains(node))).to.equal(true);
      const concerned = [first, item, row];
      const others = changed.filter((node) => !concerned.some((element) => element?.contains(node)));
      expect(others.map((node) => node.textContent)).to.deep.equal([]);
      expect(markNamed(drawing.root, '3')?.closest('td')?.textContent).to.equal('d3');
      expect([...drawing.root.querySelectorAll('td')].filter((cell) => !cells.includes(cell)).length).to.equal(1);
    });

    it('change nothing more when they are there', () => {
      const { text, marks } = marked(ANSWER);
      draw(text);
      drawing.mark(marks, make);
      draw(text);
      expect(changes(drawing.root, () => draw(text)).length).to.equal(0);
      const copies = marks.map((mark) => ({ ...mark }));
      expect(changes(drawing.root, () => drawing.mark(copies, make) && draw(text)).length).to.equal(0);
      expect(made.length).to.equal(3);
    });

    it('come one by one, also into the same paragraph', () => {
      const { text, marks } = marked(ANSWER.replace('More of', 'More‸ of').replace('First', 'First‸'));
      draw(text);
      const before = nodesOf(drawing.root.querySelector('p') as Node);
      const seen = new Map<string, HTMLElement>();
      for (const order of [2, 0, 4, 1, 3]) {
        const now = marks.filter(({ key }) => seen.has(key) || key === marks[order]?.key);
        drawing.mark(now, make);
        draw(text);
        for (const { key } of now) {
          const mark = markNamed(drawing.root, key) as HTMLElement;
          expect(mark === (seen.get(key) ?? mark), `${key} is the same`).to.equal(true);
          seen.set(key, mark);
        }
      }
      expect(made.length).to.equal(5);
      expect(before.filter((node) => !drawing.root.contains(node))).to.deep.equal([]);
    });

    it('leave what is selected, before and behind them and in other paragraphs', () => {
      // WebKit drops the selection in a text that is cut before it.
      const behind = /Chrome|Firefox/.test(navigator.userAgent) ? ['More of it'] : [];
      for (const words of ['First', 'words,', 'a link', 'another', 'Last one', ...behind]) {
        const { text, marks } = marked(ANSWER);
        drawing.remove();
        drawing = new Drawing();
        document.body.append(drawing.root);
        draw(text);
        select(words);
        drawing.mark(marks);
        draw(text);
        expect(selected()).to.equal(words);
      }
    });
  });
}

describe('the element of a mark', () => {
  it('stays while its text grows on', () => {
    const { text, marks } = marked('One **two‸ three** and‸ four.\n\nFive‸ six.');
    const seen = new Map<string, HTMLElement>();
    for (let length = 1; length <= text.length; length++) {
      drawing
        .mark(
          marks.filter(({ at }) => at <= length),
          make,
        )
        .grow(text.slice(0, length));
      for (const { key } of marks) {
        const mark = markNamed(drawing.root, key);
        if (mark) expect((seen.get(key) ?? mark) === mark, `${key} at ${length}`).to.equal(true);
        if (mark) seen.set(key, mark);
      }
    }
    drawing.end(text);
    expect(made).to.deep.equal(['1', '2', '3']);
    expect([...seen.values()].every((mark) => drawing.root.contains(mark))).to.equal(true);
  });

  it('is not taken out and put in again when more is written', () => {
    const { text, marks } = marked('One **two‸ three** four.‸ Fi');
    drawing.mark(marks, make).grow(text);
    const paragraph = drawing.root.querySelector('p') as HTMLElement;
    const moved: Node[] = [];
    const observer = new MutationObserver(() => {});
    observer.observe(paragraph, { subtree: true, childList: true });
    drawing.grow(`${text}ve`);
    drawing.grow(`${text}ve and **six** seven`);
    for (const { addedNodes, removedNodes } of observer.takeRecords()) moved.push(...addedNodes, ...removedNodes);
    expect(moved.filter((node) => node instanceof HTMLElement && node.className === 'mark')).to.deep.equal([]);
  });

  it('is asked for again when another one joins its place, and only then', () => {
    const text = 'One. Two.';
    drawing.mark([{ at: 4, key: 'a' }], make).grow(text);
    const first = markNamed(drawing.root, 'a');
    drawing
      .mark(
        [
          { at: 4, key: 'a' },
          { at: 9, key: 'c' },
        ],
        make,
      )
      .grow(text);
    expect(markNamed(drawing.root, 'a') === first).to.equal(true);
    drawing
      .mark(
        [
          { at: 4, key: 'a' },
          { at: 4, key: 'b' },
          { at: 9, key: 'c' },
        ],
        make,
      )
      .grow(text);
    expect(drawing.root.textContent).to.equal('One.a,b Two.c');
    expect(made).to.deep.equal(['a', 'c', 'a,b']);
    expect(first?.isConnected).to.equal(false);
  });

  it('may be the same, which its maker has changed', () => {
    const element = document.createElement('button');
    element.className = 'mark';
    const change = (marks: readonly TextMark[]) => {
      element.textContent = marks.map(({ key }) => key).join();
      return element;
    };
    const text = 'One two three';
    drawing.mark([{ at: 3, key: 'a' }], change).grow(text);
    element.focus();
    const both = [
      { at: 3, key: 'a' },
      { at: 3, key: 'b' },
    ];
    const records = changes(drawing.root, () => drawing.mark(both, change).grow(text));
    expect(drawing.root.textContent).to.equal('Onea,b two three');
    expect(records.every((node) => element.contains(node))).to.equal(true);
    drawing.mark([{ at: 3, key: 'a' }], change).grow(text);
    expect(drawing.root.textContent).to.equal('Onea two three');
    expect(document.activeElement === element).to.equal(true);
  });

  it('is another one of another maker', () => {
    const text = 'One two.\n\nThree';
    drawing.mark([{ at: 3, key: 'a' }]).end(text);
    drawing.mark([{ at: 3, key: 'a' }], (marks) => Object.assign(makeMark(marks), { title: 'new' })).end(text);
    expect(markNamed(drawing.root, 'a')?.title).to.equal('new');
    expect(drawing.root.querySelectorAll('.mark').length).to.equal(1);
  });

  it('goes when its mark goes, and its text is whole again', () => {
    const { text, marks } = marked('One‸ two‸ three');
    drawing.mark(marks).end(text);
    drawing.mark(marks.slice(1)).end(text);
    expect(drawing.root.textContent).to.equal('One two2 three');
    drawing.mark([]).end(text);
    const paragraph = drawing.root.querySelector('p');
    expect([...(paragraph?.childNodes ?? [])].map(({ nodeValue }) => nodeValue)).to.deep.equal(['One two three']);
  });

  it('goes without what comes after it in its text', () => {
    const { text, marks } = marked('One‸ two **three** four [five](six).');
    drawing.mark(marks).end(text);
    const after = drawing.root.querySelectorAll('strong, a');
    drawing.mark([]).end(text);
    expect([...after].every((element) => drawing.root.contains(element))).to.equal(true);
  });

  it('stays in a text that takes the place of another one, as far as that is the same', () => {
    drawing.mark([{ at: 4, key: 'a' }], make).end('One. Two.\n\nThree.');
    const mark = markNamed(drawing.root, 'a');
    drawing.mark([{ at: 4, key: 'a' }], make).end('One. Two.\n\nFour.\n\nFive.');
    expect(markNamed(drawing.root, 'a') === mark && mark?.isConnected).to.equal(true);
    drawing.mark([{ at: 5, key: 'a' }], make).end('Four.\n\nOne.');
    expect(markNamed(drawing.root, 'a') === mark).to.equal(true);
    expect(made).to.deep.equal(['a']);
    expect(drawing.root.textContent).to.equal('Four.aOne.');
  });
});
