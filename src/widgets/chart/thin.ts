// Of thousands of values, those that can be seen: in each piece of the width the highest and the lowest.
import type { Layer } from './layers.js';

/** The places to draw of a line; all of them when there is room. */
export function peaksOf(values: Float64Array, pieces: number): readonly number[] {
  const { length } = values;
  if (length <= pieces * 2) return Array.from(values.keys());
  const places: number[] = [];
  for (let piece = 0; piece < pieces; piece++) {
    const begin = Math.floor((piece * length) / pieces);
    const end = Math.floor(((piece + 1) * length) / pieces);
    let low = -1;
    let high = -1;
    for (let index = begin; index < end; index++) {
      const value = values[index] as number;
      if (Number.isNaN(value)) continue;
      if (low === -1 || value < (values[low] as number)) low = index;
      if (high === -1 || value > (values[high] as number)) high = index;
    }
    // A piece without a value is a gap.
    if (low === -1) places.push(begin);
    else if (low === high) places.push(low);
    else places.push(Math.min(low, high), Math.max(low, high));
  }
  return places;
}

/** One place of each piece: where bars are largest. */
export function tallestOf(layers: readonly Layer[], length: number, pieces: number): readonly number[] {
  if (length <= pieces) return Array.from({ length }, (_, index) => index);
  const sizes = new Float64Array(length);
  for (const { series } of layers)
    series.values.forEach((value, index) => {
      if (!Number.isNaN(value)) sizes[index] = (sizes[index] as number) + Math.abs(value);
    });
  return Array.from({ length: pieces }, (_, piece) => {
    let best = Math.floor((piece * length) / pieces);
    const end = Math.floor(((piece + 1) * length) / pieces);
    for (let index = best; index < end; index++) if ((sizes[index] as number) > (sizes[best] as number)) best = index;
    return best;
  });
}
