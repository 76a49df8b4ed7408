/**
 * The kinds of field a record can have. Each says what it holds and what it reads as when no change
 * has set it, so that every mix of changes folds to a readable record. Schemas are written down here and
 * made where a value is judged (fits.ts): what only shows records takes no zod along.
 */
import { DATE, ID, MOMENT, type Json } from '../schema';
import type { z, zod } from '../zod';
import type { RecordKind } from './kind-names';
import { MAX_LINE, MAX_NUMBER, MAX_TEXT } from './limits';

export { MAX_LINE, MAX_TEXT } from './limits';

/** What makes schemas. */
export type Zod = typeof zod;

/** What a value may be. */
export interface Shape {
  schema: (zod: Zod) => z.ZodMiniType;
  /** True only for what the schema accepts, and much quicker; false means: ask the schema. */
  surely?: (value: Json) => boolean;
  /** the format it came with; 1 when it does not say */
  since?: number;
  /** what it held before it came to hold more: a further choice, a longer text */
  before?: Shape;
  /** true for what nobody is told of: a place in a list, a number on paper */
  untold?: boolean;
}

/** A field: its schema when set, and its value when not. */
export interface Field<T> extends Shape {
  empty: T;
}

/** A field of text: `max` is how long it may be, in characters, for forms and the door alike. */
export interface TextField extends Field<string> {
  max: number;
}

function upTo(max: number): (value: Json) => boolean {
  return (value) => typeof value === 'string' && value.length <= max;
}

function like(pattern: RegExp): (value: Json) => boolean {
  return (value) => typeof value === 'string' && pattern.test(value);
}

/** One line of text. */
export function line(max: number = MAX_LINE): TextField {
  return {
    schema: (zod) => zod.string().check(zod.maxLength(max)),
    surely: upTo(max),
    empty: '',
    max,
  };
}

/** Free text of several lines. */
export function text(max: number = MAX_TEXT): TextField {
  return {
    schema: (zod) => zod.string().check(zod.maxLength(max)),
    surely: upTo(max),
    empty: '',
    max,
  };
}

/** A place in a list: a fractional key. */
export function place(): Field<string> {
  return { ...line(60), untold: true };
}

/** One of some words, or nothing chosen. */
export function choice<const V extends string>(values: readonly V[]): Field<V | null> {
  const words: ReadonlySet<Json> = new Set(values);
  return { schema: (zod) => zod.enum(values), surely: (value) => words.has(value), empty: null };
}

/** The id of another record, or none. */
export function reference(): Field<string | null> {
  return { schema: idSchema, surely: like(ID), empty: null };
}

/** A calendar date, YYYY-MM-DD, between 1900 and 2199. */
export function date(): Field<string | null> {
  return { schema: dateSchema, surely: (value) => isDate(value) && isNear(value), empty: null };
}

/** A moment, ISO 8601 with Z. */
export function moment(): Field<string | null> {
  return { schema: momentSchema, surely: like(MOMENT), empty: null };
}

/** Yes or no; no unless said. */
export function flag(): Field<boolean> {
  return {
    schema: (zod) => zod.boolean(),
    surely: (value) => typeof value === 'boolean',
    empty: false,
  };
}

/** The number of a card on paper, 1–9999; see paper-code/. */
export function paperNumber(): Field<number | undefined> {
  return { ...later(2, whole(1, MAX_NUMBER)), untold: true };
}

/** A whole number within bounds, or none. */
export function whole(min: number, max: number): Field<number | null> {
  return { schema: (zod) => zod.int().check(zod.gte(min), zod.lte(max)), empty: null };
}

/**
 * A field that came after format 1 was frozen: a record is without it until someone sets it, so that
 * older files read and write as they always did.
 *
 * @param since the format it came with
 */
export function later<F extends Field<unknown>>(
  since: number,
  field: F,
): Omit<F, 'empty'> & Field<Exclude<F['empty'], null> | undefined> {
  return { ...field, empty: undefined, since };
}

/**
 * A field that holds more than it did: a further choice, a longer text. What fits in it as it was may be
 * read by older builds; what only fits now is of the format that widened it. [LOG-4]
 *
 * @param since the format that widened it
 */
