/** What is written in the compact form of a new prøvehandling; kept through a reload, field by field. */
import { keyAfter } from '$lib/domain/board/order';
import { newTest } from '$lib/domain/board/new-test';
import { onlyOpenPoint } from '$lib/domain/board/only-point';
import { nextNumber } from '$lib/domain/paper-code/paper-code';
import { isOpenPoint } from '$lib/domain/records/development-point';
import { SIZES, type Size } from '$lib/domain/records/cycle';
import { MAX_LINE, MAX_TEXT } from '$lib/domain/records/fields';
import type { Idea } from '$lib/domain/records/idea';
import { signOfTest } from '$lib/domain/signs/signs';
import { m } from '$lib/i18n/paraglide/messages.js';
import { knownMember } from '$lib/session/add-member';
import type { BoardSession } from '$lib/session/board-session.svelte';
import { FormDraft } from '$lib/session/form-draft.svelte';
import { nextFollowUpDate } from '$lib/session/next-follow-up';

type FieldName =
  | 'title'
  | 'pointId'
  | 'owner'
  | 'attempt'
  | 'prediction'
  | 'plan'
  | 'size'
  | 'several'
  | 'presentOn'
  | 'nextFollowUp'
  | 'afterwards'
  | 'signId';

/** Where the form is opened from. */
export interface TestFormOrigin {
  /** udviklingspunkt chosen beforehand; without one, that of the idea, else the only open one */
  pointId: string | null;
  /** the idea that becomes a test */
  idea: Idea | null;
}

/** One open form. */
export class TestFormDraft extends FormDraft<FieldName> {
  readonly #session: BoardSession;
  readonly #origin: TestFormOrigin;

  constructor(session: BoardSession, origin: TestFormOrigin) {
    const only = onlyOpenPoint(session.model.all('developmentPoint'));
    super(
      `test-form:${session.model.id}:${origin.idea?.id ?? origin.pointId ?? 'new'}`,
      session.model.id,
      {
        title: origin.idea?.text.slice(0, MAX_LINE) ?? '',
        pointId: origin.pointId ?? origin.idea?.pointId ?? only?.id ?? '',
        owner: '',
        attempt: origin.idea?.firstTry ?? '',
        prediction: '',
        plan: '',
        size: 'single',
        several: '',
        presentOn: '',
        nextFollowUp: nextFollowUpDate(session),
        afterwards: '',
        signId: '',
      },
      { missing: m.board_form_title_missing, long: m.errors_title_long },
    );
    this.#session = session;
    this.#origin = origin;
  }

  /** Whether there are several udviklingspunkter, and nobody has said which one it is about. */
  get asksForPoint(): boolean {
    const points = this.#session.model.all('developmentPoint').filter(isOpenPoint);
    return (
      points.length > 1 && (this.#origin.pointId ?? this.#origin.idea?.pointId ?? null) === null
    );
  }

  /** Whether a text under "Mere om prøven" keeps the form from being stored. */
  get hasHiddenFault(): boolean {
    return [this.fields.attempt, this.fields.plan].some(({ text }) => text.length > MAX_TEXT);
  }

  /** How big; ét forløb, én medarbejder unless said otherwise. */
  get size(): Size {
    return SIZES.find((size) => size === this.fields.size.text) ?? 'single';
  }

  set size(size: Size) {
    this.fields.size.text = size;
  }

  /** A box that is ticked. */
  ticked(name: 'several' | 'afterwards'): boolean {
    return this.fields[name].text === 'yes';
  }

  /** Ticks a box. */
  tick(name: 'several' | 'afterwards', on: boolean): void {
    this.fields[name].text = on ? 'yes' : '';
  }

  /**
   * Stores test, first cycle and the idea's fate in one act.
   *
   * @param stored called with the id of the new test once it is stored, at once or after Prøv igen
   * @returns whether the form is ready and stored now
   */
  async save(stored: (test: string) => void): Promise<boolean> {
    const texts = [this.fields.attempt, this.fields.prediction, this.fields.plan];
    if (!this.tryTitle() || texts.some((draft) => draft.text.length > MAX_TEXT)) return false;
    const session = this.#session;
    const { idea } = this.#origin;
    const chosen = this.fields.owner.text;
    const owner = await knownMember(session, chosen);
    if (owner === false) return false;
    // Someone chose another while that was waited for.
    if (this.fields.owner.text !== chosen) return this.save(stored);
    // A draft may be older than the people and the points it names.
    const pointId = session.model.get('developmentPoint', this.fields.pointId.text)?.id ?? null;
    const sign = signOfTest({ signId: this.fields.signId.text, pointId }, (id) =>
      session.model.get('sign', id),
    );
    const ids = { test: session.newId(), cycle: session.newId() };
    const siblings = session.model.all('testAction').filter((t) => t.pointId === pointId);
    const { title } = this;
    const drafts = newTest(
      {
        title,
        pointId,
        owner,
        attempt: this.fields.attempt.text.trim(),
        prediction: this.fields.prediction.text.trim(),
        plan: this.fields.plan.text.trim(),
        size: this.size,
        several: this.ticked('several'),
        presentOn: this.fields.presentOn.text || null,
        nextFollowUp: this.fields.nextFollowUp.text || null,
        afterwards: this.ticked('afterwards'),
        ideaId: idea?.id ?? null,
        order: keyAfter(siblings.map((t) => t.order)),
        number: nextNumber(session.model.allEver('testAction')),
        signId: sign?.id,
      },
      ids,
      session.when,
    );
    return session.act(idea ? 'idea-to-test' : 'add-test', drafts, {
      notice: m.board_form_test_saved({ title }),
      texts: Object.values(this.fields),
      stored: () => stored(ids.test),
    });
  }
}
