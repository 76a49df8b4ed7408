import { tick } from 'svelte';
import type { Attachment } from 'svelte/attachments';

/**
 * Finds a place for focus when what had it is gone from the page. Without it a screen reader would start
 * again at the top of the document. Does nothing while something has focus.
 * @param near taken when it is still there; else the dialog open on top, else the heading of the page,
 *   else all of it
 */
export function catchLostFocus(near?: HTMLElement | null): void {
  const now = document.activeElement;
  if (now && now !== document.body && now.checkVisibility()) return;
  const dialog = [...document.querySelectorAll('dialog[open]')].at(-1);
  const headings = (dialog ?? document).querySelectorAll<HTMLElement>(dialog ? 'h2' : 'main h1');
  const kept = near?.isConnected ? near : undefined;
  const target =
    kept ??
    [...headings].find((heading) => heading.checkVisibility()) ??
    document.querySelector<HTMLElement>('main');
  if (!target) return;
  if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

/**
 * For a part of the page that goes when what it asks for is done: a banner, a row of a list. Whoever
 * pressed a button in it finds focus on the page, not nowhere.
 * @param near where focus goes while it is there; see {@link catchLostFocus}
 */
export function mindFocus(near?: () => HTMLElement | null): Attachment<HTMLElement> {
  return (part) => {
    let held = false;
    const gained = (): void => {
      held = true;
    };
    const lost = ({ relatedTarget }: FocusEvent): void => {
      if (relatedTarget !== null) held = false;
    };
    part.addEventListener('focusin', gained);
    part.addEventListener('focusout', lost);
    return () => {
      part.removeEventListener('focusin', gained);
      part.removeEventListener('focusout', lost);
      if (held) void tick().then(() => catchLostFocus(near?.()));
    };
  };
}
