/**
 * What is seen first of a large board, and the records it takes to draw it: kept beside the board, so that
 * opening it takes what is seen and not what there is. It holds nothing of its own. [BOARD-22]
 */
import type { IsoDate } from '../cadence/iso-date';
import type { AnyRecord } from '../records/kinds';
import type { RecordKind } from '../records/kind-names';
import type { Column } from './card';
import type { Lane, Lanes } from './lanes';

/** See the module's head. */
export interface FirstSight {
  /** what is late and who is away is counted for a day */
  day: IsoDate;
  /** whose cards are counted as theirs */
  me: string | null;
  rows: readonly (readonly [RecordKind, readonly AnyRecord[]])[];
  /** the lanes from the top, each with how many cards it has of each column in all */
  lanes: readonly { id: string; cards: Record<Column, number> }[];
  counts: Lanes['counts'];
  columns: Lanes['columns'];
}

/** Fewer tests than these are read before anybody would see a part of them. */
export const LARGE_BOARD = 1000;

/** How many cards a lane has, by column. */
export function cardsIn(lane: Lane): Record<Column, number> {
  return {
    ideas: lane.ideas.length,
    plan: lane.plan.length,
    test: lane.test.length,
    reflect: lane.reflect.length,
    closed: lane.closed.length,
  };
}

/** The board as it is shown while only its first sight is there: what is counted is counted of all of it. */
export function lanesInSight(lanes: Lanes, sight: FirstSight): Lanes {
  const seen = new Set(sight.lanes.map(({ id }) => id));
  return {
    open: lanes.open.filter(({ id }) => seen.has(id)),
    closed: [],
    counts: sight.counts,
    columns: sight.columns,
  };
}
