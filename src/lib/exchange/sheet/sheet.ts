/** A spreadsheet from elsewhere, as plain text cells: what every reader here gives. */

/** Largest file that is looked into, in bytes. A list of actions is a few hundred kilobytes. */
export const MAX_SHEET_BYTES = 10_000_000;
/** Most that a packed file may unpack to, in bytes. */
export const MAX_UNPACKED_BYTES = 120_000_000;
/** Most rows that are read of a sheet, the row of headers included. */
export const MAX_ROWS = 2001;
/** Most columns that are read of a sheet; what stands further out is left alone. */
export const MAX_COLUMNS = 60;
/** Most characters that are kept of one cell: more than any field holds, so that the row says so. */
export const MAX_CELL = 8000;

/** One sheet. Every row has as many cells as `width`; dates are written `YYYY-MM-DD`. */
export interface Sheet {
  name: string;
  /** the sheet is hidden in the workbook */
  hidden: boolean;
  rows: string[][];
  width: number;
  /** cells that only repeat the merged cell above, as "row,column" counted from 0 */
  repeats: ReadonlySet<string>;
  /** there were columns further out than are read */
  wider: boolean;
  /** there were more rows than are read */
  longer: boolean;
}

/** A file as it was understood. `encoding` and `separator` only of text. */
export interface SheetFile {
  sheets: Sheet[];
  encoding?: string;
  separator?: string;
}

/**
 * Why a file is not read, as data: features turn it into sentences.
 *
 * - `empty`, `too-large`: about the bytes; sizes in bytes
 * - `old-excel`: the format before 2007, or a workbook with a password
 * - `not-a-sheet`: a packed file without a workbook in it, a picture, a PDF …
 * - `unpacks-too-large`: small when packed and huge when unpacked
 * - `damaged`: begins like a workbook and cannot be read
 * - `no-rows`: readable, and nothing stands in it
 */
export type SheetError =
  | { kind: 'empty' }
  | { kind: 'too-large'; bytes: number; max: number }
  | { kind: 'old-excel' }
  | { kind: 'not-a-sheet' }
  | { kind: 'unpacks-too-large' }
  | { kind: 'damaged' }
  | { kind: 'no-rows' };

/** What a reader found before it was tidied: rows of any length. */
export interface RawSheet {
  name: string;
  hidden: boolean;
  rows: readonly (readonly string[])[];
  repeats?: ReadonlySet<string>;
  wider?: boolean;
  longer?: boolean;
}

/**
 * Trims cells, cuts what is beyond the limits and takes away empty rows and columns at the end, which
 * spreadsheets are full of.
 */
export function tidySheet(raw: RawSheet): Sheet {
  let width = 0;
  let wider = raw.wider ?? false;
  const rows = raw.rows.slice(0, MAX_ROWS).map((row) => {
    const cells = row.slice(0, MAX_COLUMNS).map((cell) => cell.slice(0, MAX_CELL).trim());
    while (cells.at(-1) === '') cells.pop();
    width = Math.max(width, cells.length);
    if (row.slice(MAX_COLUMNS).some((cell) => cell.trim() !== '')) wider = true;
    return cells;
  });
  while (rows.at(-1)?.length === 0) rows.pop();
  for (const row of rows) while (row.length < width) row.push('');
  const longer =
    raw.longer ?? raw.rows.slice(MAX_ROWS).some((row) => row.some((cell) => cell.trim() !== ''));
  const { name, hidden, repeats = new Set<string>() } = raw;
  return { name, hidden, rows, width, repeats, wider, longer };
}
