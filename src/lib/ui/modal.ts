import type { Attachment } from 'svelte/attachments';

/**
 * Opens a dialog as a modal when it arrives and gives focus back when it leaves; where the act in the
 * dialog took away what it was opened from, {@link keepFocus} finds a place near it.
 * Focus goes to the element with `autofocus`, else to the first field, else to the heading:
 * never to the closing cross, which the browser would choose.
 */
export function modal(): Attachment<HTMLDialogElement> {
  return (dialog) => {
    const before = document.activeElement;
    dialog.showModal();
    const first =
      dialog.querySelector<HTMLElement>('[autofocus]') ??
      dialog.querySelector<HTMLElement>(
        '[data-body] :is(input, textarea, select):not(:disabled, [type="hidden"])',
      ) ??
      dialog.querySelector<HTMLElement>('h2');
    first?.focus();
    return () => {
      dialog.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  };
}
