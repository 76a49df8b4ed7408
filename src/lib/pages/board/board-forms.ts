/** The forms of the board, which nobody needs to see it, and everybody before they write. */
import { PartAhead } from '$lib/session/part-ahead.svelte';

/** Fetched once the board is painted. */
export const boardForms = new PartAhead({ load: () => import('./BoardForms.svelte') });
