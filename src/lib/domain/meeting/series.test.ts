import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closedReason } from '../cadence/holidays';
import { addDays, isoDate, type IsoDate } from '../cadence/iso-date';
import type { Board } from '../records/board';
import type { Meeting } from '../records/meeting';
import { turnsAhead } from './plan-ahead';
import { SERIES_DAYS, seriesAhead, type Series } from './series';

function board(everyDays: number, weekday: number | null): Board {
  return { rhythm: { everyDays, weekday, time: '09:00' } } as Board;
}

function meeting(on: string, state: Meeting['state'] = 'planned'): Meeting {
  return { id: on, on, state, removed: false } as Meeting;
}

/** The days a calendar would show. */
function shown({ first, step, count, skipped, moved }: Series): IsoDate[] {
  const away = new Map(moved.map(({ turn, date }) => [turn, date]));
  return Array.from({ length: count }, (_, i) => addDays(first, i * step))
    .filter((day) => !skipped.includes(day))
    .map((day) => away.get(day) ?? day);
}

const rhythms = fc.record({
  everyDays: fc.integer({ min: 1, max: 60 }),
  weekday: fc.option(fc.integer({ min: 1, max: 5 })),
  start: fc.integer({ min: 0, max: 2000 }),
});

describe('the series of tavlemøder', () => {
  it('[SERIES-1] follows what is held or planned, and reaches a year ahead', () => {
    const meetings = [meeting('2026-11-17', 'held'), meeting('2026-12-01')];
    const series = seriesAhead(board(14, 2), meetings, isoDate('2026-11-24'));
    expect(series.first).toBe('2026-12-15');
    expect(shown(series).at(-1)).toBe(addDays(isoDate('2026-12-01'), 27 * 14));
    expect(shown(series).length * 14).toBeGreaterThanOrEqual(SERIES_DAYS);
  });

  it('[SERIES-2] has exactly the days the team would get by planning them', () => {
    fc.assert(
      fc.property(rhythms, ({ everyDays, weekday, start }) => {
        const today = addDays(isoDate('2024-01-01'), start);
        const series = seriesAhead(board(everyDays, weekday), [], today);
        const days = shown(series);
        expect(days).toEqual(
          turnsAhead(board(everyDays, weekday), [], today, days.length).map(({ date }) => date),
        );
        expect(Number.isInteger(series.count)).toBe(true);
      }),
    );
  });

  it('[SERIES-3] no meeting is on a closed day; a turn on one is moved, and moves no later one', () => {
    const series = seriesAhead(board(7, 1), [meeting('2027-03-22')], isoDate('2027-03-22'));
    // 29 March 2027 is 2. påskedag, 17 May 2. pinsedag.
    expect(series.moved).toContainEqual({ turn: '2027-03-29', date: '2027-03-30' });
    expect(series.moved).toContainEqual({ turn: '2027-05-17', date: '2027-05-18' });
    expect(series.skipped).toEqual([]);
    expect(shown(series)).toContain('2027-04-05');
    expect(shown(series).filter((day) => closedReason(day) !== undefined)).toEqual([]);
  });

  it('[SERIES-5] a day whose meeting was called off is not in it, moved or not', () => {
    const called = [meeting('2027-03-22'), meeting('2027-03-30', 'cancelled')];
    const series = seriesAhead(board(7, 1), called, isoDate('2027-03-22'));
    expect(series.skipped).toEqual(['2027-03-29']);
    expect(shown(series)[0]).toBe('2027-04-05');
    expect(series.moved.map(({ date }) => date)).not.toContain('2027-03-30');
  });

  it('[SERIES-4] a weekday that the rhythm does not come round to skips the weeks between', () => {
    const series = seriesAhead(board(10, 3), [], isoDate('2026-08-03'));
    expect(series.step).toBe(7);
    expect(series.skipped.length).toBeGreaterThan(0);
    expect(seriesAhead(board(10, null), [], isoDate('2026-08-03')).step).toBe(10);
  });

  it('[SERIES-6] no meeting is in a pause, and it has the days the team would get by planning them', () => {
    const paused = (everyDays: number, weekday: number | null) =>
      ({
        ...board(everyDays, weekday),
        pause: {
          a: { from: '2026-07-06', to: '2026-07-31' },
          b: { from: '2026-12-21', to: '2027-01-03' },
        },
      }) as unknown as Board;
    for (const [everyDays, weekday] of [
      [14, 2],
      [14, null],
      [7, 4],
      [21, 1],
      [10, 3],
      [30, null],
    ] as const) {
      const meetings = [meeting('2026-06-30', 'held')];
      const team = paused(everyDays, weekday);
      const series = seriesAhead(team, meetings, isoDate('2026-06-30'));
      const days = shown(series);
      expect(days.filter((day) => day > '2026-07-05' && day < '2026-08-01')).toEqual([]);
      expect(days.filter((day) => day > '2026-12-20' && day < '2027-01-04')).toEqual([]);
      expect(Number.isInteger(series.count)).toBe(true);
      // Planned one after the other, each on what is planned so far.
      const one: Meeting[] = [...meetings];
      for (let i = 0; i < 8; i += 1) {
        const [next] = turnsAhead(team, one, isoDate('2026-06-30'), 1);
        if (next) one.push(meeting(next.date));
      }
      // A rhythm that is not in whole weeks is counted anew from each meeting, pause or not.
      if (everyDays % 7 === 0) expect(days.slice(0, 8)).toEqual(one.slice(1).map(({ on }) => on));
    }
  });
});
