/** A storage failure as a sentence that says what is wrong and what to do. */
import { m } from '$lib/i18n/paraglide/messages.js';
import type { StorageFailure } from '$lib/storage/failure';

/** Text for the banner beside what could not be stored or read. */
export function storageText(failure: StorageFailure): string {
  switch (failure.kind) {
    case 'quota':
      return m.app_failure_quota();
    case 'closed':
      return m.app_failure_closed();
    case 'newer':
      return m.app_failure_newer();
    case 'emptied':
      return m.app_failure_emptied();
    case 'erased':
      return m.app_failure_erased();
    case 'removed':
      return m.app_failure_removed();
    case 'refused':
      return m.app_failure_refused();
    case 'silent':
      return m.app_failure_silent();
    case 'part-missing':
      return m.app_part_missing();
    case 'unavailable':
      return m.app_failure_unavailable();
    case 'unknown':
      return m.app_failure_unknown({ message: failure.message });
  }
}
