// Which text of a document an offset in its source is in, and where in that text. A mark stands for what was written
// before it; so what is not in a text belongs to the end of the one before.
import type { Block, Document, Heading, Paragraph, Table } from '../tree.js';
import { firstIndex, type Source } from './source.js';

type Row = readonly string[];

/** What has a view of its own for its text: a paragraph or a heading, or a row, for its cells. */
export type Owner = Paragraph | Heading | Row;

/** What can hold a mark, in the order of the source. */
export interface Leaf {
  readonly owner: Owner;
  /** The line in which it ends. */
  readonly line: number;
  /** Of a row. */
  readonly table: Table | undefined;
}

export interface Place {
  readonly leaf: Leaf;
  /** Of a cell. */
  readonly index: number;
  /** The offset in the text. */
  readonly at: number;
}

/** What stands in one line of the source: a cell, or a line of a text. */
interface Part {
  readonly index: number;
  /** Where it is in the source. */
  readonly from: number;
  readonly to: number;
  /** Where it begins in the text. */
  readonly at: number;
  /** An offset in it is greater than this. */
  readonly after: number;
}

/** The texts of a document that grows. Of what is complete, it looks at each block once. */
export class Leaves {
  readonly #source: Source;
  /** Those that will not change. */
  readonly #settled: Leaf[] = [];
  #open: Leaf[] = [];
  /** Of blocks or rows that stand in one: so many, from the first on, are settled. */
  readonly #done = new WeakMap<object, number>();
  /** By offset, where they will not change. */
  readonly #places = new Map<number, Place | undefined>();
  /** Of the leaf that was asked for last: offsets come in their order. */
  #parts: { readonly leaf: Leaf; readonly parts: readonly Part[] } | undefined;

  constructor(source: Source) {
    this.#source = source;
  }

  read(document: Document): void {
    this.#open = [];
    this.#readAll(document.children, true);
  }

  /** Undefined where no text is before the offset. */
  find(offset: number): Place | undefined {
    if (this.#places.has(offset)) return this.#places.get(offset);
    const line = this.#source.lineAt(offset);
    const length = this.#settled.length + this.#open.length;
    const last = firstIndex(length, (index) => this.#leaf(index).line >= line);
    let place: Place | undefined;
    for (let index = Math.min(last, length - 1); index >= 0 && !place; index--) place = this.#placeIn(index, offset);
    if (last < this.#settled.length) this.#places.set(offset, place);
    return place;
  }

  /** True when all of them are settled. */
  #readAll(blocks: readonly Block[], isSettled: boolean): boolean {
    let settled = isSettled;
    for (let index = this.#done.get(blocks) ?? 0; index < blocks.length; index++) {
      const block = blocks[index] as Block;
      settled = this.#readOne(block, settled) && !block.open;
      if (settled) this.#done.set(blocks, index + 1);
    }
    return settled;
  }

  #readOne(block: Block, isSettled: boolean): boolean {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        if (block.text) this.#add(block, block.line, isSettled && !block.open);
        break;
      case 'table':
        this.#readTable(block, isSettled);
        break;
      case 'quote':
      case 'list':
      case 'item':
      case 'footnote':
        return this.#readAll(block.children, isSettled);
    }
    return isSettled;
  }

  #readTable(table: Table, isSettled: boolean): void {
    const { head, rows, line = 0, open } = table;
    for (let index = this.#done.get(rows) ?? 0; index <= rows.length; index++) {
      const isDone = isSettled && (!open || index < rows.length);
      // The head is two lines above the first row.
      this.#add(index ? (rows[index - 1] as Row) : head, line - rows.length + (index || -1), isDone, table);
      if (isDone) this.#done.set(rows, index + 1);
    }
  }

  #add(owner: Owner, line = 0, isSettled: boolean, table?: Table): void {
    (isSettled ? this.#settled : this.#open).push({ owner, line, table });
  }

  #leaf(index: number): Leaf {
    const { length } = this.#settled;
    return (index < length ? this.#settled[index] : this.#open[index - length]) as Leaf;
  }

  #placeIn(number: number, offset: number): Place | undefined {
    const leaf = this.#leaf(number);
    if (this.#parts?.leaf !== leaf) this.#parts = { leaf, parts: partsOf(leaf, number === 0, this.#source) };
    const { parts } = this.#parts;
    const part = parts[firstIndex(parts.length, (index) => (parts[index] as Part).after >= offset) - 1];
    if (!part) return undefined;
    const { index, from, to } = part;
    const inside = this.#source.text.slice(from, Math.min(offset, to));
    // A pipe in a cell is written in two characters.
    return { leaf, index, at: part.at + (leaf.table ? inside.replaceAll('\\|', '|') : inside).length };
  }
}

