// Highlights code piece by piece: each line once, nearly, and as if the whole had been highlighted at once.
//
// A piece ends where its language begins anew, with some lines behind that were looked at, too: a grammar looks ahead.
// Where it does not begin anew, in a long comment for example, the piece becomes longer.
import { type Inside, type Run, type Tokens, tokenize } from './tokens.js';

export interface Piece {
  /** Of the lines up to `Cutter.line`. */
  readonly settled: Run[];
  /** Of the lines after it: they may get another kind with what follows. */
  readonly loose: Run[];
}

const ahead = { open: 2, closed: 8 };
/** So many lines and characters at first; up to so many times as many where it cannot be cut. More would take long. */
const piece = { lines: 72, length: 6_000, scale: 8 };
/** This is data rather than code. */
const longest = { line: 5_000, block: 500_000 };

export class Cutter {
  /** As many lines are settled. */
  line = 0;
  /** As many have been looked at. */
  seen = 0;
  /** The rest stays as it is. */
  over = false;
  #length = 0;
  /** Small at first: a grammar is slow until it is warm. */
  #scale = 1 / 4;
  /** A script in HTML, for example, is cut as a script. */
  #inside: Inside | undefined;

  constructor(readonly language: string) {}

  /** `complete`: as many lines will not change. `ended`: none will come. */
  next(code: readonly string[], complete: number, ended: boolean): Piece | undefined {
    const { text, end, stopped, outside } = this.#read(code, complete);
    this.seen = end;
    if (outside && end === this.line) return this.#leave();
    const last = stopped || outside || (ended && end === complete);
    const tokens = text ? tokenize(this.#inside?.language ?? this.language, text) : undefined;
    this.over = !outside && (last || (text !== '' && !tokens));
    if (!tokens) return undefined;
    const more = end < complete;
    const cut = last ? text.length : this.#cut(text, tokens, more);
    if (cut > 0) this.#scale = Math.min(1, this.#scale * 2);
    else if (more) this.#scale *= 2;
    this.line += countLines(text, cut);
    this.#length += cut;
    const [settled, loose] = split(tokens.runs, cut);
    if (outside) this.#leave();
    return { settled, loose: more ? [] : loose };
  }

  #cut(text: string, tokens: Tokens, more: boolean): number {
    const { inside } = tokens;
    const entry = inside && !this.#inside ? text.indexOf('\n', inside.from) + 1 : 0;
    if (inside && entry > 0 && text.slice(inside.from, entry).trim() === '') {
      this.#inside = inside;
      return entry;
    }
    const found = findCut(text, tokens, more ? ahead.closed : ahead.open);
    // A grammar that has lost its way may never come back: then it begins anew somewhere.
    const lost = found === 0 && more && this.#scale * 2 > piece.scale;
    return lost ? text.length : found;
  }

  /** Back in the language around it. */
  #leave(): Piece {
    this.#inside = undefined;
    this.#scale = 1;
    return { settled: [], loose: [] };
  }

  #read(code: readonly string[], complete: number) {
    const last = Math.min(complete, this.line + piece.lines * this.#scale);
    let text = '';
    let end = this.line;
    let stopped = false;
    let outside = false;
    while (end < last && text.length < piece.length * this.#scale) {
      const line = code[end] ?? '';
      stopped = line.length > longest.line || this.#length + text.length + line.length > longest.block;
      outside = this.#inside?.end.test(line) ?? false;
      if (stopped || outside) break;
      text += `${line}\n`;
      end++;
    }
    return { text, end, stopped, outside };
  }
}

/** The last beginning of a line that is fresh, and has enough lines behind it. */
function findCut(text: string, { fresh, runs }: Tokens, behind: number): number {
  let place = text.length;
  for (let line = 0; line < behind && place > 0; line++) place = startOfLine(text, place - 1);
  for (let index = fresh.length - 2; index >= 0; index -= 2) {
    const [from = 0, to = 0] = fresh.slice(index, index + 2);
    if (from > place) continue;
    const start = startOfLine(text, Math.min(to, place));
    // Only the first line of a file is a shebang.
    if (text.startsWith('#!', start)) continue;
    if (start >= from) return start;
    // In JavaScript the space behind a semicolon belongs to what looks for a regular expression.
    if (text.slice(start, from).trim() === '' && kindAt(runs, start) === '') return start;
  }
  return 0;
}

function kindAt(runs: readonly Run[], place: number): string | undefined {
  let end = 0;
  return runs.find(({ text }) => {
    end += text.length;
    return end > place;
  })?.kind;
}

/** Of the line that this place is in; a place behind a line break is the start of a line. */
const startOfLine = (text: string, place: number): number => (place > 0 ? text.lastIndexOf('\n', place - 1) + 1 : 0);

function countLines(text: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

function split(runs: readonly Run[], cut: number): [Run[], Run[]] {
  let place = 0;
  const index = runs.findIndex(({ text }) => {
    place += text.length;
    return place > cut;
  });
  const run = runs[index];
  if (!run) return [[...runs], []];
  const keep = run.text.length - (place - cut);
  const head = keep > 0 ? [{ kind: run.kind, text: run.text.slice(0, keep) }] : [];
  const tail = { kind: run.kind, text: run.text.slice(keep) };
  return [
    [...runs.slice(0, index), ...head],
    [tail, ...runs.slice(index + 1)],
  ];
}
