/** The boards of this browser that someone has said who they are on, each open as far as it is one's own. */
import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { Board } from '$lib/domain/records/board';
import { m } from '$lib/i18n/paraglide/messages.js';
import { BoardModel } from '$lib/storage/board/board-model.svelte';
import { OwnReader } from '$lib/storage/board/own-reading';
import { boardOfLatest } from '$lib/storage/log/undo-stacks';
import type { Toasts } from '$lib/ui/toasts.svelte';
import { BoardSession } from '$lib/session/board-session.svelte';
import { meOn } from '$lib/session/who-here';

/** See the module's head. */
export class MyBoards {
  readonly #toasts: Toasts;
  readonly #open = new SvelteMap<string, BoardSession>();

  readonly #readers = new Map<string, OwnReader>();
  /** boards of which one's own part is on its way */
  readonly #coming = new SvelteSet<string>();

  constructor(toasts: Toasts) {
    this.#toasts = toasts;
  }

  /** Boards that are read and stand open, by name. */
  get ready(): BoardSession[] {
    return [...this.#open.values()]
      .filter(({ model }) => model.state === 'ready')
      .sort((a, b) => a.model.board.name.localeCompare(b.model.board.name, 'da'));
  }

  /** Boards that are open with all that is one's own on them: nothing more comes while one looks. */
  get own(): BoardSession[] {
    return this.ready.filter(({ me, model }) => me !== null && !this.#coming.has(model.id));
  }

  /** Says who one is on a board; what is one's own there is read, and then it is among {@link own}. */
  async say(session: BoardSession, member: string | null): Promise<void> {
    const { id } = session.model;
    this.#coming.add(id);
    session.setMe(member);
    await session.model.catchUp();
    this.#coming.delete(id);
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
    const reader = new OwnReader(() => meOn(board));
    this.#readers.set(board, reader);
    const model = new BoardModel(board, reader);
    this.#open.set(board, new BoardSession(model, this.#toasts));
    void model.open();
  }

  /** Reads all of a board: something is asked that any record on it may answer. */
  async widen(board: string): Promise<void> {
    this.#readers.get(board)?.widen();
    await this.session(board)?.model.catchUp();
  }

  /** Undoes the act stored last on any of them (Ctrl+Z). */
  async undoLast(): Promise<void> {
    const session = await this.#latest('undo');
    if (session) await session.undoLast();
    else this.#toasts.show({ text: m.app_nothing_to_undo() });
  }

  /** Does again what was undone last on any of them (Ctrl+Y). */
  async redo(): Promise<void> {
    const session = await this.#latest('redo');
    if (session) await session.redo();
    else this.#toasts.show({ text: m.history_nothing_to_redo() });
  }

  /** Without a database there is nothing to undo; the page says the rest. */
  async #latest(stack: 'undo' | 'redo'): Promise<BoardSession | undefined> {
    const mine = this.ready.filter(({ me }) => me !== null).map(({ model }) => model.id);
    const board = await boardOfLatest(mine, stack).catch(() => null);
    return board === null ? undefined : this.session(board);
  }

  /** Lets all of them go. */
  close(): void {
    for (const { model } of this.#open.values()) model.close();
  }
}
