/** Reads from a sheet that is being measured how tall everything on it is. */
import { COLUMNS, type Column } from '$lib/domain/board/card';
import { fillSheets, type MeasuredLane, type Sheet } from './sheet-fill';

/** CSS has 96 px to an inch of 25.4 mm, whatever the screen. */
const MM = 96 / 25.4;
/** Space between two cards of a column, in mm; as WallLane sets it. */
const GAP = 2.4;

/** Least height to write in by hand that is worth having, in mm. */
const HAND = 38;

/** Whether a sheet has room to write in by hand. */
export function hasHand({ left }: Sheet): boolean {
  return left >= HAND * MM;
}

/** Deals the lanes out to sheets by what they measure here. @param sheet one that holds every lane whole */
export function sheetsFrom(sheet: HTMLElement): Sheet[] {
  const region = sheet.querySelector<HTMLElement>('.lanes');
  if (!region) return [];
  const lanes = [...region.querySelectorAll<HTMLElement>('[data-lane]')].map((lane) =>
    measured(lane, GAP * MM),
  );
  return fillSheets(lanes, region.clientHeight, HAND * MM);
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
