import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldRecord } from '../log/fold';
import { isRestorable, stepsOf } from '../history/steps';
import { BoardKit } from '../board-kit.fixture';
import { createDevelopmentPoint, type DevelopmentPoint } from '../records/development-point';
import { edited, removed } from '../records/make';
import { createTestAction, type TestAction } from '../records/test-action';
import {
  findByCode,
  missingNumbers,
  nextNumber,
  parseCode,
  pointCode,
  testCode,
} from './paper-code';

/** One device that writes points and tests. */
class Writer extends BoardKit {
  constructor(digit: string) {
    super({ digit }, { device: digit });
  }

  write(...drafts: Parameters<BoardKit['act']>[0]): this {
    this.act(drafts);
    return this;
  }

  hear(other: Writer): this {
    this.log.arrive(other.log.changes, Date.UTC(2026, 10, 24));
    return this;
  }

  get points(): DevelopmentPoint[] {
    return this.withRemoved('developmentPoint');
  }

  get tests(): TestAction[] {
    return this.withRemoved('testAction');
  }

  number(): this {
    return this.write(...missingNumbers(this.points, this.tests));
  }
}

function point(id: string, number?: number) {
  return createDevelopmentPoint({ id }, { title: id, kind: 'intervention', order: 'a0', number });
}

function test(id: string, pointId: string | null, number?: number) {
  return createTestAction({ id }, { title: id, pointId, order: 'a0', number });
}

function numbers(records: readonly { id: string; number: number | undefined }[]) {
  return Object.fromEntries(records.map(({ id, number }) => [id, number]));
}

