import { describe, expect, it } from 'vitest';
import { attentionsOf, cardOf, dueDate, isOverdue, isStale, type Card } from '../board/card';
import { nextFollowUp, nextMeetingOn } from '../board/next-meeting';
import { plannedDay } from '../board/planned-day';
import { isoDate } from '../cadence/iso-date';
import { hintsFor } from '../hints/hints';
import { asksForFollowUp, reasonsOf } from '../meeting/follow-up';
import { nextMeetingAfter } from '../meeting/meetings';
import { turnsAhead } from '../meeting/plan-ahead';
import { sinceLast } from '../meeting/since-last';
import { undecidedIn } from '../meeting/undecided';
import { dueBy } from '../minutes/held';
import { Team } from '../minutes/team.fixture';
import { edited } from '../records/make';
import { createMeeting } from '../records/meeting';
import { createTask } from '../records/task';
import { endPause, holdPause } from './away';
import { daysOutside, dueDay, isLate, letPass, pausedMeetings, restOn, restsOf } from './rest';

const SUMMER = { from: '2026-07-06', to: '2026-07-31' };
const around = { requests: [], barriers: [] };

/** A team that met on Tuesday 30 June, is to meet every fortnight, and holds a pause in July. */
function summer(...more: Parameters<Team['act']>[0][]): Team {
  const team = new Team();
  team.act([
    edited('board', 'b', { rhythm: { everyDays: 14, weekday: 2, time: '09:00' } }),
    edited('meeting', 'm', { on: '2026-06-30', state: 'held' }),
  ]);
  for (const drafts of more) team.act(drafts);
  team.act(holdPause('b', 'sommer', SUMMER)[1]);
  return team;
}

function rests(team: Team) {
  return restsOf(team.get('board', 'b'), team.all('meeting'));
}

/** The test of the team, agreed on for some day. */
function card(team: Team, fields: Record<string, string | null>, lastNews: string): Card {
  team.act([edited('testAction', 't', fields)]);
  const cycles = team.all('cycle');
  return { ...cardOf(team.get('testAction', 't'), cycles, [], rests(team)), lastNews };
}

describe('no meeting falls in a pause', () => {
  it('[TEAM-11] the next is the first possible day after, wherever it is proposed', () => {
    const team = summer();
    const [board, meetings] = [team.get('board', 'b'), team.all('meeting')];
    const day = isoDate('2026-07-02');
    expect(nextMeetingOn(board, meetings, day)?.on).toBe('2026-08-04');
    expect(nextFollowUp(board, meetings, day)).toBe('2026-08-04');
    expect(nextMeetingAfter(board, meetings, day, '')).toMatchObject({
      on: '2026-08-04',
      afterPause: SUMMER,
    });
    expect(turnsAhead(board, meetings, day, 1)[0]?.date).toBe('2026-08-04');
    expect(dueBy(team.get('meeting', 'm'), meetings, board, day)).toBe('2026-08-04');
  });

  it('[TEAM-11] a pause that is taken off the board moves nothing any more', () => {
    const team = summer();
    team.act(endPause('b', 'sommer')[1]);
    const on = nextMeetingOn(
      team.get('board', 'b'),
      team.all('meeting'),
      isoDate('2026-07-02'),
    )?.on;
    expect(on).toBe('2026-07-14');
  });

  it('[TEAM-11] a team that has not met yet counts past it as well', () => {
    const team = new Team();
    team.act(holdPause('b', 'sommer', SUMMER)[1]);
    team.act([edited('meeting', 'm', { state: 'cancelled' })]);
    const board = team.get('board', 'b');
    expect(nextFollowUp(board, team.all('meeting'), isoDate('2026-07-02'))).toBe('2026-08-03');
    expect(rests(team)[0]?.first).toBe('2026-08-03');
  });

  it('[PLAN-8] meetings planned in it are named, and are moved or called off only as chosen', () => {
    const plan = ['07-14', '07-28', '08-11'].map((day) =>
      createMeeting({ id: day }, { on: `2026-${day}`, time: '09:00' }),
    );
    const team = summer(plan);
    const board = team.get('board', 'b');
    const inIt = pausedMeetings(team.all('meeting'), [SUMMER]);
    expect(inIt.map(({ id }) => id)).toEqual(['07-14', '07-28']);
    expect(nextMeetingOn(board, team.all('meeting'), isoDate('2026-07-02'))?.on).toBe('2026-08-11');
    expect(plannedDay(team.all('meeting'), isoDate('2026-07-20'), board)?.id).toBe('08-11');
    team.act(letPass({ '07-14': 'cancel', '07-28': '2026-08-04' }));
    expect(team.get('meeting', '07-14').state).toBe('cancelled');
    expect(team.get('meeting', '07-28')).toMatchObject({ on: '2026-08-04', state: 'planned' });
    expect(team.get('meeting', '08-11').on).toBe('2026-08-11');
    expect(letPass({ '07-14': 'stay' })).toEqual([]);
  });
});

