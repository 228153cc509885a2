// A text in Markdown, drawn into an element while it grows. What is new in it is read and drawn in pieces of work, so
// that a text of any length leaves the page alive.
import { BlocksView } from './block-view.js';
import { BlockParser } from './blocks.js';
import type { FootnotesView } from './footnotes-view.js';
import { type MarkdownSettings, Sheet } from './sheet.js';

/** Characters that are read between two looks at the clock. */
const STEP = 8192;

/** Few texts have footnotes: what draws them is loaded for the first one. */
let code: typeof import('./footnotes-view.js') | undefined;

export async function loadFootnotes(): Promise<void> {
  code ??= await import('./footnotes-view.js');
}

export class MarkdownView {
  readonly #root: HTMLElement;
  readonly sheet: Sheet;
  readonly #blocks: BlocksView;
  #notes: FootnotesView | undefined;
  #parser = new BlockParser();
  #text = '';
  #read = 0;
  #ended = false;
  /** Whether what draws footnotes was asked for. */
  #asked = false;
  #removed = false;

  constructor(root: HTMLElement, settings: MarkdownSettings) {
    this.#root = root;
    this.sheet = new Sheet(settings);
    this.#blocks = new BlocksView(root, this.sheet, 'text');
    root.addEventListener('click', followNote);
  }

  /** Draws `text`, which is complete unless it is `open`. False when time was up before all of it was drawn. */
  draw(text: string, open: boolean, isTimeUp: () => boolean): boolean {
    // A text in place of another one is drawn at once: what they have in common stays.
    let isNew = false;
    if (!text.startsWith(this.#text) || (this.#ended && (open || text.length > this.#text.length))) {
      isNew = this.#read > 0;
      this.#startAgain();
    }
    this.#text = text;
    while (this.#read < text.length) {
      const piece = text.slice(this.#read, this.#read + STEP);
      this.#parser.write(piece);
      this.#read += piece.length;
      if (this.#read === text.length || isNew) continue;
      this.#drawBlocks();
      if (isTimeUp()) return false;
    }
    const ends = !open && !this.#ended;
    if (ends) this.#end();
    this.#drawBlocks();
    // While the text grew, marks that are gone or that something was drawn before have taken numbers.
    if (ends && !this.#isNumbered()) this.#drawAgain();
    return true;
  }

  remove(): void {
    this.#root.removeEventListener('click', followNote);
    this.#removed = true;
    this.#blocks.draw([]);
    this.#notes?.element.remove();
  }

  #startAgain(): void {
    this.#parser = new BlockParser();
    this.#read = 0;
    this.#ended = false;
    this.sheet.growing = true;
    this.sheet.generation++;
    this.sheet.noted.length = 0;
  }

  #end(): void {
    this.#ended = true;
    this.#parser.end();
    this.#define();
    this.sheet.finish();
  }

  /** Do the marks of the footnotes count from one, each where it is named first? */
  #isNumbered(): boolean {
    if (this.sheet.noted.length === 0) return true;
    const marks = [...this.#root.querySelectorAll<HTMLElement>('[data-note]')];
    const numbers = new Set(marks.map(({ dataset }) => Number(dataset.note)));
    return numbers.size === this.sheet.noted.length && [...numbers].every((number, index) => number === index + 1);
  }

  #drawAgain(): void {
    this.sheet.noted.length = 0;
    this.sheet.generation++;
    this.#drawBlocks();
  }

  #define(): void {
    const { links, footnotes, defined } = this.#parser;
    Object.assign(this.sheet, { links, footnotes });
    this.sheet.define(defined.splice(0));
  }

  #drawBlocks(): void {
    this.#define();
    const { document } = this.#parser;
    const paint = () => {
      this.#blocks.draw(document.children);
      this.#drawNotes();
    };
    const { marks } = this.sheet;
    const draw = marks ? () => marks.draw(paint, document, this.#text, this.#read) : paint;
    if (this.#ended) draw();
    else this.#parser.draft(draw);
  }

  #drawNotes(): void {
    if (this.sheet.noted.length > 0) {
      if (code) this.#notes ??= new code.FootnotesView(this.sheet);
      else void this.#askForNotes();
    }
    if (!this.#notes) return;
    const { element } = this.#notes;
    const shown = this.#notes.draw();
    if (shown === (this.#blocks.end === element)) return;
    this.#blocks.end = shown ? element : null;
    if (shown) this.#root.append(element);
    else element.remove();
  }

  async #askForNotes(): Promise<void> {
    if (this.#asked) return;
    this.#asked = true;
    try {
      await loadFootnotes();
      if (!this.#removed) this.#drawBlocks();
    } catch {
      // The text can be read.
    }
  }
}

/** An address inside the page does not find what lies in a shadow root. */
function followNote(event: Event): void {
  const root = event.currentTarget as HTMLElement;
  const link = (event.target as Element).closest<HTMLElement>('[data-note], .back');
  if (!link) return;
  event.preventDefault();
  const note = link.closest<HTMLElement>('[data-footnote]')?.dataset.footnote;
  const wanted = link.dataset.note ? `[data-footnote="${link.dataset.note}"]` : `[data-note="${note}"]`;
  const target = root.querySelector<HTMLElement>(wanted);
  target?.focus();
  target?.scrollIntoView({ block: 'nearest' });
}
