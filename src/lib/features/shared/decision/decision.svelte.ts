/**
 * A decision being made about one læringscirkel: what is chosen, what is filled in beforehand, and
 * the one act that stores it. The meeting and the page of a test use the same.
 */
import { addDays, weekday, type IsoDate } from '$lib/domain/cadence/iso-date';
import type { DraftChange } from '$lib/domain/change';
import { decide, defaultCheckBack, goOn, nextSize } from '$lib/domain/cycle/acts';
import { currentCycle, phaseOf } from '$lib/domain/cycle/numbering';
import { DECISIONS, type Cycle, type DecisionKind, type Size } from '$lib/domain/records/cycle';
import { MAX_TEXT } from '$lib/domain/records/fields';
import type { TestAction } from '$lib/domain/records/test-action';
import { m } from '$lib/i18n/paraglide/messages.js';
import { decisionWord } from '$lib/i18n/words';
import type { BoardSession } from '../board-session.svelte';
import { DraftText } from '../draft-text.svelte';

/** Longest note beside a decision, in characters. */
export const MAX_NOTE = 2000;
/** Longest text of the task to correct the indsatsbeskrivelse, in characters. */
export const MAX_DESCRIBE = 1000;
/** Days until the next follow-up when no tavlemøde is planned. */
const RHYTHM_DAYS = 14;

/** When the team meets next: the first planned tavlemøde after today, else in 14 days or the Monday after. */
export function nextFollowUpDate(session: BoardSession): IsoDate {
  const { today } = session;
  const planned = session.model
    .all('meeting')
    .filter((meeting) => meeting.state === 'planned' && meeting.on !== null && meeting.on > today)
    .map((meeting) => meeting.on as IsoDate)
    .sort();
  return planned[0] ?? workday(addDays(today, RHYTHM_DAYS));
}

function workday(date: IsoDate): IsoDate {
  const day = weekday(date);
  return day > 5 ? addDays(date, 8 - day) : date;
}

function isKind(text: string): text is DecisionKind {
  return (DECISIONS as readonly string[]).includes(text);
}

/** What a decision needs to begin with. */
export interface DecisionStart {
  testId: string;
  /** the cycle it is about; without one, the one the card stands for */
  cycleId?: string | undefined;
  /** chosen beforehand; without one, what the owner suggested */
  kind?: DecisionKind | undefined;
}

/** One decision being made. Its texts survive a reload. */
export class DecisionController {
  readonly cycleId: string;
  readonly testId: string;
  readonly note: DraftText;
  readonly learned: DraftText;
  /** "Vi prøver" and "Vi forventer" of the next cycle */
  readonly attempt: DraftText;
  readonly prediction: DraftText;
  readonly describe: DraftText;
  /** next follow-up after Justér and Udvid; '' for none */
  nextFollowUp = $state('');
  /** new follow-up date of Fortsæt; '' for none */
  goOnDate = $state('');
  describeOwner = $state<string | null>(null);
  describeDue = $state('');
  checkBackOn = $state('');
  saving = $state(false);
  readonly #session: BoardSession;
  readonly #kind: DraftText;
  readonly #learnedBefore: string;
  readonly #ids: { cycle: string; describeTask: string; checkBackTask: string };
  #size = $state<Size | null>(null);

