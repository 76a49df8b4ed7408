/** The fields of one open form, each kept through a reload as a draft of its own. */
import { MAX_LINE } from '$lib/domain/records/fields';
import { DraftText } from './draft-text.svelte';

/** What may be wrong with a title, as sentences. */
export interface TitleTexts {
  missing: () => string;
  /** `max` is the number of characters a title may have */
  long: (limit: { max: number }) => string;
}

/** Drafts by field name, and the title every such form has. */
export class FormDraft<Name extends string> {
  readonly fields: Readonly<Record<Name | 'title', DraftText>>;
  #tried = $state(false);
  readonly #texts: TitleTexts;

  /**
   * @param key names the form and what it is about: "point-form:<board>:new"
   * @param record the record it edits; without one the form is for a new one
   * @param saved the texts as they are stored, or as the form proposes them
   */
  constructor(
    key: string,
    board: string,
    saved: Readonly<Record<Name | 'title', string>>,
    texts: TitleTexts,
    record?: string,
  ) {
    this.#texts = texts;
    this.fields = Object.fromEntries(
      Object.entries<string>(saved).map(([name, text]) => [
        name,
        new DraftText(`${key}:${name}`, board, text, record ? { record, field: name } : undefined),
      ]),
    ) as Record<Name | 'title', DraftText>;
  }

  /** The title as it would be stored. */
  get title(): string {
    return this.fields.title.text.trim();
  }

  /** What is wrong with the title: too long at once, missing once someone has tried to save. */
  get titleError(): string | undefined {
    if (this.title.length > MAX_LINE) return this.#texts.long({ max: MAX_LINE });
    return this.#tried && this.title === '' ? this.#texts.missing() : undefined;
  }

  /** Someone tries to save. @returns whether the title may be stored */
  protected tryTitle(): boolean {
    this.#tried = true;
    return this.titleError === undefined;
  }

  /** Forgets what is written. */
  async discard(): Promise<void> {
    await Promise.all(Object.values<DraftText>(this.fields).map((draft) => draft.discard()));
  }
}
