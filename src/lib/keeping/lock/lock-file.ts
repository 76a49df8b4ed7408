/** Files with and without a lock, from the page. */
import { fail, succeed, type Result } from '$lib/domain/schema';
import type { UnlockProblem } from '$lib/exchange/lock/lock';
import { MAX_FILE_BYTES } from '$lib/exchange/board-file/board-file';
import { askWorker } from '../own-worker';
import type { LockJobs, LockRequest } from './lock-job';
import workerUrl from './lock-worker?worker&url';
import { part, PartMissingError } from '$lib/session/parts.svelte';

/** Bytes that tell whether a file is locked. */
const START = 64;

/** Whether a file is locked; one that cannot be read is not, and whoever reads it says so. */
export async function isLockedFile(file: Blob): Promise<boolean> {
  try {
    const start = new Uint8Array(await file.slice(0, START).arrayBuffer());
    const { isLocked } = await part(() => import('$lib/exchange/lock/is-locked'));
    return isLocked(start);
  } catch (error) {
    // Taken for a file without a lock it would be called damaged.
    if (error instanceof PartMissingError) throw error;
    return false;
  }
}

/** A file with a lock on it; `.age` is added to its name. @throws when it cannot be locked */
export async function lockFile(file: File, passphrase: string): Promise<File> {
  const [bytes, { LOCK_ENDING }] = await Promise.all([
    ask('lock', file, passphrase),
    part(() => import('$lib/exchange/lock/is-locked')),
  ]);
  return new File([bytes], file.name + LOCK_ENDING, { type: 'application/octet-stream' });
}

/** Why a file with a lock stays shut. */
type UnlockFailure =
  UnlockProblem | { kind: 'too-large'; bytes: number; max: number } | { kind: 'part-missing' };

/** The file under the lock, by its own name. */
export async function unlockFile(
  file: File,
  passphrase: string,
): Promise<Result<File, UnlockFailure>> {
  if (file.size > MAX_FILE_BYTES)
    return fail({ kind: 'too-large', bytes: file.size, max: MAX_FILE_BYTES });
  try {
    const opened = await ask('unlock', file, passphrase);
    return opened.ok ? succeed(new File([opened.value], file.name.replace(/\.age$/, ''))) : opened;
  } catch (error) {
    return fail({ kind: error instanceof PartMissingError ? 'part-missing' : 'locked-damaged' });
  }
}

function ask<K extends keyof LockJobs>(
  kind: K,
  file: Blob,
  passphrase: string,
): Promise<LockJobs[K]['answer']> {
  return askWorker<LockRequest<K>, LockJobs[K]['answer']>(
    workerUrl,
    { kind, file, passphrase },
    async (request) => {
      const { doLockJob } = await part(() => import('./lock-job'));
      return await doLockJob(request);
    },
  );
}
