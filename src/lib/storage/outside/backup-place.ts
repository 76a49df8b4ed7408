/**
 * The folder that the user picked for backup copies, and what is known to be in it. Directory handles
 * survive a reload here, because IndexedDB can hold them.
 */
import { database } from '../database';
import type { BackupPlace, CopyRow, PlaceRow } from '../rows';

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
