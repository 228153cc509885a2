// What a chart shows, in numbers: read once for the drawing, the legend and the table.
import type { ChartProps } from '../components/chart.js';
import { seriesColors } from '../values/color.js';
import type { Curve } from './curve-names.js';

export interface ChartSeries {
  /** The same after an update. */
  readonly key: string;
  readonly type: 'bar' | 'area' | 'line';
  readonly label: string;
  readonly color: string;
  readonly stack: string | undefined;
  readonly curve: Curve;
  /** One for each category; NaN where there is none. */
  readonly values: Float64Array;
}

export interface ChartModel {
  readonly series: readonly ChartSeries[];
  readonly categories: readonly string[];
  /** What the categories are, as the server calls it. */
  readonly axis: string;
  readonly hideAxis: boolean;
  readonly showYAxis: boolean;
  readonly showLegend: boolean;
  readonly showTooltip: boolean;
  readonly barGap: number | undefined;
  readonly barCategoryGap: number | undefined;
}

/** Sums of what is larger would leave the numbers. */
const LARGEST = 1e300;

export function readChart(props: ChartProps): ChartModel {
  const { data = [], series = [], xAxis = '' } = props;
  const {
    dataKey,
    hide = false,
    labels,
  } = typeof xAxis === 'string' ? { dataKey: xAxis } : { labels: undefined, ...xAxis };
  const seen = new Map<string, number>();
  return {
    series: series.map(({ type = 'bar', label, dataKey, stack, color, curveType = 'linear' }, index) => {
      const name = `${type} ${dataKey}`;
      const before = seen.get(name) ?? 0;
      seen.set(name, before + 1);
      return {
        key: `${name} ${before}`,
        type,
        label: label || dataKey,
        color: color ?? (seriesColors[index % seriesColors.length] as string),
        stack,
        curve: curveType,
        values: valuesOf(data, dataKey),
      };
    }),
    categories: data.map((row, index) => {
      const value = own(row, dataKey);
      const isText = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
      const text = isText ? String(value) : '';
      return labels?.get(text) ?? (dataKey === '' ? String(index + 1) : text);
    }),
    axis: dataKey,
    hideAxis: hide,
    showYAxis: props.showYAxis ?? false,
    showLegend: props.showLegend ?? series.length > 1,
    showTooltip: props.showTooltip ?? true,
    barGap: props.barGap,
    barCategoryGap: props.barCategoryGap,
  };
}

type Row = Readonly<Record<string, unknown>>;

const own = (row: Row, key: string): unknown => (Object.hasOwn(row, key) ? row[key] : undefined);

function valuesOf(data: readonly Row[], key: string): Float64Array {
  // To ask each row whether it has the key itself takes longer than to read it.
  const isInherited = key in Object.prototype;
  const values = new Float64Array(data.length);
  for (let index = 0; index < data.length; index++) {
    const row = data[index] as Row;
    values[index] = numberOf(isInherited ? own(row, key) : row[key]);
  }
  return values;
}

/** Also one that a model wrote as a text. */
function numberOf(value: unknown): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) return Number.NaN;
  return Math.max(-LARGEST, Math.min(LARGEST, number));
}
