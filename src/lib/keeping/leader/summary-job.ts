/** Sums up, for a leader, the boards whose log has moved: in a worker, or on the page where none starts. */
import { summaryOf } from '$lib/domain/leader/summary';
import type { RecordKind, Records } from '$lib/domain/records/kinds';
import { readBoard, type BoardRead } from '$lib/storage/board/board-reading';
import { keepSummary, unsummed } from '$lib/storage/browser/summaries';
import { failureOf, type StorageFailure } from '$lib/storage/failure';

/** Why a board could not be summed up; the others stand. `busy`: it was written in all the while. */
export interface Unsummed {
  board: string;
  failure: StorageFailure | { kind: 'busy' };
}

/** What came of it: boards that could not be read, or that nothing could be. */
export type SummaryAnswer = { unread: Unsummed[] } | { failure: StorageFailure };

/** How often a board is read again while it is being written in; then that is said, and one may ask anew. */
const TRIES = 3;

/** Sums up every board that needs it, and keeps each as soon as it is made. Never throws. */
export async function summaryJob(): Promise<SummaryAnswer> {
  try {
    const unread: Unsummed[] = [];
    for (const board of await unsummed()) {
      const failure = await summed(board);
      if (failure) unread.push({ board, failure });
    }
    return { unread };
  } catch (error) {
    return { failure: failureOf(error) };
  }
}

async function summed(board: string): Promise<Unsummed['failure'] | null> {
  try {
    for (let i = 0; i < TRIES; i += 1) {
      const read = await readBoard(board);
      const told = summaryOf(board, allOf(read));
      if (!told || (await keepSummary(board, read.seq, told))) return null;
    }
    return { kind: 'busy' };
  } catch (error) {
    return failureOf(error);
  }
}

function allOf({ rows }: BoardRead) {
  return <K extends RecordKind>(kind: K) => (rows.get(kind) ?? []) as readonly Records[K][];
}
