import { describe, expect, it } from 'vitest';
import { cardOf, type Card } from '../board/card';
import type { Change } from '../log/change';
import { foldRecord } from '../log/fold';
import type { RecordKind, Records } from '../records/kinds';
import { createBoard } from '../records/board';
import { createCycle } from '../records/cycle';
import { createMeeting } from '../records/meeting';
import { createParkedItem } from '../records/parked-item';
import { readRecord } from '../records/read';
import { createTask } from '../records/task';
import { createTestAction } from '../records/test-action';
import { isoDate } from '../cadence/iso-date';
import { dueBy } from './held';
import { whoDoesWhat, type WhoInput } from './who-does-what';

function record<K extends RecordKind>(
  kind: K,
  draft: { record: string; fields: Change['fields'] },
  meeting?: string,
): Records[K] {
  const change: Change = {
    id: `change-${draft.record}`,
    board: 'b',
    act: 'a',
    kind,
    record: draft.record,
    verb: 'edit',
    fields: draft.fields,
    saw: {},
    device: 'd',
    at: '2026-11-24T08:00:00.000Z',
    ...(meeting ? { meeting } : {}),
  };
  return readRecord(kind, draft.record, 'b', foldRecord([change]));
}

const meeting = record('meeting', createMeeting({ id: 'm' }, { on: '2026-11-24', time: '09:00' }));

function task(id: string, owner: string | null, due: string | null, made?: 'here') {
  const draft = createTask({ id }, { text: id, owner, due });
  return record('task', draft, made && 'm');
}

function card(id: string, owner: string | null, dates: object, closed = false): Card {
  const test = createTestAction({ id }, { title: id, pointId: null, owner, order: 'a0', ...dates });
  const cycle = record('cycle', createCycle({ id: `${id}-c` }, { testActionId: id }));
  return cardOf(record('testAction', test), [closed ? { ...cycle, phase: 'closed' } : cycle]);
}

function who(input: Partial<WhoInput>) {
  return whoDoesWhat({
    meeting,
    until: '2026-12-08',
    tasks: [],
    cards: [],
    parked: [],
    nameOf: (id) => ({ la: 'Lise', aa: 'Åse', zo: 'Zoe' })[id] ?? '',
    ...input,
  }).map((p) => [p.member, p.doings.map((d) => `${d.kind} ${d.id}`)]);
}

