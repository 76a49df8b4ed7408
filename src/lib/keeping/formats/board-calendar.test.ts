import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { closedReason } from '$lib/domain/cadence/holidays';
import { isoDate, type IsoDate } from '$lib/domain/cadence/iso-date';
import type { Board } from '$lib/domain/records/board';
import type { Meeting } from '$lib/domain/records/meeting';
import type { BoardRecords } from '$lib/storage/board/board-records';
import { datesCalendar, meetingsCalendar } from './board-calendar';
import { NamedBoard } from './board-names';
import { TODAY, toldRecords } from './told-board.fixture';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const LATER = Date.parse('2026-11-29T12:00:00Z');

/** The example with a rhythm of its own, and only these meetings. */
function rhythm(
  every: { everyDays: number; weekday: number | null; time: string },
  meetings: Partial<Meeting>[] = [],
  pause: Board['pause'] = {},
): NamedBoard {
  const records = toldRecords();
  const [board] = records.board ?? [];
  const [sample] = records.meeting ?? [];
  if (!board || !sample) throw new Error('no board');
  const meeting = meetings.map((fields, i): Meeting => ({
    ...sample,
    id: `m${String(i)}`,
    state: 'planned',
    ...fields,
  }));
  return new NamedBoard({ ...records, board: [{ ...board, rhythm: every, pause }], meeting });
}

/** A calendar as another library reads it. */
function calendar(text: string): { events: ICAL.Event[]; zone: ICAL.Timezone | null } {
  const component = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const rules = component.getFirstSubcomponent('vtimezone');
  const zone = rules ? new ICAL.Timezone(rules) : null;
  if (zone) ICAL.TimezoneService.register(zone);
  const entries = component.getAllSubcomponents('vevent').map((entry) => new ICAL.Event(entry));
  const moved = entries.filter((event) => event.isRecurrenceException());
  const events = entries.filter((event) => !event.isRecurrenceException());
  for (const event of events)
    for (const one of moved) if (one.uid === event.uid) event.relateException(one);
  return { events, zone };
}

/** When a calendar shows an event: each start, as its own wall clock and as a moment. */
function shown(event: ICAL.Event): { wall: string; moment: string }[] {
  const starts: { wall: string; moment: string }[] = [];
  const turns = event.iterator();
  for (let turn = turns.next() as ICAL.Time | null; turn; turn = turns.next() as ICAL.Time | null) {
    const { startDate } = event.getOccurrenceDetails(turn);
    starts.push({
      wall: startDate.toString(),
      moment: startDate.toJSDate().toISOString(),
    });
  }
  return starts;
}

function seriesIn(events: ICAL.Event[]): ICAL.Event {
  const series = events.find((event) => event.isRecurring());
  if (!series) throw new Error('no series');
  return series;
}

