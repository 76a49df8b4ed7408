/** Which copies in the backup folder stay. [BACKUP-2] [BACKUP-3] */
import { isoWeek } from '../../domain/cadence/iso-date';
import type { BackupCopy } from './copy-name';

/** The newest copies that always stay. */
export const KEEP_LAST = 10;

/**
 * Names of the copies that may go: of those before the last {@link KEEP_LAST}, all but the newest of
 * each ISO week. Whatever the calendar says, a copy only goes when a newer one that stays is known
 * to be good and holds at least as much; so nothing goes before a copy has been read back.
 *
 * @param copies of one board, newest first (see `copiesOf`)
 * @param isGood whether a copy is known to read back whole; unknown is not good
 */
export function copiesToRemove(
  copies: readonly BackupCopy[],
  isGood: (copy: BackupCopy) => boolean,
): string[] {
  const stays = new Set(copies.slice(0, KEEP_LAST));
  const weeks = new Set<string>();
  for (const copy of copies.slice(KEEP_LAST)) {
    const { year, week } = isoWeek(copy.date);
    const name = `${String(year)}-${String(week)}`;
    if (!weeks.has(name)) stays.add(copy);
    weeks.add(name);
  }
  let best = 0;
  let found = false;
  const removable: string[] = [];
  // Newest first, so `best` is the most that any newer good copy which stays holds.
  for (const copy of copies) {
    if (stays.has(copy)) {
      if (isGood(copy)) {
        best = Math.max(best, copy.changes);
        found = true;
      }
    } else if (found && best >= copy.changes) removable.push(copy.name);
  }
  return removable;
}
