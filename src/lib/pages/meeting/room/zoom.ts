/** The browser's own zoom, for text that follows the window: such text would else stay as it was. */

/** Of the zoom, the part that text which follows the window takes; the rest it loses with the window. */
const TAKEN = 0.7;

/**
 * How far the browser is zoomed in, at least 1. Zooming in leaves the window as it is and gives the
 * page in it fewer pixels. What lies beside a page takes only of its width, the bars above it only of
 * its height: the lesser ratio of the two is the zoom. A browser that does not tell counts as 1.
 */
function zoom(): number {
  const ratio = Math.min(outerWidth / innerWidth, outerHeight / innerHeight);
  return Number.isFinite(ratio) ? Math.max(1, ratio) : 1;
}

/** Keeps `--larger` on an element: what sizes that follow the window are multiplied by. */
export function followZoom({ style }: HTMLElement): () => void {
  function follow(): void {
    style.setProperty('--larger', String(1 + TAKEN * (zoom() - 1)));
  }
  follow();
  addEventListener('resize', follow);
  return () => {
    removeEventListener('resize', follow);
    style.removeProperty('--larger');
  };
}
