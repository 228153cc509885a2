// Puts marks between the pieces that a text is made of. A mark stands behind the last thing that begins before its
// offset: a word, a link, code, a formula, or any other character that can be seen.
import type { Piece } from '../pieces.js';

/** So many characters into a piece. */
interface Spot {
  readonly piece: number;
  readonly after: number;
}

// Scripts without spaces: there each character is a word.
const ALONE = '[\\p{scx=Hani}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}]\\p{M}*';
const WORD = `(?:(?!${ALONE})[\\p{L}\\p{N}\\p{M}_])+`;
/** The last is one of the characters that are seen as one, such as a family, a flag, or a letter with its accents. */
const THING = new RegExp(
  `${ALONE}|${WORD}(?:['’·‐‑\\u00ad\\u200c\\u200d-]${WORD})*|(?:\\p{RI}{2}|\\S)(?:\\u200d\\S|[\\p{M}\\p{EMod}])*`,
  'gu',
);

/** Stands for what a mark cannot be in. */
const WHOLE = '\ufffc';

/** What can be seen of the pieces, and for each character of it, where it begins in the source and where it ends here. */
class Seen {
  text = '';
  readonly starts: number[] = [];
  readonly spots: Spot[] = [];

  constructor(pieces: readonly Piece[], starts: readonly number[]) {
    let depth = 0;
    let link = 0;
    for (const [index, piece] of pieces.entries()) {
      const start = starts[index] as number;
      if (typeof piece === 'string') {
        // A backslash before it, or all of an entity, belongs to the first character.
        const first = (starts[index + 1] as number) - piece.length;
        if (!depth)
          for (let at = 0; at < piece.length; at++) this.#add(piece.charAt(at), at ? first + at : start, index, at + 1);
      } else if (piece.type === 'end') {
        if (--depth === 0) this.#add(WHOLE, link, index);
      } else if (piece.type === 'bracket' && piece.target) {
        if (depth++ === 0) link = start;
      } else if (depth === 0) {
        if (piece.type === 'bracket') this.#add('[', start, index);
        else if (piece.type === 'break') this.#add('\n', start, index);
        else if (piece.type !== 'run') this.#add(WHOLE, start, index);
        else if (piece.left && !piece.begun.length) this.#add(piece.char.repeat(piece.left), start, index);
      }
    }
  }

  #add(text: string, start: number, piece: number, after = 1): void {
    for (const _ of text) {
      this.starts.push(start);
      this.spots.push({ piece, after });
    }
    this.text += text;
  }
}

/** `offsets` are in order. `make` makes the mark for those from one index up to, and without, another one. */
export function weave(
  pieces: readonly Piece[],
  starts: readonly number[],
  offsets: readonly number[],
  make: (from: number, to: number) => HTMLElement,
): Piece[] {
  const marks: (Spot & { readonly mark: Piece })[] = [];
  let spot: Spot = { piece: 0, after: 0 };
  let from = 0;
  const putBefore = (start: number) => {
    let to = from;
    while (to < offsets.length && (offsets[to] as number) <= start) to++;
    if (to > from) marks.push({ ...spot, mark: { type: 'mark', node: make(from, to) } });
    from = to;
  };
  const seen = new Seen(pieces, starts);
  for (const { 0: thing, index } of seen.text.matchAll(THING)) {
    putBefore(seen.starts[index] as number);
    spot = outOf(pieces, seen.spots[index + thing.length - 1] as Spot);
  }
  putBefore(Number.POSITIVE_INFINITY);
  return joined(pieces, marks);
}

function joined(pieces: readonly Piece[], marks: readonly (Spot & { readonly mark: Piece })[]): Piece[] {
  const all: Piece[] = [];
  let next = 0;
  // One more turn, for a text of no pieces.
  for (let index = 0; index <= pieces.length; index++) {
    const piece = pieces[index];
    let taken = 0;
    const take = (end: number) => {
      if (piece === undefined || end <= taken) return;
      all.push(typeof piece === 'string' ? piece.slice(taken, end) : piece);
      taken = end;
    };
    for (let put = marks[next]; put?.piece === index; put = marks[++next]) {
      take(put.after);
      all.push(put.mark);
    }
    take(typeof piece === 'string' ? piece.length : 1);
  }
  return all;
}

/** Behind the emphasis that ends right there. */
function outOf(pieces: readonly Piece[], { piece, after }: Spot): Spot {
  const inside = pieces[piece];
  if (typeof inside === 'string' && after < inside.length) return { piece, after };
  let end = piece;
  while (isEnd(pieces[end + 1])) end++;
  return end > piece ? { piece: end, after: 1 } : { piece, after };
}

const isEnd = (piece: Piece | undefined): boolean =>
  typeof piece === 'object' && piece.type === 'run' && piece.ended > 0 && piece.left === 0 && piece.begun.length === 0;