describe('what was to be followed up in a pause', () => {
  it('[TEAM-11] is for the first meeting after, planned, held or by the rhythm', () => {
    const team = summer();
    expect(rests(team)).toEqual([{ ...SUMMER, first: '2026-08-04' }]);
    expect(dueDay('2026-07-05', rests(team))).toBe('2026-07-05');
    expect(dueDay('2026-07-06', rests(team))).toBe('2026-08-04');
    expect(dueDay('2026-07-31', rests(team))).toBe('2026-08-04');
    team.act([createMeeting({ id: 'late' }, { on: '2026-08-06', time: '09:00' })]);
    expect(rests(team)[0]?.first).toBe('2026-08-06');
    team.act([edited('meeting', 'late', { state: 'held' })]);
    expect(rests(team)[0]?.first).toBe('2026-08-06');
    team.act([edited('meeting', 'late', { state: 'cancelled' })]);
    expect(rests(team)[0]?.first).toBe('2026-08-04');
  });

  it('[TEAM-11] is not late before that meeting, and is the day after', () => {
    const team = summer();
    const late = (day: string) => isLate('2026-07-14', day, rests(team));
    expect(['2026-07-20', '2026-08-03', '2026-08-04', '2026-08-05'].map(late)).toEqual([
      false,
      false,
      false,
      true,
    ]);
    const followed = card(team, { nextFollowUp: '2026-07-14' }, '2026-07-01');
    expect(dueDate(followed)).toBe('2026-08-04');
    expect(isOverdue(followed, '2026-08-04')).toBe(false);
    expect(isOverdue(followed, '2026-08-05')).toBe(true);
    expect(asksForFollowUp(followed, isoDate('2026-08-04'))).toBe(true);
    const meeting = { ...team.get('meeting', 'm'), id: 'after', followUp: ['t'] };
    expect(undecidedIn(meeting, [followed], isoDate('2026-08-04'), '2026-08-18')).toHaveLength(1);
  });

  it('[TEAM-11] is told at the first meeting after, when it was to be told', () => {
    const team = summer();
    const told = card(team, { presentOn: '2026-07-14' }, '2026-07-01');
    expect(reasonsOf(told, isoDate('2026-08-04'))).toContain('presentToday');
    expect(attentionsOf(told, isoDate('2026-08-04'), around)).toContain('presentToday');
    expect(attentionsOf(told, isoDate('2026-07-14'), around)).not.toContain('presentToday');
  });

  it('[TEAM-11] holds for tasks and for looking back as well', () => {
    const team = summer([
      createTask({ id: 'k' }, { text: 'Ring', owner: null, due: '2026-07-10' }),
      createTask(
        { id: 'back' },
        { text: 'Virker det stadig?', owner: null, due: '2026-07-20', origin: 'checkBack' },
      ),
      edited('task', 'old', { due: '2026-07-01' }),
    ]);
    const none = { observations: [], ideas: [], points: [], tests: [], cycles: [] };
    const records = { ...none, requests: [], asks: [], parked: [], tasks: team.all('task') };
    const missing = (day: string) =>
      sinceLast(null, { id: 'x', startedAt: null }, records, day, rests(team)).missing.map(
        ({ id }) => id,
      );
    expect(missing('2026-07-21')).toEqual([]);
    expect(missing('2026-08-04')).toEqual(['old']);
    expect(missing('2026-08-05')).toEqual(['old', 'k', 'back']);
  });
});

describe('while a pause lasts, and because of it', () => {
  it('[TEAM-11] nothing is late, not even what was late before; afterwards that is late again', () => {
    const team = summer();
    const before = card(team, { nextFollowUp: '2026-07-01' }, '2026-07-01');
    expect(isOverdue(before, '2026-07-05')).toBe(true);
    expect(isOverdue(before, '2026-07-06')).toBe(false);
    expect(isOverdue(before, '2026-07-31')).toBe(false);
    expect(isOverdue(before, '2026-08-01')).toBe(true);
  });

  it('[TEAM-11] nothing is without news, and its days do not count as days without', () => {
    const team = summer();
    const quiet = card(team, { nextFollowUp: '2026-09-01' }, '2026-06-15');
    const stale = (day: string) => isStale(quiet, isoDate(day));
    // 15 June to 5 July are 20 days: the 21st is 1 August.
    expect(['2026-07-05', '2026-07-06', '2026-07-31', '2026-08-01'].map(stale)).toEqual([
      false,
      false,
      false,
      true,
    ]);
    const told = (day: string) => hintsFor(quiet, isoDate(day)).map(({ kind }) => kind);
    expect(told('2026-07-20')).not.toContain('nothingNew');
    expect(told('2026-08-01')).toContain('nothingNew');
    expect(isStale({ ...quiet, lastNews: '2026-05-01' }, isoDate('2026-07-20'))).toBe(false);
  });

  it('[TEAM-11] counts days outside, wherever the pause begins and ends', () => {
    const pause = [{ from: isoDate('2026-07-06'), to: isoDate('2026-07-31') }];
    const count = (from: string, to: string) => daysOutside(from, isoDate(to), pause);
    expect(count('2026-07-01', '2026-07-05')).toBe(4);
    expect(count('2026-07-01', '2026-07-20')).toBe(4);
    expect(count('2026-07-01', '2026-08-03')).toBe(7);
    expect(count('2026-07-20', '2026-08-03')).toBe(3);
    expect(count('2026-07-20', '2026-07-22')).toBe(0);
    expect(count('2026-08-01', '2026-08-03')).toBe(2);
  });

  it('[TEAM-11] two that follow upon each other are one', () => {
    const team = summer();
    team.act(holdPause('b', 'more', { from: '2026-08-01', to: '2026-08-09' })[1]);
    expect(rests(team)).toEqual([{ from: '2026-07-06', to: '2026-08-09', first: '2026-08-11' }]);
    expect(restOn('2026-08-03', rests(team))?.to).toBe('2026-08-09');
  });
});
