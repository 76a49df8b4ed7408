/**
 * Changes from elsewhere (a file, an example, another device) come in through the same fold as acts:
 * set union in one transaction, all or nothing. Rules [MERGE-1] to [MERGE-5], [STORE-4].
 */
import Dexie from 'dexie';
import { hear } from '$lib/domain/log/clock';
import { byRecord } from '$lib/domain/log/fold';
import { sameJson, type Change } from '$lib/domain/log/change';
import { mergeLogs, type MergeError } from '$lib/domain/log/merge';
import { fail, succeed, type Result } from '$lib/domain/schema';
import { ring } from '../bell';
import { database, deviceRow, writableTables, type BoardDatabase } from '../database';
import { failureOf, type StorageFailure } from '../failure';
import { partFromTwin } from '../browser/identity';
import { dropSummary } from '../browser/drop-summaries';
import {
  addTouched,
  foldTouched,
  putTouched,
  touchedBy,
  type KnownFold,
  type Touched,
} from './refold';
import { type DeviceRow, type StoredChange, withoutSeq } from '../rows';

/** What came in. */
export interface Arrived {
  board: string;
  /** changes this device did not have */
  fresh: number;
  /** ids of the records they touch */
  records: string[];
  /** this device's log before and after: what came in has the arrival numbers after `before` */
  before: number;
  seq: number;
}

/** Why a log is not taken in. `other-board`: a record of it belongs to another board here. */
export type ArriveError = MergeError | { kind: 'other-board'; record: string };

/** Records per step; small enough that progress moves. */
const STEP = 400;

/** Steps handed to the database and not yet done: it works on one while the next is made ready. */
const AHEAD = 3;

/** Told the share done, 0 to 1. */
type Tell = (share: number) => void;

/** How changes are taken in. */
export interface Way {
  onProgress?: Tell;
  /**
   * what the changes, merged, add up to, where the caller has worked it out; it spares the second fold
   * when the board is new here
   */
  folds?: ReadonlyMap<string, KnownFold> | undefined;
  /** they do not come from elsewhere: this browser has just told them itself, as an example */
  toldHere?: boolean;
}

/** One intake inside its transaction. */
interface Intake {
  db: BoardDatabase;
  board: string;
  device: DeviceRow;
  groups: [record: string, incoming: Change[]][];
  /** the changes that were not here */
  fresh: Change[];
  onProgress: Tell;
}

/**
 * Takes in changes of one board.
 *
 * @param changes checked changes, all of `board`
 */
export async function arrive(
  board: string,
  changes: readonly Change[],
  { onProgress = () => undefined, folds, toldHere = false }: Way = {},
): Promise<Result<Arrived, StorageFailure | ArriveError>> {
  const db = database();
  const groups = [...byRecord(changes)];
  try {
    const done = await db.transaction('rw', writableTables(db), async () => {
      const [device, known] = await Promise.all([
        deviceRow(db),
        db.changes.where('[board+seq]').between([board, 0], [board, Infinity]).first(),
      ]);
      const before = device.seq;
      const intake: Intake = { db, board, device, groups, fresh: [], onProgress };
      const records = await (known === undefined ? takeAll(intake, folds) : takeNew(intake));
      if (!toldHere) partFromTwin(device, intake.fresh, before);
      // A redaction changes stored rows without new arrivals; the bell then still has to be heard.
      if (records.length > 0 && device.seq === before) device.seq += 1;
      await db.meta.put(device);
      return { fresh: intake.fresh.length, records, before, seq: device.seq };
    });
    ring({ board, before: done.before, seq: done.seq });
    return succeed({ board, ...done });
  } catch (error) {
    if (error instanceof Refused) return fail(error.reason);
    if (!isTaken(error)) return fail(failureOf(error));
    const record = await elsewhere(db, board, groups);
    return fail(
      record === null
        ? { kind: 'same-id-other-content', change: '' }
        : { kind: 'other-board', record },
    );
  }
}

