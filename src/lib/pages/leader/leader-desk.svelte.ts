/**
 * What a leader does on the page: boards are only opened when something is to be written on them, and who
 * one is on each of them is known of this device alone.
 */
import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { Summary } from '$lib/domain/leader/summary';
import { BoardModel } from '$lib/storage/board/board-model.svelte';
import type { Toasts } from '$lib/ui/toasts.svelte';
import { BoardSession, meOn, sayMeOn } from '$lib/session/board-session.svelte';
import { followedOn, followOn } from '$lib/session/followed';

/** See the module's head. */
export class LeaderDesk {
  /** questions one has begun to answer while one looked: they stay where they stood, whatever comes of it */
  readonly begun = new SvelteSet<string>();
  readonly #open = new SvelteMap<string, BoardSession>();
  /** what was said on this page; what was said before is kept in the browser */
  readonly #me = new SvelteMap<string, string>();
  readonly #followed = new SvelteMap<string, boolean>();
  readonly #toasts: Toasts;

  constructor(toasts: Toasts) {
    this.#toasts = toasts;
  }

  /** The leader one is on a board, by member id; null where one has not said so, or is none. */
  me({ board, leaders }: Pick<Summary, 'board' | 'leaders'>): string | null {
    const me = this.#me.get(board) ?? meOn(board);
    return leaders.some(({ id }) => id === me) ? me : null;
  }

  /** Says who one is on every board that has a leader of that name. */
  say(name: string, summaries: readonly Summary[]): void {
    for (const { board, leaders } of summaries) {
      const leader = leaders.find((one) => one.name === name);
      if (!leader || this.me({ board, leaders }) !== null) continue;
      sayMeOn(board, leader.id);
      this.#me.set(board, leader.id);
      this.#open.get(board)?.setMe(leader.id);
    }
  }

  /** Whether a board is another team's that one follows; null where nobody has said. */
  followed(board: string): boolean | null {
    return this.#followed.get(board) ?? followedOn(board);
  }

  /** Says whether one follows it. */
  follow(board: string, followed: boolean): void {
    followOn(board, followed);
    this.#followed.set(board, followed);
  }

  /** The board, opened to be written on; nothing before it is read. */
  session(board: string): BoardSession | undefined {
    return this.#open.get(board);
  }

  /** Opens a board; nothing happens when it is open. */
  open(board: string): void {
    if (this.#open.has(board)) return;
    const model = new BoardModel(board);
    this.#open.set(board, new BoardSession(model, this.#toasts));
    void model.open();
  }

  /** Lets all of them go. */
  close(): void {
    for (const { model } of this.#open.values()) model.close();
  }
}
