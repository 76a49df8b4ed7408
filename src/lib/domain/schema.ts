/** What a value of the log may be, and how something that may fail in an expected way is told. */

/** A JSON value: all that a field of a record may hold. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** Longest id, in characters. */
export const MAX_ID = 64;
/** What every id looks like but that of a change. */
export const ID = /^[0-9a-zA-Z_-]{1,64}$/;

/** A date that exists, YYYY-MM-DD; 29 February is left to the schema. */
const DAY =
  '\\d{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)';

/** Dates that a schema of dates surely accepts: all but 29 February. */
export const DATE = new RegExp(`^${DAY}$`);

/** Moments that a schema of moments surely accepts: all but those on 29 February. */
export const MOMENT = new RegExp(`^${DAY}T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,9})?Z$`);

/** The outcome of something that may fail in an expected way. */
export type Result<T, E> = { ok: true; value: T } | { ok: false; error: E };

/** Wraps a value as a success. */
export function succeed<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

/** Wraps an error as an expected failure. */
export function fail<E>(error: E): { ok: false; error: E } {
  return { ok: false, error };
}
