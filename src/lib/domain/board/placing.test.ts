import { describe, expect, it } from 'vitest';
import { placedAt, stepped, type Ordered } from './placing';

describe('order', () => {
  function sorted(list: Ordered[], keys: ReadonlyMap<string, string>): string[] {
    return list
      .map((o) => ({ ...o, order: keys.get(o.id) ?? o.order }))
      .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1))
      .map((o) => o.id);
  }
  const list = [
    { id: 'a', order: 'a0' },
    { id: 'b', order: 'a1' },
    { id: 'c', order: 'a2' },
  ];

  it('[BOARD-10] one key puts a record at any place', () => {
    for (const [index, wanted] of [
      [0, ['c', 'a', 'b']],
      [1, ['a', 'c', 'b']],
      [9, ['a', 'b', 'c']],
    ] as const) {
      const keys = placedAt(list, 'c', index);
      expect(keys.size).toBe(1);
      expect(sorted(list, keys)).toEqual(wanted);
    }
  });

  it('[BOARD-10] neighbours with the same key or none get fresh keys, and the order holds', () => {
    for (const order of ['a1', '']) {
      const same = ['a', 'b', 'c', 'd'].map((id) => ({ id, order }));
      const keys = placedAt(same, 'd', 1);
      expect(sorted(same, keys)).toEqual(['a', 'd', 'b', 'c']);
    }
  });

  it('[BOARD-10] a step moves one place, and nothing at the edge', () => {
    expect(sorted(list, stepped(list, 'b', -1))).toEqual(['b', 'a', 'c']);
    expect(sorted(list, stepped(list, 'b', 1))).toEqual(['a', 'c', 'b']);
    expect(stepped(list, 'a', -1).size).toBe(0);
    expect(stepped(list, 'c', 1).size).toBe(0);
  });
});
