/** Text with a separator between cells: CSV, or a table copied out of something. */
import Papa from 'papaparse';
import { fail, succeed, type Result } from '../../domain/schema';
import { decodeText, looksBinary } from './decode-text';
import { MAX_ROWS, tidySheet, type SheetError, type SheetFile } from './sheet';

/** Excel's own first line, which says what separates the cells. */
const SEPARATOR_LINE = /^\uFEFF?sep=(.)\r?\n/i;
/** Cells without a word in any of them. */
const NOTHING = /^[\s;,|"]*$/;
const SEPARATORS = [';', ',', '\t', '|'];

/** Reads the bytes of a text file. */
export function readCsv(bytes: Uint8Array, name: string): Result<SheetFile, SheetError> {
  const { text, encoding } = decodeText(bytes);
  if (looksBinary(text)) return fail({ kind: 'not-a-sheet' });
  const said = SEPARATOR_LINE.exec(text);
  const body = (said ? text.slice(said[0].length) : text).replace(/^\uFEFF/, '');
  if (body.trim() === '') return fail({ kind: 'empty' });
  if (NOTHING.test(body)) return fail({ kind: 'no-rows' });
  const parsed = Papa.parse<string[]>(body, {
    delimiter: said?.[1] ?? '',
    delimitersToGuess: SEPARATORS,
    skipEmptyLines: 'greedy',
    // One row more than is read tells whether there were more.
    preview: MAX_ROWS + 1,
  });
  const sheet = tidySheet({ name, hidden: false, rows: parsed.data });
  if (sheet.rows.length === 0) return fail({ kind: 'no-rows' });
  return succeed({ sheets: [sheet], encoding, separator: parsed.meta.delimiter });
}
