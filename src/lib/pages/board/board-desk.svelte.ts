/** What one does at the board: filters it, walks it, moves cards on it. One desk per open board. */
import { createContext, tick, type Component } from 'svelte';
import { byOrder, COLUMNS, type Column } from '$lib/domain/board/card';
import { LARGE_BOARD, lanesInSight } from '$lib/domain/board/first-sight';
import {
  LOOSE,
  lanesOf,
  isSameList,
  standings,
  withIdeas,
  type Lane,
  type Lanes,
  type Standing,
} from '$lib/domain/board/lanes';
import type { Move, Target } from '$lib/domain/board/moves';
import type { Verb } from '$lib/domain/log/verbs';
import type { DraftChange } from '$lib/domain/log/change';
import { isOpenPoint } from '$lib/domain/records/development-point';
import type { Idea } from '$lib/domain/records/idea';
import { edited } from '$lib/domain/records/make';
import type { Member } from '$lib/domain/records/member';
import { m } from '$lib/i18n/paraglide/messages.js';
import { columnWord } from '$lib/i18n/card-words';
import type { BoardSession } from '$lib/session/board-session.svelte';
import { named } from '$lib/words/named';
import { isWriting } from '$lib/session/letter-keys';
import { BoardFilter } from './board-filter.svelte';
import { boardMoves } from './board-moves';

/** The rules of moving: see move-rules.ts. */
type MoveRules = NonNullable<typeof boardMoves.here>;

/** A dialog over the board; there is one for all cards. */
export type Desktop =
  | { kind: 'move'; id: string }
  | { kind: 'idea'; id: string }
  | { kind: 'test'; pointId: string | null; idea: Idea | null }
  | { kind: 'point' }
  | { kind: 'decide'; testId: string };

/** Where a dragged card was let go. */
export interface Drop {
  id: string;
  lane: string;
  column: Column;
  index: number;
}

/** How long nothing happens before what is seen first is kept, ms. */
const QUIET = 2000;

/** See the module's head. */
export class BoardDesk {
  readonly session: BoardSession;
  readonly filter: BoardFilter;
  open = $state.raw<Desktop | null>(null);
  /** the lane whose kerneelementer and ways up and down are shown */
  unfolded = $state<string | null>(null);
  /** the udviklingspunkt that the next idea is written under, when it was begun in a lane */
  ideaUnder = $state<string | null>(null);
  /** read aloud when a key or a drop cannot do what was asked */
  said = $state('');
  /** the board's component, once one has been to the board */
  made = $state.raw<Component | null>(null);
  /** whether one is at the board now, and not on another of its pages */
  shown = $state(false);
  #last: ReadonlyMap<string, Standing> = new Map();
  #lastLanes: Lanes | null = null;
  /** what the last standings and the last lanes were made of, beside the cards and the ideas */
  #around: readonly unknown[] = [];
  #beside: readonly unknown[] = [];

