/** The words by which a person knows a record. */
import type { AnyRecord } from '../../domain/records/kinds';

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
