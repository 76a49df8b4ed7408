/** Reading a spreadsheet, on the page or in a worker. */
import type { Result } from '$lib/domain/schema';
import { readSpreadsheet } from '$lib/exchange/spreadsheet/read-spreadsheet';
import type {
  SpreadsheetError,
  Spreadsheet,
  SpreadsheetReading,
} from '$lib/exchange/spreadsheet/spreadsheet';

/** What is to be read. */
export interface SpreadsheetRequest {
  file: Blob;
  name: string;
  /** how somebody says it is to be read */
  reading: SpreadsheetReading;
}

/** What came of it. */
export type SpreadsheetAnswer = Result<Spreadsheet, SpreadsheetError>;

/** Reads a file; its size is looked at before its bytes are. */
export async function spreadsheetJob({
  file,
  name,
  reading,
}: SpreadsheetRequest): Promise<SpreadsheetAnswer> {
  return readSpreadsheet(new Uint8Array(await file.arrayBuffer()), name, reading);
}
