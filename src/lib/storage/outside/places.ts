/**
 * The folders the user has picked on this device, and what has been read and written there. A handle
 * is a permission of this browser: it never leaves it, neither in a file nor in the log.
 */
import { database, type BoardDatabase } from '../database';
import type { MetRow, SharedPlace } from '../rows';

/** What is remembered of a file. */
export type MetFileRow = Omit<MetRow, 'key' | 'file'>;

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

/** The boards that are shared through a folder. For a LiveQuery. */
export async function sharedBoards(): Promise<Set<string>> {
  const keys = await database().places.where('key').startsWith('shared:').primaryKeys();
  return new Set(keys.map((key) => key.slice('shared:'.length)));
}

/** Stops sharing. What stands in the folder stays there, what came from it stays here. */
export async function stopSharing(board: string): Promise<void> {
  const db = database();
  await db.transaction('rw', db.places, () => forgetPlaces(db, board));
}

/** Takes out what is known of a board's folder; for a transaction that holds `places`. */
export async function forgetPlaces(db: BoardDatabase, board: string): Promise<void> {
  await Promise.all([db.places.delete(`shared:${board}`), metRows(db, board).delete()]);
}

/** What is known of the files of a board's folder, by name. */
export async function metFiles(board: string): Promise<Map<string, MetRow>> {
  const rows = await metRows(database(), board).toArray();
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
export function metKey(board: string, file: string): `seen:${string}` {
  return `seen:${board}/${file}`;
}

/** Everything known of a board's files. */
export function metRows(db: BoardDatabase, board: string) {
  return db.places.where('key').startsWith(metKey(board, ''));
}
