/**
 * A decision being made about one læringscirkel: what is chosen, what is filled in beforehand, and
 * the one act that stores it. The meeting and the page of a test use the same.
 */
import { cycleSpec } from '$lib/domain/records/cycle';
import { maxIn, schemaOf } from '$lib/domain/records/fits';
import { taskSpec } from '$lib/domain/records/task';
import { addDays, type IsoDate } from '$lib/domain/cadence/iso-date';
import { nextWorkday } from '$lib/domain/cadence/meeting-dates';
import type { DraftChange } from '$lib/domain/log/change';
import {
  decide,
  defaultCheckBack,
  goOn,
  nextSize,
  startTest,
  type DecisionInput,
} from '$lib/domain/cycle/acts';
import { phaseOf } from '$lib/domain/cycle/numbering';
import { isReady } from '$lib/domain/meeting/plan-ahead';
import type { Cycle, DecisionKind, Size } from '$lib/domain/records/cycle';
import { MAX_TEXT, type Values } from '$lib/domain/records/fields';
import { edited } from '$lib/domain/records/make';
import type { TestAction } from '$lib/domain/records/test-action';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { BoardSession } from '$lib/session/board-session.svelte';
import { DraftText } from '$lib/session/draft-text.svelte';
import { nextFollowUpDate } from '$lib/session/next-follow-up';
import { isChoice, noticeOf, verbOf, type DecisionChoice } from '$lib/words/decision-choice';

/** Longest note beside a decision, in characters. */
export const MAX_NOTE = maxIn(schemaOf(cycleSpec.fields.decision).shape.note);
/** Longest reason for Fortsæt, which is kept as what was suggested, in characters. */
const MAX_SUGGESTION = maxIn(schemaOf(cycleSpec.fields.suggestion).shape.note);
/** Longest text of the task to correct the indsatsbeskrivelse, in characters. */
export const MAX_DESCRIBE = taskSpec.fields.text.max;
/** Days the correction of the indsatsbeskrivelse is given. */
const DESCRIBE_DAYS = 28;

/** Where a decision is made in the meeting: two presses, and nothing asked that need not be. */
export interface AtMeeting {
  id: string;
  nextMeeting: IsoDate;
  /** day of the meeting before it; what was suggested until then has had its say */
  lastHeld: string | null;
  /** says that the meeting talked about the test; goes into the same act */
  talkedAbout: DraftChange;
}

/** Which decision, begun where. */
export interface DecisionOptions {
  /** chosen beforehand; without one, on the page of a test, what the owner suggested */
  choice?: DecisionChoice | undefined;
  meeting?: AtMeeting | undefined;
}

/** One decision being made. Its choice and its texts survive a reload. */
export class DecisionController {
  readonly cycleId: string;
  readonly testId: string;
  /** "Vi forventer" of this cycle, for Start afprøvning */
  readonly expected: DraftText;
  readonly happened: DraftText;
  readonly learned: DraftText;
  /** Hvorfor? Begins as what the owner wrote beforehand, where that is what is chosen. */
  readonly note: DraftText;
  /** what the owner suggested for now, and why; null when nothing was */
  readonly suggestion: Cycle['suggestion'];
  /** "Vi prøver" and "Vi forventer" of the next cycle */
  readonly attempt: DraftText;
  readonly prediction: DraftText;
  readonly describe: DraftText;
  /** when the team follows up, unless the choice closes the test; '' for not agreed */
  nextFollowUp = $state('');
  describeOwner = $state<string | null>(null);
  describeDue = $state('');
  checkBackOn = $state('');
  saving = $state(false);
  readonly #session: BoardSession;
  readonly #meeting: AtMeeting | undefined;
  readonly #choice: DraftText;
  readonly #before: Pick<Cycle, 'prediction' | 'happened' | 'learned'>;
  #size = $state<Size | null>(null);

