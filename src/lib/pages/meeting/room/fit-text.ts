/** Text as large as its columns hold, for reading across the room. */
import type { Attachment } from 'svelte/attachments';

/**
 * Parts of full size, largest first. The least makes of the largest running text the smallest that can
 * be read at 4 m; what is still too long then scrolls.
 */
const STEPS = [1, 0.94, 0.88, 0.8, 0.72];

/** Whether a column holds more than it shows. */
function isFull(column: Element): boolean {
  return column.scrollHeight > column.clientHeight + 1;
}

/**
 * Keeps `--fit` on the element: the largest part of full size at which none of its columns is too
 * long. A column that is too long even so has `data-more` while there is more below, and can be
 * reached by keys.
 */
export function fitText(): Attachment<HTMLElement> {
  return (box) => {
    let width = 0;

    function mark(): void {
      for (const column of box.children) {
        if (!(column instanceof HTMLElement)) continue;
        const full = isFull(column) && getComputedStyle(column).overflowY !== 'visible';
        const below = column.scrollHeight - column.clientHeight - column.scrollTop;
        column.toggleAttribute('data-more', full && below > 2);
        if (full) column.tabIndex = 0;
        else column.removeAttribute('tabindex');
      }
    }

    function fit(): void {
      for (const step of STEPS) {
        box.style.setProperty('--fit', String(step));
        if (![...box.children].some(isFull)) break;
      }
      mark();
    }

    const sizes = new ResizeObserver(([entry]) => {
      const now = (entry?.contentRect.width ?? 0) + (entry?.contentRect.height ?? 0);
      if (now === width) return;
      width = now;
      fit();
    });
    sizes.observe(box);
    // What another laptop writes, and observations unfolded.
    const words = new MutationObserver(fit);
    words.observe(box, { childList: true, characterData: true, subtree: true });
    document.fonts.addEventListener('loadingdone', fit);
    box.addEventListener('scroll', mark, { capture: true, passive: true });
    fit();
    return () => {
      sizes.disconnect();
      words.disconnect();
      document.fonts.removeEventListener('loadingdone', fit);
      box.removeEventListener('scroll', mark, { capture: true });
    };
  };
}
