/** The rules of moving, which nobody needs to see the board, and everybody before they move a card on it. */
import { PartAhead } from '$lib/session/part-ahead.svelte';

/** Fetched once the board is painted. */
export const boardMoves = new PartAhead({ load: () => import('./move-rules') });
