/**
 * A change: the one thing that is ever written. It alters fields of one record, and names, per
 * field, the changes it replaces (`saw`). Rules [LOG-1] to
 * [LOG-3] in RULES.md.
 */
import type { Json } from '../schema';

/** Key in `saw` under which a removal lists every head of the record that it saw. */
export const WHOLE = '*';

/** The field that only the change which makes a record sets, so that undoing it removes the record. */
export const MADE = 'made';

/** The field that says whether a record is removed. */
export const REMOVED = 'removed';

/** What a kind of record is called. */
export const KIND_NAME = /^[a-zA-Z]{1,32}$/;
/** What an act is called. */
export const VERB_NAME = /^[a-zA-Z-]{1,40}$/;
/** What a field is called. */
export const FIELD_NAME =
  /^(?!__proto__$|constructor$|prototype$)[a-zA-Z][a-zA-Z0-9]*(\.[0-9a-zA-Z_-]{1,64})?$/;
/** Most changes that one change may say it saw in a field. */
export const MAX_SAW = 500;

/**
 * One alteration of one record.
 *
 * - `id` hybrid-clock id that ends in 64 random bits
 * - `act` changes with the same act id are committed together and undone together
 * - `verb` what the person did, for notices, minutes and history ("decide", "add-idea")
 * - `fields` new values; `null` clears a field; `a.b` is entry `b` of the set `a`
 * - `saw` per field: the ids of the changes this one replaces. A removal also lists every head of
 *   the record under `*`; any other change lists the removal it knew of under `removed`
 * - `actor` member id, where known; `meeting` the tavlemøde in which it was done ("på tavlemødet")
 * - `at` wall time, ISO with Z
 * - `redacts` this change erases these fields (or `*`: the record) for good
 * - `erased` fields whose values a redaction has taken out of this change
 */
export interface Change {
  id: string;
  board: string;
  act: string;
  kind: string;
  record: string;
  verb: string;
  fields: Record<string, Json>;
  saw: Record<string, string[]>;
  device: string;
  actor?: string;
  meeting?: string;
  at: string;
  redacts?: string[];
  erased?: string[];
}

/** What a rule of the work wants changed; the log turns it into a {@link Change}. */
export interface DraftChange {
  kind: string;
  record: string;
  fields: Record<string, Json>;
  /**
   * per field the changes whose result the writer had in front of them, where that is not what is known
   * now; under `removed` the removal they knew of
   */
  seen?: Record<string, string[]>;
}

/** Two values are the same when their canonical texts are; none is the same as `null`. */
export function sameValue(a: Json | undefined, b: Json | undefined): boolean {
  return sameJson(a ?? null, b ?? null);
}

/** Whether two JSON values have the same {@link canonical} text, without writing it. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false;
  if (Array.isArray(a) || Array.isArray(b))
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, i) => sameJson(item, b[i]))
    );
  const left = a as Record<string, unknown>;
  const right = b as Record<string, unknown>;
  for (const key of Object.keys(left))
    if (left[key] !== undefined && !(Object.hasOwn(right, key) && sameJson(left[key], right[key])))
      return false;
  for (const key of Object.keys(right))
    if (right[key] !== undefined && (!Object.hasOwn(left, key) || left[key] === undefined))
      return false;
  return true;
}

/** JSON text with keys in order, so that equal values give equal texts. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}
