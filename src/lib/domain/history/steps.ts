/**
 * What an act did, field by field: from what to what, and which values may be taken back. Rules
 * [HISTORY-1] to [HISTORY-4].
 */
import { MADE, REMOVED, WHOLE, type Change, type DraftChange } from '../log/change';
import { takenBackIn } from '../log/undo';
import { SPECS, isRecordKind } from '../records/kinds';
import { edited, restored } from '../records/make';
import type { Json } from '../schema';

/** One field of one record in one act. `null` is an empty value. */
export interface FieldStep {
  kind: string;
  record: string;
  field: string;
  before: Json;
  after: Json;
  /** the value was deleted for good; it is then `null` */
  beforeErased: boolean;
  afterErased: boolean;
  /** the change made the record: before it there was nothing to go back to */
  first: boolean;
}

/** Places in a list, numbers on paper, and marks that only the log needs, are nothing a person reads. */
function isUntold(kind: string, field: string): boolean {
  if (field === MADE) return true;
  return isRecordKind(kind) && SPECS[kind].fields[field]?.untold === true;
}

/**
 * The steps of an act in the order of its changes.
 *
 * @param changes the changes of one act
 * @param changeById looks up what the act saw
 */
export function stepsOf(
  changes: readonly Change[],
  changeById: (id: string) => Change | undefined,
): FieldStep[] {
  return changes.flatMap((change) => {
    const named = change.redacts?.includes(WHOLE) ? [] : (change.redacts ?? []);
    const first = MADE in change.fields || change.erased?.includes(MADE) === true;
    const fields = [...Object.keys(change.fields), ...(change.erased ?? []), ...named];
    return fields
      .filter((field) => !isUntold(change.kind, field))
      .map((field): FieldStep => {
        const earlier = before(change, field, changeById);
        return {
          kind: change.kind,
          record: change.record,
          field,
          before: earlier?.fields[field] ?? null,
          after: change.fields[field] ?? null,
          beforeErased: earlier?.erased?.includes(field) === true,
          afterErased: named.includes(field) || change.erased?.includes(field) === true,
          first,
        };
      });
  });
}

/** Ids of the changes that {@link stepsOf} looks up. */
export function seenBy(changes: readonly Change[]): string[] {
  return [...new Set(changes.flatMap((change) => Object.values(change.saw).flat()))];
}

function before(
  change: Change,
  field: string,
  changeById: (id: string) => Change | undefined,
): Change | undefined {
  const last = [...(change.saw[field] ?? [])].sort().at(-1);
  return last === undefined ? undefined : changeById(last);
}

/** Whether one field may be taken back on its own. [HISTORY-2] */
export function isRestorable(kind: string, field: string): boolean {
  if (!isRecordKind(kind) || isUntold(kind, field)) return false;
  const name = field.split('.', 1)[0] ?? field;
  return !SPECS[kind].bound.includes(name);
}

/**
 * The act that gives a field the value it had: a change like any other, so it can be undone.
 * A record that was removed comes back. [HISTORY-3]
 *
 * @returns null when the field is not one that can be taken back on its own
 */
export function restoreField(step: FieldStep): DraftChange | null {
  if (step.first || step.beforeErased) return null;
  if (!isRecordKind(step.kind) || !isRestorable(step.kind, step.field)) return null;
  if (step.field === REMOVED) return step.before === true ? null : restored(step.kind, step.record);
  return edited(step.kind, step.record, { [step.field]: step.before });
}

/**
 * The act that an undo took back, as far as its own changes tell. [HISTORY-4]
 *
 * @returns ids of changes; the newest one that is known is of that act
 */
export function takenBack(undo: readonly Change[]): string[] {
  const named = undo.flatMap((change) =>
    Object.keys(change.fields).flatMap((field) => takenBackIn(change, field) ?? []),
  );
  // What removed a record saw all of it, so this is the last word on it too.
  const ids = named.length > 0 ? [...new Set(named)] : seenBy(undo);
  return ids.sort().reverse();
}
