import { describe, expect, it } from 'vitest';
import { cardOf } from '../board/card';
import { isoDate } from '../cadence/iso-date';
import type { Change } from '../log/change';
import { foldRecord } from '../log/fold';
import { createBoard } from '../records/board';
import { createCycle } from '../records/cycle';
import type { RecordKind, Records } from '../records/kinds';
import { createMember } from '../records/member';
import { createTestAction } from '../records/test-action';
import { readRecord } from '../records/read';
import {
  followUpAhead,
  isReady,
  missedMeetings,
  plannedMeetings,
  turnFor,
  turnsAhead,
} from './plan-ahead';

function record<K extends RecordKind>(kind: K, id: string, fields: Change['fields']): Records[K] {
  const change: Change = {
    id: `change-${id}`,
    board: 'b',
    act: 'a',
    kind,
    record: id,
    verb: 'edit',
    fields,
    saw: {},
    device: 'd',
    at: '2026-11-20T08:00:00.000Z',
  };
  return readRecord(kind, id, 'b', foldRecord([change]));
}

function meeting(id: string, state: string, on: string, more: Change['fields'] = {}) {
  return record('meeting', id, { state, on, time: '09:00', ...more });
}

function board(rhythm: { everyDays: number; weekday: number | null }) {
  const made = createBoard(
    { id: 'b' },
    { name: 'T', municipality: '', intervention: '', forums: {} },
  );
  return record('board', 'b', { ...made.fields, rhythm: { ...rhythm, time: '09:00' } });
}

function person(id: string, name: string, more: Partial<Parameters<typeof createMember>[1]> = {}) {
  return record('member', id, createMember({ id }, { name, ...more }).fields);
}

const today = isoDate('2026-11-24');

