/** From a log to the readable records of the file. */
import type { Change } from '$lib/domain/log/change';
import { byRecord, foldRecord, type Folded } from '$lib/domain/log/fold';
import {
  RECORD_KINDS,
  isRecordKind,
  type AnyRecord,
  type RecordKind,
} from '../../domain/records/kinds';
import { readRecord } from '../../domain/records/read';
import type { FileRecords } from './board-file';

/** One record of a board: what its changes add up to. */
export interface BoardRecord {
  kind: RecordKind;
  record: AnyRecord;
  folded: Folded;
}

/** Folds every record of a log; records of a kind this version does not know are left out. */
export function foldBoard(changes: Iterable<Change>): Map<string, BoardRecord> {
  const records = new Map<string, BoardRecord>();
  for (const [id, group] of byRecord(changes)) {
    const first = group[0];
    if (!first || !isRecordKind(first.kind)) continue;
    const folded = foldRecord(group);
    records.set(id, {
      kind: first.kind,
      record: readRecord(first.kind, id, first.board, folded),
      folded,
    });
  }
  return records;
}

/** The living records by kind, ordered by id, as the file lists them. */
export function livingRecords(board: ReadonlyMap<string, BoardRecord>): FileRecords {
  const byKind: Record<string, AnyRecord[]> = Object.fromEntries(
    RECORD_KINDS.map((kind) => [kind, []]),
  );
  for (const { kind, record } of board.values()) if (!record.removed) byKind[kind]?.push(record);
  for (const list of Object.values(byKind)) list.sort((a, b) => (a.id < b.id ? -1 : 1));
  return byKind as unknown as FileRecords;
}
