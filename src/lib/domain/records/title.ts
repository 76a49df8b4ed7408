/** The words by which a person knows a record. */
import { SPECS, type AnyRecord, type RecordKind } from './kinds';

/** Most of a title that is told, in characters. */
const MOST = 80;

/** The first of a record's naming fields that has something in it, whole; or ''. */
export function nameIn(kind: RecordKind, record: AnyRecord): string {
  const fields = record as unknown as Record<string, unknown>;
  for (const name of SPECS[kind].title) {
    const value = fields[name];
    if (typeof value === 'string' && value.trim() !== '') return value;
  }
  return '';
}

/** {@link nameIn}, at most 80 characters. */
export function titleOf(kind: RecordKind, record: AnyRecord): string {
  const name = nameIn(kind, record);
  return name.length > MOST ? `${name.slice(0, MOST - 1)}…` : name;
}

/**
 * What a person knows a record by where others stand beside it: a læringscirkel, and what has no words
 * of its own, goes by its prøvehandling.
 *
 * @param testTitle title of the prøvehandling with this id; '' when there is none
 */
export function titleAmong(
  kind: RecordKind,
  record: AnyRecord,
  testTitle: (id: string) => string,
): string {
  const own = titleOf(kind, record);
  const { testActionId } = record as { testActionId?: string | null };
  const test = testActionId ? testTitle(testActionId) : '';
  return kind === 'cycle' || own === '' ? test || own : own;
}
