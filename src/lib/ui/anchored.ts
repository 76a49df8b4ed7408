import type { Attachment } from 'svelte/attachments';

/** Room left to the edge of the window and to the anchor, in px. */
const edge = 8;
const gap = 4;

/**
 * Keeps a popover at its anchor: under it, or over it when there is more room, inside the window.
 * Own arithmetic instead of CSS anchor positioning, which Firefox ESR does not have yet.
 *
 * @param anchor the element to stand at
 * @param width match: at least as wide as the anchor
 */
export function anchored(
  anchor: () => HTMLElement | null | undefined,
  width: 'match' | 'own' = 'own',
): Attachment<HTMLElement> {
  return (popover) => {
    function place(): void {
      const box = anchor()?.getBoundingClientRect();
      if (!box) return;
      const under = window.innerHeight - box.bottom;
      const over = box.top;
      const down = under >= Math.min(320, over);
      const rightHalf = width === 'own' && box.left + box.width / 2 > window.innerWidth / 2;
      const style = popover.style;
      style.top = down ? `${box.bottom + gap}px` : 'auto';
      style.bottom = down ? 'auto' : `${window.innerHeight - box.top + gap}px`;
      style.left = rightHalf ? 'auto' : `${Math.max(edge, box.left)}px`;
      style.right = rightHalf ? `${Math.max(edge, window.innerWidth - box.right)}px` : 'auto';
      style.maxHeight = `${(down ? under : over) - gap - edge}px`;
      if (width === 'match') style.width = `${box.width}px`;
    }

    function toggled(event: ToggleEvent): void {
      const act = event.newState === 'open' ? 'addEventListener' : 'removeEventListener';
      if (event.newState === 'open') place();
      window[act]('scroll', place, true);
      window[act]('resize', place);
    }

    popover.addEventListener('beforetoggle', toggled);
    return () => {
      popover.removeEventListener('beforetoggle', toggled);
      window.removeEventListener('scroll', place, true);
      window.removeEventListener('resize', place);
    };
  };
}
