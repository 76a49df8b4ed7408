import type { Attachment } from 'svelte/attachments';

/**
 * Lets a textarea grow with its text where the browser does not know `field-sizing: content`.
 *
 * @param value the current text; reading it here makes the attachment run again when it changes
 */
export function growWith(value: () => string): Attachment<HTMLTextAreaElement> {
  return (node) => {
    value();
    if (CSS.supports('field-sizing', 'content')) return;
    node.style.height = 'auto';
    node.style.height = `${node.scrollHeight + 2}px`;
  };
}
