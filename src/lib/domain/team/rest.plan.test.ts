/** What writing a pause has to say before it is written: where the team meets after, and what is in the way. */
import { describe, expect, it } from 'vitest';
import { isoDate } from '../cadence/iso-date';
import { Team } from '../minutes/team.fixture';
import { edited, removed } from '../records/make';
import { createMeeting } from '../records/meeting';
import { agreedMeetings, endPause, holdPause, pausesOf } from './away';
import {
  firstDayAfter,
  letPass,
  overlapping,
  pausedMeetings,
  restsOf,
  workdayOutside,
} from './rest';

const SUMMER = { from: '2026-07-06', to: '2026-07-31' };

/** A team that met on Tuesday 30 June and is to meet every fortnight. */
function team(weekday: number | null = 2, met = '2026-06-30'): Team {
  const team = new Team();
  team.act([
    edited('board', 'b', { rhythm: { everyDays: 14, weekday, time: '09:00' } }),
    edited('meeting', 'm', { on: met, state: 'held' }),
  ]);
  return team;
}

function plans(team: Team, ...days: string[]): void {
  team.act(days.map((on) => createMeeting({ id: on }, { on, time: '09:00' })));
}

const after = (of: Team, key: string, days: { from: string; to: string }) =>
  firstDayAfter(of.get('board', 'b'), of.all('meeting'), key, days);

describe('a pause that is being written', () => {
  it('[PLAN-8] says the day the team would meet first after it, whatever is planned', () => {
    const to = team();
    plans(to, '2026-08-06');
    expect(after(to, 'ny', SUMMER)).toBe('2026-08-04');
    to.act(holdPause('b', 'sommer', SUMMER)[1]);
    expect(restsOf(to.get('board', 'b'), to.all('meeting'))[0]?.first).toBe('2026-08-06');
    // Made longer, or with another one right after, it is the days as they would be then.
    expect(after(to, 'sommer', { ...SUMMER, to: '2026-08-07' })).toBe('2026-08-11');
    expect(after(to, 'ny', { from: '2026-08-01', to: '2026-08-07' })).toBe('2026-08-11');
    expect(after(to, 'ny', { from: '2026-08-12', to: '2026-08-16' })).toBe('2026-08-18');
    // Days that are no pause have no day after.
    expect(after(to, 'ny', { from: '2026-09-20', to: '2026-09-01' })).toBeNull();
  });

  it('[PLAN-8] names another pause that has some of its days, and never itself', () => {
    const to = team();
    to.act(holdPause('b', 'sommer', SUMMER)[1]);
    const other = (key: string, from: string, until: string) =>
      overlapping(to.get('board', 'b'), key, { from, to: until });
    const sommer = { key: 'sommer', ...SUMMER };
    expect(other('ny', '2026-07-31', '2026-08-02')).toEqual(sommer);
    expect(other('ny', '2026-07-01', '2026-07-06')).toEqual(sommer);
    expect(other('ny', '2026-07-10', '2026-07-12')).toEqual(sommer);
    expect(other('ny', '2026-06-01', '2026-09-01')).toEqual(sommer);
    expect(other('ny', '2026-08-01', '2026-08-02')).toBeUndefined();
    expect(other('ny', '2026-07-01', '2026-07-05')).toBeUndefined();
    expect(other('sommer', '2026-07-10', '2026-07-12')).toBeUndefined();
  });

  it('[PLAN-8] names the meetings that are planned in it, the earliest first, and no others', () => {
    const to = team();
    plans(to, '2026-07-28', '2026-07-14', '2026-07-07', '2026-10-12', '2026-07-21', '2026-08-04');
    to.act([createMeeting({ id: 'no-day' }, { on: '2026-07-10', time: '09:00' })]);
    to.act([
      edited('meeting', '2026-07-07', { state: 'held' }),
      removed('meeting', '2026-07-21'),
      edited('meeting', 'no-day', { on: null }),
    ]);
    const autumn = { from: '2026-10-12', to: '2026-10-16' };
    const ids = (...pauses: { from: string; to: string }[]) =>
      pausedMeetings(to.withRemoved('meeting'), pauses).map(({ id }) => id);
    expect(ids(SUMMER, autumn)).toEqual(['2026-07-14', '2026-07-28', '2026-10-12']);
    expect(pausedMeetings(to.withRemoved('meeting').toReversed(), [SUMMER, autumn])).toEqual(
      pausedMeetings(to.withRemoved('meeting'), [SUMMER, autumn]),
    );
    expect(ids()).toEqual([]);
    to.act(letPass({ '2026-07-14': '2026-08-11', '2026-07-28': 'cancel', '2026-10-12': 'stay' }));
    expect(ids(SUMMER, autumn)).toEqual(['2026-10-12']);
  });

  it('[PLAN-8] one planned in it does not count until it is moved; one held in it does', () => {
    const to = team();
    plans(to, '2026-07-14', '2026-07-28', '2026-08-04');
    to.act(holdPause('b', 'sommer', SUMMER)[1]);
    to.act([edited('meeting', '2026-07-28', { state: 'held' })]);
    const agreed = agreedMeetings(to.get('board', 'b'), to.all('meeting'));
    expect(agreed.map(({ on }) => on)).toEqual(['2026-06-30', '2026-07-28', '2026-08-04']);
  });
});

