// Numbers as the reader writes them.
import { intl } from '../../i18n/intl.js';

/** What is larger or smaller than this has too many digits to be read. */
const isExtreme = (number: number): boolean => number >= 1e15 || (number > 0 && number < 1e-4);

const SCIENTIFIC = { notation: 'scientific', maximumFractionDigits: 2 } as const;

/** In full, as far as it is of interest. */
export function sayNumber(number: number, locale: string): string {
  const size = Math.abs(number);
  if (isExtreme(size)) return intl('NumberFormat', locale, SCIENTIFIC).format(number);
  return intl('NumberFormat', locale, size < 1 ? { maximumSignificantDigits: 4 } : { maximumFractionDigits: 3 }).format(
    number,
  );
}

/** Short, and as exact as the steps between them. */
export function sayTicks(ticks: readonly number[], locale: string): string[] {
  const most = Math.max(0, ...ticks.map(Math.abs));
  const [first = 0, second = first] = ticks;
  const isShort = most >= 10_000 && (second - first) * 1000 >= most;
  const options = isExtreme(most)
    ? SCIENTIFIC
    : isShort
      ? ({ notation: 'compact', maximumFractionDigits: 3 } as const)
      : { maximumFractionDigits: 8 };
  return ticks.map((tick) => intl('NumberFormat', locale, tick === 0 ? {} : options).format(tick));
}
