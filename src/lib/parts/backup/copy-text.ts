/** When and where the newest copy of a board was made, in words. */
import { clockHere, dateOf, timeOf } from '$lib/domain/cadence/local-time';
import { formatInstant, formatTime } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { CopyState } from '$lib/storage/outside/copies';
import type { IsoDate } from '$lib/domain/cadence/iso-date';

/** "i dag kl. 14.05", else "24. nov., uge 48 kl. 14.05", or without its week. */
export function momentText(
  at: string,
  today: IsoDate,
  { week = true }: { week?: boolean } = {},
): string {
  const instant = Date.parse(at);
  const moment = clockHere(instant);
  if (dateOf(moment) === today) return m.backup_today_at({ time: formatTime(timeOf(moment)) });
  return formatInstant(instant, { today, week });
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
