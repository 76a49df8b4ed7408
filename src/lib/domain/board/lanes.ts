/**
 * The board as it is shown: one lane per udviklingspunkt, one cell per column, each in order. Rules
 * [BOARD-11] to [BOARD-14].
 */
import type { IsoDate } from '../cadence/iso-date';
import type { Barrier } from '../records/barrier';
import type { DecisionRequest } from '../records/decision-request';
import { isOpenPoint, type DevelopmentPoint } from '../records/development-point';
import { isOpenIdea, type Idea } from '../records/idea';
import { COLUMNS, attentionsOf, byOrder, needsFollowUp, type Attention, type Card } from './card';

/** Alle · Mine · Kræver opfølgning · Det har vi lært. */
export const FILTERS = ['all', 'mine', 'followUp', 'learned'] as const;
/** See {@link FILTERS}. */
export type Filter = (typeof FILTERS)[number];

/** A card with why it asks for attention, most urgent first. */
export interface Standing {
  id: string;
  card: Card;
  attentions: readonly Attention[];
}

/** One lane. `point` is null for what has no udviklingspunkt. */
export interface Lane {
  id: string;
  point: DevelopmentPoint | null;
  ideas: readonly Idea[];
  plan: readonly Standing[];
  test: readonly Standing[];
  reflect: readonly Standing[];
  closed: readonly Standing[];
}

/** Id of the lane "Uden udviklingspunkt". */
export const LOOSE = 'loose';

/** The whole board. `counts` are by filter, closed tests only under learned; `columns` count what is shown. */
export interface Lanes {
  open: readonly Lane[];
  closed: readonly Lane[];
  counts: Record<Filter, number>;
  columns: Record<'ideas' | 'plan' | 'test' | 'reflect' | 'closed', number>;
}

/** What the lanes are made from. Records that are removed are left out by the caller. */
export interface BoardRecords {
  points: readonly DevelopmentPoint[];
  ideas: readonly Idea[];
  cards: readonly Card[];
  requests: readonly DecisionRequest[];
  barriers: readonly Barrier[];
}

/**
 * Whether a test is someone's: owner or contributor, they or one they take over for. Nobody owns nothing.
 * [BOARD-12] [TEAM-16]
 */
export function isMine(card: Card, me: string | null, covered: readonly string[] = []): boolean {
  if (me === null) return false;
  const { owner, contributor } = card.test;
  return [me, ...covered].some((member) => owner === member || contributor[member] === true);
}

/** Whether there is something to learn from a test: it is closed, or a cycle of it has been reflected on. [BOARD-20] */
export function isLearnedFrom(card: Card): boolean {
  return card.column === 'closed' || card.cycles.some(({ learned }) => learned.trim() !== '');
}

/**
 * Cards with their attentions; reuses the entries of `last` that still hold, so that only changed cards are drawn again.
 *
 * @param around whether the day, the questions and what stands in the way are those of `last`: a card that
 *   is the same then stands as it did
 */
export function standings(
  records: Pick<BoardRecords, 'cards' | 'requests' | 'barriers'>,
  today: IsoDate,
  last: ReadonlyMap<string, Standing> = new Map(),
  around: 'same' | 'changed' = 'changed',
): Map<string, Standing> {
  const requests = byTest(records.requests);
  const barriers = byTest(records.barriers);
  const standing = new Map<string, Standing>();
  for (const card of records.cards) {
    const id = card.test.id;
    const stood = around === 'same' ? last.get(id) : undefined;
    if (stood?.card === card) {
      standing.set(id, stood);
      continue;
    }
    const attentions = attentionsOf(card, today, {
      requests: requests.get(id) ?? [],
      barriers: barriers.get(id) ?? [],
    });
    const before = last.get(id);
    const same = before?.card === card && before.attentions.join() === attentions.join();
    standing.set(id, same ? before : { id, card, attentions });
  }
  return standing;
}

/**
 * Puts the board together. Open points come in their order, what has no point (or one that is gone)
 * stands last, as in the tavlemøde; closed tests stand newest first. A filter hides closed tests, and lanes in which
 * nothing is left; the filter for what was learned shows them alone. Lanes of `last` that are as they were are taken over as they are, so that only
 * changed lanes are drawn again. [BOARD-11] [BOARD-13] [BOARD-14] [BOARD-20]
 */
