/** Reading a spreadsheet, on the page or in a worker. */
import type { Result } from '$lib/domain/schema';
import { readSheet } from '$lib/exchange/sheet/read-sheet';
import type { SheetError, SheetFile } from '$lib/exchange/sheet/sheet';

/** What is to be read. */
export interface SheetRequest {
  file: Blob;
  name: string;
}

/** What came of it. */
export type SheetAnswer = Result<SheetFile, SheetError>;

/** Reads a file; its size is looked at before its bytes are. */
export async function sheetJob({ file, name }: SheetRequest): Promise<SheetAnswer> {
  return readSheet(new Uint8Array(await file.arrayBuffer()), name);
}
