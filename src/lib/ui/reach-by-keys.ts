/** A region that scrolls can be reached by keys, also where nothing in it takes focus. WCAG 2.1.1. */

const TAKES_FOCUS = 'a[href], button, input, select, textarea, summary, [tabindex]';

/** For `{@attach}`: gives the region a tab stop while it scrolls and holds nothing with one. */
export function reachByKeys(region: HTMLElement): () => void {
  function look(): void {
    const scrolls = region.scrollHeight > region.clientHeight + 1;
    if (scrolls && !region.querySelector(TAKES_FOCUS)) region.tabIndex = 0;
    else region.removeAttribute('tabindex');
  }
  const sizes = new ResizeObserver(look);
  for (const part of [region, ...region.children]) sizes.observe(part);
  return () => {
    sizes.disconnect();
  };
}
