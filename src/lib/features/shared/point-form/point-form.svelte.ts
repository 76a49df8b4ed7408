/** What is written about an udviklingspunkt; kept through a reload, field by field. */
import { keyAfter } from '$lib/domain/board/order';
import { POINT_KINDS, type PointKind } from '$lib/domain/records/core-element';
import {
  createDevelopmentPoint,
  type DevelopmentPoint,
} from '$lib/domain/records/development-point';
import { MAX_LINE, MAX_TEXT } from '$lib/domain/records/fields';
import { edited } from '$lib/domain/records/make';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { BoardSession } from '../board-session.svelte';
import { DraftText } from '../draft-text.svelte';

const FIELDS = ['title', 'kind', 'goal', 'signs', 'changes'] as const;
type FieldName = (typeof FIELDS)[number];

/** One open form, for a new point or one that is there. */
export class PointFormDraft {
  readonly fields: Record<FieldName, DraftText>;
  #tried = $state(false);
  readonly #session: BoardSession;
  readonly #point: DevelopmentPoint | null;

  constructor(session: BoardSession, point: DevelopmentPoint | null) {
    this.#session = session;
    this.#point = point;
    const board = session.model.id;
    const saved = { title: '', goal: '', signs: '', changes: '', ...point };
    this.fields = Object.fromEntries(
      FIELDS.map((name) => {
        const text = name === 'kind' ? (point?.kind ?? 'intervention') : saved[name];
        return [
          name,
          new DraftText(`point-form:${board}:${point?.id ?? 'new'}:${name}`, board, text),
        ];
      }),
    ) as Record<FieldName, DraftText>;
  }

  /** Indsatsnært unless said otherwise. */
  get kind(): PointKind {
    return POINT_KINDS.find((kind) => kind === this.fields.kind.text) ?? 'intervention';
  }

  set kind(kind: PointKind) {
    this.fields.kind.text = kind;
  }

  /** What is wrong with the title, once someone has tried to save. */
  get titleError(): string | undefined {
    const { length } = this.fields.title.text.trim();
    if (length > MAX_LINE) return m.point_form_title_long({ max: MAX_LINE });
    return this.#tried && length === 0 ? m.point_form_title_missing() : undefined;
  }

  /** Stores the point. @returns its id, or null when the form is not ready or could not be stored */
  async save(): Promise<string | null> {
    this.#tried = true;
    const texts = [this.fields.goal, this.fields.signs, this.fields.changes];
    if (this.fields.title.text.trim() === '' || this.titleError !== undefined) return null;
    if (texts.some((draft) => draft.text.length > MAX_TEXT)) return null;
    const session = this.#session;
    const point = this.#point;
    const input = {
      title: this.fields.title.text.trim(),
      kind: this.kind,
      goal: this.fields.goal.text.trim(),
      signs: this.fields.signs.text.trim(),
      changes: this.fields.changes.text.trim(),
    };
    const id = point?.id ?? session.newId();
    const orders = session.model.all('developmentPoint').map((p) => p.order);
    const changed = point
      ? Object.fromEntries(
          Object.entries(input).filter(([name, value]) => point[name as FieldName] !== value),
        )
      : input;
    const drafts = point
      ? [edited('developmentPoint', id, changed)]
      : [createDevelopmentPoint({ id }, { ...input, order: keyAfter(orders) })];
    const stored =
      Object.keys(changed).length === 0 ||
      (await session.act(point ? 'edit-point' : 'add-point', drafts, {
        notice: m.point_form_saved({ title: input.title }),
      }));
    if (!stored) return null;
    await this.discard();
    return id;
  }

  /** Forgets what is written. */
  async discard(): Promise<void> {
    await Promise.all(FIELDS.map((name) => this.fields[name].done()));
  }
}
