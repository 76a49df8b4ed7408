/**
 * The heavy work of backup copies: writing and verifying one, trying one, and checking the record
 * tables. Runs in a worker (copy-worker.ts), or on the page where a worker cannot start. Here
 * `exchange` and `storage` meet.
 */
import { fail, succeed, type Result } from '$lib/domain/schema';
import {
  copyBoard,
  type CopyDone,
  type CopyJob,
  type CopyProblem,
} from '$lib/exchange/backup/copy-board';
import { directoryFolder } from '$lib/exchange/folder/directory-folder';
import { readLog } from '$lib/storage/browser/boards';
import { failureOf, type StorageFailure } from '$lib/storage/failure';
import { countRecords, rebuildTables, tablesApart } from '$lib/storage/log/rebuild';
import { tryCopy, type Trial, type TrialProblem, type TrialRequest } from './try-copy';

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
  try: { request: TrialRequest; answer: Result<Trial, TrialProblem> };
  check: { request: object; answer: Result<Checked, StorageFailure> };
}

/** One request with its kind. */
export type JobRequest = { [K in keyof Jobs]: { kind: K } & Jobs[K]['request'] }[keyof Jobs];

/** Does what is asked. Never throws. */
export async function doJob(request: JobRequest): Promise<Jobs[keyof Jobs]['answer']> {
  switch (request.kind) {
    case 'copy':
      return copy(request);
    case 'try':
      return tryCopy(request);
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

async function check(): Promise<Jobs['check']['answer']> {
  try {
    const apart = await tablesApart();
    if (apart.length > 0) await rebuildTables();
    return succeed({ records: await countRecords(), mended: apart.length });
  } catch (error) {
    return fail(failureOf(error));
  }
}
