import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_AGENDA, type Agenda } from '../records/board';
import { agendaState, gapOf, type Visit } from './agenda-clock';

const MINUTE = 60_000;
const START = Date.parse('2026-11-23T08:00:00Z');

describe('the agenda is the clock', () => {
  const at = (minutes: number): number => START + minutes * MINUTE;

  it('[MEET-3] shows whole minutes left, in the meeting and in the part', () => {
    const visits: Visit[] = [
      { part: 'ideas', at: at(0) },
      { part: 'followUp', at: at(5) },
    ];
    const clock = agendaState(DEFAULT_AGENDA, START, at(12) + 1000, visits);
    expect(clock).toMatchObject({ total: 30, left: 18, over: 0, gone: false, endsAt: at(30) });
    expect(clock.parts.map((p) => p.state)).toEqual(['done', 'now', 'todo', 'todo']);
    expect(clock.parts[1]).toMatchObject({ spent: 7, left: 8, over: 0 });
    expect(clock.parts[1]?.filled).toBeCloseTo(7 / 15, 2);
  });

  it('[MEET-4] says when a part is over its time, and when the whole meeting is', () => {
    const visits: Visit[] = [
      { part: 'ideas', at: at(0) },
      { part: 'followUp', at: at(5) },
    ];
    const late = agendaState(DEFAULT_AGENDA, START, at(23), visits);
    expect(late.parts[1]).toMatchObject({ left: 0, over: 3, filled: 1 });
    expect(late.gone).toBe(false);
    const gone = agendaState(DEFAULT_AGENDA, START, at(34), visits);
    expect(gone).toMatchObject({ left: 0, over: 4, gone: true });
  });

  it('[MEET-3] a part that is visited again goes on from where it was', () => {
    const visits: Visit[] = [
      { part: 'ideas', at: at(0) },
      { part: 'followUp', at: at(3) },
      { part: 'ideas', at: at(8) },
    ];
    const clock = agendaState(DEFAULT_AGENDA, START, at(9), visits);
    expect(clock.parts[0]).toMatchObject({ state: 'now', spent: 4, left: 1 });
    expect(clock.parts[1]).toMatchObject({ state: 'todo', spent: 5 });
  });

  it('[MEET-5] a closed lid does not count, and moves the end', () => {
    const visits: Visit[] = [{ part: 'ideas', at: at(0) }];
    const pause = { from: at(3), to: at(48) };
    const clock = agendaState(DEFAULT_AGENDA, START, at(49), visits, [pause]);
    expect(clock).toMatchObject({ left: 26, endsAt: at(75) });
    expect(clock.parts[0]).toMatchObject({ spent: 4, left: 1 });
  });

  it('[MEET-5] more than ten minutes without a sign of life is a gap', () => {
    expect(gapOf(DEFAULT_AGENDA, START, at(4), at(14))).toBeNull();
    expect(gapOf(DEFAULT_AGENDA, START, at(4), at(14) + 1)).toEqual({
      from: at(4),
      to: at(14) + 1,
    });
    expect(gapOf(DEFAULT_AGENDA, START, null, at(40))).toBeNull();
    expect(gapOf(DEFAULT_AGENDA, START, null, at(600))).toEqual({ from: at(30), to: at(600) });
  });

  it('[MEET-3] time in the parts adds up to the time of the meeting, whatever was paused', () => {
    const parts = DEFAULT_AGENDA.map((a) => a.part);
    const moves = fc.array(
      fc.record({ part: fc.constantFrom(...parts), minutes: fc.nat(20), pause: fc.boolean() }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(moves, (steps) => {
        let now = 0;
        let awake = 0;
        const visits: Visit[] = [];
        const pauses: { from: number; to: number }[] = [];
        for (const step of steps) {
          visits.push({ part: step.part, at: at(now) });
          if (step.pause) pauses.push({ from: at(now), to: at(now + step.minutes) });
          else awake += step.minutes;
          now += step.minutes;
        }
        const clock = agendaState(DEFAULT_AGENDA, START, at(now), visits, pauses);
        expect(clock.parts.reduce((sum, p) => sum + p.spent, 0)).toBe(awake);
        expect(clock.left).toBe(Math.max(0, 30 - awake));
        expect(clock.endsAt).toBe(at(30 + now - awake));
        expect(clock.parts.filter((p) => p.state === 'now')).toHaveLength(1);
      }),
    );
  });

  it('[MEET-6] the meeting is as long as its parts together', () => {
    const minutes = fc.array(fc.integer({ min: 1, max: 240 }), { minLength: 5, maxLength: 5 });
    const names = ['news', 'ideas', 'followUp', 'tasks', 'agreements'] as const;
    fc.assert(
      fc.property(minutes, fc.integer({ min: 1, max: 5 }), (lengths, count) => {
        const agenda: Agenda = names
          .slice(0, count)
          .map((part, i) => ({ part, minutes: lengths[i] ?? 1 }));
        const clock = agendaState(agenda, START, START, []);
        expect(clock.total).toBe(agenda.reduce((sum, a) => sum + a.minutes, 0));
        expect(clock.left).toBe(clock.total);
        expect(clock.parts[0]?.state).toBe('now');
      }),
    );
  });
});
