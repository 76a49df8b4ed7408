/** Judges every change that comes from outside: for board files and for segments of a shared folder. */
import type { Change } from '$lib/domain/log/change';
import { changeFlaw } from '$lib/domain/log/change-check';
import { faultOf } from '../../domain/records/read';
import { fail, succeed, type Result } from '../../domain/schema';
import type { BoardFileError } from './file-error';

/** Told the share done, 0 to 1. */
export type Progress = (share: number) => void;

/** Changes checked between two words about progress. */
const STEP = 2000;

/**
 * Checks that every change is as the app writes it, has values its fields can hold, belongs to the
 * board, and that no record is of two kinds.
 *
 * @param log parsed JSON that is not shaped to do harm (see `hostilePlace`)
 */
export function checkChanges(
  log: readonly unknown[],
  board: string,
  onProgress: Progress,
): Result<Change[], BoardFileError> {
  const changes: Change[] = [];
  const kinds = new Map<string, string>();
  for (let index = 0; index < log.length; index += 1) {
    if (index % STEP === 0) onProgress(index / log.length);
    const flaw = changeFlaw(log[index]);
    if (flaw) return fail({ kind: 'damaged', where: pathOf(['log', index, ...flaw]) });
    const change = log[index] as Change;
    const fault = faultOf(change);
    if (fault) return fail({ kind: 'bad-change', index, fault });
    if (change.board !== board) return fail({ kind: 'mixed-boards', index });
    const isBoard = change.kind === 'board';
    const known = kinds.get(change.record);
    if (isBoard !== (change.record === change.board) || (known ?? change.kind) !== change.kind)
      return fail({ kind: 'two-kinds', record: change.record });
    kinds.set(change.record, change.kind);
    changes.push(change);
  }
  return succeed(changes);
}

/** A place in a file as text ("log.12.saw.text"). */
export function pathOf(path: readonly PropertyKey[]): string {
  return path
    .slice(0, 8)
    .map((part) => String(part).slice(0, 40))
    .join('.');
}
