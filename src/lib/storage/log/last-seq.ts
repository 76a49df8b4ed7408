import type { BoardDatabase } from '../database';

/** The arrival number of the last change of a board; 0 where it has none. For a transaction that holds `changes`. */
export async function lastSeq(db: BoardDatabase, board: string): Promise<number> {
  const keys = await db.changes
    .where('[board+seq]')
    .between([board, 0], [board, Infinity])
    .reverse()
    .limit(1)
    .keys();
  const [last] = keys as unknown as [string, number][];
  return last?.[1] ?? 0;
}
