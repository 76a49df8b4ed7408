/**
 * The heavy work of copies: writing and verifying one, trying one, making a file of a board, and
 * checking the record tables or making them anew. Runs in a worker (copy-worker.ts), or on the page
 * where a worker cannot start. Here `exchange` and `storage` meet.
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
import { checkTables } from '$lib/storage/log/check';
import { countRecords, rebuildTables } from '$lib/storage/log/rebuild';
import {
  answersFile,
  notesFile,
  wholeFile,
  type FileRequest,
  type MadeFile,
} from './board-file-job';
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
  file: {
    request: FileRequest & { lock: string | null };
    answer: Result<MadeFile, StorageFailure>;
  };
  notes: {
    request: FileRequest & { suffix: string };
    answer: Result<MadeFile | null, StorageFailure>;
  };
  answers: {
    request: FileRequest & { suffix: string; again?: boolean };
    answer: Result<MadeFile | null, StorageFailure>;
  };
  /** `whole`: all of them, and at once; else what was not checked lately, with breath between */
  check: { request: { whole: boolean }; answer: Result<Checked, StorageFailure> };
  rebuild: { request: object; answer: Result<null, StorageFailure> };
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
    case 'file':
      return wholeFile(request);
    case 'notes':
      return notesFile(request);
    case 'answers':
      return answersFile(request);
    case 'check':
      return check(request);
    case 'rebuild':
      return rebuild();
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

async function check({ whole }: Jobs['check']['request']): Promise<Jobs['check']['answer']> {
  try {
    const way = whole
      ? {}
      : { rest: (took: number) => new Promise<void>((on) => setTimeout(on, took)) };
    const mended = await checkTables({ whole, now: Date.now(), ...way });
    return succeed({ records: await countRecords(), mended });
  } catch (error) {
    return fail(failureOf(error));
  }
}

async function rebuild(): Promise<Jobs['rebuild']['answer']> {
  try {
    await rebuildTables();
    return succeed(null);
  } catch (error) {
    return fail(failureOf(error));
  }
}
