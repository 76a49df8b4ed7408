/**
 * The one door for writes. An act becomes changes; one transaction appends them to the log and folds
 * them into the record tables. Rules [STORE-1] to [STORE-6].
 */
import Dexie from 'dexie';
import type { Change, DraftChange } from '../domain/change';
import { byRecord } from '../domain/fold';
import { stripRedacted } from '../domain/merge';
import { mintAct, mintRedaction, type ActStamp } from '../domain/mint';
import { isRecordKind, type AnyRecord, type RecordKind } from '../domain/records/kinds';
import { faultOf } from '../domain/records/read';
import { fail, succeed, type Result } from '../domain/schema';
import { planUndo, type KeptField } from '../domain/undo';
import { ring } from './bell';
import {
  database,
  deviceRow,
  writableTables,
  type BoardDatabase,
  type DeviceRow,
  type HeadsRow,
  type StoredChange,
} from './database';
import { failureOf, type StorageFailure } from './failure';
import { newId, random64 } from './random';
import { extendTouched, foldTouched, putTouched, type Touched } from './refold';
import { noteDone, noteReversed } from './undo-stacks';

/** An act as a feature asks for it. */
export interface Act {
  board: string;
  verb: string;
  drafts: readonly DraftChange[];
  /** member who did it, where known */
  actor?: string | null;
  /** the tavlemøde in which it was done */
  meeting?: string | null;
  /** true when the act settles conflicts */
  choosing?: boolean;
  /** true when Fortryd is to know of it, also after a reload */
  undoable?: boolean;
  /** called with the share that is stored, 0–1, while a large act is being written */
  tell?: (share: number) => void;
}

/** Rows written at a time: between two slices of a large act the page can draw, and be told. */
const SLICE = 250;

/** An act that is stored. */
export interface CommittedAct {
  act: string;
  changes: Change[];
  /** fields an undo left alone because someone changed them since */
  kept: KeptField[];
}

/** Stores an act. When it fails nothing is stored, and the same act may be tried again. */
export async function commit(act: Act): Promise<Result<CommittedAct, StorageFailure>> {
  const fault = act.drafts.map((d) => faultOf(d)).find((f) => f !== null);
  if (fault) throw new TypeError(`the app made a change it cannot store: ${JSON.stringify(fault)}`);
  return write(act, act.drafts, async (writing) => {
    const minted = mintAct(
      act.drafts,
      writing.stamp,
      (record) => writing.known.get(record)?.heads,
      writing.device.clock,
      random64,
      act.choosing ?? false,
    );
    writing.device.clock = minted.clock;
    if (act.undoable) await noteDone(writing.db, act.board, writing.stamp.act);
    return { changes: minted.changes, kept: [] };
  });
}

/**
 * Undoes an act as a new act. Undoing the undo does it again.
 *
 * @param input.stack whether it is Fortryd or Gør igen that asks; this device's stacks then follow
 */
export async function undoAct(
  input: Omit<Act, 'drafts' | 'verb' | 'choosing' | 'undoable'> & {
    act: string;
    stack?: 'undo' | 'redo';
  },
): Promise<Result<CommittedAct, StorageFailure>> {
  return write({ ...input, verb: 'undo' }, [], async (writing) => {
    const act = await writing.db.changes.where('act').equals(input.act).toArray();
    writing.known = await knownOf(writing.db, act);
    const earlier = [...new Set(act.flatMap((c) => Object.values(c.saw).flat()))];
    const before = new Map(
      (await writing.db.changes.bulkGet(earlier)).flatMap((c) => (c ? [[c.id, c]] : [])),
    );
    const plan = planUndo(
      act,
      (record) => writing.known.get(record)?.heads,
      (id) => before.get(id),
    );
    const minted = mintAct(
      plan.drafts,
      writing.stamp,
      (record) => writing.known.get(record)?.heads,
      writing.device.clock,
      random64,
    );
    writing.device.clock = minted.clock;
    const by = minted.changes.length > 0 ? writing.stamp.act : null;
    if (input.stack) await noteReversed(writing.db, input.board, input.stack, input.act, by);
    return { changes: minted.changes, kept: plan.kept };
  });
}

/** Slet for altid: redacts fields of a record, or all of it with `*`. It cannot be undone. */
export async function redact(
  input: Omit<Act, 'drafts' | 'verb' | 'choosing' | 'undoable'> & {
    target: { kind: string; record: string; fields: string[] };
  },
): Promise<Result<CommittedAct, StorageFailure>> {
  return write({ ...input, verb: 'redact' }, [input.target], async (writing) => {
    const minted = mintRedaction(
      input.target,
      writing.stamp,
      writing.known.get(input.target.record)?.heads,
      writing.device.clock,
      random64,
    );
    writing.device.clock = minted.clock;
    return { changes: [minted.change], kept: [] };
  });
}

/** A record as it stands before a write. */
interface Known {
  heads: HeadsRow;
  row: AnyRecord;
}

