/**
 * The one place where zod is set up. `jitless` keeps zod from probing `new Function`, which the
 * Content-Security-Policy forbids.
 */
import { z } from 'zod';

z.config({ jitless: true });

export { z };

/** A JSON value: all that a field of a record may hold. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** Any JSON value, for fields of unknown kinds at the edges of the log. */
export const jsonSchema: z.ZodType<Json> = z.json();

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
