/**
 * What Fortryd and Gør igen know: the acts done in this browser, board by board, so that they outlive
 * a reload and a crash. The stacks change in the transaction of the act itself, and all tabs share
 * them: none loses what another did. They hold ids of acts, never text. Rules [UNDO-5] to [UNDO-7].
 */
import type { Table } from 'dexie';
import { database, type BoardDatabase } from '../database';

/** Acts that can be undone and undos that can be undone again; the latest last. */
export interface UndoStacks {
  done: readonly string[];
  undone: readonly string[];
}

/** The stacks of a board, in the table `meta`. */
export type UndoRow = UndoStacks & { key: `undo:${string}` };

/** Acts remembered; nobody goes further back step by step: older ones stand in the history. */
export const UNDO_DEPTH = 100;

/** The stacks of a board in this browser. */
export async function undoStacks(board: string): Promise<UndoStacks> {
  return read(database(), board);
}

/**
 * Of several boards, the one that Fortryd or Gør igen is about where all of them are in front of one:
 * where the latest act that can be taken back was stored. Order is that of this device's storing, so
 * a clock that was set back does not change it. Rule [UNDO-8].
 *
 * @returns the board's id, or null when there is nothing on any of them
 */
export async function boardOfLatest(
  boards: readonly string[],
  stack: 'undo' | 'redo',
): Promise<string | null> {
  const db = database();
  const latest = await Promise.all(
    boards.map(async (board) => {
      const { done, undone } = await read(db, board);
      const act = (stack === 'undo' ? done : undone).at(-1);
      if (act === undefined) return null;
      const changes = await db.changes.where('act').equals(act).toArray();
      return { board, seq: Math.max(0, ...changes.map(({ seq }) => seq)) };
    }),
  );
  const found = latest.filter((one) => one !== null).sort((a, b) => b.seq - a.seq);
  return found[0]?.board ?? null;
}

/** The stacks as they stand, inside the transaction of an act: read together with all else it reads. */
export async function stacksBefore(db: BoardDatabase, board: string): Promise<UndoStacks> {
  return read(db, board);
}

/**
 * The row to put when an act is done: what had been undone cannot be done again on top of it. It is put
 * in the act's transaction, together with all else.
 *
 * @param before see {@link stacksBefore}
 */
export function rowWhenDone(board: string, before: UndoStacks, act: string): UndoRow {
  return rowOf(board, { done: [...before.done, act], undone: [] });
}

/**
 * An act was undone, or done again. Inside the transaction that does it.
 *
 * @param act the act that was undone, or the undo that was undone
 * @param by the new act, or null when there was nothing left of it to take back
 */
export async function noteReversed(
  db: BoardDatabase,
  board: string,
  how: 'undo' | 'redo',
  act: string,
  by: string | null,
): Promise<void> {
  const stacks = await read(db, board);
  const done = stacks.done.filter((id) => id !== act);
  const undone = stacks.undone.filter((id) => id !== act);
  if (by !== null) (how === 'undo' ? undone : done).push(by);
  await write(db, board, { done, undone });
}

function rows(db: BoardDatabase): Table<UndoRow, string> {
  return db.table<UndoRow, string>('meta');
}

async function read(db: BoardDatabase, board: string): Promise<UndoStacks> {
  return (await rows(db).get(`undo:${board}`)) ?? { done: [], undone: [] };
}

async function write(db: BoardDatabase, board: string, stacks: UndoStacks): Promise<void> {
  await rows(db).put(rowOf(board, stacks));
}

function rowOf(board: string, stacks: UndoStacks): UndoRow {
  return {
    key: `undo:${board}`,
    done: stacks.done.slice(-UNDO_DEPTH),
    undone: stacks.undone.slice(-UNDO_DEPTH),
  };
}
