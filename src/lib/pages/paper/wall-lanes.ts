/** What hangs on the wall: the lanes of the board, each column as the items that are printed of it. */
import { COLUMNS, type Column } from '$lib/domain/board/card';
import { isEmptyLane, lanesOf, standings, type Lane, type Standing } from '$lib/domain/board/lanes';
import type { IsoDate } from '$lib/domain/cadence/iso-date';
import type { DevelopmentPoint } from '$lib/domain/records/development-point';
import type { Idea } from '$lib/domain/records/idea';
import type { BoardModel } from '$lib/storage/board/board-model.svelte';

/** One thing in a column; `more` is how many there are that the paper has no room for. */
export type WallItem =
  | { kind: 'idea'; id: string; idea: Idea }
  | { kind: 'card' | 'closed'; id: string; standing: Standing }
  | { kind: 'more'; id: string; count: number };

/** A lane as it is printed. */
export interface WallLane {
  id: string;
  point: DevelopmentPoint | null;
  items: Readonly<Record<Column, readonly WallItem[]>>;
}

/** Most of a column that is printed; what is being worked on is printed whole. */
const MOST: Partial<Record<Column, number>> = { ideas: 8, closed: 3 };

/** Open lanes of a board, those without anything but a title too. */
export function wallLanes(model: BoardModel, today: IsoDate): WallLane[] {
  const standing = standings(
    {
      cards: model.cards,
      requests: model.all('decisionRequest'),
      barriers: model.all('barrier'),
    },
    today,
  );
  const records = { points: model.all('developmentPoint'), ideas: model.all('idea') };
  return lanesOf(records, standing, 'all', null)
    .open.filter((lane) => lane.point !== null || !isEmptyLane(lane))
    .map((lane) => ({ id: lane.id, point: lane.point, items: itemsOf(lane) }));
}

function itemsOf(lane: Lane): WallLane['items'] {
  const items: Record<Column, WallItem[]> = {
    ideas: lane.ideas.map((idea) => ({ kind: 'idea', id: idea.id, idea })),
    plan: lane.plan.map(cardItem),
    test: lane.test.map(cardItem),
    reflect: lane.reflect.map(cardItem),
    closed: lane.closed.map((standing) => ({ kind: 'closed', id: standing.id, standing })),
  };
  for (const column of COLUMNS) {
    const most = MOST[column] ?? Infinity;
    const count = items[column].length - most;
    // One more takes no more room than the words that say so.
    if (count > 1) items[column].splice(most, count, { kind: 'more', id: `more-${column}`, count });
  }
  return items;
}

function cardItem(standing: Standing): WallItem {
  return { kind: 'card', id: standing.id, standing };
}
