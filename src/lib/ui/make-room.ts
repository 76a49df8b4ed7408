/** What stands along the foot of the window takes its height from it, not from what lies there. */

const CONTROLS = 'a[href], button, input, select, textarea, summary, label, [tabindex="0"]';

/** Whether something one can press or write in shows in the box. */
function holdsControl(box: DOMRect, own: Element): boolean {
  return [...document.querySelectorAll(CONTROLS)].some((control) => {
    if (own.contains(control)) return false;
    const { left, right, top, bottom } = control.getBoundingClientRect();
    return (
      left < right &&
      left < box.right &&
      right > box.left &&
      top < box.bottom &&
      bottom > box.top &&
      control.checkVisibility({ visibilityProperty: true })
    );
  });
}

/** Height of the bar the page itself has along the foot, px. */
function footBar(): number {
  for (const bar of document.querySelectorAll('[data-foot]')) {
    const { height, bottom } = bar.getBoundingClientRect();
    // One that has not come to the foot yet lies in the page like everything else.
    if (height > 0 && Math.abs(bottom - innerHeight) < 2) return height;
  }
  return 0;
}

/**
 * Lifts the page by the height of a notice that has come over its foot, where that covers a control.
 * For `oncome` of a NoticeLine in a bar of the page.
 */
export function liftPage(notice: HTMLElement): () => void {
  const box = notice.getBoundingClientRect();
  if (holdsControl(box, notice.closest('[data-foot]') ?? notice)) {
    scrollBy({ top: box.height, behavior: 'instant' });
  }
  return () => undefined;
}

/**
 * Calls back in the next frame whenever what stands along the foot may be another: another page is
 * come to, a bar comes to the foot as the page is scrolled, the window gets another width.
 */
function watchFoot(notice: HTMLElement, changed: () => void): () => void {
  let frame = 0;
  const soon = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(changed);
  };
  const pages = new MutationObserver(soon);
  pages.observe(document.body, { childList: true, subtree: true, attributeFilter: ['data-foot'] });
  const width = new ResizeObserver(soon);
  width.observe(notice);
  addEventListener('scroll', soon, { passive: true });
  addEventListener('resize', soon);
  return () => {
    cancelAnimationFrame(frame);
    pages.disconnect();
    width.disconnect();
    removeEventListener('scroll', soon);
    removeEventListener('resize', soon);
  };
}

/**
 * The same for a notice along the foot of the window, which is no part of the page: the page ends as
 * much later while the notice is there, and a bar of its own stays below the notice.
 *
 * @returns what takes the room away again
 */
export function makeRoom(notice: HTMLElement): () => void {
  const { style } = document.documentElement;
  const stand = (): void => {
    style.setProperty('--above-foot', `${String(footBar())}px`);
    style.setProperty('--foot-notice', `${String(notice.offsetHeight)}px`);
  };
  stand();
  liftPage(notice);
  const unwatch = watchFoot(notice, stand);
  return () => {
    unwatch();
    style.removeProperty('--foot-notice');
    style.removeProperty('--above-foot');
  };
}
