import type { ClientInit, HandleClientError } from '@sveltejs/kit';
import { inTab, readKept } from '$lib/i18n/stored-choice';
import { readAhead, readFirstAhead } from '$lib/storage/board/board-reading';
import { mayBeSeenFirst } from '$lib/storage/board/first-sight';
import { health } from '$lib/storage/browser/health.svelte';
import { firstFont } from '$lib/ui/first-font';

/** A page of a board, by the part of the address after `#`. */
const BOARD = /^#\/tavle\/([0-9A-Za-z_-]+)(\/|$)/;

/** Asked for as early as can be; the page waits for it where it is drawn (AppFrame), and the scripts do not. */
export const init: ClientInit = () => {
  void firstFont();
  // What holds the database back is said as it is opened, and never again.
  health.watch();
  const [, board, rest] = BOARD.exec(location.hash) ?? [];
  if (board === undefined) return;
  // What is seen first is all cards from the top: not another page, nor a filter somebody left it with.
  const isFromTop = rest === '' && (readKept(`ft.filter.${board}`, inTab) ?? 'all') === 'all';
  if (isFromTop && mayBeSeenFirst(board)) readFirstAhead(board, readKept(`ft.me.${board}`));
  else readAhead(board);
};

/** What nobody expected: told in the console for whoever looks, and on +error.svelte in plain words. */
export const handleError: HandleClientError = ({ error, message, status }) => {
  if (status !== 404) console.error(error);
  return { message: error instanceof Error ? error.message : message };
};
