// Marks in a text, such as those of its sources: loaded when there are some. This knows which text each of them is in,
// and has a text drawn again when its marks are others; how the text is read, they do not change.
import type { Weave } from '../inline.js';
import type { Sheet } from '../sheet.js';
import { TextView } from '../text-view.js';
import type { Document } from '../tree.js';
import { align } from './align.js';
import { type Leaf, Leaves, type Owner } from './leaves.js';
import { firstIndex, Source } from './source.js';
import { weave } from './weave.js';

/** Something that stands in a text. */
export interface TextMark {
  /** How much of the source text is before it, in UTF-16 units. */
  readonly at: number;
  /** Of no other mark in the text; the same as long as it is the same. */
  readonly key: string;
}

/**
 * Makes the element for all marks of one place, in their order; or changes the one that it made for the first of them,
 * and gives that.
 */
export type MakeMark = (marks: readonly TextMark[]) => HTMLElement;

/** Whose text it is. */
export interface MarkOwner {
  readonly marks: readonly TextMark[];
  readonly makeMark: MakeMark | undefined;
  /** Has the text drawn. */
  requestUpdate(): void;
}

/** The marks of one text, as its view has them. */
export interface TextMarks {
  /** Those of a part of the text. */
  between(start: number, end: number): Weave | undefined;
}

interface Marked {
  readonly leaf: Leaf;
  readonly offsets: number[];
  readonly marks: TextMark[];
  readonly makeMark: MakeMark;
}

/** What a view was given. */
interface Given {
  readonly owner: Owner;
  readonly index: number;
  readonly marked: Marked | undefined;
  readonly textMarks: TextMarks | undefined;
  /** What puts in the marks of each part of the text, by where the part begins. */
  readonly parts: Map<number, Weave>;
}

export function bringMarks(owner: MarkOwner, sheet: Sheet): void {
  sheet.marks = new Marks(owner, sheet);
  owner.requestUpdate();
}

export class Marks {
  readonly align = align;
  readonly #owner: MarkOwner;
  readonly #sheet: Sheet;
  #document: Document | undefined;
  #source = new Source();
  #leaves = new Leaves(this.#source);
  /** By column: texts that are no cells have one. */
  #marked = new Map<Owner, Marked[]>();
  readonly #views = new WeakMap<Owner, TextView[]>();
  readonly #given = new WeakMap<TextView, Given>();
  /** Cells that were made here: the table knows those that were there before. */
  readonly #renewed = new WeakSet<TextView>();
  #knowsViews = false;
  /** While only views are to be known. */
  #generation: number | undefined;
  /** By the first of its marks. */
  readonly #made = new Map<string, { keys: string; makeMark: MakeMark; element: HTMLElement }>();

  constructor(owner: MarkOwner, sheet: Sheet) {
    this.#owner = owner;
    this.#sheet = sheet;
  }

