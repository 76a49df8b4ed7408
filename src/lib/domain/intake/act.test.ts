/** The one act that takes rows in, on a board that has something already. */
import { describe, expect, it } from 'vitest';
import { BoardKit } from '../board-kit.fixture';
import type { PointKind } from '../records/core-element';
import { createDevelopmentPoint } from '../records/development-point';
import { createIdea } from '../records/idea';
import { createMember } from '../records/member';
import { createTestAction } from '../records/test-action';
import { intakeDrafts, newPeople, newPoints, type Chosen, type IntakeBoard } from './intake-drafts';
import type { IntakeKind, Proposal } from './proposals';

const WORDS = {
  owner: (name: string) => `Ansvarlig: ${name}`,
  date: (text: string) => `Dato: ${text}`,
  point: (title: string) => `Udviklingspunkt: ${title}`,
};

const kit = new BoardKit();
kit.do(
  createDevelopmentPoint(
    { id: 'p-last' },
    { title: 'Tryg weekend', kind: 'intervention', order: 'a5' },
  ),
  createDevelopmentPoint(
    { id: 'p-first' },
    { title: 'Overgange', kind: 'intervention', order: 'a1' },
  ),
  createIdea({ id: 'i-last' }, { text: 'x', order: 'a7' }),
  createIdea({ id: 'i-first' }, { text: 'y', order: 'a2' }),
  createTestAction({ id: 't-last' }, { title: 'x', pointId: null, order: 'a8' }),
  createTestAction({ id: 't-first' }, { title: 'y', pointId: null, order: 'a3' }),
  createMember({ id: 'bo' }, { name: 'Bo Beck', initials: 'BB' }),
);
const BOARD: IntakeBoard = {
  points: kit.all('developmentPoint'),
  ideas: kit.all('idea'),
  tests: kit.all('testAction'),
  members: kit.all('member'),
};

function chosen(kind: IntakeKind, title: string, more: Partial<Proposal> = {}): Chosen {
  const empty = {
    point: '',
    attempt: '',
    prediction: '',
    plan: '',
    owner: '',
    unread: [],
    problems: [],
  };
  const proposal = {
    row: 1,
    suggested: kind,
    title,
    ...empty,
    followUp: null,
    presentOn: null,
    ...more,
  };
  return { proposal, kind };
}

/** The board once the rows are in. */
function takenIn(
  rows: readonly Chosen[],
  people: string[] = [],
  kindOf: (title: string) => PointKind | null = () => 'intervention',
) {
  let serial = 0;
  const newId = () => `new${String((serial += 1))}`;
  const around = { newId, today: '2026-11-24', now: '2026-11-24T08:00:00.000Z' } as never;
  const drafts = intakeDrafts(rows, BOARD, { people, kindOf }, WORDS, around);
  const after = new BoardKit();
  if (drafts.length > 0) after.act(drafts);
  return after;
}

