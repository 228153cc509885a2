// The drawing of a chart: axes, bars, areas and lines, and what is said of the category that is looked at, by pointer
// or keyboard.
import { html, nothing, svg } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { ChatKitPart, props } from '../../elements/part.js';
import { intl } from '../../i18n/intl.js';
import { lateStyles } from '../../markdown/late-styles.js';
import { styled } from '../styled.js';
import { LINE, TURN } from './labels.js';
import { type Layout, layOut, type Size } from './layout.js';
import type { ChartModel, ChartSeries } from './model.js';
import { sayNumber } from './numbers.js';
import styles from './plot.styles.js';
import { Ruler } from './ruler.js';
import { placeTooltip, tooltip } from './tooltip.js';

const adopt = lateStyles(styles);

/** With more, a change is not shown as a movement. */
const MOST_MOVED = 200;
/** With more, the points of the category that is looked at would be a column. */
const MOST_POINTS = 12;

export class ChatKitWidgetPlot extends ChatKitPart {
  static override properties = props<ChatKitWidgetPlot>('model', 'shown', 'name', 'size', 'looked');

  model!: ChartModel;
  /** Those that are not switched off. */
  shown: readonly ChartSeries[] = [];
  name = '';
  size: Size | null = null;
  /** The category that is looked at. */
  looked: { readonly index: number; readonly byKey: boolean } | null = null;

  #layout: Layout | null = null;
  #ruler: Ruler | null = null;
  #moves = false;
  readonly #watcher = new ResizeObserver(() => this.#measure());

  override connectedCallback(): void {
    super.connectedCallback();
    adopt(this);
    this.#watcher.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watcher.disconnect();
  }

