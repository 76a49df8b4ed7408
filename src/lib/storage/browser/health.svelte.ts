/** How safe the data is in this browser: reactive, honest, shown as banners and on the settings page. */
import { database, type BoardDatabase } from '../database';
import { failureOf, type StorageFailure } from '../failure';

/** How long a database may take to open until a person is told, ms. */
const SILENT_AFTER = 6000;

/** Whether the browser has promised not to clear the data by itself. */
export type Persistence = 'granted' | 'denied' | 'unknown';

/** The browser tells once what it answered; whoever comes back is to read the same. */
const ANSWER_KEY = 'ft.persist';

function wasDenied(): boolean {
  try {
    return localStorage.getItem(ANSWER_KEY) === 'denied';
  } catch {
    return false;
  }
}

function rememberAnswer(granted: boolean): void {
  try {
    if (granted) localStorage.removeItem(ANSWER_KEY);
    else localStorage.setItem(ANSWER_KEY, 'denied');
  } catch {
    // Then it is asked for again.
  }
}

class StorageHealth {
  /** the browser's answer to `persist()` */
  persistence = $state<Persistence>('unknown');
  /** bytes used and at most available, where the browser tells */
  usage = $state<{ used: number; available: number } | null>(null);
  /** the last failure to read or write that nobody has mended */
  failure = $state.raw<StorageFailure | null>(null);
  /** a newer version of the app is open in another tab and wants to upgrade the database */
  superseded = $state(false);

  /** Reads what the browser says now, without asking for anything. */
  async check(): Promise<void> {
    if (!('storage' in navigator)) return;
    if (await navigator.storage.persisted()) this.persistence = 'granted';
    else if (wasDenied()) this.persistence = 'denied';
    const { usage, quota } = await navigator.storage.estimate();
    this.usage =
      usage === undefined || quota === undefined ? null : { used: usage, available: quota };
  }

  /** Asks the browser to keep the data; done at the first board of the user's own. */
  async askToPersist(): Promise<void> {
    if (!('storage' in navigator)) return;
    const granted = await navigator.storage.persist();
    this.persistence = granted ? 'granted' : 'denied';
    rememberAnswer(granted);
    await this.check();
  }

  /** the connection that is watched */
  #watched: BoardDatabase | undefined;

  /**
   * Watches for a newer tab that needs this one to let go of the database, for its deletion, and for an
   * older tab that holds it back. Before anything opens it: what is told then is told once. [STORE-8]
   */
  watch(): void {
    if (this.#watched === database()) return;
    this.#watched = database();
    database().on('versionchange', ({ newVersion }) => {
      if (newVersion === null) this.failure = { kind: 'emptied' };
      else this.superseded = true;
      database().close();
    });
    database().on('blocked', () => {
      this.failure = { kind: 'closed' };
    });
    void this.#watchOpening();
  }

  /** Says what keeps the database from opening, whatever page is waiting for it. */
  async #watchOpening(): Promise<void> {
    const timer = setTimeout(() => {
      this.failure ??= { kind: 'silent' };
    }, SILENT_AFTER);
    try {
      await database().open();
      // It was held back, or slow, and is there after all.
      if (this.failure?.kind === 'silent') this.failure = null;
    } catch (error) {
      const failure = failureOf(error);
      // It never was open: a connection that is "closed" or an error without a name is one withheld.
      const withheld = failure.kind === 'closed' || failure.kind === 'unknown';
      if (!this.superseded && (this.failure === null || this.failure.kind === 'silent'))
        this.failure = withheld ? { kind: 'unavailable' } : failure;
    } finally {
      clearTimeout(timer);
    }
  }
}

/** The one state of storage in this tab. */
export const health = new StorageHealth();
