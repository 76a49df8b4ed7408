/** Why something on the page could not be read, in words that say what to do. */
import { m } from '$lib/i18n/paraglide/messages.js';
import type { Unsummed } from '$lib/keeping/leader/summary-job';
import { storageText } from '$lib/words/storage-text';
import type { NotOpen } from './leader-desk.svelte';

/** Why a board cannot be written on. What is typed is kept. */
export function notOpenText(failure: NotOpen): string {
  if (failure.kind === 'missing') return m.leading_board_gone();
  return failure.kind === 'unknown' ? m.leading_damaged() : storageText(failure);
}

/** Why a board is not summed up. */
export function unreadText({ failure }: Unsummed): string {
  if (failure.kind === 'busy') return m.leading_busy_board();
  return failure.kind === 'unknown' ? m.leading_damaged() : storageText(failure);
}
