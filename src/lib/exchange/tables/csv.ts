/** A table as CSV, the way Danish Excel opens it: semicolons, a byte order mark, nothing that is a formula. */
import Papa from 'papaparse';
import { guarded } from './formula-guard';
import { cellText, type Table } from './table';

/** The media type of the file. */
export const csvType = 'text/csv;charset=utf-8';

/** The file's text. Days are `YYYY-MM-DD`, which every spreadsheet takes for a date. */
export function writeCsv({ columns, rows }: Table): string {
  const text = Papa.unparse(
    {
      fields: columns.map(({ heading }) => heading),
      data: rows.map((row) =>
        row.map((cell) => (typeof cell === 'string' ? guarded(cellText(cell)) : cell)),
      ),
    },
    // Quoted or not, every cell: read with another separator, a cell stays in one piece.
    { delimiter: ';', newline: '\r\n', quotes: true },
  );
  return `\ufeff${text}\r\n`;
}
