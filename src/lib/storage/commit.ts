/**
 * The one door for writes. An act becomes changes; one transaction appends them to the log and folds
 * them into the record tables. Rules [STORE-1] to [STORE-6].
 */
import type { Change, DraftChange } from '../domain/change';
import { stripRedacted } from '../domain/merge';
import { mintAct, mintRedaction, type ActStamp, type KnownHeads } from '../domain/mint';
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
  type StoredChange,
} from './database';
import { failureOf, type StorageFailure } from './failure';
import { newId, random64 } from './random';
import { foldTouched, putTouched, type Touched } from './refold';

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
}

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
  return write(act, async (writing) => {
    const known = await writing.headsOf(act.drafts.map((d) => d.record));
    const minted = mintAct(
      act.drafts,
      writing.stamp,
      (record) => known.get(record),
      writing.device.clock,
      random64,
      act.choosing ?? false,
    );
    writing.device.clock = minted.clock;
    return { changes: minted.changes, kept: [] };
  });
}

/** Undoes an act as a new act. Undoing the undo does it again. */
export async function undoAct(
  input: Omit<Act, 'drafts' | 'verb' | 'choosing'> & { act: string },
): Promise<Result<CommittedAct, StorageFailure>> {
  return write({ ...input, verb: 'undo' }, async (writing) => {
    const act = await writing.db.changes.where('act').equals(input.act).toArray();
    const known = await writing.headsOf(act.map((c) => c.record));
    const earlier = [...new Set(act.flatMap((c) => Object.values(c.saw).flat()))];
    const before = new Map(
      (await writing.db.changes.bulkGet(earlier)).flatMap((c) => (c ? [[c.id, c]] : [])),
    );
    const plan = planUndo(
      act,
      (record) => known.get(record),
      (id) => before.get(id),
    );
    const minted = mintAct(
      plan.drafts,
      writing.stamp,
      (record) => known.get(record),
      writing.device.clock,
      random64,
    );
    writing.device.clock = minted.clock;
    return { changes: minted.changes, kept: plan.kept };
  });
}

/** Slet for altid: redacts fields of a record, or all of it with `*`. It cannot be undone. */
export async function redact(
  input: Omit<Act, 'drafts' | 'verb' | 'choosing'> & {
    target: { kind: string; record: string; fields: string[] };
  },
): Promise<Result<CommittedAct, StorageFailure>> {
  return write({ ...input, verb: 'redact' }, async (writing) => {
    const known = await writing.headsOf([input.target.record]);
    const minted = mintRedaction(
      input.target,
      writing.stamp,
      known.get(input.target.record),
      writing.device.clock,
      random64,
    );
    writing.device.clock = minted.clock;
    return { changes: [minted.change], kept: [] };
  });
}

/** What a write has in hand inside its transaction. */
interface Writing {
  db: BoardDatabase;
  device: DeviceRow;
  stamp: ActStamp;
  headsOf: (records: readonly string[]) => Promise<Map<string, KnownHeads>>;
}

async function write(
  who: { board: string; verb: string; actor?: string | null; meeting?: string | null },
  mint: (writing: Writing) => Promise<{ changes: Change[]; kept: KeptField[] }>,
): Promise<Result<CommittedAct, StorageFailure>> {
  const db = database();
  const act = newId();
  try {
    const done = await db.transaction('rw', writableTables(db), async () => {
      const device = await deviceRow(db);
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
        headsOf: async (records) => {
          const rows = await db.heads.bulkGet([...new Set(records)]);
          return new Map(rows.flatMap((row) => (row ? [[row.id, row]] : [])));
        },
      };
      const { changes, kept } = await mint(writing);
      const touched = await append(db, device, changes);
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

/** Appends new changes to the log and folds the records they touch. Runs inside a transaction. */
async function append(
  db: BoardDatabase,
  device: DeviceRow,
  changes: readonly Change[],
): Promise<Touched[]> {
  const records = [...new Set(changes.map((c) => c.record))];
  const known = await db.changes.where('record').anyOf(records).toArray();
  const fresh = changes.map((change): StoredChange => ({ ...change, seq: (device.seq += 1) }));
  const all = [...known, ...fresh];
  const touched: Touched[] = [];
  const stored: StoredChange[] = [...fresh];
  for (const record of records) {
    let group: Change[] = all.filter((c) => c.record === record);
    if (group.some((c) => c.redacts)) {
      group = stripRedacted(group);
      stored.push(...(group as StoredChange[]));
    }
    const folded = foldTouched(group);
    if (folded) touched.push(folded);
  }
  await Promise.all([db.changes.bulkPut(stored), putTouched(db, touched), db.meta.put(device)]);
  return touched;
}