describe('rows on a board that has something already', () => {
  it('[INTAKE-7] stand after what the board has, in the order of the rows', () => {
    const after = takenIn([
      chosen('idea', 'Idé 1'),
      chosen('test', 'Test 1'),
      chosen('point', 'Punkt 1'),
      chosen('idea', 'Idé 2'),
      chosen('test', 'Test 2'),
      chosen('point', 'Punkt 2'),
    ]);
    for (const [kind, last] of [
      ['developmentPoint', 'a5'],
      ['idea', 'a7'],
      ['testAction', 'a8'],
    ] as const) {
      const [first, second] = after.all(kind).map(({ order }) => order);
      expect(
        first! > last && second! > first!,
        `${kind}: ${last} ${first ?? ''} ${second ?? ''}`,
      ).toBe(true);
    }
  });

  it('[INTAKE-7] come under an udviklingspunkt of the board that has the name, however it is spelt', () => {
    const after = takenIn([
      chosen('test', 'A', { point: 'tryg  WEEKEND' }),
      chosen('idea', 'B', { point: 'Overgange.' }),
      chosen('point', 'Tryg weekend'),
    ]);
    expect(after.all('developmentPoint')).toEqual([]);
    expect(after.all('testAction')[0]?.pointId).toBe('p-last');
    expect(after.all('idea')[0]).toMatchObject({ pointId: 'p-first', text: 'B' });
  });

  it('[INTAKE-7] are of somebody the board knows by name or by initials', () => {
    const after = takenIn([
      chosen('test', 'A', { owner: 'bo beck' }),
      chosen('test', 'B', { owner: 'bb' }),
      chosen('test', 'C'),
    ]);
    expect(after.all('testAction').map(({ owner }) => owner)).toEqual(['bo', 'bo', null]);
    expect(after.all('cycle').map(({ plan }) => plan)).toEqual(['', '', '']);
  });

  it('[INTAKE-7] are tests for one try, not begun and not logged afterwards', () => {
    const after = takenIn([
      chosen('test', 'A', {
        ...{ attempt: 'Vi ringer', prediction: 'Ro', plan: 'Bo, mandag' },
        ...{ followUp: '2026-12-08' as never, presentOn: '2026-12-15' as never },
      }),
    ]);
    expect(after.all('testAction')).toMatchObject([
      {
        title: 'A',
        nextFollowUp: '2026-12-08',
        presentOn: '2026-12-15',
        loggedAfterwards: false,
        ideaId: null,
      },
    ]);
    expect(after.all('cycle')).toMatchObject([
      {
        ...{ attempt: 'Vi ringer', prediction: 'Ro', plan: 'Bo, mandag' },
        ...{ size: 'single', several: false, phase: 'plan', stamp: null },
      },
    ]);
  });

  it('[INTAKE-8] make an udviklingspunkt of the first row that is one, with what stands in that row', () => {
    const after = takenIn([
      chosen('test', 'Punkt', { attempt: 'af en test' }),
      chosen('point', 'Punkt', { attempt: 'Først', prediction: 'Ro' }),
      chosen('point', 'punkt', { attempt: 'Sidst' }),
    ]);
    expect(after.all('developmentPoint')).toMatchObject([
      { title: 'Punkt', changes: 'Først', signs: 'Ro' },
    ]);
  });

  it('[INTAKE-8] make none that only the row of a test is named after', () => {
    const rows = [chosen('test', 'Vagtplan'), chosen('idea', 'B', { point: 'Vagtplan' })];
    const named = takenIn(rows, [], () => 'organisational').all('developmentPoint');
    expect(named).toMatchObject([{ title: 'Vagtplan', kind: 'organisational', changes: '' }]);
    expect(takenIn(rows, [], () => null).all('developmentPoint')).toEqual([]);
  });

  it('[INTAKE-7] that are skipped or cannot be stored leave nothing, nor what they alone name', () => {
    const after = takenIn([
      chosen('skip', 'A', { point: 'Nyt punkt', owner: 'Ny' }),
      chosen('test', 'x'.repeat(201), { point: 'Nyt punkt' }),
    ]);
    expect(after.log.changes).toEqual([]);
  });
});

describe('what is asked before rows are taken in', () => {
  const unknown = (name: string) => [{ kind: 'unknown-person' as const, name }];

  it('[INTAKE-8] is what each new udviklingspunkt is, rows first, and none that is skipped or known', () => {
    const rows = [
      chosen('test', 'A', { point: 'Nævnt' }),
      chosen('idea', 'B', { point: 'nævnt' }),
      chosen('skip', 'C', { point: 'Sprunget over' }),
      chosen('point', 'Række', { point: 'Overordnet' }),
      chosen('test', 'D', { point: 'Tryg weekend' }),
      chosen('test', 'E'),
    ];
    expect(newPoints(rows, BOARD)).toEqual([
      { title: 'Række', isRow: true },
      { title: 'Nævnt', isRow: false },
    ]);
  });

  it('[INTAKE-7] is each new person once, and only of rows that come to have somebody', () => {
    const rows = [
      chosen('test', 'A', { owner: 'Ny Nord', problems: unknown('Ny Nord') }),
      chosen('test', 'B', { owner: 'ny nord', problems: unknown('ny nord') }),
      chosen('idea', 'C', { owner: 'Idé Ida', problems: unknown('Idé Ida') }),
      chosen('test', 'D', { owner: 'Bo Beck', problems: [{ kind: 'hidden' }] }),
    ];
    expect(newPeople(rows).map((name) => name.toLowerCase())).toEqual(['ny nord']);
  });
});
