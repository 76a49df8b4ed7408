/**
 * The fold: from the changes of one record to the record. Independent of the order in which the
 * changes arrive. Rules [FOLD-1] to [FOLD-8] in RULES.md.
 */
import { REMOVED, WHOLE, sameValue, type Change } from './change';
import type { Json } from '../schema';

/** One of the values that stand against each other. `value` is undefined for a removal's rival edit of nothing. */
export interface Rival {
  change: string;
  value: Json;
  at: string;
  device: string;
  actor?: string;
  meeting?: string;
}

/** Values for one field that were written without seeing each other; `winner` shows until someone chooses. */
export interface Conflict {
  field: string;
  winner: string;
  rivals: Rival[];
}

/** A record as its changes add up. */
export interface Folded {
  /** winning value per field; fields that are cleared or redacted are absent */
  fields: Record<string, Json>;
  /** per field the changes that nobody has replaced; the winner first */
  heads: Record<string, string[]>;
  conflicts: Conflict[];
  removed: boolean;
  /** the whole record is redacted ("Slet for altid") */
  redacted: boolean;
  /** wall time, actor and meeting of the first change by clock order */
  createdAt: string;
  createdBy: string | null;
  createdIn: string | null;
  /** wall time of the last winning change by clock order */
  updatedAt: string;
}

/**
 * Fields in which two values are never shown as a conflict: an order is a matter of taste, and which
 * number a card has on paper no one needs to judge.
 */
const UNREVIEWED: ReadonlySet<string> = new Set(['order', 'number']);

function isReviewed(field: string): boolean {
  return !UNREVIEWED.has(field);
}

/** Groups changes by the record they alter. */
export function byRecord(changes: Iterable<Change>): Map<string, Change[]> {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const group = groups.get(change.record);
    if (group) group.push(change);
    else groups.set(change.record, [change]);
  }
  return groups;
}

/** Names of the fields a change has a say in: those it sets, those erased from it, those it redacts. */
function fieldsTouched(change: Change): string[] {
  if (!change.erased && !change.redacts) return Object.keys(change.fields);
  return [
    ...Object.keys(change.fields),
    ...(change.erased ?? []),
    ...(change.redacts ?? []).filter((f) => f !== WHOLE),
  ];
}

/**
 * Which values a set of redactions takes out of the log: per change id the field names. A redaction
 * of a field beats every change of that field that did not see it, directly or through others; a
 * redaction of the whole record beats everything. [FOLD-7]
 *
 * @param changes all known changes of one record
 */
export function redactedFields(changes: readonly Change[]): Map<string, string[]> {
  const out = new Map<string, string[]>();
  if (!changes.some((c) => c.redacts)) return out;
  const whole = changes.some((c) => c.redacts?.includes(WHOLE));
  const fields = new Set(changes.flatMap(fieldsTouched));
  for (const field of fields) {
    const redactions = changes.filter((c) => c.redacts?.includes(field)).map((c) => c.id);
    if (redactions.length === 0 && !whole) continue;
    const knows = ancestry(changes, field);
    for (const change of changes) {
      if (change.redacts) continue;
      const touches = field in change.fields || change.erased?.includes(field);
      if (!touches) continue;
      if (whole || redactions.some((r) => !knows(change.id).has(r))) {
        out.set(change.id, [...(out.get(change.id) ?? []), field]);
      }
    }
  }
  return out;
}

/** For one field: which changes a change saw, directly or through others. */
function ancestry(changes: readonly Change[], field: string): (id: string) => Set<string> {
  const saw = new Map(changes.map((c) => [c.id, c.saw[field] ?? []]));
  const known = new Map<string, Set<string>>();
  return function ancestors(id: string): Set<string> {
    const cached = known.get(id);
    if (cached) return cached;
    const seen = new Set<string>();
    const stack = [...(saw.get(id) ?? [])];
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      stack.push(...(saw.get(next) ?? []));
    }
    known.set(id, seen);
    return seen;
  };
}

/**
 * Folds the changes of one record.
 *
 * @param unordered at least one change, all of the same record, in any order, without repeats
 */
