/**
 * Which columns of a board's last spreadsheet held what, for the next time a file with the same headers
 * comes: after a reload, or next month. On this device only; it is nothing but headers.
 */
import type { Columns } from '$lib/domain/intake/columns';
import { INTAKE_FIELDS } from '$lib/domain/intake/intake-fields';
import { z } from '$lib/domain/zod';
import { keepChoice, readKept } from '$lib/i18n/stored-choice';

const keptSchema = z.object({
  headers: z.array(z.string()),
  columns: z.partialRecord(z.enum(INTAKE_FIELDS), z.int().check(z.gte(0))),
});

function keyOf(board: string): string {
  return `ft.intake.${board}`;
}

/** Keeps what somebody chose. */
export function keepColumns(board: string, headers: readonly string[], columns: Columns): void {
  // No room, or the browser allows none: the columns are guessed again next time.
  keepChoice(keyOf(board), JSON.stringify({ headers, columns }));
}

/** What was chosen for these headers; undefined when they are others, or nothing was. */
export function keptColumns(board: string, headers: readonly string[]): Columns | undefined {
  try {
    const kept = keptSchema.safeParse(JSON.parse(readKept(keyOf(board)) ?? 'null'));
    if (!kept.success || JSON.stringify(kept.data.headers) !== JSON.stringify(headers))
      return undefined;
    const { columns } = kept.data;
    return Object.values(columns).every((at) => at < headers.length) ? columns : undefined;
  } catch {
    return undefined;
  }
}