export function widened<F extends Field<unknown>>(
  since: number,
  now: F,
  before: Field<unknown>,
): F {
  return { ...now, since, before };
}

/** Values that are only valid together: one field, decided together in a merge. */
export function together<S extends z.ZodMiniType>(
  schema: (zod: Zod) => S,
): Field<z.infer<S> | null> & { schema: (zod: Zod) => S } {
  return { schema, empty: null };
}

/** A set or table inside a record, one field per key, so that two people can add to it. */
export interface Entries<T> extends Shape {
  /** never set; carries the type of an entry */
  entry?: T;
}

/** A set inside a record: keys that are in it. */
export function setOf(): Entries<true> {
  return { schema: (zod) => zod.literal(true), surely: (value) => value === true };
}

/** A set or table that came after format 1 was frozen: a record is without it until it holds something. */
export interface LaterEntries<T> extends Entries<T> {
  since: number;
}

/** See {@link LaterEntries}; `since` is the format it came with. */
export function laterEntries<T>(since: number, entries: Entries<T>): LaterEntries<T> {
  return { ...entries, since };
}

/** A table inside a record. */
export function tableOf<S extends z.ZodMiniType>(
  schema: (zod: Zod) => S,
): Entries<z.infer<S>> & { schema: (zod: Zod) => S } {
  return { schema };
}

/** Years a date may be in. */
const NEAR = /^(19|20|21)/;
const isDate = like(DATE);
const isNear = like(NEAR);

/** Schema of a record id. */
export const idSchema = (zod: Zod) => zod.string().check(zod.regex(ID));
/** Schema of a calendar date, years 1900–2199. */
export const dateSchema = (zod: Zod) => zod.iso.date().check(zod.regex(NEAR));
/** Schema of a moment in UTC. */
export const momentSchema = (zod: Zod) => zod.iso.datetime({ offset: false });
/** Schema of a wall-clock time, HH:MM. */
export const timeSchema = (zod: Zod) => zod.string().check(zod.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/** What every record has, whatever its kind. */
export interface RecordMeta {
  id: string;
  boardId: string;
  removed: boolean;
  createdAt: string;
  /** member who made it, where known */
  createdBy: string | null;
  /** meeting in which it was made, if in one */
  createdIn: string | null;
  updatedAt: string;
}

/** Fields and entry tables of a record kind. */
interface Shapes {
  fields: Record<string, Field<unknown>>;
  entries: Record<string, Entries<unknown>>;
}

/** A field or a table of a kind. */
type NameIn<S extends Shapes> = (keyof S['fields'] | keyof S['entries']) & string;

/** What a kind says of itself beside what it holds: read by whatever tells of records, whichever kind they are of. */
export interface Told<Name extends string> {
  /** the fields that name a record, the first that holds something; none: it goes by what it hangs on */
  title: readonly Name[];
  /** the kinds it hangs on, and the field that says on which, the nearest first; none: the board */
  hangsOn: { readonly [K in RecordKind]?: Name };
  /**
   * What an act sets together with others (a phase with its stamp, a decision with the cycle after it):
   * taken back alone it would leave a record that no act makes. Undo does that.
   */
  bound: readonly Name[];
  /** what is no news when it comes in from elsewhere, beside places and numbers */
  quiet: readonly Name[];
  /** news of it says how many came on what it hangs on, not what each says */
  inNumbers?: true;
}

/** A record kind: what it holds, and what it says of itself. */
export interface Spec extends Shapes, Told<string> {}

/** The record that a spec describes. */
export type RecordOf<S extends Shapes> = RecordMeta & {
  -readonly [K in keyof S['fields']]: S['fields'][K] extends Field<infer T> ? T : never;
} & {
  -readonly [K in keyof S['entries']]: S['entries'][K] extends LaterEntries<infer T>
    ? Record<string, T> | undefined
    : S['entries'][K] extends Entries<infer T>
      ? Record<string, T>
      : never;
};

/** Declares a record kind. What it says of itself names only fields that it has. */
export function defineSpec<const S extends Shapes>(spec: S & Told<NameIn<S>>): S & Told<NameIn<S>> {
  return spec;
}

/** Field values, as drafts carry them. */
export type Values = Record<string, Json>;
