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
 * Lifts the page by the height of the notices that have come over its foot, where they cover a control.
 * For `oncome` of a NoticeLine in a bar of the page.
 */
export function liftPage(notices: HTMLElement): () => void {
  const bar = notices.closest('[data-foot]') ?? notices;
  let lifted = 0;
  const lift = (): void => {
    const { left, right, top, height } = notices.getBoundingClientRect();
    if (height <= lifted) return;
    const more = height - lifted;
    lifted = height;
    const covers = holdsControl({ left, right, top, bottom: top + more }, bar);
    if (covers) scrollBy({ top: more, behavior: 'instant' });
  };
  lift();
  // One that takes the place of another may be higher.
  const size = new ResizeObserver(lift);
  size.observe(notices);
  return () => {
    size.disconnect();
  };
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
 * The same for notices along the foot of the window, which are no part of the page: the page ends as
 * much later while there is one, and a bar of its own stays below it.
 *
 * Room is made when the first of them comes: what takes its place stands where it stood, and to measure
 * it anew had the browser lay out the page twice at every act, and move it under whoever went on working.
 * Everything is measured before anything is altered, and nothing is altered that every element of the
 * page inherits: on a board of 500 tests either makes an act several times as long.
 *
 * @param notices holds one notice at a time
 * @param foot holds the notices, and is fixed to the foot of the window
 * @returns what takes the room away again
 */
export function makeRoom(notices: HTMLElement, foot: HTMLElement): () => void {
  const page = [document.documentElement, document.body];
  let made = { bar: 0, height: 0 };
  function stand(): void {
    const bar = footBar();
    const { left, right, height: exact } = notices.getBoundingClientRect();
    const height = Math.round(exact);
    if (bar === made.bar && height === made.height) return;
    const more = height - made.height;
    const top = innerHeight - bar - height;
    const covers = more > 0 && holdsControl({ left, right, top, bottom: top + more }, notices);
    made = { bar, height };
    foot.style.insetBlockEnd = `${String(bar)}px`;
    for (const { style } of page) style.setProperty('--foot-notice', `${String(height)}px`);
    if (covers) scrollBy({ top: more, behavior: 'instant' });
  }
  stand();
  const unwatch = watchFoot(notices, stand);
  return () => {
    unwatch();
    foot.style.removeProperty('inset-block-end');
    for (const { style } of page) style.removeProperty('--foot-notice');
  };
}
