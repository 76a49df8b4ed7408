/** What is written about an udviklingspunkt; kept through a reload, field by field. */
import { keyAfter } from '$lib/domain/board/order';
import { nextNumber } from '$lib/domain/paper-code/paper-code';
import { POINT_KINDS, type PointKind } from '$lib/domain/records/core-element';
import {
  createDevelopmentPoint,
  type DevelopmentPoint,
} from '$lib/domain/records/development-point';
import { MAX_TEXT } from '$lib/domain/records/fields';
import { edited } from '$lib/domain/records/make';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { BoardSession } from '$lib/session/board-session.svelte';
import { FormDraft } from '$lib/session/form-draft.svelte';

type FieldName = 'title' | 'kind' | 'goal' | 'signs' | 'changes';

/** One open form, for a new point or one that is there. */
export class PointFormDraft extends FormDraft<FieldName> {
  readonly #session: BoardSession;
  readonly #point: DevelopmentPoint | null;

  constructor(session: BoardSession, point: DevelopmentPoint | null) {
    super(
      `point-form:${session.model.id}:${point?.id ?? 'new'}`,
      session.model.id,
      {
        title: point?.title ?? '',
        kind: point?.kind ?? 'intervention',
        goal: point?.goal ?? '',
        signs: point?.signs ?? '',
        changes: point?.changes ?? '',
      },
      { missing: m.point_form_title_missing, long: m.errors_title_long },
      point?.id,
    );
    this.#session = session;
    this.#point = point;
  }

  /** Indsatsnært unless said otherwise. */
  get kind(): PointKind {
    return POINT_KINDS.find((kind) => kind === this.fields.kind.text) ?? 'intervention';
  }

  set kind(kind: PointKind) {
    this.fields.kind.text = kind;
  }

  /**
   * Stores the point, if the form is ready.
   *
   * @param stored called with its id once it is stored, at once or after Prøv igen
   * @returns whether the form is ready and stored now
   */
  async save(stored: (point: string) => void): Promise<boolean> {
    const texts = [this.fields.goal, this.fields.signs, this.fields.changes];
    if (!this.tryTitle()) return false;
    if (texts.some((draft) => draft.text.length > MAX_TEXT)) return false;
    const session = this.#session;
    const point = this.#point;
    const input = {
      title: this.title,
      kind: this.kind,
      goal: this.fields.goal.text.trim(),
      signs: this.fields.signs.text.trim(),
      changes: this.fields.changes.text.trim(),
    };
    const id = point?.id ?? session.newId();
    const orders = session.model.all('developmentPoint').map((p) => p.order);
    const number = nextNumber(session.model.allEver('developmentPoint'));
    const changed = point
      ? Object.fromEntries(
          Object.entries(input).filter(([name, value]) => point[name as FieldName] !== value),
        )
      : input;
    const drafts = point
      ? [edited('developmentPoint', id, changed)]
      : [createDevelopmentPoint({ id }, { ...input, order: keyAfter(orders), number })];
    if (Object.keys(changed).length === 0) {
      await this.discard();
      stored(id);
      return true;
    }
    return session.act(point ? 'edit-point' : 'add-point', drafts, {
      notice: m.point_form_saved({ title: input.title }),
      texts: Object.values(this.fields),
      stored: () => stored(id),
    });
  }
}
