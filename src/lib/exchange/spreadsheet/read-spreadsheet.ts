/**
 * Reading a spreadsheet someone has picked: size first, then what its first bytes say it is, then the
 * cells. Never throws, and never believes a file's name.
 */
import { fail, type Result } from '../../domain/schema';
import { readCsv } from './read-csv';
import {
  MAX_SPREADSHEET_BYTES,
  type SpreadsheetError,
  type Spreadsheet,
  type SpreadsheetReading,
} from './spreadsheet';

/** "PK": a packed file, as every .xlsx is. */
const PACKED = [0x50, 0x4b];
/** Office before 2007, and workbooks with a password. */
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
/** Beginnings of what people pick by mistake: PDF, PNG, JPEG, GIF, rich text. */
const OTHER = [
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
];

/**
 * Reads the bytes of a file.
 *
 * @param name what a worksheet without a name of its own is called
 * @param reading what somebody chose about how it is to be read
 */
export async function readSpreadsheet(
  bytes: Uint8Array,
  name: string,
  reading: SpreadsheetReading = {},
): Promise<Result<Spreadsheet, SpreadsheetError>> {
  if (bytes.length === 0) return fail({ kind: 'empty' });
  if (bytes.length > MAX_SPREADSHEET_BYTES)
    return fail({ kind: 'too-large', bytes: bytes.length, max: MAX_SPREADSHEET_BYTES });
  if (begins(bytes, OLD_OFFICE)) return fail({ kind: 'old-excel' });
  if (OTHER.some((mark) => begins(bytes, mark))) return fail({ kind: 'not-a-spreadsheet' });
  if (!begins(bytes, PACKED)) return readCsv(bytes, name, reading);
  // The reader of workbooks is large, and many a list is CSV.
  // eslint-disable-next-line house/parts -- a worker reports it, and the page has fetched it with part()
  const { readWorkbook } = await import('./read-workbook');
  return readWorkbook(bytes, reading.locale ?? 'da');
}

function begins(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}
