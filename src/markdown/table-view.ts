// Draws a table in a frame that scrolls sideways. Rows are added, and only the last one is drawn again. A long table is
// many bodies one below the other, with the columns of the first: the browser would lay out all rows for each new one.
import type { Sheet } from './sheet.js';
import { TextView } from './text-view.js';
import type { Table } from './tree.js';

/** Rows of a body. */
const PAGE = 50;

/** Cells that a row lacks are drawn up to here: rows of one letter could else make a million of them. */
const FILLED = 20;

interface Row {
  readonly element: HTMLTableRowElement;
  readonly texts: TextView[];
}

export class TableView {
  readonly element = document.createElement('div');
  readonly #sheet: Sheet;
  readonly #columns: Table['columns'];
  readonly #table = document.createElement('table');
  readonly #head: Row = { element: this.#table.createTHead().insertRow(), texts: [] };
  /** The last two: the last may be a line that is not complete, and may go. */
  readonly #last: Row[] = [];
  #rows = 0;
  /** Of the columns, in em, when there is more than one body. */
  #widths: readonly number[] = [];

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
      if (index > 0 && index % PAGE === 0) this.#align();
    }
  }

  #addRow(): void {
    const bodies = this.#table.tBodies;
    const body =
      this.#rows % PAGE === 0 ? this.#table.createTBody() : (bodies[bodies.length - 1] as HTMLTableSectionElement);
    this.#last.push({ element: body.insertRow(), texts: [] });
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

  #drawRow({ element, texts }: Row, cells: readonly string[], open: boolean): void {
    const count = Math.max(cells.length, Math.min(this.#columns.length, FILLED));
    while (texts.length < count) texts.push(this.#addCell(element, this.#columns[texts.length]));
    for (let index = 0; index < texts.length; index++)
      texts[index]?.draw(cells[index] ?? '', open && index === cells.length - 1);
  }

  #addCell(row: HTMLTableRowElement, alignment: Table['columns'][number] | undefined): TextView {
    const isHead = row === this.#head.element;
    const cell = document.createElement(isHead ? 'th' : 'td');
    if (isHead) cell.scope = 'col';
    if (alignment) cell.dataset.align = alignment;
    row.append(cell);
    return new TextView(cell, this.#sheet);
  }

  /** Gives the last body the columns that the first has come to. */
  #align(): void {
    const table = this.#table;
    const { tBodies } = table;
    const rows = [tBodies[tBodies.length - 1]?.rows[0]];
    if (!table.classList.contains('stack')) {
      const size = Number.parseFloat(getComputedStyle(table).fontSize);
      this.#widths = [...this.#head.element.cells].map((cell) => cell.getBoundingClientRect().width / size);
      table.classList.add('stack');
      rows.push(this.#head.element, tBodies[0]?.rows[0]);
    }
    // Out of sight nothing has a width: then all columns are as wide as each other.
    if (!this.#widths[0]) return;
    const width = this.#widths.reduce((sum, one) => sum + one, 0);
    for (const row of rows) {
      row?.parentElement?.style.setProperty('inline-size', `${width}em`);
      for (const [index, cell] of [...(row?.cells ?? [])].entries()) cell.style.inlineSize = `${this.#widths[index]}em`;
    }
  }
}
