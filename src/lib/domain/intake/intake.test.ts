import { describe, expect, it } from 'vitest';
import type { PointKind } from '../records/core-element';
import { findHeaders, guessColumns, type Columns } from './columns';
import { intakeDrafts, newPeople, newPoints, type Chosen, type IntakeBoard } from './intake-drafts';
import { faultOf } from '../records/read';
import { parseLooseDate } from './loose-date';
import { blockOf, ideaText, proposalsOf, type IntakeKind } from './proposals';

const EMPTY: IntakeBoard = { points: [], ideas: [], tests: [], members: [] };
const COLUMNS: Columns = { title: 0, point: 1, attempt: 2, owner: 3, followUp: 4, kind: 5 };
const WORDS = {
  owner: (name: string) => `Ansvarlig: ${name}`,
  date: (text: string) => `Dato: ${text}`,
  point: (title: string) => `Udviklingspunkt: ${title}`,
};

function read(...rows: string[][]) {
  return proposalsOf([['Titel'], ...rows], 0, COLUMNS, {
    titles: ['Ring torsdag'],
    people: ['Åse Ærø', 'ÅÆ'],
  });
}

function drafts(
  chosen: readonly Chosen[],
  people: readonly string[] = [],
  board = EMPTY,
  kindOf: (title: string) => PointKind | null = () => 'intervention',
) {
  let serial = 0;
  const newId = () => `id${String((serial += 1))}`;
  const around = { newId, today: '2026-11-24', now: '2026-11-24T08:00:00.000Z' } as never;
  return intakeDrafts(chosen, board, { people, kindOf }, WORDS, around);
}

const choose = (kind: IntakeKind, ...row: string[]): Chosen[] =>
  read(row).map((proposal) => ({ proposal, kind }));

describe('columns', () => {
  it.each([
    [['Nr.', 'Prøvehandling', 'Ansvarlig', 'Frist'], { title: 1, owner: 2, followUp: 3 }],
    [
      ['Udviklingspunkt', 'TITEL', 'Vi prøver:', 'Vi forventer', 'Præsenteres for teamet'],
      { point: 0, title: 1, attempt: 2, prediction: 3, presentOn: 4 },
    ],
    [['Titel', 'Vi fortæller om den den …'], { title: 0, presentOn: 1 }],
    [['Titel', 'Fortælles på mødet den …'], { title: 0, presentOn: 1 }],
    [['Title', 'We tell the team on …'], { title: 0, presentOn: 1 }],
    [
      ['Action', 'Responsible', 'Due date', 'Status', 'Expected effect'],
      { title: 0, owner: 1, followUp: 2, kind: 3, prediction: 4 },
    ],
    [['Hvem og hvornår', 'Hvem', 'Hvad'], { plan: 0, owner: 1, title: 2 }],
    [['Titel', 'Bemærkning', 'Noter til planen', 'Comments'], { title: 0 }],
    [['x', '', 'y'], {}],
    // What a program knows its rows by comes first in its list, and begins with the same word.
    [
      ['Opgave-id', 'Opgave nr.', 'Opgavens titel', 'Ansvarligs e-mail', 'Ansvarlig person'],
      { title: 2, owner: 4 },
    ],
    [['Opgavenummer', 'OpgaveID', 'Handlingsnr', 'Opgaven'], { title: 3 }],
    [['TaskId', 'tasknumber', 'ActionKey', 'Tasks'], { title: 3 }],
    [['Task ID', 'Task key', 'Task URL', 'Task number', 'The task', 'Task count'], { title: 4 }],
    [
      ['Task', 'Created date', 'Start date', 'Last modified date', 'End date'],
      { title: 0, followUp: 4 },
    ],
  ])('[INTAKE-1] are guessed from %j', (headers, columns) => {
    expect(guessColumns(headers)).toEqual(columns);
  });

  it('[INTAKE-1] headers are found below the name of the list, or there are none', () => {
    const above = [['Handleplan 2026'], [''], ['Titel', 'Ansvarlig', 'Dato'], ['Ring', 'Åse', '']];
    expect(findHeaders(above)).toBe(2);
    expect(
      findHeaders([
        ['a', 'b'],
        ['c', 'd'],
      ]),
    ).toBe(-1);
  });
});

