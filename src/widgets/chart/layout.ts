// Where everything in a chart is: worked out once for its data, its size and its locale.
import type { Words } from '../../i18n/words.js';
import { barsPath, slotsOf } from './bars.js';
import { areaPath, linePath } from './curves.js';
import { type Labels, labelsOf } from './labels.js';
import { type Layer, layersOf } from './layers.js';
import type { ChartModel, ChartSeries } from './model.js';
import { sayTicks } from './numbers.js';
import type { Ruler } from './ruler.js';
import { scaleOf } from './scale.js';
import { peaksOf, tallestOf } from './thin.js';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Mark {
  readonly series: ChartSeries;
  readonly fill: string | null;
  readonly stroke: string | null;
  /** Values between gaps, which no line leads to. */
  readonly alone: readonly { readonly x: number; readonly y: number }[];
}

export interface Layout {
  readonly size: Size;
  /** Of the plot itself, in px from the left and the top. */
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly ticks: readonly { readonly y: number; readonly text: string; readonly isZero: boolean }[];
  readonly labels: Labels | null;
  readonly marks: readonly Mark[];
  /** Bars have a width to each category, lines have a point. */
  readonly band: number | null;
  /** The middle of a category, from the left. */
  x(index: number): number;
  /** The middle of a label. */
  labelX(at: number): number;
  /** The category next to there. */
  nearest(left: number): number;
  /** Where the lines and areas are at a category. */
  points(index: number): { readonly y: number; readonly series: ChartSeries }[];
}

const TOP = 8;
/** Of the numbers of an axis; where they are closer, only the first and the last are there. */
const LEAST_APART = 13;
const EDGE = 4;
/** Points of all lines together. */
const MOST_POINTS = 10_000;
/** Bars of all series together. */
const MOST_BARS = 6_000;
/** A bar with its gap, in px, at least. */
const THINNEST = 2.5;

const has = ({ to }: Layer, index: number): boolean => index >= 0 && !Number.isNaN(to[index]);

export function layOut(
  model: ChartModel,
  shown: readonly ChartSeries[],
  size: Size,
  ruler: Ruler,
  { locale, direction }: Words,
): Layout {
  const { categories, hideAxis, showYAxis } = model;
  const { width, height } = size;
  const count = categories.length;
  const layers = layersOf(shown);
  const bars = layers.filter(({ series }) => series.type === 'bar');
  const others = layers.filter(({ series }) => series.type !== 'bar');
  const fromZero = !showYAxis || others.length === 0 || shown.some(({ type }) => type !== 'line');

  const place = (start: number, mayTurn = true) => {
    const inner = Math.max(1, width - start - EDGE);
    const band = bars.length > 0 || count === 1 ? inner / count : null;
    const step = band ?? (inner - 2 * EDGE) / (count - 1);
    const at = (index: number) => (band === null ? EDGE + index * step : (index + 0.5) * step);
    const labels = hideAxis ? null : labelsOf(categories, at, inner, height * 0.4, ruler, mayTurn);
    const bottom = Math.max(TOP + 1, height - (labels?.height ?? TOP));
    return { start, inner, band, step, at, labels, bottom };
  };

  let placed = place(EDGE);
  let scale = scaleOf(layers, fromZero, TOP, placed.bottom);
  const texts = sayTicks(scale.ticks, locale);
  const axisWidth = showYAxis ? Math.max(0, ...texts.map((text) => ruler.width(text))) + 8 : EDGE;
  // The numbers of the axis leave less to the categories.
  placed = place(Math.min(axisWidth, width / 2));
  // So do labels that are turned.
  const before = placed.labels?.before ?? 0;
  if (before > placed.start) {
    const wider = place(Math.min(before, width / 2));
    placed = wider.labels?.isTurned ? wider : place(placed.start, false);
  }
  const { start, inner, band, step, at, labels, bottom } = placed;
  scale = scaleOf(layers, fromZero, TOP, bottom);
  const ticks = sayTicks(scale.ticks, locale);
  const lastTick = ticks.length - 1;
  const isTight = (bottom - TOP) / Math.max(1, lastTick) < LEAST_APART;

  const isMirrored = direction === 'rtl';
  const left = isMirrored ? EDGE : start;
  const fromStart = (px: number, extent = 0) => (isMirrored ? left + inner - px - extent : left + px);
  const x = (index: number) => fromStart(at(index));

  const pieces = Math.max(8, Math.min(Math.ceil(inner), Math.floor(MOST_POINTS / 2 / Math.max(1, others.length))));
  const places = Math.min(Math.floor(inner / THINNEST), Math.floor(MOST_BARS / Math.max(1, bars.length)));
  const thinned = tallestOf(bars, count, Math.max(1, places));
  const slot = inner / thinned.length;
  const slots = slotsOf(bars, slot, model);

  const mark = (layer: Layer): Mark => {
    const { series } = layer;
    if (series.type === 'bar') {
      const offset = slots.offsets.get(layer.group) ?? 0;
      const bar = (nth: number) => fromStart((nth + 0.5) * slot + offset, slots.width);
      return { series, fill: barsPath(layer, thinned, slots.width, bar, scale.at), stroke: null, alone: [] };
    }
    const places = peaksOf(layer.to, pieces);
    return {
      series,
      fill: series.type === 'area' ? areaPath(layer, places, x, scale.at) : null,
      stroke: linePath(layer, places, x, scale.at),
      alone: places
        .filter((place, nth) => {
          const [before, after] = [places[nth - 1] ?? -1, places[nth + 1] ?? -1];
          return has(layer, place) && !has(layer, before) && !has(layer, after);
        })
        .map((place) => ({ x: x(place), y: scale.at(layer.to[place] as number) })),
    };
  };
  const order = { area: 0, bar: 1, line: 2 };

  return {
    size,
    left,
    right: left + inner,
    bottom,
    ticks: scale.ticks.map((tick, index) => ({
      y: Math.round(scale.at(tick)) + 0.5,
      text: isTight && index > 0 && index < lastTick ? '' : (ticks[index] as string),
      isZero: tick === 0,
    })),
    labels,
    marks: layers.map(mark).sort((a, b) => order[a.series.type] - order[b.series.type]),
    band,
    x,
    labelX: fromStart,
    nearest: (px) => {
      const logical = isMirrored ? left + inner - px : px - left;
      const found = band === null ? Math.round((logical - EDGE) / step) : Math.floor(logical / step);
      return Math.max(0, Math.min(count - 1, found));
    },
    points: (index) =>
      others.flatMap(({ series, to }) => (Number.isNaN(to[index]) ? [] : { series, y: scale.at(to[index] as number) })),
  };
}
