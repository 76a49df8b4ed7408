/** Which slips stand on which A4 sheet. */
import type { Card } from '$lib/domain/board/card';
import { testCode } from '$lib/domain/paper-code/paper-code';
import type { BoardModel } from '$lib/storage/board/board-model.svelte';

/** Slips on a sheet: two columns of four, each an A7. */
export const PER_SHEET = 8;
/** Most slips in one print: thirty sheets. */
export const MOST_SLIPS = 240;

/** A slip; without a card its code is written by hand. */
export interface BlankSlip {
  code: string;
  title: string;
}

/** Open tests in the order of the board's points, with their codes. */
export function testsForSlips(model: BoardModel): (BlankSlip & { id: string })[] {
  const points = new Map(model.all('developmentPoint').map((point) => [point.id, point]));
  return model.cards
    .filter((card) => card.column !== 'closed')
    .map((card: Card) => {
      const { id, title, pointId } = card.test;
      return { id, title, code: testCode(card.test, points.get(pointId ?? '')) ?? '' };
    })
    .sort((a, b) => a.code.localeCompare(b.code, 'da', { numeric: true }));
}

/** Deals slips out to sheets: `each` for every card, then those without one, which fill up the last sheet. */
export function slipSheets(
  cards: readonly BlankSlip[],
  each: number,
  blank: number,
): (BlankSlip | null)[][] {
  const slips = [
    ...cards.flatMap((card) => Array.from({ length: each }, () => card)),
    ...Array.from({ length: blank }, () => null),
  ];
  const sheets: (BlankSlip | null)[][] = [];
  for (let from = 0; from < slips.length; from += PER_SHEET) {
    const sheet: (BlankSlip | null)[] = slips.slice(from, from + PER_SHEET);
    // Paper that is cut up anyway is not left empty.
    while (sheet.length < PER_SHEET) sheet.push(null);
    sheets.push(sheet);
  }
  return sheets;
}
