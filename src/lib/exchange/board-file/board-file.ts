/**
 * The board file, `.tavle.json`, format 2: what it holds. It carries everything twice on purpose:
 * `records` can be read by people and by other programs, `log` is the truth that a merge needs. A
 * reader checks that the two agree. Rules [FILE-1] to [FILE-9] in RULES.md.
 */
import type { Change } from '$lib/domain/log/change';
import { changeSchema } from '$lib/domain/log/change-schema';
import { FORMAT_VERSION } from '$lib/domain/log/migrations';
import { RECORD_KINDS, SPECS, type RecordKind, type Records } from '../../domain/records/kinds';
import { idSchema, momentSchema } from '../../domain/records/fields';
import { schemaOf } from '../../domain/records/fits';
import { z, zod } from '../../domain/zod';

/** What the envelope of every board file says it is. */
export const FILE_FORMAT = 'forbedringstavlen';

/** Largest file that is looked into, in bytes: about two million changes. */
export const MAX_FILE_BYTES = 200_000_000;

/** Ending of a board file's name. */
export const FILE_ENDING = '.tavle.json';

/** The records of a board by kind, as its log adds up; removed ones are only in the log. */
export type FileRecords = { [K in RecordKind]: Records[K][] };

/**
 * A board file.
 *
 * - `partial` the log is only a part of the board's: new notes with what they hang on, and no `records`
 * - `records` every living record by kind, by id
 * - `log` the changes by id
 */
export interface BoardFile {
  format: typeof FILE_FORMAT;
  version: number;
  exportedAt: string;
  appVersion: string;
  board: { id: string; name: string };
  partial?: true;
  records?: FileRecords;
  log: Change[];
}

/** Schema of everything in a board file but its records and its log. */
export const envelopeSchema = z.strictObject({
  format: z.literal(FILE_FORMAT),
  version: z.literal(FORMAT_VERSION),
  exportedAt: momentSchema(zod),
  appVersion: z.string().check(z.maxLength(60)),
  board: z.strictObject({ id: idSchema(zod), name: z.string().check(z.maxLength(200)) }),
  partial: z.optional(z.literal(true)),
});

function recordSchema(kind: RecordKind) {
  const spec = SPECS[kind];
  const fields = Object.entries(spec.fields).map(([name, field]) => [
    name,
    field.empty === undefined
      ? z.optional(schemaOf(field))
      : z.union([schemaOf(field), z.literal(field.empty as string | boolean | null)]),
  ]);
  const entries = Object.entries(spec.entries).map(([name, entry]) => [
    name,
    // A table that came later is not there until it holds something.
    entry.since === undefined
      ? z.record(idSchema(zod), schemaOf(entry))
      : z.optional(z.record(idSchema(zod), schemaOf(entry))),
  ]);
  return z
    .strictObject({
      id: idSchema(zod),
      boardId: idSchema(zod),
      removed: z.literal(false),
      createdAt: momentSchema(zod),
      createdBy: z.nullable(idSchema(zod)),
      createdIn: z.nullable(idSchema(zod)),
      updatedAt: momentSchema(zod),
      ...(Object.fromEntries([...fields, ...entries]) as Record<string, z.ZodMiniType>),
    })
    .register(z.globalRegistry, { title: kind });
}

/** Schema of a whole board file; `static/schema/` holds it as JSON Schema for other programs. */
export function boardFileSchema() {
  const records = Object.fromEntries(
    RECORD_KINDS.map((kind) => [kind, z.array(recordSchema(kind))]),
  );
  return z
    .extend(envelopeSchema, {
      records: z.optional(z.strictObject(records)),
      log: z.array(changeSchema),
    })
    .register(z.globalRegistry, {
      title: `Board file of Forbedringstavlen, format ${String(FORMAT_VERSION)}`,
      description:
        'records is what the log adds up to, for people and other programs; log is the truth. A file with partial has no records.',
    });
}
