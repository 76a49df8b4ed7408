/** What stands around a board or goes on beside it, and nobody waits for to see the cards. */
import { PartAhead } from '$lib/session/part-ahead.svelte';

/** Fetched once the board is painted. */
export const aroundBoard = new PartAhead({ load: () => import('./around-board-parts') });
