/** A table as CSV, the way Danish Excel opens it: semicolons, a byte order mark, nothing that is a formula. */
import Papa from 'papaparse';
import { cellText, type Table } from './table';

/** The media type of the file. */
export const csvType = 'text/csv;charset=utf-8';

/**
 * A cell that a spreadsheet could take for a formula: one that begins with a sign of a formula, also
 * after spaces or as a full-width sign, or with a tab or a line break. Such a cell gets an apostrophe
 * before it.
 */
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20])/;

/** The file's text. Days are `YYYY-MM-DD`, which every spreadsheet takes for a date. */
export function writeCsv({ columns, rows }: Table): string {
  const text = Papa.unparse(
    {
      fields: columns.map(({ heading }) => heading),
      data: rows.map((row) =>
        row.map((cell) => (typeof cell === 'string' ? cellText(cell) : cell)),
      ),
    },
    { delimiter: ';', newline: '\r\n', escapeFormulae: FORMULA },
  );
  return `\ufeff${text}\r\n`;
}
