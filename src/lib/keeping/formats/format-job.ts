/**
 * Writing a board in the formats people use. Runs in a worker (format-worker.ts), or on the page where
 * a worker cannot start. Here `exchange` and `storage` meet. It comes as a whole or not at all: a
 * writer that did not come later would be taken for a file that cannot be written.
 */
import type { IsoDate } from '$lib/domain/cadence/iso-date';
import { RECORD_KINDS, type RecordKind } from '$lib/domain/records/kinds';
import { fail, succeed, type Result } from '$lib/domain/schema';
import { icsType } from '$lib/exchange/ics';
import { csvType, writeCsv } from '$lib/exchange/tables/csv';
import { workbookType, writeWorkbook } from '$lib/exchange/tables/workbook';
import { writeZip, zipType } from '$lib/exchange/tables/zip';
import { m } from '$lib/i18n/paraglide/messages.js';
import { boardRecords } from '$lib/storage/board/board-records';
import { failureOf, type StorageFailure } from '$lib/storage/failure';
import { datesCalendar, meetingsCalendar } from './board-calendar';
import { NamedBoard } from './board-names';
import { boardTable } from './board-tables';
import { tableName, TABLES, type TableKey } from './table-names';

/** What can be asked for. */
export type Format =
  | { kind: 'workbook' }
  | { kind: 'csv'; table: TableKey }
  | { kind: 'csvAll' }
  | { kind: 'meetings' }
  | { kind: 'dates'; member: string | null };

/** A format of a board. */
export interface FormatRequest {
  board: string;
  format: Format;
  today: IsoDate;
  /** milliseconds since 1970 */
  now: number;
}

/** A file that is written. */
export interface WrittenFile {
  name: string;
  type: string;
  data: Uint8Array<ArrayBuffer>;
}

/** Why there is no file. */
export type FormatProblem =
  /** there is nothing to put in it */
  | { kind: 'empty' }
  | { kind: 'storage'; failure: StorageFailure }
  /** it could not be written, as when the browser is out of memory */
  | { kind: 'broken' };

/** Called with the share that is done, 0–1. */
export type Tell = (share: number) => void;

/** Reading is about a fifth of the work on a large board; most of the rest is the workbook itself. */
const READ = 0.2;
const TABLED = 0.35;

/** A calendar of meetings must not wait until thousands of tests are read. */
function neededFor({ kind }: Format): readonly RecordKind[] {
  return kind === 'meetings' ? ['board', 'member', 'meeting'] : RECORD_KINDS;
}

/** Does what is asked. Never throws. */
export async function writeFormat(
  request: FormatRequest,
  tell: Tell,
): Promise<Result<WrittenFile, FormatProblem>> {
  let board: NamedBoard;
  try {
    board = new NamedBoard(
      await boardRecords(request.board, neededFor(request.format), (share) => {
        tell(share * READ);
      }),
    );
  } catch (error) {
    return fail({ kind: 'storage', failure: failureOf(error) });
  }
  try {
    const file = await write(board, request, tell);
    return file ? succeed(file) : fail({ kind: 'empty' });
  } catch {
    return fail({ kind: 'broken' });
  }
}

async function write(
  board: NamedBoard,
  { format, today, now }: FormatRequest,
  tell: Tell,
): Promise<WrittenFile | null> {
  const about = { board: board.board.name, date: today };
  switch (format.kind) {
    case 'workbook': {
      const tables = TABLES.map((key, i) => {
        const table = boardTable(board, key);
        tell(READ + ((TABLED - READ) * (i + 1)) / TABLES.length);
        return table;
      });
      return {
        name: m.formats_file_workbook(about),
        type: workbookType,
        data: await writeWorkbook(tables, (share) => {
          tell(TABLED + (1 - TABLED) * share);
        }),
      };
    }
    case 'csv': {
      return {
        name: m.formats_file_csv({ ...about, table: tableName(format.table) }),
        type: csvType,
        data: bytes(writeCsv(boardTable(board, format.table))),
      };
    }
    case 'csvAll': {
      const files = TABLES.map((key, i) => {
        const text = writeCsv(boardTable(board, key));
        tell(READ + ((1 - READ) * (i + 1)) / (TABLES.length + 1));
        return { name: `${tableName(key)}.csv`, text };
      });
      return { name: m.formats_file_zip(about), type: zipType, data: writeZip(files) };
    }
    case 'meetings':
    case 'dates': {
      const calendar =
        format.kind === 'meetings'
          ? meetingsCalendar(board, { today, now })
          : datesCalendar(board, format.member, { now });
      const name =
        format.kind === 'meetings' ? m.formats_file_meetings(about) : m.formats_file_dates(about);
      return calendar.entries === 0 ? null : { name, type: icsType, data: bytes(calendar.text) };
    }
  }
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
