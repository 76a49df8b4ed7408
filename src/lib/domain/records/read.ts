/** From a fold to a typed record, and from a change to a verdict on its values. */
import { MADE, REMOVED, type Change } from '../log/change';
import type { Folded } from '../log/fold';
import type { Json } from '../schema';
import { fits } from './fits';
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
    const read = value !== undefined && fits(field, value) ? value : field.empty;
    if (read !== undefined) record[name] = read;
  }
  const tables = new Map<string, Record<string, Json>>(
    Object.keys(spec.entries).map((name) => [name, {}]),
  );
  for (const [name, value] of Object.entries(folded.fields)) {
    const dot = name.indexOf('.');
    if (dot < 0) continue;
    const table = tables.get(name.slice(0, dot));
    const entry = spec.entries[name.slice(0, dot)];
    if (table && entry && fits(entry, value)) table[name.slice(dot + 1)] = value;
  }
  for (const [name, table] of tables)
    if (spec.entries[name]?.since === undefined || Object.keys(table).length > 0)
      record[name] = table;
  return record as unknown as Records[K];
}

/**
 * Reads a record as {@link readRecord} would after new values won their fields, from the record as it
 * stood. Only for what the fold calls an extension; see storage/log/refold.ts.
 *
 * @param names fields that any change has had a say in, in the order of the log: the order of entries
 */
export function extendRecord<K extends RecordKind>(
  kind: K,
  record: Records[K],
  fields: Record<string, Json>,
  names: readonly string[],
  updatedAt: string,
): Records[K] {
  const spec = SPECS[kind];
  const next: Record<string, unknown> = { ...record, updatedAt };
  const tables = new Set<string>();
  for (const [name, value] of Object.entries(fields)) {
    const dot = name.indexOf('.');
    if (dot >= 0) tables.add(name.slice(0, dot));
    const field = spec.fields[name];
    if (field) next[name] = value !== null && fits(field, value) ? value : field.empty;
  }
  for (const table of tables) {
    const entry = spec.entries[table];
    if (!entry) continue;
    const before = (next[table] ?? {}) as Record<string, Json>;
    const after: Record<string, Json> = {};
    for (const name of names) {
      if (!name.startsWith(`${table}.`)) continue;
      const key = name.slice(table.length + 1);
      const value = name in fields ? fields[name] : before[key];
      if (value !== undefined && value !== null && fits(entry, value)) after[key] = value;
    }
    if (entry.since === undefined || Object.keys(after).length > 0) next[table] = after;
    else Reflect.deleteProperty(next, table);
  }
  return next as unknown as Records[K];
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
    if (value !== null && !fits(field, value)) return { kind: 'bad-value', field: name };
  }
  return null;
}

function ownField<T>(fields: Record<string, T>, name: string): T | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}
