/** What of a board is drawn first: a board of thousands stays quick because the rest waits. */
import { COLUMNS, type Column } from '$lib/domain/board/card';
import type { Lane } from '$lib/domain/board/lanes';

/** Cards a cell shows until someone asks for all of them; a button for just one more would be silly. */
export function shownAtFirst(column: Column, count: number): number {
  const most = column === 'closed' ? 3 : 6;
  return count <= most + 1 ? count : most;
}

/** How many cards high a lane is at first, by its fullest cell; an empty lane still has its head. */
export function rowsOf(lane: Lane): number {
  return Math.max(1, ...COLUMNS.map((column) => shownAtFirst(column, lane[column].length)));
}

/** How many cards a lane shows at first. */
export function cardsOf(lane: Lane): number {
  return COLUMNS.reduce((sum, column) => sum + shownAtFirst(column, lane[column].length), 0);
}

/** How many lanes from the top it takes to fill so many rows. */
export function lanesToFill(lanes: readonly Lane[], rows: number): number {
  let filled = 0;
  let count = 0;
  for (const lane of lanes) {
    if (filled >= rows) break;
    filled += rowsOf(lane);
    count += 1;
  }
  return count;
}
