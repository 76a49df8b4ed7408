/**
 * One copy of one board, from judging the log to taking away what is old. A copy counts only when
 * its bytes have been read back and understood. Rules [BACKUP-4] [BACKUP-5] [BACKUP-9].
 */
import type { IsoDate } from '../../domain/cadence/iso-date';
import type { Change } from '$lib/domain/log/change';
import { fail, succeed, type Result } from '../../domain/schema';
import { MAX_FILE_BYTES } from '../board-file/board-file';
import type { BoardFileError } from '../board-file/file-error';
import { readBoardFile } from '../board-file/read';
import { writeBoardFile } from '../board-file/write';
import type { Folder, FolderError } from '../folder/folder';
import { lockBytes, unlockBytes } from '../lock/lock';
import { copiesOf, copyName, parseCopyName } from './copy-name';
import { mayWrite, type WriteRefusal } from './may-write';
import { copiesToRemove } from './rotation';

/** What is to be copied. */
export interface CopyJob {
  board: { id: string; name: string };
  /** the whole log of the board, as it is here */
  log: readonly Change[];
  /** when: the day and HHMMSS on the wall clock, and the moment in UTC */
  at: { date: IsoDate; time: string; moment: string };
  appVersion: string;
  /** names of copies that have been read back whole before */
  good: readonly string[];
  /** locks the copy with this password */
  lock?: string | undefined;
}

/** A copy that is in the folder and has been read back whole. */
export interface CopyDone {
  file: string;
  changes: number;
  /** names of all copies in the folder that are known to be good, this one among them */
  good: string[];
  /** names of those taken away because they were old */
  removed: string[];
}

/**
 * Why there is no new copy.
 *
 * - `unsound` it read back byte for byte, but does not hold what was written; it was taken away
 */
export type CopyProblem =
  FolderError | WriteRefusal | { kind: 'unsound'; name: string; why: BoardFileError | null };

/** Writes a copy beside the ones that are there, verifies it, and only then takes old ones away. */
export async function copyBoard(
  folder: Folder,
  job: CopyJob,
): Promise<Result<CopyDone, CopyProblem>> {
  const names = await folder.list();
  if (!names.ok) return names;
  const copies = copiesOf(job.board.id, names.value);
  const may = mayWrite(job.board.id, job.log, copies);
  if (!may.ok) return may;
  const file = copyName(job.board, job.at, job.log.length, job.lock !== undefined);
  const { board, appVersion } = job;
  const pieces = writeBoardFile(job.log, { board, appVersion, exportedAt: job.at.moment });
  const written = await folder.writeNew(file, await lockedPieces(pieces, job.lock));
  if (!written.ok) return written;
  const fault = await faultOfCopy(folder, file, job);
  if (fault) return fail(fault);
  const here = new Set([...names.value, file]);
  const good = [...job.good.filter((name) => here.has(name)), file];
  if (may.value.way === 'beside')
    return succeed({ file, changes: job.log.length, good, removed: [] });
  const removed = await rotate(folder, [...names.value, file], job.board.id, good);
  return succeed({
    file,
    changes: job.log.length,
    good: good.filter((name) => !removed.includes(name)),
    removed,
  });
}

async function faultOfCopy(
  folder: Folder,
  name: string,
  job: CopyJob,
): Promise<CopyProblem | null> {
  const back = await folder.read(name, MAX_FILE_BYTES);
  if (!back.ok) return back.error;
  const plain = await unlocked(back.value.content, job.lock);
  const sound = plain ? readBoardFile(plain) : fail({ kind: 'damaged', where: 'lock' } as const);
  const isWhole =
    sound.ok &&
    !sound.value.partial &&
    sound.value.board.id === job.board.id &&
    sound.value.changes.length === parseCopyName(name)?.changes;
  if (isWhole) return null;
  // Best effort: a copy that is no copy must not be taken for one, but it is not counted either way.
  await folder.remove(name);
  return { kind: 'unsound', name, why: sound.ok ? null : sound.error };
}

async function lockedPieces(pieces: string[], lock: string | undefined): Promise<BlobPart[]> {
  if (lock === undefined) return pieces;
  return [await lockBytes(new Uint8Array(await new Blob(pieces).arrayBuffer()), lock)];
}

/** Null when it does not open with the password it was locked with. */
async function unlocked(bytes: Uint8Array, lock: string | undefined): Promise<Uint8Array | null> {
  if (lock === undefined) return bytes;
  const opened = await unlockBytes(bytes, lock);
  return opened.ok ? opened.value : null;
}

async function rotate(
  folder: Folder,
  names: readonly string[],
  board: string,
  good: readonly string[],
): Promise<string[]> {
  const old = copiesToRemove(copiesOf(board, names), (copy) => good.includes(copy.name));
  const removed: string[] = [];
  for (const name of old) {
    const gone = await folder.remove(name);
    // What cannot be taken away now is tried again with the next copy.
    if (gone.ok || gone.error.kind === 'missing') removed.push(name);
  }
  return removed;
}
