/** Whether a value may stand in a field, and which format it is of: here the schemas of fields are made. */
import type { Json } from '../schema';
import { zod, type z } from '../zod';
import { MAX_TEXT, type Shape, type Zod } from './fields';

/** By what was written down: fields that share it share the schema. */
const made = new WeakMap<Shape['schema'], z.ZodMiniType>();

/** The schema of a field or an entry. */
export function schemaOf<S extends z.ZodMiniType>({ schema }: { schema: (zod: Zod) => S }): S {
  let one = made.get(schema) as S | undefined;
  if (!one) {
    one = schema(zod);
    made.set(schema, one);
  }
  return one;
}

/** Whether a value may stand in a field. */
export function fits(shape: Shape, value: Json): boolean {
  return shape.surely?.(value) === true || schemaOf(shape).safeParse(value).success;
}

/** The longest a text may be by its schema, in characters; undefined where it has no longest. */
export function longestBy(schema: z.ZodMiniString): number | undefined {
  for (const { _zod } of schema._zod.def.checks ?? []) {
    const { check, maximum } = _zod.def as { check: string; maximum?: number };
    if (check === 'max_length') return maximum;
  }
  return undefined;
}

/** How long a text inside a value may be, in characters; for the forms that write it. */
export function maxIn(schema: z.ZodMiniString): number {
  return longestBy(schema) ?? MAX_TEXT;
}

/** The format that an older build must know to hold this value in this field; null clears. */
export function formatOfValue(shape: Shape, value: Json): number {
  const { since = 1, before } = shape;
  if (before && (value === null || fits(before, value))) return formatOfValue(before, value);
  return since;
}
