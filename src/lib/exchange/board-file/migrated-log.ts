/** Brings the log of an older file or segment to this format, before anything in it is judged. */
import type { Change } from '$lib/domain/log/change';
import { FORMAT_VERSION, migrateChanges } from '$lib/domain/log/migrations';

/**
 * The log as this format writes it.
 *
 * @param version the format it was written in, at most this app's
 * @returns null when a migration finds in it what no app has written
 */
export function migratedLog(version: number, log: readonly unknown[]): readonly unknown[] | null {
  if (version === FORMAT_VERSION) return log;
  try {
    return migrateChanges(version, log as readonly Change[]);
  } catch {
    return null;
  }
}
