/** A first look at parsed JSON from outside, before any schema: is it shaped to do harm? */

/** Deepest nesting; a board file needs 7. */
const MAX_DEPTH = 24;
/** Longest single text, in characters; the longest field holds 20,000. */
const MAX_STRING = 100_000;

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Looks through a value without recursion, so that no nesting can exhaust the stack.
 *
 * @returns where the first harmful thing stands ("log.3.fields"), or null
 */
export function hostilePlace(root: unknown): string | null {
  const stack: { value: unknown; depth: number; path: Path | null }[] = [
    { value: root, depth: 0, path: null },
  ];
  for (let at = stack.pop(); at; at = stack.pop()) {
    const { value, depth, path } = at;
    if (typeof value === 'string') {
      if (value.length > MAX_STRING) return text(path);
    } else if (typeof value === 'number') {
      if (!Number.isFinite(value)) return text(path);
    } else if (Array.isArray(value)) {
      if (depth >= MAX_DEPTH) return text(path);
      for (let i = 0; i < value.length; i += 1)
        stack.push({ value: value[i], depth: depth + 1, path: { name: i, up: path } });
    } else if (value !== null && typeof value === 'object') {
      if (depth >= MAX_DEPTH) return text(path);
      for (const key of Object.keys(value)) {
        const here: Path = { name: key, up: path };
        if (FORBIDDEN.has(key) || key.length > 200) return text(here);
        stack.push({
          value: (value as Record<string, unknown>)[key],
          depth: depth + 1,
          path: here,
        });
      }
    }
  }
  return null;
}

interface Path {
  name: string | number;
  up: Path | null;
}

function text(path: Path | null): string {
  const names: string[] = [];
  for (let at = path; at; at = at.up) names.unshift(String(at.name).slice(0, 40));
  return names.slice(0, 8).join('.');
}
