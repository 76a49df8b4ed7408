/**
 * The folders the user has picked on this device, and what has been read and written there. A handle
 * is a permission of this browser: it never leaves it, neither in a file nor in the log.
 */
import type { BackupPlace, CopyRow } from './backup-place';
import { database, type BoardDatabase } from '../database';

/** The folder that a board is shared through. */
export interface SharedPlace {
  key: `shared:${string}`;
  handle: FileSystemDirectoryHandle;
  chosenAt: string;
  /** arrival number up to which everything on this board is in the folder */
  written: number;
  /** ranges of arrival numbers after `written` that came from the folder: first and last */
  came: [number, number][];
  /** when all was last exchanged, a moment in UTC; null before the first time */
  exchangedAt: string | null;
  /** the highest number a segment of this device has had here */
  number?: number;
  /** arrival number up to which what was deleted for good is out of this device's segments */
  cleansed?: number;
  /** segments that have been written anew without it, and are still to be taken away */
  replaced?: string[];
}

/** What is known of one file of a shared folder. */
export interface SeenRow {
  key: `seen:${string}`;
  file: string;
  bytes: number;
  modified: number;
  state: 'taken' | 'other' | 'bad' | 'newer';
  sha256?: string;
  device?: string;
  number?: number;
  changes?: number;
  version?: number;
  at?: string;
  actor?: string;
  missing?: string;
}

/** A row of the table of places. */
export type PlaceRow = BackupPlace | CopyRow | SharedPlace | SeenRow;

/** What is remembered of a file. */
export type SeenFileRow = Omit<SeenRow, 'key' | 'file'>;

/** The folder a board is shared through, or null. */
export async function sharedPlace(board: string): Promise<SharedPlace | null> {
  const row = await database().places.get(`shared:${board}`);
  return row && 'came' in row ? row : null;
}

/** Shares a board through a folder, from the beginning: nothing is known of what stands in it. */
export async function shareThrough(
  board: string,
  handle: FileSystemDirectoryHandle,
): Promise<void> {
  const db = database();
  await db.transaction('rw', db.places, async () => {
    await forgetPlaces(db, board);
    await db.places.put({
      key: `shared:${board}`,
      handle,
      chosenAt: new Date().toISOString(),
      written: 0,
      came: [],
      exchangedAt: null,
    });
  });
}

/** Stops sharing. What stands in the folder stays there, what came from it stays here. */
export async function stopSharing(board: string): Promise<void> {
  const db = database();
  await db.transaction('rw', db.places, () => forgetPlaces(db, board));
}

/** Takes out what is known of a board's folder; for a transaction that holds `places`. */
export async function forgetPlaces(db: BoardDatabase, board: string): Promise<void> {
  await Promise.all([db.places.delete(`shared:${board}`), seenRows(db, board).delete()]);
}

/** What is known of the files of a board's folder, by name. */
export async function seenFiles(board: string): Promise<Map<string, SeenRow>> {
  const rows = await seenRows(database(), board).toArray();
  return new Map(rows.flatMap((row) => ('state' in row ? [[row.file, row]] : [])));
}

/** Changes the row of a board's folder. */
export async function alterPlace(
  board: string,
  change: (place: SharedPlace) => SharedPlace,
): Promise<void> {
  const db = database();
  await db.transaction('rw', db.places, async () => {
    const place = await sharedPlace(board);
    // Nobody shares the board any more: the other tab has stopped it meanwhile.
    if (place) await db.places.put(change(place));
  });
}

/** Key of what is known of a file. */
export function seenKey(board: string, file: string): `seen:${string}` {
  return `seen:${board}/${file}`;
}

/** Everything known of a board's files. */
export function seenRows(db: BoardDatabase, board: string) {
  return db.places.where('key').startsWith(seenKey(board, ''));
}
