/**
 * Several lines pasted into a field of one line: it would glue them together as one long text. They stand
 * in the field as that, and are offered as several until somebody writes on.
 */
import type { Attachment } from 'svelte/attachments';
import { listLines, oneLine } from '$lib/domain/text/lines';
import type { DraftText } from '$lib/session/draft-text.svelte';

/** The most that are offered at once; longer is a sheet, which has a page of its own. */
const MOST = 60;

/** What was pasted into one field. */
export class PastedLines {
  readonly #draft: DraftText;
  readonly #max: number;
  #lines = $state.raw<readonly string[]>([]);
  #field: HTMLInputElement | null = null;
  #glued = $state('');

  /** @param max longest of one, in characters */
  constructor(draft: DraftText, max: number) {
    this.#draft = draft;
    this.#max = max;
  }

  /** The lines that stand in the field as one text; empty when nothing is to be offered. [TEXT-3] */
  get lines(): readonly string[] {
    return this.#draft.text === this.#glued ? this.#lines : [];
  }

  /** They are one after all. */
  keepAsOne(): void {
    this.#lines = [];
  }

  /** Back to the field, for what comes next: the buttons are gone once one of them is pressed. */
  focus(): void {
    this.#field?.focus();
  }

  /** For the field: `<LineField {@attach pasted.take}>`. */
  readonly take: Attachment<HTMLInputElement> = (field) => {
    const paste = (event: ClipboardEvent): void => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const lines = listLines(text);
      const fits = lines.length <= MOST && lines.every((line) => line.length <= this.#max);
      const { selectionStart, selectionEnd, value } = field;
      const isAll = value.trim() === '' || (selectionStart === 0 && selectionEnd === value.length);
      if (lines.length < 2 || !fits || !isAll) return;
      event.preventDefault();
      this.#glued = oneLine(text);
      this.#lines = lines;
      this.#draft.text = this.#glued;
    };
    this.#field = field;
    field.addEventListener('paste', paste);
    return () => field.removeEventListener('paste', paste);
  };
}
