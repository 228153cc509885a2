// Days are counted as the calendar has them: leap years, ends of months and weeks, in no time zone at all.
import { expect } from '@open-wc/testing';
import {
  addDays,
  addMonths,
  clamp,
  dateOf,
  endOfWeek,
  FIRST,
  isSameMonth,
  LAST,
  readDay,
  startOfWeek,
  today,
  weekdayOf,
  weeksOf,
} from '../../src/widgets/date/days.js';
import { isYearFirst, say, sayNumber } from '../../src/widgets/date/say.js';
import { byRegion, firstWeekdayOf } from '../../src/widgets/date/week.js';

const MONDAY = 1;
const SATURDAY = 6;
const SUNDAY = 7;

describe('a day that is written', () => {
  it('is read as it is written, whatever its time zone', () => {
    for (const text of [
      '2026-10-01',
      ' 2026-10-01 ',
      '2026-10-01T00:00:00Z',
      '2026-10-01T23:59:59.999999+00:00',
      '2026-10-01T23:30-11:00',
      '2026-10-01T00:30:00+14:00',
      '2026-10-01t12:00z',
      '2026-10-01 12:00:00',
      '2026-10-01T12',
      '2026-10-01T120000Z',
    ]) {
      expect(readDay(text), text).to.equal('2026-10-01');
    }
  });

  it('is none when the calendar does not have it', () => {
    for (const text of [
      '',
      'soon',
      '2026',
      '2026-10',
      '2026-13-01',
      '2026-00-10',
      '2026-10-00',
      '2026-04-31',
      '2026-02-29',
      '1900-02-29',
      '0000-01-01',
      '26-10-01',
      '12026-10-01',
      '-2026-10-01',
      '01.10.2026',
      '10/01/2026',
      '2026-10-01T',
      '2026-10-01 or so',
      '2026-10-01T12:00:00 at home',
      '1790812800',
    ]) {
      expect(readDay(text), text).to.equal(undefined);
    }
  });

  it('may be any of the years with four digits', () => {
    for (const day of [FIRST, LAST, '2024-02-29', '2000-02-29', '0004-02-29', '0099-12-31', '1582-10-10']) {
      expect(readDay(day)).to.equal(day);
    }
  });
});

describe('counting days', () => {
  it('goes over the ends of months and years', () => {
    expect(addDays('2026-10-31', 1)).to.equal('2026-11-01');
    expect(addDays('2026-01-01', -1)).to.equal('2025-12-31');
    expect(addDays('2024-02-28', 1)).to.equal('2024-02-29');
    expect(addDays('2025-02-28', 1)).to.equal('2025-03-01');
    expect(addDays('2100-02-28', 1)).to.equal('2100-03-01');
    expect(addDays('0099-12-31', 1)).to.equal('0100-01-01');
    expect(addDays('2026-01-01', 365)).to.equal('2027-01-01');
  });

  it('never stumbles, day by day through four hundred years', () => {
    let day = '1900-01-01';
    let weekday = MONDAY;
    for (let count = 0; count < 146_097; count++) {
      const next = addDays(day, 1);
      if (!(next > day) || weekdayOf(day) !== weekday || addDays(next, -1) !== day) throw new Error(`At ${day}`);
      day = next;
      weekday = (weekday % 7) + 1;
    }
    expect(day).to.equal('2300-01-01');
  });

  it('keeps the day of the month, or takes the last there is', () => {
    expect(addMonths('2026-10-15', 1)).to.equal('2026-11-15');
    expect(addMonths('2026-10-31', 1)).to.equal('2026-11-30');
    expect(addMonths('2026-03-31', -1)).to.equal('2026-02-28');
    expect(addMonths('2023-12-31', 2)).to.equal('2024-02-29');
    expect(addMonths('2024-02-29', 12)).to.equal('2025-02-28');
    expect(addMonths('2024-02-29', -48)).to.equal('2020-02-29');
    expect(addMonths('2026-01-15', -1)).to.equal('2025-12-15');
    expect(addMonths('2026-12-01', 13)).to.equal('2028-01-01');
  });

  it('ends where four digits end', () => {
    expect(addDays(LAST, 1)).to.equal(LAST);
    expect(addDays(FIRST, -1)).to.equal(FIRST);
    expect(addMonths('9999-12-05', 1)).to.equal(LAST);
    expect(addMonths('0001-01-05', -1)).to.equal(FIRST);
    expect(addMonths('9990-06-05', 1200)).to.equal(LAST);
  });

  it('stays between two days', () => {
    expect(clamp('2026-10-01', '2026-10-05', '2026-10-09')).to.equal('2026-10-05');
    expect(clamp('2026-10-10', '2026-10-05', '2026-10-09')).to.equal('2026-10-09');
    expect(clamp('2026-10-07', '2026-10-05', '2026-10-09')).to.equal('2026-10-07');
    expect(clamp('0999-01-01')).to.equal('0999-01-01');
  });

  it('asks no clock: in no time zone is there another day', () => {
    const local = ['getDate', 'getDay', 'getFullYear', 'getMonth', 'getHours', 'getTimezoneOffset'] as const;
    const kept = local.map((name) => Date.prototype[name]);
    for (const name of local) {
      Date.prototype[name] = () => {
        throw new Error(`${name} depends on the time zone`);
      };
    }
    try {
      expect(readDay('2026-03-29T02:30:00+01:00')).to.equal('2026-03-29');
      expect(addDays('2026-03-28', 2)).to.equal('2026-03-30');
      expect(addMonths('2026-10-25', -7)).to.equal('2026-03-25');
      expect(weekdayOf('2026-10-25')).to.equal(SUNDAY);
      expect(weeksOf('2026-10-25', MONDAY)).to.have.length(5);
      expect(dateOf('2026-10-25').toISOString()).to.equal('2026-10-25T00:00:00.000Z');
    } finally {
      for (const [index, name] of local.entries()) Date.prototype[name] = kept[index] as () => number;
    }
  });

  it('takes today from the clock on the wall, late in the evening too', () => {
    expect(today(new Date(2026, 9, 1, 0, 0, 1))).to.equal('2026-10-01');
    expect(today(new Date(2026, 9, 1, 23, 59, 59))).to.equal('2026-10-01');
    expect(today(new Date(2024, 1, 29, 12))).to.equal('2024-02-29');
  });
});

