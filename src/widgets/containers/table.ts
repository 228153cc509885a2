// A table on screen: it scrolls inside itself, and its rows are drawn in pages, as the reader comes near.
import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { type Drawable, drawNever, drawSoon } from '../../controllers/draw-queue.js';
import { ChatKitPart, props } from '../../elements/part.js';
import { isRecord } from '../../protocol/guards.js';
import type { WidgetContext } from '../context.js';
import { scrolling } from './scrolling.js';
import { drawRow, isHeader } from './table-row.js';

/** Rows that are drawn in one go. */
const PAGE = 50;
/** Rows that may stand at its head. */
const MOST_HEADS = 10;
/** How far below the window the next are drawn. */
const NEAR = '600px';
/** Of a row that is not drawn yet: a guess. */
const HEIGHT = 40;

export class ChatKitWidgetTable extends ChatKitPart implements Drawable {
  static override properties = props<ChatKitWidgetTable>('rows', 'context', 'shown');

  rows: readonly unknown[] = [];
  context!: WidgetContext;
  /** So many rows are drawn. */
  shown = PAGE;

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
    this.shown += PAGE;
    this.performUpdate();
    return true;
  }

  wait(): void {}

  protected override willUpdate(): void {
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

  #watch(): void {
    this.#stop();
    const rest = this.querySelector<HTMLElement>(':scope > .rest');
    if (!rest) return;
    rest.style.blockSize = `${(this.rows.length - this.shown) * HEIGHT}px`;
    this.#watcher = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) drawSoon(this);
      },
      { rootMargin: NEAR },
    );
    this.#watcher.observe(rest);
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
