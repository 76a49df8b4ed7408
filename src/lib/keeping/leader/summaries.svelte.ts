/** Keeps the summaries of the boards made while a leader looks: at once, and when a board's log moves. */
import { onRing } from '$lib/storage/bell';
import { failureOf, type StorageFailure } from '$lib/storage/failure';
import { part } from '$lib/session/parts.svelte';
import { askWorker } from '../own-worker';
import type { SummaryAnswer, Unsummed } from './summary-job';
import workerUrl from './summary-worker?worker&url';

/** Rings close together are one. */
const CALM = 400;

/** In a worker; on the page only where none starts, and what it takes is fetched only then. */
function inWorker(): Promise<SummaryAnswer> {
  return askWorker<null, SummaryAnswer>(workerUrl, null, async () => {
    const { summaryJob } = await part(() => import('./summary-job'));
    return summaryJob();
  });
}

/** See the module's head. */
export class Summaries {
  /** boards that could not be read last time */
  unread = $state.raw<readonly Unsummed[]>([]);
  /** why nothing could be read at all */
  failure = $state.raw<StorageFailure | null>(null);
  /** it is known once what stands is what is */
  made = $state(false);
  #under: Promise<void> | null = null;
  #again = false;
  readonly #ask: () => Promise<SummaryAnswer>;

  /** @param ask replaced in tests */
  constructor(ask = inWorker) {
    this.#ask = ask;
  }

  /** Begins; returns the way to stop. */
  start(): () => void {
    let soon: ReturnType<typeof setTimeout> | undefined;
    const stop = onRing(() => {
      clearTimeout(soon);
      soon = setTimeout(() => void this.make(), CALM);
    });
    void this.make();
    return () => {
      clearTimeout(soon);
      stop();
    };
  }

  /** Makes those that are not as the log is; while it is at it, once more afterwards. */
  async make(): Promise<void> {
    if (this.#under) {
      this.#again = true;
      return this.#under;
    }
    this.#under = this.#make();
    await this.#under;
    this.#under = null;
    if (!this.#again) return;
    this.#again = false;
    await this.make();
  }

  async #make(): Promise<void> {
    const answer = await this.#ask().catch((error: unknown) => ({ failure: failureOf(error) }));
    this.failure = 'failure' in answer ? answer.failure : null;
    if ('unread' in answer) this.unread = answer.unread;
    this.made = true;
  }
}