describe('a week', () => {
  it('begins and ends where the reader lives', () => {
    expect(weekdayOf('2026-10-01')).to.equal(4);
    expect([startOfWeek('2026-10-01', MONDAY), endOfWeek('2026-10-01', MONDAY)]).to.deep.equal([
      '2026-09-28',
      '2026-10-04',
    ]);
    expect([startOfWeek('2026-10-01', SUNDAY), endOfWeek('2026-10-01', SUNDAY)]).to.deep.equal([
      '2026-09-27',
      '2026-10-03',
    ]);
    expect([startOfWeek('2026-10-02', SATURDAY), endOfWeek('2026-10-02', SATURDAY)]).to.deep.equal([
      '2026-09-26',
      '2026-10-02',
    ]);
    expect(startOfWeek('2026-10-04', SUNDAY)).to.equal('2026-10-04');
  });

  it('begins as the browser says, and as is known here', () => {
    for (const [locale, weekday] of [
      ['en', SUNDAY],
      ['en-US', SUNDAY],
      ['en-GB', MONDAY],
      ['de', MONDAY],
      ['de-AT', MONDAY],
      ['ar', SATURDAY],
      ['ar-EG', SATURDAY],
      ['ar-SA', SUNDAY],
      ['fa', SATURDAY],
      ['he', SUNDAY],
      ['ja', SUNDAY],
      ['pt-BR', SUNDAY],
      ['dv', 5],
    ] as const) {
      expect(firstWeekdayOf(locale), locale).to.equal(weekday);
      expect(byRegion(new Intl.Locale(locale)), locale).to.equal(weekday);
    }
  });
});

describe('the weeks of a month', () => {
  const write = (day: string, first: number) =>
    weeksOf(day, first).map((week) => week.map((one) => (one === null ? '..' : one.slice(8))).join(' '));

  it('are as a wall calendar has them', () => {
    expect(write('2026-10-15', MONDAY)).to.deep.equal([
      '.. .. .. 01 02 03 04',
      '05 06 07 08 09 10 11',
      '12 13 14 15 16 17 18',
      '19 20 21 22 23 24 25',
      '26 27 28 29 30 31 ..',
    ]);
    expect(write('2026-10-15', SATURDAY)[5]).to.equal('31 .. .. .. .. .. ..');
  });

  it('are four to six', () => {
    expect(write('2026-02-01', SUNDAY)).to.have.length(4);
    expect(write('2024-02-29', MONDAY).join(' ')).to.contain('29');
    expect(write('2026-08-01', MONDAY)).to.have.length(6);
  });

  it('are there for the first and the last month that can be written', () => {
    expect(write(FIRST, SUNDAY)[0]).to.equal('.. 01 02 03 04 05 06');
    expect(write(LAST, MONDAY).at(-1)).to.equal('27 28 29 30 31 .. ..');
    expect(isSameMonth('2026-10-01', '2026-10-31')).to.equal(true);
    expect(isSameMonth('2025-10-01', '2026-10-01')).to.equal(false);
  });
});

describe('a day in words', () => {
  it('is said in the language of the reader', () => {
    expect(say('2026-10-01', 'field', 'en')).to.equal('Oct 1, 2026');
    expect(say('2026-10-01', 'field', 'de')).to.equal('1. Okt. 2026');
    expect(say('2026-10-01', 'full', 'en-GB')).to.match(/^Thursday,? 1 October 2026$/);
    expect(say('2026-10-01', 'monthAndYear', 'fr')).to.equal('octobre 2026');
  });

  it('has the digits of the reader, and the calendar that servers mean', () => {
    expect(say('2026-10-01', 'field', 'ar-EG')).to.equal('١ أكتوبر ٢٠٢٦');
    expect(sayNumber(31, 'ar-EG')).to.equal('٣١');
    expect(say('2026-10-01', 'year', 'th')).to.contain('2026');
    expect(say('2026-10-01', 'year', 'fa')).to.contain('۲۰۲۶');
    expect(say('2026-10-01', 'month', 'ar-SA')).to.equal('أكتوبر');
  });

  it('is of old years, too', () => {
    expect(say('0099-12-31', 'year', 'en')).to.equal('99');
    expect(say('1582-10-10', 'field', 'en')).to.equal('Oct 10, 1582');
  });

  it('has the year where it is read', () => {
    expect(isYearFirst('ja')).to.equal(true);
    expect(isYearFirst('hu')).to.equal(true);
    expect(isYearFirst('en')).to.equal(false);
    expect(isYearFirst('ar')).to.equal(false);
  });
});
