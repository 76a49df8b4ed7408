/** The boards of this browser that someone has said who they are on, each open as on its own page. */
import { SvelteMap } from 'svelte/reactivity';
import type { Board } from '$lib/domain/records/board';
import { BoardModel } from '$lib/storage/board-model.svelte';
import type { Toasts } from '$lib/ui/toasts.svelte';
import { BoardSession, meOn } from '../shared/board-session.svelte';

/** See the module's head. */
export class MyBoards {
  readonly #toasts: Toasts;
  readonly #open = new SvelteMap<string, BoardSession>();

  constructor(toasts: Toasts) {
    this.#toasts = toasts;
  }

  /** Boards that are read and stand open, by name. */
  get ready(): BoardSession[] {
    return [...this.#open.values()]
      .filter(({ model }) => model.state === 'ready')
      .sort((a, b) => a.model.board.name.localeCompare(b.model.board.name, 'da'));
  }

  /** Whether a board is still being read. */
  get pending(): boolean {
    return [...this.#open.values()].some(({ model }) => model.state === 'pending');
  }

  /** The session of a board, once it is open. */
  session(board: string): BoardSession | undefined {
    return this.#open.get(board);
  }

  /** Opens those of the boards where this browser knows who one is. */
  openMine(boards: readonly Board[]): void {
    for (const { id } of boards) if (meOn(id) !== null) this.open(id);
  }

  /** Opens a board; nothing happens when it is open. */
  open(board: string): void {
    if (this.#open.has(board)) return;
    // A model of its own: more boards may stand open here than are kept warm elsewhere.
    const model = new BoardModel(board);
    this.#open.set(board, new BoardSession(model, this.#toasts));
    void model.open();
  }

  /** Lets all of them go. */
  close(): void {
    for (const { model } of this.#open.values()) model.close();
  }
}
