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
] as const;
/** See {@link RECORD_KINDS}. */
export type RecordKind = (typeof RECORD_KINDS)[number];

const KNOWN: ReadonlySet<string> = new Set(RECORD_KINDS);

/** Whether a text names a record kind. */
export function isRecordKind(kind: string): kind is RecordKind {
  return KNOWN.has(kind);
}
