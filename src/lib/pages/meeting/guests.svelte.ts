/** The guests of a meeting, who stand in its `note`: written as it is planned, or as people come in. */
import { meetingSpec, type Meeting } from '$lib/domain/records/meeting';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { BoardSession } from '$lib/session/board-session.svelte';
import { DraftText } from '$lib/session/draft-text.svelte';

/** Longest text of the field it is kept in, in characters. */
const MAX_GUESTS = meetingSpec.fields.note.max;

/** The text about guests while it is written; `draft` goes along with the act that stores it. */
export class Guests {
  readonly draft: DraftText;
  /** Too long, as a sentence. */
  readonly error = $derived.by(() =>
    this.text.length > MAX_GUESTS ? m.minutes_guests_long({ max: MAX_GUESTS }) : undefined,
  );

  /** @param meeting none when a meeting is being planned */
  constructor({ model }: Pick<BoardSession, 'model'>, meeting: Meeting | null | undefined) {
    this.draft = new DraftText(
      `guests:${meeting?.id ?? model.id}`,
      model.id,
      meeting?.note ?? '',
      meeting ? { record: meeting.id, field: 'note' } : undefined,
    );
  }

  /** As it would be stored. */
  get text(): string {
    return this.draft.text.trim();
  }
}