  constructor(session: BoardSession, test: TestAction, cycle: Cycle, kind?: DecisionKind) {
    const board = session.model.id;
    const draft = (field: string, saved: string): DraftText =>
      new DraftText(`decision-${field}:${cycle.id}`, board, saved);
    const suggested = cycle.suggestion;
    this.#session = session;
    this.testId = test.id;
    this.cycleId = cycle.id;
    this.#kind = draft('kind', suggested && suggested.kind !== 'continue' ? suggested.kind : '');
    this.note = draft('note', suggested?.note ?? '');
    this.#learnedBefore = cycle.learned;
    this.learned = new DraftText(`learned:${cycle.id}`, board, cycle.learned);
    this.attempt = draft('attempt', cycle.attempt);
    this.prediction = draft('prediction', cycle.prediction);
    this.describe = draft('describe', m.test_describe_task({ title: test.title }));
    if (kind) this.kind = kind;
    this.nextFollowUp = nextFollowUpDate(session);
    this.goOnDate = this.nextFollowUp;
    this.describeOwner = test.owner;
    this.describeDue = workday(addDays(session.today, RHYTHM_DAYS));
    this.checkBackOn = defaultCheckBack(session.today);
    this.#ids = {
      cycle: session.newId(),
      describeTask: session.newId(),
      checkBackTask: session.newId(),
    };
  }

  /** The test as it stands now. */
  get test(): TestAction | undefined {
    return this.#session.model.get('testAction', this.testId);
  }

  /** The cycle as it stands now. */
  get cycle(): Cycle | undefined {
    return this.#session.model.get('cycle', this.cycleId);
  }

  /** Justér, Udvid, Gør fast, Stop; undefined while nothing is chosen. */
  get kind(): DecisionKind | undefined {
    return isKind(this.#kind.text) ? this.#kind.text : undefined;
  }

  set kind(kind: DecisionKind | undefined) {
    this.#kind.text = kind ?? '';
  }

  /** Whether the choice makes a next cycle. */
  get hasNext(): boolean {
    return this.kind === 'adapt' || this.kind === 'expand';
  }

  /** How big the next cycle is: one step up for Udvid, unless someone chose. */
  get size(): Size {
    const now = this.cycle?.size ?? 'single';
    return this.#size ?? (this.kind === 'expand' ? nextSize(now) : now);
  }

  set size(size: Size) {
    this.#size = size;
  }

  /** Someone has decided already, here or elsewhere. */
  get settled(): boolean {
    const cycle = this.cycle;
    return cycle === undefined || phaseOf(cycle) === 'closed';
  }

  /** Every text is within its length. */
  get fits(): boolean {
    return (
      this.note.text.length <= MAX_NOTE &&
      this.describe.text.length <= MAX_DESCRIBE &&
      [this.learned, this.attempt, this.prediction].every((d) => d.text.length <= MAX_TEXT)
    );
  }

  /** The changes of the act; none while nothing is chosen. */
  drafts(): DraftChange[] {
    const { test, cycle, kind } = this;
    if (!test || !cycle || !kind) return [];
    // Only what was written here: someone may have written on the page of the test meanwhile.
    const learned = this.learned.text.trim();
    return decide(test, cycle, {
      kind,
      note: this.note.text.trim(),
      meeting: this.#session.meeting,
      when: this.#session.when,
      ids: this.#ids,
      ...(learned !== this.#learnedBefore.trim() ? { reflection: { learned } } : {}),
      next: {
        attempt: this.attempt.text.trim(),
        prediction: this.prediction.text.trim(),
        size: this.size,
      },
      nextFollowUp: this.nextFollowUp || null,
      describe: {
        text: this.describe.text.trim() || m.test_describe_task({ title: test.title }),
        owner: this.describeOwner,
        due: this.describeDue || null,
      },
      checkBack: {
        text: m.test_check_back_task({ title: test.title }).slice(0, MAX_DESCRIBE),
        owner: test.owner,
        due: this.checkBackOn || defaultCheckBack(this.#session.today),
      },
    });
  }

  /**
   * Gem beslutningen: one act.
   *
   * @returns whether it is stored; when not, every text stays
   */
  async save(): Promise<boolean> {
    const { kind } = this;
    if (!kind || this.saving || this.settled || !this.fits) return false;
    this.saving = true;
    const notice = m.test_decided({ decision: decisionWord(kind) });
    const stored = await this.#session.act('decide', this.drafts(), { notice });
    this.saving = false;
    if (!stored) return false;
    const texts = [this.#kind, this.note, this.attempt, this.prediction, this.describe];
    await Promise.all([...texts, this.learned].map((d) => d.done(d.text)));
    return true;
  }

  /** Fortsæt: no decision, only a new follow-up date. */
  async goOn(): Promise<boolean> {
    const { test } = this;
    if (!test || this.saving) return false;
    this.saving = true;
    const stored = await this.#session.act(
      'continue',
      goOn(test, this.goOnDate || null, this.#session.today),
      { notice: m.test_continued() },
    );
    this.saving = false;
    return stored;
  }
}

/** Begins a decision; null when there is no such test, or nothing to decide about. */
export function beginDecision(
  session: BoardSession,
  start: DecisionStart,
): DecisionController | null {
  const test = session.model.get('testAction', start.testId);
  const cycle = start.cycleId
    ? session.model.get('cycle', start.cycleId)
    : currentCycle(session.model.cyclesOf(start.testId));
  return test && cycle ? new DecisionController(session, test, cycle, start.kind) : null;
}
