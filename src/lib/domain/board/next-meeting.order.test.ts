/** Which of several meetings is meant: the database lists them in any order. */
import { describe, expect, it } from 'vitest';
import { createBoard } from '../records/board';
import { made } from '../records/make';
import type { Meeting } from '../records/meeting';
import { Board, TODAY } from './board.fixture';
import { meetingToStart, nextFollowUp, nextMeetingOn, runningMeeting } from './next-meeting';

/** A board that has said nothing of its rhythm: every fortnight at nine. */
const fortnightly = (() => {
  const told = new Board();
  told.do(
    createBoard({ id: 'b' }, { name: 'T', municipality: 'K', intervention: 'I', forums: {} }),
  );
  const [board] = told.all('board');
  if (!board) throw new Error('the board is not there');
  return board;
})();

/** Meetings in the order they are named, and turned round. */
function eachWay(...list: Record<string, string>[]): Meeting[][] {
  const board = new Board();
  list.forEach((fields, i) => {
    board.do(made('meeting', `m${String(i)}`, fields));
  });
  const all = board.all('meeting');
  return [all, all.toReversed()];
}

const planned = (on: string, time = '09:00') => ({ state: 'planned', on, time });
const running = (at: string) => ({ state: 'running', on: TODAY, startedAt: `${at}:00.000Z` });
const held = (on: string) => ({ state: 'held', on, startedAt: `${on}T08:00:00.000Z` });

describe('the meeting that is meant', () => {
  it('[BOARD-17] is the one started last, where two are running', () => {
    for (const all of eachWay(
      running('2026-11-24T08:00'),
      running('2026-11-24T09:00'),
      planned(TODAY),
    ))
      expect(runningMeeting(all)?.id).toBe('m1');
    for (const all of eachWay({ state: 'running', on: TODAY }, running('2026-11-24T08:00')))
      expect(runningMeeting(all)?.id).toBe('m1');
  });

  it('[BOARD-17] is the same one on every screen, where two are as near', () => {
    for (const all of eachWay(planned('2026-11-25'), planned('2026-11-23'), planned('2026-12-01')))
      expect(meetingToStart(all, TODAY)?.id).toBe('m0');
  });

  it('[BOARD-17] next is the first that is planned from today on, whatever else is written down', () => {
    const on = (...list: Record<string, string>[]) =>
      eachWay(...list).map((all) => nextMeetingOn(fortnightly, all, TODAY));
    const next = { on: '2026-11-26', time: '10:15' };
    expect(
      on(planned('2026-12-10'), planned('2026-11-26', '10:15'), planned('2026-11-20')),
    ).toEqual([next, next]);
    // Today counts as long as the meeting has not begun.
    expect(on(planned(TODAY, '13:00'))[0]).toEqual({ on: TODAY, time: '13:00' });
    // One that was called off is no next one, and one without a day neither.
    expect(on({ state: 'cancelled', on: '2026-11-25' }, planned('2026-11-26', '10:15'))).toEqual([
      next,
      next,
    ]);
    expect(on({ state: 'planned' }, planned('2026-11-26', '10:15'))).toEqual([next, next]);
    expect(on({ state: 'cancelled', on: '2026-11-25' })[0]).toBeNull();
    expect(on({ state: 'planned', on: '2026-11-26' })[0]).toEqual({
      on: '2026-11-26',
      time: '09:00',
    });
  });

  it('[CYCLE-15] is a later one for what goes on today', () => {
    for (const all of eachWay(planned(TODAY), planned('2026-11-26')))
      expect(nextFollowUp(fortnightly, all, TODAY)).toBe('2026-11-26');
    for (const all of eachWay(planned('2026-11-10'), held('2026-11-17')))
      expect(nextFollowUp(fortnightly, all, TODAY)).toBe('2026-12-01');
  });

  it('[BOARD-17] a meeting held on a day ahead by a wrong clock sets the rhythm on from there', () => {
    for (const all of eachWay(held('2026-12-01')))
      expect(nextMeetingOn(fortnightly, all, TODAY)?.on).toBe('2026-12-15');
  });
});
