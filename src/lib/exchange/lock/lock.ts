/**
 * Files that open only with a password, in the age format (age-encryption.org/v1) with one scrypt
 * stanza: the `age` command opens them, and this opens what `age --passphrase` makes. Nothing here
 * keeps a password. Rules [LOCK-1] to [LOCK-5].
 */
import { Decrypter, Encrypter, armor } from 'age-encryption';
import { fail, succeed, type Result } from '../../domain/schema';
import { isArmoured, lettersOf } from './is-locked';
import { plainPassphrase } from './passphrase';

/** Work of one guess at a password, as a power of two: about half a second on a laptop. */
const WORK = 18;
/** Most work that is done for a file; one that asks for more would only keep the computer busy. */
const MAX_WORK = 20;

/** Bytes of the header that are looked at; a header with a password is about 150. */
const HEAD = 400;
const STANZA = /^-> (\S+)(?: \S+ (\d+))?/m;

/**
 * Why a locked file did not open.
 *
 * - `locked-wrong` not with this password
 * - `locked-otherwise` it is locked with something else than a password
 * - `locked-too-hard` it asks for more work than is ever needed
 * - `locked-damaged` it has been cut off or changed since it was locked
 */
export type UnlockProblem = {
  kind: 'locked-wrong' | 'locked-otherwise' | 'locked-too-hard' | 'locked-damaged';
};

/**
 * Locks a file.
 *
 * @param passphrase judged before with `passphraseFlaw`
 * @param work power of two; tests take less
 */
export async function lockBytes(
  bytes: Uint8Array,
  passphrase: string,
  work: number = WORK,
): Promise<Uint8Array<ArrayBuffer>> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(plainPassphrase(passphrase));
  encrypter.setScryptWorkFactor(work);
  return new Uint8Array(await encrypter.encrypt(bytes));
}

/** Opens a locked file. Never throws. */
export async function unlockBytes(
  locked: Uint8Array,
  passphrase: string,
): Promise<Result<Uint8Array<ArrayBuffer>, UnlockProblem>> {
  let bytes = locked;
  if (isArmoured(locked)) {
    try {
      bytes = armor.decode(new TextDecoder().decode(locked));
    } catch {
      return fail({ kind: 'locked-damaged' });
    }
  }
  const stanza = STANZA.exec(lettersOf(bytes, HEAD));
  if (!stanza) return fail({ kind: 'locked-damaged' });
  if (stanza[1] !== 'scrypt') return fail({ kind: 'locked-otherwise' });
  if (Number(stanza[2]) > MAX_WORK) return fail({ kind: 'locked-too-hard' });
  const decrypter = new Decrypter();
  decrypter.addPassphrase(plainPassphrase(passphrase));
  try {
    return succeed(new Uint8Array(await decrypter.decrypt(bytes)));
  } catch (error) {
    // The library has words, not kinds; any other word means that the bytes are not what they were.
    const wrong = error instanceof Error && error.message.includes('no identity matched');
    return fail({ kind: wrong ? 'locked-wrong' : 'locked-damaged' });
  }
}
