/**
 * Names of files, as they are shown and as they are made. A sign that turns the direction of writing
 * lets "referat\u202Ecod.exe" look like "referatexe.doc"; other signs nobody sees hide as well.
 */

/** Signs nobody sees, and control characters. */
const UNSEEN = /\p{DI}|\p{Cc}|[\u2028\u2029]/gu;
/** What no file system takes, and what ends a name on Windows. */
const FORBIDDEN = /[\\/:*?"<>|]+/gu;
/** Names that Windows keeps for itself. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** A name as it is shown: what turns or hides parts of it stands as a sign that is seen. */
export function shownName(name: string): string {
  return name.replaceAll(UNSEEN, '\u25a1');
}

/** A name that every system takes, and that says what it is. */
export function safeName(name: string): string {
  const safe = name
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\u2028\u2029]/gu, ' ')
    .replaceAll(UNSEEN, '')
    .replaceAll(FORBIDDEN, '-')
    .replaceAll(/\s+/gu, ' ')
    .replace(/^[\s.]+|[\s.]+$/gu, '');
  return DEVICE.test(safe) ? `_${safe}` : safe || 'fil';
}