  #measure(): void {
    const { clientWidth: width, clientHeight: height } = this;
    if (width === this.size?.width && height === this.size.height) return;
    if (width > 0 && height > 0) this.size = { width, height };
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    const { model, shown, size, words } = this;
    if (!size || (changed.size === 1 && changed.has('looked'))) return;
    const { fontSize, fontFamily } = getComputedStyle(this);
    this.#ruler ??= new Ruler(`${fontSize} ${fontFamily}`);
    this.#moves = this.#layout !== null && !changed.has('size') && model.categories.length <= MOST_MOVED;
    this.#layout = layOut(model, shown, size, this.#ruler, words);
    const last = model.categories.length - 1;
    if (this.looked && this.looked.index > last) this.looked = { ...this.looked, index: last };
  }

  protected override render() {
    const { model, name, words, looked } = this;
    const layout = this.#layout;
    const canLook = model.showTooltip;
    const drawing = layout
      ? html`<svg class=${this.#moves ? 'moves' : ''} viewBox=${`0 0 ${layout.size.width} ${layout.size.height}`}
          aria-hidden="true">${this.#drawing(layout)}</svg>`
      : nothing;
    if (!canLook) return html`<div class="plot" role="img" aria-label=${name}>${drawing}</div>`;
    return html`
      <div class="plot" role="application" tabindex="0" aria-label=${name} aria-roledescription=${words.say('chart.kind')}
        aria-description=${words.say('chart.keys')} @keydown=${this.#onKeyDown} @blur=${this.#onLeave}
        @pointerdown=${this.#onPointer} @pointermove=${this.#onPointer} @pointerleave=${this.#onPointerLeave}>
        ${drawing}
        ${layout && looked ? tooltip(this.model, this.shown, looked.index, layout.size, words) : nothing}
      </div>
      <p class="said" role="status">${looked?.byKey ? this.#sentence(looked.index) : nothing}</p>
    `;
  }

  protected override updated(): void {
    const shown = this.querySelector<HTMLElement>('.tooltip');
    const layout = this.#layout;
    if (shown && layout && this.looked) placeTooltip(shown, layout, this.looked.index, this.words.direction);
  }

  #drawing(layout: Layout): unknown {
    const { looked } = this;
    const { left, right, bottom, ticks, labels, marks, band } = layout;
    const isMirrored = this.words.direction === 'rtl';
    const axisX = isMirrored ? right + 8 : left - 8;
    const index = looked?.index ?? 0;
    const x = layout.x(index);
    return svg`
      ${ticks.map(
        ({
          y,
          text,
          isZero,
        }) => svg`<line class=${isZero ? 'rule zero' : 'rule'} x1=${left} x2=${right} y1=${y} y2=${y}></line>
          ${this.model.showYAxis ? svg`<text class="tick" x=${axisX} y=${y}>${text}</text>` : nothing}`,
      )}
      ${
        looked && band !== null
          ? svg`<rect class="looked" x=${x - band / 2} y="0" width=${band} height=${bottom}></rect>`
          : nothing
      }
      ${looked && band === null ? svg`<line class="looked" x1=${x} x2=${x} y1="0" y2=${bottom}></line>` : nothing}
      ${repeat(
        marks,
        ({ series }) => series.key,
        ({ series, fill, stroke, alone }) => {
          const style = `s${this.model.series.indexOf(series) % 6}`;
          return svg`<g class=${styled(`${series.type} ${style}`, { '--color': series.color })}>
            ${fill === null ? nothing : svg`<path class="fill" d=${fill}></path>`}
            ${stroke === null ? nothing : svg`<path class="stroke" d=${stroke}></path>`}
            ${alone.map(({ x, y }) => svg`<circle class="fill" cx=${x} cy=${y} r="3"></circle>`)}
          </g>`;
        },
      )}
      ${labels?.all.map(({ text, at }) => {
        const labelX = layout.labelX(at);
        const y = bottom + LINE;
        return labels.isTurned
          ? svg`<text class="turned" x=${labelX} y=${y - 4}
              transform=${`rotate(${isMirrored ? TURN : -TURN} ${labelX} ${y - 4})`}>${text}</text>`
          : svg`<text class="label" x=${labelX} y=${y}>${text}</text>`;
      })}
      ${
        looked && this.shown.length <= MOST_POINTS
          ? layout
              .points(index)
              .map(
                ({ y, series }) =>
                  svg`<circle class=${styled('point', { '--color': series.color })} cx=${x} cy=${y} r="4"></circle>`,
              )
          : nothing
      }
    `;
  }

  #sentence(index: number): string {
    const { locale } = this.words;
    const values = this.shown.map(({ label, values }) => {
      const value = values[index] as number;
      return `${label}: ${Number.isNaN(value) ? this.words.say('chart.noValue') : sayNumber(value, locale)}`;
    });
    return `${this.model.categories[index]}. ${intl('ListFormat', locale, { type: 'unit' }).format(values)}`;
  }

  readonly #onPointer = (event: PointerEvent) => {
    const layout = this.#layout;
    if (!layout) return;
    const index = layout.nearest(event.clientX - this.getBoundingClientRect().left);
    if (this.looked?.index !== index || this.looked.byKey) this.looked = { index, byKey: false };
  };

  /** A finger that is lifted has left as well, but the reader has not. */
  readonly #onPointerLeave = ({ pointerType }: PointerEvent) => {
    if (pointerType === 'mouse' && !this.looked?.byKey) this.looked = null;
  };

  readonly #onLeave = () => {
    this.looked = null;
  };

  readonly #onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const { looked } = this;
    const last = this.model.categories.length - 1;
    const isMirrored = this.words.direction === 'rtl';
    const forward = isMirrored ? 'ArrowLeft' : 'ArrowRight';
    const back = isMirrored ? 'ArrowRight' : 'ArrowLeft';
    let index: number;
    if (event.key === forward) index = looked ? looked.index + 1 : 0;
    else if (event.key === back) index = looked ? looked.index - 1 : last;
    else if (event.key === 'Home') index = 0;
    else if (event.key === 'End') index = last;
    else if (event.key === 'Escape' && looked) index = -1;
    else return;
    event.preventDefault();
    // Escape would stop an answer.
    event.stopPropagation();
    this.looked = event.key === 'Escape' ? null : { index: Math.max(0, Math.min(last, index)), byKey: true };
  };
}
