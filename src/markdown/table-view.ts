// Draws a table in a frame that scrolls sideways. Rows are added, and only the last one is drawn again. A long table is
// many bodies one below the other, with the columns of the first: the browser would lay out all rows for each new one.
import type { Sheet } from './sheet.js';
import { TextView } from './text-view.js';
import type { Table } from './tree.js';

/** Rows of a body. */
const PAGE = 50;

/** Cells that rows lack are drawn, but not more of them: rows of one letter could else make a million. */
const MOST_EMPTY = 2000;

interface Row {
  readonly element: HTMLTableRowElement;
  readonly texts: TextView[];
  /** How many cells the rows before it lack. */
  readonly lacking: number;
  /** How many it has itself. */
  count: number;
}

export class TableView {
  readonly element = document.createElement('div');
  readonly #sheet: Sheet;
  readonly #columns: Table['columns'];
  readonly #table = document.createElement('table');
  readonly #head: Row = {
    element: this.#table.createTHead().insertRow(),
    texts: [],
    lacking: 0,
    count: 0,
  };
  /** The last two: the last may be a line that is not complete, and may go. */
  readonly #last: Row[] = [];
  #rows = 0;

  constructor(sheet: Sheet, { columns }: Table) {
    this.#sheet = sheet;
    this.#columns = columns;
    const { element } = this;
    element.className = 'table';
    element.part = 'table';
    element.tabIndex = 0;
    element.setAttribute('role', 'group');
    element.ariaLabel = sheet.settings.word('table');
    element.append(this.#table);
  }

  draw({ head, rows, open }: Table): void {
    this.#drawRow(this.#head, head, false);
    if (rows.length < this.#rows) this.#dropRow();
    for (let index = Math.max(this.#rows - 1, 0); index < rows.length; index++) {
      if (index === this.#rows) this.#addRow();
      this.#drawRow(this.#last.at(-1) as Row, rows[index] as readonly string[], open && index === rows.length - 1);
      if (index === PAGE && !this.#table.className) this.#stack();
    }
  }

  #addRow(): void {
    const bodies = this.#table.tBodies;
    let body = bodies[bodies.length - 1];
    if (!body || this.#rows % PAGE === 0) {
      if (body) body.className = 'past';
      body = this.#table.createTBody();
    }
    const before = this.#last.at(-1);
    const lacking = before ? before.lacking + this.#columns.length - before.count : 0;
    this.#last.push({ element: body.insertRow(), texts: [], lacking, count: 0 });
    if (this.#last.length > 2) this.#last.shift();
    this.#rows++;
  }

  #dropRow(): void {
    const row = this.#last.pop();
    const body = row?.element.parentElement;
    row?.element.remove();
    if (body?.childElementCount === 0) body.remove();
    this.#rows--;
  }

  #drawRow(row: Row, cells: readonly string[], open: boolean): void {
    const { element, texts } = row;
    row.count = cells.length;
    const count = row.lacking < MOST_EMPTY ? this.#columns.length : cells.length;
    while (texts.length < count) texts.push(this.#addCell(element, this.#columns[texts.length]));
    for (let index = 0; index < texts.length; index++)
      texts[index]?.draw(cells[index] ?? '', open && index === cells.length - 1, cells, index);
  }

  #addCell(row: HTMLTableRowElement, alignment: Table['columns'][number] | undefined): TextView {
    const isHead = row === this.#head.element;
    const cell = document.createElement(isHead ? 'th' : 'td');
    if (isHead) cell.scope = 'col';
    if (alignment) cell.dataset.align = alignment;
    row.append(cell);
    return new TextView(cell, this.#sheet);
  }

  /** From now on rows are laid out one by one, in the columns that the first body has come to. */
  #stack(): void {
    const table = this.#table;
    const size = Number.parseFloat(getComputedStyle(table).fontSize);
    const widths = [...this.#head.element.cells].map((cell) => cell.getBoundingClientRect().width / size);
    // Out of sight nothing has a width.
    const columns = widths[0] ? widths.map((width) => `${width}em`).join(' ') : `repeat(${widths.length}, 8em)`;
    table.style.setProperty('--columns', columns);
    table.className = 'stack';
  }
}
