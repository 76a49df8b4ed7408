/** Reads from a sheet that is being measured how tall everything on it is. */
import { COLUMNS, type Column } from '$lib/domain/board/card';
import { fillSheets, type MeasuredLane, type Piece } from './sheet-fill';

/** Space between two cards of a column, in mm; as WallLane sets it. */
const GAP = 2.4;

/** Deals the lanes out to sheets by what they measure here. @param sheet one that holds every lane whole */
export function sheetsFrom(sheet: HTMLElement): Piece[][] {
  const region = sheet.querySelector<HTMLElement>('.lanes');
  if (!region) return [];
  // What stands on the screen at another size than it is set is told as it is set.
  const mm = sheet.offsetHeight / 296.8;
  const lanes = [...region.querySelectorAll<HTMLElement>('[data-lane]')].map((lane) =>
    measured(lane, GAP * mm),
  );
  return fillSheets(lanes, region.clientHeight);
}

function measured(lane: HTMLElement, gap: number): MeasuredLane {
  const cards = Object.fromEntries(
    COLUMNS.map((column) => [column, heightsOf(lane, column, gap)]),
  ) as Record<Column, number[]>;
  const tallest = Math.max(...COLUMNS.map((c) => cards[c].reduce((all, one) => all + one, 0)));
  // All that is not cards: the heading, edges, the least height of the columns.
  return { id: lane.dataset['lane'] ?? '', head: lane.offsetHeight - tallest, cards };
}

function heightsOf(lane: HTMLElement, column: Column, gap: number): number[] {
  const items = lane.querySelectorAll<HTMLElement>(`[data-column="${column}"] > [data-item]`);
  return [...items].map((item, index) => item.offsetHeight + (index > 0 ? gap : 0));
}
