/**
 * What the team does with one test in the meeting, in two presses: the first chooses and shows what
 * will happen, the second stores it as one act. Everything is filled in beforehand; text is optional.
 */
import type { DraftChange } from '$lib/domain/change';
import { addDays } from '$lib/domain/cadence/iso-date';
import { decide, defaultCheckBack, goOn, startTest } from '$lib/domain/cycle/acts';
import type { Cycle, Suggestion } from '$lib/domain/records/cycle';
import { edited } from '$lib/domain/records/make';
import type { TestAction } from '$lib/domain/records/test-action';
import { m } from '$lib/i18n/paraglide/messages.js';
import { decisionWord } from '$lib/i18n/words';
import { DraftText } from '../../shared/draft-text.svelte';
import type { Room } from './room.svelte';

/** Fortsæt, the four decisions, and Start afprøvning. */
export type RoomChoice = Suggestion | 'start';

/** Longest text of a task, in characters. */
const MAX_TASK = 1000;

/** One test on the screen and what is chosen for it. */
export class RoomDecision {
  readonly test: TestAction;
  readonly cycle: Cycle;
  readonly happened: DraftText;
  readonly learned: DraftText;
  readonly prediction: DraftText;
  choice = $state<RoomChoice | null>(null);
  /** when the team follows up; '' for not agreed */
  nextFollowUp = $state('');
  describeOwner = $state<string | null>(null);
  describeDue = $state('');
  checkBackOn = $state('');
  saving = $state(false);
  readonly #room: Room;

  constructor(room: Room, test: TestAction, cycle: Cycle) {
    const board = room.session.model.id;
    this.#room = room;
    this.test = test;
    this.cycle = cycle;
    this.happened = new DraftText(`happened:${cycle.id}`, board, cycle.happened);
    this.learned = new DraftText(`learned:${cycle.id}`, board, cycle.learned);
    this.prediction = new DraftText(`prediction:${cycle.id}`, board, cycle.prediction);
    this.nextFollowUp = room.nextMeeting.on;
    this.describeOwner = test.owner;
    this.describeDue = addDays(room.session.today, 28);
    this.checkBackOn = defaultCheckBack(room.session.today);
  }

  /** Whether the choice needs a new day to follow up. */
  get needsDate(): boolean {
    return this.choice !== null && this.choice !== 'adopt' && this.choice !== 'stop';
  }

  /**
   * The second press.
   *
   * @returns whether it is stored; when not, the choice and every text stay
   */
  async save(): Promise<boolean> {
    const { choice } = this;
    if (choice === null || this.saving) return false;
    this.saving = true;
    const drafts = [...this.#drafts(choice), this.#room.seen(this.test.id)];
    const verb = choice === 'start' ? 'start-test' : choice === 'continue' ? 'continue' : 'decide';
    const notice =
      choice === 'start'
        ? m.meeting_started_test()
        : m.meeting_saved_choice({ choice: decisionWord(choice) });
    const stored = await this.#room.session.act(verb, drafts, { notice });
    this.saving = false;
    if (!stored) return false;
    this.choice = null;
    const texts = [this.happened, this.learned, this.prediction];
    await Promise.all(texts.map((draft) => draft.done(draft.text)));
    return true;
  }

  #drafts(choice: RoomChoice): DraftChange[] {
    const { test, cycle } = this;
    const { session } = this.#room;
    const { when, today } = session;
    const nextFollowUp = this.nextFollowUp || null;
    if (choice === 'start') {
      const prediction = this.prediction.text.trim();
      const expected = { ...cycle, prediction };
      const [started] = startTest(expected, when);
      return [
        edited('cycle', cycle.id, {
          ...started?.fields,
          ...(prediction === cycle.prediction ? {} : { prediction }),
        }),
        edited('testAction', test.id, { nextFollowUp }),
      ];
    }
    if (choice === 'continue') {
      const said = this.#reflection();
      const noted = Object.keys(said).length > 0 ? [edited('cycle', cycle.id, said)] : [];
      return [...goOn(test, nextFollowUp, today), ...noted];
    }
    return decide(test, cycle, {
      kind: choice,
      meeting: session.meeting,
      when,
      ids: {
        cycle: session.newId(),
        describeTask: session.newId(),
        checkBackTask: session.newId(),
      },
      reflection: this.#reflection(),
      nextFollowUp,
      describe: {
        text: m.meeting_describe_task({ title: test.title }).slice(0, MAX_TASK),
        owner: this.describeOwner,
        due: this.describeDue || null,
      },
      checkBack: {
        text: m.meeting_check_back_task({ title: test.title }).slice(0, MAX_TASK),
        owner: test.owner,
        due: this.checkBackOn || defaultCheckBack(today),
      },
    });
  }

  /** Only what was written: an untouched field must not compete with someone else's words. */
  #reflection(): Record<string, string> {
    const happened = this.happened.text.trim();
    const learned = this.learned.text.trim();
    return {
      ...(happened === this.cycle.happened ? {} : { happened }),
      ...(learned === this.cycle.learned ? {} : { learned }),
    };
  }
}
