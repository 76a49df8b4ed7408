import { describe, expect, it } from 'vitest';
import { keyAfter } from './order';
import { placedAt, placedFirst, stepped, type Ordered } from './placing';

describe('order', () => {
  function sorted(list: Ordered[], keys: ReadonlyMap<string, string>): string[] {
    return list
      .map((o) => ({ ...o, order: keys.get(o.id) ?? o.order }))
      .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1))
      .map((o) => o.id);
  }
  const fresh = (...ids: string[]): Ordered[] => ids.map((id) => ({ id, order: '' }));
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

  it('[BOARD-10] several stand first in their order, also where all need fresh keys', () => {
    expect(sorted([...list, ...fresh('x', 'y', 'z')], placedFirst(list, ['x', 'y', 'z']))).toEqual([
      'x',
      'y',
      'z',
      'a',
      'b',
      'c',
    ]);
    const same = list.map(({ id }) => ({ id, order: '' }));
    expect(sorted([...same, ...fresh('x', 'y')], placedFirst(same, ['x', 'y']))).toEqual([
      'x',
      'y',
      'a',
      'b',
      'c',
    ]);
  });

  it('[BOARD-10] neighbours with the same key or none get fresh keys, and the order holds', () => {
    for (const order of ['a1', '']) {
      const same = ['a', 'b', 'c', 'd'].map((id) => ({ id, order }));
      const keys = placedAt(same, 'd', 1);
      expect(sorted(same, keys)).toEqual(['a', 'd', 'b', 'c']);
    }
  });

  it('[BOARD-10] keys never grow past what their field holds, however often one gap is used', () => {
    let crowd: Ordered[] = list;
    for (let i = 0; i < 500; i += 1) {
      const keys = placedAt(crowd, `new-${String(i)}`, 1);
      crowd = [...crowd, { id: `new-${String(i)}`, order: '' }].map((o) => ({
        ...o,
        order: keys.get(o.id) ?? o.order,
      }));
    }
    expect(Math.max(...crowd.map((o) => o.order.length))).toBeLessThanOrEqual(60);
    for (const order of [`a0${'V'.repeat(58)}`, 'z'.repeat(60), '<b>', 'A'.padEnd(27, '0')]) {
      const forged = [{ id: 'a', order }];
      for (const index of [0, 1]) {
        const keys = placedAt(forged, 'b', index);
        expect(sorted([...forged, { id: 'b', order: '' }], keys)[index]).toBe('b');
        for (const key of keys.values()) expect(key.length).toBeLessThanOrEqual(60);
      }
      expect(keyAfter([order]).length).toBeLessThanOrEqual(60);
    }
  });

  it('[BOARD-10] a step moves one place, and nothing at the edge', () => {
    expect(sorted(list, stepped(list, 'b', -1))).toEqual(['b', 'a', 'c']);
    expect(sorted(list, stepped(list, 'b', 1))).toEqual(['a', 'c', 'b']);
    expect(stepped(list, 'a', -1).size).toBe(0);
    expect(stepped(list, 'c', 1).size).toBe(0);
  });
});
