import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '../cadence/iso-date';
import { coarser } from './coarser';
import type { Figure, Figures } from './figures';
import type { PeriodForm } from './form';
import { highestLimit, LIMITS, raisedLimit, type Limit } from './limit';
import { onBoard, PersonTable, sum } from './person-table';
import { reckonedFrom } from './reckoned';
import { Q1, TODAY } from './reader.fixture';
import { release, type Leaving } from './release';
import { rounded, shareOf } from './rounding';

const at: Leaving = { span: Q1, today: TODAY, earlier: [], beside: [] };
const scale = { min: 1, max: 5, step: 1 };

function figures(table: PersonTable, limit: Limit = 3, how: Partial<Leaving> = {}): Figures {
  const released = release(table, limit, { ...at, ...how }).table;
  if (released.state !== 'shown') throw new Error(released.state);
  return released.figures;
}

function form(table: PersonTable, limit: Limit = 3): PeriodForm {
  return release(table, limit, at).form as PeriodForm;
}

describe('a table of persons', () => {
  const table = PersonTable.of(2, 6);

  it.each([
    ['as text', () => String(table)],
    ['within a text', () => `so many: ${table as unknown as string}`],
    ['added to', () => (table as unknown as number) + 1],
    ['compared', () => (table as unknown as number) > 1],
    ['as JSON', () => JSON.stringify({ table })],
  ])('[RELEASE-3] cannot be printed %s', (_, print) => {
    expect(print).toThrow(TypeError);
  });

  it('[RELEASE-3] shows nothing of itself to what looks through it', () => {
    expect(Object.keys(table)).toEqual([]);
    expect(structuredClone(table)).toEqual({});
    expect(Object.entries(Object.assign({}, table))).toEqual([]);
  });

  it('[RELEASE-3] is read on the board as it is, and not changed from there', () => {
    const cells = [2, 4];
    const made = PersonTable.parts(cells, 0);
    cells[0] = 9;
    expect(onBoard(made)).toEqual({ kind: 'parts', cells: [2, 4], chosen: 0, asked: null });
    expect(() => Object.assign(onBoard(made), { chosen: 1 })).toThrow(TypeError);
  });

  it.each([
    ['a half person', () => PersonTable.count(2.5)],
    ['fewer than none', () => PersonTable.count(-1)],
    ['no number', () => PersonTable.count(Number.NaN)],
    ['more of n than n', () => PersonTable.of(7, 6)],
    ['fewer asked than answered', () => PersonTable.of(2, 6, 5)],
    ['one part', () => PersonTable.parts([3], null)],
    ['a part that is not there', () => PersonTable.parts([3, 4], 2)],
    ['one group', () => PersonTable.groups([[1, 2]], 0, 'apart')],
    [
      'groups of different parts',
      () =>
        PersonTable.groups(
          [
            [1, 2],
            [1, 2, 3],
          ],
          0,
          'apart',
        ),
    ],
    ['a mean beyond its scale', () => PersonTable.mean(6, 5.1, scale)],
    ['a mean of no number', () => PersonTable.mean(6, Number.NaN, scale)],
    ['a scale without steps', () => PersonTable.mean(6, 3, { ...scale, step: 0 })],
    ['more in pairs than began', () => PersonTable.pair(6, [3, 3], scale, 5)],
  ])('[RELEASE-3] is not made of %s', (_, make) => {
    expect(make).toThrow(RangeError);
  });
});

describe('one count', () => {
  it('[PRIVACY-6] [RELEASE-1] under the limit is told as that, 0 included, and others as they are', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.nat(9), fc.nat(1_000_000)),
        fc.constantFrom(...LIMITS),
        (n, limit) => {
          const told = n < limit ? { is: 'few', limit } : { is: 'count', n };
          expect(figures(PersonTable.count(n), limit).figures).toEqual([told]);
        },
      ),
    );
  });
});

