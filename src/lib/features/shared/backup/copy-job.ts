/**
 * The heavy work of backup copies: writing and verifying one, reading one, and checking the record
 * tables. Runs in a worker (copy-worker.ts), or on the page where a worker cannot start. Here
 * `exchange` and `storage` meet.
 */
import type { Change } from '$lib/domain/change';
import { fail, succeed, type Result } from '$lib/domain/schema';
import {
  copyBoard,
  type CopyDone,
  type CopyJob,
  type CopyProblem,
} from '$lib/exchange/backup/copy-board';
import { MAX_FILE_BYTES } from '$lib/exchange/board-file/board-file';
import type { BoardFileError } from '$lib/exchange/board-file/file-error';
import { readBoardFile } from '$lib/exchange/board-file/read';
import { directoryFolder } from '$lib/exchange/folder/directory-folder';
import { readLog } from '$lib/storage/boards';
import { failureOf, type StorageFailure } from '$lib/storage/failure';
import { countRecords, rebuildTables, tablesApart } from '$lib/storage/rebuild';

/** A copy that is read. */
export interface ReadCopy {
  board: { id: string; name: string };
  exportedAt: string;
  /** only new notes, not a whole board */
  partial: boolean;
  changes: Change[];
}

/** What a check of the tables found. */
export interface Checked {
  /** records that were looked at */
  records: number;
  /** records that were not what the log adds up to; they are now */
  mended: number;
}

/** Why a copy was not made. */
export type KeepProblem = CopyProblem | { kind: 'storage'; failure: StorageFailure };

/** What can be asked for, and the answer to each. */
export interface Jobs {
  copy: {
    request: Omit<CopyJob, 'log'> & { handle: FileSystemDirectoryHandle };
    answer: Result<CopyDone & { seq: number }, KeepProblem>;
  };
  read: { request: { file: Blob }; answer: Result<ReadCopy, BoardFileError | StorageFailure> };
  check: { request: object; answer: Result<Checked, StorageFailure> };
}

/** One request with its kind. */
export type JobRequest = { [K in keyof Jobs]: { kind: K } & Jobs[K]['request'] }[keyof Jobs];

/** Does what is asked. Never throws. */
export async function doJob(request: JobRequest): Promise<Jobs[keyof Jobs]['answer']> {
  switch (request.kind) {
    case 'copy':
      return copy(request);
    case 'read':
      return read(request.file);
    case 'check':
      return check();
  }
}

async function copy({ handle, ...job }: Jobs['copy']['request']): Promise<Jobs['copy']['answer']> {
  let log: Awaited<ReturnType<typeof readLog>>;
  try {
    log = await readLog(job.board.id);
  } catch (error) {
    return fail({ kind: 'storage', failure: failureOf(error) });
  }
  const done = await copyBoard(directoryFolder(handle), { ...job, log: log.changes });
  return done.ok ? succeed({ ...done.value, seq: log.seq }) : done;
}

async function read(file: Blob): Promise<Jobs['read']['answer']> {
  if (file.size > MAX_FILE_BYTES)
    return fail({ kind: 'too-large', bytes: file.size, max: MAX_FILE_BYTES });
  try {
    const sound = readBoardFile(new Uint8Array(await file.arrayBuffer()));
    if (!sound.ok) return sound;
    const { board, exportedAt, partial, changes } = sound.value;
    return succeed({ board, exportedAt, partial, changes });
  } catch (error) {
    return fail(failureOf(error));
  }
}

async function check(): Promise<Jobs['check']['answer']> {
  try {
    const apart = await tablesApart();
    if (apart.length > 0) await rebuildTables();
    return succeed({ records: await countRecords(), mended: apart.length });
  } catch (error) {
    return fail(failureOf(error));
  }
}