describe('dates', () => {
  it.each([
    ['2026-11-24', '2026-11-24'],
    ['2026-11-24T00:00:00.000Z', '2026-11-24'],
    ['24-11-2026', '2026-11-24'],
    ['24/11/26', '2026-11-24'],
    [' 4.1.2027 ', '2027-01-04'],
    ['24. nov. 2026', '2026-11-24'],
    ['tirsdag den 24. november 2026', '2026-11-24'],
    ['1 May 2027', '2027-05-01'],
    ['46350', '2026-11-24'],
    ['46350.75', '2026-11-24'],
  ])('[INTAKE-2] «%s» is %s', (text, date) => {
    expect(parseLooseDate(text)).toBe(date);
  });

  it.each(['11/24/2026', '31-02-2026', 'uge 48', '24. nov.', '2026', '1999999', 'snart', ''])(
    '[INTAKE-2] «%s» is not read',
    (text) => {
      expect(parseLooseDate(text)).toBeNull();
    },
  );
});

describe('rows', () => {
  it('[INTAKE-3] what a row becomes follows from its kind, else from what stands in it', () => {
    const kinds = read(
      ['Besøg', '', '', 'Åse Ærø'],
      ['En tanke', 'Tryg weekend'],
      ['', 'Tryg weekend'],
      ['Sagt', '', 'x', '', '', 'Idé'],
      ['Mål for året', '', '', '', '', 'Fokusområde'],
    ).map(({ suggested, title }) => [suggested, title]);
    expect(kinds).toEqual([
      ['test', 'Besøg'],
      ['idea', 'En tanke'],
      ['point', 'Tryg weekend'],
      ['idea', 'Sagt'],
      ['point', 'Mål for året'],
    ]);
  });

  it('[INTAKE-5] twins, what is finished and a CPR number are left out until someone asks for them', () => {
    const found = read(
      ['ring  TORSDAG'],
      ['Ny'],
      ['ny.'],
      ['Gammel', '', '', '', '', 'Afsluttet'],
      ['Ring til 2201701234'],
    );
    expect(found.map(({ suggested, problems }) => [suggested, problems])).toEqual([
      ['skip', [{ kind: 'on-board', title: 'ring TORSDAG' }]],
      ['idea', []],
      ['skip', [{ kind: 'in-file', row: 3 }]],
      ['skip', [{ kind: 'finished', text: 'Afsluttet' }]],
      ['skip', [{ kind: 'private', found: 'cpr' }]],
    ]);
  });

  it('[INTAKE-4] every problem is said at its row, and what cannot be stored is known', () => {
    const [row] = read(['Ring til 2201701234', '', '', 'Bo', 'uge 48']);
    expect(row?.problems).toEqual([
      { kind: 'unread-date', field: 'followUp', text: 'uge 48' },
      { kind: 'unknown-person', name: 'Bo' },
      { kind: 'private', found: 'cpr' },
    ]);
    const [asPoint] = drafts(choose('point', 'Tryg weekend', 'Familier', 'Ring', 'Bo', 'uge 48'));
    expect(asPoint?.fields['changes']).toBe('Ring\nFamilier\nBo\nuge 48');
    const [long] = read(['x'.repeat(201), '', 'y'.repeat(4001)]);
    expect(blockOf(long!, 'test')).toMatchObject({ kind: 'too-long', field: 'title', max: 200 });
    expect(blockOf(long!, 'idea')).toMatchObject({ kind: 'too-long', max: 1000 });
    expect(blockOf(long!, 'skip')).toBeNull();
    const [untitled] = read(['', '', 'Noget']);
    expect(untitled).toMatchObject({ suggested: 'skip', problems: [{ kind: 'no-title' }] });
    expect(blockOf(untitled!, 'test')).toEqual({ kind: 'no-title' });
  });

  it('[INTAKE-6] rows in which nothing stands are no rows, and rows are counted as the worksheet does', () => {
    expect(read(['', '  ', ''], ['A'], [], ['B']).map(({ row }) => row)).toEqual(
      [2, 3, 5].slice(1),
    );
    expect(read(['A', '', 'b']).map(ideaText)).toEqual(['A\nb']);
  });
});

