/** What may lock a file. Apart from the locking, so that a form can judge without loading it. [LOCK-4] */

/** Fewest characters of a password that locks a file; four everyday words have more. */
export const MIN_PASSPHRASE = 12;
/** Most characters; a longer one is surely something else that was pasted. */
export const MAX_PASSPHRASE = 200;

/** Why a password will not do. */
export type PassphraseFlaw = 'short' | 'long';

/**
 * The password as it locks: without space around it, and with each letter in one piece, so that an å
 * typed on another computer is the same å.
 */
export function plainPassphrase(typed: string): string {
  return typed.trim().normalize('NFC');
}

/** What is wrong with a password that is to lock a file; null when nothing is. */
export function passphraseFlaw(typed: string): PassphraseFlaw | null {
  const { length } = [...plainPassphrase(typed)];
  if (length < MIN_PASSPHRASE) return 'short';
  return length > MAX_PASSPHRASE ? 'long' : null;
}
