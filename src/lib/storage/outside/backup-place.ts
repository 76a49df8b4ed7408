/**
 * The folder that the user picked for backup copies, and what is known to be in it. Directory handles
 * survive a reload here, because IndexedDB can hold them.
 */
import { database } from '../database';
import type { PlaceRow } from './places';

/**
 * Where backup copies go.
 *
 * - `folder` into a folder, by themselves
 * - `download` among the downloads, after each meeting
 */
export type BackupPlace =
  | {
      key: 'backup';
      way: 'folder';
      handle: FileSystemDirectoryHandle;
      since: string;
      /** password that copies are locked with; it lies here beside the boards, which are open */
      lock?: string;
    }
  | { key: 'backup'; way: 'download'; since: string };

/** The newest copy of a board that was written to the folder and read back whole. */
export interface CopyRow {
  key: `copy:${string}`;
  /** when it was written and verified, a moment in UTC */
  at: string;
  /** how far the board's log went, by arrival number on this device */
  seq: number;
  /** changes in it */
  changes: number;
  /** name of the file, and of the folder it lies in */
  file: string;
  folder: string;
  /** names of the copies in the folder that have been read back whole from here */
  good: string[];
}

/** Where backup copies go, or null when nobody has chosen. */
export async function backupPlace(): Promise<BackupPlace | null> {
  const row = await database().places.get('backup');
  return row && 'way' in row ? row : null;
}

/** Chooses where copies go; what was known of another folder is forgotten. Null: nowhere by itself. */
export async function setBackupPlace(place: BackupPlace | null): Promise<void> {
  const { places } = database();
  await database().transaction('rw', places, async () => {
    await places.where('key').startsWith('copy:').delete();
    if (place) await places.put(place);
    else await places.delete('backup');
  });
}

/** The newest verified copy of a board in the folder, as far as this browser knows. */
export async function copyRowOf(board: string): Promise<CopyRow | null> {
  return asCopy(await database().places.get(`copy:${board}`));
}

/**
 * Notes a copy that was written and read back whole, unless copies have been given another place or
 * another lock meanwhile: then it is no copy of that kind, and the board is to be copied again.
 */
export async function noteCopy(
  place: BackupPlace,
  board: string,
  copy: Omit<CopyRow, 'key'>,
): Promise<void> {
  const { places } = database();
  await database().transaction('rw', places, async () => {
    const now = await backupPlace();
    if (!now || now.since !== place.since || lockOf(now) !== lockOf(place)) return;
    await places.put({ key: `copy:${board}`, ...copy } satisfies CopyRow);
  });
}

function lockOf(place: BackupPlace): string | undefined {
  return place.way === 'folder' ? place.lock : undefined;
}

function asCopy(row: PlaceRow | undefined): CopyRow | null {
  return row && 'good' in row ? row : null;
}
