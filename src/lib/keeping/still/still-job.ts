/** The board as it was, put together from the log: in a worker, or on the page where none starts. */
import { madeBy, stillOf, type Still } from '$lib/domain/board/still';
import type { IsoDate } from '$lib/domain/cadence/iso-date';
import { fail, succeed, type Result } from '$lib/domain/schema';
import { readLog } from '$lib/storage/browser/boards';
import { failureOf, type StorageFailure } from '$lib/storage/failure';

/** Which board, and when. */
export interface StillRequest {
  board: string;
  day: IsoDate;
  /** the last moment that counts, in milliseconds since 1970 */
  until: number;
}

/** What came of it; null when the board had not been made yet. */
export type StillAnswer = Result<Still | null, StorageFailure>;

/** Reads the log and folds it. Never throws. */
export async function stillJob({ board, day, until }: StillRequest): Promise<StillAnswer> {
  try {
    const { changes } = await readLog(board);
    return succeed(stillOf(madeBy(changes, until), board, day));
  } catch (error) {
    return fail(failureOf(error));
  }
}
