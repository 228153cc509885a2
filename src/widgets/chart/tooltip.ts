// What the series say in one category, beside it and inside the chart.
import { html, nothing } from 'lit';
import { intl } from '../../i18n/intl.js';
import type { Words } from '../../i18n/words.js';
import { styled } from '../styled.js';
import type { Layout, Size } from './layout.js';
import type { ChartModel, ChartSeries } from './model.js';
import { sayNumber } from './numbers.js';

/** Of a line, and of what is around the lines, in px. */
const LINE = 20;
const AROUND = 60;
const GAP = 10;

export function tooltip(
  { series: all, categories }: ChartModel,
  shown: readonly ChartSeries[],
  index: number,
  { height }: Size,
  words: Words,
): unknown {
  const room = Math.max(1, Math.floor((height - AROUND) / LINE));
  const some = shown.length > room ? shown.slice(0, room) : shown;
  const rest = shown.length - some.length;
  return html`<div class="tooltip" aria-hidden="true">
    <p dir="auto">${categories[index]}</p>
    <dl>
      ${some.map((series) => {
        const { type, label, color, values } = series;
        const value = values[index] as number;
        const style = `swatch ${type} s${all.indexOf(series) % 6}`;
        return html`<dt>
            <span class=${styled(style, { '--color': color })}></span>
            <span class="label" dir="auto">${label}</span>
          </dt>
          <dd>${Number.isNaN(value) ? '–' : sayNumber(value, words.locale)}</dd>`;
      })}
    </dl>
    ${
      rest > 0
        ? html`<p class="rest">${words.say('chart.more', { n: intl('NumberFormat', words.locale).format(rest) })}</p>`
        : nothing
    }
  </div>`;
}

/** Where the text reads on from the category, or before it when there is no room. */
export function placeTooltip(element: HTMLElement, layout: Layout, index: number, direction: 'ltr' | 'rtl'): void {
  const { width } = layout.size;
  const isMirrored = direction === 'rtl';
  const from = isMirrored ? width - layout.x(index) : layout.x(index);
  const half = (layout.band ?? 0) / 2;
  const extent = element.offsetWidth;
  const after = Math.min(from + half, width) + GAP;
  const before = Math.max(from - half, 0) - GAP - extent;
  // Where there is room on neither side, it lies over the bars.
  const place = after + extent <= width ? after : before >= 0 ? before : width - extent;
  const start = Math.max(0, Math.round(place));
  element.style.setProperty('translate', `${isMirrored ? -start : start}px`);
}
