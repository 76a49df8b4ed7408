/** When the board was last kept outside this browser, as a file or in the folder of copies, and what is new since. */
import type { IsoDate } from '$lib/domain/cadence/iso-date';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { CopyState } from '$lib/storage/outside/copies';
import { momentText } from '$lib/parts/backup/copy-text';

/** Two sentences, or one while there is no copy at all. */
export function copyStateText({ last, missing, more }: CopyState, today: IsoDate): string {
  if (!last) return m.exchange_saved_never();
  return `${lastText(last, momentText(last.at, today))} ${sinceText(missing, more)}`;
}

function lastText({ file, folder }: NonNullable<CopyState['last']>, when: string): string {
  if (folder !== null) return m.safety_kept_folder({ folder, when });
  return file === null ? m.exchange_saved({ when }) : m.exchange_saved_as({ file, when });
}

function sinceText(missing: number, more: boolean): string {
  if (missing === 0) return m.exchange_since_none();
  return more ? m.safety_since_many({ count: missing }) : m.exchange_since({ count: missing });
}
