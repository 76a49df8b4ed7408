import type { Attachment } from 'svelte/attachments';

/**
 * Escape inside an element does what its cancel button does: `<form {@attach onEscape(close)}>`.
 * An Escape that something inside has used, such as a list that closed, is left alone.
 */
export function onEscape(run: () => void): Attachment<HTMLElement> {
  return (node) => {
    function press(event: KeyboardEvent): void {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      run();
    }
    node.addEventListener('keydown', press);
    return () => node.removeEventListener('keydown', press);
  };
}
