/**
 * Which columns of a board's last spreadsheet held what, for the next time a file with the same headers
 * comes: after a reload, or next month. On this device only; it is nothing but headers.
 */
import { INTAKE_FIELDS, type Columns } from '$lib/domain/intake/columns';

function keyOf(board: string): string {
  return `ft.intake.${board}`;
}

/** Keeps what somebody chose. */
export function keepColumns(board: string, headers: readonly string[], columns: Columns): void {
  try {
    localStorage.setItem(keyOf(board), JSON.stringify({ headers, columns }));
  } catch {
    // No room, or the browser allows none: the columns are guessed again next time.
  }
}

/** What was chosen for these headers; undefined when they are others, or nothing was. */
export function keptColumns(board: string, headers: readonly string[]): Columns | undefined {
  let kept: unknown;
  try {
    kept = JSON.parse(localStorage.getItem(keyOf(board)) ?? 'null');
  } catch {
    return undefined;
  }
  if (!isObject(kept) || JSON.stringify(kept['headers']) !== JSON.stringify(headers))
    return undefined;
  const { columns } = kept;
  if (!isObject(columns)) return undefined;
  const found: Columns = {};
  for (const field of INTAKE_FIELDS) {
    const at = columns[field];
    if (typeof at === 'number' && Number.isInteger(at) && at >= 0 && at < headers.length)
      found[field] = at;
  }
  return found;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object';
}
