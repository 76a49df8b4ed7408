/**
 * Prøv, om kopien virker: one copy read and laid beside the board. Nothing is stored by trying. Part of
 * copy-job.ts: two logs of years are read, folded and compared.
 */
import { stillOf, type Still } from '$lib/domain/board/still';
import type { IsoDate } from '$lib/domain/cadence/iso-date';
import { fail, succeed, type Result } from '$lib/domain/schema';
import { compareLogs, type Comparison } from '$lib/exchange/backup/compare-logs';
import { MAX_FILE_BYTES } from '$lib/exchange/board-file/board-file';
import type { BoardFileError } from '$lib/exchange/board-file/file-error';
import { readBoardFile } from '$lib/exchange/board-file/read';
import { readLog } from '$lib/storage/browser/boards';
import { failureOf, type StorageFailure } from '$lib/storage/failure';

/** A copy, and the board it is laid beside. */
export interface TrialRequest {
  board: string;
  file: Blob;
  today: IsoDate;
}

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

/** Reads a copy and compares it with the board as it is now. Never throws. */
export async function tryCopy({
  board,
  file,
  today,
}: TrialRequest): Promise<Result<Trial, TrialProblem>> {
  if (file.size > MAX_FILE_BYTES)
    return fail({ kind: 'too-large', bytes: file.size, max: MAX_FILE_BYTES });
  try {
    const copy = readBoardFile(new Uint8Array(await file.arrayBuffer()));
    if (!copy.ok) return copy;
    const { changes, exportedAt, partial, board: of } = copy.value;
    if (of.id !== board) return fail({ kind: 'another-board', name: of.name });
    if (partial) return fail({ kind: 'partial' });
    const live = await readLog(board);
    const still = stillOf(changes, board, today);
    if (!still) return fail({ kind: 'no-board' });
    return succeed({ at: exportedAt, comparison: compareLogs(changes, live.changes), still });
  } catch (error) {
    return fail(failureOf(error));
  }
}
