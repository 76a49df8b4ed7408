/** Keeping what is seen first of a large board; see domain/board/first-sight.ts. */
import { dayHere } from '$lib/domain/cadence/iso-date';
import type { FirstSight } from '$lib/domain/board/first-sight';
import { FOLD_VERSION, database } from '../database';
import { lastSeq } from '../log/last-seq';

/** Rises when what a first sight holds changes: one of an earlier app is then not shown. */
const SIGHT_VERSION = 1;

/** What a board was when it was looked at last, and how far its log went. */
export interface SeenFirst {
  sight: FirstSight;
  seq: number;
}

function markOf(board: string): string {
  return `ft.first.${board}`;
}

/** Whether a first sight of a board may be there: asked of no database, so that no other board waits. */
export function mayBeSeenFirst(board: string): boolean {
  try {
    return localStorage.getItem(markOf(board)) !== null;
  } catch {
    return false;
  }
}

/**
 * The first sight of a board, where nothing has been written in it since, and it is still the same day.
 *
 * @param me whose cards are counted as theirs: another's count is not shown
 */
export async function seenFirst(board: string, me: string | null): Promise<SeenFirst | null> {
  const db = database();
  return db.transaction('r', [db.meta, db.changes], async () => {
    const [row, last, trashed] = await Promise.all([
      db.meta.get(`first:${board}`),
      lastSeq(db, board),
      db.meta.get(`trashed:${board}`),
    ]);
    if (!row || !('sight' in row) || trashed || last === 0 || last > row.seq) return null;
    const { version, fold, sight, seq } = row;
    const isOfThisApp = version === SIGHT_VERSION && fold === FOLD_VERSION;
    const isSo = sight.day === dayHere(new Date()) && sight.me === me;
    return isOfThisApp && isSo ? { sight, seq } : null;
  });
}

/**
 * Keeps a first sight, where nothing has been written in the board since it was made: what was deleted for
 * good meanwhile must not come back with it.
 *
 * @param seq how many changes this device had taken in by then
 */
export async function keepFirst(board: string, seq: number, sight: FirstSight): Promise<void> {
  const db = database();
  const isKept = await db.transaction('rw', [db.meta, db.changes], async () => {
    const [last, device, trashed] = await Promise.all([
      lastSeq(db, board),
      db.meta.get('device'),
      db.meta.get(`trashed:${board}`),
    ]);
    // What was deleted for good by others came without a change of its own: this device's count tells of it.
    const isLater = last > seq || (device?.key === 'device' && device.seq > seq);
    if (last === 0 || isLater || trashed) return false;
    await db.meta.put({
      key: `first:${board}`,
      version: SIGHT_VERSION,
      fold: FOLD_VERSION,
      seq,
      sight,
    });
    return true;
  });
  if (!isKept) return;
  try {
    localStorage.setItem(markOf(board), '1');
  } catch {
    // Forbidden: the board is then read whole before it is shown, as one that is small.
  }
}

/** Says that there is none any more: the board has been deleted for good. */
export function forgetFirst(board: string): void {
  try {
    localStorage.removeItem(markOf(board));
  } catch {
    // Forbidden: no mark was made.
  }
}
