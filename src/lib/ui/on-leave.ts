import type { Attachment } from 'svelte/attachments';

/**
 * What says that a press is over. A menu of the browser may swallow the release: a key then tells that
 * hands are elsewhere.
 */
const PRESS_ENDS = ['pointerup', 'pointercancel', 'keydown'] as const;

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
    for (const end of PRESS_ENDS) page.addEventListener(end, release, true);
    node.addEventListener('focusout', leave);
    return () => {
      page.removeEventListener('pointerdown', press, true);
      for (const end of PRESS_ENDS) page.removeEventListener(end, release, true);
      node.removeEventListener('focusout', leave);
      if (waiting) run();
    };
  };
}
