/** Copies text with its headings and lists, so that it can be pasted into a mail as it looks. */

/** The same text twice: for what understands HTML, unless it is left out, and for what does not. */
export interface RichText {
  html?: string;
  plain: string;
}

/** Puts the text on the clipboard. @returns whether it is there */
export async function copyRich(text: RichText): Promise<boolean> {
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        ...(text.html === undefined
          ? {}
          : { 'text/html': new Blob([text.html], { type: 'text/html' }) }),
        'text/plain': new Blob([text.plain], { type: 'text/plain' }),
      }),
    ]);
    return true;
  } catch {
    // Without a secure context, permission or ClipboardItem, the older way is left.
    return copyByEvent(text);
  }
}

function copyByEvent(text: RichText): boolean {
  let taken = false;
  const fill = (event: ClipboardEvent): void => {
    if (text.html !== undefined) event.clipboardData?.setData('text/html', text.html);
    event.clipboardData?.setData('text/plain', text.plain);
    event.preventDefault();
    taken = true;
  };
  document.addEventListener('copy', fill, { once: true });
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only copy command on plain http
    return document.execCommand('copy') && taken;
  } finally {
    document.removeEventListener('copy', fill);
  }
}
