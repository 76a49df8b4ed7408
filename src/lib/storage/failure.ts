/** Expected failures of the database, as data: features turn them into sentences. */
import Dexie from 'dexie';

/** Why something could not be written or read. */
export type StorageFailure =
  | { kind: 'quota' }
  | { kind: 'closed' }
  | { kind: 'newer' }
  | { kind: 'unavailable' }
  | { kind: 'unknown'; message: string };

const BY_NAME: Record<string, StorageFailure> = {
  QuotaExceededError: { kind: 'quota' },
  [Dexie.errnames.DatabaseClosed]: { kind: 'closed' },
  [Dexie.errnames.InvalidState]: { kind: 'closed' },
  [Dexie.errnames.Version]: { kind: 'newer' },
  [Dexie.errnames.MissingAPI]: { kind: 'unavailable' },
  [Dexie.errnames.OpenFailed]: { kind: 'unavailable' },
};

/** Names a failure. An abort or a bulk error is named by what lies inside it. */
export function failureOf(error: unknown): StorageFailure {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; depth += 1) {
    const named = BY_NAME[at.name];
    if (named) return named;
    const inner: unknown = 'inner' in at ? at.inner : undefined;
    at = inner ?? at.cause;
  }
  return { kind: 'unknown', message: error instanceof Error ? error.message : String(error) };
}