/** The first text of all may have a mark at its very start, for there is none before. */
function partsOf({ owner, line }: Leaf, isFirst: boolean, source: Source): Part[] {
  const after = (from: number, text: string): number => from + (isFirst ? -1 : markupAt(text));
  if ('type' in owner) {
    const { text } = owner;
    const inLine = owner.type === 'heading' ? headingAt(owner, source) : undefined;
    if (inLine !== undefined)
      return [{ index: 0, from: inLine, to: inLine + text.length, at: 0, after: after(inLine, text) }];
    const lines = text.split('\n');
    // The last line of a heading is below its text.
    const first = line - lines.length + (owner.type === 'heading' ? 0 : 1);
    let at = 0;
    return lines.map((part, number) => {
      // It is the end of a line in the source.
      const to = source.endOf(first + number);
      const from = to - part.length;
      const found = { index: 0, from, to, at, after: number ? from : after(from, text) };
      at += part.length + 1;
      return found;
    });
  }
  const start = source.startOf(line);
  return cellsOf(owner, source.line(line)).flatMap(({ text, from, to }, index) =>
    text ? [{ index, from: start + from, to: start + to, at: 0, after: after(start + from, text) }] : [],
  );
}

/** How much of a text is not read before its first word, for it may begin emphasis. */
const markupAt = (text: string): number => /^[*_~]*/.exec(text)?.[0].length ?? 0;

/** Where the text begins in the line; undefined when it is underlined. */
function headingAt({ text, level, line = 0 }: Heading, source: Source): number | undefined {
  const written = source.line(line);
  const marks = '#'.repeat(level);
  for (let from = written.indexOf(marks); from >= 0; from = written.indexOf(marks, from + 1)) {
    const rest = written.slice(from + level);
    const inside = rest.replace(/^[ \t]+/, '');
    if (inside !== rest && inside.startsWith(text)) return source.endOf(line) - inside.length;
  }
  return undefined;
}

interface Cell {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Nothing that tables stand in is longer. */
const LONGEST_START = 1000;

/** The cells of a row. It is the end of a line, and begins where that splits into these. */
function cellsOf(row: Row, line: string): Cell[] {
  for (let start = 0; start < Math.min(line.length, LONGEST_START); start++) {
    const cells = split(line, start);
    if (row.every((text, index) => text === cells[index]?.text)) return cells.slice(0, row.length);
  }
  return [];
}

/** As `splitRow` does. */
function split(line: string, from: number): Cell[] {
  const whole = trimmed(line, from, line.length);
  const cells: Cell[] = [];
  let start = line[whole.from] === '|' ? whole.from + 1 : whole.from;
  for (let at = start; at < whole.to; at++) {
    if (line[at] === '\\') at++;
    else if (line[at] === '|') {
      cells.push(trimmed(line, start, at));
      start = at + 1;
    }
  }
  if (start < whole.to) cells.push(trimmed(line, start, whole.to));
  return cells;
}

function trimmed(line: string, start: number, end: number): Cell {
  const isSpace = (at: number) => line[at] === ' ' || line[at] === '\t';
  let [from, to] = [start, end];
  while (from < to && isSpace(from)) from++;
  while (to > from && isSpace(to - 1)) to--;
  return { text: line.slice(from, to).replaceAll('\\|', '|'), from, to };
}
