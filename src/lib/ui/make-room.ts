/** What stands along the foot of the window takes its height from it, not from what lies there. */

const CONTROLS = 'a[href], button, input, select, textarea, summary, label, [tabindex="0"]';

/** How far apart the points are that are looked at, px: closer than any control is wide or high. */
const STEP = 12;

/** A part of the window, px from its top left corner. */
type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

/**
 * Whether something one can press or write in shows in the box. What lies there is asked for point by
 * point: asking each control of a large board where it is makes the browser lay out all that is far away.
 */
function holdsControl(box: Box, own: Element): boolean {
  for (const y of pointsBetween(box.top, Math.min(box.bottom, innerHeight)))
    for (const x of pointsBetween(box.left, Math.min(box.right, innerWidth)))
      for (const lies of document.elementsFromPoint(x, y)) {
        const control = lies.closest(CONTROLS);
        if (control && !own.contains(control)) return true;
      }
  return false;
}

/** The first and the last pixel, and points between them. */
function pointsBetween(from: number, to: number): number[] {
  const points: number[] = [];
  for (let at = from + 1; at < to - 1; at += STEP) points.push(at);
  if (to - 1 > from) points.push(to - 1);
  return points;
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
 * Everything is measured before anything is altered, and nothing is altered that every element of the
 * page inherits: on a board of 500 tests either makes an act several times as long.
 *
 * @param foot holds the notice, and is fixed to the foot of the window
 * @returns what takes the room away again
 */
export function makeRoom(notice: HTMLElement, foot: HTMLElement): () => void {
  const page = [document.documentElement, document.body];
  let stands = '';
  const measure = () => ({ bar: footBar(), height: notice.offsetHeight });
  function stand({ bar, height }: ReturnType<typeof measure>): void {
    const now = `${String(bar)} ${String(height)}`;
    if (now === stands) return;
    stands = now;
    foot.style.insetBlockEnd = `${String(bar)}px`;
    for (const { style } of page) style.setProperty('--foot-notice', `${String(height)}px`);
  }
  const first = measure();
  const { left, right } = notice.getBoundingClientRect();
  const bottom = innerHeight - first.bar;
  const covers = holdsControl({ left, right, top: bottom - first.height, bottom }, notice);
  stand(first);
  if (covers) scrollBy({ top: first.height, behavior: 'instant' });
  const unwatch = watchFoot(notice, () => {
    stand(measure());
  });
  return () => {
    unwatch();
    foot.style.removeProperty('inset-block-end');
    for (const { style } of page) style.removeProperty('--foot-notice');
  };
}
