/**
 * A part that is needed soon but not to see the page: it is fetched when the page has been painted and the
 * browser has time, so that it is at hand before anyone asks for it. Whoever is quicker waits for it.
 */
import { afterFrame } from '$lib/ui/after-frame';
import { part } from './parts.svelte';

/** Longest wait for a moment in which the browser has nothing else to do, ms. */
const AT_LAST = 500;

/** See the module's head. */
export class PartAhead<Module> {
  readonly #load: () => Promise<Module>;
  #here = $state.raw<Module>();

  constructor({ load }: { load: () => Promise<Module> }) {
    this.#load = load;
  }

  /** The part, once it has come. */
  get here(): Module | undefined {
    return this.#here;
  }

  /**
   * Fetches it because someone waits for it.
   *
   * @throws PartMissingError when it does not come; it has been told by then
   */
  async fetch(): Promise<Module> {
    return (this.#here ??= await part(this.#load));
  }

  /**
   * Fetches it after the next frame, when there is time.
   *
   * @param waited for by something that goes on by itself: it is told where the part does not come. Else
   *   nobody is: whoever asks for it will be.
   * @returns the way to call it off
   */
  fetchSoon({ waited = false } = {}): () => void {
    if (this.#here) return () => undefined;
    return afterFrame(() => {
      whenIdle(() => {
        (waited ? part(this.#load) : this.#load()).then(
          (module) => {
            this.#here ??= module;
          },
          () => undefined,
        );
      });
    });
  }
}

/** Safari has no way to ask for time to spare. */
function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(run, { timeout: AT_LAST });
  else setTimeout(run, AT_LAST);
}
