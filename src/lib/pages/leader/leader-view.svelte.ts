/** Which boards stand on the page, which are folded away, and what waits: from the summaries as they are kept. */
import { addDays } from '$lib/domain/cadence/iso-date';
import type { Summary } from '$lib/domain/leader/summary';
import type { Summaries } from '$lib/keeping/leader/summaries.svelte';
import { today } from '$lib/session/today.svelte';
import { summedBoards, type SummedBoard } from '$lib/storage/browser/summaries';
import { LiveQuery, type Live } from '$lib/storage/live-query.svelte';
import type { AnswersState } from '$lib/storage/outside/answers';
import { freshness, type Fetched } from '$lib/storage/outside/arrivals';
import { storageText } from '$lib/words/storage-text';
import { boardAnswers } from './answers-live';
import type { LeaderDesk } from './leader-desk.svelte';
import { forWhom, openOn } from './lines';

/** A board on which nothing was done for so many days is folded away. */
const HALF_A_YEAR = 182;

const NONE: ReadonlyMap<string, never> = new Map<string, never>();

/** See the module's head. */
export class LeaderView {
  /** what stands is on the screen: what is behind may be asked for */
  painted = $state(false);
  readonly #boards = new LiveQuery(summedBoards);
  readonly #fresh = new LiveQuery(freshness);
  /** it is known what there is */
  readonly ready = $derived.by(() => {
    // Both are asked for at once: the second is not to wait for the first.
    const [boards, fresh] = [this.#boards.current, this.#fresh.current];
    return boards.state === 'ready' && fresh.state !== 'pending';
  });
  readonly #answers = $derived(this.painted ? new LiveQuery(boardAnswers) : null);
  readonly #desk: LeaderDesk;
  readonly #made: Summaries;
  /** boards that were folded away are looked at all the same */
  #unfolded = $state(false);
  /** whether anything was summed up when one came */
  #stored: boolean | undefined;
  #wasDrawn = false;
  readonly #limit = $derived(addDays(today(), -HALF_A_YEAR));
  /** nothing was done on it for half a year */
  readonly isStill = ({ board, summary }: SummedBoard): boolean =>
    board.origin === '' && summary !== null && summary.changedOn < this.#limit;
  readonly #away = $derived.by(() => {
    const rests = this.all.filter(
      (one) => one.board.origin !== '' || (this.isStill(one) && !this.#unfolded),
    );
    // Where there is nothing else, the examples are what one has come to see.
    return new Set(rests.length === this.all.length ? [] : rests);
  });
  /** boards that stand on the page, and those that are folded away */
  readonly shown = $derived(this.all.filter((one) => !this.#away.has(one)));
  readonly away = $derived(this.all.filter((one) => this.#away.has(one)));
  readonly summaries: Summary[] = $derived(this.shown.flatMap(({ summary }) => summary ?? []));
  /** questions that wait for whoever looks; and those on boards that have lain still: folded away, not forgotten */
  readonly waiting = $derived(this.#countFor(this.shown));
  readonly waitingAway = $derived(this.#countFor(this.away.filter(this.isStill)));

  constructor(desk: LeaderDesk, made: Summaries) {
    this.#desk = desk;
    this.#made = made;
  }

  /** The boards as they are read. */
  get boards(): Live<SummedBoard[]> {
    return this.#boards.current;
  }

  /** Every board of this browser. */
  get all(): readonly SummedBoard[] {
    return this.#boards.value ?? [];
  }

  /**
   * It may be drawn. Where nothing was summed up, all of it comes at once: a page that grows board by board
   * moves under one's hand.
   */
  get drawn(): boolean {
    if (!this.ready) return false;
    this.#stored ??= this.all.some(({ summary }) => summary !== null);
    return (this.#wasDrawn ||= this.#stored || this.#made.failure !== null || this.#isAllThere());
  }

  /** Each board is summed up, or it is known why not: the summaries are read a moment after they are made. */
  #isAllThere(): boolean {
    const failed = new Set(this.#made.unread.map(({ board }) => board));
    return (
      this.#made.made &&
      this.all.every(({ board, summary }) => summary !== null || failed.has(board.id))
    );
  }

  /** How fresh each board is. */
  get fresh(): ReadonlyMap<string, Fetched> {
    return this.#fresh.value ?? NONE;
  }

  /** How the answers on the boards stand. */
  get answers(): ReadonlyMap<string, AnswersState> {
    return this.#answers?.value ?? NONE;
  }

  /** Boards with answers that wait, or were sent, by name. */
  get toSend(): { board: SummedBoard['board']; state: AnswersState }[] {
    return this.all.flatMap(({ board }) => {
      const state = this.answers.get(board.id);
      return state ? [{ board, state }] : [];
    });
  }

  /** Why something that the page reads beside the boards could not be read. */
  get failures(): string[] {
    return [this.#fresh.current, this.#answers?.current].flatMap((live) =>
      live?.state === 'failed' ? [storageText(live.failure)] : [],
    );
  }

  /** Takes what was folded away since it lay still among the rest. */
  unfold(): void {
    this.#unfolded = true;
  }

  #countFor(some: readonly SummedBoard[]): number {
    const summaries = some.flatMap(({ summary }) => summary ?? []);
    return openOn(summaries).filter((row) => forWhom(row, this.#desk.me(row.board)) !== 'others')
      .length;
  }
}
