import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dayHere,
  daysBetween,
  isIsoDate,
  isoDate,
  isoWeek,
  parseIsoDate,
  weekday,
  type IsoDate,
} from './iso-date';

const anyDate = fc
  .integer({ min: 0, max: daysBetween(isoDate('1900-01-01'), isoDate('2199-12-31')) })
  .map((days) => addDays(isoDate('1900-01-01'), days));

/** Dates around which a few hundred days still lie within 1900–2199. */
const innerDate = fc
  .integer({ min: 0, max: 100_000 })
  .map((days) => addDays(isoDate('1905-01-01'), days));

function oracle(date: IsoDate): Temporal.PlainDate {
  return Temporal.PlainDate.from(date);
}

describe('dates as text', () => {
  it.each(['2026-11-24', '2024-02-29', '1900-01-01', '2199-12-31'])(
    '[CADENCE-1] %s is a date',
    (text) => {
      expect(isIsoDate(text)).toBe(true);
    },
  );

  it.each([
    '',
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-4-1',
    '24.11.2026',
    '2026-11-24T09:00',
    ' 2026-11-24',
    '1899-12-31',
    '2200-01-01',
    '0000-01-01',
  ])('[CADENCE-1] "%s" is not a date', (text) => {
    expect(parseIsoDate(text)).toBeUndefined();
    expect(() => isoDate(text)).toThrow(RangeError);
  });

  it('[CADENCE-1] a date is exactly what Temporal takes for one', () => {
    fc.assert(
      fc.property(
        fc.tuple(
          fc.integer({ min: 1900, max: 2199 }),
          fc.integer({ min: 0, max: 14 }),
          fc.integer({ min: 0, max: 33 }),
        ),
        ([year, month, day]) => {
          const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          let real = true;
          try {
            Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
          } catch {
            real = false;
          }
          expect(isIsoDate(text)).toBe(real);
        },
      ),
    );
  });

  it('[CADENCE-2] adding days agrees with Temporal and can be taken back', () => {
    fc.assert(
      fc.property(innerDate, fc.integer({ min: -1500, max: 1500 }), (date, days) => {
        const later = addDays(date, days);
        expect(later).toBe(oracle(date).add({ days }).toString());
        expect(addDays(later, -days)).toBe(date);
        expect(daysBetween(date, later)).toBe(days);
      }),
    );
  });

  it('[CADENCE-2] adding months agrees with Temporal, the last day of a short month included', () => {
    expect(addMonths(isoDate('2026-08-31'), 6)).toBe('2027-02-28');
    fc.assert(
      fc.property(innerDate, fc.integer({ min: -40, max: 40 }), (date, months) => {
        expect(addMonths(date, months)).toBe(oracle(date).add({ months }).toString());
      }),
    );
  });

  it('[CADENCE-2] a date that leaves 1900–2199, or a broken number of days, is refused', () => {
    expect(() => addDays(isoDate('2199-12-31'), 1)).toThrow(RangeError);
    expect(() => addDays(isoDate('1900-01-01'), -1)).toThrow(RangeError);
    expect(() => addDays(isoDate('2026-01-01'), 0.5)).toThrow(RangeError);
    expect(() => addDays(isoDate('2026-01-01'), Number.NaN)).toThrow(RangeError);
    expect(() => addMonths(isoDate('2026-01-01'), 1.5)).toThrow(RangeError);
  });

  it('the day here is the one on the wall from its first minute to its last', () => {
    for (const month of [0, 2, 5, 9, 11]) {
      const day = `2026-${String(month + 1).padStart(2, '0')}-03`;
      expect(dayHere(new Date(2026, month, 3, 0, 0))).toBe(day);
      expect(dayHere(new Date(2026, month, 3, 23, 59, 59, 999))).toBe(day);
    }
  });

  it('[CADENCE-3] weekdays and ISO weeks agree with Temporal', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const expected = oracle(date);
        expect(weekday(date)).toBe(expected.dayOfWeek);
        expect(isoWeek(date)).toEqual({ year: expected.yearOfWeek, week: expected.weekOfYear });
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['2026-11-24', 2026, 48],
    ['2021-01-03', 2020, 53],
    ['2024-12-30', 2025, 1],
    ['2027-01-01', 2026, 53],
  ])('[CADENCE-3] %s lies in the week of %i with number %i', (text, year, week) => {
    expect(isoWeek(isoDate(text))).toEqual({ year, week });
  });
});