  /** Has `paint` draw the document, which is so much of the text, and then draws what only its marks have changed. */
  draw(paint: () => void, document: Document, text: string, length: number): void {
    if (document !== this.#document) {
      this.#document = document;
      this.#source = new Source();
      this.#leaves = new Leaves(this.#source);
    }
    const before = this.#marked;
    this.#source.read(text.slice(0, length));
    this.#leaves.read(document);
    this.#place();
    // What was drawn before the first mark came is looked at again, but not read again.
    if (!this.#knowsViews) this.#generation = this.#sheet.generation++;
    this.#knowsViews = true;
    paint();
    this.#generation = undefined;
    for (const owner of new Set([...before.keys(), ...this.#marked.keys()])) this.#drawAgain(owner, before);
  }

  #place(): void {
    const { growing } = this.#sheet;
    const { marks, makeMark } = this.#owner;
    const { length } = this.#source.text;
    const known = new Set<string>();
    this.#marked = new Map();
    if (!makeMark) return;
    for (const mark of marks) {
      if ((growing && mark.at > length) || known.has(mark.key)) continue;
      known.add(mark.key);
      const place = this.#leaves.find(Math.min(mark.at, length));
      if (!place) continue;
      const { leaf, index, at } = place;
      const columns = this.#marked.get(leaf.owner) ?? [];
      this.#marked.set(leaf.owner, columns);
      columns[index] ??= { leaf, offsets: [], marks: [], makeMark };
      columns[index].offsets.push(at);
      columns[index].marks.push(mark);
    }
  }

  /** What a view, which draws a text of this owner now, shall put in; the same object as long as it is the same. */
  of(view: TextView, owner: object | undefined, index: number): TextMarks | undefined {
    if (view.generation === this.#generation) view.generation++;
    const before = this.#given.get(view);
    this.#given.delete(view);
    if (!owner) return undefined;
    const key = owner as Owner;
    const views = this.#views.get(key) ?? [];
    const other = views[index];
    if (other && other !== view && this.#renewed.has(other)) return undefined;
    views[index] = view;
    this.#views.set(key, views);
    const marked = this.#marked.get(key)?.[index];
    const from = difference(before?.marked, marked);
    const parts = before?.parts ?? new Map<number, Weave>();
    let textMarks = before?.textMarks;
    if (from < Number.POSITIVE_INFINITY) {
      if (view.start > 0 && from <= view.start) view.startAgain();
      textMarks = marked && { between: (start, end) => this.#between(view, marked, start, end) };
    }
    this.#given.set(view, { owner: key, index, marked, textMarks, parts });
    return textMarks;
  }

  #between(view: TextView, marked: Marked, start: number, end: number): Weave | undefined {
    const { offsets, marks } = marked;
    const { parts } = this.#given.get(view) as Given;
    for (const part of parts.keys()) if (part >= start) parts.delete(part);
    const isAfter = (limit: number) => firstIndex(offsets.length, (index) => (offsets[index] as number) > limit);
    const first = start && isAfter(start);
    const last = isAfter(end);
    if (first === last) return undefined;
    const inside = offsets.slice(first, last).map((offset) => offset - start);
    const put: Weave = (pieces, starts) => {
      // What waits for a definition draws itself again also when it is no longer shown: the marks are elsewhere then.
      const given = this.#given.get(view);
      const isShown = given?.parts.get(start) === put && this.#views.get(given.owner)?.[given.index] === view;
      const make = (from: number, to: number) => this.#make(marked, marks.slice(first + from, first + to));
      return isShown ? weave(pieces, starts, inside, make) : pieces;
    };
    parts.set(start, put);
    return put;
  }

  #make({ makeMark }: Marked, marks: readonly TextMark[]): HTMLElement {
    const key = marks[0]?.key ?? '';
    const keys = marks.map((mark) => mark.key).join('\0');
    const made = this.#made.get(key);
    if (made?.keys === keys && made.makeMark === makeMark) return made.element;
    const element = makeMark(marks);
    this.#made.set(key, { keys, makeMark, element });
    return element;
  }

  #drawAgain(owner: Owner, before: ReadonlyMap<Owner, readonly Marked[]>): void {
    const columns = this.#marked.get(owner) ?? [];
    const old = before.get(owner) ?? [];
    for (let index = 0; index < Math.max(columns.length, old.length); index++) {
      const marked = columns[index];
      const view = this.#views.get(owner)?.[index];
      const given = view && this.#given.get(view);
      const [text, open] = 'type' in owner ? [owner.text, owner.open] : [owner[index] ?? '', false];
      if (!view && marked) this.#renew(marked.leaf, index)?.draw(text, false, owner, index);
      else if (
        given?.owner === owner &&
        given.index === index &&
        difference(given.marked, marked) < Number.POSITIVE_INFINITY
      )
        view?.draw(text, open, owner, index);
    }
  }

  /** A cell that was drawn before the first mark came, and that its table does not look at any more. */
  #renew({ table, line }: Leaf, index: number): TextView | undefined {
    const head = table && this.#views.get(table.head)?.[0];
    const row = table && line - (table.line ?? 0) + table.rows.length;
    const cell = head?.element.closest('table')?.rows[row ?? -1]?.cells[index];
    if (!cell) return undefined;
    const fresh = cell.cloneNode() as HTMLElement;
    cell.replaceWith(fresh);
    const view = new TextView(fresh, this.#sheet);
    this.#renewed.add(view);
    return view;
  }
}

/** The first offset for which the marks are others. */
function difference(a: Marked | undefined, b: Marked | undefined): number {
  if (a && b && a.makeMark !== b.makeMark) return 0;
  const count = Math.max(a?.marks.length ?? 0, b?.marks.length ?? 0);
  for (let index = 0; index < count; index++) {
    const [first, second] = [
      a?.offsets[index] ?? Number.POSITIVE_INFINITY,
      b?.offsets[index] ?? Number.POSITIVE_INFINITY,
    ];
    if (first !== second || a?.marks[index]?.key !== b?.marks[index]?.key) return Math.min(first, second);
  }
  return Number.POSITIVE_INFINITY;
}
