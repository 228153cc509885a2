// A chart: its drawing, or its data as a table in the same place, and the series by name. It has its size before what
// draws it is loaded; where that cannot be loaded, there is the table.
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { ChatKitPart, props } from '../../elements/part.js';
import { intl } from '../../i18n/intl.js';
import { lateStyles } from '../../markdown/late-styles.js';
import type { ChartProps } from '../components/chart.js';
import { styled } from '../styled.js';
import styles from './chart.styles.js';
import { loadPlot } from './load-plot.js';
import { type ChartModel, type ChartSeries, readChart } from './model.js';
import { chartTable, rowsOfPiece } from './table.js';

const adopt = lateStyles(styles);

/** Of series in the name of the chart. */
const MOST_NAMES = 10;

const TABLE = 'M4 5.5h16v13H4zM4 10h16M4 14.25h16M10 5.5v13';

export class ChatKitWidgetChart extends ChatKitPart {
  static override properties = props<ChatKitWidgetChart>('chart', 'off', 'isTable', 'isMissing', 'rows');

  chart: ChartProps = {};
  /** The series that the reader has switched off. */
  off: ReadonlySet<string> = new Set();
  isTable = false;
  /** What draws charts could not be loaded. */
  isMissing = false;
  /** So many are in the table. */
  rows = 0;

  load = loadPlot;
  #model: ChartModel = readChart({});
  #shown: readonly ChartSeries[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    adopt(this);
    this.load().then(
      () => {
        this.isMissing = false;
      },
      () => {
        this.isMissing = true;
      },
    );
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('chart')) return;
    this.#model = readChart(this.chart);
    this.rows ||= rowsOfPiece(this.#model);
  }

  protected override render() {
    const { words, isMissing } = this;
    const model = this.#model;
    if (model.series.length === 0 || model.categories.length === 0)
      return html`<p class="empty">${words.say('chart.empty')}</p>`;
    const shown = model.showLegend ? model.series.filter(({ key }) => !this.off.has(key)) : model.series;
    const name = this.#name(model.series);
    const more = () => {
      this.rows += rowsOfPiece(model);
    };
    return html`
      <div class="area">
        ${
          this.isTable || isMissing
            ? chartTable({ ...model, series: shown }, name, words, this.rows, more)
            : html`<chat-kit-widget-plot .model=${model} .shown=${this.#keep(shown)} .name=${name}
                .words=${words}></chat-kit-widget-plot>`
        }
      </div>
      <div class="below">
        ${model.showLegend ? this.#legend(model.series) : nothing}
        ${isMissing ? nothing : this.#switch()}
      </div>
    `;
  }

  /** The same list while it has the same series. */
  #keep(shown: readonly ChartSeries[]): readonly ChartSeries[] {
    const before = this.#shown;
    if (before.length !== shown.length || before.some((one, index) => one !== shown[index])) this.#shown = shown;
    return this.#shown;
  }

  #name(series: readonly ChartSeries[]): string {
    const labels = series.slice(0, MOST_NAMES).map(({ label }) => label);
    if (series.length > MOST_NAMES) labels.push('…');
    const { words } = this;
    return words.say('chart.name', { series: intl('ListFormat', words.locale).format(labels) });
  }

  #legend(series: readonly ChartSeries[]): unknown {
    return html`<div class="legend" role="group" aria-label=${this.words.say('chart.series')}>
      ${repeat(
        series,
        ({ key }) => key,
        ({ key, label, color, type }, index) => html`<button type="button" @click=${() => this.#toggle(key)}
            aria-pressed=${this.off.has(key) ? 'false' : 'true'}>
            <span class=${styled(`swatch ${type} s${index % 6}`, { '--color': color })}></span>
            <span class="label" dir="auto">${label}</span>
          </button>`,
      )}
    </div>`;
  }

  #switch(): unknown {
    const label = this.words.say('chart.table');
    const toggle = () => {
      this.isTable = !this.isTable;
    };
    return html`<button class="switch" type="button" aria-label=${label} title=${label} @click=${toggle}
      aria-pressed=${this.isTable ? 'true' : 'false'}>
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d=${TABLE}></path></svg>
    </button>`;
  }

  #toggle(key: string): void {
    const off = new Set(this.off);
    if (!off.delete(key)) off.add(key);
    this.off = off;
  }
}
