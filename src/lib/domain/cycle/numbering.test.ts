import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCycle, type Cycle } from '../records/cycle';
import {
  currentCycle,
  hasBegun,
  hasParentLoop,
  numberCycles,
  openAfter,
  openCycles,
  standOf,
} from './numbering';
import { BoardKit } from '../board-kit.fixture';

const kit = new BoardKit({ now: '2026-09-01T09:00:00Z' });
kit.act([createCycle({ id: 'sample' }, { testActionId: 't' })]);
const sample = kit.get('cycle', 'sample');

/** A cycle made on minute `at`. */
function cycle(
  id: string,
  parentCycleId: string | null,
  at: number,
  more: Partial<Cycle> = {},
): Cycle {
  const createdAt = new Date(Date.UTC(2026, 9, 1, 9, at)).toISOString();
  return { ...sample, id, parentCycleId, createdAt, ...more };
}

function labels(cycles: readonly Cycle[]): Record<string, string> {
  return Object.fromEntries([...numberCycles(cycles)].map(([id, n]) => [id, n.label]));
}

/** A tree as parents: element i is the parent of cycle i, one of those before it, or -1 for none. */
const trees = fc
  .array(fc.nat(), { maxLength: 30 })
  .map((picks): number[] => [-1, ...picks.map((pick, i) => (pick % (i + 2)) - 1)])
  .map((parents) =>
    parents.map((parent, i) => cycle(`c${i}`, parent < 0 ? null : `c${parent}`, i)),
  );

/** A tree, and the same cycles in another order. */
const shuffledTrees = trees.chain((cycles) =>
  fc.tuple(
    fc.constant(cycles),
    fc.shuffledSubarray(cycles, { minLength: cycles.length, maxLength: cycles.length }),
  ),
);

describe('numbers of cycles', () => {
  it('[CYCLE-1] counts 1, 2, 3 along a chain, whatever order the cycles come in', () => {
    const chain = [cycle('a', null, 0), cycle('b', 'a', 1), cycle('c', 'b', 2)];
    expect(labels(chain)).toEqual({ a: '1', b: '2', c: '3' });
    expect(labels(chain.toReversed())).toEqual({ a: '1', b: '2', c: '3' });
  });

  it('[CYCLE-1] gives cycles at one depth a letter, in the order they were made', () => {
    const branched = [cycle('a', null, 0), cycle('late', 'a', 5), cycle('early', 'a', 1)];
    expect(labels(branched)).toEqual({ a: '1', early: '2a', late: '2b' });
  });

  it('[CYCLE-1] of two made at the same moment the ids say which is first, on every device', () => {
    const twins = [cycle('a', null, 0), cycle('y', 'a', 1), cycle('x', 'a', 1)];
    expect(labels(twins)).toEqual({ a: '1', x: '2a', y: '2b' });
    expect(labels(twins.toReversed())).toEqual({ a: '1', x: '2a', y: '2b' });
  });

  it('[CYCLE-1] goes on from z to aa', () => {
    const many = Array.from({ length: 28 }, (_, i) => cycle(`c${String(i)}`, null, i));
    const numbers = labels(many);
    expect([numbers['c25'], numbers['c26'], numbers['c27']]).toEqual(['1z', '1aa', '1ab']);
  });

  it('[CYCLE-1] lets a cycle whose parent is not there stand as a first one', () => {
    expect(labels([cycle('b', 'gone', 0), cycle('c', 'b', 1)])).toEqual({ b: '1', c: '2' });
  });

  it('[CYCLE-1] numbers every cycle once, one deeper than its parent, never twice the same', () => {
    fc.assert(
      fc.property(shuffledTrees, ([cycles, shuffled]) => {
        const numbers = numberCycles(cycles);
        expect(numbers.size).toBe(cycles.length);
        expect(new Set([...numbers.values()].map((n) => n.label)).size).toBe(cycles.length);
        for (const c of cycles) {
          const parent = c.parentCycleId ? numbers.get(c.parentCycleId)!.depth : 0;
          expect(numbers.get(c.id)!.depth).toBe(parent + 1);
        }
        expect(Object.fromEntries(numberCycles(shuffled))).toEqual(Object.fromEntries(numbers));
      }),
    );
  });

  it('[CYCLE-1] a letter stands exactly where several cycles share a depth', () => {
    fc.assert(
      fc.property(trees, (cycles) => {
        const numbers = [...numberCycles(cycles).values()];
        for (const { depth, label } of numbers) {
          const alone = numbers.filter((n) => n.depth === depth).length === 1;
          expect(/[a-z]$/.test(label)).toBe(!alone);
        }
      }),
    );
  });

  it('[CYCLE-2] finds a loop of parents, which a file may not have', () => {
    expect(hasParentLoop([cycle('a', 'b', 0), cycle('b', 'a', 1)])).toBe(true);
    expect(hasParentLoop([cycle('a', 'a', 0)])).toBe(true);
    expect(hasParentLoop([cycle('x', null, 0), cycle('a', 'b', 1), cycle('b', 'a', 2)])).toBe(true);
  });

  it('[CYCLE-2] finds no loop in any tree, and still numbers a forged loop without hanging', () => {
    fc.assert(
      fc.property(trees, (cycles) => {
        expect(hasParentLoop(cycles)).toBe(false);
      }),
    );
    expect(numberCycles([cycle('a', 'b', 0), cycle('b', 'a', 1)]).size).toBe(2);
  });
});

