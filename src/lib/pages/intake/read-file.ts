/** Reading a spreadsheet that somebody chose: in a worker, or on the page where none does. */
import {
  MAX_SPREADSHEET_BYTES,
  type Encoding,
  type Spreadsheet,
} from '$lib/exchange/spreadsheet/spreadsheet';
import { getLocale } from '$lib/i18n/paraglide/runtime.js';
import { askWorker } from '$lib/keeping/own-worker';
import {
  spreadsheetJob,
  type SpreadsheetAnswer,
  type SpreadsheetRequest,
} from '$lib/keeping/spreadsheet/spreadsheet-job';
import workerUrl from '$lib/keeping/spreadsheet/spreadsheet-worker?worker&url';
import { part, PartMissingError } from '$lib/session/parts.svelte';
import type { ChosenReading } from './kept-choices';

/** How a text file was read; a workbook says it itself. */
export interface ReadAs {
  separator: string;
  encoding: Encoding;
}

/** How the text was read; null for a workbook. */
export function readAs({ separator, encoding }: Spreadsheet): ReadAs | null {
  return separator === undefined || encoding === undefined ? null : { separator, encoding };
}

/**
 * Reads a file, as somebody says it is to be read.
 *
 * @returns null when a part of the app that reads it could not be fetched
 */
export async function readFile(
  file: File,
  { separator, encoding }: ChosenReading,
): Promise<SpreadsheetAnswer | null> {
  if (file.size > MAX_SPREADSHEET_BYTES)
    return {
      ok: false,
      error: { kind: 'too-large', bytes: file.size, max: MAX_SPREADSHEET_BYTES },
    };
  const request: SpreadsheetRequest = {
    file,
    name: file.name.replace(/\.[^.]+$/, ''),
    reading: { separator, encoding, locale: getLocale() },
  };
  try {
    return await askWorker<SpreadsheetRequest, SpreadsheetAnswer>(workerUrl, request, onPage);
  } catch (error) {
    if (error instanceof PartMissingError) return null;
    // The file was moved or changed while it was being read.
    return { ok: false, error: { kind: 'damaged' } };
  }
}

/** Reads a file on the page, where no worker does. The reader of workbooks comes first, or says so. */
async function onPage(request: SpreadsheetRequest): Promise<SpreadsheetAnswer> {
  await part(() => import('$lib/exchange/spreadsheet/read-workbook'));
  return spreadsheetJob(request);
}
