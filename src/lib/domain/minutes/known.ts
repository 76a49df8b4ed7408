import type { RecordKind, Records } from '../records/kinds';

/** Looks up a record as it is now; undefined when the board has none with that id. */
export type Known = <K extends RecordKind>(
  kind: K,
  id: string | null | undefined,
) => Records[K] | undefined;
