/** How a record is made: the change that makes it carries a mark of its own. */
import { MADE, sameValue, type DraftChange } from '../log/change';
import type { RecordKind } from './kind-names';
import type { Values } from './fields';

/** What making a record needs from outside the rules: a fresh id. */
export interface Make {
  id: string;
}

/** A draft that makes a record. */
export function made(kind: RecordKind, record: string, fields: Values): DraftChange {
  return { kind, record, fields: { [MADE]: true, ...fields } };
}

/** A draft that edits a record. */
export function edited(kind: RecordKind, record: string, fields: Values): DraftChange {
  return { kind, record, fields };
}

/**
 * What somebody changed of a record since they opened it: only that is written, so that what others
 * changed meanwhile is not put back.
 *
 * @param before the record as it was opened; a field it does not have counts as null
 */
export function changedOf(before: object, values: Values): Values {
  const was = before as Values;
  return Object.fromEntries(
    Object.entries(values).filter(([name, value]) => !sameValue(was[name], value)),
  );
}

/** A draft that removes a record; it never cascades. */
export function removed(kind: RecordKind, record: string): DraftChange {
  return { kind, record, fields: { removed: true } };
}

/** A draft that brings a removed record back. */
export function restored(kind: RecordKind, record: string): DraftChange {
  return { kind, record, fields: { removed: false } };
}
