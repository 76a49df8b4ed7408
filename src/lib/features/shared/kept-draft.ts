/** Choices on their way to an act, kept outside the log so that a reload or a crash does not lose them. */
import { draftOf, dropDraft, keepDraft } from '$lib/storage/drafts';

/** Milliseconds from the last change until the draft is kept. */
const KEEP_AFTER = 300;

/** One draft that is not a text in a field: {@link DraftText} is for those. */
export class KeptDraft {
  readonly #key: string;
  readonly #board: string;
  readonly #write: () => string;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param write the draft as it is now; an empty text when there is nothing to keep */
  constructor(key: string, board: string, write: () => string) {
    this.#key = key;
    this.#board = board;
    this.#write = write;
  }

  /** The draft of an earlier visit; undefined when there is none, or no database to ask. */
  async read(): Promise<string | undefined> {
    const draft = await draftOf(this.#key).catch(() => undefined);
    return draft?.text;
  }

  /** Something has changed: it is kept in a moment. */
  soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.now(), KEEP_AFTER);
  }

  /** Keeps the draft now; also for when the page is being left. */
  async now(): Promise<void> {
    clearTimeout(this.#timer);
    await keepDraft(this.#key, this.#board, this.#write()).catch(() => undefined);
  }

  /** Forgets it, once its act is stored. */
  async drop(): Promise<void> {
    clearTimeout(this.#timer);
    await dropDraft(this.#key).catch(() => undefined);
  }
}
