/**
 * The one place where zod is set up: as functions, of which a page and each worker bring along only those
 * that are called. `jitless` keeps zod from probing `new Function`, which the Content-Security-Policy
 * forbids. Only what judges what comes from outside, or is about to be written, takes it along; to show
 * what is stored takes none.
 */
import * as z from 'zod/mini';
import type { Json } from './schema';

z.config({ jitless: true });

export { z };

/**
 * What the fields of records are written in. A list, and not `z` itself: all of what is handed on as a value
 * is brought along.
 */
export const zod = {
  array: z.array,
  boolean: z.boolean,
  discriminatedUnion: z.discriminatedUnion,
  enum: z.enum,
  gte: z.gte,
  int: z.int,
  iso: { date: z.iso.date, datetime: z.iso.datetime },
  literal: z.literal,
  lte: z.lte,
  maxLength: z.maxLength,
  minLength: z.minLength,
  nullable: z.nullable,
  regex: z.regex,
  strictObject: z.strictObject,
  string: z.string,
  union: z.union,
};

/** Any JSON value, for fields of unknown kinds at the edges of the log. */
export const jsonSchema: z.ZodMiniType<Json> = z.json();
