/** The board as it was, put together from the log: in a worker, or on the page where none starts. */
import { madeBy, stillOf, type Still } from '$lib/domain/board/still';
import type { IsoDate } from '$lib/domain/cadence/iso-date';
import { readLog } from '$lib/storage/boards';

/** Which board, and when. */
export interface StillRequest {
  board: string;
  day: IsoDate;
  /** the last moment that counts, in milliseconds since 1970 */
  until: number;
}

/** Null when the board had not been made yet. Throws when the log cannot be read. */
export async function stillJob({ board, day, until }: StillRequest): Promise<Still | null> {
  const { changes } = await readLog(board);
  return stillOf(madeBy(changes, until), board, day);
}
