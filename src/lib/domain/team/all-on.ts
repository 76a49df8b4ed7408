/**
 * All that hangs on an udviklingspunkt, of every kind. Apart from what hangs where (belongs.ts): it asks the
 * specs of all kinds, which nobody needs to see a board.
 */
import { RECORD_KINDS, type RecordKind } from '../records/kind-names';
import { SPECS, type AnyRecord, type Records } from '../records/kinds';
import { hangsOn, type Hanging, type TestOf } from './belongs';

/** Kinds of record that can hang on a test or on a point, as their specs say. [TEAM-5] */
export const HANGING_KINDS: readonly RecordKind[] = RECORD_KINDS.filter((kind) => {
  const { fields } = SPECS[kind];
  return 'pointId' in fields || 'testActionId' in fields;
});

/**
 * Everything that hangs on an udviklingspunkt, whatever its kind: tests, ideas, what is about the point,
 * and what is about its tests. [TEAM-5]
 *
 * @param all the records of a kind to look among
 * @param testOf see {@link TestOf}
 */
export function allOn(
  pointId: string,
  all: <K extends RecordKind>(kind: K) => readonly Records[K][],
  testOf: TestOf,
): AnyRecord[] {
  const isHere = hangsOn(pointId, testOf);
  return HANGING_KINDS.flatMap((kind) =>
    (all(kind) as readonly AnyRecord[]).filter((record) => isHere(record as Hanging)),
  );
}
