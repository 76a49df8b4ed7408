import type { Attachment } from 'svelte/attachments';

/**
 * Gives an element focus when it arrives: `<input {@attach autofocus()}>`.
 * Inside a Dialog the mark is enough, since the dialog opens after its content is there.
 */
export function autofocus(): Attachment<HTMLElement> {
  return (node) => {
    node.setAttribute('autofocus', '');
    node.focus();
  };
}
