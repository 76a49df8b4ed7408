/**
 * One linear list of named migrations over plain changes; the database upgrade and the file import
 * both go through it. A migration gets a clone and returns the changes of the next version.
 */
import type { Change } from './change';

/** The version of changes and board files that this app writes. */
export const FORMAT_VERSION = 5;

/**
 * The version that every build which shares a folder, a file or a database with this one reads. What is
 * older is written as this, so that a team's folder does not hold more files than it must.
 */
export const COMMON_VERSION = 2;

/** From version `to - 1` to version `to`. */
export interface Migration {
  to: number;
  name: string;
  up: (changes: Change[]) => Change[];
}

/** Every migration since format 1, in order. Format 1 is the first released one. */
const MIGRATIONS: readonly Migration[] = [
  // Only adds: udbredelse, numbers on paper, where an idea was found. Old changes mean what they meant.
  { to: 2, name: 'spread-numbers-inspiration', up: (changes) => changes },
  // Only adds: tegn, and which of them a test should move. The text they came from stays a field.
  { to: 3, name: 'signs', up: (changes) => changes },
  // Only adds: what a question to the leader is about, and each leader's part of the answer.
  { to: 4, name: 'leader-replies', up: (changes) => changes },
  // Only adds: what leaders ask and promise, what came of an answer, pauses, and who is away.
  { to: 5, name: 'leader-asks-and-pauses', up: (changes) => changes },
];

/**
 * Brings changes of an older version to this one.
 *
 * @param from version the changes were written in
 * @throws RangeError when `from` is newer than the app: callers check first and tell the user
 */
export function migrateChanges(
  from: number,
  changes: readonly Change[],
  migrations: readonly Migration[] = MIGRATIONS,
  target: number = FORMAT_VERSION,
): Change[] {
  if (from > target)
    throw new RangeError(`version ${String(from)} is newer than ${String(target)}`);
  let migrated = structuredClone(changes) as Change[];
  for (const migration of migrations) {
    if (migration.to > from && migration.to <= target) migrated = migration.up(migrated);
  }
  return migrated;
}
