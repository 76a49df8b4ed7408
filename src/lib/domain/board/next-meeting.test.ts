import { describe, expect, it } from 'vitest';
import { isoDate } from '../cadence/iso-date';
import { nextMeetingAfter } from '../meeting/meetings';
import { createBoard, type Rhythm } from '../records/board';
import { edited } from '../records/make';
import { createMeeting } from '../records/meeting';
import { TODAY, Board } from './board.fixture';
import { meetingToStart, nextFollowUp, nextMeetingOn, runningMeeting } from './next-meeting';

/** The team's board, with the usual rhythm unless it has another. */
function team(rhythm: Partial<Rhythm> = {}) {
  const story = new Board();
  story.do(createBoard({ id: 'b' }, { name: 'T', municipality: '', intervention: '', forums: {} }));
  const { rhythm: usual } = story.get('board', 'b');
  story.do(edited('board', 'b', { rhythm: { ...usual, ...rhythm } }));
  return story.get('board', 'b');
}

describe('meetings on the board', () => {
  function meetings(...list: { id: string; on: string; state?: string }[]) {
    const board = new Board();
    for (const { id, on, state } of list) {
      board.do(createMeeting({ id }, { on, time: '09:00' }));
      if (state) board.do(edited('meeting', id, { state }));
    }
    return board.all('meeting');
  }

  it('[BOARD-17] the planned meeting nearest today is the one that starts', () => {
    const all = meetings(
      { id: 'far', on: '2026-12-08' },
      { id: 'near', on: '2026-11-25' },
      { id: 'held', on: '2026-11-24', state: 'held' },
    );
    expect(meetingToStart(all, TODAY)?.id).toBe('near');
    expect(meetingToStart([], TODAY)).toBeNull();
    expect(runningMeeting(all)).toBeNull();
    expect(runningMeeting(meetings({ id: 'r', on: TODAY, state: 'running' }))?.id).toBe('r');
  });

  it('[BOARD-17] next is the planned one, else the rhythm from the last held; unknown before the first', () => {
    const planned = meetings({ id: 'm', on: '2026-12-03' });
    expect(nextMeetingOn(team(), planned, TODAY)).toEqual({
      on: '2026-12-03',
      time: '09:00',
    });
    const held = meetings({ id: 'm', on: '2026-11-17', state: 'held' });
    expect(nextMeetingOn(team(), held, TODAY)?.on).toBe('2026-12-01');
    expect(nextMeetingOn(team(), [], TODAY)).toBeNull();
  });

  it('[BOARD-17] while a meeting runs, next is the day the meeting itself proposes', () => {
    const running = [
      ...meetings({ id: 'h', on: '2026-11-17', state: 'held' }),
      ...meetings({ id: 'r', on: TODAY, state: 'running' }, { id: 'again', on: TODAY }),
    ];
    const { on } = nextMeetingAfter(team(), running, TODAY, 'r');
    expect(on).toBe('2026-12-08');
    expect(nextMeetingOn(team(), running, TODAY)?.on).toBe(on);
    expect(nextFollowUp(team(), running, TODAY)).toBe(on);
    const first = meetings({ id: 'r', on: TODAY, state: 'running' });
    expect(nextMeetingOn(team(), first, TODAY)?.on).toBe('2026-12-08');
  });

  it('[CYCLE-15] a test is followed up at the meeting after today’s, where the team’s own rhythm puts it', () => {
    const weekly = team({ everyDays: 7 });
    const planned = meetings({ id: 'm', on: '2026-12-03' }, { id: 'now', on: TODAY });
    expect(nextFollowUp(weekly, planned, TODAY)).toBe('2026-12-03');
    const held = meetings({ id: 'h', on: '2026-11-17', state: 'held' }, { id: 'now', on: TODAY });
    expect(nextFollowUp(weekly, held, TODAY)).toBe('2026-12-01');
    expect(nextFollowUp(team(), held, TODAY)).toBe('2026-12-01');
  });

  it('[CYCLE-15] before the first meeting the rhythm counts from today, past closed days', () => {
    expect(nextFollowUp(team(), [], TODAY)).toBe('2026-12-08');
    const friday = isoDate('2026-12-11');
    expect(nextFollowUp(team(), [], friday)).toBe('2026-12-28');
  });
});
