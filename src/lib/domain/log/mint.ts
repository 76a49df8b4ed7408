/**
 * From what someone wants changed to changes in the log: fills in `saw`, stamps and who did it.
 * Both the database and the in-memory log mint through here, so that they cannot disagree.
 */
import { REMOVED, WHOLE, type Change, type DraftChange } from './change';
import { changeId, tick, type Clock } from './clock';
import type { Conflict } from './fold';

/** What the fold knows of a record's heads; see {@link Folded}. */
export interface KnownHeads {
  heads: Record<string, string[]>;
  conflicts: Conflict[];
}

/** Who does an act, where and when. `at` is wall time in ms since 1970. */
export interface ActStamp {
  act: string;
  verb: string;
  board: string;
  device: string;
  at: number;
  actor?: string | undefined;
  meeting?: string | undefined;
}

/** Source of 64 random bits as 16 hex digits. */
export type Random64 = () => string;

/**
 * The changes an edit of `field` replaces: the winner, and whatever says the same or was redacted.
 * Rivals with another value stay, so that the conflict stays until someone chooses. [LOG-3]
 */
export function sawFor(field: string, known: KnownHeads | undefined, choosing = false): string[] {
  const heads = known?.heads[field] ?? [];
  if (choosing) return [...heads];
  const conflict = known?.conflicts.find((c) => c.field === field);
  if (!conflict || field === REMOVED) return [...heads];
  const rivals = new Set(
    conflict.rivals.map((r) => r.change).filter((id) => id !== conflict.winner),
  );
  return heads.filter((id) => !rivals.has(id));
}

/** Every head of a record, each once: what a removal says it saw. */
function allHeads(known: KnownHeads | undefined): string[] {
  return [...new Set(Object.values(known?.heads ?? {}).flat())].sort();
}

/**
 * Mints the changes of one act.
 *
 * @param drafts what should change; several drafts for one record are allowed in order
 * @param knownHeads the heads of a record as they stand before the act
 * @param choosing true when the act settles conflicts: it then sees all rivals
 * @returns the changes, and where the clock stands afterwards
 */
export function mintAct(
  drafts: readonly DraftChange[],
  stamp: ActStamp,
  knownHeads: (record: string) => KnownHeads | undefined,
  clock: Clock,
  random: Random64,
  choosing = false,
): { changes: Change[]; clock: Clock } {
  const merged = mergeDrafts(drafts);
  const changes: Change[] = [];
  let now = clock;
  for (const draft of merged) {
    now = tick(now, stamp.at);
    const known = knownHeads(draft.record);
    const saw: Record<string, string[]> = {};
    const seen = choosing ? undefined : draft.seen;
    for (const field of Object.keys(draft.fields))
      saw[field] = [...(seen?.[field] ?? sawFor(field, known, choosing))];
    const removal = seen?.[REMOVED] ?? known?.heads[REMOVED] ?? [];
    if (draft.fields[REMOVED] === true) saw[WHOLE] = allHeads(known);
    else if (!(REMOVED in draft.fields) && removal.length > 0) saw[REMOVED] = [...removal];
    changes.push({
      ...envelope(stamp, changeId(now, random())),
      kind: draft.kind,
      record: draft.record,
      fields: draft.fields,
      saw,
    });
  }
  return { changes, clock: now };
}

/**
 * Mints a redaction ("Slet for altid") of some fields of a record, or of the whole record with `*`.
 * It sees all heads, wins every merge and no old copy brings the values back. [FOLD-7]
 */
export function mintRedaction(
  target: { kind: string; record: string; fields: string[] },
  stamp: ActStamp,
  known: KnownHeads | undefined,
  clock: Clock,
  random: Random64,
): { change: Change; clock: Clock } {
  const now = tick(clock, stamp.at);
  const saw: Record<string, string[]> = {};
  for (const field of target.fields)
    saw[field] = field === WHOLE ? allHeads(known) : sawFor(field, known, true);
  const change: Change = {
    ...envelope(stamp, changeId(now, random())),
    kind: target.kind,
    record: target.record,
    fields: {},
    saw,
    redacts: [...target.fields],
  };
  return { change, clock: now };
}

function envelope(stamp: ActStamp, id: string) {
  return {
    id,
    board: stamp.board,
    act: stamp.act,
    verb: stamp.verb,
    device: stamp.device,
    at: new Date(stamp.at).toISOString(),
    ...(stamp.actor ? { actor: stamp.actor } : {}),
    ...(stamp.meeting ? { meeting: stamp.meeting } : {}),
  };
}

/** One draft per record: later drafts of the same act add to the earlier one. */
function mergeDrafts(drafts: readonly DraftChange[]): DraftChange[] {
  const byRecord = new Map<string, DraftChange>();
  for (const draft of drafts) {
    const earlier = byRecord.get(draft.record);
    byRecord.set(
      draft.record,
      earlier
        ? {
            ...earlier,
            fields: { ...earlier.fields, ...draft.fields },
            ...(earlier.seen || draft.seen ? { seen: { ...earlier.seen, ...draft.seen } } : {}),
          }
        : { ...draft, fields: { ...draft.fields } },
    );
  }
  return [...byRecord.values()].filter((d) => Object.keys(d.fields).length > 0);
}