describe('the meetings in a calendar', () => {
  it('[FORMAT-6] keep the Danish hour on both sides of summer time', () => {
    const board = rhythm({ everyDays: 7, weekday: 2, time: '09:00' });
    const { events, zone } = calendar(meetingsCalendar(board, { today: TODAY, now: NOW }).text);
    expect(zone?.tzid).toBe('Europe/Copenhagen');
    const starts = shown(seriesIn(events));
    expect(starts.length).toBeGreaterThan(50);
    expect(new Set(starts.map(({ wall }) => wall.slice(11)))).toEqual(new Set(['09:00:00']));
    const hourOn = (day: string): string | undefined =>
      starts.find(({ wall }) => wall.startsWith(day))?.moment.slice(11, 16);
    // Summer time begins on 28 March 2027 and ends on 31 October.
    expect(hourOn('2027-03-23')).toBe('08:00');
    expect(hourOn('2027-03-30')).toBe('07:00');
    expect(hourOn('2027-10-26')).toBe('07:00');
    expect(hourOn('2027-11-02')).toBe('08:00');
  });

  it('[FORMAT-6] are on no Danish holiday, but on the next working day', () => {
    const board = rhythm({ everyDays: 7, weekday: 1, time: '13:30' });
    const { events } = calendar(meetingsCalendar(board, { today: TODAY, now: NOW }).text);
    const days = shown(seriesIn(events)).map(({ wall }) => wall.slice(0, 10));
    // 29 March 2027 is 2. påskedag, 17 May 2. pinsedag.
    expect(days).not.toContain('2027-03-29');
    expect(days).toContain('2027-03-30');
    expect(days).not.toContain('2027-05-17');
    expect(days).toContain('2027-05-18');
    expect(days.filter((day) => closedReason(isoDate(day)) !== undefined)).toEqual([]);
    expect(new Set(days).size).toBe(days.length);
  });

  it('[FORMAT-6] last as long as the agenda', () => {
    const board = rhythm({ everyDays: 14, weekday: 2, time: '09:00' }, [
      { on: '2026-12-01', time: '10:15' },
    ]);
    const { events } = calendar(meetingsCalendar(board, { today: TODAY, now: NOW }).text);
    const [one] = events.filter((event) => !event.isRecurring());
    expect(one?.startDate.toString()).toBe('2026-12-01T10:15:00');
    expect(one?.duration.toSeconds()).toBe(30 * 60);
    expect(seriesIn(events).duration.toSeconds()).toBe(30 * 60);
  });

  it('[TEAM-11] are in no pause: what is left standing there is struck out', () => {
    const every = { everyDays: 14, weekday: 2, time: '09:00' };
    const planned = [
      { on: '2026-12-01', time: null },
      { on: '2026-12-29', time: null },
    ];
    const christmas = { jul: { from: '2026-12-14', to: '2027-01-10' } };
    const board = rhythm(every, planned, christmas);
    const { events } = calendar(meetingsCalendar(board, { today: TODAY, now: NOW }).text);
    const status = (event: ICAL.Event) => event.component.getFirstPropertyValue('status');
    const stands = events.filter((event) => status(event) !== 'CANCELLED');
    const days = stands.flatMap((event) => shown(event).map(({ wall }) => wall.slice(0, 10)));
    expect(days.slice().sort().slice(0, 2)).toEqual(['2026-12-01', '2027-01-12']);
    expect(events.filter((event) => status(event) === 'CANCELLED')).toHaveLength(1);
  });

  it('[FORMAT-5] have no day twice, planned and by the rhythm', () => {
    const planned: Partial<Meeting>[] = [
      { on: '2026-12-01', time: null },
      { on: '2026-12-15', time: null },
    ];
    const board = rhythm({ everyDays: 14, weekday: 2, time: '09:00' }, planned);
    const { events } = calendar(meetingsCalendar(board, { today: TODAY, now: NOW }).text);
    const days = events.flatMap((event) => shown(event).map(({ wall }) => wall.slice(0, 10)));
    expect(days.slice().sort().slice(0, 3)).toEqual(['2026-12-01', '2026-12-15', '2026-12-29']);
    expect(new Set(days).size).toBe(days.length);
  });

  it('[FORMAT-5] read in again after one more is planned, change what is there', () => {
    const every = { everyDays: 14, weekday: 2, time: '09:00' };
    const first = { on: '2026-12-01', time: null };
    const before = calendar(
      meetingsCalendar(rhythm(every, [first]), { today: TODAY, now: NOW }).text,
    ).events;
    const next = { on: '2026-12-15', time: '11:00' };
    const after = calendar(
      meetingsCalendar(rhythm(every, [first, next]), { today: TODAY, now: LATER }).text,
    ).events;
    // A calendar keeps one event a name: the one that has come last, if its number is not lower.
    const kept = new Map(before.map((event) => [event.uid, event]));
    for (const event of after) {
      expect(event.sequence).toBeGreaterThanOrEqual(kept.get(event.uid)?.sequence ?? 0);
      kept.set(event.uid, event);
    }
    expect(seriesIn(after).uid).toBe(seriesIn(before).uid);
    expect(seriesIn(after).sequence).toBeGreaterThan(seriesIn(before).sequence);
    const days = [...kept.values()].flatMap((event) => shown(event).map(({ wall }) => wall));
    expect(days.sort().slice(0, 3)).toEqual([
      '2026-12-01T09:00:00',
      '2026-12-15T11:00:00',
      '2026-12-29T09:00:00',
    ]);
    expect(new Set(days.map((day) => day.slice(0, 10))).size).toBe(days.length);
  });

  it('[FORMAT-5] called off, are struck out under the name they had', () => {
    const every = { everyDays: 14, weekday: 2, time: '09:00' };
    const text = meetingsCalendar(rhythm(every, [{ on: '2026-12-01', state: 'cancelled' }]), {
      today: TODAY,
      now: NOW,
    }).text;
    const { events } = calendar(text);
    const off = events.find((event) => !event.isRecurring());
    expect(off?.uid).toBe('m0@forbedringstavlen');
    expect(off?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    const days = shown(seriesIn(events)).map(({ wall }) => wall.slice(0, 10));
    expect(days).not.toContain('2026-12-01');
  });

  it('[FORMAT-5] that have been, are not in it', () => {
    const board = rhythm({ everyDays: 14, weekday: 2, time: '09:00' }, [
      { on: '2026-11-10', state: 'held' },
      { on: '2026-11-20', state: 'planned' },
    ]);
    const { events } = calendar(meetingsCalendar(board, { today: TODAY, now: NOW }).text);
    expect(events.map((event) => event.isRecurring())).toEqual([true]);
  });
});

describe('dates in a calendar', () => {
  function dates(records: BoardRecords, member: string | null = null): ICAL.Event[] {
    return calendar(datesCalendar(new NamedBoard(records), member, { now: NOW }).text).events;
  }

  it('[TEAM-11] stand on the first meeting after a pause they were agreed to', () => {
    const records = toldRecords();
    const [board] = records.board ?? [];
    const [first] = records.task ?? [];
    if (!board || !first) throw new Error('no task');
    const task = { ...first, done: null, removed: false, due: '2099-07-14' };
    const pause = { july: { from: '2099-07-06', to: '2099-07-31' } };
    const after = {
      ...(records.meeting ?? [])[0],
      id: 'after',
      state: 'planned',
      on: '2099-08-04',
    };
    const events = dates({
      ...records,
      board: [{ ...board, pause }],
      task: [task],
      testAction: [],
      meeting: [...(records.meeting ?? []), after as Meeting],
    });
    expect(events.map(({ startDate }) => startDate.toString())).toEqual(['2099-08-04']);
  });

  it('[FORMAT-6] fill their day, and leave one free', () => {
    const records = toldRecords();
    const events = dates(records);
    expect(events.length).toBeGreaterThan(3);
    for (const event of events) {
      expect(event.startDate.isDate).toBe(true);
      expect(event.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
    }
    const open = (records.task ?? []).filter(({ done, due }) => done === null && due !== null);
    const tasks = events.filter(({ summary }) => summary.startsWith('Opgave: '));
    expect(tasks.map(({ startDate }) => startDate.toString()).sort()).toEqual(
      open.map(({ due }) => due).sort(),
    );
  });

  it('[FORMAT-5] have a name each, the same when a date is moved, and a number that rises', () => {
    const records = toldRecords();
    const before = dates(records);
    expect(new Set(before.map(({ uid }) => uid)).size).toBe(before.length);
    const [task] = (records.task ?? []).filter(({ done, due }) => done === null && due !== null);
    if (!task) throw new Error('no task');
    const moved = {
      ...task,
      due: isoDate('2027-02-01') satisfies IsoDate,
      updatedAt: new Date(NOW).toISOString(),
    };
    const after = dates({
      ...records,
      task: (records.task ?? []).map((one) => (one === task ? moved : one)),
    });
    expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
    const named = (events: ICAL.Event[]) => events.find(({ uid }) => uid.startsWith(task.id));
    expect(named(after)?.startDate.toString()).toBe('2027-02-01');
    expect(named(after)?.sequence).toBeGreaterThan(named(before)?.sequence ?? 0);
  });

  it("[FORMAT-4] one person's are those that are theirs, and no more", () => {
    const records = toldRecords();
    const all = dates(records).length;
    const counts = (records.member ?? []).map(({ id }) => dates(records, id).length);
    expect(Math.max(...counts)).toBeGreaterThan(0);
    expect(Math.max(...counts)).toBeLessThan(all);
    expect(counts).toContain(0);
  });
});
