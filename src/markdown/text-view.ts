// Draws a text with its inlines into an element: a paragraph, a heading, or a cell. One that is very long is drawn in
// pieces, of which only the last is read again when it grows.
import { parseInline } from './inline.js';
import { InlineView } from './inline-view.js';
import type { Sheet, Waiting } from './sheet.js';

/** Characters. Marks that stand in two pieces do not find each other. */
const PIECE = 8192;

export class TextView {
  readonly #element: HTMLElement;
  readonly #sheet: Sheet;
  #text = '';
  #open = false;
  #generation = 0;
  readonly #end: Node | null;
  readonly #raw: boolean;
  readonly #first: Piece;
  #last: Piece;
  /** Where the last piece begins. */
  #start = 0;

  /** `end`: what comes after the text in the element. `raw`: as it is written. */
  constructor(element: HTMLElement, sheet: Sheet, end: Node | null = null, raw = false) {
    this.#element = element;
    this.#sheet = sheet;
    this.#end = end;
    this.#raw = raw;
    this.#first = new Piece(element, sheet, end, raw);
    this.#last = this.#first;
  }

  draw(text: string, open: boolean): void {
    const { generation } = this.#sheet;
    const isNew = generation !== this.#generation;
    if (text === this.#text && open === this.#open && !isNew) return;
    this.#generation = generation;
    if (this.#start > 0 && (isNew || !text.startsWith(this.#text.slice(0, this.#start)))) this.#startAgain();
    this.#text = text;
    this.#open = open;
    let end = cut(text, this.#start);
    this.#last.draw(text.slice(this.#start, end), open && end === text.length);
    while (end < text.length) {
      this.#start = end;
      end = cut(text, end);
      this.#addPiece(text.slice(this.#start, end), open && end === text.length);
    }
  }

  /** With a direction of its own: the browser looks for that again in all of a text with each node that is added. */
  #addPiece(text: string, open: boolean): void {
    const piece = document.createElement('span');
    piece.className = 'piece';
    this.#last = new Piece(piece, this.#sheet, null, this.#raw);
    this.#last.draw(text, open);
    piece.dir = 'auto';
    this.#element.insertBefore(piece, this.#end);
  }

  #startAgain(): void {
    this.#start = 0;
    for (const piece of this.#element.querySelectorAll(':scope > .piece')) piece.remove();
    this.#first.draw('', false);
    this.#last = this.#first;
  }
}

class Piece implements Waiting {
  readonly #inlines: InlineView;
  readonly #sheet: Sheet;
  readonly #raw: boolean;
  #text = '';
  #open = false;

  constructor(element: HTMLElement, sheet: Sheet, end: Node | null, raw: boolean) {
    this.#inlines = new InlineView(element, sheet, end);
    this.#sheet = sheet;
    this.#raw = raw;
  }

  draw(text: string, open: boolean): void {
    this.#text = text;
    this.#open = open;
    this.redraw();
  }

  redraw(): void {
    if (this.#raw) {
      this.#inlines.draw([{ type: 'text', text: this.#text }]);
      return;
    }
    const sheet = this.#sheet;
    const inlines = parseInline(this.#text, sheet, this.#open);
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