describe('the first day after a pause', () => {
  it('[TEAM-11] goes by the meetings that took place, not by those that were planned before it', () => {
    const to = team(null, '2026-07-02');
    plans(to, '2026-07-03');
    to.act(holdPause('b', 'sommer', SUMMER)[1]);
    const first = () => restsOf(to.get('board', 'b'), to.all('meeting'))[0]?.first;
    // 2 July is a Thursday.
    expect(first()).toBe('2026-08-06');
    to.act([edited('meeting', '2026-07-03', { state: 'held' })]);
    expect(first()).toBe('2026-08-07');
    to.act([removed('meeting', '2026-07-03')]);
    expect(first()).toBe('2026-08-06');
  });

  it('[TEAM-11] is a working day in no other pause, where the team has not met', () => {
    const to = new Team();
    to.act(holdPause('b', 'sommer', SUMMER)[1]);
    to.act(holdPause('b', 'sen', { from: '2026-08-03', to: '2026-08-07' })[1]);
    const board = to.get('board', 'b');
    expect(workdayOutside(board, isoDate('2026-07-05'))).toBe('2026-08-10');
    expect(workdayOutside(board, isoDate('2026-07-03'))).toBe('2026-07-03');
    expect(workdayOutside(board, isoDate('2026-08-08'))).toBe('2026-08-10');
    expect(workdayOutside(board, isoDate('2026-08-11'))).toBe('2026-08-11');
  });

  it('[TEAM-11] there is none where there is no pause', () => {
    const to = team();
    to.act(holdPause('b', 'sommer', SUMMER)[1]);
    to.act(endPause('b', 'sommer')[1]);
    expect(restsOf(to.get('board', 'b'), to.all('meeting'))).toEqual([]);
  });
});

describe('several pauses', () => {
  it('[TEAM-11] stand by their first day, and of one day by when they were written', () => {
    const one = (from: string) => ({ from, to: '2026-12-31' });
    const pause = {
      z: one('2026-03-01'),
      b: one('2026-02-01'),
      c: one('2026-02-01'),
      a: one('2026-04-01'),
    };
    const keys = (of: typeof pause) => pausesOf({ pause: of }).map(({ key }) => key);
    expect(keys(pause)).toEqual(['b', 'c', 'z', 'a']);
    expect(keys(Object.fromEntries(Object.entries(pause).toReversed()) as typeof pause)).toEqual([
      'b',
      'c',
      'z',
      'a',
    ]);
  });
});
