/**
 * What was said and done in a meeting, as it stands after undo: the fold of the meeting's own
 * changes. What happens to the same records later does not rewrite the minutes. Rules [MINUTES-1]
 * and [MINUTES-2].
 */
import { MADE, REMOVED, type Change } from '../log/change';
import { byRecord, foldRecord, type Folded } from '../log/fold';
import { UNDO, takenBackIn } from '../log/undo';
import { isRecordKind, type RecordKind, type Records } from '../records/kinds';
import { readRecord } from '../records/read';

/** A record with only what one meeting set in it; every other field reads as empty. */
export interface Said<K extends RecordKind = RecordKind> {
  kind: K;
  record: Records[K];
  /** whether the record was made in the meeting */
  made: boolean;
  /** id of the last change of the meeting that stands */
  last: string;
}

/** Per change the fields of it that an undo took back and no later undo gave again. */
function undoneFields(changes: readonly Change[]): Map<string, Set<string>> {
  const undone = new Map<string, Set<string>>();
  const byId = new Map(changes.map((change) => [change.id, change]));
  // From the newest: an undo that was itself undone takes nothing back.
  for (const undo of [...changes].sort((a, b) => (a.id < b.id ? 1 : -1))) {
    if (undo.verb !== UNDO) continue;
    for (const field of Object.keys(undo.fields)) {
      if (undone.get(undo.id)?.has(field)) continue;
      for (const id of undo.saw[field] ?? []) {
        if (cameAfter(takenBackIn(undo, field), id, field, byId)) continue;
        const fields = undone.get(id);
        if (fields) fields.add(field);
        else undone.set(id, new Set([field]));
      }
    }
  }
  return undone;
}

/** Whether a change came of another, in one field: what an undo replaces on its way it does not take back. */
function cameAfter(
  earlier: string | undefined,
  later: string,
  field: string,
  byId: ReadonlyMap<string, Change>,
): boolean {
  const before = new Set<string>();
  const asked = [later];
  for (let id = asked.pop(); id !== undefined; id = asked.pop()) {
    for (const seen of byId.get(id)?.saw[field] ?? []) {
      if (!before.has(seen)) asked.push(seen);
      before.add(seen);
    }
  }
  return earlier !== undefined && before.has(earlier);
}

/** Whether an undo that stands took the record itself away: not a removal anew, but what made it. */
function isUnmade(changes: readonly Change[], undone: Map<string, Set<string>>): boolean {
  const making = new Set(changes.filter((c) => c.fields[MADE] === true).map(({ id }) => id));
  return changes.some((c) => {
    if (c.verb !== UNDO || c.fields[REMOVED] !== true) return false;
    const taken = takenBackIn(c, REMOVED);
    return (taken === undefined || making.has(taken)) && !undone.get(c.id)?.has(REMOVED);
  });
}

function foldSaid(meeting: string, changes: readonly Change[]): Folded | null {
  const undone = undoneFields(changes);
  if (isUnmade(changes, undone)) return null;
  const standing = changes
    .filter((c) => c.meeting === meeting && c.verb !== UNDO && !c.redacts)
    .map((c) => ({
      ...c,
      fields: Object.fromEntries(
        Object.entries(c.fields).filter(([field]) => undone.get(c.id)?.has(field) !== true),
      ),
    }))
    .filter((c) => Object.keys(c.fields).length > 0);
  return standing.length > 0 ? foldRecord(standing) : null;
}

/**
 * Everything a meeting set, record by record.
 *
 * @param changes every change of every record touched in the meeting
 */
export function saidIn(meeting: string, board: string, changes: readonly Change[]): Said[] {
  const all: Said[] = [];
  for (const [id, group] of byRecord(changes)) {
    const kind = group[0]?.kind ?? '';
    if (!isRecordKind(kind)) continue;
    const folded = foldSaid(meeting, group);
    if (!folded || folded.removed) continue;
    all.push({
      kind,
      record: readRecord(kind, id, board, folded),
      made: folded.fields[MADE] === true,
      last: Object.values(folded.heads)
        .map(([winner]) => winner ?? '')
        .reduce((a, b) => (a > b ? a : b), ''),
    });
  }
  return all;
}

/** The ones of a kind. */
export function ofKind<K extends RecordKind>(all: readonly Said[], kind: K): Said<K>[] {
  return all.filter((s) => s.kind === kind) as unknown as Said<K>[];
}

/** Id of the change that last wrote a field of a record and was not undone, or null. */
export function lastWrite(
  changes: readonly Change[],
  record: string,
  field: string,
): string | null {
  const own = changes.filter((c) => c.record === record);
  const undone = undoneFields(own);
  return (
    own
      .filter((c) => c.verb !== UNDO && field in c.fields && undone.get(c.id)?.has(field) !== true)
      .map((c) => c.id)
      .sort()
      .at(-1) ?? null
  );
}
