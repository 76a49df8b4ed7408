/**
 * A board that is only looked at: made from any list of changes, with the rules of the live board.
 * Used for the board as it was on a date, for a copy that is tried out, and for a board one only
 * reads. Rules [STILL-1] to [STILL-4].
 */
import type { IsoDate } from '../cadence/iso-date';
import { MADE, type Change } from '../log/change';
import { inOrder, numberCycles, type CycleNumber } from '../cycle/numbering';
import { byRecord, foldRecord, type Folded } from '../log/fold';
import { takenPlace } from '../minutes/held';
import type { Board } from '../records/board';
import type { CoreElement } from '../records/core-element';
import type { Cycle } from '../records/cycle';
import { isRecordKind, type AnyRecord, type RecordKind, type Records } from '../records/kinds';
import type { Member } from '../records/member';
import type { Observation } from '../records/observation';
import type { Sign } from '../records/sign';
import { readRecord } from '../records/read';
import { restsOf, type Rest } from '../team/rest';
import { cardOf, type Card } from './card';
import { lanesOf, standings, type Lanes } from './lanes';

/** A test with all there is to read of it: cycles in the order they were made, observations oldest first. */
export interface StillTest {
  card: Card;
  cycles: readonly Cycle[];
  numbers: ReadonlyMap<string, CycleNumber>;
  observations: readonly Observation[];
}

/** A board that stands still; it can be sent from a worker to the page. Members and core elements also hold removed ones: their names are still read. */
export interface Still {
  board: Board;
  /** the day it is looked at from: what was overdue then */
  day: IsoDate;
  lanes: Lanes;
  tests: ReadonlyMap<string, StillTest>;
  members: ReadonlyMap<string, Member>;
  coreElements: ReadonlyMap<string, CoreElement>;
  signs: readonly Sign[];
  /** tavlemøder that had taken place, or were taking place */
  meetingsHeld: number;
  /** values that were deleted for good; see {@link isErased} */
  erased: ReadonlySet<string>;
}

/** Whether a value was deleted for good: then its place says so. [STILL-4] */
export function isErased({ erased }: Still, record: string, field: string): boolean {
  return erased.has(erasedKey(record, field));
}

function erasedKey(record: string, field: string): string {
  return `${record} ${field}`;
}

/**
 * The changes that had been made by a moment, by the wall time (`at`) of the device that made each.
 * [STILL-1]
 *
 * What a clock that is wrong does: `at` only decides which changes are looked at, never their order
 * (that is `saw`, then the stamp, as everywhere else). A device whose clock is ahead has its acts
 * shown too late, one whose clock is behind has them shown too early; nothing else moves. When a
 * change is in and one that it saw is not, it still wins over whatever else is there, for it had seen
 * more. Changes that reached this browser later, from someone who was offline, count by when they
 * were made: the board is shown as the team knows it now that it was, not as this screen looked.
 *
 * @param until ms since 1970; a change made at that very millisecond counts
 */
export function madeBy(changes: Iterable<Change>, until: number): Change[] {
  const made: Change[] = [];
  for (const change of changes) if (Date.parse(change.at) <= until) made.push(change);
  return made;
}

/**
 * Puts a board together from changes in any order.
 *
 * @param day the day it is looked at from
 * @returns null when the board had not been made yet
 */
export function stillOf(changes: Iterable<Change>, boardId: string, day: IsoDate): Still | null {
  const records = new Map<RecordKind, Map<string, AnyRecord>>();
  const erased = new Set<string>();
  for (const [id, group] of byRecord(changes)) {
    const kind = group[0]?.kind;
    if (kind === undefined || !isRecordKind(kind)) continue;
    const folded = foldRecord(group);
    const lost = erasedFields(group, folded);
    for (const field of lost) erased.add(erasedKey(id, field));
    const gone = folded.redacted || lost.includes(MADE);
    const ofKind = records.get(kind) ?? new Map<string, AnyRecord>();
    records.set(kind, ofKind);
    ofKind.set(id, {
      ...readRecord(kind, id, boardId, folded),
      ...(gone ? { removed: true } : {}),
    });
  }
  const all = <K extends RecordKind>(kind: K): ReadonlyMap<string, Records[K]> =>
    (records.get(kind) ?? new Map()) as ReadonlyMap<string, Records[K]>;
  const living = <K extends RecordKind>(kind: K): Records[K][] =>
    [...all(kind).values()].filter((record) => !record.removed);
  const board = all('board').get(boardId);
  if (!board) return null;
  const rests = restsOf(board, living('meeting'));
  const tests = testsOf(living('testAction'), living('cycle'), living('observation'), rests);
  const around = {
    cards: [...tests.values()].map((test) => test.card),
    requests: living('decisionRequest'),
    barriers: living('barrier'),
  };
  const shown = { points: living('developmentPoint'), ideas: living('idea') };
  return {
    board,
    day,
    lanes: lanesOf(shown, standings(around, day), 'all', null),
    tests,
    members: all('member'),
    coreElements: all('coreElement'),
    signs: living('sign'),
    meetingsHeld: takenPlace(living('meeting')).length,
    erased,
  };
}

/** Fields whose last word was deleted for good, whether or not the redaction itself is among the changes. [STILL-4] */
function erasedFields(changes: readonly Change[], folded: Folded): string[] {
  const byId = new Map(changes.map((change) => [change.id, change]));
  return Object.entries(folded.heads).flatMap(([field, [winner]]) => {
    const last = byId.get(winner ?? '');
    const taken = last?.erased?.includes(field) === true || last?.redacts?.includes(field) === true;
    return taken && folded.fields[field] === undefined ? [field] : [];
  });
}

function testsOf(
  tests: readonly Records['testAction'][],
  cycles: readonly Cycle[],
  observations: readonly Observation[],
  rests: readonly Rest[],
): Map<string, StillTest> {
  const cyclesOf = byTest(inOrder(cycles));
  const observationsOf = byTest(
    [...observations].sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1)),
  );
  return new Map(
    tests.map((test) => {
      const own = cyclesOf.get(test.id) ?? [];
      const written = observationsOf.get(test.id) ?? [];
      const moments = written.map((observation) => observation.createdAt);
      return [
        test.id,
        {
          card: cardOf(test, own, moments, rests),
          cycles: own,
          numbers: numberCycles(own),
          observations: written,
        },
      ];
    }),
  );
}

function byTest<T extends { testActionId: string | null }>(items: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    if (item.testActionId === null) continue;
    const group = groups.get(item.testActionId);
    if (group) group.push(item);
    else groups.set(item.testActionId, [item]);
  }
  return groups;
}
