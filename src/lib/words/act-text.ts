/** What is told of an act beside its own notice. */
import { shorten } from '$lib/domain/handover/one-page';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { CommittedAct } from '$lib/storage/log/commit';

/** The longest of what somebody else wrote that a notice repeats, in characters. */
const MOST = 80;

/** What another tab wrote in the same field meanwhile, and this act took the place of. [STORE-18] */
export function overText({ over: [theirs] }: CommittedAct): string {
  if (!theirs) return '';
  const text = typeof theirs.value === 'string' ? shorten(theirs.value, MOST) : '';
  return text === '' ? m.app_written_over() : m.app_written_over_text({ text });
}

/** What an undo did, and what it left alone. */
export function undoneText({ changes, left }: CommittedAct): string {
  const others = left.filter(({ erased }) => erased !== true);
  if (others.length > 0) return m.app_undone_partly({ count: others.length });
  if (left.length === 0) return m.app_undone();
  return changes.length > 0 ? m.app_undone_erased() : m.app_not_undone_erased();
}
