/** How a board stands to its copies, read once for all who say something of it. */
import { copyStateOf, type CopyState } from '$lib/storage/outside/copies';
import { LiveQuery } from '$lib/storage/live-query.svelte';

const boards = new Map<string, LiveQuery<CopyState>>();

/** The copies of a board; followed for as long as someone looks. */
export function copyOf(board: string): LiveQuery<CopyState> {
  const known = boards.get(board);
  if (known) return known;
  const copy = new LiveQuery(() => copyStateOf(board));
  boards.set(board, copy);
  return copy;
}
