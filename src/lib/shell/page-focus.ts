/** Where focus goes when the page changes under someone who uses the keyboard or a screen reader. */
import { tick } from 'svelte';

/** Moves focus to the new page's heading, unless the page has already put it somewhere. */
export async function focusPage(): Promise<void> {
  await tick();
  const now = document.activeElement;
  // What is on a page that is kept, but not shown, has lost focus without knowing it.
  const placed = now instanceof HTMLElement && now.closest('main, dialog') && now.checkVisibility();
  if (placed) return;
  const main = document.getElementById('indhold');
  // One by one: a page may be long, and its heading stands first.
  const headings = main?.getElementsByTagName('h1') ?? [];
  let target = main;
  for (const heading of headings)
    if (heading.checkVisibility()) {
      target = heading;
      break;
    }
  if (!target) return;
  if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}
