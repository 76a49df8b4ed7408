import { describe, expect, it } from 'vitest';
import { isoDate } from '../cadence/iso-date';
import { localDateTime, localTime } from '../cadence/local-time';
import type { Board } from '../records/board';
import { edited } from '../records/make';
import type { Meeting } from '../records/meeting';
import type { Member } from '../records/member';
import { goAway } from '../team/away';
import {
  attendees,
  differentlyBefore,
  heldMeetings,
  isLiftEyes,
  lastHeldBefore,
  nextMeetingAfter,
  presenceToBeginWith,
  timeAtStart,
} from './meetings';
import { TODAY, twoMeetings } from './story.fixture';

describe('the time of a meeting', () => {
  it.each([
    ['2026-11-24', '09:00', '09:04', undefined],
    ['2026-11-24', '09:00', '09:30', undefined],
    ['2026-11-24', '09:00', '09:31', '09:31'],
    ['2026-11-24', '09:00', '20:17', '20:17'],
    ['2026-12-02', '09:00', '09:02', '09:02'],
    ['2026-11-24', null, '09:02', '09:02'],
  ])('[MEET-16] planned for %s at %s and begun at %s: %s', (on, time, clock, told) => {
    const now = localDateTime(isoDate('2026-11-24'), localTime(clock));
    expect(timeAtStart({ on, time }, now)).toBe(told);
  });
});

