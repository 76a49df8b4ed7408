/** Emptying what was summed up of a board, and what is seen first of it, in the transaction of whatever takes its words away. [LEADER-13] */
import type { BoardDatabase } from '../database';

/** Takes the summary of a board away; for a transaction that holds `meta`. */
export async function dropSummary(db: BoardDatabase, board: string): Promise<void> {
  await db.meta.bulkDelete([`summary:${board}`, `lessons:${board}`, `first:${board}`]);
}

/** Takes every summary away: the tables they were made of are made anew. For a transaction that holds `meta`. */
export async function dropSummaries(db: BoardDatabase): Promise<void> {
  await db.meta.where('key').startsWithAnyOf(['summary:', 'lessons:', 'first:']).delete();
}
