/**
 * What a leader does on the page: boards are only opened when something is to be written on them, with all
 * that it takes to write, and who one is on each of them is known of this device alone.
 */
import { SvelteMap } from 'svelte/reactivity';
import type { Summary } from '$lib/domain/leader/summary';
import { followedOn, followOn } from '$lib/session/followed';
import type { LeaderSession } from '$lib/session/leader-session.svelte';
import { PartAhead } from '$lib/session/part-ahead.svelte';
import { leadOn, meOn, sayLeadOn, sayMeOn } from '$lib/session/who-here';
import { failureOf, type StorageFailure } from '$lib/storage/failure';
import type { Toasts } from '$lib/ui/toasts.svelte';
import type { OpenBoard } from './board-opener';
import { forWhom, type Question } from './lines';

/** Why a board cannot be written on: it is not in this browser any more, or could not be read. */
export type NotOpen = StorageFailure | { kind: 'missing' };

/** All that it takes to write: to read the page takes none of it. */
export const opener = new PartAhead({ load: () => import('./board-opener') });

/** See the module's head. */
export class LeaderDesk {
  /**
   * questions one has begun to answer while one looked, and among which they stood then: they stay there,
   * whatever comes of it, and whoever one says one is; a form must not go while one writes in it
   */
  readonly begun = new SvelteMap<string, ReturnType<typeof forWhom>>();
  readonly #open = new SvelteMap<string, OpenBoard>();
  /** boards that are being opened, or why what opens them did not come */
  readonly #coming = new SvelteMap<string, Promise<void> | StorageFailure>();
  /** what was said on this page; what was said before is kept in the browser */
  readonly #me = new SvelteMap<string, string>();
  readonly #followed = new SvelteMap<string, boolean>();
  readonly #toasts: Toasts;
  #closed = false;

  constructor(toasts: Toasts) {
    this.#toasts = toasts;
  }

  /** One begins to answer a question. */
  begin(question: Question): void {
    this.begun.set(question.line.id, this.whom(question));
    this.open(question.board.board);
  }

  /** Whom a question waits for, as seen from here. */
  whom(question: Question): ReturnType<typeof forWhom> {
    return this.begun.get(question.line.id) ?? forWhom(question, this.me(question.board));
  }

  /** The leader one is on a board, by member id; null where one has not said so, or is none. */
  me({ board, leaders }: Pick<Summary, 'board' | 'leaders'>): string | null {
    const me = this.#me.get(board) ?? leadOn(board);
    return leaders.some(({ id }) => id === me) ? me : null;
  }

  /** The names one answers by, each once. */
  names(summaries: readonly Summary[]): string[] {
    const names = summaries.flatMap((summary) => {
      const me = this.me(summary);
      return summary.leaders.flatMap(({ id, name }) => (id === me ? [name] : []));
    });
    return [...new Set(names)];
  }

  /** Says who one is on every board that has a leader of that name, and nobody on the others; null: nobody. */
  say(name: string | null, summaries: readonly Summary[]): void {
    for (const { board, leaders } of summaries) {
      const leader = leaders.find((one) => one.name === name)?.id ?? null;
      this.#sayOn(board, leader);
      const here = meOn(board);
      // Whoever else this browser's user is on the board stays that.
      if (leader !== null && (here === null || leaders.some(({ id }) => id === here)))
        sayMeOn(board, leader);
    }
  }

  /** Says who one is on one board, where one writes on it; null: nobody. */
  sayOn(session: LeaderSession, leader: string | null): void {
    this.#sayOn(session.model.id, leader);
  }

  #sayOn(board: string, leader: string | null): void {
    sayLeadOn(board, leader);
    this.#me.set(board, leader ?? '');
    this.session(board)?.setMe(leader);
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

  /** The boards that are open to be written on. */
  get sessions(): LeaderSession[] {
    return [...this.#open.values()].map(({ session }) => session);
  }

  /** The board, opened to be written on; nothing before it is fetched. */
  session(board: string): LeaderSession | undefined {
    return this.#open.get(board)?.session;
  }

  /** The folder by which what is written on a board goes to the team; null where there is none. */
  folder(board: string): string | null {
    return this.#open.get(board)?.folder ?? null;
  }

  /** Why a board that was to be opened is not; null while it is under way, and once it is. */
  failure(board: string): NotOpen | null {
    const coming = this.#coming.get(board);
    if (coming !== undefined && !(coming instanceof Promise)) return coming;
    const model = this.session(board)?.model;
    if (model?.state === 'missing') return { kind: 'missing' };
    return model?.state === 'failed' ? (model.failure ?? { kind: 'unavailable' }) : null;
  }

  /** Opens a board, or tries anew where that failed. */
  open(board: string): void {
    void this.opened(board);
  }

  /** Opens a board. @returns it, once it is read; undefined where it cannot be: see {@link failure} */
  async opened(board: string): Promise<LeaderSession | undefined> {
    const coming = this.#coming.get(board);
    if (coming instanceof Promise) await coming;
    else if (this.failure(board) !== null || !this.#open.has(board)) await this.#come(board);
    const session = this.session(board);
    return session?.model.state === 'ready' ? session : undefined;
  }

  #come(board: string): Promise<void> {
    const coming = this.#fetch(board).then(
      () => {
        this.#coming.delete(board);
      },
      (error: unknown) => {
        this.#coming.set(board, failureOf(error));
      },
    );
    this.#coming.set(board, coming);
    return coming;
  }

  async #fetch(board: string): Promise<void> {
    const known = this.session(board);
    if (known) return known.model.retry();
    const { openBoard } = await opener.fetch();
    const open = await openBoard(board, this.#toasts);
    if (this.#closed) open.close();
    else this.#open.set(board, open);
  }

  /** Lets all of them go. */
  close(): void {
    this.#closed = true;
    for (const open of this.#open.values()) open.close();
  }
}
