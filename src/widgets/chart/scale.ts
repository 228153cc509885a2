// From values to heights, in round steps.
import { nice, ticks } from 'd3-array';
import type { Layer } from './layers.js';

/** Between two lines, in px, at least. */
const STEP = 44;
const LEAST_STEPS = 2;
const MOST_STEPS = 6;

export interface Scale {
  readonly ticks: readonly number[];
  /** The height of a value, in px from the top. */
  at(value: number): number;
}

/** `fromZero`: lines alone may begin elsewhere, where an axis says so. */
export function scaleOf(layers: readonly Layer[], fromZero: boolean, top: number, bottom: number): Scale {
  let [low, high] = fromZero ? [0, 0] : [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let isWhole = true;
  for (const { to } of layers) {
    for (const value of to) {
      // NaN is neither.
      if (value < low) low = value;
      if (value > high) high = value;
      if (value % 1 !== 0 && !Number.isNaN(value)) isWhole = false;
    }
  }
  if (low > high) [low, high] = [0, 1];
  if (low === high) [low, high] = low === 0 ? [0, 1] : [Math.min(0, low), Math.max(0, high)];
  const count = Math.max(LEAST_STEPS, Math.min(MOST_STEPS, Math.floor((bottom - top) / STEP)));
  const [first, last] = nice(low, high, count);
  const steps = ticks(first, last, count);
  return {
    ticks: isWhole ? steps.filter(Number.isInteger) : steps,
    at: (value) => bottom - ((value - first) / (last - first)) * (bottom - top),
  };
}
