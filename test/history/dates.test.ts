// When a thread was begun, as the history says it.
import { expect } from '@open-wc/testing';
import { groupsOf, longDate, shortDate } from '../../src/elements/history/dates.js';
import { search } from '../../src/elements/history/search.js';
import { lateEnglish } from '../../src/i18n/late-messages.js';
import { english, type Messages } from '../../src/i18n/messages.js';
import { makeWords } from '../../src/i18n/words.js';

const words = makeWords('en', { ...english, ...lateEnglish } as Messages);
const german = makeWords('de', { ...english, ...lateEnglish } as Messages);
/** A Wednesday, by the clock of the reader. */
const now = new Date(2026, 10, 18, 14, 30).getTime();
const at = (...[day, hour = 12, month = 10, year = 2026]: number[]) =>
  new Date(year as number, month as number, day, hour).toISOString();
const labels = (...dates: string[]) =>
  groupsOf(
    dates.map((created_at, n) => ({ id: String(n), created_at })),
    words,
    now,
  ).map(({ label, threads }) => `${label}: ${threads.map(({ id }) => id).join(' ')}`);

describe('the groups of the history', () => {
  it('are days, then a week, then months, with the year where it is another', () => {
    expect(labels(at(18, 9), at(17), at(16), at(11), at(10), at(3, 12, 8), at(3, 12, 8, 2025))).to.deep.equal([
      'Today: 0',
      'Yesterday: 1',
      'Previous 7 days: 2 3',
      'November: 4',
      'September: 5',
      'September 2025: 6',
    ]);
  });

  it('keep the order of the server, which may be that of last use', () => {
    expect(labels(at(3, 12, 8), at(18, 9), at(17), at(1, 12, 2), at(16))).to.deep.equal([
      'Today: 0 1',
      'Yesterday: 2',
      'Previous 7 days: 3 4',
    ]);
  });

  it('are today for what is to come, and those of their neighbours for what is no date', () => {
    expect(labels(at(20), 'soon', at(17), '')).to.deep.equal(['Today: 0', 'Yesterday: 1 2', 'Earlier: 3']);
  });

  it('have names that begin as headings do', () => {
    const [group] = groupsOf([{ id: 'a', created_at: at(3, 12, 8) }], makeWords('fr', english as Messages), now);
    expect(group?.label).to.equal('Septembre');
  });
});

describe('the date of a row', () => {
  const short = (date: string, as = words) => shortDate(date, as, now);

  it('is how long ago it was, then the time, the day of the week, the date', () => {
    expect(short(new Date(now - 5_000).toISOString())).to.equal('now');
    expect(short(new Date(now - 5 * 60_000).toISOString())).to.match(/^5\s?m.* ago$/);
    expect(short(new Date(now - 3 * 3_600_000).toISOString())).to.match(/^3\s?h.* ago$/);
    expect(short(at(17, 9))).to.match(/^9:00\sAM$/);
    expect(short(at(15))).to.equal('Sun');
    expect(short(at(3, 12, 8))).to.equal('Sep 3');
    expect(short(at(17, 9), german)).to.match(/^0?9:00$/);
    expect(short(at(15), german)).to.equal('So');
  });

  it('says only the day of a time without a zone, as that is on the clock of the server', () => {
    expect(short('2026-11-18T11:30:00.123456')).to.equal('');
    expect(short('2026-11-17T11:30:00')).to.equal('');
    expect(short('2026-11-15T11:30:00')).to.equal('Sun');
    expect(longDate('2026-11-15T11:30:00', words, now)).to.equal('Sunday, November 15, 2026');
    expect(longDate(at(15), words, now)).to.match(/^Sunday, November 15, 2026.*12:00\sPM$/);
  });

  it('is empty for what is none', () => {
    for (const date of ['', 'soon', '2026-13-40'])
      expect([short(date), longDate(date, words, now)]).to.deep.equal(['', '']);
  });
});

describe('a search', () => {
  it('finds titles that have every word, whatever their case and accents', () => {
    const finds = (query: string, title: string) => search(query)?.(title);
    expect(finds('cafe menu', 'The MENU of a Café')).to.equal(true);
    expect(finds('cafe tea', 'The menu of a Café')).to.equal(false);
    expect(finds('STRASSE', 'strasse')).to.equal(true);
    expect(finds('.*', 'a dot')).to.equal(false);
    expect(search('  ')).to.equal(null);
  });
});
