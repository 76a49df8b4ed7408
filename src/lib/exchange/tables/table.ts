/** A table as a spreadsheet has it: what a workbook and a CSV file are written from. */
import { plainLines } from '../../domain/text/lines';

/** What stands in a column: free text, a day as `YYYY-MM-DD`, or a whole number. */
export type ColumnKind = 'text' | 'date' | 'number';

/** A column; `width` in characters, as spreadsheets count. */
export interface Column {
  readonly heading: string;
  readonly kind: ColumnKind;
  readonly width: number;
}

/** What a cell holds; null and '' are empty. */
export type Cell = string | number | null;

/** A table with a name, which is the sheet's in a workbook. */
export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * Text without what XML and spreadsheets cannot hold: control characters and halves of a surrogate
 * pair. A single one makes Excel refuse the whole file. Line breaks of every kind and tabs stay.
 */
export function cellText(text: string): string {
  return plainLines(text)
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');
}
