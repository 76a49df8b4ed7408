/** Fractional order keys: a place between two neighbours, without touching them. [BOARD-1] */
import { generateKeyBetween } from 'fractional-indexing';

/**
 * A key that sorts between two others.
 *
 * @param before key of the neighbour in front, or null at the start; an unusable key counts as none
 * @param after key of the neighbour behind, or null at the end
 */
export function keyBetween(before: string | null, after: string | null): string {
  const low = usable(before);
  const high = usable(after);
  if (low !== null && high !== null && low >= high) return generateKeyBetween(low, null);
  return generateKeyBetween(low, high);
}

/** The key after the last of some keys. */
export function keyAfter(keys: readonly string[]): string {
  const usableKeys = keys.filter((k) => usable(k) !== null).sort();
  return keyBetween(usableKeys.at(-1) ?? null, null);
}

function usable(key: string | null): string | null {
  if (key === null || key === '') return null;
  try {
    generateKeyBetween(key, null);
    return key;
  } catch {
    return null;
  }
}