/** What a write has in hand inside its transaction. */
interface Writing {
  db: BoardDatabase;
  device: DeviceRow;
  stamp: ActStamp;
  known: ReadonlyMap<string, Known>;
}

async function write(
  who: Pick<Act, 'board' | 'verb' | 'actor' | 'meeting' | 'tell'>,
  targets: readonly { kind: string; record: string }[],
  mint: (writing: Writing) => Promise<{ changes: Change[]; kept: KeptField[] }>,
): Promise<Result<CommittedAct, StorageFailure>> {
  const db = database();
  const act = newId();
  const kinds = targets.map((t) => t.kind).filter(isRecordKind);
  const tables = writableTables(db, kinds.length > 0 ? kinds : undefined);
  try {
    const done = await db.transaction('rw', tables, async () => {
      const [device, known] = await Promise.all([deviceRow(db), knownOf(db, targets)]);
      const before = device.seq;
      const writing: Writing = {
        db,
        device,
        stamp: {
          act,
          verb: who.verb,
          board: who.board,
          device: device.id,
          at: Date.now(),
          actor: who.actor ?? undefined,
          meeting: who.meeting ?? undefined,
        },
        known,
      };
      const { changes, kept } = await mint(writing);
      const touched = await append(writing, changes, who.tell);
      return { changes, kept, touched, before, seq: device.seq };
    });
    ring({ board: who.board, before: done.before, seq: done.seq, rows: done.touched });
    return succeed({ act, changes: done.changes, kept: done.kept });
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind === 'unknown' && error instanceof TypeError) throw error;
    return fail(failure);
  }
}

/** Reads records and their heads as they stand, all in one turn. */
async function knownOf(
  db: BoardDatabase,
  targets: readonly { kind: string; record: string }[],
): Promise<Map<string, Known>> {
  const kinds = new Map<string, RecordKind>();
  for (const { kind, record } of targets) if (isRecordKind(kind)) kinds.set(record, kind);
  const ids = [...kinds.keys()];
  const [heads, rows] =
    ids.length > SLICE
      ? await readKnown(db, kinds)
      : await Promise.all([headsOf(db, ids), rowsOf(db, kinds)]);
  const known = new Map<string, Known>();
  for (const [id, head] of heads) {
    const row = rows.get(id);
    if (row) known.set(id, { heads: head, row });
  }
  return known;
}

/** Many records at once are mostly new ones: rows are looked for only where there are heads. */
async function readKnown(
  db: BoardDatabase,
  kinds: ReadonlyMap<string, RecordKind>,
): Promise<[Map<string, HeadsRow>, Map<string, AnyRecord>]> {
  const heads = await headsOf(db, [...kinds.keys()]);
  const there = [...kinds].filter(([id]) => heads.has(id));
  return [heads, await rowsOf(db, new Map(there))];
}

async function headsOf(db: BoardDatabase, ids: string[]): Promise<Map<string, HeadsRow>> {
  const found = await db.heads.bulkGet(ids);
  return new Map(found.flatMap((head) => (head ? [[head.id, head] as const] : [])));
}

async function rowsOf(
  db: BoardDatabase,
  kinds: ReadonlyMap<string, RecordKind>,
): Promise<Map<string, AnyRecord>> {
  const ids = new Map<RecordKind, string[]>();
  for (const [id, kind] of kinds) {
    const group = ids.get(kind);
    if (group) group.push(id);
    else ids.set(kind, [id]);
  }
  const found = await Promise.all(
    [...ids].map(([kind, group]) => db.table<AnyRecord, string>(kind).bulkGet(group)),
  );
  return new Map(found.flat().flatMap((row) => (row ? [[row.id, row] as const] : [])));
}

/**
 * Appends new changes to the log and brings the records they touch up to date. Where the record as it
 * stands says enough, its log is not read again. Runs inside a transaction.
 */
async function append(
  { db, device, known }: Writing,
  changes: readonly Change[],
  tell: Act['tell'],
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
      const kept = log.some((c) => c.redacts) ? stripRedacted(log) : log;
      if (kept !== log) stored.push(...(kept as StoredChange[]));
      const folded = foldTouched(kept);
      if (folded) touched.push(folded);
    }
  }
  await Promise.all([db.meta.put(device), putSliced(db, stored, touched, tell)]);
  return touched;
}

/** Puts changes and records, a slice at a time; in one transaction all the same. */
async function putSliced(
  db: BoardDatabase,
  stored: readonly StoredChange[],
  touched: readonly Touched[],
  tell: Act['tell'],
): Promise<void> {
  const longest = Math.max(stored.length, touched.length);
  for (let from = 0; from < longest; from += SLICE) {
    await Promise.all([
      db.changes.bulkPut(stored.slice(from, from + SLICE)),
      putTouched(db, touched.slice(from, from + SLICE)),
    ]);
    // What the page does with it is no part of the transaction.
    if (tell)
      Dexie.ignoreTransaction(() => {
        tell(Math.min(1, (from + SLICE) / longest));
      });
  }
}
