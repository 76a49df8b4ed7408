/** A text of a stored record while it is on the screen: typed as a draft, saved as one act. */
import { cycleSpec } from '$lib/domain/records/cycle';
import { edited } from '$lib/domain/records/make';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { BoardSession } from '$lib/session/board-session.svelte';
import type { DraftText } from '$lib/session/draft-text.svelte';
import { FollowedText } from '$lib/session/followed-text.svelte';

/** Texts of a cycle that are written on the page of a test. */
export type CycleTextField =
  | 'question'
  | 'attempt'
  | 'prediction'
  | 'predictionWhy'
  | 'plan'
  | 'lookAt'
  | 'deviations'
  | 'happened'
  | 'learned'
  | 'elsewhere';

/** One text of one cycle. */
export class SavedText {
  readonly max: number;
  readonly #session: BoardSession;
  readonly #cycle: string;
  readonly #field: CycleTextField;
  readonly #text: FollowedText;
  #saving: Promise<boolean> | null = null;

  constructor(session: BoardSession, cycle: string, field: CycleTextField) {
    this.#session = session;
    this.#cycle = cycle;
    this.#field = field;
    this.max = cycleSpec.fields[field].max;
    this.#text = new FollowedText(
      `${field}:${cycle}`,
      session.model.id,
      () => session.model.get('cycle', cycle)?.[field] ?? '',
      { record: cycle, field },
    );
  }

  /** What is typed. */
  get draft(): DraftText {
    return this.#text.draft;
  }

  /** The text as it is stored now. */
  get saved(): string {
    return this.#text.saved;
  }

  /** What was typed differs from what is stored. */
  get unsaved(): boolean {
    return this.draft.text.trim() !== this.saved.trim();
  }

  /** Takes in what was stored from elsewhere (Fortryd, another tab), unless someone is typing here. */
  follow(): void {
    this.#text.follow();
  }

  /**
   * Saves what was typed, if it differs.
   *
   * @returns whether it is stored now; when not, the text stays
   */
  save(): Promise<boolean> {
    this.#saving ??= this.#save().finally(() => (this.#saving = null));
    return this.#saving;
  }

  async #save(): Promise<boolean> {
    // What others stored meanwhile is not written over by a field in which nobody wrote.
    if (!this.unsaved || !this.#text.touched) return true;
    const text = this.draft.text.trim();
    if (text.length > this.max) return false;
    return this.#session.act(
      'edit-cycle',
      [edited('cycle', this.#cycle, { [this.#field]: text })],
      { notice: m.words_saved(), texts: [this.draft] },
    );
  }
}

/** All texts of a cycle; made once for each cycle shown, so that no form loses what stands in another. */
export class CycleTexts {
  readonly question: SavedText;
  readonly attempt: SavedText;
  readonly prediction: SavedText;
  readonly predictionWhy: SavedText;
  readonly plan: SavedText;
  readonly lookAt: SavedText;
  readonly deviations: SavedText;
  readonly happened: SavedText;
  readonly learned: SavedText;
  readonly elsewhere: SavedText;

  constructor(session: BoardSession, cycle: string) {
    const text = (field: CycleTextField): SavedText => new SavedText(session, cycle, field);
    this.question = text('question');
    this.attempt = text('attempt');
    this.prediction = text('prediction');
    this.predictionWhy = text('predictionWhy');
    this.plan = text('plan');
    this.lookAt = text('lookAt');
    this.deviations = text('deviations');
    this.happened = text('happened');
    this.learned = text('learned');
    this.elsewhere = text('elsewhere');
  }

  /** Saves every text that differs; false when one of them could not be. */
  async saveAll(): Promise<boolean> {
    for (const text of Object.values(this) as SavedText[]) if (!(await text.save())) return false;
    return true;
  }
}
