/** A workbook as Excel, LibreOffice and Google write it (.xlsx): values only, never formulas. */
import { readXlsx } from 'hucre/xlsx';
import { fail, succeed, type Result } from '../../domain/schema';
import {
  MAX_COLUMNS,
  MAX_ROWS,
  MAX_UNPACKED_BYTES,
  tidySheet,
  type SheetError,
  type SheetFile,
} from './sheet';
import { unpackedSize } from './unpacked-size';

type Cell = string | number | boolean | Date | null;

/** One column and one row more than are read tell whether there was more. */
const RANGE = `A1:${columnName(MAX_COLUMNS)}${MAX_ROWS + 1}`;
/** Most sheets that are read. */
const MAX_SHEETS = 30;

/** Reads the bytes of a workbook. */
export async function readWorkbook(bytes: Uint8Array): Promise<Result<SheetFile, SheetError>> {
  const size = unpackedSize(bytes);
  if (size === null) return fail({ kind: 'damaged' });
  if (size > MAX_UNPACKED_BYTES) return fail({ kind: 'unpacks-too-large' });
  try {
    const book = await readXlsx(bytes, {
      range: RANGE,
      sheets: (_, index) => index < MAX_SHEETS,
    });
    const sheets = book.sheets
      .map((sheet) => {
        const { rows, repeats } = withMerged(sheet.rows, sheet.merges ?? []);
        const hidden = sheet.hidden === true || sheet.veryHidden === true;
        return tidySheet({ name: sheet.name, hidden, rows, repeats });
      })
      .filter((sheet) => sheet.rows.length > 0);
    return sheets.length > 0 ? succeed({ sheets }) : fail({ kind: 'no-rows' });
  } catch {
    // Whatever the reader stumbled over, the file is not as a workbook is.
    return fail({ kind: 'damaged' });
  }
}

interface Merge {
  startRow: number;
  startCol: number;
  endRow: number;
  endCol: number;
}

/** Texts of the cells; a cell merged over several rows says the same in each of them. */
function withMerged(
  cells: readonly (readonly Cell[])[],
  merges: readonly Merge[],
): { rows: string[][]; repeats: Set<string> } {
  const rows = cells.map((row) => row.map(cellText));
  const repeats = new Set<string>();
  for (const { startRow, startCol, endRow } of merges) {
    const text = rows[startRow]?.[startCol];
    if (!text || startCol >= MAX_COLUMNS) continue;
    for (let at = startRow + 1; at <= Math.min(endRow, rows.length - 1); at += 1) {
      const row = rows[at];
      if (!row) continue;
      while (row.length <= startCol) row.push('');
      row[startCol] = text;
      repeats.add(`${at},${startCol}`);
    }
  }
  return { rows, repeats };
}

/** A cell as text. Days keep their date, whatever format the workbook showed them in. */
function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (cell instanceof Date)
    return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return String(cell);
}

/** What a workbook calls a column, counted from 0. */
function columnName(index: number): string {
  const letter = (n: number): string => String.fromCharCode(65 + n);
  return index < 26 ? letter(index) : letter(Math.floor(index / 26) - 1) + letter(index % 26);
}
