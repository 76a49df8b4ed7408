/** Choices on their way to an act, kept outside the log so that a reload or a crash does not lose them. */
import type { z } from '$lib/domain/zod';
import { draftOf, dropDraft } from '$lib/storage/browser/drafts';
import { keepSoon, Reading, stopWaiting, waitingText } from './draft-clock';

/** One draft that is not a text in a field: {@link DraftText} is for those. */
export class KeptDraft {
  readonly #key: string;
  readonly #board: string;
  readonly #write: () => string;
  #reading: Reading | undefined;

  /** @param write the draft as it is now; an empty text when there is nothing to keep */
  constructor(key: string, board: string, write: () => string) {
    this.#key = key;
    this.#board = board;
    this.#write = write;
  }

  /**
   * The draft of an earlier visit.
   *
   * @returns null when there is none that can be read, or no database to ask
   */
  async read<T>(schema: z.ZodMiniType<T>): Promise<T | null> {
    const asked = draftOf(this.#key);
    this.#reading = new Reading(asked);
    // What is on its way to the disk is newer than what lies there.
    const waiting = waitingText(this.#key);
    const draft = await asked.catch(() => undefined);
    try {
      return schema.safeParse(JSON.parse(waiting ?? draft?.text ?? 'null')).data ?? null;
    } catch {
      return null;
    }
  }

  /** Something has changed: it is kept in a moment, or when the page is left. */
  soon(): void {
    keepSoon(this.#key, this.#board, this.#write, undefined, this.#reading);
  }

  /** Forgets it, once its act is stored. */
  async drop(): Promise<void> {
    stopWaiting(this.#key);
    await dropDraft(this.#key).catch(() => undefined);
  }
}