  #standing = $derived.by(() => {
    const { model, today } = this.session;
    const { cards } = model;
    const [requests, barriers] = [model.all('decisionRequest'), model.all('barrier')];
    const around = [requests, barriers, today];
    const isSame = isSameList(around, this.#around);
    this.#around = around;
    this.#last = standings(
      { cards, requests, barriers },
      today,
      this.#last,
      isSame ? 'same' : 'changed',
    );
    return this.#last;
  });

  /** The board as it is to be shown. */
  readonly lanes = $derived.by(() => {
    const { model, me, covered } = this.session;
    const filter = this.filter.value;
    const records = { points: model.all('developmentPoint'), ideas: model.all('idea') };
    const beside = [records.points, this.#standing, filter, me, covered.join(' ')];
    const isSame = filter === 'all' && isSameList(beside, this.#beside);
    this.#beside = beside;
    // An idea is what comes most often.
    const renewed = isSame && this.#lastLanes ? withIdeas(this.#lastLanes, records.ideas) : null;
    this.#lastLanes =
      renewed ?? lanesOf(records, this.#standing, filter, me?.id ?? null, this.#lastLanes, covered);
    return model.sight ? lanesInSight(this.#lastLanes, model.sight) : this.#lastLanes;
  });

  /** How many cards stand in a cell, also while not all of them are here. */
  countIn(lane: Lane, column: Column): number {
    const { sight } = this.session.model;
    const known = sight?.lanes.find(({ id }) => id === lane.id);
    return known?.cards[column] ?? lane[column].length;
  }

  /**
   * Keeps what is seen first of a large board, once nothing has happened on it for a moment. For an effect.
   *
   * @returns calls it off
   */
  keepInSight(): (() => void) | undefined {
    const { model } = this.session;
    const isLarge = model.cards.length >= LARGE_BOARD && model.conflicts.length === 0;
    if (model.sight || this.filter.value !== 'all' || !isLarge) return undefined;
    const { lanes, session } = this;
    const { seq } = model;
    const quiet = setTimeout(() => {
      // Without it the board is read whole before it is shown, which costs nobody anything but time.
      // eslint-disable-next-line house/parts -- where it does not come, nobody misses anything
      import('$lib/parts/lanes/keep-first')
        .then((keeping) => keeping.keepInSight(session, lanes, seq))
        .catch(() => undefined);
    }, QUIET);
    return () => clearTimeout(quiet);
  }

  /** For each column the first lane where nothing stands in it: there the board says what may come. */
  readonly prompts: Readonly<Record<Column, string | null>> = $derived.by(() => {
    const { open } = this.lanes;
    const firstEmpty = (column: Column) =>
      open.find((lane) => lane[column].length === 0)?.id ?? null;
    return {
      ideas: firstEmpty('ideas'),
      plan: firstEmpty('plan'),
      test: firstEmpty('test'),
      reflect: firstEmpty('reflect'),
      closed: firstEmpty('closed'),
    };
  });

  readonly members: ReadonlyMap<string, Member> = $derived.by(
    () => new Map(this.session.model.all('member').map((member) => [member.id, member])),
  );

  constructor(session: BoardSession) {
    this.session = session;
    this.filter = new BoardFilter(session.model.id);
  }

  /** One comes to the board. */
  arrive(board: Component): void {
    this.made = board;
    this.shown = true;
  }

  /** One leaves the board for another page: it is kept, but nothing is open on it. */
  leave(): void {
    this.shown = false;
    this.open = null;
    this.ideaUnder = null;
    this.said = '';
  }

  /** The test that stands on the board under this id. */
  standing(id: string): Standing | undefined {
    return this.#standing.get(id);
  }

  /** Where a card stands: its lane, its column and its place. */
  placeOf(id: string): { lane: Lane; column: Column; index: number; ids: string[] } | null {
    for (const lane of [...this.lanes.open, ...this.lanes.closed]) {
      for (const column of COLUMNS) {
        const ids = lane[column].map((one) => one.id);
        const index = ids.indexOf(id);
        if (index >= 0) return { lane, column, index, ids };
      }
    }
    return null;
  }

  /** Moves a test or an idea; what is not an act (decision, form) opens. */
  async move(id: string, target: Target, more: readonly DraftChange[] = []): Promise<boolean> {
    const rules = await this.#rules();
    const { model, when } = this.session;
    const card = this.standing(id)?.card;
    const idea = card ? undefined : model.get('idea', id);
    if (!rules || (!card && !idea)) return false;
    const move: Move = card
      ? rules.moveOf(card, target, when, this.session.newId())
      : rules.moveOfIdea(idea as Idea, target);
    const title = named(card?.test.title ?? idea?.text ?? '');
    switch (move.kind) {
      case 'none':
        return false;
      case 'refused':
        this.said = m.board_refused({ why: move.why });
        return false;
      case 'compose':
        this.open = { kind: 'test', pointId: move.pointId, idea: idea ?? null };
        return false;
      case 'decide':
        this.open = { kind: 'decide', testId: id };
        return false;
      case 'act': {
        const lane = model.get('developmentPoint', target.pointId);
        const point = lane ? named(lane.title) : m.words_no_point();
        const before = card?.test.pointId ?? idea?.pointId ?? null;
        const toLane = before !== target.pointId && ['move-test', 'edit-idea'].includes(move.verb);
        const isOpen = move.verb === 'start-test' && card?.current?.prediction.trim() === '';
        const notice = toLane
          ? m.board_moved_lane({ title, point })
          : isOpen
            ? m.board_started_open({ title })
            : m.board_moved({ verb: move.verb, title, column: columnWord(target.column) });
        return this.#act(move.verb, [...move.drafts, ...more], notice, id);
      }
    }
  }

  /** A drop: the cell decides the act, the height decides the place. */
  async drop({ id, lane, column, index }: Drop): Promise<void> {
    const rules = await this.#rules();
    const shown = this.#lane(lane);
    const from = this.placeOf(id);
    if (!rules || !shown || !from) return;
    const pointId = lane === LOOSE ? null : lane;
    const stays = from.lane.id === lane && from.column === column;
    if (stays && (from.index === index || column === 'closed')) return;
    if (column === 'closed') {
      await this.move(id, { column, pointId });
      return;
    }
    const [order, others] = this.#orders(rules, shown, column, id, index);
    await this.move(id, { column, pointId, ...(order === undefined ? {} : { order }) }, others);
  }

  /** Shift and an arrow: one column on or back. */
  async shift(id: string, step: -1 | 1): Promise<void> {
    const from = this.placeOf(id);
    const column = from && COLUMNS[COLUMNS.indexOf(from.column) + step];
    if (!from || !column) this.said = m.board_refused({ why: 'edge' });
    else await this.move(id, { column, pointId: from.lane.point?.id ?? null });
  }

  /** Shift and an arrow: one place up or down in its cell. */
  async nudge(id: string, step: -1 | 1): Promise<void> {
    const rules = await this.#rules();
    const from = this.placeOf(id);
    if (!rules || !from || from.column === 'closed') return;
    const to = from.index + step;
    if (to < 0 || to >= from.ids.length) {
      this.said = m.board_refused({ why: 'edge' });
      return;
    }
    const [order, others] = this.#orders(rules, from.lane, from.column, id, to);
    const kind = from.column === 'ideas' ? 'idea' : 'testAction';
    const own = order === undefined ? [] : [edited(kind, id, { order })];
    const notice = m.board_moved_place({
      title: this.titleOf(id),
      place: to + 1,
      count: from.ids.length,
      column: columnWord(from.column),
    });
    await this.#act(kind === 'idea' ? 'edit-idea' : 'move-test', [...own, ...others], notice, id);
  }

  /**
   * Moves a lane one place among the open ones.
   *
   * @param drawn takes focus along, when the lane has been drawn in its new place
   */
  async moveLane(pointId: string, step: -1 | 1, drawn: () => void): Promise<void> {
    const rules = await this.#rules();
    const points = this.session.model.all('developmentPoint').filter(isOpenPoint);
    const keys = rules?.stepped(points, pointId, step);
    if (!keys || keys.size === 0) return;
    const at = [...points].sort(byOrder).findIndex((p) => p.id === pointId);
    const drafts = [...keys].map(([id, order]) => edited('developmentPoint', id, { order }));
    const title = named(this.session.model.get('developmentPoint', pointId)?.title ?? '');
    const notice = m.board_lane_moved({ title, place: at + step + 1, count: points.length });
    const storing = this.session.act('edit-point', drafts, { notice, atOnce: true });
    await tick();
    drawn();
    await storing;
    await tick();
    // It was only drawn there now, or back again where it could not be stored.
    if (isFocusLost()) drawn();
  }

  /** Title of a test, text of an idea. */
  titleOf(id: string): string {
    const { model } = this.session;
    return named(this.standing(id)?.card.test.title ?? model.get('idea', id)?.text ?? '');
  }

  /** Undefined where they do not come: the banner says that by then, and nothing was moved. */
  async #rules(): Promise<MoveRules | undefined> {
    return boardMoves.here ?? boardMoves.fetch().catch(() => undefined);
  }

  #lane(id: string): Lane | undefined {
    return [...this.lanes.open, ...this.lanes.closed].find((lane) => lane.id === id);
  }

  /** The order key that puts a card at a place in a cell, and what else must then change. */
  #orders(
    rules: MoveRules,
    lane: Lane,
    column: Exclude<Column, 'closed'>,
    id: string,
    index: number,
  ): [order: string | undefined, others: DraftChange[]] {
    const kind = column === 'ideas' ? 'idea' : 'testAction';
    const others =
      column === 'ideas' ? lane.ideas : lane[column].map((standing) => standing.card.test);
    const keys = rules.placedAt(others, id, index);
    const order = keys.get(id);
    keys.delete(id);
    return [order, [...keys].map(([other, key]) => edited(kind, other, { order: key }))];
  }

  async #act(verb: Verb, drafts: DraftChange[], notice: string, id: string): Promise<boolean> {
    this.said = '';
    const hadFocus = cardElement(id)?.contains(document.activeElement) ?? false;
    const storing = this.session.act(verb, drafts, { notice, atOnce: true });
    // The card is drawn anew in its new cell; whoever moved it by key goes with it.
    if (hadFocus) await followCard(id);
    const done = await storing;
    // It was only drawn there now, or back again where it could not be stored.
    if (hadFocus && isFocusLost()) await followCard(id);
    return done;
  }
}

/** The element of a card on the page. */
export function cardElement(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-card="${id}"]`);
}

/** Puts focus on a card's link. @returns whether the card is on the page */
export function focusCard(id: string): boolean {
  const target = cardElement(id)?.querySelector<HTMLElement>('[data-focus]');
  target?.focus();
  return target !== null && target !== undefined;
}

/** Whether what had focus has been taken down. */
function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** Takes focus to a card just drawn, unless somebody has gone on to write in a field meanwhile. */
export async function followCard(id: string): Promise<void> {
  await tick();
  if (!isWriting()) focusCard(id);
}

const [getDesk, setDesk] = createContext<BoardDesk>();

/** The desk of the board; call it while a component is being set up. */
export { getDesk };

/** Makes the desk; the layout around the pages of a board calls it once. */
export function provideDesk(session: BoardSession): BoardDesk {
  return setDesk(new BoardDesk(session));
}
