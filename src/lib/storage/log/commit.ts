/**
 * The one door for writes. An act becomes changes; one transaction appends them to the log and folds
 * them into the record tables. Rules [STORE-1] to [STORE-6].
 */
import type { Change, DraftChange } from '$lib/domain/log/change';
import { mintAct, mintRedaction, type ActStamp } from '$lib/domain/log/mint';
import type { Values } from '$lib/domain/records/fields';
import { isRecordKind } from '$lib/domain/records/kinds';
import { faultOf } from '$lib/domain/records/read';
import { fail, succeed, type Result } from '$lib/domain/schema';
import { planUndo, type LeftField } from '$lib/domain/log/undo';
import { append, knownOf, type Progress, type Standing } from './append';
import { ring } from '../bell';
import { database, deviceRow, writableTables } from '../database';
import { failureOf, type StorageFailure } from '../failure';
import { newId, random64 } from '../random';
import { noteWritten, refuseErased, settleSeen, type WrittenOver } from './seen';
import { noteReversed, rowWhenDone, stacksBefore, type UndoStacks } from './undo-stacks';

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
  /** wall time, ms since 1970, where it is told before it is stored (see foreseen.ts); else when it is */
  at?: number;
  /** called with the share that is stored, 0–1, while a large act is being written */
  progress?: Progress;
}

export { foreseen } from './foreseen';

/** An act that is stored. */
export interface CommittedAct {
  act: string;
  changes: Change[];
  /** fields an undo left alone because someone changed them since */
  left: LeftField[];
  /** what another tab wrote meanwhile, and this act takes the place of [STORE-18] */
  over: WrittenOver[];
}

/** Stores an act. When it fails nothing is stored, and the same act may be tried again. */
export async function commit(act: Act): Promise<Result<CommittedAct, StorageFailure>> {
  const fault = act.drafts.map((d) => faultOf(d)).find((f) => f !== null);
  if (fault) {
    // A form has let through what it should have asked about: its writer is told, and loses nothing.
    console.error('a change that cannot be stored', fault);
    return fail({ kind: 'refused', fault });
  }
  return write(act, act.drafts, async (writing) => {
    const against = await Promise.all(act.drafts.map((draft) => settled(draft, writing)));
    const drafts = against.map(({ draft }) => draft);
    const minted = mintAct(
      drafts,
      writing.stamp,
      (record) => writing.known.get(record)?.heads,
      writing.device.clock,
      random64,
      act.choosing ?? false,
    );
    writing.device.clock = minted.clock;
    if (writing.stacks) writing.noted = rowWhenDone(act.board, writing.stacks, writing.stamp.act);
    return { changes: minted.changes, left: [], over: against.flatMap(({ over }) => over) };
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
    const { changes } = writing.db;
    const act = await changes.where('act').equals(input.act).toArray();
    const records = [...new Set(act.map(({ record }) => record))];
    const [known, all] = await Promise.all([
      knownOf(writing.db, act),
      changes.where('record').anyOf(records).toArray(),
    ]);
    writing.known = known;
    const byId = new Map(all.map((change) => [change.id, change]));
    const plan = planUndo(
      act,
      (record) => writing.known.get(record)?.heads,
      (id) => byId.get(id),
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
    return { changes: minted.changes, left: plan.left };
  });
}

/**
 * Slet for altid: redacts fields of a record, or all of it with `*`. It cannot be undone.
 *
 * @param input.rest what stays in a field that is redacted, written again in the same act: part of a
 *   longer text, or a choice that had a note
 */
export async function redact(
  input: Omit<Act, 'drafts' | 'verb' | 'choosing' | 'undoable'> & {
    target: { kind: string; record: string; fields: string[] };
    rest?: Values | undefined;
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
    const rest = writeAgain(input, minted.change, writing);
    return { changes: [minted.change, ...rest], left: [] };
  });
}

/** What stays of redacted fields, as a change that has seen the redaction and so is not taken by it. */
function writeAgain(
  { target, rest }: Parameters<typeof redact>[0],
  redaction: Change,
  { known, stamp, device }: Writing,
): Change[] {
  const draft = { kind: target.kind, record: target.record, fields: rest ?? {} };
  if (faultOf(draft) !== null) return [];
  const before = known.get(target.record)?.heads;
  const heads = { ...before?.heads };
  for (const field of target.fields) heads[field] = [redaction.id];
  const conflicts = before?.conflicts.filter(({ field }) => !target.fields.includes(field)) ?? [];
  const minted = mintAct([draft], stamp, () => ({ heads, conflicts }), device.clock, random64);
  device.clock = minted.clock;
  return minted.changes;
}

async function settled(
  draft: DraftChange,
  { db, device, known }: Writing,
): ReturnType<typeof settleSeen> {
  const before = known.get(draft.record);
  if (before?.row.removed) await refuseErased(db, draft);
  return settleSeen(db, device, draft, before?.heads);
}

/** What a write has in hand inside its transaction. */
interface Writing extends Standing {
  stamp: ActStamp;
  /** what Fortryd and Gør igen know before it, where it is to go there */
  stacks: UndoStacks | undefined;
}

async function write(
  who: Pick<Act, 'board' | 'verb' | 'actor' | 'meeting' | 'progress' | 'undoable' | 'at'>,
  targets: readonly { kind: string; record: string }[],
  mint: (
    writing: Writing,
  ) => Promise<{ changes: Change[]; left: LeftField[]; over?: WrittenOver[] }>,
): Promise<Result<CommittedAct, StorageFailure>> {
  const db = database();
  const act = newId();
  const kinds = targets.map((t) => t.kind).filter(isRecordKind);
  const tables = writableTables(db, kinds.length > 0 ? kinds : undefined);
  try {
    const done = await db.transaction('rw', tables, async () => {
      // All in one turn: each wait of a transaction costs more than what is read in it.
      const [device, known, stacks] = await Promise.all([
        deviceRow(db),
        knownOf(db, targets),
        who.undoable ? stacksBefore(db, who.board) : undefined,
      ]);
      const before = device.seq;
      const writing: Writing = {
        db,
        device,
        stamp: {
          act,
          verb: who.verb,
          board: who.board,
          device: device.id,
          at: who.at ?? Date.now(),
          actor: who.actor ?? undefined,
          meeting: who.meeting ?? undefined,
        },
        known,
        stacks,
      };
      const { changes, left, over = [] } = await mint(writing);
      noteWritten(changes);
      const touched = await append(writing, changes, who.progress);
      return { changes, left, over, touched, before, seq: device.seq };
    });
    ring({ board: who.board, before: done.before, seq: done.seq, rows: done.touched });
    return succeed({ act, changes: done.changes, left: done.left, over: done.over });
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind === 'unknown' && error instanceof TypeError) throw error;
    return fail(failure);
  }
}
