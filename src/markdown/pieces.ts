// The second half of inline parsing: pieces of text, with the runs that pair to emphasis, become a tree.
import type { Inline, LinkDefinition } from './tree.js';

/** A row of `*`, `_` or `~`. It may end some emphasis and begin other. */
export interface Run {
  readonly type: 'run';
  readonly at: number;
  readonly char: string;
  readonly length: number;
  readonly opens: boolean;
  readonly closes: boolean;
  /** How many of its characters are still text. */
  left: number;
  ended: number;
  /** How many characters each emphasis it begins takes, the innermost first. */
  readonly begun: number[];
}

/** A `[` or `![`: text, until its `]` makes it a link or an image. */
export interface Bracket {
  readonly type: 'bracket';
  readonly image: boolean;
  readonly at: number;
  /** Where its content begins. */
  readonly end: number;
  /** How many pieces and runs there were before. */
  readonly pieces: number;
  readonly runs: number;
  /** How much of a text that still grows it may hide. */
  limit: number;
  /** Other brackets are within: it is no label. */
  nested: boolean;
  target?: Target;
}

export type Target = Omit<LinkDefinition, 'href'> & { readonly href: string | null };

/** The end closes the last bracket that has a target. */
export type Piece = string | Inline | Run | Bracket | { readonly type: 'end' };

type Tag = 'em' | 'strong' | 'del';

/** What the inlines now read are in, and where it will go. */
interface Frame {
  readonly tag: Tag | Bracket;
  readonly parent: Inline[];
}

const WORD = 0;
const PUNCTUATION = 1;
const SPACE = 2;

/** What is nested deeper is drawn flat: whoever draws it may recurse. */
const MAX_NESTING = 100;

function kindOf(code: number | undefined): number {
  if (code === undefined) return SPACE;
  const char = String.fromCodePoint(code);
  if (/\s/.test(char)) return SPACE;
  // The browser takes a while to make the second pattern, and most texts do without it.
  const isPunctuation = code < 128 ? /[!-/:-@[-`{-~]/.test(char) : /[\p{P}\p{S}]/u.test(char);
  return isPunctuation ? PUNCTUATION : WORD;
}

/** The run from `at` to `end`; undefined when it can neither begin nor end emphasis. */
export function runAt(text: string, at: number, end: number): Run | undefined {
  const char = text[at] as string;
  const length = end - at;
  const astral = /[\udc00-\udfff]/.test(text[at - 1] ?? '');
  const before = kindOf(text.codePointAt(at - (astral ? 2 : 1)));
  const after = kindOf(text.codePointAt(end));
  // Left and right of a text, says CommonMark; `_` is nothing within a word.
  const opens = after < SPACE && after <= before && (char !== '_' || before > WORD);
  const closes = before < SPACE && before <= after && (char !== '_' || after > WORD);
  if (!(opens || closes) || (char === '~' && length > 2)) return undefined;
  return { type: 'run', at, char, length, opens, closes, left: length, ended: 0, begun: [] };
}

function isPair(opener: Run, closer: Run): boolean {
  if (opener.char !== closer.char) return false;
  if (opener.char === '~') return opener.length === closer.length;
  // The rule of three: what both opens and closes must not pair by chance.
  const both = opener.closes || closer.opens;
  return !both || (opener.length + closer.length) % 3 > 0 || closer.length % 3 === 0;
}

/** Takes the runs from index `from` on out and pairs them. Returns those that nothing has closed. */
export function pairRuns(runs: Run[], from: number): Run[] {
  const openers: Run[] = [];
  /** By kind of closer: what opens before here is not for it, as was seen before. */
  const floors: Record<string, number> = {};
  for (const run of runs.splice(from)) {
    const kind = run.char + run.opens + (run.length % 3);
    const floor = floors[kind] ?? 0;
    while (run.closes && run.left) {
      const index = openers.findLastIndex((opener) => opener.at < floor || isPair(opener, run));
      const opener = openers[index];
      if (!opener || opener.at < floor) {
        floors[kind] = run.at;
        break;
      }
      const width = Math.min(2, opener.left, run.left);
      begin(opener, width);
      run.left -= width;
      run.ended++;
      openers.length = opener.left ? index + 1 : index;
    }
    if (run.opens && run.left) openers.push(run);
  }
  return openers;
}

function begin(opener: Run, width: number): void {
  opener.left -= width;
  opener.begun.push(width);
}

/** Draws what a text that still grows has opened as if it ended with it. */
export function closeRuns(openers: readonly Run[], text: string): void {
  for (const opener of openers) {
    if (opener.left > 3 || (opener.left === 1 && isDoubtful(opener, text))) continue;
    while (opener.left) begin(opener, Math.min(2, opener.left));
  }
}

/** A single character that is rarely meant as emphasis: `~5 minutes`, `2*3`, `(*)`. */
function isDoubtful({ char, closes, at }: Run, text: string): boolean {
  return char === '~' || (closes && /[\w\p{P}\p{S}]/u.test(text[at - 1] ?? ''));
}

export function nest(pieces: readonly Piece[]): Inline[] {
  const root: Inline[] = [];
  const frames: Frame[] = [];
  let children = root;
  let words = '';
  let links = 0;

  function add(node?: Inline): void {
    if (words) children.push({ type: 'text', text: words });
    words = '';
    if (node) children.push(node);
  }

  function enter(tag: Tag | Bracket): void {
    frames.push({ tag, parent: children });
    if (isLink(tag)) links++;
    if (frames.length > MAX_NESTING) return;
    add();
    children = [];
  }

  function leave(): void {
    const { tag, parent } = frames.pop() as Frame;
    if (isLink(tag)) links--;
    if (parent === children) return;
    add();
    const inner = children;
    children = parent;
    if (typeof tag === 'string') {
      if (inner.length) add({ type: tag, children: inner });
      return;
    }
    const { href, title } = tag.target as Target;
    if (tag.image) add({ type: 'image', src: href ?? '', title, alt: plainText(inner) });
    else add({ type: 'link', href, title, children: inner });
  }

  for (const piece of pieces) {
    if (typeof piece === 'string') {
      words += piece;
    } else if (piece.type === 'run') {
      for (let count = piece.ended; count > 0; count--) leave();
      words += piece.char.repeat(piece.left);
      for (const width of piece.begun.reverse()) enter(piece.char === '~' ? 'del' : width > 1 ? 'strong' : 'em');
    } else if (piece.type === 'bracket') {
      if (piece.target) enter(piece);
      else words += piece.image ? '![' : '[';
    } else if (piece.type === 'end') {
      leave();
    } else if (piece.type === 'link' && links) {
      words += plainText(piece.children);
    } else {
      add(piece);
    }
  }
  while (frames.length) leave();
  add();
  return root;
}

function isLink(tag: Tag | Bracket): boolean {
  return typeof tag !== 'string' && !tag.image;
}

/** What is left of inlines where only text can be. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if ('children' in inline) return plainText(inline.children);
      if ('text' in inline) return inline.text;
      return inline.type === 'image' ? inline.alt : inline.type === 'break' ? '\n' : '';
    })
    .join('');
}
