/** Telling a locked file from any other, without loading what opens it. */

/** What a locked file's name ends with, after its own ending. */
export const LOCK_ENDING = '.age';

const BINARY = 'age-encryption.org/v1\n';
const ARMOURED = '-----BEGIN AGE ENCRYPTED FILE-----';
/** Bytes that are looked at. */
const START = 64;

/** Whether a file is locked, from its first bytes (64 are enough). */
export function isLocked(start: Uint8Array): boolean {
  return lettersOf(start, START).startsWith(BINARY) || isArmoured(start);
}

/** Whether a locked file is written in letters only, as mail likes it. */
export function isArmoured(start: Uint8Array): boolean {
  return lettersOf(start, START).trimStart().startsWith(ARMOURED);
}

/** The first bytes as letters, one for one: for looking at a header. */
export function lettersOf(bytes: Uint8Array, count: number): string {
  return String.fromCharCode(...bytes.subarray(0, count));
}
