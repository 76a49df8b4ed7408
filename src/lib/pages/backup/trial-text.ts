/** What a trial found, in one sentence. [BACKUP-14] */
import { dayHere, type IsoDate } from '$lib/domain/cadence/iso-date';
import type { Comparison } from '$lib/exchange/backup/compare-logs';
import { formatDate, formatInstant, formatRelativeDay } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';
import { problemText } from '$lib/parts/import/problem-text';
import type { TrialProblem } from '$lib/keeping/backup/try-copy';

/**
 * Whether everything on the board is in the copy.
 *
 * @param at when the copy was written, a moment in UTC
 */
export function verdictText(comparison: Comparison, at: string, today: IsoDate): string {
  const { differing, missingInCopy, same } = comparison;
  if (differing.length > 0) return m.backup_trial_differs({ count: differing.length });
  if (comparison.everything)
    return m.backup_trial_all({ count: same, when: formatInstant(Date.parse(at), { today }) });
  const from = dayOf(missingInCopy.from ?? at);
  const day = from === today ? formatRelativeDay(from, today) : formatDate(from, { today });
  const count = missingInCopy.acts;
  return dayOf(missingInCopy.to ?? at) === from
    ? m.backup_trial_missing({ count, day })
    : m.backup_trial_missing_since({ count, day });
}

/** Why a file could not be laid beside the board. */
export function trialProblemText(problem: TrialProblem): string {
  if (problem.kind === 'another-board') return m.backup_trial_other({ name: problem.name });
  if (problem.kind === 'partial') return m.backup_trial_partial();
  return problemText(problem);
}

function dayOf(moment: string): IsoDate {
  return dayHere(new Date(moment));
}
