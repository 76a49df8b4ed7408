/** A package forgets no kind: the registry of record kinds says which there are. */
import { describe, expect, it } from 'vitest';
import { SPECS, RECORD_KINDS, type RecordKind } from '../records/kinds';
import { packageOf, smallBoard } from './inspiration.fixture';

/** What stays at home, and why. */
const AT_HOME: Partial<Record<RecordKind, string>> = {
  member: 'nobody but roles [INSPIRE-2]',
  idea: 'nothing has been learned of it yet',
  task: 'who does what here',
  meeting: 'no history and no days [INSPIRE-2]',
  parkedItem: 'about a course that others must not know of',
  decisionRequest: 'between a team and its leader',
  leaderQuestion: 'between a team and its leader',
  direction: 'between a team and its leader',
  barrier: 'only when somebody asks for it, among the caveats [INSPIRE-10]',
};

/** The list of the board's records in which each kind stands. */
const LISTS: Partial<Record<RecordKind, keyof ReturnType<typeof smallBoard>>> = {
  coreElement: 'coreElements',
  developmentPoint: 'points',
  testAction: 'tests',
  cycle: 'cycles',
  observation: 'observations',
  spread: 'spread',
  sign: 'signs',
};

/** The package of a board on which one record of a kind says what stands nowhere else. */
function told(kind: RecordKind): string {
  const records = smallBoard();
  const name = kind === 'cycle' ? 'learned' : (SPECS[kind].title[0] ?? '');
  const list = LISTS[kind];
  const one = kind === 'board' ? records.board : list && (records[list] as readonly object[])[0];
  if (one) Object.assign(one, { [name]: 'Sagt kun her' });
  return JSON.stringify(packageOf(records, { quotes: ['proeve-t'] }));
}

describe('a package for others', () => {
  it.each(RECORD_KINDS)('[KIND-3] takes %s along, or says why not', (kind) => {
    expect(told(kind).includes('Sagt kun her')).toBe(!(kind in AT_HOME));
  });
});
