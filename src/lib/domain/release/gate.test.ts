/**
 * That the gate tells nobody more than it may: every small table, over all exports of one log with three
 * corrections. That a leak would be seen is held by `left-out.test.ts`.
 */
import { describe, expect, it } from 'vitest';
import { LIMITS, type Limit } from './limit';
import { PersonTable } from './person-table';
import {
  apart,
  asked,
  by,
  CELLS,
  count,
  four,
  gate,
  GROUPS,
  leakAfterAdditions,
  leakAfterChanges,
  mean,
  of,
  pair,
  parts,
  Q1,
  scores,
  SCORES,
  TODAY,
  together,
  total,
  unchosen,
  worlds,
} from './reader.fixture';
import { release } from './release';

describe.each(LIMITS)('limit %i: a reader who knows the rules', (limit) => {
  it.each([
    ['one count', 1, 20, count],
    ['x of n', 2, by(limit, 12, 14, 16), of],
    ['better, same and worse', 3, by(limit, 12, 13, 15), parts],
    ['parts, none of them chosen', 3, by(limit, 12, 13, 15), unchosen],
    ['asked and answered', 3, by(limit, 11, 12, 14), asked],
  ] as const)('[RELEASE-7] %s, with three corrections', (_, cells, most, table) => {
    expect(leakAfterChanges(worlds(cells, most), gate(table), four(limit))).toBeNull();
  });

  it.each([
    ['one count', 1, 14, 4, count],
    ['x of n', 2, by(limit, 10, 13, 15), by(limit, 4, 3, 3), of],
    ['asked and answered', 3, by(limit, 9, 12, 14), by(limit, 3, 2, 2), asked],
  ] as const)('[RELEASE-7] %s, with late additions', (_, cells, most, exports, table) => {
    const limits = four(limit).slice(0, exports);
    const secrets = table === asked ? { ...CELLS, counted: 2 } : CELLS;
    expect(leakAfterAdditions(cells, most, gate(table), limits, secrets)).toBeNull();
  });

  it.each([
    ['apart', 4, by(limit, 10, 13, 16), by(limit, 4, 1, 1), apart(2)],
    ['together', 4, by(limit, 10, 13, 16), by(limit, 4, 1, 1), together(2)],
    ['of three parts, apart', 6, by(limit, 9, 10, 11), 1, apart(3)],
    ['of three parts, together', 6, by(limit, 9, 10, 11), 1, together(3)],
  ] as const)('[RELEASE-5] two groups %s, corrected', (_, cells, most, exports, table) => {
    const limits = four(limit).slice(0, exports);
    expect(leakAfterChanges(worlds(cells, most), gate(table), limits, GROUPS)).toBeNull();
  });

  it('[RELEASE-6] answers of those whose number is known already', () => {
    for (let known = limit; known <= 3 * limit + 1; known += 1) {
      const beside = [
        release(PersonTable.count(known), limit, {
          span: Q1,
          today: TODAY,
          earlier: [],
          beside: [],
        }).form!,
      ];
      const all = worlds(3, known).filter((world) => total(world) === known);
      const secrets = { ...CELLS, closed: true };
      expect(leakAfterChanges(all, gate(asked, { beside }), four(limit), secrets)).toBeNull();
      // A number told under a lower limit may be one that the new limit would hide: it is out.
      if (known >= 5)
        expect(leakAfterChanges(all, gate(asked, { beside }), [limit, 5, 5], secrets)).toBeNull();
    }
  });

  it('[RELEASE-6] a mean of those whose number is known already', () => {
    const at = { span: Q1, today: TODAY, earlier: [], beside: [] };
    const meanOf = ([n = 0, missing = 0]: readonly number[]) =>
      PersonTable.mean(n, 3, { min: 1, max: 5, step: 1 }, n + missing);
    for (let known = limit; known <= 14; known += 1) {
      const beside = [release(PersonTable.count(known), limit, at).form!];
      const all = worlds(2, known).filter((world) => total(world) === known);
      const secrets = { ...CELLS, numbers: (world: readonly number[]) => [...world], closed: true };
      expect(leakAfterChanges(all, gate(meanOf, { beside }), four(limit), secrets)).toBeNull();
    }
  });

  it.each([
    ['one count', 1, 24, count],
    ['x of n', 2, by(limit, 15, 18, 22), of],
    ['better, same and worse', 3, by(limit, 12, 13, 15), parts],
  ] as const)('[RELEASE-8] a total since the start: %s, corrected', (_, cells, most, table) => {
    const printer = gate(table, { span: 'sinceStart' });
    expect(leakAfterChanges(worlds(cells, most), printer, four(limit))).toBeNull();
  });

  it.each([
    ['one count', 1, by(limit, 15, 18, 20), 4, count],
    ['x of n', 2, by(limit, 14, 14, 15), 3, of],
  ] as const)(
    '[RELEASE-8] a total since the start: %s, grown',
    (_, cells, most, exports, table) => {
      const printer = gate(table, { span: 'sinceStart' });
      const limits = four(limit).slice(0, exports);
      expect(leakAfterAdditions(cells, most, printer, limits)).toBeNull();
    },
  );

  it.each([3, 4, 5, 6])('[RELEASE-10] one answer of %i, by their mean', (n) => {
    expect(leakAfterChanges(scores(n), gate(mean(n)), four(limit), SCORES)).toBeNull();
  });
});

describe('limit 5, which is the strictest for means', () => {
  it('[RELEASE-10] one answer of five, by the means before and after', () => {
    const both = scores(5).flatMap((before) => scores(5).map((after) => [...before, ...after]));
    const secrets = { ...SCORES, numbers: (world: readonly number[]) => [world[0]!, world[2]!] };
    expect(leakAfterChanges(both, gate(pair(5)), [5], secrets)).toBeNull();
  });
});

describe.each([
  [3, 4, 5],
  [3, 5, 5],
] satisfies Limit[][])('limit %i, then %i and %i', (...limits) => {
  it.each([
    ['x of n', 2, 15, of, CELLS],
    ['better, same and worse', 3, 12, parts, CELLS],
    ['asked and answered', 3, 11, asked, CELLS],
    ['two groups apart', 4, 9, apart(2), GROUPS],
  ] as const)('[RELEASE-2] %s', (_, cells, most, table, secrets) => {
    expect(leakAfterChanges(worlds(cells, most), gate(table), limits, secrets)).toBeNull();
  });

  it('[RELEASE-2] a total since the start', () => {
    const printer = gate(of, { span: 'sinceStart' });
    expect(leakAfterChanges(worlds(2, 16), printer, limits)).toBeNull();
  });
});
