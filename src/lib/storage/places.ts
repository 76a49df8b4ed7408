/**
 * The folders the user has picked on this device, and what has been read and written there. A handle
 * is a permission of this browser: it never leaves it, neither in a file nor in the log.
 */
import type { BackupPlace, CopyRow } from './backup-place';
import { database, type BoardDatabase, type StoredChange } from './database';

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

/** Remembers files that were read, and lets go of those that are gone. */
export async function noteSeen(
  board: string,
  files: ReadonlyMap<string, SeenFileRow>,
  gone: readonly string[] = [],
): Promise<void> {
  if (files.size === 0 && gone.length === 0) return;
  const { places } = database();
  await places.bulkDelete(gone.map((file) => seenKey(board, file)));
  await places.bulkPut(
    [...files].map(([file, seen]): SeenRow => ({ ...seen, key: seenKey(board, file), file })),
  );
}

/** Notes that the changes with these arrival numbers came from the folder. */
export async function noteCame(board: string, before: number, seq: number): Promise<void> {
  if (seq === before) return;
  await alter(board, (place) => ({ ...place, came: [...place.came, [before + 1, seq]] }));
}

/**
 * Notes that the folder holds everything up to an arrival number.
 *
 * @param number of the segment that was written last, when one was
 */
export async function noteWritten(board: string, seq: number, number = 0): Promise<void> {
  await alter(board, (place) => {
    const written = Math.max(place.written, seq);
    const came = place.came.filter(([, last]) => last > written);
    return { ...place, written, came, number: Math.max(place.number ?? 0, number) };
  });
}

/** Segments are gone from the folder: it is read from the beginning, and what it lacks is written. */
export async function startOver(board: string): Promise<void> {
  const db = database();
  await db.transaction('rw', db.places, async () => {
    await seenRows(db, board).delete();
    await alter(board, (place) => ({ ...place, written: 0, came: [] }));
  });
}

/** Where this device's segments may still hold what has been deleted for good. */
export async function erasedSince(
  board: string,
): Promise<{ records: Set<string>; replaced: string[]; until: number }> {
  const place = await sharedPlace(board);
  const cleansed = place?.cleansed ?? 0;
  const stored = await database()
    .changes.where('[board+seq]')
    .between([board, cleansed + 1], [board, Infinity])
    .toArray();
  return {
    records: new Set(stored.filter((change) => change.redacts).map((change) => change.record)),
    replaced: place?.replaced ?? [],
    until: stored.at(-1)?.seq ?? cleansed,
  };
}

/**
 * Changes as the log has them, in the order of arrival, with the deletions for good in some records.
 *
 * @returns null when one of the changes is not here
 */
export async function asInLog(
  ids: readonly string[],
  records: ReadonlySet<string>,
): Promise<StoredChange[] | null> {
  const { changes } = database();
  const [asked, deletions] = await Promise.all([
    changes.bulkGet([...ids]),
    changes
      .where('record')
      .anyOf([...records])
      .filter((change) => change.redacts !== undefined)
      .toArray(),
  ]);
  const found = asked.filter((change) => change !== undefined);
  if (found.length < asked.length) return null;
  const all = new Map([...found, ...deletions].map((change) => [change.id, change]));
  return [...all.values()].sort((a, b) => a.seq - b.seq);
}

/** Notes segments that have been written anew and may go. */
export async function noteReplaced(board: string, files: readonly string[]): Promise<void> {
  await alter(board, (place) => ({ ...place, replaced: [...files] }));
}

/** Notes that one of them is gone. */
export async function noteRemoved(board: string, file: string): Promise<void> {
  const db = database();
  await db.transaction('rw', db.places, async () => {
    await db.places.delete(seenKey(board, file));
    await alter(board, (place) => ({
      ...place,
      replaced: (place.replaced ?? []).filter((name) => name !== file),
    }));
  });
}

/** Notes that what was deleted for good up to an arrival number is out of this device's segments. */
export async function noteCleansed(board: string, seq: number): Promise<void> {
  await alter(board, (place) => ({ ...place, cleansed: seq }));
}

/** Notes that all was exchanged now. */
export async function noteExchanged(board: string, at: string): Promise<void> {
  await alter(board, (place) => ({ ...place, exchangedAt: at }));
}

/**
 * What a board's folder does not have as far as this device knows: own acts, and what came by file.
 *
 * @returns the changes in the order they arrived, and how far the board's log goes here
 */
export async function unsentChanges(
  board: string,
): Promise<{ changes: StoredChange[]; until: number }> {
  const place = await sharedPlace(board);
  if (!place) return { changes: [], until: 0 };
  const stored = await database()
    .changes.where('[board+seq]')
    .between([board, place.written + 1], [board, Infinity])
    .toArray();
  const came = (seq: number) => place.came.some(([first, last]) => first <= seq && seq <= last);
  return {
    changes: stored.filter((change) => !came(change.seq)),
    until: stored.at(-1)?.seq ?? place.written,
  };
}

async function alter(board: string, change: (place: SharedPlace) => SharedPlace): Promise<void> {
  const db = database();
  await db.transaction('rw', db.places, async () => {
    const place = await sharedPlace(board);
    // Nobody shares the board any more: the other tab has stopped it meanwhile.
    if (place) await db.places.put(change(place));
  });
}

function seenKey(board: string, file: string): `seen:${string}` {
  return `seen:${board}/${file}`;
}

function seenRows(db: BoardDatabase, board: string) {
  return db.places.where('key').startsWith(seenKey(board, ''));
}
