/** A running tavlemøde on this device: where it stands, what the clock says, and moving on. */
import type { Verb } from '$lib/domain/log/verbs';
import { createContext, untrack } from 'svelte';
import {
  agendaState,
  gapOf,
  minutesUsed,
  type AgendaState,
  type Pause,
} from '$lib/domain/meeting/agenda-clock';
import type { Card } from '$lib/domain/board/card';
import { followUpOrder } from '$lib/domain/meeting/follow-up';
import { lastHeldBefore, nextMeetingAfter, type NextMeeting } from '$lib/domain/meeting/meetings';
import { othersInProgress } from '$lib/domain/meeting/undecided';
import { sinceLast, type SinceLast } from '$lib/domain/meeting/since-last';
import { agendaOf, type Agenda, type MeetingPart } from '$lib/domain/records/board';
import { edited } from '$lib/domain/records/make';
import type { Meeting } from '$lib/domain/records/meeting';
import type { DraftChange } from '$lib/domain/log/change';
import { commit } from '$lib/storage/log/commit';
import type { BoardSession } from '$lib/session/board-session.svelte';
import { afterFrame } from '$lib/ui/after-frame';
import { NextMeetingChoice } from './next-meeting.svelte';
import { recall, remember, type RoomMemory } from './room-memory';
import { slidesOf, type Slide } from './room-slides';

