// Days of the calendar, as `YYYY-MM-DD`: compared as texts, and counted in UTC, so that no time zone moves them.

export type Day = string;

/** What four digits can say. */
export const FIRST: Day = '0001-01-01';
export const LAST: Day = '9999-12-31';

/** A day, or a time of which the day counts as it is written. */
const WRITTEN = /^(\d{4}-\d\d-\d\d)(?:[T ]\d\d(?::?\d\d){0,2}(?:[.,]\d+)?(?:Z|[+-]\d\d(?::?\d\d)?)?)?$/i;

export function readDay(text: string): Day | undefined {
  const day = WRITTEN.exec(text.trim())?.[1];
  return day !== undefined && dayOf(dateOf(day)) === day ? day : undefined;
}

/** Midnight in UTC. Days and months beyond their ends go on into the next. */
function utc(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

export const partsOf = (day: Day): [year: number, month: number, day: number] =>
  day.split('-').map(Number) as [number, number, number];

/** For Intl, which is to be told that it is UTC. */
export const dateOf = (day: Day): Date => utc(...partsOf(day));

function dayOf(date: Date): Day {
  const year = date.getUTCFullYear();
  if (year < 1) return FIRST;
  return year > 9999 ? LAST : date.toISOString().slice(0, 10);
}

/** The reader's, by the clock on the wall. */
export const today = (now = new Date()): Day => dayOf(utc(now.getFullYear(), now.getMonth() + 1, now.getDate()));

export function addDays(from: Day, days: number): Day {
  const [year, month, day] = partsOf(from);
  return dayOf(utc(year, month, day + days));
}

/** The same day of another month, or its last. */
export function addMonths(from: Day, months: number): Day {
  const [year, month, day] = partsOf(from);
  const last = utc(year, month + months + 1, 0);
  return dayOf(utc(year, month + months, Math.min(day, last.getUTCDate())));
}

export const clamp = (day: Day, min: Day = FIRST, max: Day = LAST): Day => (day < min ? min : day > max ? max : day);

/** As Intl counts them: 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: Day): number => dateOf(day).getUTCDay() || 7;

export const startOfWeek = (day: Day, firstWeekday: number): Day =>
  addDays(day, -((weekdayOf(day) - firstWeekday + 7) % 7));

export const endOfWeek = (day: Day, firstWeekday: number): Day =>
  addDays(day, (firstWeekday + 6 - weekdayOf(day) + 7) % 7);

export const isSameMonth = (a: Day, b: Day): boolean => a.slice(0, 7) === b.slice(0, 7);

/** The weeks of the month of a day; null where a week is in another month as well. */
export function weeksOf(day: Day, firstWeekday: number): (Day | null)[][] {
  const [year, month] = partsOf(day);
  const before = (weekdayOf(`${day.slice(0, 8)}01`) - firstWeekday + 7) % 7;
  const length = utc(year, month + 1, 0).getUTCDate();
  return Array.from({ length: Math.ceil((before + length) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, index) => {
      const number = week * 7 + index - before + 1;
      return number < 1 || number > length ? null : dayOf(utc(year, month, number));
    }),
  );
}