describe('who does what', () => {
  it('[WHO-1] things are due by the next meeting, or by where the rhythm puts it', () => {
    const board = record(
      'board',
      createBoard({ id: 'b' }, { name: 'T', municipality: '', intervention: '', forums: {} }),
    );
    const next = record('meeting', createMeeting({ id: 'n' }, { on: '2026-12-02', time: '09:00' }));
    const today = isoDate('2026-11-24');
    expect(dueBy(meeting, [meeting, next], board, today)).toBe('2026-12-02');
    expect(dueBy(meeting, [meeting], board, today)).toBe('2026-12-08');
  });

  it('[WHO-2] open tasks due by then or without a date are listed; later ones only when agreed today', () => {
    const done = { ...task('done', 'la', null), done: { on: '2026-11-24', note: '' } };
    const tasks = [
      task('late', 'la', '2026-11-01'),
      task('soon', 'la', '2026-12-08'),
      task('open', 'la', null),
      task('far', 'la', '2027-02-01'),
      task('farToday', 'la', '2027-02-01', 'here'),
      { ...task('check', 'la', '2027-05-25', 'here'), origin: 'checkBack' as const },
      done,
    ];
    expect(who({ tasks })).toEqual([
      ['la', ['task late', 'task soon', 'task farToday', 'task open']],
    ]);
  });

  it('[WHO-3] open tests to follow up or present by then are listed once, closed ones never', () => {
    const cards = [
      card('follow', 'la', { nextFollowUp: '2026-12-08' }),
      card('show', 'la', { nextFollowUp: '2026-12-01', presentOn: '2026-12-08' }),
      card('later', 'la', { nextFollowUp: '2026-12-09' }),
      card('closed', 'la', { nextFollowUp: '2026-12-01' }, true),
    ];
    expect(who({ cards })).toEqual([['la', ['followUp follow', 'present show']]]);
  });

  it('[WHO-4] people stand by name in Danish order, nobody without something, the unowned last', () => {
    const tasks = [task('1', null, null), task('2', 'aa', null), task('3', 'zo', null)];
    expect(who({ tasks })).toEqual([
      ['zo', ['task 3']],
      ['aa', ['task 2']],
      [null, ['task 1']],
    ]);
  });

  it('[WHO-4] what was parked today is with who takes it along', () => {
    const draft = createParkedItem(
      { id: 'x' },
      { text: 'Sag', forum: 'Arbejdsmøde', owner: 'la', parkedOn: '2026-11-24' },
    );
    const parked = [record('parkedItem', draft, 'm')];
    expect(who({ parked })).toEqual([['la', ['parked x']]]);
    expect(who({ parked: [record('parkedItem', draft, 'earlier')] })).toEqual([]);
  });

  it('[TEAM-16] what somebody does who is away stands with whoever takes over as well', () => {
    const away = who({
      tasks: [task('a', 'la', null), task('b', 'aa', null)],
      coverOf: (member) => (member === 'la' ? 'zo' : null),
    });
    expect(away).toEqual([
      ['la', ['task a']],
      ['zo', ['task a']],
      ['aa', ['task b']],
    ]);
  });

  it('[WHO-3] a test to be presented later is followed up until then, and one with no day is not listed', () => {
    const cards = [
      card('show-later', 'la', { nextFollowUp: '2026-12-01', presentOn: '2026-12-09' }),
      card('show-only-later', 'la', { presentOn: '2026-12-09' }),
      card('show', 'la', { presentOn: '2026-12-07' }),
      card('no-day', 'la', {}),
    ];
    expect(who({ cards })).toEqual([['la', ['followUp show-later', 'present show']]]);
  });

  it('[WHO-4] things of one day, and people of one name, stand in the same order wherever they are read', () => {
    const tasks = ['2', '3', '1'].map((id) => task(id, 'la', '2026-12-01'));
    const people = ['y', 'x', 'z'].map((id) => task(id, id, null));
    const unowned = [task('0', null, null)];
    const expected = [
      ['la', ['task 1', 'task 2', 'task 3']],
      ['x', ['task x']],
      ['y', ['task y']],
      ['z', ['task z']],
      [null, ['task 0']],
    ];
    const nameOf = (id: string): string => (id === 'la' ? 'Lise' : 'Mette');
    expect(who({ tasks: [...unowned, ...tasks, ...people], nameOf })).toEqual(expected);
    expect(who({ tasks: [...people, ...tasks, ...unowned].reverse(), nameOf })).toEqual(expected);
  });

  it('[WHO-4] each thing is told in its own words, and only what goes to another meeting with where', () => {
    const draft = createParkedItem(
      { id: 'x' },
      { text: 'Sag', forum: 'Arbejdsmøde', owner: 'la', parkedOn: '2026-11-24' },
    );
    const people = whoDoesWhat({
      meeting,
      until: '2026-12-08',
      tasks: [task('ring', 'la', '2026-12-01')],
      cards: [card('dukke', 'la', { nextFollowUp: '2026-12-02' })],
      parked: [record('parkedItem', draft, 'm')],
      nameOf: () => 'Lise',
    });
    expect(people).toEqual([
      {
        member: 'la',
        doings: [
          { kind: 'task', id: 'ring', text: 'ring', due: '2026-12-01', forum: '' },
          { kind: 'followUp', id: 'dukke', text: 'dukke', due: '2026-12-02', forum: '' },
          { kind: 'parked', id: 'x', text: 'Sag', due: null, forum: 'Arbejdsmøde' },
        ],
      },
    ]);
  });
});
