/**
 * Undoing an act is a new act: it restores only the fields whose winner is still that act's, and
 * names the rest. Rules [UNDO-1] to [UNDO-3].
 */
import { MADE, REMOVED, WHOLE, type Change, type DraftChange } from './change';
import type { KnownHeads } from './mint';
import type { Json } from '../schema';

/** A field that somebody changed since, and that undo therefore leaves alone. */
export interface LeftField {
  kind: string;
  record: string;
  field: string;
  /** it was deleted for good: nobody changed it, and nothing can bring it back */
  erased?: boolean;
}

/** What an undo would do. */
export interface UndoPlan {
  drafts: DraftChange[];
  left: LeftField[];
}

/**
 * Plans the undo of one act.
 *
 * @param act the changes of the act
 * @param knownHeads heads of a record as they stand now
 * @param changeById looks up any change of the log; what a redaction erased stays erased
 */
export function planUndo(
  act: readonly Change[],
  knownHeads: (record: string) => KnownHeads | undefined,
  changeById: (id: string) => Change | undefined,
): UndoPlan {
  const drafts: DraftChange[] = [];
  const left: LeftField[] = [];
  const own = new Set(act.map((c) => c.id));
  const leave = ({ kind, record }: Change, field: string): LeftField => {
    const winner = changeById(knownHeads(record)?.heads[field]?.[0] ?? '');
    const erased = winner?.redacts?.some((one) => one === field || one === WHOLE) === true;
    return { kind, record, field, ...(erased ? { erased } : {}) };
  };
  for (const change of act) {
    const known = knownHeads(change.record);
    if (!known) continue;
    const mine = (field: string) => own.has(known.heads[field]?.[0] ?? '');
    if (change.fields[MADE] === true) {
      const others = Object.keys(known.heads).filter((field) => !mine(field) && field !== REMOVED);
      if (others.length === 0) {
        if (known.heads[REMOVED] === undefined || mine(REMOVED)) {
          drafts.push({ kind: change.kind, record: change.record, fields: { [REMOVED]: true } });
        }
      } else {
        left.push(...others.map((field) => leave(change, field)));
      }
      continue;
    }
    const fields: Record<string, Json> = {};
    for (const field of Object.keys(change.fields)) {
      if (!mine(field)) {
        left.push(leave(change, field));
        continue;
      }
      fields[field] = valueBefore(change, field, changeById);
    }
    // What was deleted for good since then is not among the fields any more.
    left.push(...(change.erased ?? []).map((field) => leave(change, field)));
    if (Object.keys(fields).length > 0)
      drafts.push({ kind: change.kind, record: change.record, fields });
  }
  return { drafts, left };
}

function valueBefore(
  change: Change,
  field: string,
  changeById: (id: string) => Change | undefined,
): Json {
  const before = [...(change.saw[field] ?? [])].sort().at(-1);
  const earlier = before === undefined ? undefined : changeById(before);
  return earlier?.fields[field] ?? (field === REMOVED ? false : null);
}
