// Gives the lines of a block their colours when there is time, a piece at a time, also while more lines come.
import type { Code } from '../tree.js';
import { Brush, type Chunk } from './brush.js';
import { adoptColours } from './colours.styles.js';
import { Cutter } from './cutter.js';
import type { Run } from './tokens.js';

export { addGrammar, prepare } from './tokens.js';

/** So many new lines are worth a look; fewer wait a moment for others. */
const worth = 8;
const moment = 250;
/** What is done at once, in milliseconds. */
const slice = 4;

export class Painter {
  readonly #cutter: Cutter;
  readonly #chunks: readonly Chunk[];
  readonly #size: number;
  /** By chunk: those which are not done. */
  readonly #brushes = new Map<number, Brush>();
  #code: Code | undefined;
  #cancel: (() => void) | undefined;
  #waiting = false;
  /** How long the last look took. */
  #took = 0;

  constructor(language: string, chunks: readonly Chunk[], size: number) {
    this.#cutter = new Cutter(language);
    this.#chunks = chunks;
    this.#size = size;
  }

  update(code: Code): void {
    this.#code = code;
    const fresh = this.#complete - this.#cutter.seen;
    if (this.#cutter.over || (code.open && fresh <= 0)) return;
    const loose = this.#cutter.seen - this.#cutter.line;
    // Where a piece cannot be cut it is looked at again and again: seldom, the longer it is.
    const soon = !code.open || fresh >= Math.max(worth, loose / 2);
    if (this.#cancel && (!this.#waiting || !soon)) return;
    this.#cancel?.();
    this.#waiting = !soon;
    this.#cancel = soon ? whenIdle(this.#work) : after(Math.max(moment, this.#took * 20), this.#work);
  }

  remove(): void {
    this.#cancel?.();
    document.removeEventListener('selectionchange', this.#retry);
  }

  get #complete(): number {
    const { lines, open } = this.#code as Code;
    return open ? Math.max(0, lines.length - 1) : lines.length;
  }

  readonly #work = (): void => {
    this.#cancel = undefined;
    const [first] = this.#chunks;
    if (first) adoptColours(first.element);
    const start = performance.now();
    while (this.#step()) {
      if (performance.now() - start < slice) continue;
      this.#cancel = whenIdle(this.#work);
      return;
    }
  };

  /** True when there is more to do. */
  #step(): boolean {
    const { lines, open } = this.#code as Code;
    const cutter = this.#cutter;
    const from = cutter.line;
    const start = performance.now();
    const piece = cutter.next(lines, this.#complete, !open);
    if (piece) this.#paint(from, piece.settled, piece.loose);
    this.#took = performance.now() - start;
    return !cutter.over && (cutter.seen < this.#complete || !open);
  }

  #paint(from: number, settled: readonly Run[], loose: readonly Run[]): void {
    const first = Math.floor(from / this.#size);
    for (const [index, brush] of this.#brushes) if (index >= first) brush.loosen();
    const line = this.#give(settled, from, true);
    this.#give(loose, line, false);
    const done = this.#cutter.over ? Number.POSITIVE_INFINITY : line;
    for (const [index, brush] of this.#brushes) {
      if (!brush.paint()) document.addEventListener('selectionchange', this.#retry);
      else if ((index + 1) * this.#size <= done) this.#brushes.delete(index);
    }
  }

  /** To each chunk what is in it, a line at a time: a run that grows, such as a comment, keeps the lines it has. */
  #give(runs: readonly Run[], from: number, settled: boolean): number {
    let line = from;
    for (const { kind, text } of runs) {
      for (let start = 0, end = 0; start < text.length; start = end) {
        end = text.indexOf('\n', start) + 1 || text.length;
        this.#brush(Math.floor(line / this.#size))?.give({ kind, text: text.slice(start, end) }, settled);
        if (text[end - 1] === '\n') line++;
      }
    }
    return line;
  }

  #brush(index: number): Brush | undefined {
    const chunk = this.#chunks[index];
    if (!this.#brushes.has(index) && chunk) this.#brushes.set(index, new Brush(chunk));
    return this.#brushes.get(index);
  }

  /** The reader selected something else: what was put off may be painted. */
  readonly #retry = (): void => {
    let held = false;
    for (const brush of this.#brushes.values()) if (!brush.paint()) held = true;
    if (!held) document.removeEventListener('selectionchange', this.#retry);
  };
}

/** Both give the way to call it off. Safari has no idle time. */
function whenIdle(work: () => void): () => void {
  if (!('requestIdleCallback' in globalThis)) return after(20, work);
  const id = requestIdleCallback(work, { timeout: 300 });
  return () => cancelIdleCallback(id);
}

function after(time: number, work: () => void): () => void {
  const id = setTimeout(work, time);
  return () => clearTimeout(id);
}
