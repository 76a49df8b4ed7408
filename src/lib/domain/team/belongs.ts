/** What hangs on an udviklingspunkt: barriers, questions to the leader, tasks, parked points. Rule [TEAM-1]. */

/** A record that may be about a point, about a test, or about both. */
export interface Hanging {
  pointId?: string | null;
  testActionId?: string | null;
}

/** Looks a test up, removed or not; undefined when the board has none with that id. */
export type TestOf = (id: string) => { pointId: string | null } | undefined;

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
