/**
 * Keeps a board in step with its shared folder while it is open: at start, after each act, every
 * 20 seconds, and when the window is looked at again. One tab at a time; a pass that fails is tried
 * again with the next one. The work itself is fetched only for boards that are shared.
 */
import type { Result } from '$lib/domain/schema';
import type { Folder, FolderError } from '$lib/exchange/folder/folder';
import type { PassReport } from '$lib/exchange/segments/exchange-pass';
import { onRing } from '$lib/storage/bell';
import { readBoard } from '$lib/storage/browser/boards';
import { database } from '$lib/storage/database';
import { sharedPlace, shareThrough, stopSharing } from '$lib/storage/outside/places';
import { part } from '$lib/session/parts.svelte';
import type { SharedPlace } from '$lib/storage/rows';

/**
 * How the shared folder of a board stands.
 *
 * - `off` not shared · `working` the first pass since the board was opened
 * - `current` everything is exchanged · `ask` the browser wants a click before it may use the folder
 * - `gone` the folder is not there · `full` no room in it · `failed` it could not be used this time
 * - `newer` something of a newer format waits for the update; the rest is exchanged
 * - `stuck` what came could not be stored here
 */
export type FolderStand =
  'off' | 'working' | 'current' | 'ask' | 'gone' | 'full' | 'failed' | 'newer' | 'stuck';

/** ms after an act, and between looks into the folder. */
const AFTER_ACT = 2000;
const BETWEEN = 20_000;
/** Every so many passes also look again at bad files that seem unchanged. */
const THOROUGH = 15;

/** What a keeper asks the browser for; replaced in tests. */
export interface FolderAccess {
  open: (handle: FileSystemDirectoryHandle) => Promise<Folder>;
  permission: (handle: FileSystemDirectoryHandle) => Promise<PermissionState>;
  renew: (handle: FileSystemDirectoryHandle) => Promise<PermissionState>;
}

const browserAccess: FolderAccess = {
  open: async (handle) => (await part(() => import('./folder-pass'))).directoryFolder(handle),
  permission: (handle) => handle.queryPermission({ mode: 'readwrite' }),
  renew: (handle) => handle.requestPermission({ mode: 'readwrite' }),
};

/** The shared folder of one board in this tab. */
export class FolderKeeper {
  readonly board: string;
  stand = $state<FolderStand>('off');
  /** name of the folder, '' while off */
  folder = $state('');
  /** when all was last exchanged, a moment in UTC */
  at = $state<string | null>(null);
  /** sound files that wait for others, and files that cannot be read */
  waiting = $state(0);
  unreadable = $state(0);
  /** changes in the folder that wait for the update of the app */
  newer = $state(0);
  /** share of a long first look, 0 to 1; null while nothing is under way */
  share = $state<number | null>(null);
  readonly #access: FolderAccess;
  #users = 0;
  #stop: (() => void) | null = null;
  #passes = 0;
  #under: Promise<void> | null = null;
  #again = false;
  #taking = false;
  #soon: ReturnType<typeof setTimeout> | undefined;

  constructor(board: string, access: FolderAccess = browserAccess) {
    this.board = board;
    this.#access = access;
  }

  /** Begins to keep the board in step; returns the way to stop. May be called by several. */
  start(): () => void {
    this.#users += 1;
    if (this.#users === 1) this.#listen();
    let stopped = false;
    return () => {
      if (stopped) return;
      stopped = true;
      this.#users -= 1;
      if (this.#users > 0) return;
      this.#stop?.();
      this.#stop = null;
    };
  }

  /**
   * Shares the board through a folder that was just picked.
   *
   * @param name of a board that is not in this browser yet
   */
  async choose(handle: FileSystemDirectoryHandle, name?: string): Promise<void> {
    await shareThrough(this.board, handle);
    this.#passes = 0;
    await this.pass(name);
  }

  /** Forbind igen: asks the browser for leave; only in answer to a click. */
  async renew(): Promise<void> {
    if (await this.allow()) await this.pass();
  }

  /**
   * Asks the browser for leave where it has to be asked, and does no more: whoever asks for several folders
   * asks for all of them while the click still counts.
   *
   * @returns whether the folder may be used; where not, {@link stand} says so
   */
  async allow(): Promise<boolean> {
    try {
      const place = await sharedPlace(this.board);
      this.#show(place);
      if (!place) return false;
      const has = await this.#access.permission(place.handle);
      const leave = has === 'granted' ? has : await this.#access.renew(place.handle);
      if (leave === 'granted') return true;
      this.stand = 'ask';
    } catch (error) {
      // A browser asks once for each click, and says so by refusing: the next is asked by a click of its own.
      this.stand = isRefusal(error) ? 'ask' : 'failed';
    }
    return false;
  }

  /** Stops sharing the board. */
  async leave(): Promise<void> {
    await this.#under;
    await stopSharing(this.board);
    this.#show(null);
  }

  /** Exchanges now. While a pass is under way another one follows it. */
  async pass(name?: string): Promise<void> {
    if (this.#under) {
      this.#again = true;
      return this.#under;
    }
    this.#under = this.#locked(name).finally(() => {
      this.#under = null;
    });
    await this.#under;
    if (this.#again) {
      this.#again = false;
      await this.pass(name);
    }
  }

