/**
 * The database: the log (`changes`), its fold (one table a record kind, and `heads`), drafts of text
 * being typed, and what belongs to this device (`meta`). Only this room knows Dexie.
 */
import Dexie, { type EntityTable, type Table } from 'dexie';
import { clockAtRest } from '$lib/domain/log/clock';
import { FORMAT_VERSION } from '../domain/log/migrations';
import { RECORD_KINDS, formatOfKind, type RecordKind } from '../domain/records/kind-names';
import type { AnyRecord, Records } from '../domain/records/kinds';
import { bearsName } from './browser/identity';
import { newId } from './random';
import type {
  ArrivalsRow,
  CheckRow,
  DeviceRow,
  DraftRow,
  ExportRow,
  FetchedRow,
  FirstSightRow,
  HeadsRow,
  InspirationRow,
  LessonsRow,
  PlaceRow,
  RebuildRow,
  StoredChange,
  SummaryRow,
  TrashRow,
} from './rows';

/** What belongs to this device, row by row. */
type MetaRow =
  | DeviceRow
  | ExportRow
  | ArrivalsRow
  | TrashRow
  | RebuildRow
  | CheckRow
  | SummaryRow
  | LessonsRow
  | FirstSightRow
  | FetchedRow;

/** Rises when the fold's result for the same changes changes: the record tables are then rebuilt. */
export const FOLD_VERSION = 1;

/** Name of the database in the browser. */
export const DATABASE_NAME = 'forbedringstavlen';

/**
 * The version of the database that this app makes. Rises with every format, also where no table is added:
 * a tab of the app before would take what it does not know for its own and send it on.
 */
const DATABASE_VERSION = FORMAT_VERSION + 1;

/** The version that has the indexes of this app: less than a whole one above the format's. */
const INDEXES = 3.1;

/** The database of this browser. */
export class BoardDatabase extends Dexie {
  changes!: EntityTable<StoredChange, 'id'>;
  heads!: EntityTable<HeadsRow, 'id'>;
  drafts!: EntityTable<DraftRow, 'key'>;
  meta!: Table<MetaRow, string>;
  /** folders the user picked, and what is known of the files in them (places.ts, backup-place.ts) */
  places!: Table<PlaceRow, string>;
  /** packages from other teams */
  inspirations!: EntityTable<InspirationRow, 'id'>;

  constructor(name: string = DATABASE_NAME) {
    // Without Dexie's cache of answers: it copies every row that an act writes, and what is read often is
    // in the model of the board.
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.version(1).stores({
      changes: 'id, record, act, meeting, [board+seq]',
      heads: 'id, board, [board+contested]',
      drafts: 'key, board',
      meta: 'key',
      // The kinds there were then: Dexie asks that the past be told as it was.
      ...tablesOf(1),
    });
    this.version(2).stores({ places: 'key' });
    this.version(3).stores({ ...tablesOf(2), inspirations: 'id' });
    // Indexes alone, which an app of the same format can do without: a part of a version, so that it
    // still opens. Historik by the clock; what was written here; what is open, and whose it is, without
    // the years behind it.
    this.version(INDEXES).stores({
      changes: 'id, record, act, meeting, [board+seq], [board+id], [board+device+seq]',
      cycle: 'id, boardId, testActionId, [boardId+phase]',
      observation: 'id, boardId, testActionId',
      meeting: 'id, boardId, [boardId+state]',
      task: 'id, boardId, [boardId+owner]',
    });
    // What else is kept needs no version of its own as long as it comes with a format.
    for (let format = 3; format <= FORMAT_VERSION; format += 1)
      this.version(format + 1).stores(tablesOf(format));
    // Dexie opens a newer database without a word. An older app, from a cache or in a tab that was
    // left open, would then write in it by its own rules; it must leave it alone. [STORE-8]
    this.on('ready', () => this.#refuseNewer(), true);
  }

  #refuseNewer(): void {
    // In the browser a version of Dexie's counts ten; a patched schema adds less than that.
    const installed = Math.floor(this.backendDB().version / 10);
    if (installed > DATABASE_VERSION)
      throw new Dexie.VersionError(`the database is of version ${String(installed)}`);
  }

  /** The table of a record kind. */
  records<K extends RecordKind>(kind: K): Table<Records[K], string> {
    return this.table<Records[K], string>(kind);
  }

  /** All record tables. */
  get recordTables(): Table<AnyRecord, string>[] {
    return RECORD_KINDS.map((kind) => this.table<AnyRecord, string>(kind));
  }
}

/** The tables of the kinds that came with a format. */
function tablesOf(format: number): Record<string, string> {
  const came = RECORD_KINDS.filter((kind) => formatOfKind(kind) === format);
  return Object.fromEntries(came.map((kind) => [kind, 'id, boardId']));
}

let open: BoardDatabase | undefined;

/** The one connection of this tab or worker. */
export function database(): BoardDatabase {
  open ??= new BoardDatabase();
  return open;
}

/** Lets tests put another database in place; returns the one that was there. */
export function useDatabase(db: BoardDatabase | undefined): BoardDatabase | undefined {
  const before = open;
  open = db;
  return before;
}

/**
 * Every table a write may need.
 *
 * @param kinds the kinds of record it touches, where that is known: a browser takes its time to open
 *   every table, and others wait for those that are open
 */
export function writableTables(
  db: BoardDatabase,
  kinds: Iterable<RecordKind> = RECORD_KINDS,
): Table[] {
  return [db.changes, db.heads, db.meta, ...[...new Set(kinds)].map((kind) => db.table(kind))];
}

/** What this tab knew is gone: the browser has cleared the database while the page was open. */
export class EmptiedError extends Error {
  override readonly name = 'EmptiedError';
}

/** The device that each connection has met. */
const met = new WeakMap<BoardDatabase, string>();

/**
 * This device's row; made on first use, inside the transaction, so that two tabs share one.
 *
 * @throws EmptiedError when the row this tab knew is gone: nothing is written into an empty database as
 *   if it were the old one. [STORE-15]
 */
export async function deviceRow(db: BoardDatabase): Promise<DeviceRow> {
  const row = await db.meta.get('device');
  const known = met.get(db);
  if (row?.key === 'device') {
    // Another tab may have met a copy of this browser, and given up the name that this tab knew.
    const isSame = known === undefined || row.id === known || bearsName(row, known);
    if (!isSame) throw new EmptiedError();
    met.set(db, row.id);
    return row;
  }
  if (known !== undefined) throw new EmptiedError();
  const fresh: DeviceRow = {
    key: 'device',
    id: newId(),
    clock: clockAtRest,
    seq: 0,
    foldVersion: FOLD_VERSION,
  };
  await db.meta.put(fresh);
  return fresh;
}
