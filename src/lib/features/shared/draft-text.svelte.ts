/** Text being typed, kept outside the log so that a reload or a crash does not lose it. */
import { draftOf, dropDraft } from '$lib/storage/drafts';
import { keepNow, keepSoon, stopWaiting, waitingText } from './draft-clock';

/** One text being typed. `key` names where: "idea:<board>", "learned:<cycle>". */
export class DraftText {
  readonly key: string;
  readonly board: string;
  /** the text edits one that is stored: it stays in the field when it is stored again */
  readonly #edits: boolean;
  #text = $state('');
  #offered = $state(false);

  /**
   * @param stored the text as it is stored, when one edits it; a kept draft that differs takes its
   *   place and is marked. Without one the field is for something new, and is empty again afterwards.
   */
  constructor(key: string, board: string, stored?: string) {
    const saved = stored ?? '';
    this.key = key;
    this.board = board;
    this.#edits = stored !== undefined;
    this.#text = waitingText(key) ?? saved;
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
    keepSoon(this.key, this.board, () => this.#text);
  }

  /** The text comes from an earlier visit and was never saved. */
  get offered(): boolean {
    return this.#offered;
  }

  /** Keeps the draft now. */
  async keep(): Promise<void> {
    await keepNow(this.key);
  }

  /**
   * An act takes the text along; only {@link BoardSession.act} calls this.
   *
   * @returns lets the draft go, for when the act is stored; null when someone has written on since
   */
  handOver(): () => Promise<void> | null {
    const said = this.#text;
    return () => (this.#text === said ? this.discard(this.#edits ? said.trim() : '') : null);
  }

  /** Forgets what was typed. `next` is what the field says instead. */
  async discard(next = ''): Promise<void> {
    stopWaiting(this.key);
    this.#text = next;
    this.#offered = false;
    await dropDraft(this.key).catch(() => undefined);
  }
}
