/** The round at the end of a meeting: "Godt i dag" and "Næste gang" while they are written. */
import type { Meeting } from '$lib/domain/records/meeting';
import type { BoardSession } from '../../shared/board-session.svelte';
import { DraftText } from '../../shared/draft-text.svelte';

/** The two texts of a meeting, kept until they are stored. */
export function roundTexts(
  session: BoardSession,
  meeting: Meeting,
): { wentWell: DraftText; nextTime: DraftText } {
  const text = (key: string, field: 'wentWell' | 'nextTime'): DraftText =>
    new DraftText(`${key}:${meeting.id}`, session.model.id, meeting[field], {
      record: meeting.id,
      field,
    });
  return { wentWell: text('went-well', 'wentWell'), nextTime: text('next-time', 'nextTime') };
}
