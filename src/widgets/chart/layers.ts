// Where each value of a series begins and ends: at zero, or on top of those it is stacked on.
import type { ChartSeries } from './model.js';

export interface Layer {
  readonly series: ChartSeries;
  readonly from: Float64Array;
  /** NaN where there is no value. */
  readonly to: Float64Array;
  /** Of bars: what stands side by side. */
  readonly group: string;
  /** Of bars: nothing is on top of it there. */
  readonly isOuter: (index: number) => boolean;
}

/** The heights that a stack has come to; what is below zero hangs below it. */
interface Stack {
  readonly up: Float64Array;
  readonly down: Float64Array;
  /** Which layer was the last one there. */
  readonly upLast: Int16Array;
  readonly downLast: Int16Array;
}

export function layersOf(shown: readonly ChartSeries[]): Layer[] {
  const stacks = new Map<string, Stack>();
  return shown.map((series, order) => {
    const { type, stack, values } = series;
    const isStacked = stack !== undefined && type !== 'line';
    const group = `${type} ${isStacked ? `of ${stack}` : series.key}`;
    if (!isStacked) return { series, from: new Float64Array(values.length), to: values, group, isOuter: () => true };
    const found = stacks.get(group) ?? newStack(values.length);
    stacks.set(group, found);
    const { up, down, upLast, downLast } = found;
    const from = new Float64Array(values.length);
    const to = values.map((value, index) => {
      if (Number.isNaN(value)) return value;
      // Areas that changed sides would have no area in between.
      const isDown = type === 'bar' && value < 0;
      const sums = isDown ? down : up;
      if (value !== 0) (isDown ? downLast : upLast)[index] = order;
      from[index] = sums[index] as number;
      sums[index] = (sums[index] as number) + value;
      return sums[index] as number;
    });
    const isOuter = (index: number) =>
      ((values[index] as number) < 0 ? downLast : upLast)[index] === order || values[index] === 0;
    return { series, from, to, group, isOuter };
  });
}

const newStack = (length: number): Stack => ({
  up: new Float64Array(length),
  down: new Float64Array(length),
  upLast: new Int16Array(length).fill(-1),
  downLast: new Int16Array(length).fill(-1),
});
