/**
 * What a write does inside its transaction: it reads the records it touches as they stand, appends its
 * changes to the log, and brings the record tables up to date. Rules [STORE-1] to [STORE-7].
 */
import Dexie from 'dexie';
import type { Change } from '$lib/domain/log/change';
import { byRecord } from '$lib/domain/log/fold';
import { stripRedacted } from '$lib/domain/log/merge';
import { isRecordKind, type AnyRecord, type RecordKind } from '$lib/domain/records/kinds';
import type { BoardDatabase } from '../database';
import { dropSummary } from '../browser/drop-summaries';
import { extendTouched, foldTouched, putTouched, type Touched } from './refold';
import type { DeviceRow, HeadsRow, StoredChange } from '../rows';
import type { UndoRow } from './undo-stacks';

/** Rows written at a time: between two slices of a large act the page can draw, and be told. */
const SLICE = 250;

/** Called with the share that is written, 0–1. */
export type Progress = (share: number) => void;

/** A record as it stands before a write. */
export interface Known {
  heads: HeadsRow;
  row: AnyRecord;
}

/** What stands before a write. */
export interface Standing {
  db: BoardDatabase;
  device: DeviceRow;
  known: ReadonlyMap<string, Known>;
  /** what this device notes of the act, put together with its own row */
  noted?: UndoRow | undefined;
}

/** Reads records and their heads as they stand, all in one turn. */
export async function knownOf(
  db: BoardDatabase,
  targets: readonly { kind: string; record: string }[],
): Promise<Map<string, Known>> {
  const kinds = new Map<string, RecordKind>();
  for (const { kind, record } of targets) if (isRecordKind(kind)) kinds.set(record, kind);
  const ids = [...kinds.keys()];
  const [heads, rows] = await Promise.all([
    db.heads.bulkGet(ids),
    Promise.all([...kinds].map(([id, kind]) => db.table<AnyRecord, string>(kind).get(id))),
  ]);
  const known = new Map<string, Known>();
  ids.forEach((id, i) => {
    const head = heads[i];
    const row = rows[i];
    if (head && row) known.set(id, { heads: head, row });
  });
  return known;
}

/**
 * Appends new changes to the log and brings the records they touch up to date. Where the record as it
 * stands says enough, its log is not read again. Runs inside a transaction.
 */
export async function append(
  { db, device, known, noted }: Standing,
  changes: readonly Change[],
  progress?: Progress,
): Promise<Touched[]> {
  const fresh = changes.map((change): StoredChange => ({ ...change, seq: (device.seq += 1) }));
  const stored: StoredChange[] = [...fresh];
  const touched: Touched[] = [];
  const unclear = new Set<string>();
  for (const [record, group] of byRecord(changes)) {
    const [change] = group;
    const now = known.get(record);
    const extended =
      !change || group.length > 1
        ? null
        : now
          ? extendTouched(now.heads, now.row, change)
          : change.redacts
            ? null
            : foldTouched(group);
    if (extended) touched.push(extended);
    else unclear.add(record);
  }
  if (unclear.size > 0) {
    const earlier = await db.changes
      .where('record')
      .anyOf([...unclear])
      .toArray();
    const logs = byRecord([...earlier, ...fresh.filter((c) => unclear.has(c.record))]);
    for (const log of logs.values()) {
      const clean = log.some((c) => c.redacts) ? stripRedacted(log) : log;
      if (clean !== log) stored.push(...(clean as StoredChange[]));
      const folded = foldTouched(clean);
      if (folded) touched.push(folded);
    }
  }
  const own: (DeviceRow | UndoRow)[] = noted ? [device, noted] : [device];
  await Promise.all([
    db.table<DeviceRow | UndoRow, string>('meta').bulkPut(own),
    // Words that are deleted for good stand in nothing that was made of them. [LEADER-13]
    ...changes.filter(({ redacts }) => redacts).map(({ board }) => dropSummary(db, board)),
    putSliced(db, stored, touched, progress),
  ]);
  return touched;
}

/** Puts changes and records, a slice at a time; in one transaction all the same. */
async function putSliced(
  db: BoardDatabase,
  stored: readonly StoredChange[],
  touched: readonly Touched[],
  progress: Progress | undefined,
): Promise<void> {
  const longest = Math.max(stored.length, touched.length);
  for (let from = 0; from < longest; from += SLICE) {
    await Promise.all([
      db.changes.bulkPut(stored.slice(from, from + SLICE)),
      putTouched(db, touched.slice(from, from + SLICE)),
    ]);
    // What the page does with it is no part of the transaction.
    if (progress)
      Dexie.ignoreTransaction(() => {
        progress(Math.min(1, (from + SLICE) / longest));
      });
  }
}