  #listen(): void {
    const now = (): void => {
      void this.pass();
    };
    const look = (): void => {
      if (document.visibilityState === 'visible') now();
    };
    const unlisten = onRing((news) => {
      if (news.board !== this.board || this.stand === 'off') return;
      // What a pass takes in rings too; only an act of this tab has its rows with it.
      if (this.#taking && !news.rows) return;
      clearTimeout(this.#soon);
      this.#soon = setTimeout(now, AFTER_ACT);
    });
    const timer = setInterval(now, BETWEEN);
    document.addEventListener('visibilitychange', look);
    window.addEventListener('focus', look);
    this.#stop = () => {
      unlisten();
      clearInterval(timer);
      clearTimeout(this.#soon);
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('focus', look);
    };
    now();
  }

  async #locked(name: string | undefined): Promise<void> {
    try {
      const place = await sharedPlace(this.board);
      this.#show(place);
      if (!place) return;
      if (!('locks' in navigator)) {
        await this.#exchange(place, name);
        return;
      }
      // The database's name: a lock is for one log, whichever tab holds it.
      const lock = `folder:${database().name}.${this.board}`;
      await navigator.locks.request(lock, { ifAvailable: true }, async (held) => {
        // Another tab is at it, and its arrivals ring the bell here too.
        if (held) await this.#exchange(place, name);
        else if (this.stand === 'working') this.stand = 'current';
      });
    } catch {
      // The storage could not be read or written; the health of the storage says so, and we try again.
      this.stand = 'failed';
    } finally {
      this.share = null;
      this.#taking = false;
    }
  }

  async #exchange(place: SharedPlace, name: string | undefined): Promise<void> {
    if ((await this.#access.permission(place.handle)) !== 'granted') {
      this.stand = 'ask';
      return;
    }
    const [{ passWith }, folder, board] = await Promise.all([
      part(() => import('./folder-pass')),
      this.#access.open(place.handle),
      readBoard(this.board),
    ]);
    const thorough = this.#passes % THOROUGH === 0;
    this.#passes += 1;
    this.#taking = true;
    const done = await passWith(
      folder,
      { id: this.board, name: board?.name ?? name ?? '' },
      {
        thorough,
        onProgress: (share) => {
          this.share = share;
        },
      },
    );
    this.#report(done);
    this.at = (await sharedPlace(this.board))?.exchangedAt ?? null;
  }

  #report(done: Result<PassReport, FolderError>): void {
    if (!done.ok) {
      this.stand = standOf(done.error);
      return;
    }
    const { value: report } = done;
    this.waiting = report.waiting;
    this.unreadable = report.unreadable;
    this.newer = report.newer;
    // What somebody here can mend comes before what only the update brings.
    if (report.stuck) this.stand = 'stuck';
    else if (report.writeError) this.stand = standOf(report.writeError);
    else if (report.newer > 0) this.stand = 'newer';
    else this.stand = 'current';
  }

  #show(place: SharedPlace | null): void {
    this.folder = place?.handle.name ?? '';
    this.at = place?.exchangedAt ?? null;
    if (!place) {
      this.stand = 'off';
      this.waiting = 0;
      this.unreadable = 0;
      this.newer = 0;
    } else if (this.stand === 'off') this.stand = 'working';
  }
}

function standOf(error: FolderError): FolderStand {
  if (error.kind === 'denied') return 'ask';
  return error.kind === 'gone' || error.kind === 'full' ? error.kind : 'failed';
}

function isRefusal(error: unknown): boolean {
  return error instanceof DOMException && ['SecurityError', 'NotAllowedError'].includes(error.name);
}

const keepers = new Map<string, FolderKeeper>();

/** The keeper of a board's folder; one per board and tab. */
export function folderKeeper(board: string): FolderKeeper {
  const known = keepers.get(board);
  if (known) return known;
  const keeper = new FolderKeeper(board);
  keepers.set(board, keeper);
  return keeper;
}
