/**
 * Undoing an act is a new act: it restores only the fields that still show what that act wrote, and
 * names the rest. Rules [UNDO-1] to [UNDO-4].
 */
import { MADE, REMOVED, type Change, type DraftChange } from './change';
import { sawFor, type KnownHeads } from './mint';
import type { Json } from '../schema';
import type { Verb } from './verbs';

/** What an act is called that takes another back. */
export const UNDO: Verb = 'undo';

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
 * @param changeById looks up any change of the act's records; what a redaction erased stays erased
 */
export function planUndo(
  act: readonly Change[],
  knownHeads: (record: string) => KnownHeads | undefined,
  changeById: ChangeById,
): UndoPlan {
  const plan: UndoPlan = { drafts: [], left: [] };
  const own = new Set<string | null>(act.map((c) => c.id));
  for (const change of act) {
    const known = knownHeads(change.record);
    if (known) planChange({ change, known, own, changeById }, plan);
  }
  return plan;
}

/**
 * The change of a field that an undo took back: it names that first, and then what it replaces beside:
 * undos that came after it, and what says the same. [UNDO-4]
 */
export function takenBackIn(undo: Change, field: string): string | undefined {
  return undo.saw[field]?.[0];
}

type ChangeById = (id: string) => Change | undefined;

/** One change of the act that is to be undone, and what its record is now. */
interface Undoing {
  change: Change;
  known: KnownHeads;
  own: ReadonlySet<string | null>;
  changeById: ChangeById;
}

function planChange(undoing: Undoing, plan: UndoPlan): void {
  const { change } = undoing;
  const draft = { kind: change.kind, record: change.record };
  if (change.fields[MADE] === true) {
    const worked = workedOn(undoing);
    if (worked.length > 0) plan.left.push(...worked.map((field) => leftAlone(undoing, field)));
    else if (!isGone(undoing)) plan.drafts.push({ ...draft, ...unmaking(undoing) });
    return;
  }
  const fields: Record<string, Json> = {};
  const seen: Record<string, string[]> = {};
  for (const field of Object.keys(change.fields)) {
    if (!shownIn(undoing, field).has(change.id)) {
      plan.left.push(leftAlone(undoing, field));
      continue;
    }
    fields[field] = valueBefore(undoing, field);
    const saw = sawFor(field, undoing.known);
    if (!saw.includes(change.id)) seen[field] = [change.id, ...saw];
  }
  // What was deleted for good since then is not among the fields any more.
  plan.left.push(...(change.erased ?? []).map((field) => leftAlone(undoing, field)));
  if (Object.keys(fields).length > 0) plan.drafts.push({ ...draft, fields, seen });
}

/**
 * The changes whose result a field shows: its winner and, where that is an undo, what stood before the
 * change it took back. `null`: the field is as it was before anybody set it. [UNDO-4]
 */
function shownIn({ known, changeById }: Undoing, field: string): Set<string | null> {
  const shown = new Set<string | null>();
  let id = known.heads[field]?.[0] ?? null;
  while (!shown.has(id)) {
    shown.add(id);
    const undo = id === null ? undefined : changeById(id);
    const taken = undo?.verb === UNDO ? takenBackIn(undo, field) : undefined;
    const before = taken === undefined ? undefined : changeById(taken);
    if (!before) break;
    id = lastSeen(before, field) ?? null;
  }
  return shown;
}

/** The fields in which others have worked on a record since the act made it. */
function workedOn(undoing: Undoing): string[] {
  const { known, own } = undoing;
  return Object.keys(known.heads).filter((field) => {
    if (field === REMOVED && isGone(undoing)) return false;
    return ![...shownIn(undoing, field)].some((id) => id === null || own.has(id));
  });
}

/** Whether somebody else has removed the record since. */
function isGone({ known, own, changeById }: Undoing): boolean {
  const last = known.heads[REMOVED]?.[0];
  return last !== undefined && !own.has(last) && changeById(last)?.fields[REMOVED] === true;
}

/** A removal names what it saw of all the record; only where undos came after does it say what it takes back. */
function unmaking({ change, known, own }: Undoing): Pick<DraftChange, 'fields' | 'seen'> {
  const passed = Object.values(known.heads).some(([winner]) => !own.has(winner ?? null));
  return {
    fields: { [REMOVED]: true },
    ...(passed ? { seen: { [REMOVED]: [change.id, ...sawFor(REMOVED, known)] } } : {}),
  };
}

function leftAlone({ change, known, changeById }: Undoing, field: string): LeftField {
  const winner = changeById(known.heads[field]?.[0] ?? '');
  // Where the whole record went, no redaction stands at the head of its fields.
  const erased = [change.erased, winner?.redacts].some((gone) => gone?.includes(field));
  return { kind: change.kind, record: change.record, field, ...(erased ? { erased } : {}) };
}

function valueBefore({ change, changeById }: Undoing, field: string): Json {
  const before = lastSeen(change, field);
  const earlier = before === undefined ? undefined : changeById(before);
  return earlier?.fields[field] ?? (field === REMOVED ? false : null);
}

function lastSeen(change: Change, field: string): string | undefined {
  return [...(change.saw[field] ?? [])].sort().at(-1);
}
