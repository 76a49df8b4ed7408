/**
 * What somebody chose for the rows of a spreadsheet, as it is kept on this device until the rows are on
 * the board: after a reload the same file is chosen again, and the choices are there. The file itself
 * is not kept.
 */
import { DATE_ORDERS } from '$lib/domain/intake/date-order';
import { INTAKE_KINDS } from '$lib/domain/intake/proposals';
import { POINT_KINDS } from '$lib/domain/records/core-element';
import { z } from '$lib/domain/zod';
import { ENCODINGS, SEPARATORS } from '$lib/exchange/spreadsheet/spreadsheet';

const readingSchema = z.strictObject({
  separator: z.optional(z.enum(SEPARATORS)),
  encoding: z.optional(z.enum(ENCODINGS)),
  order: z.optional(z.enum(DATE_ORDERS)),
});

/** How a file is to be read, as somebody chose it; what is not chosen is found out. */
export type ChosenReading = z.infer<typeof readingSchema>;

/** See {@link KeptChoices}. */
export const keptChoicesSchema = z.strictObject({
  sheet: z.string(),
  /** the row of the headers, counted from 0; −1 where there is none */
  headers: z.int().check(z.gte(-1)),
  /** what stood there */
  head: z.string(),
  rows: z.array(
    z.strictObject({
      row: z.int().check(z.gte(1)),
      said: z.string(),
      kind: z.enum(INTAKE_KINDS),
    }),
  ),
  points: z.array(z.strictObject({ name: z.string(), kind: z.nullable(z.enum(POINT_KINDS)) })),
  people: z.array(z.string()),
  /** not there in what was kept before it could be chosen */
  reading: z.optional(readingSchema),
});

/** See the module's head. */
export type KeptChoices = z.infer<typeof keptChoicesSchema>;

/** Most characters of a row by which it is known again. */
const KNOWN_BY = 200;

/** What a row says, to know it by: a row that says something else is another row. */
export function saidIn(row: readonly string[] | undefined): string {
  return (row ?? []).join('\t').trim().slice(0, KNOWN_BY);
}

/**
 * Whether the choices were made for these rows: the headers are the same, and most of the rows chosen
 * for still say what they said. Another file is looked at anew.
 */
export function areFor(kept: KeptChoices, rows: readonly (readonly string[])[]): boolean {
  const known = kept.rows.filter(({ row, said }) => saidIn(rows[row - 1]) === said);
  return saidIn(rows[kept.headers]) === kept.head && known.length >= kept.rows.length / 2;
}
