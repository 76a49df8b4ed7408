import { describe, expect, test } from 'vitest';
import { compared } from './compare.mjs';

const row = (figure: string, app: number | null, floor: number | null) => ({
  figure,
  size: 'M',
  app,
  floor,
  unit: 'ms',
  goal: null,
});

describe('two runs of the bench', () => {
  test('are compared by how many times their own floor, so that a slow machine is no regression', () => {
    const [one] = compared([row('reload', 300, 100)], [row('reload', 620, 200)]);
    expect(one).toMatchObject({ before: 3, now: 3.1, worse: false });
  });

  test('tell what has become worse by more than 15 %', () => {
    const told = compared(
      [row('reload', 300, 100), row('navigate', 20, 10)],
      [row('reload', 360, 100), row('navigate', 22.5, 10)],
    );
    expect(told.filter(({ worse }) => worse).map(({ figure }) => figure)).toEqual(['reload']);
  });

  test('compare what has no floor by itself, and leave out what only one of them measured', () => {
    const told = compared(
      [row('kB', 100, null), row('gone', 1, 1), row('failed', null, null)],
      [row('kB', 120, null), row('new', 1, 1), row('failed', 5, 1)],
    );
    expect(told).toEqual([{ figure: 'kB', size: 'M', before: 100, now: 120, worse: true }]);
  });
});
