import type { Attachment } from 'svelte/attachments';

/** Room left to the edge of the window and to the anchor, in px. */
const edge = 8;
const gap = 4;
/** The widest a popover of its own width becomes, in px (22rem). */
const widest = 352;

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
      const fromRight = width === 'own' && box.left + widest > window.innerWidth - edge;
      const style = popover.style;
      style.top = down ? `${box.bottom + gap}px` : 'auto';
      style.bottom = down ? 'auto' : `${window.innerHeight - box.top + gap}px`;
      style.left = fromRight ? 'auto' : `${Math.max(edge, box.left)}px`;
      style.right = fromRight ? `${Math.max(edge, window.innerWidth - box.right)}px` : 'auto';
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
