// How long something took, as short as it can be read: 12 s, 2 min 5 s, 1 hr 3 min.
import { intl } from '../../i18n/intl.js';

const UNITS = [
  { unit: 'hour', unitDisplay: 'short', seconds: 3600 },
  { unit: 'minute', unitDisplay: 'short', seconds: 60 },
  { unit: 'second', unitDisplay: 'narrow', seconds: 1 },
] as const;

export function sayDuration(duration: number, locale: string): string {
  let rest = Math.round(duration);
  const parts: string[] = [];
  for (const { seconds, ...unit } of UNITS) {
    const value = Math.floor(rest / seconds);
    rest -= value * seconds;
    // Of hours, nobody counts the seconds.
    if (value > 0 && !(unit.unit === 'second' && duration >= 3600)) parts.push(format(value, locale, unit));
  }
  return parts.join(' ');
}

/** A number and its unit stay on one line, and apart: some locales write 12s. */
function format(value: number, locale: string, unit: Intl.NumberFormatOptions): string {
  // In Japanese, a narrow second is a Latin one.
  const display = locale.startsWith('ja') ? ({ unitDisplay: 'short' } as const) : {};
  const parts = intl('NumberFormat', locale, { style: 'unit', ...unit, ...display }).formatToParts(value);
  return parts
    .map(({ type, value }, index) => {
      if (type === 'literal') return value.replace(/\s/g, '\u00a0');
      const isBeside = type === 'unit' ? isNumber(parts[index - 1]?.type) : parts[index - 1]?.type === 'unit';
      return isBeside ? `\u00a0${value}` : value;
    })
    .join('');
}

const isNumber = (type: string | undefined): boolean => type !== undefined && type !== 'literal' && type !== 'unit';
