/** When the open board's team follows up next, unless someone says otherwise. */
import type { IsoDate } from '$lib/domain/cadence/iso-date';
import { nextFollowUp } from '$lib/domain/board/next-meeting';
import type { BoardSession } from './board-session.svelte';

/** The next tavlemøde after today, planned or by the rhythm. [CYCLE-15] */
export function nextFollowUpDate({ model, today }: BoardSession): IsoDate {
  return nextFollowUp(model.board, model.all('meeting'), today);
}
