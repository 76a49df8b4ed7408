/**
 * What Fortryd and Gør igen know: the acts done in this browser, board by board, so that they outlive
 * a reload and a crash. The stacks change in the transaction of the act itself, and all tabs share
 * them: none loses what another did. They hold ids of acts, never text. Rules [UNDO-5] to [UNDO-7].
 */
import type { Table } from 'dexie';
import { database, type BoardDatabase } from './database';

/** Acts that can be undone and undos that can be undone again; the latest last. */
export interface UndoStacks {
  done: readonly string[];
  undone: readonly string[];
}

type UndoRow = UndoStacks & { key: `undo:${string}` };

/** Acts remembered; nobody goes further back step by step: older ones stand in the history. */
export const UNDO_DEPTH = 100;

/** The stacks of a board in this browser. */
export async function undoStacks(board: string): Promise<UndoStacks> {
  return read(database(), board);
}

/** An act was done. What had been undone cannot be done again on top of it. Inside its transaction. */
export async function noteDone(db: BoardDatabase, board: string, act: string): Promise<void> {
  const { done } = await read(db, board);
  await write(db, board, { done: [...done, act], undone: [] });
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
  await rows(db).put({
    key: `undo:${board}`,
    done: stacks.done.slice(-UNDO_DEPTH),
    undone: stacks.undone.slice(-UNDO_DEPTH),
  });
}
