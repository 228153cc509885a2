// Marks in texts, for tests: written into them, at random, and taken out of what is drawn.
import type { TextMark } from '../../../src/markdown/marks/marks.js';
import { Drawing } from './draw.js';
import type { Random } from './random.js';
import { difference, inside } from './snapshot.js';

/** The text without its `‸`, each of which is a mark. */
export function marked(written: string): { text: string; marks: TextMark[] } {
  const parts = written.split('‸');
  const marks: TextMark[] = [];
  let at = 0;
  for (const part of parts.slice(0, -1)) {
    at += part.length;
    marks.push({ at, key: String(marks.length + 1) });
  }
  return { text: parts.join(''), marks };
}

/** Anywhere in it, also several in one place. */
export const anyMarks = (text: string, random: Random, most = 8): TextMark[] =>
  random
    .times(1, most, () => random.below(text.length + 1))
    .sort((a, b) => a - b)
    .map((at, index) => ({ at, key: `m${index}` }));

/** Without its marks. */
export function unmarked(root: HTMLElement): HTMLElement {
  const copy = root.cloneNode(true) as HTMLElement;
  for (const mark of copy.querySelectorAll('.mark')) mark.remove();
  copy.normalize();
  return copy;
}

/** With what is text by itself; two that are the same cannot be told apart. */
export function exact(root: Node): string {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) texts.push((walker.currentNode as Text).data);
  // Where no formula is any more, an empty one is left.
  return `${inside(root)}\n${texts.filter(Boolean).join('|')}`;
}

/** '' when the marks are all that makes them differ. */
export function compareUnmarked(plain: HTMLElement, withMarks: HTMLElement): string {
  const [wanted, found] = [unmarked(plain), unmarked(withMarks)].map(exact) as [string, string];
  return wanted === found ? '' : `\nwithout and with marks:${difference(wanted, found)}`;
}

export const drawnWith = (text: string, marks: readonly TextMark[]): HTMLElement =>
  new Drawing().mark(marks).end(text).root;

const NOT_IN = 'a, code, .math, .html, .image, .code, .display';
const LETTER = /[\p{L}\p{N}\p{M}]/u;
const ALONE = /[\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;

/** What no mark may be in, or ''. */
export function misplaced(root: HTMLElement): string {
  const seen = new Set<string>();
  for (const mark of root.querySelectorAll<HTMLElement>('.mark')) {
    const wrong = mark.closest(NOT_IN);
    if (wrong) return `${mark.textContent} in ${wrong.localName} ${wrong.textContent}`;
    const [before, after] = [neighbour(mark, 'previous'), neighbour(mark, 'next')];
    if (isWord(before) && isWord(after)) return `${mark.textContent} between ${before} and ${after}`;
    for (const key of (mark.textContent ?? '').split(',')) {
      if (seen.has(key)) return `${key} twice`;
      seen.add(key);
    }
  }
  return '';
}

const isWord = (char: string): boolean => LETTER.test(char) && !ALONE.test(char);

/** The character of the same text beside it; '' for what is none. */
function neighbour(mark: Node, side: 'previous' | 'next'): string {
  let node: Node | null = mark;
  for (;;) {
    const sibling: Node | null = side === 'next' ? node.nextSibling : node.previousSibling;
    if (sibling) {
      node = sibling;
      while (node instanceof Element && node.matches('strong, em, del') && node.firstChild)
        node = side === 'next' ? node.firstChild : (node.lastChild as Node);
      if (!(node instanceof Text)) return '';
      const chars = [...node.data];
      if (chars.length > 0) return (side === 'next' ? chars[0] : chars.at(-1)) as string;
    } else {
      node = node.parentNode as Node;
      if (!(node instanceof Element && node.matches('strong, em, del'))) return '';
    }
  }
}

export function nodesOf(root: Node): Node[] {
  const nodes: Node[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ALL);
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return nodes;
}

/** What is changed in it while something happens. */
export function changes(root: Node, happen: () => void): Node[] {
  const observer = new MutationObserver(() => {});
  observer.observe(root, { subtree: true, childList: true, characterDataOldValue: true, attributes: true });
  happen();
  const records = observer.takeRecords();
  observer.disconnect();
  return [...new Set(records.filter(isChange).map(({ target }) => target))];
}

const isChange = ({ type, oldValue, target }: MutationRecord): boolean =>
  type !== 'characterData' || oldValue !== (target as Text).data;

export const markNamed = (root: HTMLElement, name: string): HTMLElement | undefined =>
  [...root.querySelectorAll<HTMLElement>('.mark')].find(({ textContent }) => textContent === name);
