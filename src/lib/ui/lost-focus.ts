/**
 * Finds a place for focus when what had it is gone from the page. Without it a screen reader would start
 * again at the top of the document. Does nothing while something has focus.
 * @param near taken when it is still there; else the dialog open on top, else the heading of the page
 */
export function catchLostFocus(near?: HTMLElement | null): void {
  const now = document.activeElement;
  if (now && now !== document.body && now.checkVisibility()) return;
  const dialog = [...document.querySelectorAll('dialog[open]')].at(-1);
  const headings = (dialog ?? document).querySelectorAll<HTMLElement>(dialog ? 'h2' : 'main h1');
  const kept = near?.isConnected ? near : undefined;
  const target = kept ?? [...headings].find((heading) => heading.checkVisibility());
  if (!target) return;
  if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}
