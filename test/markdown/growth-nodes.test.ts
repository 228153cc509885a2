// What is drawn keeps its nodes, and what the reader selected in it stays selected.
import { expect } from '@open-wc/testing';
import { answer } from './support/answers.js';
import { Drawing } from './support/draw.js';
import { Random } from './support/random.js';

let drawing: Drawing;

beforeEach(() => {
  drawing = new Drawing();
  document.body.append(drawing.root);
});

afterEach(() => {
  getSelection()?.removeAllRanges();
  drawing.remove();
});

/** The text node that these words begin in, and where. */
function place(words: string): [node: Text, at: number] {
  const walker = document.createTreeWalker(drawing.root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const at = node.data.indexOf(words);
    if (at >= 0) return [node, at];
  }
  throw new Error(`Nowhere: ${words}`);
}

function select(first: string, last = first): void {
  const [start, from] = place(first);
  const [end, to] = place(last);
  getSelection()?.setBaseAndExtent(start, from, end, to + last.length);
}

const selected = (): string => getSelection()?.toString() ?? '';

/** One character after the other, and then the end. */
function growTo(text: string, from: number): void {
  for (let length = from; length <= text.length; length++) drawing.grow(text.slice(0, length));
  drawing.end(text);
}

describe('a finished block', () => {
  it('keeps all its nodes, whatever comes after it', () => {
    for (let seed = 1; seed <= 5; seed++) {
      const text = answer(new Random(seed), 1_500);
      drawing = new Drawing();
      const finished = new Set<Element>();
      for (let length = 0; length < text.length; length += 3) {
        const blocks = drawing.grow(text.slice(0, length)).root.querySelectorAll('.page > *');
        for (const block of [...blocks].slice(0, -1)) finished.add(block);
      }
      drawing.end(text);
      const gone = [...finished].filter((block) => !drawing.root.contains(block));
      expect(gone.length, `of ${finished.size}, seed ${seed}`).to.equal(0);
      expect(finished.size, `seed ${seed}`).to.be.greaterThan(0);
    }
  });

  it('keeps its text nodes', () => {
    const start =
      'A **bold** word and `code`.\n\n- an *item*\n- [a link](b)\n\n| a | b |\n| - | - |\n| c | d |\n\nNow ';
    drawing.grow(start);
    const nodes: Node[] = [];
    const walker = document.createTreeWalker(drawing.root, NodeFilter.SHOW_ALL);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node);
    growTo(`${start}more comes:\n\n1. a list\n2. and\n\n> a quote\n`, start.length);
    expect(nodes.filter((node) => !drawing.root.contains(node)).length, `of ${nodes.length}`).to.equal(0);
  });

  it('keeps what is selected in it', () => {
    const start = 'The first paragraph with a **bold** word.\n\nThe second ';
    drawing.grow(start);
    select('first', 'bold');
    const range = getSelection()?.getRangeAt(0);
    const node = range?.startContainer;
    growTo(`${start}one.\n\n- a list\n\n[a]: b\n`, start.length);
    expect(selected()).to.equal('first paragraph with a bold');
    expect(node === range?.startContainer && node?.isConnected).to.equal(true);
  });
});

describe('a text in the place of another one', () => {
  it('keeps a block of code that has moved to another line', () => {
    drawing.end('One.\n\n```js\ncode\n```\n\nTwo.');
    const code = drawing.root.querySelector('.code');
    drawing.end('One,\nand more.\n\n```js\ncode\n```\n\nTwo.');
    expect(drawing.root.querySelector('.code') === code).to.equal(true);
  });
});

describe('what is selected in a block that still grows', () => {
  const cases: Record<string, [start: string, more: string, first: string, last?: string]> = {
    'in a paragraph': [
      'Some words here ',
      'and **more *of* them**, `code` and [a link](b).\nLine\n\nEnd',
      'words',
      'here',
    ],
    'across its markup': ['A **bold word** here, ', 'and `more` of it.', 'bold', 'here'],
    'in bold words that are not closed': ['A **bold word and ', 'so on** and on.', 'word'],
    'in a link that is not closed': ['See [the long docs](https:', '//example.com) now.', 'long'],
    'in a link that is defined later': ['See [the docs][d] now', '.\n\nMore.\n\n[d]: /docs\n', 'docs', 'now'],
    'in code that is not closed': ['Use `npm install', ' it` now.', 'install'],
    'in an item': ['- one\n- two words ', 'more\n  - below\n\n- three', 'words'],
    'in a list that gets air': ['- one item\n- two', '\n\n- three\n\n  more', 'one'],
    'in a quote': ['> some words ', 'more\n>\n> - item\n\nEnd', 'words'],
    'in a heading': ['# Some title ', 'of it\n\nText', 'title'],
    'in a fence': ['```\nsome code\nmore ', 'code\n\nend\n```\n\nText', 'some', 'more'],
    'in a table': ['| a | b |\n| - | - |\n| some words | more', ' | x |\n| c | d |\n\nText', 'some words'],
    'in a task': ['- [ ] some task', ' more\n- [x] done', 'some'],
    'in a footnote': ['A[^1].\n\n[^1]: The note says\n', '    so.\n\n[^2]: And\n\nEnd', 'note'],
    'above a footnote': ['A[^1] word and ', 'more.\n\n[^1]: The note.', 'word'],
    'before a hard break': ['some words  \nnext', ' line\\\nlast', 'some', 'next'],
    'in a formula that is not closed': ['So\n\n$$\nx + y', ' = z\n$$\n\nText', 'x +'],
    'in html': ['<div>\nsome words', ' more\n</div>\n\nText', 'words'],
  };
  for (const [name, [start, more, first, last]] of Object.entries(cases)) {
    it(`stays ${name}`, () => {
      drawing.grow(start);
      select(first, last);
      const wanted = selected();
      const range = getSelection()?.getRangeAt(0);
      const node = range?.startContainer;
      growTo(start + more, start.length);
      expect(selected()).to.equal(wanted);
      expect(node === range?.startContainer, 'the same node').to.equal(true);
      expect(node?.isConnected, 'on the page').to.equal(true);
    });
  }
});
