/**
 * Which lanes stand on which sheet. A lane is never cut where it can be whole: only one that is taller
 * than a sheet goes on, between two cards, on the next.
 */
import { COLUMNS, type Column } from '$lib/domain/board/card';

/** A lane as it was measured; heights in any unit, as long as it is the same. */
export interface MeasuredLane {
  id: string;
  /** of its heading */
  head: number;
  /** of every card of each column, the space between cards included */
  cards: Readonly<Record<Column, readonly number[]>>;
}

/** From which card to before which, counted from 0. */
export type Stretch = readonly [from: number, to: number];

/** What of a lane stands on one sheet. */
export interface Piece {
  lane: string;
  cards: Readonly<Record<Column, Stretch>>;
  /** the lane began on an earlier sheet */
  continued: boolean;
}

/** One sheet; `left` is the height that nothing stands in. */
export interface Sheet {
  pieces: Piece[];
  left: number;
}

/**
 * Deals lanes out to sheets, in order.
 *
 * @param room height that lanes may take on a sheet
 * @param hand height that is kept free on the last one, to write in by hand
 */
export function fillSheets(lanes: readonly MeasuredLane[], room: number, hand = 0): Sheet[] {
  const sheets: Sheet[] = [];
  let height = 0;
  for (const lane of lanes) {
    height = lane.head + Math.max(...COLUMNS.map((column) => sum(lane.cards[column])));
    const last = sheets.at(-1);
    if (last && height <= last.left) {
      last.pieces.push(wholeOf(lane));
      last.left -= height;
    } else if (height <= room) sheets.push({ pieces: [wholeOf(lane)], left: room - height });
    else
      for (const { piece, used } of piecesOf(lane, room)) {
        sheets.push({ pieces: [piece], left: room - used });
        height = used;
      }
  }
  const last = sheets.at(-1);
  if (last && last.left < hand) {
    // The last lane moves along, so that there is more on the last sheet than lines.
    const moved = last.pieces.length > 1 && room - height >= hand ? last.pieces.pop() : undefined;
    if (moved) last.left += height;
    sheets.push({ pieces: moved ? [moved] : [], left: moved ? room - height : room });
  }
  return sheets;
}

/** A lane that stands on one sheet. */
export function wholeOf(lane: {
  id: string;
  cards: Readonly<Record<Column, readonly unknown[]>>;
}): Piece {
  const all = (column: Column): Stretch => [0, lane.cards[column].length];
  return { lane: lane.id, cards: byColumn(all), continued: false };
}

function* piecesOf(
  lane: MeasuredLane,
  room: number,
): Generator<{ piece: Piece; used: number }, undefined> {
  let from = byColumn(() => 0);
  let continued = false;
  while (COLUMNS.some((column) => from[column] < lane.cards[column].length)) {
    const start = from;
    const to = byColumn((column) => fitting(lane.cards[column], start[column], room - lane.head));
    const cards = byColumn((column): Stretch => [start[column], to[column]]);
    const used = COLUMNS.map((column) => sum(lane.cards[column].slice(...cards[column])));
    yield { piece: { lane: lane.id, cards, continued }, used: lane.head + Math.max(...used) };
    from = to;
    continued = true;
  }
}

/** How far a column gets; one card at least, even where it is taller than the sheet. */
function fitting(heights: readonly number[], from: number, room: number): number {
  let to = from;
  let used = 0;
  while (to < heights.length && (to === from || used + (heights[to] ?? 0) <= room)) {
    used += heights[to] ?? 0;
    to += 1;
  }
  return to;
}

function byColumn<T>(make: (column: Column) => T): Record<Column, T> {
  return {
    ideas: make('ideas'),
    plan: make('plan'),
    test: make('test'),
    reflect: make('reflect'),
    closed: make('closed'),
  };
}

function sum(heights: readonly number[]): number {
  return heights.reduce((all, one) => all + one, 0);
}
