/** Fractional order keys: a place between two neighbours, without touching them. [BOARD-1] */
import { generateKeyBetween } from 'fractional-indexing';

/**
 * Longest key that is built on, in characters. The field holds 60, and a key between two others is
 * at most one longer than the longer of them; it is reached by dragging into the same gap some 250
 * times, or by a file that was made to do harm.
 */
const LONGEST = 48;

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
  if (key === null || key.length > LONGEST) return null;
  try {
    generateKeyBetween(key, null);
    return key;
  } catch {
    return null;
  }
}
