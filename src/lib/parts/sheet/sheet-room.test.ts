import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Cutter, fillSheet, partHeight, textHeight } from './sheet-room';

describe('the room of a page', () => {
  it('[PAGE-4] is asked for with everything first, and left as soon as it fits', () => {
    const tried: number[] = [];
    const page = fillSheet(
      ({ type }) => {
        tried.push(type);
        return type;
      },
      (type) => (type > 10 ? 10_000 : 1),
    );
    expect(page).toBe(10);
    expect(tried).toEqual([11.5, 10.5, 10]);
  });

  it('[PAGE-4] is never asked for without end', () => {
    let asked = 0;
    fillSheet(
      () => (asked += 1),
      () => Infinity,
    );
    expect(asked).toBeLessThan(20);
  });

  it('[PAGE-4] grows with every letter and every entry', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.constantFrom(9, 11.5), (text, more, type) => {
        expect(textHeight(text + more, type, 250)).toBeGreaterThanOrEqual(
          textHeight(text, type, 250),
        );
      }),
    );
    const one = { key: 'a', title: 'Ring torsdag' };
    expect(partHeight({ items: [one, one], more: 0 }, 9, 250)).toBeGreaterThan(
      partHeight({ items: [one], more: 0 }, 9, 250),
    );
  });

  it('[PAGE-3] a cutter remembers that it has cut', () => {
    const cutter = new Cutter({ type: 9, letters: 1, entries: 0.5 });
    expect(cutter.text('Familien ved det', 16)).toBe('Familien ved det');
    expect(cutter.list([1, 2], 4, (n) => ({ key: String(n) })).more).toBe(0);
    expect(cutter.cut).toBe(false);
    expect(cutter.list([1, 2, 3], 4, (n) => ({ key: String(n) })).more).toBe(1);
    expect(cutter.cut).toBe(true);
  });
});