describe('planning meetings', () => {
  it('[PLAN-2] a team that begins on a Saturday meets on Mondays, not on Saturdays that move', () => {
    const series = turnsAhead(
      board({ everyDays: 14, weekday: null }),
      [],
      isoDate('2026-11-28'),
      3,
    );
    expect(series.map(({ turn, date }) => [turn, date])).toEqual([
      ['2026-11-30', '2026-11-30'],
      ['2026-12-14', '2026-12-14'],
      ['2026-12-28', '2026-12-28'],
    ]);
  });

  it('[PLAN-1] a series goes on after the last meeting that is planned or held', () => {
    const all = [meeting('h', 'held', '2026-11-24'), meeting('p', 'planned', '2026-12-08')];
    const series = turnsAhead(board({ everyDays: 7, weekday: 2 }), all, today, 2);
    expect(series.map((t) => t.date)).toEqual(['2026-12-15', '2026-12-22']);
  });

  it('[PLAN-1] a meeting called off does not count', () => {
    const all = [meeting('h', 'held', '2026-11-24'), meeting('x', 'cancelled', '2026-12-08')];
    const [next] = turnsAhead(board({ everyDays: 14, weekday: null }), all, today, 1);
    expect(next?.date).toBe('2026-12-08');
  });

  it('[PLAN-2] a holiday moves its own meeting, says why, and moves none after it', () => {
    const all = [meeting('h', 'held', '2026-12-10')];
    const series = turnsAhead(board({ everyDays: 14, weekday: 4 }), all, isoDate('2026-12-10'), 3);
    expect(series).toEqual([
      { date: '2026-12-28', turn: '2026-12-24', movedBecause: 'christmasEve' },
      { date: '2027-01-07', turn: '2027-01-07' },
      { date: '2027-01-21', turn: '2027-01-21' },
    ]);
  });

  it('[PLAN-3] a planned day that passed is missed, from today on it is planned', () => {
    const all = [
      meeting('b', 'planned', '2026-12-08'),
      meeting('a', 'planned', '2026-11-24'),
      meeting('m', 'planned', '2026-11-23'),
      meeting('h', 'held', '2026-11-10'),
      meeting('c', 'cancelled', '2026-11-17'),
    ];
    expect(plannedMeetings(all, today).map((mt) => mt.id)).toEqual(['a', 'b']);
    expect(missedMeetings(all, today).map((mt) => mt.id)).toEqual(['m']);
  });

  it('[PLAN-4] the turn goes to the one with the role who had it longest ago', () => {
    const people = [
      person('la', 'Lise', { roles: ['facilitator'] }),
      person('mk', 'Mette', { roles: ['facilitator'] }),
      person('bo', 'Bo'),
    ];
    const held = [
      meeting('1', 'held', '2026-10-27', { facilitator: 'la' }),
      meeting('2', 'held', '2026-11-10', { facilitator: 'mk' }),
    ];
    expect(turnFor('facilitator', people, held)?.id).toBe('la');
    expect(turnFor('facilitator', people, [])?.id).toBe('la');
    expect(turnFor('facilitator', people, held, 'la')?.id).toBe('mk');
  });

  it('[PLAN-4] without the role it goes round in the kvalitetsteam; who left is out', () => {
    const people = [
      person('la', 'Lise'),
      { ...person('aa', 'Anne'), leftOn: '2026-11-01' },
      person('zo', 'Zoe', { inQualityTeam: false }),
    ];
    expect(turnFor('noteTaker', people, [])?.id).toBe('la');
    expect(turnFor('noteTaker', [], [])).toBeNull();
  });

  it('[PLAN-5] the follow-up is counted as it will stand on the day, each test once', () => {
    const card = (id: string, fields: Change['fields'], phase: 'plan' | 'reflect' | 'closed') => {
      const made = createTestAction({ id }, { title: id, pointId: null, order: 'a0' });
      const cycle = record('cycle', `${id}-c`, createCycle({ id }, { testActionId: id }).fields);
      return cardOf(record('testAction', id, { ...made.fields, ...fields }), [{ ...cycle, phase }]);
    };
    const cards = [
      card('shown', { presentOn: '2026-12-01' }, 'reflect'),
      card('late', { nextFollowUp: '2026-11-30' }, 'plan'),
      card('waits', { owner: 'la', nextFollowUp: '2026-12-08' }, 'reflect'),
      card('closed', {}, 'closed'),
    ];
    const ahead = followUpAhead(cards, [], isoDate('2026-12-01'));
    expect([...ahead.reasons].map(([why, of]) => [why, of.map((c) => c.test.id)])).toEqual([
      ['presentToday', ['shown']],
      ['overdue', ['late']],
      ['awaitsReflection', ['waits']],
    ]);
    expect(ahead.withoutAgreement.map((c) => c.test.id)).toEqual(['shown', 'late', 'waits']);
  });

  it('[PLAN-6] a test is ready when its owner has suggested something since the last meeting', () => {
    const suggestion = { kind: 'continue' as const, note: '', on: '2026-11-20' };
    expect(isReady({ suggestion }, null)).toBe(true);
    expect(isReady({ suggestion }, '2026-11-10')).toBe(true);
    expect(isReady({ suggestion }, '2026-11-24')).toBe(false);
    expect(isReady({ suggestion: null }, null)).toBe(false);
    expect(isReady(null, null)).toBe(false);
  });

  it('[PLAN-3] planned days stand by day and hour, and one that is gone or has no day is not among them', () => {
    const all = [
      meeting('z', 'planned', '2026-12-08'),
      meeting('afternoon', 'planned', '2026-12-08', { time: '13:00' }),
      meeting('a', 'planned', '2026-12-08'),
      { ...meeting('gone', 'planned', '2026-12-08'), removed: true },
      { ...meeting('no-day', 'planned', '2026-12-08'), on: null },
      meeting('first', 'planned', '2026-12-01', { time: '15:00' }),
    ];
    const expected = ['first', 'a', 'z', 'afternoon'];
    expect(plannedMeetings(all, today).map((mt) => mt.id)).toEqual(expected);
    expect(plannedMeetings(all.reverse(), today).map((mt) => mt.id)).toEqual(expected);
    const passed = [
      meeting('late', 'planned', '2026-11-20'),
      meeting('early', 'planned', '2026-11-03'),
    ];
    expect(missedMeetings(passed, today).map((mt) => mt.id)).toEqual(['early', 'late']);
    expect(missedMeetings([{ ...passed[0]!, on: null }], today)).toEqual([]);
  });

  it('[PLAN-1] a series begins after the latest planned day, and after today where all have passed', () => {
    const weekly = board({ everyDays: 7, weekday: 2 });
    const far = ['2026-12-01', '2026-12-15'].map((on) => meeting(on, 'planned', on));
    expect(turnsAhead(weekly, far, today, 1)[0]?.date).toBe('2026-12-22');
    const past = [meeting('h', 'held', '2026-10-06')];
    expect(turnsAhead(weekly, past, today, 1)[0]?.date).toBe('2026-12-01');
    const removed = [{ ...meeting('x', 'planned', '2026-12-15'), removed: true }];
    expect(turnsAhead(weekly, [...past, ...removed], today, 1)[0]?.date).toBe('2026-12-01');
  });

  it('[PLAN-4] the turn is of those who are in the kvalitetsteam, and of anyone where nobody is', () => {
    const outside = person('aa', 'Anne', { inQualityTeam: false });
    const inside = person('zo', 'Zoe', { inQualityTeam: true });
    expect(turnFor('facilitator', [outside, inside], [])?.id).toBe('zo');
    expect(turnFor('facilitator', [outside], [])?.id).toBe('aa');
  });

  it('[PLAN-4] only turns at meetings that were held count, each part by itself, and the latest of them', () => {
    const people = [person('la', 'Lise'), person('mk', 'Mette')];
    const turn = (held: Parameters<typeof turnFor>[2]) => turnFor('facilitator', people, held)?.id;
    const lise = { facilitator: 'la' };
    expect(turn([meeting('1', 'held', '2026-11-10', lise)])).toBe('mk');
    expect(turn([meeting('1', 'planned', '2026-11-10', lise)])).toBe('la');
    expect(turn([{ ...meeting('1', 'held', '2026-11-10', lise), removed: true }])).toBe('la');
    expect(turn([meeting('1', 'held', '2026-11-10', { noteTaker: 'la' })])).toBe('la');
    const both = [
      meeting('1', 'held', '2026-11-10', lise),
      meeting('2', 'held', '2026-10-27', { facilitator: 'mk' }),
      meeting('3', 'held', '2026-10-13', lise),
    ];
    expect(turn(both)).toBe('mk');
  });

  it('[PLAN-4] between two who had it never it goes by name, as Danish sorts it', () => {
    const people = [person('1', 'Åse'), person('2', 'Zoe'), person('3', 'Ærla')];
    expect(turnFor('facilitator', people, [])?.id).toBe('2');
    expect(turnFor('facilitator', people.slice().reverse(), [], '2')?.id).toBe('3');
  });

  it('[PLAN-6] what was said on the day of the last meeting itself is not for the next', () => {
    const suggestion = { kind: 'continue' as const, note: '', on: '2026-11-24' };
    expect(isReady({ suggestion }, '2026-11-24')).toBe(false);
  });
});
