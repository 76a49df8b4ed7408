/** When the team meets next, as it is agreed while this meeting ends. */
import { closedReason } from '$lib/domain/cadence/holidays';
import { isIsoDate, isoDate, parseIsoDate, type IsoDate } from '$lib/domain/cadence/iso-date';
import { parseLocalTime } from '$lib/domain/cadence/local-time';
import type { NextMeeting } from '$lib/domain/meeting/meetings';
import type { Meeting } from '$lib/domain/records/meeting';
import { agreedTo, type AgreedTo } from '$lib/domain/meeting/move-along';
import { nextMeetingId, type MeetingEnd } from '$lib/domain/meeting/work';
import { restOn } from '$lib/domain/team/rest';
import { formatDate, formatDays } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';
import { closedReasonWord } from '$lib/i18n/words';
import { DraftText } from '$lib/session/draft-text.svelte';
import type { BoardSession } from '$lib/session/board-session.svelte';

/** The running meeting whose end this is of. */
interface EndingMeeting {
  readonly id: string;
  readonly session: BoardSession;
  readonly meeting: Pick<Meeting, 'facilitator'>;
  readonly proposedMeeting: NextMeeting;
}

const ALONG = 'along';
const STAYS = 'stays';

/** Day and time of the next meeting, proposed first and then the team's to change. */
export class NextMeetingChoice {
  /** what was agreed so far outlives a step back and a reload */
  readonly texts: readonly [on: DraftText, time: DraftText, along: DraftText];
  /** the meeting was to end, and something was wrong here */
  tried = $state(false);
  readonly #proposed: NextMeeting;
  readonly #room: EndingMeeting;

  constructor(room: EndingMeeting) {
    this.#room = room;
    this.#proposed = room.proposedMeeting;
    const board = room.session.model.id;
    this.texts = [
      new DraftText(`next-on:${room.id}`, board, this.#proposed.on),
      new DraftText(`next-clock:${room.id}`, board, this.#proposed.time),
      new DraftText(`next-along-kind:${room.id}`, board, ALONG),
    ];
  }

  get on(): string {
    return this.texts[0].text;
  }

  set on(day: string) {
    this.texts[0].text = day;
  }

  get time(): string {
    return this.texts[1].text;
  }

  set time(clock: string) {
    this.texts[1].text = clock;
  }

  /** What is agreed to the day proposed goes along to another. */
  get along(): boolean {
    return this.texts[2].text === ALONG;
  }

  set along(along: boolean) {
    this.texts[2].text = along ? ALONG : STAYS;
  }

  /** The day chosen in place of the one proposed, or null. */
  get chosen(): IsoDate | null {
    return this.#dayIsSound && this.on !== this.#proposed.on ? isoDate(this.on) : null;
  }

  get #dayIsSound(): boolean {
    return isIsoDate(this.on) && this.on > this.#room.session.today;
  }

  get #timeIsSound(): boolean {
    return parseLocalTime(this.time) !== undefined;
  }

  get dayError(): string | undefined {
    return this.tried && !this.#dayIsSound ? m.meeting_next_date_missing() : undefined;
  }

  get timeError(): string | undefined {
    return this.tried && !this.#timeIsSound ? m.ui_time_wrong() : undefined;
  }

  /** Why the day proposed is not the one the rhythm gives, or what there is to say of the one chosen. */
  get aboutDay(): string | undefined {
    const { movedBecause, turn, on, afterPause } = this.#proposed;
    const { session } = this.#room;
    if (this.on !== on) {
      const day = parseIsoDate(this.on);
      const rest = day && restOn(day, session.rests);
      if (rest) return m.away_day_paused({ days: formatDays(rest.from, rest.to, session.today) });
      const closed = day && closedReason(day);
      return closed && m.minutes_closed_day({ reason: closedReasonWord(closed) });
    }
    if (afterPause) return m.away_first_after();
    if (!movedBecause) return undefined;
    const date = formatDate(turn, { week: false });
    return m.meeting_moved({ date, reason: closedReasonWord(movedBecause) });
  }

  /** What is agreed to the day proposed, once another day is chosen; null where nothing is. */
  get left(): AgreedTo | null {
    if (!this.chosen) return null;
    const { on, planned } = this.#proposed;
    const { model } = this.#room.session;
    return agreedTo(on, planned?.id ?? null, {
      cards: model.cards,
      tasks: model.all('task'),
      meetings: model.all('meeting'),
    });
  }

  /** What the end of the meeting stores; null while day or time is wrong, which is then told. */
  agreed(): MeetingEnd['next'] | null {
    this.tried = true;
    if (!this.#dayIsSound || !this.#timeIsSound) return null;
    const { session } = this.#room;
    const { model } = session;
    return {
      on: this.on,
      time: this.time,
      planned: this.#proposed.planned,
      id: nextMeetingId(
        this.#room.id,
        (id) => model.get('meeting', id) !== undefined,
        () => session.newId(),
      ),
      facilitator: this.#room.meeting.facilitator,
      along: this.along ? this.left : null,
    };
  }
}
