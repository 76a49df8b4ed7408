/**
 * The keeper of backup copies: one per tab, one at work at a time in the browser. After acts it
 * waits for calm; after a meeting, and at the start, it goes at once. What stops it is data, shown as
 * one banner with one button, and it goes on by itself when it can. Rules [BACKUP-8] and [BACKUP-10] to [BACKUP-13].
 */
import type { Result } from '$lib/domain/schema';
import type { CopyDone } from '$lib/exchange/backup/copy-board';
import type { FolderError } from '$lib/exchange/folder/folder';
import type { FolderPermission } from '$lib/exchange/folder/directory-folder';
import type { BoardToCopy } from '$lib/storage/outside/to-copy';
import type { KeepProblem } from './copy-job';
import type { BackupPlace, CopyRow } from '$lib/storage/rows';

/** After the last act until a copy is written, ms. */
export const CALM = 60_000;
/** After the first act that is in no copy until one is written whatever happens, ms. */
export const PATIENCE = 5 * 60_000;
/** Between two tries by itself after something went wrong, ms. */
export const AGAIN = 5 * 60_000;
/** Until another tab that is at work has surely finished, ms. */
const OTHER_TAB = 20_000;

/** Until a copy gets another name, ms. */
const NEXT_SECOND = 2000;

/** Why the keeper has stopped. `board`: the one it was copying. */
export interface BackupProblem {
  kind: KeepProblem['kind'];
  board: string | null;
}

/**
 * - `off` nobody has chosen a folder
 * - `resting` everything is in a copy, or soon will be
 * - `held` the database has lost something; nothing is written until a person has answered
 */
export type BackupState =
  | { at: 'off' }
  | { at: 'resting' }
  | { at: 'writing' }
  | { at: 'held' }
  | { at: 'stopped'; problem: BackupProblem };

/** A folder to keep copies in. */
export type FolderPlace = Extract<BackupPlace, { way: 'folder' }>;

/** What the keeper works with; tests bring their own. */
export interface BackupPorts {
  now: () => number;
  place: () => Promise<BackupPlace | null>;
  permission: (place: FolderPlace) => Promise<FolderPermission>;
  list: (place: FolderPlace) => Promise<Result<string[], FolderError>>;
  /** whether the database has less than it once had, and nobody has answered */
  hasLost: () => Promise<boolean>;
  boardsToCopy: (names: ReadonlySet<string>) => Promise<BoardToCopy[]>;
  copy: (
    place: FolderPlace,
    board: BoardToCopy,
  ) => Promise<Result<CopyDone & { seq: number }, KeepProblem>>;
  note: (place: FolderPlace, board: string, copy: Omit<CopyRow, 'key'>) => Promise<void>;
  /** a copy among the downloads, after a meeting */
  download: (board: string) => Promise<void>;
  /** does the work unless another tab is at it; answers whether it did */
  alone: (work: () => Promise<void>) => Promise<boolean>;
  /** calls back after so many ms; answers the way to stop */
  later: (ms: number, run: () => void) => () => void;
}

/** See the module's head. */
export class BackupKeeper {
  /** how it goes */
  state = $state.raw<BackupState>({ at: 'off' });
  /** where copies go; null when nobody has chosen */
  place = $state.raw<BackupPlace | null>(null);
  readonly #ports: BackupPorts;
  #firstAct: number | null = null;
  #stopTimer: (() => void) | null = null;
  #due = Infinity;
  #running: Promise<void> | null = null;
  #again = false;

  constructor(ports: BackupPorts) {
    this.#ports = ports;
  }

  /** Someone has done something on a board: a copy is written when it has been calm for a while. */
  acted(): void {
    const now = this.#ports.now();
    this.#firstAct ??= now;
    this.#wake(Math.min(now + CALM, this.#firstAct + PATIENCE), true);
  }

  /** A tavlemøde has ended: a copy at once, in the folder or among the downloads. */
  async meetingEnded(board: string): Promise<void> {
    const place = await this.#ports.place();
    if (place?.way === 'download') await this.#ports.download(board);
    else await this.work();
  }

  /** The page is looked at again, or the line is back: goes on if something had stopped it. */
  async lookAgain(): Promise<void> {
    if (this.state.at === 'stopped' || this.state.at === 'held') await this.work();
  }

  /** Copies what is in no copy, now. Asking again while it works makes it look once more. */
  async work(): Promise<void> {
    if (this.#running) {
      this.#again = true;
      return this.#running;
    }
    this.#running = this.#round().finally(() => {
      this.#running = null;
    });
    await this.#running;
    if (this.#again) {
      this.#again = false;
      await this.work();
    }
  }

  async #round(): Promise<void> {
    this.#stopTimer?.();
    this.#due = Infinity;
    this.#firstAct = null;
    try {
      this.place = await this.#ports.place();
      const { place } = this;
      if (place?.way !== 'folder') {
        this.state = { at: 'off' };
        return;
      }
      const did = await this.#ports.alone(() => this.#copyAll(place));
      if (did) return;
      if (this.state.at === 'off') this.state = { at: 'resting' };
      this.#wake(this.#ports.now() + OTHER_TAB);
    } catch (error) {
      // Only the browser's own lists and locks are left to throw here.
      this.#stop({ kind: 'unknown', board: null });
      console.error(error);
    }
  }

  async #copyAll(place: FolderPlace): Promise<void> {
    if (await this.#ports.hasLost()) {
      this.state = { at: 'held' };
      return;
    }
    if ((await this.#ports.permission(place)) !== 'granted') {
      this.#stop({ kind: 'denied', board: null });
      return;
    }
    const names = await this.#ports.list(place);
    if (!names.ok) {
      this.#stop({ kind: names.error.kind, board: null });
      return;
    }
    for (const board of await this.#ports.boardsToCopy(new Set(names.value))) {
      this.state = { at: 'writing' };
      const done = await this.#ports.copy(place, board);
      if (!done.ok && done.error.kind === 'exists') {
        // Written in this very second, by this tab before its place was chosen anew or by another.
        this.#wake(this.#ports.now() + NEXT_SECOND);
        break;
      }
      if (!done.ok) {
        this.#stop({ kind: done.error.kind, board: board.name });
        return;
      }
      const { file, seq, changes, good } = done.value;
      const at = new Date(this.#ports.now()).toISOString();
      const copy = { at, seq, changes, file, folder: placeName(place), good };
      await this.#ports.note(place, board.id, copy);
    }
    this.state = { at: 'resting' };
  }

  #stop(problem: BackupProblem): void {
    this.state = { at: 'stopped', problem };
    this.#wake(this.#ports.now() + AGAIN);
  }

  /** Sets the timer; an act moves it, anything else only makes it sooner. */
  #wake(due: number, moves = false): void {
    if (!moves && due >= this.#due) return;
    // An act does not put off what was about to be tried again.
    if (moves && this.state.at === 'stopped' && this.#due < due) return;
    this.#stopTimer?.();
    this.#due = due;
    this.#stopTimer = this.#ports.later(Math.max(0, due - this.#ports.now()), () => {
      void this.work();
    });
  }
}

function placeName(place: FolderPlace): string {
  return place.handle.name;
}
