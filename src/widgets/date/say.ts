// Days in the reader's language, with its digits. The calendar is the Gregorian one everywhere: servers mean that.
import { intl } from '../../i18n/intl.js';
import { type Day, dateOf } from './days.js';

/** `field` is for a control: short, and clear about which is the month. `full` names the day of the week. */
const FORMS = {
  field: { day: 'numeric', month: 'short', year: 'numeric' },
  full: { dateStyle: 'full' },
  month: { month: 'long' },
  year: { year: 'numeric' },
  monthAndYear: { month: 'long', year: 'numeric' },
  weekday: { weekday: 'long' },
  weekdayShort: { weekday: 'short' },
  weekdayLetter: { weekday: 'narrow' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const formatter = (form: keyof typeof FORMS, locale: string): Intl.DateTimeFormat =>
  intl('DateTimeFormat', locale, { ...FORMS[form], calendar: 'gregory', timeZone: 'UTC' });

export const say = (day: Day, form: keyof typeof FORMS, locale: string): string =>
  formatter(form, locale).format(dateOf(day));

/** The number of a day of the month. */
export const sayNumber = (number: number, locale: string): string => intl('NumberFormat', locale).format(number);

/** Whether the year is read before the month. */
export const isYearFirst = (locale: string): boolean =>
  formatter('monthAndYear', locale)
    .formatToParts(0)
    .findIndex(({ type }) => type === 'year') === 0;
