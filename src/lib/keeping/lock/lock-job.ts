/** Locking and unlocking, away from the page: a guess at a password takes half a second of work. */
import type { Result } from '$lib/domain/schema';
import { lockBytes, unlockBytes, type UnlockProblem } from '$lib/exchange/lock/lock';

/** What can be asked for, and the answer to each. */
export interface LockJobs {
  lock: { file: Blob; answer: Uint8Array<ArrayBuffer> };
  unlock: { file: Blob; answer: Result<Uint8Array<ArrayBuffer>, UnlockProblem> };
}

/** One request. */
export interface LockRequest<K extends keyof LockJobs = keyof LockJobs> {
  kind: K;
  file: Blob;
  passphrase: string;
}

/** Does what is asked. */
export async function doLockJob({
  kind,
  file,
  passphrase,
}: LockRequest): Promise<LockJobs[keyof LockJobs]['answer']> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return kind === 'lock' ? lockBytes(bytes, passphrase) : unlockBytes(bytes, passphrase);
}