describe('where a test stands', () => {
  const first = cycle('a', null, 0, { phase: 'closed' });

  it('[CYCLE-3] a branched card stands at its least advanced open branch', () => {
    const branched = [
      first,
      cycle('far', 'a', 2, { phase: 'reflect' }),
      cycle('near', 'a', 1, { phase: 'test' }),
    ];
    expect(currentCycle(branched)?.id).toBe('near');
    expect(standOf(branched)).toBe('test');
  });

  it('[CYCLE-3] of two branches equally far the newest stands for the card', () => {
    const even = [
      first,
      cycle('old', 'a', 1, { phase: 'test' }),
      cycle('new', 'a', 2, { phase: 'test' }),
    ];
    expect(currentCycle(even)?.id).toBe('new');
  });

  it('[CYCLE-1] open branches stand in the order of their numbers, however they arrived', () => {
    const cycles = [
      cycle('b', 'a', 2),
      cycle('c', 'a', 1),
      cycle('a', null, 0, { phase: 'closed' }),
    ];
    const numbers = labels(cycles);
    expect(openCycles(cycles).map(({ id }) => numbers[id])).toEqual(['2a', '2b']);
  });

  it('[CYCLE-3] work on a branch goes on in the cycles made from it, never in another branch', () => {
    const closed = { phase: 'closed' } as const;
    const all = [
      cycle('1', null, 1, closed),
      cycle('2a', '1', 2, { phase: 'plan' }),
      cycle('2b', '1', 3, closed),
      cycle('3', '2b', 4, { phase: 'reflect' }),
      cycle('2c', '1', 5, closed),
    ];
    expect(openAfter(all, '2a')?.id).toBe('2a');
    expect(openAfter(all, '2b')?.id).toBe('3');
    expect(openAfter(all, '2c')).toBeNull();
    expect(openAfter(all, null)).toBeNull();
  });

  it('[CYCLE-3] in a forged ring of closed cycles work goes on nowhere, and the search ends', () => {
    const ring = [cycle('a', 'b', 0, { phase: 'closed' }), cycle('b', 'a', 1, { phase: 'closed' })];
    expect(openAfter(ring, 'a')).toBeNull();
  });

  it('[CYCLE-3] a closed branch does not hold the card back', () => {
    const one = [first, cycle('b', 'a', 1, { phase: 'reflect' })];
    expect(currentCycle(one)?.id).toBe('b');
  });

  it('[CYCLE-3] when all are closed, the one decided last stands for the card', () => {
    const decided = (on: string): Partial<Cycle> => ({
      phase: 'closed',
      decision: { kind: 'stop', on, note: '', meeting: null },
    });
    const closed = [
      cycle('early', null, 1, decided('2026-10-05')),
      cycle('late', null, 0, decided('2026-11-05')),
    ];
    expect(currentCycle(closed)?.id).toBe('late');
    expect(standOf(closed)).toBe('closed');
    const sameDay = [
      cycle('old', null, 0, decided('2026-10-05')),
      cycle('new', null, 1, decided('2026-10-05')),
      cycle('undecided', null, 2, { phase: 'closed' }),
    ];
    expect(currentCycle(sameDay)?.id).toBe('new');
    expect(currentCycle(sameDay.toReversed())?.id).toBe('new');
  });

  it('a cycle has begun when it is past its planning, also once it was moved back there', () => {
    expect(hasBegun(cycle('a', null, 0))).toBe(false);
    expect(hasBegun(cycle('a', null, 0, { phase: 'test' }))).toBe(true);
    expect(hasBegun(cycle('a', null, 0, { phase: 'plan', startedOn: '2026-10-05' }))).toBe(true);
  });

  it('[CYCLE-4] a test without cycles, or with one no change has set a phase for, is being planned', () => {
    expect(currentCycle([])).toBeNull();
    expect(standOf([])).toBe('plan');
    expect(standOf([cycle('a', null, 0, { phase: null })])).toBe('plan');
  });
});