export function foldRecord(unordered: readonly Change[]): Folded {
  const changes = [...unordered].sort((a, b) => (a.id < b.id ? -1 : 1));
  const first = changes[0];
  if (!first) throw new RangeError('foldRecord needs at least one change');
  const byId = new Map(changes.map((c) => [c.id, c]));
  const erased = redactedFields(changes);
  const whole = changes.some((c) => c.redacts?.includes(WHOLE));

  const folded: Folded = {
    fields: {},
    heads: {},
    conflicts: [],
    removed: whole,
    redacted: whole,
    createdAt: first.at,
    createdBy: first.actor ?? null,
    createdIn: first.meeting ?? null,
    updatedAt: first.at,
  };
  let last = first.id;

  const nodesByField = new Map<string, Change[]>();
  for (const change of changes) {
    for (const field of fieldsTouched(change)) {
      const nodes = nodesByField.get(field);
      if (nodes) nodes.push(change);
      else nodesByField.set(field, [change]);
    }
  }

  for (const [field, nodes] of nodesByField) {
    let heads = headsOf(nodes, field);
    // A loop of `saw` can only be forged; the highest id then wins, on every device alike.
    if (heads.length === 0) heads = nodes.slice(-1);
    const living = heads.filter((c) => field in c.fields && !erased.get(c.id)?.includes(field));
    const winner = (living.length > 0 ? living : heads).at(-1);
    if (!winner) continue;
    folded.heads[field] = [winner.id, ...heads.filter((c) => c !== winner).map((c) => c.id)];
    if (winner.id > last) {
      last = winner.id;
      folded.updatedAt = winner.at;
    }
    const value = living.length > 0 ? winner.fields[field] : undefined;
    if (value !== undefined && value !== null) folded.fields[field] = value;
    if (living.length > 1 && field !== REMOVED && isReviewed(field)) {
      const others = living.filter((c) => !sameValue(c.fields[field], winner.fields[field]));
      if (others.length > 0) folded.conflicts.push(conflictOf(field, winner, others));
    }
  }

  if (!whole) {
    folded.removed = folded.fields[REMOVED] === true;
    const conflict = folded.removed ? removalConflict(folded, byId, changes) : null;
    if (conflict) folded.conflicts.push(conflict);
  } else {
    folded.fields = {};
    folded.conflicts = [];
  }
  folded.conflicts.sort((a, b) => (a.field < b.field ? -1 : 1));
  return folded;
}

/** Changes of a field that no other change of it saw. */
function headsOf(nodes: readonly Change[], field: string): Change[] {
  if (nodes.length === 1) return [...nodes];
  const seen = new Set<string>();
  for (const node of nodes) for (const id of node.saw[field] ?? []) seen.add(id);
  return nodes.filter((c) => !seen.has(c.id));
}

/** A removal and the edits that were made without seeing it. [FOLD-6] */
function removalConflict(
  folded: Folded,
  byId: Map<string, Change>,
  changes: readonly Change[],
): Conflict | null {
  const removal = byId.get(folded.heads[REMOVED]?.[0] ?? '');
  if (!removal) return null;
  const seen = new Set(removal.saw[WHOLE] ?? []);
  const knowsRemoval = ancestry(changes, REMOVED);
  const unseen = new Map<string, Change>();
  for (const [field, heads] of Object.entries(folded.heads)) {
    if (field === REMOVED || !isReviewed(field)) continue;
    for (const id of heads) {
      const head = byId.get(id);
      if (!head || seen.has(id) || head === removal || head.redacts) continue;
      const told = head.saw[REMOVED] ?? [];
      const knew = told.some((t) => t === removal.id || knowsRemoval(t).has(removal.id));
      if (!knew) unseen.set(id, head);
    }
  }
  if (unseen.size === 0) return null;
  return conflictOf(REMOVED, removal, [...unseen.values()]);
}

function conflictOf(field: string, winner: Change, others: Change[]): Conflict {
  return { field, winner: winner.id, rivals: [winner, ...others].map((c) => rivalOf(c, field)) };
}

function rivalOf(change: Change, field: string): Rival {
  const value: Json =
    field === REMOVED && !(REMOVED in change.fields)
      ? { ...change.fields }
      : (change.fields[field] ?? null);
  return {
    change: change.id,
    value,
    at: change.at,
    device: change.device,
    ...(change.actor === undefined ? {} : { actor: change.actor }),
    ...(change.meeting === undefined ? {} : { meeting: change.meeting }),
  };
}