describe('the limit', () => {
  it('[RELEASE-2] is raised and never lowered, and the highest holds across boards', () => {
    expect([raisedLimit(3, 5), raisedLimit(4, 4), raisedLimit(5, 3)]).toEqual([5, 4, null]);
    expect([highestLimit([]), highestLimit([4, 3]), highestLimit([3, 5, 4])]).toEqual([3, 4, 5]);
  });

  it('[RELEASE-2] that a figure left under holds on, also for a board that has a lower one', () => {
    const left = form(PersonTable.of(4, 9), 5);
    const again = release(PersonTable.of(4, 9), 3, { ...at, earlier: [left] });
    expect(again.table).toMatchObject({ figures: { figures: [{ is: 'tooFew', n: 9 }] } });
    expect(again.form?.limit).toBe(5);
  });

  it('[RELEASE-2] when raised, says nothing rather than that something was corrected', () => {
    const out = [form(PersonTable.count(15))];
    const first = release(PersonTable.of(4, 12, 15), 3, { ...at, beside: out });
    expect(first.table).toMatchObject({ figures: { answered: { n: 12, asked: 15 } } });
    const raised = { ...at, beside: out, earlier: [first.form!] };
    expect(release(PersonTable.of(4, 12, 15), 5, raised).table).toMatchObject({
      figures: { figures: [{ is: 'nothing' }] },
    });
  });

  it('[RELEASE-2] when raised, a total that would be too small is not printed again', () => {
    const running = { ...at, span: 'sinceStart' } as const;
    const first = release(PersonTable.of(3, 9), 3, running);
    const then = release(PersonTable.of(4, 10), 5, { ...running, earlier: [first.form!] });
    expect(then.table).toMatchObject({ figures: { figures: [{ is: 'nothing' }] }, on: null });
  });

  const cells = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 4 });
  const limits = fc.constantFrom<[Limit, Limit]>([3, 4], [3, 5], [4, 5]);
  const tables = fc.oneof(
    fc.nat(12).map((n) => PersonTable.count(n)),
    fc
      .tuple(cells, fc.constantFrom(0, null), fc.option(fc.nat(8)))
      .map(([parts, chosen, more]) =>
        PersonTable.parts(parts, chosen, more === null ? null : sum(parts) + more),
      ),
    fc
      .tuple(fc.tuple(fc.nat(9), fc.nat(9)), fc.tuple(fc.nat(9), fc.nat(9)))
      .chain((rows) =>
        fc
          .constantFrom('apart' as const, 'together' as const)
          .map((how) => PersonTable.groups(rows, 0, how)),
      ),
    fc
      .tuple(fc.integer({ min: 1, max: 30 }), fc.double({ min: 1, max: 5, noNaN: true }), fc.nat(8))
      .map(([n, mean, more]) => PersonTable.mean(n, mean, scale, n + more)),
  );

  it('[RELEASE-2] when raised, what has left is told as it would have been from the beginning', () => {
    fc.assert(
      fc.property(tables, limits, (table, [low, high]) => {
        const left = form(table, low);
        const raised = coarser(left.figures!, left.chosen, left.elsewhere, high);
        if (raised !== null) expect(raised).toEqual(figures(table, high));
        else expect(left.apart).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('what is kept', () => {
  it('[RELEASE-7] holds no number that was not printed', () => {
    const { span, ...kept } = form(PersonTable.parts([2, 15, 13], 0, 31));
    expect(span).toEqual(Q1);
    expect(JSON.stringify(kept)).not.toMatch(/\b(?:2|15|13|31)\b/);
    expect(JSON.stringify(kept)).toMatch(/\b30\b/);
  });

  it('[RELEASE-7] is told as it was, whichever part is chosen since', () => {
    const earlier = [form(PersonTable.parts([9, 2, 1], 0))];
    expect(figures(PersonTable.parts([9, 2, 1], 1), 3, { earlier })).toEqual(
      figures(PersonTable.parts([9, 2, 1], 0)),
    );
    const rows = [
      [4, 5],
      [6, 8],
    ];
    const groups = [form(PersonTable.groups(rows, 0, 'apart'))];
    expect(figures(PersonTable.groups(rows, 0, 'together'), 3, { earlier: groups }).apart).toBe(
      true,
    );
  });

  it('[RELEASE-8] of a total since the start is the last that was printed', () => {
    const running = { ...at, span: 'sinceStart' } as const;
    const first = release(PersonTable.of(3, 9), 3, running);
    const later = { ...running, today: isoDate('2026-12-31'), earlier: [first.form!] };
    const same = release(PersonTable.of(5, 15), 3, later);
    expect(same.table).toEqual(first.table);
    expect(same.form).toEqual(first.form);
    const fallen = release(PersonTable.of(2, 15), 3, later);
    expect(fallen.table.state).toBe('corrected');
    expect(release(PersonTable.of(6, 15), 3, later).table).toMatchObject({ on: '2026-12-31' });
  });

  it('[RELEASE-8] means have no total since the start', () => {
    const running = { ...at, span: 'sinceStart' } as const;
    expect(release(PersonTable.mean(9, 3, scale), 3, running)).toEqual({
      table: { state: 'periodsOnly' },
      form: null,
    });
  });
});

describe('what is reckoned', () => {
  const told = (n: number) => release(PersonTable.count(n), 3, at).table;
  const total = (tables: ReturnType<typeof told>[]) =>
    reckonedFrom(tables, (all) => sum(all.flat().map((figure) => ('n' in figure ? figure.n : 0))));

  it('[RELEASE-9] leaves when all it rests on is shown', () => {
    expect(total([told(3), told(4)])).toBe(7);
    expect(total([told(3), told(2)])).toBeNull();
    expect(
      total([told(3), release(PersonTable.count(5), 3, { ...at, today: Q1.to }).table]),
    ).toBeNull();
    expect(total([release(PersonTable.of(2, 8), 3, at).table])).toBeNull();
  });

  it.each([
    [21, 72, { percent: 29, low: 20, high: 41 }],
    [11, 24, { percent: 46, low: 28, high: 65 }],
    [4, 9, null],
    [0, 10, { percent: 0, low: 0, high: 28 }],
    [1, 200, { percent: 0.5, low: 0.1, high: 2.8 }],
  ])('[RELEASE-10] %i of %i as a share', (x, n, share) => {
    expect(shareOf(x, n)).toEqual(share);
  });

  it.each([
    [4.25, 1, 4.3],
    [-4.25, 1, -4.3],
    [1.005, 2, 1.01],
    [3.25, 1, 3.3],
    [-0.04, 1, 0],
  ])('[RELEASE-10] %d to %i decimals is %d', (value, decimals, expected) => {
    expect(rounded(value, decimals)).toBe(expected);
  });
});

describe('large tables', () => {
  /** The lowest and highest each cell can be, as far as its own figure says. */
  function bounds(figure: Figure, cells: number): [number, number][] {
    const n = 'n' in figure ? figure.n : figure.is === 'few' ? figure.limit - 1 : Infinity;
    const rest = Array.from({ length: cells - 1 }, (): [number, number] => [0, n]);
    if (figure.is === 'whole') return figure.cells.map((cell) => [cell, cell]);
    if (figure.is === 'fewOf') return narrowed([[0, figure.limit - 1], ...rest], n);
    if (figure.is === 'mostOf') return narrowed([[figure.least, n], ...rest], n);
    if (figure.is === 'of') return narrowed([[figure.x, figure.x], ...rest], n);
    const all: [number, number][] = [[0, n], ...rest];
    return figure.is === 'few' ? all : narrowed(all, n);
  }

  /** As far as it also follows from the total and the others. */
  function narrowed(each: [number, number][], n: number): [number, number][] {
    const low = sum(each.map(([from]) => from));
    const high = sum(each.map(([, to]) => to));
    return each.map(([from, to]) => [Math.max(from, n - high + to), Math.min(to, n - low + from)]);
  }

  const cell = fc.oneof(fc.nat(6), fc.nat(60), fc.nat(2000));
  const anyLimit = fc.constantFrom(...LIMITS);

  it('[RELEASE-4] each number is within what is told, and a small one among enough others', () => {
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 2, maxLength: 7 }),
        fc.boolean(),
        anyLimit,
        (cells, chosen, limit) => {
          const told = figures(PersonTable.parts(cells, chosen ? 0 : null), limit);
          bounds(told.figures[0], cells.length).forEach(([from, to], i) => {
            expect(cells[i]).toBeGreaterThanOrEqual(from);
            expect(cells[i]).toBeLessThanOrEqual(to);
            if (cells[i]! < limit) expect(to - from + 1).toBeGreaterThanOrEqual(limit);
          });
        },
      ),
      { numRuns: 800 },
    );
  });

  it('[RELEASE-5] so it is in groups of any size', () => {
    const rows = fc.integer({ min: 2, max: 5 }).chain((columns) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
        minLength: 2,
        maxLength: 6,
      }),
    );
    fc.assert(
      fc.property(rows, fc.boolean(), anyLimit, (groups, chosen, limit) => {
        const told = figures(PersonTable.groups(groups, chosen ? 0 : null, 'apart'), limit);
        expect(told.apart).toBe(groups.every((row) => sum(row) >= limit));
        const columns = groups[0]!.map((_, column) => sum(groups.map((row) => row[column]!)));
        (told.apart ? groups : [columns]).forEach((row, group) => {
          bounds(told.figures[group]!, row.length).forEach(([from, to], i) => {
            expect(row[i]).toBeGreaterThanOrEqual(from);
            expect(row[i]).toBeLessThanOrEqual(to);
            if (row[i]! < limit) expect(to - from + 1).toBeGreaterThanOrEqual(limit);
          });
        });
      }),
      { numRuns: 300 },
    );
  });

  it('[RELEASE-6] two numbers about the same people never stand nearer than the limit', () => {
    fc.assert(
      fc.property(cell, cell, fc.nat(12), anyLimit, (x, no, missing, limit) => {
        const told = figures(PersonTable.of(x, x + no, x + no + missing), limit);
        if (told.answered !== null && told.answered !== 'almostAll') {
          expect(told.answered.asked - told.answered.n).toBeGreaterThanOrEqual(limit);
        } else expect(told.answered === 'almostAll').toBe(missing < limit && x + no >= 2 * limit);
      }),
      { numRuns: 300 },
    );
  });
});
