/**
 * A new version of the app that waits to be taken into use. A person decides when: a reload in the
 * middle of a meeting or a sentence would cost more than an old version does.
 */

/** How often an open page asks whether there is a new version, in milliseconds. */
const ASK_EVERY = 60 * 60 * 1000;

/** The new version in this tab. */
export class AppUpdate {
  #waiting = $state.raw<ServiceWorker | null>(null);
  #asked = false;

  /** Whether a new version waits. */
  get ready(): boolean {
    return this.#waiting !== null;
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
    coming?.addEventListener('statechange', () => {
      this.#see(registration);
    });
  }

  #see(registration: ServiceWorkerRegistration): void {
    // Without a controller this is the first visit: nothing old is running.
    this.#waiting = navigator.serviceWorker.controller ? registration.waiting : null;
  }
}