describe('the act', () => {
  it('[INTAKE-7] makes each udviklingspunkt once, and what hangs on it after it', () => {
    const chosen = read(
      ['A', 'Tryg weekend', 'x'],
      ['B', 'tryg weekend'],
      ['', 'Tryg Weekend'],
    ).map((proposal): Chosen => ({ proposal, kind: proposal.suggested }));
    const made = drafts(chosen);
    expect(made.map(({ kind }) => kind)).toEqual([
      'developmentPoint',
      'testAction',
      'cycle',
      'idea',
    ]);
    const [point, test, , idea] = made;
    expect(point?.fields).toMatchObject({ title: 'Tryg Weekend', kind: 'intervention' });
    expect([test?.fields['pointId'], idea?.fields['pointId']]).toEqual([
      point?.record,
      point?.record,
    ]);
    expect(newPoints(chosen.slice(0, 2), EMPTY)).toEqual([{ title: 'Tryg weekend', isRow: false }]);
  });

  it('[INTAKE-8] a new udviklingspunkt is what somebody chose it to be, or stays as words', () => {
    const chosen = [
      ...choose('test', 'A', 'Tryg weekend', 'x', '', '', ''),
      ...choose('idea', 'B', 'Tryg weekend'),
      ...choose('test', 'C', 'Vagtplan', 'y'),
    ];
    const kindOf = (title: string) => (title === 'Vagtplan' ? 'organisational' : null);
    const [point, , cycle, idea, test] = drafts(chosen, [], EMPTY, kindOf);
    expect(point?.fields).toMatchObject({ title: 'Vagtplan', kind: 'organisational' });
    expect(cycle?.fields['plan']).toBe('Udviklingspunkt: Tryg weekend');
    expect(idea?.fields).toMatchObject({
      text: 'B\nUdviklingspunkt: Tryg weekend',
      pointId: null,
    });
    expect(test?.fields['pointId']).toBe(point?.record);
    // A row that is an udviklingspunkt is made even so: it is left out as a row.
    const [row] = drafts(choose('point', 'Tryg weekend'), [], EMPTY, () => null);
    expect(row?.fields).toMatchObject({ title: 'Tryg weekend', kind: 'intervention' });
  });

  it('[INTAKE-4] the name of an udviklingspunkt never makes a row too long to store', () => {
    const [long] = choose('idea', 'A', 'x'.repeat(201));
    expect(blockOf(long!.proposal, 'idea')).toMatchObject({ kind: 'too-long', field: 'point' });
    for (const kind of ['idea', 'test'] as const) {
      const fits = choose(kind, 'A', 'x'.repeat(200), 'y'.repeat(760));
      expect(blockOf(fits[0]!.proposal, kind)).toBeNull();
      const made = drafts(fits, [], EMPTY, () => null);
      expect(made.map((draft) => faultOf(draft))).toEqual(made.map(() => null));
    }
  });

  it('[INTAKE-7] a person becomes a member only when asked for; else the name stays as words', () => {
    const chosen = choose('test', 'A', '', 'x', 'Bo Beck', 'uge 48');
    expect(newPeople(chosen)).toEqual(['Bo Beck']);
    const [test, cycle] = drafts(chosen);
    expect(test?.fields['owner']).toBeNull();
    expect(cycle?.fields['plan']).toBe('Ansvarlig: Bo Beck\nDato: uge 48');
    const [member, owned] = drafts(chosen, ['Bo Beck']);
    expect(member?.fields['name']).toBe('Bo Beck');
    expect(owned?.fields['owner']).toBe(member?.record);
  });

  it('[INTAKE-7] what is left out, and what cannot be stored, is not in it', () => {
    expect(drafts(choose('skip', 'A'))).toEqual([]);
    expect(drafts(choose('test', 'x'.repeat(201)))).toEqual([]);
  });
});
