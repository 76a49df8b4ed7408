import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DateReading, DateWords } from './digit-date';
import { addDays, isoDate, isoWeek, weekday } from './iso-date';
import { readWrittenDate } from './written-date';

const DANISH: DateWords = {
  months:
    'januar,februar,marts,april,maj,juni,juli,august,september,oktober,november,december'.split(
      ',',
    ),
  weekdays: 'mandag,tirsdag,onsdag,torsdag,fredag,lørdag,søndag'.split(','),
  days: new Map([
    ['i dag', 0],
    ['i morgen', 1],
    ['i går', -1],
  ]),
  fillers: ['på', 'den', 'd', 'i'],
  next: ['næste'],
  last: ['sidste'],
  ahead: ['om'],
  units: { day: ['dag', 'dage'], week: ['uge', 'uger'], month: ['måned', 'måneder'] },
  numbers: new Map([
    ['en', 1],
    ['to', 2],
  ]),
};
/** A Sunday, in week 48. */
const TODAY = isoDate('2026-11-29');

function read(text: string, about: DateReading['about'] = 'ahead', today = TODAY): string {
  const found = readWrittenDate(text, { words: DANISH, today, about });
  return found.ok ? found.day : found.fault;
}

describe('a day as people write it', () => {
  it.each([
    '3/12',
    '3.12',
    '3.12.',
    '3-12',
    '3 12',
    '03/12',
    '0312',
    '3/12/26',
    '03 12 26',
    '03-12-26',
    '031226',
    '03122026',
    '3.12.2026',
    ' 3 . 12 . 2026 ',
    '3/12 2026',
    '3–12–2026',
    '2026-12-03',
    '2026-12-3',
    '20261203',
    '3. dec',
    '3. dec.',
    '3.dec',
    '3 DEC 2026',
    'den 3. december',
    'd. 3. december 26',
    'torsdag den 3. december 2026',
    'tors. 3/12',
    'to 3.12.2026',
    'torsdag 3. december 2026 · uge 49',
    'tor\u00adsdag 3. dec., uge 49',
    'den 3.',
    '3.',
    'torsdag',
    'tors',
    'på torsdag',
    'næste torsdag',
    'torsdag uge 49',
    'torsdag i uge 49',
  ])('[CADENCE-13] %j is Thursday 3 December 2026', (text) => {
    expect(read(text)).toBe('2026-12-03');
  });

  it.each([
    ['i dag', '2026-11-29'],
    ['I morgen', '2026-11-30'],
    ['i går', '2026-11-28'],
    ['om 14 dage', '2026-12-13'],
    ['om 2 uger', '2026-12-13'],
    ['om to uger', '2026-12-13'],
    ['om en måned', '2026-12-29'],
    ['uge 50', '2026-12-07'],
    ['uge 50 2027', '2027-12-13'],
    ['uge 53', '2026-12-28'],
    ['uge 48', '2026-11-23'],
    ['uge 47', '2027-11-22'],
    ['søndag', '2026-12-06'],
    ['sidste torsdag', '2026-11-26'],
  ])('[CADENCE-15] %j is %s, seen from Sunday 29 November 2026', (text, day) => {
    expect(read(text)).toBe(day);
  });

  it('[CADENCE-15] the day of today is a week off, and næste is in the week after this one', () => {
    const thursday = isoDate('2026-12-03');
    expect(read('torsdag', 'ahead', thursday)).toBe('2026-12-10');
    const monday = isoDate('2026-11-30');
    expect(read('torsdag', 'ahead', monday)).toBe('2026-12-03');
    expect(read('næste torsdag', 'ahead', monday)).toBe('2026-12-10');
    expect(read('torsdag', 'past', thursday)).toBe('2026-11-26');
  });

  it('[CADENCE-14] without a year it is the nearest such day ahead, or behind', () => {
    expect(read('29/11')).toBe('2026-11-29');
    expect(read('28/11')).toBe('2027-11-28');
    expect(read('28/11', 'past')).toBe('2026-11-28');
    expect(read('29/11', 'past')).toBe('2026-11-29');
    expect(read('3/12', 'past')).toBe('2025-12-03');
    expect(read('29/2')).toBe('2028-02-29');
    expect(read('29/2', 'past')).toBe('2024-02-29');
    expect(read('den 31.', 'ahead', isoDate('2027-02-01'))).toBe('2027-03-31');
    expect(read('uge 50', 'past')).toBe('2025-12-08');
  });

  it.each([
    ['', 'unfinished'],
    ['3', 'unfinished'],
    ['3/', 'unfinished'],
    ['3/12/2', 'unfinished'],
    ['3/12/202', 'unfinished'],
    ['2026-12', 'unfinished'],
    ['.12.2026', 'unfinished'],
    ['12.2026', 'unfinished'],
    ['3..2026', 'unfinished'],
    ['om', 'unfinished'],
    ['om 14', 'unfinished'],
    ['om 14 da', 'unfinished'],
    ['uge', 'unfinished'],
    ['uge 50 20', 'unfinished'],
    ['på', 'unfinished'],
    ['dece', 'unfinished'],
    ['3 de', 'unfinished'],
    ['31/2', 'no-day'],
    ['0/12', 'no-day'],
    ['12/24', 'no-day'],
    ['11/24/2026', 'no-day'],
    ['2026-24-12', 'no-day'],
    ['uge 54', 'no-day'],
    ['uge 53 2027', 'no-day'],
    ['3/12/0026', 'range'],
    ['0002-12-10', 'range'],
    ['3/12/2200', 'range'],
    ['fredag 3. december 2026', 'weekday'],
    ['snart', 'unknown'],
    ['3/12/2026/4', 'unknown'],
    ['1 2 3 4 5', 'unknown'],
    ['om snart uger', 'unknown'],
    ['om 99999 dage', 'unknown'],
    ['3 december januar', 'unknown'],
  ])('[CADENCE-16] %j is no day: %s', (text, fault) => {
    expect(read(text)).toBe(fault);
  });

  it('[CADENCE-16] never throws, whatever stands there', () => {
    const pieces = fc.constantFrom('3', '12', '.', '/', '-', ' ', 'om', 'uge', 'dec', 'to', '0026');
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, fc.constantFrom('ahead' as const, 'past' as const), (text, about) => {
        const found = readWrittenDate(text, { words: DANISH, today: TODAY, about });
        if (found.ok) expect(() => isoDate(found.day)).not.toThrow();
        else expect(found.fault).not.toBe('');
      }),
      { numRuns: 2000 },
    );
  });

  it('[CADENCE-13] reads back every day in every way it is written', () => {
    const days = fc.integer({ min: 0, max: 36_000 }).map((n) => addDays(isoDate('2000-01-01'), n));
    fc.assert(
      fc.property(days, (day) => {
        const [year = '', month = '', date = ''] = day.split('-');
        const name = DANISH.months[Number(month) - 1] ?? '';
        const of = DANISH.weekdays[weekday(day) - 1] ?? '';
        for (const text of [
          day,
          `${date}${month}${year}`,
          `${date}${month}${year.slice(2)}`,
          `${Number(date)}.${Number(month)}.${year}`,
          `${of} den ${Number(date)}. ${name.slice(0, 3)}. ${year}`,
          `${of} uge ${isoWeek(day).week} ${isoWeek(day).year}`,
        ]) {
          expect(read(text), text).toBe(day);
        }
      }),
    );
  });
});
