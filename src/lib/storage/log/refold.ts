/** Writes the fold of changed records into their tables; used by every write, inside its transaction. */
import { REMOVED, type Change } from '$lib/domain/log/change';
import { foldRecord, type Folded } from '$lib/domain/log/fold';
import { isRecordKind, type AnyRecord, type RecordKind } from '$lib/domain/records/kinds';
import { extendRecord, readRecord } from '$lib/domain/records/read';
import type { BoardDatabase } from '../database';
import type { HeadsRow } from '../rows';

/** One record as it stands after a write. */
export interface Touched {
  kind: RecordKind;
  row: AnyRecord;
  heads: HeadsRow;
}

/** What a record's changes add up to, where it has been worked out already. */
export interface KnownFold {
  kind: RecordKind;
  record: AnyRecord;
  folded: Folded;
}

/** Folds all changes of one record; null for a kind this version does not know. */
export function foldTouched(changes: readonly Change[]): Touched | null {
  const first = changes[0];
  if (!first || !isRecordKind(first.kind)) return null;
  const folded = foldRecord(changes);
  const { kind, board, record } = first;
  return touchedBy({ kind, record: readRecord(kind, record, board, folded), folded });
}

/** One record as its rows in the tables. */
export function touchedBy({ kind, record, folded }: KnownFold): Touched {
  return {
    kind,
    row: record,
    heads: {
      id: record.id,
      board: record.boardId,
      kind,
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
  await Promise.all([
    ...byKind(touched).map(([kind, rows]) => db.table<AnyRecord, string>(kind).bulkPut(rows)),
    db.heads.bulkPut(touched.map((t) => t.heads)),
  ]);
}

/** Adds folded records that are not in their tables; fails where a record of that id is. */
export async function addTouched(db: BoardDatabase, touched: readonly Touched[]): Promise<void> {
  await Promise.all([
    ...byKind(touched).map(([kind, rows]) => db.table<AnyRecord, string>(kind).bulkAdd(rows)),
    db.heads.bulkAdd(touched.map((t) => t.heads)),
  ]);
}

function byKind(touched: readonly Touched[]): [RecordKind, AnyRecord[]][] {
  const groups = new Map<RecordKind, AnyRecord[]>();
  for (const { kind, row } of touched) {
    const rows = groups.get(kind);
    if (rows) rows.push(row);
    else groups.set(kind, [row]);
  }
  return [...groups];
}
