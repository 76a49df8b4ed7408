/**
 * A new version of the app that waits to be taken into use. A person decides when: a reload in the
 * middle of a meeting or a sentence would cost more than an old version does.
 */

/** How often an open page asks whether there is a new version, in milliseconds. */
const ASK_EVERY = 60 * 60 * 1000;

/** The new version in this tab. */
export class AppUpdate {
  #waiting = $state.raw<ServiceWorker | null>(null);
  #failed = $state(false);
  #asked = false;

  /** Whether a new version waits, whole: a worker that waits has judged every file of it. */
  get ready(): boolean {
    return this.#waiting !== null;
  }

  /** A new version was seen and could not be fetched whole; the one that runs goes on, and is fine. */
  get failed(): boolean {
    return this.#failed && !this.ready;
  }

  /** Begins to look for new versions; returns what stops it. */
  watch(): () => void {
    const workers = 'serviceWorker' in navigator ? navigator.serviceWorker : null;
    if (!workers) return () => undefined;
    let stopped = false;
    let timer: ReturnType<typeof setInterval> | undefined;
    const reload = (): void => {
      // Another tab may have asked; this one then goes on with the version it has.
      if (this.#asked) location.reload();
    };
    workers.addEventListener('controllerchange', reload);
    void workers.ready.then((registration) => {
      if (stopped) return;
      this.#see(registration);
      // It may have begun before this page listened.
      this.#follow(registration);
      registration.addEventListener('updatefound', () => {
        this.#follow(registration);
      });
      timer = setInterval(() => void registration.update().catch(() => undefined), ASK_EVERY);
    });
    return () => {
      stopped = true;
      clearInterval(timer);
      workers.removeEventListener('controllerchange', reload);
    };
  }

  /** Takes the new version into use; the page reloads when it is in place. */
  activate(): void {
    this.#asked = true;
    this.#waiting?.postMessage({ type: 'activate-update' });
  }

  #follow(registration: ServiceWorkerRegistration): void {
    const coming = registration.installing;
    let whole = false;
    coming?.addEventListener('statechange', () => {
      whole ||= coming.state === 'installed';
      // One that was whole becomes redundant when a newer one takes its place.
      if (coming.state === 'installed' || coming.state === 'redundant')
        this.#failed = !whole && navigator.serviceWorker.controller !== null;
      this.#see(registration);
    });
  }

  #see(registration: ServiceWorkerRegistration): void {
    // Without a controller this is the first visit: nothing old is running.
    this.#waiting = navigator.serviceWorker.controller ? registration.waiting : null;
  }
}
