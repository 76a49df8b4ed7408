/** Text with a separator between cells: CSV, or a table copied out of something. */
import Papa from 'papaparse';
import { findHeaders, guessColumns } from '../../domain/intake/columns';
import { fail, succeed, type Result } from '../../domain/schema';
import { unguarded } from '../tables/formula-guard';
import { decodeText, looksBinary, REPLACED } from './decode-text';
import {
  MAX_ROWS,
  SEPARATORS,
  tidyWorksheet,
  type RowNote,
  type SpreadsheetError,
  type Spreadsheet,
  type SpreadsheetReading,
} from './spreadsheet';

/** Excel's own first line, which says what separates the cells. */
const SEPARATOR_LINE = /^\uFEFF?sep=(.)\r?\n/i;
/** Cells without a word in any of them. */
const NOTHING = /^[\s;,|"]*$/;
/** Rows that are looked at to find the separator. */
const LOOKED_AT = 40;
/** A sign that no text has, where no quotation mark is to mean anything. */
const NO_QUOTES = '\0';

/** Reads the bytes of a text file. */
export function readCsv(
  bytes: Uint8Array,
  name: string,
  reading: SpreadsheetReading = {},
): Result<Spreadsheet, SpreadsheetError> {
  const { text, encoding } = decodeText(bytes, reading.encoding);
  if (reading.encoding === undefined && looksBinary(text))
    return fail({ kind: 'not-a-spreadsheet' });
  const said = SEPARATOR_LINE.exec(text);
  const body = (said ? text.slice(said[0].length) : text).replace(/^\uFEFF/, '');
  if (body.trim() === '') return fail({ kind: 'empty' });
  if (NOTHING.test(body)) return fail({ kind: 'no-rows' });
  const separator = reading.separator ?? said?.[1] ?? separatorOf(body);
  // One row more than is read tells whether there were more.
  const read = rowsOf(body, separator, MAX_ROWS + 1);
  const notes = new Map<number, RowNote[]>();
  const rows = read.map(({ cells, quote }, at) => {
    const replaced = cells.some((cell) => cell.includes(REPLACED));
    const said: RowNote[] = [];
    if (quote) said.push({ kind: 'quote' });
    if (replaced) said.push({ kind: 'replaced' });
    if (said.length > 0) notes.set(at, said);
    return cells.map((cell) => unguarded(cell.replaceAll(REPLACED, '')));
  });
  const worksheet = tidyWorksheet({ name, hidden: false, rows, notes });
  if (worksheet.rows.length === 0) return fail({ kind: 'no-rows' });
  return succeed({ worksheets: [worksheet], encoding, separator });
}

interface Row {
  cells: string[];
  /** a quotation mark in it is not closed as CSV wants it, and is read as any other sign */
  quote: boolean;
}

/**
 * The rows of a text, empty ones left out. Where a quotation mark at the beginning of a cell is not
 * closed before the next separator, it is a sign like any other: else it would swallow the rows below.
 */
function rowsOf(text: string, delimiter: string, most: number): Row[] {
  const rows: Row[] = [];
  let rest = text;
  while (rest !== '' && rows.length < most) {
    const at = { good: 0, torn: false };
    Papa.parse<string[]>(rest, {
      delimiter,
      step: ({ data, errors, meta }, parser) => {
        at.torn = errors.some(({ type }) => type === 'Quotes');
        if (at.torn || rows.length >= most) {
          parser.abort();
          return;
        }
        at.good = meta.cursor;
        if (hasWords(data)) rows.push({ cells: data, quote: false });
      },
    });
    if (!at.torn) break;
    // The row that is torn, as far as its line goes.
    const line = /^[^\r\n]*(?:\r\n|\r|\n|$)/.exec(rest.slice(at.good))?.[0] ?? '';
    const [cells = []] = Papa.parse<string[]>(line.replace(/[\r\n]+$/, ''), {
      delimiter,
      quoteChar: NO_QUOTES,
    }).data;
    if (hasWords(cells)) rows.push({ cells: cells.map(withoutPair), quote: true });
    rest = rest.slice(at.good + line.length);
  }
  return rows;
}

/** In a row whose marks are read as signs, a cell that is wholly within a pair of them is still that cell. */
function withoutPair(cell: string): string {
  return /^"[^"]*"$/.test(cell) ? cell.slice(1, -1) : cell;
}

function hasWords(cells: readonly string[]): boolean {
  return cells.some((cell) => cell.trim() !== '');
}

/**
 * What separates the cells: that by which most headers are known; else the first, in the order in which
 * they are used in Denmark, that gives nearly every row as many cells.
 */
function separatorOf(text: string): string {
  const ways = SEPARATORS.map((separator) => {
    const rows = rowsOf(text.slice(0, 100_000), separator, LOOKED_AT).map(({ cells }) => cells);
    const headers = rows[findHeaders(rows)];
    const known = headers ? Object.keys(guessColumns(headers)).length : 0;
    const widths = rows.map((row) => row.length);
    const many = widths.filter((width) => width > 1);
    const width = many.sort((a, b) => count(widths, b) - count(widths, a))[0] ?? 1;
    return { separator, known, width, even: count(widths, width) / Math.max(1, rows.length) };
  }).filter(({ width }) => width > 1);
  const most = Math.max(0, ...ways.map(({ known }) => known));
  const likely = ways.filter(({ known }) => known === most);
  const best =
    likely.find(({ even }) => even >= 0.9) ??
    likely.sort((a, b) => b.even * b.width - a.even * a.width)[0];
  return best?.separator ?? ';';
}

function count(widths: readonly number[], width: number): number {
  return widths.filter((one) => one === width).length;
}
