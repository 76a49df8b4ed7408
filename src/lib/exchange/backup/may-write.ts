/** Whether a board may be written as a copy, and whether old copies may then go. [BACKUP-4] [BACKUP-5] */
import { MADE, type Change } from '$lib/domain/log/change';
import { fail, succeed, type Result } from '../../domain/schema';
import type { BackupCopy } from './copy-name';

/**
 * Why nothing is written.
 *
 * - `empty` there is nothing in the log: written out, it would look like a backup and be none
 * - `no-board` there are changes, but the board itself is not among them
 */
export type WriteRefusal = { kind: 'empty' } | { kind: 'no-board' };

/** What a copy that may be written may do to those that are there. */
export interface MayWrite {
  /** `rotate`: old copies may go; `beside`: this one is written and nothing is taken away */
  way: 'rotate' | 'beside';
  /** why beside: `fewer` a copy holds more than the board here; `gaps` changes that others name are not here */
  because: 'fewer' | 'gaps' | null;
}

/**
 * Judges a log before it is written to the backup folder.
 *
 * @param log the whole log of the board, as it is here
 * @param copies the copies of the board that are there
 */
export function mayWrite(
  board: string,
  log: readonly Change[],
  copies: readonly BackupCopy[],
): Result<MayWrite, WriteRefusal> {
  if (log.length === 0) return fail({ kind: 'empty' });
  const own = log.filter((change) => change.record === board);
  if (!own.some(makesBoard)) return fail({ kind: 'no-board' });
  if (hasGaps(log)) return succeed({ way: 'beside', because: 'gaps' });
  if (copies.some((copy) => copy.changes > log.length))
    return succeed({ way: 'beside', because: 'fewer' });
  return succeed({ way: 'rotate', because: null });
}

function makesBoard(change: Change): boolean {
  return (
    change.kind === 'board' &&
    (change.fields[MADE] === true || change.erased?.includes(MADE) === true)
  );
}

/** Whether some change names one before it that is not here: part of the log is on its way or lost. */
export function hasGaps(log: readonly Change[]): boolean {
  const here = new Set(log.map((change) => change.id));
  return log.some((change) =>
    Object.values(change.saw).some((ids) => ids.some((id) => !here.has(id))),
  );
}
