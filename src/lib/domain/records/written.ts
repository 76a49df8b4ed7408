/** What people have written in a record, told from what they chose: no id, no day, no word of the app. */
import type { Json } from '../schema';
import { z } from '../zod';
import { longestBy, schemaOf } from './fits';
import { SPECS, type AnyRecord, type RecordKind } from './kinds';

/** Every text of a record that has room for words, in the order of its fields; empty ones are left out. */
export function writtenIn(kind: RecordKind, record: AnyRecord): string[] {
  const { fields, entries } = SPECS[kind];
  const values = record as unknown as Record<string, Json | undefined>;
  return [
    ...Object.entries(fields).flatMap(([name, { schema, untold }]) =>
      untold ? [] : textsIn(schemaOf({ schema }), values[name]),
    ),
    ...Object.entries(entries).flatMap(([name, { schema }]) =>
      Object.values(values[name] ?? {}).flatMap((entry: Json) =>
        textsIn(schemaOf({ schema }), entry),
      ),
    ),
  ];
}

function textsIn(schema: unknown, value: Json | undefined): string[] {
  if (value === null || value === undefined || value === '') return [];
  // What has a longest length is written; ids, days and moments have a form.
  if (schema instanceof z.ZodMiniString)
    return typeof value === 'string' && longestBy(schema) !== undefined ? [value] : [];
  if (schema instanceof z.ZodMiniUnion)
    return schema._zod.def.options.flatMap((option) => textsIn(option, value));
  if (typeof value !== 'object') return [];
  if (schema instanceof z.ZodMiniArray && Array.isArray(value))
    return value.flatMap((part) => textsIn(schema._zod.def.element, part));
  if (schema instanceof z.ZodMiniObject && !Array.isArray(value))
    return Object.entries(schema._zod.def.shape).flatMap(([name, part]) =>
      textsIn(part, value[name]),
    );
  return [];
}
