/** Writes the fold of changed records into their tables; used by every write, inside its transaction. */
import { REMOVED, type Change } from '../domain/change';
import { foldRecord } from '../domain/fold';
import { isRecordKind, type AnyRecord, type RecordKind } from '../domain/records/kinds';
import { extendRecord, readRecord } from '../domain/records/read';
import type { BoardDatabase, HeadsRow } from './database';

/** One record as it stands after a write. */
export interface Touched {
  kind: RecordKind;
  row: AnyRecord;
  heads: HeadsRow;
}

/** Folds all changes of one record; null for a kind this version does not know. */
export function foldTouched(changes: readonly Change[]): Touched | null {
  const first = changes[0];
  if (!first || !isRecordKind(first.kind)) return null;
  const folded = foldRecord(changes);
  return {
    kind: first.kind,
    row: readRecord(first.kind, first.record, first.board, folded),
    heads: {
      id: first.record,
      board: first.board,
      kind: first.kind,
      heads: folded.heads,
      conflicts: folded.conflicts,
      contested: folded.conflicts.length > 0 ? 1 : 0,
    },
  };
}

/**
 * What {@link foldTouched} would give when one more change is added, worked out from the record as it
 * stands. Null when that cannot be known without the whole log of the record: where there is a
 * conflict, a removal, a redaction, or a stamp that is not the latest. [STORE-7]
 */
export function extendTouched(heads: HeadsRow, row: AnyRecord, change: Change): Touched | null {
  const names = Object.keys(change.fields);
  if (
    heads.kind !== change.kind ||
    heads.board !== change.board ||
    heads.contested === 1 ||
    row.removed ||
    (change.redacts ?? change.erased) !== undefined ||
    names.includes(REMOVED)
  )
    return null;
  // Heads bound from above every stamp that decides when the record was made and last changed.
  for (const ids of Object.values(heads.heads)) if (ids.some((id) => id >= change.id)) return null;
  const next = { ...heads.heads };
  for (const name of names) {
    const saw = new Set(change.saw[name]);
    if (next[name]?.some((id) => !saw.has(id))) return null;
    next[name] = [change.id];
  }
  return {
    kind: heads.kind,
    row: extendRecord(heads.kind, row, change.fields, Object.keys(next), change.at),
    heads: { ...heads, heads: next },
  };
}

/** Puts folded records into their tables. */
export async function putTouched(db: BoardDatabase, touched: readonly Touched[]): Promise<void> {
  const byKind = new Map<RecordKind, AnyRecord[]>();
  for (const { kind, row } of touched) {
    const rows = byKind.get(kind);
    if (rows) rows.push(row);
    else byKind.set(kind, [row]);
  }
  await Promise.all([
    ...[...byKind].map(([kind, rows]) => db.table<AnyRecord, string>(kind).bulkPut(rows)),
    db.heads.bulkPut(touched.map((t) => t.heads)),
  ]);
}
