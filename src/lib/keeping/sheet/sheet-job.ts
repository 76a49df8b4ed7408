/** Reading a spreadsheet, on the page or in a worker. */
import type { Result } from '$lib/domain/schema';
import { readSheet } from '$lib/exchange/sheet/read-sheet';
import type { SheetError, SheetFile, SheetReading } from '$lib/exchange/sheet/sheet';

/** What is to be read. */
export interface SheetRequest {
  file: Blob;
  name: string;
  /** how somebody says it is to be read */
  reading: SheetReading;
}

/** What came of it. */
export type SheetAnswer = Result<SheetFile, SheetError>;

/** Reads a file; its size is looked at before its bytes are. */
export async function sheetJob({ file, name, reading }: SheetRequest): Promise<SheetAnswer> {
  return readSheet(new Uint8Array(await file.arrayBuffer()), name, reading);
}
