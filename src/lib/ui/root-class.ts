import type { Attachment } from 'svelte/attachments';

/**
 * Tells the whole page, by a class, that an element is there. `html:has(…)` would say the same, but a browser
 * goes through the page for it each time something comes or goes anywhere.
 *
 * @param name of the class; for one element at a time
 */
export function rootClass(name: string): Attachment {
  return () => {
    const { classList } = document.documentElement;
    classList.add(name);
    return () => classList.remove(name);
  };
}
