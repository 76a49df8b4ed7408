/** Text being typed, kept outside the log so that a reload or a crash does not lose it. */
import { draftOf, dropDraft, keepDraft } from '$lib/storage/drafts';

/** Milliseconds from the last keystroke until a draft is kept; the promise is half a second. */
const KEEP_AFTER = 300;

/** One text being typed. `key` names where: "idea:<board>", "learned:<cycle>". */
export class DraftText {
  readonly key: string;
  readonly board: string;
  #text = $state('');
  #offered = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param saved the text as it is stored; a kept draft that differs takes its place and is marked */
  constructor(key: string, board: string, saved = '') {
    this.key = key;
    this.board = board;
    this.#text = saved;
    void draftOf(key)
      .then((draft) => {
        if (draft && draft.text !== saved && this.#text === saved) {
          this.#text = draft.text;
          this.#offered = true;
        }
      })
      .catch(() => undefined); // without a database there is no draft to offer; the banner says the rest
  }

  /** The text in the field. */
  get text(): string {
    return this.#text;
  }

  set text(value: string) {
    this.#text = value;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.keep(), KEEP_AFTER);
  }

  /** The text comes from an earlier visit and was never saved. */
  get offered(): boolean {
    return this.#offered;
  }

  /** Keeps the draft now; also called when the page is being left. */
  async keep(): Promise<void> {
    clearTimeout(this.#timer);
    await keepDraft(this.key, this.board, this.#text).catch(() => undefined);
  }

  /** An act that was kept back is stored: done, unless someone has written on since. */
  async doneIf(text: string): Promise<void> {
    if (this.#text.trim() === text) await this.done();
  }

  /** The act is stored: the draft has done its work. */
  async done(next = ''): Promise<void> {
    clearTimeout(this.#timer);
    this.#text = next;
    this.#offered = false;
    await dropDraft(this.key).catch(() => undefined);
  }
}
