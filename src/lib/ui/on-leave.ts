import type { Attachment } from 'svelte/attachments';

/**
 * Runs when the focus leaves something inside an element: `<div {@attach onLeave(save)}>`.
 *
 * Where a press on something else took the focus away, it waits until that press is over. What runs
 * may make the page shorter or longer, and a button that moves away between press and release of the
 * mouse gets no click.
 */
export function onLeave(run: () => void): Attachment<HTMLElement> {
  return (node) => {
    const { ownerDocument: page } = node;
    let pressed = false;
    let waiting = false;

    function press(): void {
      pressed = true;
    }

    function release(): void {
      pressed = false;
      if (!waiting) return;
      waiting = false;
      // The click comes after the release, before the next task.
      setTimeout(run);
    }

    function leave(): void {
      if (pressed) waiting = true;
      else run();
    }

    page.addEventListener('pointerdown', press, true);
    page.addEventListener('pointerup', release, true);
    page.addEventListener('pointercancel', release, true);
    node.addEventListener('focusout', leave);
    return () => {
      page.removeEventListener('pointerdown', press, true);
      page.removeEventListener('pointerup', release, true);
      page.removeEventListener('pointercancel', release, true);
      node.removeEventListener('focusout', leave);
      if (waiting) run();
    };
  };
}
