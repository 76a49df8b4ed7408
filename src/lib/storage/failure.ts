/** Expected failures of the database, as data: pages turn them into sentences. */
import Dexie from 'dexie';
import type { ChangeFault } from '../domain/records/read';

/** Why something could not be written or read. */
export type StorageFailure =
  | { kind: 'quota' }
  | { kind: 'closed' }
  | { kind: 'newer' }
  | { kind: 'emptied' }
  | { kind: 'erased' }
  | { kind: 'removed' }
  /** a value that its field cannot hold, which no form should have let through */
  | { kind: 'refused'; fault: ChangeFault }
  | { kind: 'unavailable' }
  | { kind: 'silent' }
  /** a part of the app did not come, so that nothing was tried */
  | { kind: 'part-missing' }
  | { kind: 'unknown'; message: string };

const BY_NAME: Record<string, StorageFailure> = {
  EmptiedError: { kind: 'emptied' },
  ErasedMeanwhileError: { kind: 'erased' },
  QuotaExceededError: { kind: 'quota' },
  [Dexie.errnames.DatabaseClosed]: { kind: 'closed' },
  [Dexie.errnames.InvalidState]: { kind: 'closed' },
  [Dexie.errnames.Version]: { kind: 'newer' },
  // Of session/parts: what is written or read with a part that did not come.
  PartMissingError: { kind: 'part-missing' },
  // What a browser says that was told to keep no data for this site, or for any.
  SecurityError: { kind: 'unavailable' },
  [Dexie.errnames.MissingAPI]: { kind: 'unavailable' },
  [Dexie.errnames.OpenFailed]: { kind: 'unavailable' },
};

/** These say that there is no connection; why not lies inside them. */
const WRAPPERS = new Set(['closed', 'unavailable']);

/** Names a failure. An abort, a bulk error or a lost connection is named by what lies inside it. */
export function failureOf(error: unknown): StorageFailure {
  let wrapper: StorageFailure | undefined;
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; depth += 1) {
    const named = BY_NAME[at.name];
    if (named && !WRAPPERS.has(named.kind)) return named;
    wrapper ??= named;
    const inner: unknown = 'inner' in at ? at.inner : undefined;
    at = inner ?? at.cause;
  }
  return (
    wrapper ?? { kind: 'unknown', message: error instanceof Error ? error.message : String(error) }
  );
}
