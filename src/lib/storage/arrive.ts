/**
 * Changes from elsewhere (a file, an example, another device) come in through the same fold as acts:
 * set union in one transaction, all or nothing. Rules [MERGE-1] to [MERGE-5], [STORE-4].
 */
import Dexie from 'dexie';
import { hear } from '../domain/clock';
import { byRecord } from '../domain/fold';
import { canonical, type Change } from '../domain/change';
import { mergeLogs, type MergeError } from '../domain/merge';
import { fail, succeed, type Result } from '../domain/schema';
import { ring } from './bell';
import { database, deviceRow, writableTables, withoutSeq, type StoredChange } from './database';
import { failureOf, type StorageFailure } from './failure';
import { foldTouched, putTouched, type Touched } from './refold';

/** What came in. */
export interface Arrived {
  board: string;
  /** changes this device did not have */
  fresh: number;
  /** ids of the records they touch */
  records: string[];
}

/** Why a log is not taken in. `other-board`: a record of it belongs to another board here. */
export type ArriveError = MergeError | { kind: 'other-board'; record: string };

/** Records folded per step; small enough that progress moves. */
const STEP = 400;

/**
 * Takes in changes of one board.
 *
 * @param changes checked changes, all of `board`
 * @param onProgress told the share done, 0 to 1
 */
export async function arrive(
  board: string,
  changes: readonly Change[],
  onProgress: (share: number) => void = () => undefined,
): Promise<Result<Arrived, StorageFailure | ArriveError>> {
  const db = database();
  try {
    const done = await db.transaction('rw', writableTables(db), async () => {
      const device = await deviceRow(db);
      const before = device.seq;
      const groups = [...byRecord(changes)];
      const isNew =
        (await db.changes.where('[board+seq]').between([board, 0], [board, Infinity]).count()) ===
        0;
      const records: string[] = [];
      let fresh = 0;
      for (let at = 0; at < groups.length; at += STEP) {
        const step = groups.slice(at, at + STEP);
        const ids = step.map(([record]) => record);
        const elsewhere = (await db.heads.bulkGet(ids)).find((h) => h && h.board !== board);
        if (elsewhere) throw new Refused({ kind: 'other-board', record: elsewhere.id });
        const known = isNew ? [] : await db.changes.where('record').anyOf(ids).toArray();
        const knownById = new Map(known.map((c) => [c.id, c]));
        const knownByRecord = byRecord(known.map(withoutSeq));
        const touched: Touched[] = [];
        const stored: StoredChange[] = [];
        const added: StoredChange[] = [];
        for (const [record, incoming] of step) {
          const merged = mergeLogs(knownByRecord.get(record) ?? [], incoming);
          if (!merged.ok) {
            throw new Refused(merged.error);
          }
          let changed = false;
          for (const change of merged.value) {
            const old = knownById.get(change.id);
            if (old && canonical(withoutSeq(old)) === canonical(change)) continue;
            if (old) stored.push({ ...change, seq: old.seq });
            else added.push({ ...change, seq: (device.seq += 1) });
            device.clock = hear(device.clock, change.id, Date.now());
            if (!old) fresh += 1;
            changed = true;
          }
          if (!changed) continue;
          records.push(record);
          const folded = foldTouched(merged.value);
          if (folded) touched.push(folded);
        }
        await Promise.all([
          db.changes.bulkPut(stored),
          // Adding refuses an id that another record or another board already has.
          db.changes.bulkAdd(added),
          putTouched(db, touched),
        ]);
        onProgress(Math.min(1, (at + STEP) / groups.length));
      }
      // A redaction changes stored rows without new arrivals; the bell then still has to be heard.
      if (records.length > 0 && device.seq === before) device.seq += 1;
      await db.meta.put(device);
      return { fresh, records, before, seq: device.seq };
    });
    ring({ board, before: done.before, seq: done.seq });
    return succeed({ board, fresh: done.fresh, records: done.records });
  } catch (error) {
    if (error instanceof Refused) return fail(error.reason);
    const taken = takenId(error);
    return fail(taken ?? failureOf(error));
  }
}

/** A change id that is already in the log for something else. */
function takenId(error: unknown): MergeError | null {
  if (!(error instanceof Dexie.BulkError)) return null;
  const constraint = error.failures.some((f) => f.name === 'ConstraintError');
  return constraint ? { kind: 'same-id-other-content', change: '' } : null;
}

/** Leaves the transaction, so that nothing of a log that cannot be merged is kept. */
class Refused extends Error {
  constructor(readonly reason: ArriveError) {
    super(reason.kind);
  }
}
