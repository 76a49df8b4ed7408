/** What is written of the whole meeting: "Nyt", "Godt i dag" and "Næste gang". */
import { meetingSpec, type Meeting } from '$lib/domain/records/meeting';
import type { BoardSession } from '$lib/session/board-session.svelte';
import { DraftText } from '$lib/session/draft-text.svelte';

/** The texts of a meeting, kept until they are stored. */
export function roundTexts(
  session: BoardSession,
  meeting: Meeting,
): { news: DraftText; wentWell: DraftText; nextTime: DraftText } {
  const text = (key: string, field: 'news' | 'wentWell' | 'nextTime'): DraftText =>
    new DraftText(`${key}:${meeting.id}`, session.model.id, meeting[field], {
      record: meeting.id,
      field,
    });
  return {
    news: text('news', 'news'),
    wentWell: text('went-well', 'wentWell'),
    nextTime: text('next-time', 'nextTime'),
  };
}

/** Whether each may be stored: one that is too long says so in its field, and nothing is cut off. */
export function fitting(texts: Partial<ReturnType<typeof roundTexts>>): boolean {
  return (['news', 'wentWell', 'nextTime'] as const).every(
    (field) => (texts[field]?.text.length ?? 0) <= meetingSpec.fields[field].max,
  );
}
