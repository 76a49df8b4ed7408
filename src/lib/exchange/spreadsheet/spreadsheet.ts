/** A spreadsheet from elsewhere, as plain text cells: what every reader here gives. */

/** Largest file that is looked into, in bytes. A list of actions is a few hundred kilobytes. */
export const MAX_SPREADSHEET_BYTES = 10_000_000;
/** Most that a packed file may unpack to, in bytes. */
export const MAX_UNPACKED_BYTES = 120_000_000;
/** Most rows that are read of a worksheet, the row of headers included. */
export const MAX_ROWS = 2001;
/** Most columns that are read of a worksheet; what stands further out is left alone. */
export const MAX_COLUMNS = 60;
/** Most characters that are kept of one cell: more than any field holds, so that the row says so. */
export const MAX_CELL = 8000;

/**
 * What is to be said at a row about how it was read.
 *
 * - `hidden`: the row is hidden in the worksheet, by a filter or by hand
 * - `error`: a formula in it gives no result; the cell is empty here
 * - `quote`: a quotation mark is not closed, and is read as any other sign
 * - `replaced`: a sign was written in another encoding than the rest
 */
export type RowNote =
  { kind: 'hidden' } | { kind: 'error'; text: string } | { kind: 'quote' } | { kind: 'replaced' };

/** One worksheet. Every row has as many cells as `width`; dates are written `YYYY-MM-DD`. */
export interface Worksheet {
  name: string;
  /** the worksheet is hidden in the workbook */
  hidden: boolean;
  rows: string[][];
  width: number;
  /** cells that only repeat the merged cell above, as "row,column" counted from 0 */
  repeats: ReadonlySet<string>;
  /** by the number of the row, counted from 0 */
  notes: ReadonlyMap<number, readonly RowNote[]>;
  /** columns that are hidden in the workbook, counted from 0 */
  hiddenColumns: ReadonlySet<number>;
  /** there were columns further out than are read */
  wider: boolean;
  /** there were more rows than are read */
  longer: boolean;
}

/** What may separate the cells of a text; the most likely in Denmark first. */
export const SEPARATORS = [';', '\t', '|', ','] as const;
/** See {@link SEPARATORS}. */
export type Separator = (typeof SEPARATORS)[number];
/** How a text may be written. */
export const ENCODINGS = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const;
/** See {@link ENCODINGS}. */
export type Encoding = (typeof ENCODINGS)[number];

/** How a file is to be read, as somebody chose it; what is not chosen is found out. */
export interface SpreadsheetReading {
  separator?: Separator | undefined;
  encoding?: Encoding | undefined;
  /** the language in which a workbook shows numbers, and what is true */
  locale?: 'da' | 'en' | undefined;
}

/** A file as it was understood. `encoding` and `separator` only of text. */
export interface Spreadsheet {
  worksheets: Worksheet[];
  encoding?: Encoding;
  /** one of {@link SEPARATORS}, or what the file itself says */
  separator?: string;
}

/**
 * Why a file is not read, as data: pages turn it into sentences.
 *
 * - `empty`, `too-large`: about the bytes; sizes in bytes
 * - `old-excel`: the format before 2007, or a workbook with a password
 * - `not-a-spreadsheet`: a packed file without a workbook in it, a picture, a PDF …
 * - `unpacks-too-large`: small when packed and huge when unpacked
 * - `damaged`: begins like a workbook and cannot be read
 * - `no-rows`: readable, and nothing stands in it
 */
export type SpreadsheetError =
  | { kind: 'empty' }
  | { kind: 'too-large'; bytes: number; max: number }
  | { kind: 'old-excel' }
  | { kind: 'not-a-spreadsheet' }
  | { kind: 'unpacks-too-large' }
  | { kind: 'damaged' }
  | { kind: 'no-rows' };

/** What a reader found before it was tidied: rows of any length. */
export interface RawWorksheet {
  name: string;
  hidden: boolean;
  rows: readonly (readonly string[])[];
  repeats?: ReadonlySet<string>;
  notes?: ReadonlyMap<number, readonly RowNote[]>;
  hiddenColumns?: ReadonlySet<number>;
  wider?: boolean;
  longer?: boolean;
}

/** What a cell says whose formula gives no result, in Danish and English. */
const CELL_ERROR =
  /^#(?:REF!|REFERENCE!|N\/A|I\/T|VALUE!|VÆRDI!|NAME\?|NAVN\?|DIV\/0!|DIVISION\/0!|NUM!|NULL!|NUL!|SPILL!|OVERLØB!|CALC!|BEREGN!|GETTING_DATA)$/i;

/**
 * Trims cells, cuts what is beyond the limits and takes away empty rows and columns at the end, which
 * spreadsheets are full of. A cell whose formula gives no result is empty, and the row says so.
 */
export function tidyWorksheet(raw: RawWorksheet): Worksheet {
  let width = 0;
  let wider = raw.wider ?? false;
  const notes = new Map(raw.notes);
  const rows = raw.rows.slice(0, MAX_ROWS).map((row, at) => {
    const cells = row.slice(0, MAX_COLUMNS).map((cell) => {
      const text = cell.slice(0, MAX_CELL).trim();
      if (!CELL_ERROR.test(text)) return text;
      notes.set(at, [...(notes.get(at) ?? []), { kind: 'error', text }]);
      return '';
    });
    while (cells.at(-1) === '') cells.pop();
    width = Math.max(width, cells.length);
    if (row.slice(MAX_COLUMNS).some((cell) => cell.trim() !== '')) wider = true;
    return cells;
  });
  while (rows.at(-1)?.length === 0) rows.pop();
  for (const row of rows) while (row.length < width) row.push('');
  const longer =
    raw.longer ?? raw.rows.slice(MAX_ROWS).some((row) => row.some((cell) => cell.trim() !== ''));
  const { name, hidden, repeats = new Set<string>(), hiddenColumns = new Set<number>() } = raw;
  return { name, hidden, rows, width, repeats, notes, hiddenColumns, wider, longer };
}
