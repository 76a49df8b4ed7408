/** What the keeper, the copies and the losses have to say, in words. */
import { formatList } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { LostBoard } from '$lib/storage/browser/mirror';
import type { BackupProblem } from '$lib/keeping/backup/backup-keeper.svelte';

/** What one button can do about a problem. */
export type Remedy = 'renew' | 'pick' | 'recover' | 'again';

/** Which button helps. */
export function remedyOf(problem: BackupProblem): Remedy {
  switch (problem.kind) {
    case 'denied':
      return 'renew';
    case 'gone':
      return 'pick';
    case 'empty':
    case 'no-board':
      return 'recover';
    default:
      return 'again';
  }
}

/** The sentence for a problem, with the name of the folder. */
export function backupProblemText(problem: BackupProblem, folder: string): string {
  switch (problem.kind) {
    case 'denied':
      return m.backup_problem_denied({ folder });
    case 'gone':
      return m.backup_problem_gone({ folder });
    case 'full':
      return m.backup_problem_full({ folder });
    case 'torn':
    case 'unsound':
      return m.backup_problem_unsound({ folder });
    case 'empty':
    case 'no-board':
      return m.backup_problem_partial();
    default:
      return m.backup_problem_other({ folder });
  }
}

/** What is lost of one board: "tavlen X", or "12 ændringer på X". */
export function lossText({ name, changes, here }: LostBoard): string {
  return here === 0
    ? m.backup_lost_whole({ name })
    : m.backup_lost_some({ count: changes - here, name });
}

/** All that is lost, in one sentence. */
export function lossesText(boards: readonly LostBoard[]): string {
  return m.backup_lost({ names: formatList(boards.map((board) => lossText(board))) });
}
