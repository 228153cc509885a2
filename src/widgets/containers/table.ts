// A table on screen: it scrolls inside itself, and its rows are drawn in pages, as the reader comes near.
import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { type Drawable, drawNever, drawSoon } from '../../controllers/draw-queue.js';
import { ChatKitPart, props } from '../../elements/part.js';
import { isRecord } from '../../protocol/guards.js';
import type { WidgetContext } from '../context.js';
import { whenNear } from '../near.js';
import { weigh } from '../weight.js';
import { scrolling } from './scrolling.js';
import { drawRow, isHeader } from './table-row.js';

/** Rows that are drawn in one go, unless there is too much in them. */
const PAGE = 50;
const HEAVIEST = 750;
/** Rows that may stand at its head. */
const MOST_HEADS = 10;
/** Of a row that is not drawn yet: a guess. */
const HEIGHT = 40;

export class ChatKitWidgetTable extends ChatKitPart implements Drawable {
  static override properties = props<ChatKitWidgetTable>('rows', 'context', 'shown');

  rows: readonly unknown[] = [];
  context!: WidgetContext;
  /** So many rows are drawn. */
  shown = 0;

  #watcher: IntersectionObserver | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#watch();
  }

  /** A page; the next has its turn when this one is on screen. */
  draw(): boolean {
    this.shown += this.#countNext();
    this.performUpdate();
    return true;
  }

  wait(): void {}

  protected override willUpdate(): void {
    this.shown ||= this.#countNext();
    this.className = this.shown < this.rows.length ? '' : 'drawn';
  }

  protected override updated(): void {
    this.#watch();
  }

  protected override render() {
    const { rows, context, shown } = this;
    const first = rows.slice(0, MOST_HEADS);
    const heads = first.findIndex((row) => !isHeader(row));
    const head = heads < 0 ? first : first.slice(0, heads);
    const body = rows.slice(head.length, Math.max(shown, head.length));
    const rest = rows.length - head.length - body.length;
    return html`
      <div class="scroll" tabindex=${scrolling(context.words.say('markdown.table'))}>
        <table class="widget-table" part="widget-table">
          ${head.length > 0 ? html`<thead>${this.#draw(head)}</thead>` : nothing}
          <tbody>${this.#draw(body)}</tbody>
        </table>
      </div>
      ${rest > 0 ? html`<div class="rest"></div>` : nothing}
    `;
  }

  #draw(rows: readonly unknown[]): unknown {
    const { context } = this;
    const keys = keysOf(rows);
    return repeat(
      rows,
      (_row, index) => keys[index],
      (row) => guard([row, context], () => drawRow(row, context)),
    );
  }

  /** How many rows the next piece of work draws. */
  #countNext(): number {
    let weight = 0;
    for (let count = 0; count < PAGE; count++) {
      weight += weigh(this.rows[this.shown + count]).nodes;
      if (count > 0 && weight > HEAVIEST) return count;
    }
    return PAGE;
  }

  #watch(): void {
    this.#stop();
    const rest = this.querySelector<HTMLElement>(':scope > .rest');
    if (!rest) return;
    rest.style.blockSize = `${(this.rows.length - this.shown) * HEIGHT}px`;
    this.#watcher = whenNear(rest, () => drawSoon(this));
  }

  #stop(): void {
    this.#watcher?.disconnect();
    drawNever(this);
  }
}

/** By key or id; else the how manyth it is. */
function keysOf(rows: readonly unknown[]): unknown[] {
  const seen = new Set<unknown>();
  return rows.map((row, index) => {
    const { key, id } = isRecord(row) ? row : ({} as Record<string, unknown>);
    const found = [key, id].find((one) => typeof one === 'string');
    const mine = found === undefined || seen.has(found) ? index : found;
    seen.add(mine);
    return mine;
  });
}
