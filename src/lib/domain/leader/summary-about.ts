/** What a line of a leader's summary is about: a test, or a point. */
import type { RecordKind, Records } from '../records/kinds';

/** All records of a kind of one board, removed ones too. */
export type AllOf = <K extends RecordKind>(kind: K) => readonly Records[K][];

/** A record by its id and title. */
export interface Titled {
  id: string;
  title: string;
}

/** The point and the test of something; null where it stands on none. */
export interface About {
  point: Titled | null;
  test: Titled | null;
}

/** How records tell what they stand on. */
export interface StandsOn {
  pointId: string | null;
  testActionId: string | null;
}

/** Finds what something stands on: its test and that one's point, else its point. */
export function aboutIn(all: AllOf): (on: StandsOn) => About {
  const points = new Map(all('developmentPoint').map((point) => [point.id, point]));
  const tests = new Map(all('testAction').map((test) => [test.id, test]));
  const titled = (record: (Titled & { removed: boolean }) | undefined): Titled | null =>
    record && !record.removed ? { id: record.id, title: record.title } : null;
  return ({ pointId, testActionId }) => {
    const test = tests.get(testActionId ?? '');
    return { test: titled(test), point: titled(points.get(test?.pointId ?? pointId ?? '')) };
  };
}
