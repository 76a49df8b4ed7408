/** Writes the fold of changed records into their tables; used by every write, inside its transaction. */
import type { Change } from '../domain/change';
import { foldRecord } from '../domain/fold';
import { isRecordKind, type AnyRecord, type RecordKind } from '../domain/records/kinds';
import { readRecord } from '../domain/records/read';
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
