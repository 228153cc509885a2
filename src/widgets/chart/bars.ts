// Bars side by side in each category, all of a series as one path: a year of them is one element.
import type { Layer } from './layers.js';

/** Unless the server says how far categories are apart, no bar is wider. */
const WIDEST = 56;
const ROUND = 4;

export interface Slots {
  /** From the middle of the category to the beginning of the bars of a group. */
  readonly offsets: ReadonlyMap<string, number>;
  readonly width: number;
}

export interface Gaps {
  readonly barGap: number | undefined;
  readonly barCategoryGap: number | undefined;
}

/** How the width of a category is shared. However large the gaps are, something of the bars is left. */
export function slotsOf(layers: readonly Layer[], band: number, { barGap = 4, barCategoryGap }: Gaps): Slots {
  const groups = [...new Set(layers.map(({ group }) => group))];
  const count = groups.length;
  const between = Math.max(0, Math.min(barCategoryGap ?? band * 0.24, band * 0.8));
  const gap = count > 1 ? Math.max(0, Math.min(barGap, ((band - between) * 0.4) / (count - 1))) : 0;
  const fit = (band - between - gap * (count - 1)) / count;
  const width = barCategoryGap === undefined ? Math.min(fit, WIDEST) : fit;
  const start = -(width * count + gap * (count - 1)) / 2;
  return { offsets: new Map(groups.map((group, index) => [group, start + index * (width + gap)])), width };
}

/** `left`: that of the first bar, the second, and so on, in px. */
export function barsPath(
  { series, from, to, isOuter }: Layer,
  places: readonly number[],
  width: number,
  left: (nth: number) => number,
  y: (value: number) => number,
): string {
  const { values } = series;
  const paths: string[] = [];
  for (const [nth, index] of places.entries()) {
    const value = values[index] as number;
    if (Number.isNaN(value)) continue;
    const begin = y(from[index] as number);
    const end = y(to[index] as number);
    // Those that lie on each other are told apart by a line of nothing.
    const air = width > 4 && from[index] !== 0 && Math.abs(end - begin) > 3 ? Math.sign(end - begin) : 0;
    const round = isOuter(index) ? Math.min(ROUND, width / 3, Math.abs(end - begin)) : 0;
    paths.push(bar(left(nth), width, begin + air, end, round));
  }
  return paths.join('');
}

/** With two round corners at its end. Always of the same pieces, so that one can become another. */
function bar(left: number, width: number, begin: number, end: number, round: number): string {
  const turn = end < begin ? round : -round;
  const [l, r, b, e, s] = [left, left + width, begin, end, end + turn].map(digits);
  const inner = [left + round, left + width - round].map(digits);
  return `M${l},${b}V${s}Q${l},${e} ${inner[0]},${e}H${inner[1]}Q${r},${e} ${r},${s}V${b}Z`;
}

const digits = (value: number): number => Math.round(value * 100) / 100;