  constructor(
    session: BoardSession,
    test: TestAction,
    cycle: Cycle,
    options: DecisionOptions = {},
  ) {
    const board = session.model.id;
    const { meeting } = options;
    const draft = (field: string, saved: string): DraftText =>
      new DraftText(`decision-${field}:${cycle.id}`, board, saved);
    const isNow = !meeting || isReady(cycle, meeting.lastHeld);
    this.suggestion = isNow ? cycle.suggestion : null;
    const { suggestion } = this;
    const suggested = suggestion && suggestion.kind !== 'continue' ? suggestion.kind : '';
    this.#session = session;
    this.#meeting = meeting;
    this.testId = test.id;
    this.cycleId = cycle.id;
    // What one meeting chose and did not save is not chosen for the next.
    this.#choice = meeting
      ? new DraftText(`decision-kind:${cycle.id}:${meeting.id}`, board)
      : draft('kind', suggested);
    this.#before = { ...cycle };
    const text = (field: 'prediction' | 'happened' | 'learned'): DraftText =>
      new DraftText(`${field}:${cycle.id}`, board, cycle[field], { record: cycle.id, field });
    this.expected = text('prediction');
    this.happened = text('happened');
    this.learned = text('learned');
    this.note = meeting
      ? new DraftText(`decision-note:${cycle.id}:${meeting.id}`, board, '')
      : draft('note', suggested ? this.#offered : '');
    this.attempt = draft('attempt', cycle.attempt);
    this.prediction = draft('prediction', cycle.prediction);
    this.describe = draft('describe', m.test_describe_task({ title: test.title }));
    if (options.choice) this.choice = options.choice;
    this.nextFollowUp = meeting?.nextMeeting ?? nextFollowUpDate(session);
    this.describeOwner = test.owner;
    this.describeDue = nextWorkday(addDays(session.today, DESCRIBE_DAYS));
    this.checkBackOn = defaultCheckBack(session.today);
  }

  /** The test as it stands now. */
  get test(): TestAction | undefined {
    return this.#session.model.get('testAction', this.testId);
  }

  /** The cycle as it stands now. */
  get cycle(): Cycle | undefined {
    return this.#session.model.get('cycle', this.cycleId);
  }

  /** What is chosen; null while nothing is. */
  get choice(): DecisionChoice | null {
    return isChoice(this.#choice.text) ? this.#choice.text : null;
  }

  set choice(choice: DecisionChoice | null) {
    this.#choice.text = choice ?? '';
    this.#offerReason(choice);
  }

  /** The owner's reason, on one line. */
  get #offered(): string {
    return (this.suggestion?.note ?? '').trim().replace(/\s*\n\s*/g, ' ');
  }

  /** The owner's reason belongs to what the owner suggested; what somebody wrote here stays. */
  #offerReason(choice: DecisionChoice | null): void {
    const offered = this.#offered;
    if (choice === null || offered === '') return;
    const { text } = this.note;
    if (choice === this.suggestion?.kind) {
      if (text === '') this.note.text = offered;
    } else if (text === offered) this.note.text = '';
  }

  /** Longest reason for what is chosen, in characters. */
  get maxNote(): number {
    return this.choice === 'continue' ? MAX_SUGGESTION : MAX_NOTE;
  }

  /** Justér, Udvid, Gør fast, Stop; undefined while none of them is chosen. */
  get kind(): DecisionKind | undefined {
    const { choice } = this;
    return choice === null || choice === 'start' || choice === 'continue' ? undefined : choice;
  }

  /** Whether the choice makes a next cycle. */
  get hasNext(): boolean {
    return this.choice === 'adapt' || this.choice === 'expand';
  }

  /** Whether the test stays open, so that the team follows up on it. */
  get staysOpen(): boolean {
    return this.choice !== null && this.choice !== 'adopt' && this.choice !== 'stop';
  }

  /** How big the next cycle is: one step up for Udvid, unless someone chose. */
  get size(): Size {
    const now = this.cycle?.size ?? 'single';
    // The meeting asks for it at Udvid only.
    const chosen = this.#meeting && this.choice !== 'expand' ? null : this.#size;
    return chosen ?? (this.choice === 'expand' ? nextSize(now) : now);
  }

  set size(size: Size) {
    this.#size = size;
  }

  /** Someone has decided already, here or elsewhere. */
  get settled(): boolean {
    const cycle = this.cycle;
    return cycle === undefined || phaseOf(cycle) === 'closed';
  }

