import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closedReason } from './holidays';
import { addDays, daysBetween, isoDate, weekday, type Weekday } from './iso-date';
import {
  isEveryFourth,
  nextMeeting,
  nextWorkday,
  workdayBefore,
  seriesOf,
  turnsOf,
  type NextMeetingQuestion,
} from './meeting-dates';

const someDate = fc
  .integer({ min: 0, max: 365 * 40 })
  .map((days) => addDays(isoDate('2015-01-01'), days));
const anyWeekday = fc.integer({ min: 1, max: 7 }).map((day) => day as Weekday);

const nextMeetingDate = (question: NextMeetingQuestion) => nextMeeting(question).date;

describe('the next meeting', () => {
  it('[CADENCE-6] comes one rhythm after the last when nothing stands in the way', () => {
    expect(nextMeetingDate({ after: isoDate('2026-11-10'), everyDays: 14 })).toBe('2026-11-24');
  });

  it('[CADENCE-7] moves to the next working day when it would fall on a holiday', () => {
    // 2. påskedag 2026 is Monday 6 April.
    expect(nextMeeting({ after: isoDate('2026-03-23'), everyDays: 14 })).toEqual({
      date: '2026-04-07',
      turn: '2026-04-06',
      movedBecause: 'easterMonday',
    });
  });

  it('[CADENCE-7] passes over the whole of Christmas', () => {
    expect(nextMeetingDate({ after: isoDate('2026-12-10'), everyDays: 14 })).toBe('2026-12-28');
    expect(nextMeetingDate({ after: isoDate('2026-12-17'), everyDays: 14 })).toBe('2027-01-04');
  });

  it('[CADENCE-7] stays where it falls when holidays are not to be skipped', () => {
    expect(
      nextMeeting({ after: isoDate('2026-12-10'), everyDays: 14, skipHolidays: false }),
    ).toEqual({ date: '2026-12-24', turn: '2026-12-24' });
  });

  it('[CADENCE-8] a moved meeting does not make the rhythm drift', () => {
    const anchor = isoDate('2026-03-09');
    const moved = nextMeetingDate({ after: isoDate('2026-03-23'), everyDays: 14, anchor });
    expect(moved).toBe('2026-04-07');
    expect(nextMeetingDate({ after: moved, everyDays: 14, anchor })).toBe('2026-04-20');
  });

  it('[CADENCE-8] without an anchor the weekday puts a moved meeting back in step', () => {
    const after = isoDate('2026-04-07');
    expect(nextMeetingDate({ after, everyDays: 14, weekday: 1 })).toBe('2026-04-20');
  });

  it('[CADENCE-8] a team’s turns go on from its own weekday when a meeting was held on another', () => {
    const today = isoDate('2026-04-08');
    const mondays = { everyDays: 14, weekday: 1 };
    // 23 March, then 2. påskedag moved to Tuesday 7 April: Mondays go on a fortnight after 6 April.
    const moved = turnsOf(mondays, [isoDate('2026-03-23'), isoDate('2026-04-07')], today);
    expect(moved(today).date).toBe('2026-04-20');
    // Only meetings on other days: the Monday nearest the last one stands in.
    const tuesday = turnsOf(mondays, [isoDate('2026-04-07')], today);
    expect(tuesday(today).date).toBe('2026-04-20');
    expect(tuesday(isoDate('2026-04-20')).date).toBe('2026-05-04');
    // None yet: the first Monday from today on.
    expect(turnsOf(mondays, [], today)(today).date).toBe('2026-04-13');
  });

  it('[CADENCE-8] a team without a weekday that met on a Saturday does not meet on Saturdays', () => {
    const saturday = isoDate('2026-11-28');
    const turn = turnsOf({ everyDays: 14, weekday: null }, [saturday], saturday)(saturday);
    expect(turn).toEqual({ date: '2026-12-14', turn: '2026-12-14' });
  });

  it('[CADENCE-9] falls on the chosen weekday also when the rhythm is no whole number of weeks', () => {
    const next = nextMeetingDate({ after: isoDate('2026-11-10'), everyDays: 30, weekday: 2 });
    expect(next).toBe('2026-12-15');
  });

  it('[CADENCE-10] a meeting held a day early is not followed by one the next day', () => {
    const rhythm = { everyDays: 14, anchor: isoDate('2026-11-10') };
    const early = isoDate('2026-11-23');
    expect(nextMeetingDate({ ...rhythm, after: early, lastMeeting: early })).toBe('2026-12-08');
    // Before that meeting was held, its own turn is still the next.
    expect(nextMeetingDate({ ...rhythm, after: early, lastMeeting: isoDate('2026-11-10') })).toBe(
      '2026-11-24',
    );
  });

  it('[CADENCE-10] a meeting that was missed does not shift the ones to come', () => {
    expect(
      nextMeetingDate({
        everyDays: 14,
        anchor: isoDate('2026-09-01'),
        lastMeeting: isoDate('2026-09-15'),
        after: isoDate('2026-10-05'),
      }),
    ).toBe('2026-10-13');
  });

  it.each([0, -7, 367, 1.5, Number.NaN])('[CADENCE-6] a rhythm of %s days is refused', (days) => {
    expect(() => nextMeetingDate({ after: isoDate('2026-01-01'), everyDays: days })).toThrow(
      RangeError,
    );
  });

  it('[CADENCE-7] is always later, on a working day, and soon enough', () => {
    fc.assert(
      fc.property(
        someDate,
        someDate,
        fc.integer({ min: 1, max: 60 }),
        fc.option(anyWeekday, { nil: undefined }),
        (after, anchor, everyDays, day) => {
          const next = nextMeeting({
            after,
            anchor,
            everyDays,
            ...(day === undefined ? {} : { weekday: day }),
          });
          expect(next.date > after).toBe(true);
          expect(closedReason(next.date)).toBeUndefined();
          expect(next.date).toBe(nextWorkday(next.turn));
          // One rhythm, at most a week to reach the weekday, at most a holiday stretch.
          expect(daysBetween(after, next.date)).toBeLessThanOrEqual(everyDays + 6 + 7);
          if (day !== undefined) expect(weekday(next.turn)).toBe(day);
          else expect(daysBetween(anchor, next.turn) % everyDays === 0).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('[CADENCE-8] no sooner turn of the rhythm was passed over', () => {
    fc.assert(
      fc.property(
        someDate,
        someDate,
        fc.integer({ min: 1, max: 40 }),
        (after, anchor, everyDays) => {
          const next = nextMeeting({ after, anchor, everyDays });
          const before = addDays(next.turn, -everyDays);
          expect(nextWorkday(before) <= after).toBe(true);
        },
      ),
    );
  });
});

describe('a series of meetings', () => {
  it('[CADENCE-8] follows the rhythm around Easter without drifting', () => {
    const series = seriesOf({ first: isoDate('2026-03-09'), everyDays: 14, count: 5 });
    expect(series.map((meeting) => meeting.date)).toEqual([
      '2026-03-09',
      '2026-03-23',
      '2026-04-07',
      '2026-04-20',
      '2026-05-04',
    ]);
  });

  it('[CADENCE-8] holds each day once, in order, however tight the rhythm', () => {
    fc.assert(
      fc.property(
        someDate,
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 0, max: 30 }),
        (first, everyDays, count) => {
          const dates = seriesOf({ first, everyDays, count }).map((meeting) => meeting.date);
          expect(dates).toHaveLength(count);
          expect(new Set(dates).size).toBe(count);
          expect(dates).toEqual([...dates].sort());
        },
      ),
    );
  });
});

describe('every fourth meeting', () => {
  it('[CADENCE-12] is the 4th, 8th and 12th, and never a meeting without a number', () => {
    const lifted = [-4, 0, 1, 2, 3, 4, 5, 7, 8, 12].filter(isEveryFourth);
    expect(lifted).toEqual([4, 8, 12]);
  });
});

describe('the working day before', () => {
  it.each([
    ['a Tuesday', '2026-11-24', '2026-11-23'],
    ['a Monday', '2026-11-30', '2026-11-27'],
    ['the day after Easter', '2027-03-30', '2027-03-24'],
    ['the first day of a year that is worked', '2027-01-04', '2026-12-30'],
  ])('[PLAN-7] of %s', (_what, date, before) => {
    expect(workdayBefore(isoDate(date))).toBe(before);
  });
});
