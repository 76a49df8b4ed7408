/**
 * The database: the log (`changes`), its fold (one table a record kind, and `heads`), drafts of text
 * being typed, and what belongs to this device (`meta`). Only this room knows Dexie.
 */
import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Change } from '$lib/domain/log/change';
import { clockAtRest, type Clock } from '$lib/domain/log/clock';
import type { Conflict } from '$lib/domain/log/fold';
import { RECORD_KINDS, kindsOfFormat, type RecordKind } from '../domain/records/kind-names';
import type { AnyRecord, Records } from '../domain/records/kinds';
import type { InspirationPackage } from '../domain/inspiration/package';
import type { ArrivalsRow } from './outside/arrivals';
import type { PlaceRow } from './outside/places';
import { bearsName } from './browser/identity';
import { newId } from './random';
import type { Seen } from './log/seen';

/** A change with the order in which it arrived on this device. */
export type StoredChange = Change & { seq: number };

/** A stored change as every device knows it. */
export function withoutSeq(stored: StoredChange): Change {
  const { seq: _seq, ...change } = stored;
  return change;
}

/** What the fold knows of a record beside its values. */
export interface HeadsRow {
  id: string;
  board: string;
  kind: RecordKind;
  heads: Record<string, string[]>;
  conflicts: Conflict[];
  /** 1 when there is a conflict to choose in; IndexedDB does not index booleans */
  contested: 0 | 1;
}

/** Text being typed that is not yet an act. */
export interface DraftRow {
  key: string;
  board: string;
  text: string;
  savedAt: string;
  /** what the writer had in front of them, where the text edits one that is stored */
  seen?: Seen;
}

/** A package that was received from another team: outside the log, on this device alone. */
export interface InspirationRow {
  id: string;
  receivedAt: string;
  package: InspirationPackage;
}

/** This device's clock, the number of changes it has taken in, and its name. */
export interface DeviceRow {
  key: 'device';
  id: string;
  /** names it had before, until another browser turned out to write under them; see identity.ts */
  former?: FormerName[];
  clock: Clock;
  seq: number;
  foldVersion: number;
}

/** A name that this browser has given up. */
export interface FormerName {
  id: string;
  /** arrival number up to which the changes under that name were made here; later ones came in */
  until: number;
}

/** When a board was last written to a file from this browser, and how far its log then went. */
export interface ExportRow {
  /**
   * `exported:` the whole board; `sent:` what was new since last time; `handed:` a file of what is new
   * was made, and nobody has said that it was sent
   */
  key: `exported:${string}` | `sent:${string}` | `handed:${string}`;
  at: string;
  seq: number;
  /** name of the file */
  file?: string;
}

/** A board in Papirkurv: hidden, and taken out for good after a while. */
export interface TrashRow {
  key: `trashed:${string}`;
  at: string;
}

/** Rises when the fold's result for the same changes changes: the record tables are then rebuilt. */
export const FOLD_VERSION = 1;

/** Name of the database in the browser. */
export const DATABASE_NAME = 'forbedringstavlen';

/**
 * The version of the database that this app makes. Rises with every format, also where no table is added:
 * a tab of the app before would take what it does not know for its own and send it on.
 */
const DATABASE_VERSION = 3;

/** The database of this browser. */
export class BoardDatabase extends Dexie {
  changes!: EntityTable<StoredChange, 'id'>;
  heads!: EntityTable<HeadsRow, 'id'>;
  drafts!: EntityTable<DraftRow, 'key'>;
  meta!: Table<DeviceRow | ExportRow | ArrivalsRow | TrashRow, string>;
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
      ...Object.fromEntries(kindsOfFormat(1).map((kind) => [kind, 'id, boardId'])),
    });
    this.version(2).stores({ places: 'key' });
    this.version(DATABASE_VERSION).stores({ spread: 'id, boardId', inspirations: 'id' });
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