export function lanesOf(
  records: Pick<BoardRecords, 'points' | 'ideas'>,
  standing: ReadonlyMap<string, Standing>,
  filter: Filter,
  me: string | null,
  last: Lanes | null = null,
  covered: readonly string[] = [],
): Lanes {
  const loose = emptyLane(LOOSE, null);
  const lanes = new Map<string, MutableLane>();
  for (const point of [...records.points].sort(byOrder)) {
    lanes.set(point.id, emptyLane(point.id, point));
  }
  lanes.set(LOOSE, loose);
  const laneOf = (pointId: string | null) => lanes.get(pointId ?? LOOSE) ?? loose;
  const counts = { all: 0, mine: 0, followUp: 0, learned: 0 };
  const columns = { ideas: 0, plan: 0, test: 0, reflect: 0, closed: 0 };
  for (const one of standing.values()) {
    const { card } = one;
    const open = card.column !== 'closed';
    const mine = isMine(card, me, covered);
    const follow = needsFollowUp(one.attentions);
    if (open) counts.all += 1;
    if (open && mine) counts.mine += 1;
    if (follow) counts.followUp += 1;
    const learned = isLearnedFrom(card);
    if (learned) counts.learned += 1;
    const shown =
      filter === 'all' ||
      (filter === 'mine' && open && mine) ||
      (filter === 'followUp' && follow) ||
      (filter === 'learned' && learned);
    if (!shown) continue;
    laneOf(card.test.pointId)[card.column].push(one);
    columns[card.column] += 1;
  }
  for (const idea of records.ideas) {
    if (!isOpenIdea(idea) || filter === 'followUp' || filter === 'learned') continue;
    if (filter === 'mine' && (me === null || idea.createdBy !== me)) continue;
    laneOf(idea.pointId).ideas.push(idea);
    columns.ideas += 1;
  }
  for (const lane of lanes.values()) sortLane(lane);
  const before = new Map(last && [...last.open, ...last.closed].map((lane) => [lane.id, lane]));
  const all = [...lanes.values()].map((lane): Lane => {
    const same = before.get(lane.id);
    return same && isSameLane(same, lane) ? same : lane;
  });
  const worthShowing = (lane: Lane) => !isEmptyLane(lane) || (filter === 'all' && lane.point);
  return {
    open: all.filter((l) => (!l.point || isOpenPoint(l.point)) && worthShowing(l)),
    closed: all.filter((l) => l.point && !isOpenPoint(l.point) && worthShowing(l)),
    counts,
    columns,
  };
}

/**
 * All of the board with other ideas, which is all that has changed: nothing else is put together and sorted
 * again, and the lanes that keep theirs are the same ones. [BOARD-14]
 *
 * @param last what {@link lanesOf} made of the same records with the filter for all
 * @returns null where a lane comes or goes with its ideas
 */
export function withIdeas(last: Lanes, ideas: readonly Idea[]): Lanes | null {
  const byLane = new Map([...last.open, ...last.closed].map(({ id }) => [id, [] as Idea[]]));
  let count = 0;
  for (const idea of ideas) {
    if (!isOpenIdea(idea)) continue;
    const lane = byLane.get(idea.pointId ?? LOOSE);
    if (!lane) return null;
    lane.push(idea);
    count += 1;
  }
  const renewed = (lane: Lane): Lane => {
    const own = (byLane.get(lane.id) ?? []).sort(byOrder);
    return isSameList(own, lane.ideas) ? lane : { ...lane, ideas: own };
  };
  const open = last.open.map(renewed);
  if (open.some((lane) => lane.point === null && isEmptyLane(lane))) return null;
  const columns = { ...last.columns, ideas: count };
  return { ...last, open, closed: last.closed.map(renewed), columns };
}

/** Whether nothing stands in the lane. */
export function isEmptyLane(lane: Lane): boolean {
  return (
    lane.ideas.length +
      lane.plan.length +
      lane.test.length +
      lane.reflect.length +
      lane.closed.length ===
    0
  );
}

/** Whether two lanes hold the very same records, in the same order. */
function isSameLane(a: Lane, b: Lane): boolean {
  return a.point === b.point && COLUMNS.every((column) => isSameList(a[column], b[column]));
}

/** Whether two lists hold the very same, in the same order. */
export function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}

interface MutableLane extends Lane {
  ideas: Idea[];
  plan: Standing[];
  test: Standing[];
  reflect: Standing[];
  closed: Standing[];
}

function emptyLane(id: string, point: DevelopmentPoint | null): MutableLane {
  return { id, point, ideas: [], plan: [], test: [], reflect: [], closed: [] };
}

function sortLane(lane: MutableLane): void {
  lane.ideas.sort(byOrder);
  for (const column of ['plan', 'test', 'reflect'] as const) {
    lane[column].sort((a, b) => byOrder(a.card.test, b.card.test));
  }
  lane.closed.sort((a, b) => {
    const on = (s: Standing) => s.card.current?.decision?.on ?? '';
    return on(a) === on(b) ? (a.id < b.id ? 1 : -1) : on(a) < on(b) ? 1 : -1;
  });
}

function byTest<T extends { testActionId: string | null }>(items: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    if (item.testActionId === null) continue;
    groups.set(item.testActionId, [...(groups.get(item.testActionId) ?? []), item]);
  }
  return groups;
}
