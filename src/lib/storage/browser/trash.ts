/** Papirkurv: a board that is thrown away is hidden, and goes for good after 30 days. [STORE-13] */
import { forgetBoard } from './boards';
import { database } from '../database';
import { dropSummary } from './drop-summaries';
import type { TrashRow } from '../rows';

/** Days a board stays in Papirkurv. */
export const TRASH_DAYS = 30;
const DAY = 86_400_000;

/** A board in Papirkurv. */
export interface TrashedBoard {
  id: string;
  name: string;
  /** when it was thrown away, and when it goes for good; moments in UTC */
  at: string;
  until: string;
}

/** Moves a board to Papirkurv; everything in it stays as it is. */
export async function trashBoard(board: string, now: number): Promise<void> {
  const row: TrashRow = { key: `trashed:${board}`, at: new Date(now).toISOString() };
  const db = database();
  // Nothing of it stands anywhere while it lies there. [LEADER-13]
  await db.transaction('rw', db.meta, async () => {
    await Promise.all([db.meta.put(row), dropSummary(db, board)]);
  });
}

/** Læg tilbage. */
export async function untrashBoard(board: string): Promise<void> {
  await database().meta.delete(`trashed:${board}`);
}

/** When a board was thrown away, or null when it does not lie in Papirkurv. For a LiveQuery. */
export async function trashedBoard(board: string): Promise<{ at: string } | null> {
  return ((await database().meta.get(`trashed:${board}`)) as TrashRow | undefined) ?? null;
}

/** What lies in Papirkurv, thrown away last first. */
export async function trashedBoards(): Promise<TrashedBoard[]> {
  const db = database();
  const rows = await db.meta.where('key').startsWith('trashed:').toArray();
  const boards = await Promise.all(
    rows.map(async (row): Promise<TrashedBoard[]> => {
      const id = row.key.slice('trashed:'.length);
      const board = await db.records('board').get(id);
      if (!board || !('at' in row)) return [];
      const until = new Date(Date.parse(row.at) + TRASH_DAYS * DAY).toISOString();
      return [{ id, name: board.name, at: row.at, until }];
    }),
  );
  return boards.flat().sort((a, b) => (a.at < b.at ? 1 : -1));
}

/**
 * Takes out for good what has lain there long enough; asked when the app is opened. The clock alone is
 * not believed: a board goes only when something was done in this browser after its days were over, and
 * one that was thrown away by a clock behind its own changes begins its days again. [STORE-13]
 *
 * @param now ms since 1970
 */
export async function emptyTrash(now: number): Promise<string[]> {
  const boards = await database().records('board').toCollection().primaryKeys();
  const lastDone = new Map<string, number>();
  for (const board of boards) lastDone.set(board, await lastChangeAt(board));
  const time = Math.min(now, Math.max(0, ...lastDone.values()));
  const old: string[] = [];
  for (const { id, at, until } of await trashedBoards()) {
    if (Date.parse(at) < (lastDone.get(id) ?? 0)) await trashBoard(id, now);
    else if (Date.parse(until) <= time) old.push(id);
  }
  for (const board of old) await forgetBoard(board);
  return old;
}

/** When the change that arrived last on a board was made, ms since 1970; 0 for none. */
async function lastChangeAt(board: string): Promise<number> {
  const last = await database()
    .changes.where('[board+seq]')
    .between([board, 0], [board, Infinity])
    .last();
  return last ? Date.parse(last.at) : 0;
}
