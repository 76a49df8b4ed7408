/** A text that edits a stored one, and follows what others do to that while nobody writes in it. */
import { DraftText, type FieldOf } from './draft-text.svelte';

/** One such text; kept through a reload like any other that is typed. */
export class FollowedText {
  readonly draft: DraftText;
  readonly #read: () => string;
  #shown: string;

  /**
   * @param read the text as it is stored now
   * @param of the field it edits
   */
  constructor(key: string, board: string, read: () => string, of: FieldOf) {
    this.#read = read;
    this.#shown = this.saved;
    this.draft = new DraftText(key, board, this.#shown, of);
  }

  /** The text as it is stored now. */
  get saved(): string {
    return this.#read();
  }

  /** Somebody wrote here: what the field says is to be stored. Else it is what somebody else wrote. */
  get touched(): boolean {
    return this.draft.text.trim() !== this.#shown.trim();
  }

  /**
   * Takes in what was stored from elsewhere (Fortryd, another tab), unless someone is typing here.
   * Reading it in an effect is the only way to hear of that.
   */
  follow(): void {
    const { saved, touched } = this;
    if (saved === this.#shown) return;
    this.#shown = saved;
    if (!touched) void this.draft.discard(saved);
  }
}
