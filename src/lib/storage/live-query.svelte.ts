/** A live query as runes: for lists that no board model holds (all boards, drafts, exports). */
import { liveQuery } from 'dexie';
import { createSubscriber } from 'svelte/reactivity';
import { failureOf, type StorageFailure } from './failure';

/** What a live query has to show. */
export type Live<T> =
  | { state: 'pending' }
  | { state: 'ready'; value: T }
  | { state: 'failed'; failure: StorageFailure };

/**
 * Dexie's live query drops two kinds of error, as if they were its own affair: that there is no
 * connection, and that a transaction was broken off. A browser that withholds its storage says just
 * that, and nobody would ever hear of it. Inside this one they come through.
 */
class NotReadError extends Error {
  override readonly name = 'NotReadError';

  constructor(cause: unknown) {
    super('the database could not be read', { cause });
  }
}

/** Runs `query` again whenever the rows it read change, in any tab, while someone looks. */
export class LiveQuery<T> {
  #current: Live<T> = { state: 'pending' };
  readonly #subscribe: () => void;

  /** @param query reads from the database; reactive inputs must be read before its first await */
  constructor(query: () => Promise<T>) {
    this.#subscribe = createSubscriber((update) => {
      // The extra async turns a synchronous throw into a failure that can be shown.
      const subscription = liveQuery(async () => {
        try {
          return await query();
        } catch (error) {
          throw new NotReadError(error);
        }
      }).subscribe({
        next: (value) => {
          this.#current = { state: 'ready', value };
          update();
        },
        error: (error: unknown) => {
          const failure = failureOf(error);
          // What was shown stays when the connection is lost afterwards: a banner says that.
          if (this.#current.state === 'ready' && failure.kind === 'closed') return;
          this.#current = { state: 'failed', failure };
          update();
        },
      });
      return () => {
        subscription.unsubscribe();
      };
    });
  }

  /** The latest answer. */
  get current(): Live<T> {
    this.#subscribe();
    return this.#current;
  }

  /** The latest value, or undefined before the first one and after a failure. */
  get value(): T | undefined {
    const now = this.current;
    return now.state === 'ready' ? now.value : undefined;
  }
}