/** One running meeting in this tab. */
export class Room {
  readonly session: BoardSession;
  readonly id: string;
  /** nobody was here for a while: the team is asked whether to go on */
  gap = $state.raw<Pause | null>(null);
  #choice = $state.raw<NextMeetingChoice | null>(null);
  #held: (() => boolean) | null = null;
  #memory = $state.raw<RoomMemory>({
    startedAt: '',
    slide: '',
    visits: [],
    pauses: [],
    sign: null,
  });

  /** tests whose slides have been left for the next one, since the room was opened here */
  readonly #talkedAbout = new Set<string>();

  /** @param id a meeting that is running */
  constructor(session: BoardSession, id: string) {
    this.session = session;
    this.id = id;
    this.#memory = recall(id, this.meeting.startedAt ?? '');
  }

  /** The meeting's record. */
  get meeting(): Meeting {
    const meeting = this.session.model.get('meeting', this.id);
    if (!meeting) throw new Error('a room needs its meeting');
    return meeting;
  }

  /** The agenda as it was fixed at the start. */
  get agenda(): Agenda {
    return this.meeting.agenda ?? agendaOf(this.session.model.board);
  }

  /** Tests to follow up on that still exist, in the order fixed at the start. */
  get tests(): string[] {
    return (this.meeting.followUp ?? []).filter(
      (id) => this.session.model.get('testAction', id)?.removed === false,
    );
  }

  /** The place each open test would have: it does not change as the meeting notes what it has talked about. */
  #places = $derived.by((): ReadonlyMap<string, number> => {
    const { model, today } = this.session;
    const order = followUpOrder(model.cards, model.all('developmentPoint'), { today });
    return new Map(order.map(({ testId }, i) => [testId, i]));
  });

  /** Open tests that the meeting does not follow up on, in the order it would take them. */
  others = $derived.by((): Card[] =>
    othersInProgress(this.meeting, this.session.model.cards).sort(
      (a, b) => (this.#places.get(a.test.id) ?? 0) - (this.#places.get(b.test.id) ?? 0),
    ),
  );

  /** All slides, in order. */
  slides = $derived.by(() =>
    slidesOf(this.agenda, this.tests, this.meeting.liftEyes, this.others.length > 0),
  );

  /** Place of the slide on the screen; a slide that is gone gives the first. */
  get index(): number {
    return Math.max(
      0,
      this.slides.findIndex((slide) => slide.key === this.#memory.slide),
    );
  }

  /** The slide on the screen. */
  get slide(): Slide {
    const slide = this.slides[this.index];
    if (!slide) throw new Error('an agenda has at least one part');
    return slide;
  }

  /** The slide after this one, if any. */
  get upNext(): Slide | undefined {
    return this.slides[this.index + 1];
  }

  /** The clock, true to the minute. */
  get clock(): AgendaState {
    return agendaState(
      this.agenda,
      this.#startedAt,
      this.session.now,
      this.#memory.visits,
      this.#memory.pauses,
    );
  }

  /** When the team meets next, as the calendar or the rhythm has it. */
  get proposedMeeting(): NextMeeting {
    const { model, today } = this.session;
    return nextMeetingAfter(model.board, model.all('meeting'), today, this.id);
  }

  /** When the team meets next: on the day it has chosen on the last slide, once it has. */
  get nextMeeting(): NextMeeting {
    const proposed = this.proposedMeeting;
    return { ...proposed, on: this.#choice?.chosen ?? proposed.on };
  }

  /** The last slide: the team chooses when it meets next, and what it agrees from here on is to that day. */
  chooseNext(): NextMeetingChoice {
    return (this.#choice = new NextMeetingChoice(this));
  }

  /** The meeting held before this one, or null. */
  last: Meeting | null = $derived.by(() =>
    lastHeldBefore(this.session.model.all('meeting'), this.id),
  );

  /** As a text, so that what else is noted on the meeting wakes nobody who asks when it began. */
  #began = $derived(this.meeting.startedAt);

  /** What is new since then. */
  news: SinceLast = $derived.by(() => {
    const { model, today } = this.session;
    return sinceLast(
      this.last,
      { id: this.id, startedAt: this.#began },
      {
        tasks: model.all('task'),
        observations: model.all('observation'),
        ideas: model.all('idea'),
        points: model.all('developmentPoint'),
        tests: model.all('testAction'),
        cycles: model.all('cycle'),
        requests: model.all('decisionRequest'),
        parked: model.all('parkedItem'),
        asks: model.all('leaderQuestion'),
      },
      today,
      model.rests,
    );
  });

  /** Whole minutes the meeting had used at a moment (ms since 1970), pauses not counted. */
  minutesUsed(at: number): number {
    return minutesUsed(this.#startedAt, at, this.#memory.pauses);
  }

  /** Turns to a slide; leaving a test notes that it was talked about. */
  go(index: number): void {
    const to = this.slides[index];
    const from = this.slide;
    if (!to || to.key === from.key || this.#held?.()) return;
    if (from.kind === 'test' && index > this.index) this.#talkedAbout.add(from.testId);
    // All of them: whoever takes a decision back takes along that its test was talked about. Once the next
    // slide is there: nobody waits for it.
    afterFrame(() => {
      for (const test of this.#talkedAbout) void this.#note(test);
    });
    const { visits } = this.#memory;
    const been = visits.length > 0 ? visits : [{ part: from.part, at: this.#startedAt }];
    this.#keep({
      slide: to.key,
      visits: to.part === from.part ? been : [...been, { part: to.part, at: Date.now() }],
    });
  }

  /**
   * Something on the slide is to be answered before it is left, such as a choice that is not saved.
   *
   * @param ask told when someone wants to leave; asks, and returns true while they must stay
   * @returns lets go, for when the slide is taken down
   */
  hold(ask: () => boolean): () => void {
    this.#held = ask;
    return () => {
      if (this.#held === ask) this.#held = null;
    };
  }

  /** Næste. */
  next(): void {
    this.go(this.index + 1);
  }

  /** Forrige. */
  previous(): void {
    this.go(this.index - 1);
  }

  /** Turns to the first slide of a part. */
  goToPart(part: MeetingPart): void {
    this.go(this.slides.findIndex((slide) => slide.part === part));
  }

  /** Turns to the slide of a test. */
  goToTest(testId: string): void {
    this.go(this.slides.findIndex((slide) => slide.kind === 'test' && slide.testId === testId));
  }

  /** Turns to the closing slide. */
  goToEnd(): void {
    this.go(this.slides.findIndex((slide) => slide.kind === 'agreements'));
  }

  /** The draft that says a test was talked about; goes into the act of a decision. */
  talkedAbout(testId: string): DraftChange {
    return edited('meeting', this.id, { [`seen.${testId}`]: true });
  }

  /** The device is awake; after a long silence it asks instead. Called as the clock moves. */
  signOfLife(now: number): void {
    untrack(() => {
      if (this.gap) return;
      this.gap = gapOf(this.agenda, this.#startedAt, this.#memory.sign, now);
      if (!this.gap) this.#keep({ sign: now });
    });
  }

  /** Fortsæt, hvor I slap: the silence becomes a pause. */
  resume(): void {
    const { gap } = this;
    if (!gap) return;
    const now = Date.now();
    this.gap = null;
    this.#keep({ pauses: [...this.#memory.pauses, { from: gap.from, to: now }], sign: now });
  }

  get #startedAt(): number {
    const at = Date.parse(this.meeting.startedAt ?? '');
    return Number.isNaN(at) ? this.session.now : at;
  }

  #keep(change: Partial<RoomMemory>): void {
    this.#memory = { ...this.#memory, ...change };
    remember(this.id, this.#memory);
  }

  /**
   * Notes that a test was talked about. It is not an act of the team's: Fortryd must not stop at it,
   * so it goes past the session's list of acts. When it cannot be stored it is tried again as one,
   * which tells the team.
   */
  async #note(testId: string): Promise<void> {
    if (this.meeting.seen[testId]) return;
    const drafts = [this.talkedAbout(testId)];
    const act = {
      board: this.session.model.id,
      verb: 'edit-meeting' satisfies Verb,
      drafts,
      meeting: this.id,
    };
    const stored = await commit(act);
    if (!stored.ok) await this.session.act('edit-meeting', drafts);
  }
}

const [getContext, setContext] = createContext<Room>();

/** The running meeting; call it while a component is being set up. */
export function getRoom(): Room {
  return getContext();
}

/** Makes the room; the meeting's screen calls it once. */
export function provideRoom(room: Room): Room {
  return setContext(room);
}
