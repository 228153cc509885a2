// When a thread was begun, in words: the heading it stands under, and what its row says.
import { intl } from '../../i18n/intl.js';
import type { Words } from '../../i18n/words.js';
import type { ThreadMetadata } from '../../protocol/threads.js';

export interface Group {
  readonly label: string;
  readonly threads: readonly ThreadMetadata[];
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const WEEK = 7;

/**
 * In the order of the server. That may be the order of last use, which no field tells: a thread that stands before a
 * newer one is at least as new as that.
 */
export function groupsOf(threads: readonly ThreadMetadata[], words: Words, now: number): Group[] {
  const groups: { label: string; threads: ThreadMetadata[] }[] = [];
  let latest = Number.NEGATIVE_INFINITY;
  for (const thread of threads.toReversed()) {
    latest = Math.max(latest, timeOf(thread.created_at, now) ?? latest);
    const label = heading(latest, words, now);
    const group = groups.at(-1);
    if (group?.label === label) group.threads.unshift(thread);
    else groups.push({ label, threads: [thread] });
  }
  return groups.reverse();
}

/** `now` for what is to come: clocks differ. Null for what is no date. */
export function timeOf(date: string, now: number): number | null {
  const time = Date.parse(date);
  return Number.isNaN(time) ? null : Math.min(time, now);
}

/** A time without a zone is that of the server's wall, which may be hours away: of such a one only the day is said. */
const hasZone = (date: string): boolean => /(z|[+-]\d\d:?\d\d)$/i.test(date);

/** Short, for the end of a row; empty where the heading says it all. */
export function shortDate(date: string, { locale }: Words, now: number): string {
  const time = timeOf(date, now);
  if (time === null) return '';
  const days = daysBetween(time, now);
  if (days < 2 && !hasZone(date)) return '';
  if (days === 0) return ago(now - time, locale);
  const options: Intl.DateTimeFormatOptions =
    days === 1
      ? { hour: 'numeric', minute: '2-digit' }
      : days < WEEK
        ? { weekday: 'short' }
        : { day: 'numeric', month: 'short' };
  return intl('DateTimeFormat', locale, options).format(time);
}

/** All of it, for a tooltip. */
export function longDate(date: string, { locale }: Words, now: number): string {
  const time = timeOf(date, now);
  if (time === null) return '';
  const hour: Intl.DateTimeFormatOptions = hasZone(date) ? { timeStyle: 'short' } : {};
  return intl('DateTimeFormat', locale, { dateStyle: 'full', ...hour }).format(time);
}

function ago(ms: number, locale: string): string {
  const format = intl('RelativeTimeFormat', locale, { numeric: 'auto', style: 'narrow' });
  if (ms < MINUTE) return format.format(0, 'second');
  return ms < HOUR ? format.format(-Math.floor(ms / MINUTE), 'minute') : format.format(-Math.floor(ms / HOUR), 'hour');
}

function heading(time: number, words: Words, now: number): string {
  if (time === Number.NEGATIVE_INFINITY) return words.say('history.earlier');
  const days = daysBetween(time, now);
  if (days === 0) return words.say('history.today');
  if (days === 1) return words.say('history.yesterday');
  if (days <= WEEK) return words.say('history.week');
  const year = new Date(time).getFullYear() === new Date(now).getFullYear() ? undefined : 'numeric';
  const name = intl('DateTimeFormat', words.locale, { month: 'long', ...(year && { year }) }).format(time);
  // "november" in a sentence is "November" as a heading.
  const [first = '', ...rest] = name;
  return first.toLocaleUpperCase(words.locale) + rest.join('');
}

/** By the reader's calendar; a day of a clock change is a day too. */
function daysBetween(time: number, now: number): number {
  const midnight = (at: number) => new Date(at).setHours(0, 0, 0, 0);
  return Math.round((midnight(now) - midnight(time)) / (24 * HOUR));
}
