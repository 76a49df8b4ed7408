/** A workbook as Excel, LibreOffice and Google write it (.xlsx): values only, never formulas. */
import { readXlsx, type Sheet as ReadWorksheet } from 'hucre/xlsx';
import { fail, succeed, type Result } from '../../domain/schema';
import { cellText } from './cell-text';
import {
  MAX_COLUMNS,
  MAX_ROWS,
  MAX_UNPACKED_BYTES,
  tidyWorksheet,
  type RawWorksheet,
  type SpreadsheetError,
  type Spreadsheet,
} from './spreadsheet';
import { unpackedSize } from './unpacked-size';

/** One column and one row more than are read tell whether there was more. */
const RANGE = `A1:${columnName(MAX_COLUMNS)}${MAX_ROWS + 1}`;
/** Most worksheets that are read. */
const MAX_WORKSHEETS = 30;

/** Reads the bytes of a workbook. */
export async function readWorkbook(
  bytes: Uint8Array,
  locale: 'da' | 'en',
): Promise<Result<Spreadsheet, SpreadsheetError>> {
  const size = unpackedSize(bytes);
  if (size === null) return fail({ kind: 'damaged' });
  if (size > MAX_UNPACKED_BYTES) return fail({ kind: 'unpacks-too-large' });
  try {
    const book = await readXlsx(bytes, {
      range: RANGE,
      // How a cell is shown is a style: 0.375 is nine o'clock only by its format.
      readStyles: true,
      sheets: (_, index) => index < MAX_WORKSHEETS,
    });
    const worksheets = book.sheets
      .map((worksheet) => {
        const formatAt = (row: number, column: number): string =>
          worksheet.cells?.get(`${String(row)},${String(column)}`)?.style?.numFmt ?? '';
        const texts = worksheet.rows.map((row, at) =>
          row.map((cell, column) => cellText(cell, formatAt(at, column), locale)),
        );
        const { rows, repeats } = withMerged(texts, worksheet.merges ?? []);
        const hidden = worksheet.hidden === true || worksheet.veryHidden === true;
        const { name } = worksheet;
        return tidyWorksheet({ name, hidden, rows, repeats, ...hiddenIn(worksheet) });
      })
      .filter((worksheet) => worksheet.rows.length > 0);
    return worksheets.length > 0 ? succeed({ worksheets }) : fail({ kind: 'no-rows' });
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

/** Rows that a filter or a hand has hidden, and columns. */
function hiddenIn({
  rowDefs,
  columns,
}: ReadWorksheet): Pick<RawWorksheet, 'notes'> & { hiddenColumns: Set<number> } {
  const rows = [...(rowDefs ?? [])].filter(([, { hidden }]) => hidden === true);
  const hiddenColumns = (columns ?? []).flatMap(({ hidden }, at) => (hidden === true ? [at] : []));
  return {
    notes: new Map(rows.map(([row]) => [row, [{ kind: 'hidden' }]])),
    hiddenColumns: new Set(hiddenColumns),
  };
}

/** A cell merged over several rows says the same in each of them. */
function withMerged(
  rows: string[][],
  merges: readonly Merge[],
): { rows: string[][]; repeats: Set<string> } {
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

/** What a workbook calls a column, counted from 0. */
function columnName(index: number): string {
  const letter = (n: number): string => String.fromCharCode(65 + n);
  return index < 26 ? letter(index) : letter(Math.floor(index / 26) - 1) + letter(index % 26);
}
