/** Putting records in order by hand: lanes on the board, cards in a cell. Rule [BOARD-10]. */
import { byOrder } from './card';
import { keyAfter, keyBetween } from './order';

/** What ordering needs to know of a record. */
export interface Ordered {
  id: string;
  order: string;
}

/**
 * New order keys that put one record at a place among others. Usually one key; when the neighbours
 * share a key (two devices can give the same one) or have none, all get fresh ones. [BOARD-10]
 *
 * @param others the records it is to stand among, in any order; it may be one of them
 * @param index 0 = first; beyond the end = last
 * @returns id → new key, only for records whose key changes
 */
export function placedAt(
  others: readonly Ordered[],
  id: string,
  index: number,
): Map<string, string> {
  const rest = others.filter((o) => o.id !== id).sort(byOrder);
  const at = Math.min(Math.max(0, index), rest.length);
  const before = rest[at - 1];
  const after = rest[at];
  const key = keyBetween(before?.order ?? null, after?.order ?? null);
  const fits = (!before || before.order < key) && (!after || key < after.order);
  if (fits) return new Map([[id, key]]);
  const wanted = [...rest.slice(0, at).map((o) => o.id), id, ...rest.slice(at).map((o) => o.id)];
  const fresh = new Map<string, string>();
  const keys: string[] = [];
  for (const one of wanted) {
    const next = keyAfter(keys.slice(-1));
    keys.push(next);
    fresh.set(one, next);
  }
  return fresh;
}

/**
 * New order keys that put several records before all others, in their order. [BOARD-10]
 *
 * @returns id → new key, also for others whose key changes
 */
export function placedFirst(
  others: readonly Ordered[],
  ids: readonly string[],
): Map<string, string> {
  const all = new Map<string, string>();
  for (const id of ids.toReversed()) {
    const now = [
      ...others.map((one) => ({ ...one, order: all.get(one.id) ?? one.order })),
      ...ids.flatMap((one) => (all.has(one) ? [{ id: one, order: all.get(one) ?? '' }] : [])),
    ];
    for (const [moved, key] of placedAt(now, id, 0)) all.set(moved, key);
  }
  return all;
}

/**
 * New order keys that move a record one step towards the start (−1) or the end (1) of its list;
 * empty when it already stands there.
 */
export function stepped(list: readonly Ordered[], id: string, step: -1 | 1): Map<string, string> {
  const sorted = [...list].sort(byOrder);
  const at = sorted.findIndex((o) => o.id === id);
  const to = at + step;
  if (at < 0 || to < 0 || to >= sorted.length) return new Map();
  return placedAt(sorted, id, to);
}
