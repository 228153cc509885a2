// Draws a text with its inlines into an element: a paragraph, a heading, or a cell. One that is very long is drawn in
// pieces, of which only the last is read again when it grows.
import { parseInline, type Weave } from './inline.js';
import { InlineView } from './inline-view.js';
import type { TextMarks } from './marks/marks.js';
import type { Sheet, Waiting } from './sheet.js';

/** Characters. Marks that stand in two pieces do not find each other. */
const PIECE = 8192;

export class TextView {
  /** Where the last piece begins. */
  start = 0;
  generation = 0;
  readonly #sheet: Sheet;
  #text = '';
  #open = false;
  #marks: TextMarks | undefined;
  readonly #end: Node | null;
  readonly #raw: boolean;
  readonly #first: Piece;
  #last: Piece;

  /** `end`: what comes after the text in the element. `raw`: as it is written. */
  constructor(
    readonly element: HTMLElement,
    sheet: Sheet,
    end: Node | null = null,
    raw = false,
  ) {
    this.#sheet = sheet;
    this.#end = end;
    this.#raw = raw;
    this.#first = new Piece(element, sheet, end, raw);
    this.#last = this.#first;
  }

  /** For the marks in it, `owner` is the block that it is the text of; of a cell, it is the row, and `index` the column. */
  draw(text: string, open: boolean, owner?: object, index = 0): void {
    const { generation, marks } = this.#sheet;
    const own = marks?.of(this, owner, index);
    const isNew = generation !== this.generation;
    if (text === this.#text && open === this.#open && own === this.#marks && !isNew) return;
    this.generation = generation;
    if (this.start > 0 && (isNew || !text.startsWith(this.#text.slice(0, this.start)))) this.startAgain();
    this.#text = text;
    this.#open = open;
    this.#marks = own;
    let end = this.#drawLast();
    while (end < text.length) {
      this.start = end;
      // With a direction of its own: the browser looks for that again in all of a text with each node that is added.
      const piece = document.createElement('span');
      piece.className = 'piece';
      this.#last = new Piece(piece, this.#sheet, null, this.#raw);
      end = this.#drawLast();
      piece.dir = 'auto';
      this.element.insertBefore(piece, this.#end);
    }
  }

  /** The next drawing draws all of it. */
  startAgain(): void {
    this.start = 0;
    for (const piece of this.element.querySelectorAll(':scope > .piece')) piece.remove();
    this.#first.draw('', false);
    this.#last = this.#first;
  }

  /** Gives the end of the last piece. */
  #drawLast(): number {
    const text = this.#text;
    const { start } = this;
    const end = cut(text, start);
    this.#last.draw(text.slice(start, end), this.#open && end === text.length, this.#marks?.between(start, end));
    return end;
  }
}

class Piece implements Waiting {
  readonly #inlines: InlineView;
  readonly #sheet: Sheet;
  readonly #raw: boolean;
  #text = '';
  #open = false;
  #weave: Weave | undefined;

  constructor(element: HTMLElement, sheet: Sheet, end: Node | null, raw: boolean) {
    this.#inlines = new InlineView(element, sheet, end);
    this.#sheet = sheet;
    this.#raw = raw;
  }

  draw(text: string, open: boolean, weave?: Weave): void {
    this.#text = text;
    this.#open = open;
    this.#weave = weave;
    this.redraw();
  }

  redraw(): void {
    if (this.#raw) {
      this.#inlines.draw([{ type: 'text', text: this.#text }]);
      return;
    }
    const sheet = this.#sheet;
    const inlines = parseInline(this.#text, sheet, this.#open, this.#weave);
    if (sheet.missing.size > 0) sheet.wait(this);
    this.#inlines.draw(inlines);
  }
}

/** Where the piece that begins at `start` ends: after a space, if there is one. */
function cut(text: string, start: number): number {
  const end = start + PIECE;
  if (end >= text.length) return text.length;
  const space = Math.max(text.lastIndexOf(' ', end), text.lastIndexOf('\n', end));
  if (space > start + PIECE / 2) return space + 1;
  return /[\udc00-\udfff]/.test(text.charAt(end)) ? end - 1 : end;
}
