import { describe, expect, it } from 'vitest';
import { isoDate } from '../cadence/iso-date';
import { DEFAULT_RHYTHM, type Board, type Rhythm } from '../records/board';
import type { Meeting } from '../records/meeting';
import { teamRhythm } from './team-rhythm';
import { nextMeetingAfter } from './meetings';
import { TODAY, twoMeetings } from './story.fixture';

const story = twoMeetings();

function board(rhythm: Rhythm = DEFAULT_RHYTHM): Board {
  return { ...story.get('board', 'b'), rhythm };
}

function meeting(state: Meeting['state'], on: string, time: string | null): Meeting {
  return { ...story.get('meeting', 'm1'), id: `${state}${on}`, state, on, time };
}

function timeOf(...meetings: Meeting[]): string {
  return teamRhythm(board(), meetings).time;
}

describe('the rhythm a team keeps', () => {
  it('[MEET-27] without a saved one its time is that of the latest meeting held or planned', () => {
    const held = meeting('held', '2026-11-09', '10:30');
    expect(timeOf()).toBe('09:00');
    expect(timeOf(held)).toBe('10:30');
    expect(timeOf(held, meeting('planned', '2026-11-30', '13:05'))).toBe('13:05');
    expect(timeOf(held, meeting('cancelled', '2026-11-30', '13:05'))).toBe('10:30');
    expect(timeOf(held, meeting('planned', '2026-11-30', null))).toBe('10:30');
    const running = meeting('running', '2026-11-23', '11:00');
    expect(timeOf(running, held, meeting('planned', '2026-11-30', '13:05'))).toBe('11:00');
  });

  it('[MEET-27] a meeting that has the minute at which it began was agreed for the quarter before', () => {
    expect(timeOf(meeting('held', '2026-11-09', '10:34'))).toBe('10:30');
    expect(timeOf(meeting('held', '2026-11-09', '09:01'))).toBe('09:00');
    expect(timeOf(meeting('held', '2026-11-09', '10:20'))).toBe('10:20');
  });

  it('[MEET-27] what somebody saved wins', () => {
    const held = meeting('held', '2026-11-09', '10:30');
    for (const saved of [
      { ...DEFAULT_RHYTHM, time: '08:00' },
      { ...DEFAULT_RHYTHM, everyDays: 7 },
      { ...DEFAULT_RHYTHM, weekday: 3 },
    ])
      expect(teamRhythm(board(saved), [held])).toEqual(saved);
  });

  it('[MEET-27] the meeting that is running proposes its own time for the next', () => {
    const running = meeting('running', TODAY, '10:30');
    const next = nextMeetingAfter(board(), [running], isoDate(TODAY), running.id);
    expect(next).toMatchObject({ on: '2026-12-07', time: '10:30', planned: null });
  });
});
