/** Names of the record kinds, apart from what they hold: the database needs no more to open. */

/** All record kinds. The order is that of the board file. */
export const RECORD_KINDS = [
  'board',
  'member',
  'coreElement',
  'developmentPoint',
  'idea',
  'testAction',
  'cycle',
  'observation',
  'task',
  'meeting',
  'parkedItem',
  'decisionRequest',
  'barrier',
  'spread',
  'sign',
  'leaderQuestion',
  'direction',
] as const;
/** See {@link RECORD_KINDS}. */
export type RecordKind = (typeof RECORD_KINDS)[number];

/** Kinds that came after format 1, and the format they came with. */
const LATER_KINDS: Partial<Record<RecordKind, number>> = {
  spread: 2,
  sign: 3,
  leaderQuestion: 5,
  direction: 5,
};

/** The format that a kind of record came with. */
export function formatOfKind(kind: RecordKind): number {
  return LATER_KINDS[kind] ?? 1;
}

/** The kinds of record that a format knows: those of the first one, and what has come since. */
export function kindsOfFormat(version: number): RecordKind[] {
  return RECORD_KINDS.filter((kind) => formatOfKind(kind) <= version);
}

const KNOWN: ReadonlySet<string> = new Set(RECORD_KINDS);

/** Whether a text names a record kind. */
export function isRecordKind(kind: string): kind is RecordKind {
  return KNOWN.has(kind);
}
