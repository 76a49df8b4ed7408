/** The rhythm around the pauses a team has agreed on. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoDate, type IsoDate } from './iso-date';
import { joined, turnsOf } from './meeting-dates';

const someDate = fc
  .integer({ min: 0, max: 365 * 40 })
  .map((days) => addDays(isoDate('2015-01-01'), days));

describe('a pause', () => {
  const july = { from: '2026-07-06', to: '2026-07-31' };

  it('[CADENCE-18] takes its turns, and the rhythm goes on from the first of the team’s days after', () => {
    const turns = turnsOf(
      { everyDays: 14, weekday: 2, pauses: [july] },
      [isoDate('2026-06-30')],
      isoDate('2026-06-30'),
    );
    expect(turns(isoDate('2026-06-30'))).toEqual({
      date: '2026-08-04',
      turn: '2026-08-04',
      afterPause: july,
    });
    expect(turns(isoDate('2026-08-04'))).toEqual({ date: '2026-08-18', turn: '2026-08-18' });
  });

  it('[CADENCE-18] in which the rhythm has no turn moves nothing', () => {
    const pauses = [{ from: '2026-07-01', to: '2026-07-10' }];
    const turns = turnsOf({ everyDays: 14, weekday: 2, pauses }, [isoDate('2026-06-30')], july2());
    expect(turns(july2())).toEqual({ date: '2026-07-14', turn: '2026-07-14' });
  });

  it('[CADENCE-18] keeps the day of the week of a team that has written none down', () => {
    const turns = turnsOf(
      { everyDays: 14, weekday: null, pauses: [july] },
      [isoDate('2026-07-02')],
      july2(),
    );
    expect(turns(july2()).date).toBe('2026-08-06');
    const monthly = turnsOf(
      { everyDays: 30, weekday: null, pauses: [july] },
      [isoDate('2026-06-15')],
      july2(),
    );
    expect(monthly(july2()).date).toBe('2026-08-03');
  });

  it('[CADENCE-18] that ends in a holiday, or before another, still lets no meeting fall in either', () => {
    const pauses = [
      { from: '2026-12-14', to: '2026-12-23' },
      { from: '2026-12-28', to: '2027-01-03' },
    ];
    const turns = turnsOf(
      { everyDays: 7, weekday: 4, pauses },
      [isoDate('2026-12-10')],
      isoDate('2026-12-10'),
    );
    expect(turns(isoDate('2026-12-10')).date).toBe('2027-01-07');
  });

  it('[CADENCE-18] whose first day after is in another, goes on after that one', () => {
    const pauses = [
      { from: '2015-03-12', to: '2015-05-04' },
      { from: '2015-05-08', to: '2015-05-11' },
    ];
    const met = isoDate('2015-03-09');
    expect(turnsOf({ everyDays: 7, weekday: 1, pauses }, [met], met)(met).date).toBe('2015-05-18');
  });

  it('[CADENCE-18] on whose days the team’s own day comes next, after a meeting held in it', () => {
    const pauses = [{ from: '2021-11-12', to: '2021-11-15' }];
    const met = isoDate('2021-11-12');
    expect(turnsOf({ everyDays: 1, weekday: 1, pauses }, [met], met)(met).date).toBe('2021-11-22');
  });

  it('[CADENCE-18] a meeting the team held in it all the same counts as any other', () => {
    const turns = turnsOf(
      { everyDays: 14, weekday: 2, pauses: [{ from: '2026-07-06', to: '2026-07-17' }] },
      [isoDate('2026-06-30'), isoDate('2026-07-14')],
      july2(),
    );
    expect(turns(isoDate('2026-07-14')).date).toBe('2026-07-28');
  });

  it('[CADENCE-18] backwards, or without an end in the calendar, is none', () => {
    const odd = [
      { from: '2026-07-31', to: '2026-07-06' },
      { from: '2026-07-06', to: '2199-12-31' },
    ];
    expect(joined(odd)).toEqual([]);
  });

  it('[CADENCE-18] no meeting ever falls in one, and each day is there once, in order', () => {
    fc.assert(
      fc.property(
        someDate,
        fc.array(fc.record({ off: fc.integer({ min: -30, max: 300 }), long: fc.nat(60) }), {
          maxLength: 4,
        }),
        fc.integer({ min: 1, max: 30 }),
        fc.option(fc.integer({ min: 1, max: 5 })),
        (first, spans, everyDays, wanted) => {
          const pauses = spans.map(({ off, long }) => ({
            from: addDays(first, off),
            to: addDays(first, off + long),
          }));
          const turns = turnsOf({ everyDays, weekday: wanted, pauses }, [first], first);
          const dates: IsoDate[] = [];
          for (let after = first; dates.length < 12; after = dates.at(-1) ?? after)
            dates.push(turns(after).date);
          for (const date of dates)
            expect(pauses.filter(({ from, to }) => from <= date && date <= to)).toEqual([]);
          expect(new Set(dates).size).toBe(12);
          expect(dates).toEqual([...dates].sort());
        },
      ),
    );
  });
});

function july2(): IsoDate {
  return isoDate('2026-07-02');
}
