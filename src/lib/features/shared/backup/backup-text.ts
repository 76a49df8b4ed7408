/** What the keeper, the copies and the losses have to say, in words. */
import { copenhagenDateTime, dateOf, timeOf } from '$lib/domain/cadence/local-time';
import { formatInstant, formatList, formatTime } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { CopyState } from '$lib/storage/copies';
import type { LostBoard } from '$lib/storage/mirror';
import type { IsoDate } from '$lib/domain/cadence/iso-date';
import type { KeeperProblem } from './backup-keeper.svelte';

/** What one button can do about a problem. */
export type Remedy = 'renew' | 'pick' | 'recover' | 'again';

/** Which button helps. */
export function remedyOf(problem: KeeperProblem): Remedy {
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
export function keeperText(problem: KeeperProblem, folder: string): string {
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

/** "i dag kl. 14.05", else "24. nov., uge 48 kl. 14.05". */
export function momentText(at: string, today: IsoDate): string {
  const instant = Date.parse(at);
  const moment = copenhagenDateTime(instant);
  if (dateOf(moment) === today) return m.backup_today_at({ time: formatTime(timeOf(moment)) });
  return formatInstant(instant, { today });
}

/** When and where the newest copy of a board was made, and what is not in it. */
export function copyText({ last, missing, more }: CopyState, today: IsoDate): string {
  if (!last) return m.backup_copy_never();
  const when = momentText(last.at, today);
  const where =
    last.folder === null
      ? m.backup_copy_file({ when })
      : m.backup_copy_folder({ when, folder: last.folder });
  if (missing === 0) return `${where} · ${m.backup_copy_all()}`;
  const rest = more
    ? m.backup_copy_many({ count: missing })
    : m.backup_copy_missing({ count: missing });
  return `${where} · ${rest}`;
}