describe('the row of meetings', () => {
  it('[MEET-7] the last held meeting is the one that ended last', () => {
    const story = twoMeetings();
    expect(lastHeldBefore(story.all('meeting'), 'm2')?.id).toBe('m1');
    expect(lastHeldBefore(story.all('meeting'), 'm1')).toBeNull();
  });

  it('[MEET-26] what was last said about doing it differently is told at the next meeting', () => {
    const story = twoMeetings();
    expect(differentlyBefore(story.all('meeting'), 'm2')).toBeNull();
    story.tell('2026-11-09T08:30:00Z', [edited('meeting', 'm1', { nextTime: ' Vi står op ' })]);
    const said = { on: '2026-11-09', text: 'Vi står op' };
    expect(differentlyBefore(story.all('meeting'), 'm2')).toEqual(said);
    expect(differentlyBefore(story.all('meeting'), 'm1')).toBeNull();
    story.tell('2026-11-23T09:00:00Z', [
      edited('meeting', 'm2', { state: 'held', endedAt: '2026-11-23T09:00:00Z', nextTime: ' ' }),
    ]);
    expect(differentlyBefore(story.all('meeting'), 'm3')).toEqual(said);
    story.tell('2026-11-23T09:01:00Z', [edited('meeting', 'm2', { nextTime: 'Færre punkter' })]);
    expect(differentlyBefore(story.all('meeting'), 'm3')).toEqual({
      on: '2026-11-23',
      text: 'Færre punkter',
    });
  });

  it('[MEET-8] every fourth meeting lifts its eyes', () => {
    const asks = [0, 1, 2, 3, 4, 5, 6, 7].map(isLiftEyes);
    expect(asks).toEqual([false, false, false, true, false, false, false, true]);
  });

  it('[MEET-9] everyone in the team is here to begin with; who left but came still counts', () => {
    const story = twoMeetings();
    story.tell('2026-11-22T08:00:00Z', [edited('member', 'bo', { leftOn: '2026-11-22' })]);
    const members: Member[] = story.all('member');
    const [m1, m2] = [story.get('meeting', 'm1'), story.get('meeting', 'm2')];
    expect(presenceToBeginWith(m2, members, m2.on ?? '')).toEqual({ anna: true });
    expect(attendees(m1, members).map((a) => [a.member.id, a.here])).toEqual([
      ['anna', true],
      ['bo', false],
    ]);
    expect(attendees(m2, members).map((a) => a.member.id)).toEqual(['anna']);
  });

  it('[TEAM-17] who is away on the day is proposed as not there, and may come all the same', () => {
    const story = twoMeetings();
    const day = story.get('meeting', 'm2').on ?? '';
    const days = { from: '2026-11-20', to: day };
    story.tell('2026-11-19T08:00:00Z', goAway('bo', days, 'anna')[1]);
    const begin = () => presenceToBeginWith(story.get('meeting', 'm2'), story.all('member'), day);
    expect(begin()).toEqual({ anna: true, bo: false });
    story.tell('2026-11-20T08:00:00Z', [edited('meeting', 'm2', { 'present.bo': true })]);
    expect(begin()).toEqual({ anna: true, bo: true });
    // Begun late, it is the day it begins that counts.
    const late = presenceToBeginWith({ present: {} }, story.all('member'), '2026-12-24');
    expect(late).toEqual({ anna: true, bo: true });
  });

  it('[TEAM-18] a vikar is at no meeting after the last day, but at those they were at', () => {
    const story = twoMeetings();
    story.tell('2026-11-08T08:00:00Z', [edited('member', 'bo', { until: '2026-11-20' })]);
    const members = story.all('member');
    const [m1, m2] = [story.get('meeting', 'm1'), story.get('meeting', 'm2')];
    expect(attendees(m1, members).map((a) => a.member.id)).toEqual(['anna', 'bo']);
    expect(presenceToBeginWith(m2, members, m2.on ?? '')).toEqual({ anna: true });
    expect(attendees(m2, members).map((a) => a.member.id)).toEqual(['anna']);
  });

  it('[MEET-10] the next meeting is the planned one, else the rhythm, moved off holidays', () => {
    const story = twoMeetings();
    const board: Board = story.get('board', 'b');
    const meetings: Meeting[] = story.all('meeting');
    expect(nextMeetingAfter(board, meetings, isoDate('2026-11-10'), 'm1').planned?.id).toBe('m2');
    const free = nextMeetingAfter(board, meetings, TODAY, 'm2');
    expect(free).toMatchObject({ on: '2026-12-07', time: '09:00', planned: null });
    const easter = nextMeetingAfter(board, [], isoDate('2027-03-15'), 'm2');
    expect(easter).toMatchObject({
      turn: '2027-03-29',
      on: '2027-03-30',
      movedBecause: 'easterMonday',
    });
  });

  it('[CADENCE-8] a meeting held on another day than the team’s does not move those after it', () => {
    const story = twoMeetings();
    const board: Board = {
      ...story.get('board', 'b'),
      rhythm: { everyDays: 14, weekday: 3, time: '09:00' },
    };
    const held = (on: string): Meeting => ({
      ...story.get('meeting', 'm1'),
      state: 'held',
      on,
      endedAt: `${on}T10:00:00.000Z`,
    });
    // Wednesdays every other week; this one is held on the Saturday before.
    const after = (before: string, today: string): string =>
      nextMeetingAfter(board, [held(before)], isoDate(today), 'm2').on;
    expect(after('2026-11-18', '2026-11-28')).toBe('2026-12-16');
    expect(after('2026-11-18', '2026-12-02')).toBe('2026-12-16');
    expect(after('2026-11-18', '2026-12-03')).toBe('2026-12-16');
  });

  it('[MEET-7] meetings that were held stand by when they ended, whatever was written first', () => {
    const story = twoMeetings();
    const ended = (id: string, endedAt: string | null, more: Partial<Meeting> = {}): Meeting => ({
      ...story.get('meeting', 'm1'),
      id,
      endedAt,
      ...more,
    });
    const all = [
      ended('last', '2026-11-20T09:00:00.000Z'),
      ended('only-begun', null, { startedAt: '2026-11-12T09:00:00.000Z' }),
      ended('gone', '2026-11-21T09:00:00.000Z', { removed: true }),
      ended('only-a-day', null, { startedAt: null, on: '2026-11-11' }),
      ended('first', '2026-11-10T09:00:00.000Z'),
    ];
    const inOrder = ['first', 'only-a-day', 'only-begun', 'last'];
    expect(heldMeetings(all).map(({ id }) => id)).toEqual(inOrder);
    expect(heldMeetings(all.reverse()).map(({ id }) => id)).toEqual(inOrder);
  });

  it('[MEET-26] a meeting without a day is told of by the day it ended', () => {
    const story = twoMeetings();
    const held = { ...story.get('meeting', 'm1'), on: null, nextTime: 'Kortere' };
    expect(differentlyBefore([held], 'm2')).toEqual({ on: '2026-11-09', text: 'Kortere' });
  });

  it('[MEET-9] people stand by name, as Danish sorts it', () => {
    const story = twoMeetings();
    const [anna] = story.all('member');
    const people = ['Åse', 'Bo', 'Zoe'].map((name) => ({ ...anna!, id: name, name }));
    const names = attendees(story.get('meeting', 'm2'), people).map(({ member }) => member.name);
    expect(names).toEqual(['Bo', 'Zoe', 'Åse']);
  });

  it('[MEET-10] of several that are planned it is the nearest, and no other kind and none of today', () => {
    const story = twoMeetings();
    const board = story.get('board', 'b');
    const on = (id: string, day: string, more: Partial<Meeting> = {}): Meeting => ({
      ...story.get('meeting', 'm2'),
      id,
      on: day,
      ...more,
    });
    const all = [
      on('far', '2026-12-21'),
      on('afternoon', '2026-12-09', { time: '14:00' }),
      on('near', '2026-12-09', { time: '10:15' }),
      on('this', '2026-12-01'),
      on('off', '2026-12-02', { state: 'cancelled' }),
      on('gone', '2026-12-03', { removed: true }),
      on('today', TODAY),
    ];
    const next = { on: '2026-12-09', time: '10:15', planned: { id: 'near' }, movedBecause: null };
    expect(nextMeetingAfter(board, all, TODAY, 'this')).toMatchObject(next);
    expect(nextMeetingAfter(board, all.reverse(), TODAY, 'this')).toMatchObject(next);
  });

  it('[MEET-10] one planned without an hour is at the hour of the rhythm', () => {
    const story = twoMeetings();
    const board = {
      ...story.get('board', 'b'),
      rhythm: { everyDays: 7, weekday: 2, time: '10:45' },
    };
    const planned = { ...story.get('meeting', 'm2'), on: '2026-12-09', time: null };
    expect(nextMeetingAfter(board, [planned], TODAY, 'm1').time).toBe('10:45');
  });

  it('[MEET-16] half an hour is counted in minutes, also past the hour', () => {
    const at = (clock: string) =>
      timeAtStart(
        { on: '2026-11-24', time: '09:45' },
        localDateTime(isoDate('2026-11-24'), localTime(clock)),
      );
    expect(at('10:10')).toBeUndefined();
    expect(at('09:15')).toBeUndefined();
    expect(at('10:16')).toBe('10:16');
    expect(at('08:55')).toBe('08:55');
  });
});
