import { onDestroy } from 'svelte';

/**
 * Wraps what a form does once its act is stored. Prøv igen may store it long after the form was
 * closed; then nothing is done, and another form that is open stays open. Call it while a component
 * is being set up.
 */
export function whileHere<T extends unknown[]>(run: (...args: T) => void): (...args: T) => void {
  let here = true;
  onDestroy(() => {
    here = false;
  });
  return (...args) => {
    if (here) run(...args);
  };
}
