/**
 * What hangs on a test and on an udviklingspunkt: barriers, questions to the leader, tasks, parked points,
 * what was seen, where it has been taken up. Rules [TEAM-1], [TEAM-4] and [TEAM-5].
 */
import type { TestAction } from '../records/test-action';

/** A record that may be about a point, about a test, or about both. */
export interface Hanging {
  pointId?: string | null;
  testActionId?: string | null;
}

/** What something new is about: a test and the point it stands under, a point alone, or the team as such. */
export interface About {
  testActionId: string | null;
  pointId: string | null;
}

/** Looks a test up, removed or not; undefined when the board has none with that id. */
export type TestOf = (id: string) => { pointId: string | null } | undefined;

/** What is written on a test is stored with the point the test stands under that day. [TEAM-4] */
export function aboutTest(test: Pick<TestAction, 'id' | 'pointId'>): About {
  return { testActionId: test.id, pointId: test.pointId };
}

/** What is written on a point, or without one on the board. [TEAM-4] */
export function aboutPoint(pointId: string | null): About {
  return { testActionId: null, pointId: pointId === '' ? null : pointId };
}

/**
 * The udviklingspunkt a record hangs on now: where its test stands now, and only without a test the one
 * it was written under. What is stored beside a test is where the test stood that day, and a test may
 * have moved since. A test that never arrived leaves what is stored. [TEAM-1]
 */
export function pointOf(record: Hanging, testOf: TestOf): string | null {
  const test = record.testActionId ? testOf(record.testActionId) : undefined;
  return test ? test.pointId : (record.pointId ?? null);
}

/** Whether a record hangs on this udviklingspunkt, by itself or by its test. [TEAM-1] */
export function hangsOn(pointId: string, testOf: TestOf): (record: Hanging) => boolean {
  return (record) => pointOf(record, testOf) === pointId;
}

/**
 * Whether a record is about the whole of this udviklingspunkt and about none of its tests. What is about
 * a test that never arrived counts: there is no test to look for it on. [TEAM-1]
 */
export function isOfWholePoint(pointId: string, testOf: TestOf): (record: Hanging) => boolean {
  return (record) =>
    (record.testActionId ? testOf(record.testActionId) : undefined) === undefined &&
    record.pointId === pointId;
}
