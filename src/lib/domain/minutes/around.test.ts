/** What the minutes need of the meetings around theirs, of the clock and of who was there. */
import { describe, expect, it } from 'vitest';
import { isoDate } from '../cadence/iso-date';
import { edited } from '../records/make';
import type { Meeting } from '../records/meeting';
import { dueBy, meetingAfter, takenPlace, timingOf } from './held';
import { Team } from './team.fixture';

const blank = new Team();
const board = blank.get('board', 'b');

function meeting(id: string, on: string | null, more: Partial<Meeting> = {}): Meeting {
  return { ...blank.get('meeting', 'm'), id, on, ...more };
}

const ids = (meetings: readonly Meeting[]): string[] => meetings.map(({ id }) => id);

/** A board that holds no pause. */
const NO_PAUSE = { pause: undefined };

describe('meetings among the others', () => {
  it('[MINUTES-7] stand by day, then by when they began, then by the time that was planned', () => {
    const held = { state: 'held' as const };
    const all = [
      meeting('no-day', null, held),
      meeting('not-begun', '2026-11-24', held),
      meeting('planned-early', '2026-11-24', { ...held, time: '08:00' }),
      meeting('no-time', '2026-11-24', { ...held, time: null }),
      meeting('began-last', '2026-11-24', {
        ...held,
        startedAt: '2026-11-24T12:00:00.000Z',
        time: '07:00',
      }),
      meeting('began-first', '2026-11-24', { ...held, startedAt: '2026-11-24T08:00:00.000Z' }),
      meeting('day-before', '2026-11-23', { ...held, time: '15:00' }),
    ];
    expect(ids(takenPlace(all))).toEqual([
      'day-before',
      'began-first',
      'began-last',
      'planned-early',
      'not-begun',
      'no-time',
      'no-day',
    ]);
  });

  it('[MINUTES-7] count when they were held or are running, not when planned, called off or removed', () => {
    const all = [
      meeting('held', '2026-11-01', { state: 'held' }),
      meeting('runs', '2026-11-02', { state: 'running' }),
      meeting('planned', '2026-11-03'),
      meeting('off', '2026-11-04', { state: 'cancelled' }),
      meeting('gone', '2026-11-05', { state: 'held', removed: true }),
    ];
    expect(ids(takenPlace(all))).toEqual(['held', 'runs']);
  });

  it('[MINUTES-8] the next is the first after it, the same day too, and none that is gone or has no day', () => {
    const now = meeting('now', '2026-11-24', { startedAt: '2026-11-24T08:00:00.000Z' });
    const after = [
      meeting('far', '2026-12-22'),
      meeting('gone', '2026-12-01', { removed: true }),
      meeting('off', '2026-12-02', { state: 'cancelled' }),
      meeting('no-day', null),
      meeting('before', '2026-11-10'),
      meeting('near', '2026-12-08'),
      now,
    ];
    expect(meetingAfter(now, after, NO_PAUSE)?.id).toBe('near');
    const afternoon = meeting('afternoon', '2026-11-24', { time: '14:00' });
    expect(meetingAfter(now, [...after, afternoon], NO_PAUSE)?.id).toBe('afternoon');
    const morning = meeting('morning', '2026-11-24', { startedAt: '2026-11-24T06:00:00.000Z' });
    expect(meetingAfter(now, [...after, morning], NO_PAUSE)?.id).toBe('near');
    expect(meetingAfter(now, [now, morning, meeting('no-day', null)], NO_PAUSE)).toBeNull();
  });

  it('[PLAN-8] one that is left in a pause is not the next, in minutes and mail alike', () => {
    const now = meeting('now', '2026-06-30', { startedAt: '2026-06-30T08:00:00.000Z' });
    const left = meeting('left', '2026-07-14');
    const august = meeting('august', '2026-08-11');
    const pause = { july: { from: '2026-07-01', to: '2026-07-31' } };
    expect(meetingAfter(now, [now, left, august], { pause })?.id).toBe('august');
  });

  it('[MINUTES-9] how long it took is not known before it is over', () => {
    const startedAt = '2026-11-24T08:00:00.000Z';
    const endedAt = '2026-11-24T08:25:00.000Z';
    expect(timingOf(meeting('m', '2026-11-24', { startedAt }), board)).toBeNull();
    expect(timingOf(meeting('m', '2026-11-24', { endedAt }), board)).toBeNull();
    // Without an agenda of its own it is held to that of the board, which is half an hour.
    expect(timingOf(meeting('m', '2026-11-24', { startedAt, endedAt }), board)).toEqual({
      took: 25,
      planned: 30,
    });
    const clockSetBack = { startedAt: endedAt, endedAt: startedAt };
    expect(timingOf(meeting('m', '2026-11-24', clockSetBack), board)?.took).toBe(0);
  });

  it('[WHO-1] where nothing is planned, the day follows from how the team has met, or from today', () => {
    const today = isoDate('2026-11-26');
    const now = meeting('now', '2026-11-24', { state: 'running' });
    expect(dueBy(now, [now], board, today)).toBe('2026-12-08');
    expect(dueBy(meeting('no-day', null), [], board, today)).toBe('2026-12-10');
    const later = meeting('later', '2026-12-30', { state: 'held' });
    expect(dueBy(later, [now, later], board, today)).toBe('2027-01-13');
  });
});

describe('who was there', () => {
  it('[MINUTES-10] is not told where nobody noted it, or only blanks', () => {
    const team = new Team();
    expect(team.facts('present')).toEqual([]);
    team.act([edited('meeting', 'm', { note: '  ' })]);
    expect(team.facts('present')).toEqual([]);
  });

  it.each([
    ['who leads', { facilitator: 'la' }, { facilitator: 'la' }],
    ['who writes', { noteTaker: 'mk' }, { noteTaker: 'mk' }],
    ['a guest', { note: ' En fra skolen ' }, { others: 'En fra skolen' }],
    ['who stayed away', { 'present.la': false }, { absent: ['la'] }],
  ])('[MINUTES-10] is told where only %s is known', (_, fields, told) => {
    const team = new Team();
    const act = team.act([edited('meeting', 'm', fields)]);
    const nobody = { present: [], absent: [], facilitator: null, noteTaker: null, others: '' };
    expect(team.facts('present')).toEqual([
      { kind: 'present', ...nobody, ...told, last: team.changesOf(act)[0]?.id },
    ]);
  });

  it('[MINUTES-5] what was told and agreed is told without the blanks around it, in its own place', () => {
    const team = new Team();
    team.act([
      edited('meeting', 'm', { news: ' Ny kollega\n', nextTime: ' Kortere ', wentWell: '\n' }),
    ]);
    expect(team.facts('news')).toMatchObject([{ kind: 'news', text: 'Ny kollega' }]);
    expect(team.facts('agreements')).toMatchObject([{ kind: 'nextTime', text: 'Kortere' }]);
  });
});
