import { expect, test } from 'vitest';
import type { Lane, Standing } from '$lib/domain/board/lanes';
import { cardsOf, lanesToFill, rowsOf, shownAtFirst } from './first-drawn';

function lane(plan: number, closed = 0): Lane {
  const cards = (count: number) => Array.from({ length: count }, () => ({}) as Standing);
  return {
    id: 'lane',
    point: null,
    ideas: [],
    plan: cards(plan),
    test: [],
    reflect: [],
    closed: cards(closed),
  };
}

test('a cell shows a handful at first, and never holds back just one', () => {
  expect([0, 6, 7, 8, 500].map((count) => shownAtFirst(count))).toEqual([0, 6, 7, 6, 6]);
});

test('a lane is as high as its fullest cell, and never less than its head', () => {
  expect(rowsOf(lane(0))).toBe(1);
  expect(rowsOf(lane(2, 3))).toBe(2);
  expect(rowsOf(lane(1, 5))).toBe(3);
  expect(cardsOf(lane(2, 3))).toBe(5);
});

test('lanes are drawn until the rows are filled, or there are no more', () => {
  const lanes = [lane(6), lane(0), lane(2), lane(50)];
  expect([1, 6, 7, 8, 10, 100].map((rows) => lanesToFill(lanes, rows))).toEqual([1, 1, 2, 3, 4, 4]);
});