  /**
   * Gem beslutningen, Fortsæt, Start afprøvning: one act.
   *
   * @param stored called once it is stored, at once or after Prøv igen
   * @param choice another than the one that stands chosen
   */
  async save(stored: () => void, choice = this.choice): Promise<void> {
    const { test, cycle } = this;
    if (!choice || !test || !cycle || this.saving || this.settled) return;
    if (!this.#fits(choice)) return;
    this.saving = true;
    const drafts = this.#drafts(choice, test, cycle);
    await this.#session.act(
      verbOf(choice),
      this.#meeting ? [...drafts, this.#meeting.talkedAbout] : drafts,
      {
        notice: noticeOf(choice, this.#meeting !== undefined),
        texts: this.#textsOf(choice),
        stored,
      },
    );
    this.saving = false;
  }

  /** The texts that a choice stores. What was written for another choice is not let go with it. */
  #textsOf(choice: DecisionChoice): DraftText[] {
    if (choice === 'start') return [this.#choice, this.expected];
    if (this.#meeting) return [this.#choice, this.happened, this.learned, this.note];
    if (choice === 'continue') return [this.learned];
    const always = [this.#choice, this.learned, this.note];
    if (choice === 'stop') return always;
    return choice === 'adopt'
      ? [...always, this.describe]
      : [...always, this.attempt, this.prediction];
  }

  #fits(choice: DecisionChoice): boolean {
    return (
      this.note.text.length <= this.maxNote &&
      this.describe.text.length <= MAX_DESCRIBE &&
      this.#textsOf(choice).every((draft) => draft.text.length <= MAX_TEXT)
    );
  }

  #drafts(choice: DecisionChoice, test: TestAction, cycle: Cycle): DraftChange[] {
    const session = this.#session;
    const nextFollowUp = this.nextFollowUp || null;
    if (choice === 'start') {
      const prediction = this.expected.text.trim();
      const [started] = startTest({ ...cycle, prediction }, session.when);
      return [
        edited('cycle', cycle.id, { ...started?.fields, ...this.#written('prediction') }),
        edited('testAction', test.id, { nextFollowUp }),
      ];
    }
    if (choice === 'continue') {
      const said = { ...this.#reflection(), ...this.#whyGoOn };
      const noted = Object.keys(said).length > 0 ? [edited('cycle', cycle.id, said)] : [];
      return [...goOn(test, nextFollowUp, session.today), ...noted];
    }
    return decide(test, cycle, {
      kind: choice,
      meeting: session.meeting,
      when: session.when,
      // Fresh ones each time: after Fortryd the old ones belong to records that were taken away.
      ids: {
        cycle: session.newId(),
        describeTask: session.newId(),
        checkBackTask: session.newId(),
      },
      reflection: this.#reflection(),
      nextFollowUp,
      note: this.note.text.trim(),
      next: this.#next,
      describe: {
        text:
          (this.#meeting ? '' : this.describe.text.trim()) ||
          m.test_describe_task({ title: test.title }).slice(0, MAX_DESCRIBE),
        owner: this.describeOwner,
        due: this.describeDue || null,
      },
      checkBack: {
        text: m.test_check_back_task({ title: test.title }).slice(0, MAX_DESCRIBE),
        owner: test.owner,
        due: this.checkBackOn || defaultCheckBack(session.today),
      },
    });
  }

  /** How the next cycle differs from this one. The meeting asks only how big it is. */
  get #next(): NonNullable<DecisionInput['next']> {
    const { size } = this;
    if (this.#meeting) return { size };
    return { attempt: this.attempt.text.trim(), prediction: this.prediction.text.trim(), size };
  }

  /** Fortsæt is no decision, so its reason is kept as what was said of the cycle. */
  get #whyGoOn(): Values {
    const note = this.note.text.trim();
    if (!this.#meeting || note === '') return {};
    return { suggestion: { kind: 'continue', note, on: this.#session.today } };
  }

  #reflection(): Record<string, string> {
    return { ...this.#written('learned'), ...(this.#meeting ? this.#written('happened') : {}) };
  }

  /** Only what was written here: an untouched field must not compete with someone else's words. */
  #written(field: 'prediction' | 'happened' | 'learned'): Record<string, string> {
    const draft = field === 'prediction' ? this.expected : this[field];
    const text = draft.text.trim();
    return text === this.#before[field].trim() ? {} : { [field]: text };
  }
}
