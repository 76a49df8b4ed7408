/** The words by which a person knows a record. */
import type { AnyRecord, RecordKind } from './kinds';

const NAMES = ['title', 'name', 'text', 'question', 'attempt', 'label', 'place', 'on'] as const;

/** The first of a record's naming fields that has something in it, at most 80 characters; or ''. */
export function titleOf(record: AnyRecord): string {
  const fields = record as unknown as Record<string, unknown>;
  for (const name of NAMES) {
    const value = fields[name];
    if (typeof value === 'string' && value.trim() !== '')
      return value.length > 80 ? `${value.slice(0, 79)}…` : value;
  }
  return '';
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
  const own = titleOf(record);
  const { testActionId } = record as { testActionId?: string | null };
  const test = testActionId ? testTitle(testActionId) : '';
  return kind === 'cycle' || own === '' ? test || own : own;
}
