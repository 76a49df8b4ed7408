import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskPersonCount } from './person-count';

describe('counts of persons', () => {
  it.each([0, 1, 2])('[PRIVACY-6] %i leaves as "<3"', (count) => {
    expect(maskPersonCount(count)).toBe('<3');
  });

  it('[PRIVACY-6] three and more leave as they are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 1_000_000 }), (count) => {
        expect(maskPersonCount(count)).toBe(count);
      }),
    );
  });

  it.each([-1, 2.5, Number.NaN, Number.POSITIVE_INFINITY])(
    '[PRIVACY-6] %s is no count of persons',
    (count) => {
      expect(() => maskPersonCount(count)).toThrow(RangeError);
    },
  );
});