describe('codes on paper', () => {
  it('[CODE-1] P3 is a point and P3-07 a test; without a point it is P0, without a number nothing', () => {
    const three = { number: 3 };
    expect(pointCode(three)).toBe('P3');
    expect(testCode({ number: 7 }, three)).toBe('P3-07');
    expect(testCode({ number: 112 }, { number: 12 })).toBe('P12-112');
    expect(testCode({ number: 7 }, undefined)).toBe('P0-07');
    expect(testCode({ number: 7 }, { number: undefined })).toBe('P0-07');
    expect([pointCode({ number: undefined }), testCode({ number: undefined }, three)]).toEqual([
      null,
      null,
    ]);
  });

  it.each(['P3-07', 'p3-07', 'P3 07', 'p 3 - 7', '3-7', '3 – 07', 'P3/7', 'P3.07', ' p3-007 '])(
    '[CODE-2] %s is read as test 7 under point 3',
    (typed) => {
      expect(parseCode(typed)).toEqual({ point: 3, test: 7 });
    },
  );

  it.each([
    '',
    '3',
    '3 7',
    '3/7',
    '24-11-2026',
    'P',
    'P3-',
    'P3-0',
    'P0',
    'Ring 3-7',
    'P12345',
    'p3x',
  ])('[CODE-2] «%s» is no code', (typed) => {
    expect(parseCode(typed)).toBeNull();
  });

  it('[CODE-2] reads back every code there can be, and answers any text quickly', () => {
    const number = fc.integer({ min: 1, max: 9999 });
    fc.assert(
      fc.property(number, number, (p, t) => {
        expect(parseCode(testCode({ number: t }, { number: p })!)).toEqual({ point: p, test: t });
        expect(parseCode(pointCode({ number: p })!)).toEqual({ point: p, test: null });
      }),
    );
    const before = Date.now();
    expect(parseCode(`p1${' '.repeat(50_000)}x`)).toBeNull();
    expect(Date.now() - before).toBeLessThan(1000);
  });

  it('[CODE-3] finds the test under its point first, else wherever it stands now', () => {
    const board = new Writer('a').write(point('p', 3), point('q', 4), test('t', 'q', 7));
    board.write(test('twin', 'p', 7), test('alone', null, 8));
    const find = (typed: string) =>
      findByCode(parseCode(typed)!, board.points, board.tests)?.record.id;
    expect(find('P3-07')).toBe('twin');
    expect(find('P4-07')).toBe('t');
    expect(find('P9-08')).toBe('alone');
    expect(find('P0-08')).toBe('alone');
    expect(find('P4')).toBe('q');
    expect(find('P9')).toBeUndefined();
    expect(find('P3-09')).toBeUndefined();
    board.write(edited('testAction', 'twin', { pointId: 'q' }), removed('testAction', 't'));
    const living = board.tests.filter((t) => !t.removed);
    expect(findByCode({ point: 3, test: 7 }, board.points, living)?.record.id).toBe('twin');
  });

  it('[CODE-4] the next number is one above the highest, removed cards counted', () => {
    expect(nextNumber([])).toBe(1);
    const board = new Writer('a').write(test('t', null, 4), test('u', null, 9), test('v', null));
    board.write(removed('testAction', 'u'));
    expect(nextNumber(board.tests)).toBe(10);
    expect(nextNumber([{ number: 9999 }, { number: 1 }])).toBe(2);
    const all = Array.from({ length: 9999 }, (_, i) => ({ number: i + 1 }));
    expect(nextNumber(all)).toBeUndefined();
    expect(missingNumbers([], [...board.tests]).map((d) => d.fields)).toEqual([{ number: 10 }]);
  });

  it('[CODE-5] what has no number gets one by age, in one act', () => {
    const board = new Writer('a').write(test('z', null)).write(test('y', null), point('p'));
    board
      .write(test('x', null, 5))
      .write(test('gone', null))
      .write(removed('testAction', 'gone'));
    board.number();
    expect(numbers(board.tests)).toEqual({ z: 6, y: 7, x: 5, gone: undefined });
    expect(numbers(board.points)).toEqual({ p: 1 });
    expect(missingNumbers(board.points, board.tests)).toEqual([]);
  });

  it('[CODE-5] two devices at once: the earlier card keeps the number, and a removed one its own', () => {
    const one = new Writer('a').write(point('p', 1));
    const two = new Writer('b').hear(one);
    one.write(test('mine', 'p', 1));
    two.write(edited('developmentPoint', 'p', { goal: 'x' })).write(test('theirs', 'p', 1));
    two.write(test('gone', 'p', 2)).write(removed('testAction', 'gone'));
    one.write(test('late', 'p', 2));
    one.hear(two).number();
    two.hear(one).number();
    expect(numbers(one.tests)).toEqual(numbers(two.tests));
    const { mine, theirs, late, gone } = numbers(two.tests);
    expect(new Set([mine, theirs, late]).size).toBe(3);
    expect([mine, gone]).toEqual([1, 2]);
  });

  it('[CODE-5] whoever numbers, all devices end with one number a card, each its own', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ who: fc.boolean(), what: fc.constantFrom('add', 'number', 'hear') }), {
          maxLength: 20,
        }),
        (steps) => {
          const one = new Writer('a').write(point('p'));
          const two = new Writer('b').hear(one);
          steps.forEach(({ who, what }, i) => {
            const [here, there] = who ? [one, two] : [two, one];
            if (what === 'hear') here.hear(there);
            else if (what === 'number') here.number();
            else here.write(test(`t${String(i)}`, 'p', nextNumber(here.tests)));
          });
          one.hear(two).number();
          two.hear(one);
          expect(numbers(two.tests)).toEqual(numbers(one.tests));
          const all = two.tests.map((t) => t.number);
          expect(new Set(all).size).toBe(all.length);
          expect(all).not.toContain(undefined);
          expect(missingNumbers(two.points, two.tests)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('[CODE-6] two numbers for one card are no conflict, and stand in no history', () => {
    const one = new Writer('a').write(test('t', null));
    const two = new Writer('b').hear(one);
    one.write(edited('testAction', 't', { number: 1 }));
    two.write(edited('testAction', 't', { number: 2 }));
    one.hear(two);
    const folded = foldRecord(one.log.changes);
    expect(folded.conflicts).toEqual([]);
    expect(folded.heads['number']).toHaveLength(2);
    expect([1, 2]).toContain(folded.fields['number']);
    expect(isRestorable('testAction', 'number')).toBe(false);
    const steps = stepsOf(one.log.changes, () => undefined);
    expect(steps.map((step) => step.field)).toContain('title');
    expect(steps.map((step) => step.field)).not.toContain('number');
  });
});
