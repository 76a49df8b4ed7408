/** Where focus goes when the page changes under someone who uses the keyboard or a screen reader. */
import { tick } from 'svelte';

/** Moves focus to the new page's heading, unless the page has already put it somewhere. */
export async function focusPage(): Promise<void> {
  await tick();
  const now = document.activeElement;
  if (now instanceof HTMLElement && now !== document.body && now.closest('main, dialog')) return;
  const main = document.getElementById('indhold');
  const target = main?.querySelector<HTMLElement>('h1') ?? main;
  if (!target) return;
  if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}
