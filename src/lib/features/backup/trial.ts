/** Prøv at gendanne: one copy read and laid beside the board. Nothing is stored by trying. */
import { stillOf, type Still } from '$lib/domain/board/still';
import type { IsoDate } from '$lib/domain/cadence/iso-date';
import { fail, succeed, type Result } from '$lib/domain/schema';
import { compareLogs, type Comparison } from '$lib/exchange/backup/compare-logs';
import type { BoardFileError } from '$lib/exchange/board-file/file-error';
import { readLog } from '$lib/storage/boards';
import { failureOf, type StorageFailure } from '$lib/storage/failure';
import { runJob } from '../shared/backup/copy-runner';

/** Why there is nothing to compare. */
export type TrialProblem =
  BoardFileError | StorageFailure | { kind: 'partial' } | { kind: 'another-board'; name: string };

/** A copy beside the board. */
export interface Trial {
  /** when the copy was written, a moment in UTC */
  at: string;
  comparison: Comparison;
  still: Still;
}

/** Reads a copy and compares it with the board as it is now. */
export async function tryCopy(
  board: string,
  file: File,
  today: IsoDate,
): Promise<Result<Trial, TrialProblem>> {
  try {
    const copy = await runJob('read', { file });
    if (!copy.ok) return copy;
    if (copy.value.board.id !== board)
      return fail({ kind: 'another-board', name: copy.value.board.name });
    if (copy.value.partial) return fail({ kind: 'partial' });
    const live = await readLog(board);
    const still = stillOf(copy.value.changes, board, today);
    if (!still) return fail({ kind: 'no-board' });
    return succeed({
      at: copy.value.exportedAt,
      comparison: compareLogs(copy.value.changes, live.changes),
      still,
    });
  } catch (error) {
    return fail(failureOf(error));
  }
}
