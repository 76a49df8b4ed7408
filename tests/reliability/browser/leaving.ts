/** A page that is left at a chosen moment: all of it runs in the page. */

/** How a page is left by itself; closing and killing come from outside. */
export interface Leaving {
  /** the address it goes to, or `reload` */
  to: string;
  /** ms from now, or from the moment when a draft is being kept */
  wait: number;
  /** leaves just as a draft is being kept, which it brings about with one letter */
  asKept: boolean;
  /** a last letter, at the moment of leaving */
  last: string;
}

/** What {@link leaveAt} types itself, where it waits for a draft to be kept. */
export const LETTER = '.';

/** Leaves the page, from the field where somebody writes. */
export function leaveAt(
  field: HTMLInputElement | HTMLTextAreaElement,
  { to, wait, asKept, last, letter }: Leaving & { letter: string },
): void {
  const type = (text: string): void => {
    field.value += text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  const leave = (): void => {
    if (last) type(last);
    if (to === 'reload') location.reload();
    else location.assign(to);
  };
  if (!asKept) {
    setTimeout(leave, wait);
    return;
  }
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called on its store below
  const put = IDBObjectStore.prototype.put;
  let kept = false;
  IDBObjectStore.prototype.put = function (
    this: IDBObjectStore,
    value: unknown,
    key?: IDBValidKey,
  ) {
    const request = put.apply(this, key === undefined ? [value] : [value, key]);
    if (this.name === 'drafts' && !kept) {
      kept = true;
      setTimeout(leave, wait);
    }
    return request;
  };
  type(letter);
}

/** Whether a text stands in a field, or is offered beside it. */
export function standsThere(field: HTMLInputElement | HTMLTextAreaElement, text: string): boolean {
  const others = [...document.querySelectorAll('blockquote')].map((other) => other.textContent);
  return [field.value, ...others].some((there) => there.includes(text));
}
