/** From a fold to a typed record, and from a change to a verdict on its values. */
import { MADE, REMOVED, type Change } from '../change';
import type { Folded } from '../fold';
import type { Json } from '../schema';
import { SPECS, isRecordKind, type RecordKind, type Records } from './kinds';

/**
 * Reads a fold as a record. Never refuses: a field whose value does not fit reads as empty, so that
 * every mix of changes stays readable.
 *
 * @param boardId board the record belongs to
 */
export function readRecord<K extends RecordKind>(
  kind: K,
  id: string,
  boardId: string,
  folded: Folded,
): Records[K] {
  const spec = SPECS[kind];
  const record: Record<string, unknown> = {
    id,
    boardId,
    removed: folded.removed,
    createdAt: folded.createdAt,
    createdBy: folded.createdBy,
    createdIn: folded.createdIn,
    updatedAt: folded.updatedAt,
  };
  for (const [name, field] of Object.entries(spec.fields)) {
    const value = folded.fields[name];
    record[name] = value !== undefined && fits(field.schema, value) ? value : field.empty;
  }
  const tables = new Map<string, Record<string, Json>>(
    Object.keys(spec.entries).map((name) => [name, {}]),
  );
  for (const [name, value] of Object.entries(folded.fields)) {
    const dot = name.indexOf('.');
    if (dot < 0) continue;
    const table = tables.get(name.slice(0, dot));
    const entry = spec.entries[name.slice(0, dot)];
    if (table && entry && fits(entry.schema, value)) table[name.slice(dot + 1)] = value;
  }
  for (const [name, table] of tables) record[name] = table;
  return record as unknown as Records[K];
}

/** Values were checked when they came in; only what is not plain text or a flag is looked at again. */
function fits(
  schema: { safeParse: (value: unknown) => { success: boolean } },
  value: Json,
): boolean {
  return schema.safeParse(value).success;
}

/** What is wrong with a change, judged against its record kind. */
export type ChangeFault =
  | { kind: 'unknown-kind'; name: string }
  | { kind: 'unknown-field'; field: string }
  | { kind: 'bad-value'; field: string };

/** Checks every field of a change at the door: known, and of the right shape, length and range; null clears. */
export function faultOf(
  change: Pick<Change, 'kind' | 'fields'> & { redacts?: string[] | undefined },
): ChangeFault | null {
  if (!isRecordKind(change.kind)) return { kind: 'unknown-kind', name: change.kind };
  const spec = SPECS[change.kind];
  for (const [name, value] of Object.entries(change.fields)) {
    if (name === MADE || name === REMOVED) {
      if (typeof value !== 'boolean') return { kind: 'bad-value', field: name };
      continue;
    }
    const dot = name.indexOf('.');
    const field =
      dot < 0 ? ownField(spec.fields, name) : ownField(spec.entries, name.slice(0, dot));
    if (!field) return { kind: 'unknown-field', field: name };
    if (value !== null && !field.schema.safeParse(value).success)
      return { kind: 'bad-value', field: name };
  }
  return null;
}

function ownField<T>(fields: Record<string, T>, name: string): T | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}
