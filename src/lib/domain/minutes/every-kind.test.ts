/** The minutes forget no kind: the registry of record kinds says which there are. */
import { describe, expect, it } from 'vitest';
import { made } from '../records/make';
import { RECORD_KINDS, SPECS, type RecordKind } from '../records/kinds';
import { Team } from './team.fixture';

/** What the minutes do not tell when it is made in a meeting, and why. */
const NOT_TOLD: Partial<Record<RecordKind, string>> = {
  board: 'there is one, and it was made before the first meeting',
  member: 'people stand under who was there',
  coreElement: 'described between meetings; what a meeting decides of it is told by its task',
  developmentPoint: 'set up between meetings; a meeting answers whether the goal is closer',
  cycle: 'told by its test, with what was decided',
  meeting: 'the next one is told by its day',
  direction: 'said by the leader between meetings; it stands on the page of the team',
  spread: 'noted between meetings, when another place has told of it',
};

/** What is made in the meeting, with words that stand nowhere else. */
function factsOfNew(kind: RecordKind): string {
  const { fields, title } = SPECS[kind];
  // A meeting goes by its day, which is no text.
  const [name = ''] = title.filter((one) => kind !== 'meeting' || one !== 'on');
  const team = new Team();
  team.act([
    made(kind, 'x', {
      ...('testActionId' in fields ? { testActionId: 't' } : {}),
      ...('pointId' in fields ? { pointId: 'p' } : {}),
      [name || 'note']: 'Sagt kun her',
    }),
  ]);
  return JSON.stringify(team.minutes());
}

describe('the minutes', () => {
  it.each(RECORD_KINDS)('[KIND-3] tell of %s, or say why not', (kind) => {
    expect(factsOfNew(kind).includes('Sagt kun her')).toBe(!(kind in NOT_TOLD));
  });
});