/** Takes in a board that is not here: everything is added, so that nothing has to be read first. */
async function takeAll(
  { db, device, groups, fresh, onProgress }: Intake,
  folds: ReadonlyMap<string, KnownFold> | undefined,
): Promise<string[]> {
  const records: string[] = [];
  const underway: PromiseLike<unknown>[] = [];
  const now = Date.now();
  let done = 0;
  const oneDone = async (): Promise<void> => {
    await underway.shift();
    done = Math.min(groups.length, done + STEP);
    onProgress(done / groups.length);
  };
  for (let at = 0; at < groups.length; at += STEP) {
    const touched: Touched[] = [];
    const added: StoredChange[] = [];
    for (const [record, incoming] of groups.slice(at, at + STEP)) {
      const fold = folds?.get(record);
      const log = fold ? incoming : mergedWith([], incoming);
      for (const change of log) {
        added.push({ ...change, seq: (device.seq += 1) });
        device.clock = hear(device.clock, change.id, now);
        fresh.push(change);
      }
      records.push(record);
      const folded = fold ? touchedBy(fold) : foldTouched(log);
      if (folded) touched.push(folded);
    }
    // Adding refuses an id that another record or another board already has.
    const step = Promise.all([db.changes.bulkAdd(added), addTouched(db, touched)]);
    // Awaited below; when an earlier step fails, this one's failure has nothing more to say.
    step.catch(() => undefined);
    underway.push(step);
    if (underway.length >= AHEAD) await oneDone();
  }
  while (underway.length > 0) await oneDone();
  return records;
}

/** Takes in what is new of a board that is here. */
async function takeNew({
  db,
  board,
  device,
  groups,
  fresh,
  onProgress,
}: Intake): Promise<string[]> {
  const records: string[] = [];
  for (let at = 0; at < groups.length; at += STEP) {
    const step = groups.slice(at, at + STEP);
    const ids = step.map(([record]) => record);
    const [heads, known] = await Promise.all([
      db.heads.bulkGet(ids),
      db.changes.where('record').anyOf(ids).toArray(),
    ]);
    const other = heads.find((h) => h && h.board !== board);
    if (other) throw new Refused({ kind: 'other-board', record: other.id });
    const knownById = new Map(known.map((c) => [c.id, c]));
    const knownByRecord = byRecord(known.map(withoutSeq));
    const touched: Touched[] = [];
    const stored: StoredChange[] = [];
    const added: StoredChange[] = [];
    for (const [record, incoming] of step) {
      const log = mergedWith(knownByRecord.get(record) ?? [], incoming);
      let changed = false;
      for (const change of log) {
        const old = knownById.get(change.id);
        if (old && sameJson(withoutSeq(old), change)) continue;
        if (old) stored.push({ ...change, seq: old.seq });
        else added.push({ ...change, seq: (device.seq += 1) });
        device.clock = hear(device.clock, change.id, Date.now());
        if (!old) fresh.push(change);
        changed = true;
      }
      if (!changed) continue;
      records.push(record);
      const folded = foldTouched(log);
      if (folded) touched.push(folded);
    }
    await Promise.all([
      db.changes.bulkPut(stored),
      // What was here is written over only where its words were deleted for good. [LEADER-13]
      stored.length > 0 ? dropSummary(db, board) : undefined,
      // Adding refuses an id that another record or another board already has.
      db.changes.bulkAdd(added),
      putTouched(db, touched),
    ]);
    onProgress(Math.min(1, (at + STEP) / groups.length));
  }
  return records;
}

function mergedWith(known: readonly Change[], incoming: readonly Change[]): Change[] {
  const merged = mergeLogs(known, incoming);
  if (!merged.ok) throw new Refused(merged.error);
  return merged.value;
}

/** Whether a row could not be added because its id is taken. */
function isTaken(error: unknown): boolean {
  return (
    error instanceof Dexie.BulkError && error.failures.some((f) => f.name === 'ConstraintError')
  );
}

/** A record of these that another board here already has, or null. Asked only when an id was taken. */
async function elsewhere(
  db: BoardDatabase,
  board: string,
  groups: readonly [record: string, incoming: Change[]][],
): Promise<string | null> {
  const heads = await db.heads.bulkGet(groups.map(([record]) => record));
  return heads.find((h) => h && h.board !== board)?.id ?? null;
}

/** Leaves the transaction, so that nothing of a log that cannot be merged is kept. */
class Refused extends Error {
  constructor(readonly reason: ArriveError) {
    super(reason.kind);
  }
}
