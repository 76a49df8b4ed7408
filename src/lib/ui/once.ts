import { untrack } from 'svelte';

/**
 * A value as it is when a component is made: `const form = once(() => new Form(point))`. What it is
 * read from may change later without being followed, so whoever shows something else makes the
 * component anew (`{#key id}`).
 */
export function once<T>(read: () => T): T {
  return untrack(read);
}
