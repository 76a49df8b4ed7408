/** How a record is made: the change that makes it carries a mark of its own. */
import { MADE, type DraftChange } from '../change';
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

/** A draft that removes a record; it never cascades. */
export function removed(kind: RecordKind, record: string): DraftChange {
  return { kind, record, fields: { removed: true } };
}

/** A draft that brings a removed record back. */
export function restored(kind: RecordKind, record: string): DraftChange {
  return { kind, record, fields: { removed: false } };
}
