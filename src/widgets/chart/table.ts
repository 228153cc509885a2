// The data of a chart as a table, for those who want to read it. A long one comes piece by piece.
import { html, nothing } from 'lit';
import { plural } from '../../i18n/plural.js';
import type { Words } from '../../i18n/words.js';
import type { ChartModel } from './model.js';
import { sayNumber } from './numbers.js';

/** Cells of a piece. */
const PIECE = 2000;

export const rowsOfPiece = ({ series }: ChartModel): number => Math.max(20, Math.floor(PIECE / (series.length + 1)));

export function chartTable(model: ChartModel, name: string, words: Words, rows: number, more: () => void): unknown {
  const { series, categories, axis } = model;
  const rest = categories.length - rows;
  return html`<div class="data" role="region" tabindex="0" aria-label=${name}>
    <table>
      <thead>
        <tr>
          ${axis ? html`<th scope="col" dir="auto">${axis}</th>` : html`<td></td>`}
          ${series.map(({ label }) => html`<th scope="col" dir="auto">${label}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${categories.slice(0, rows).map(
          (category, row) => html`<tr>
            <th scope="row" dir="auto">${category}</th>
            ${series.map(({ values }) => {
              const value = values[row] as number;
              return html`<td>${Number.isNaN(value) ? nothing : sayNumber(value, words.locale)}</td>`;
            })}
          </tr>`,
        )}
      </tbody>
    </table>
    ${
      rest > 0
        ? html`<button class="more" type="button" @click=${more}>
            ${plural(words, 'chart.moreRows', Math.min(rest, rowsOfPiece(model)))}
          </button>`
        : nothing
    }
  </div>`;
}
