/** A database that answers late, and a page that is left at a chosen moment: all of it runs in the page. */

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

/** Nobody else is answered about drafts for so long, or until the page is gone. */
export async function holdDrafts(ms: number): Promise<void> {
  let held = true;
  setTimeout(() => (held = false), ms);
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('forbedringstavlen');
    opening.onerror = () => reject(opening.error ?? new Error('not opened'));
    opening.onsuccess = () => {
      const db = opening.result;
      const drafts = db.transaction('drafts', 'readwrite').objectStore('drafts');
      // A transaction lasts as long as it is asked something, and the next one waits for it.
      const ask = (): void => {
        resolve();
        if (held) drafts.count().onsuccess = ask;
        else db.close();
      };
      drafts.count().onsuccess = ask;
    };
  });
}

/** The texts kept in the database. */
export async function keptTexts(): Promise<string[]> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('forbedringstavlen');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error('not opened'));
  });
  const rows = await new Promise<{ text: string }[]>((resolve, reject) => {
    const asking = db.transaction('drafts').objectStore('drafts').getAll();
    asking.onsuccess = () => resolve(asking.result as { text: string }[]);
    asking.onerror = () => reject(asking.error ?? new Error('not read'));
  });
  db.close();
  return rows.map(({ text }) => text);
}

/** Whether a text stands in a field, or is offered beside it. */
export function standsThere(field: HTMLInputElement | HTMLTextAreaElement, text: string): boolean {
  const others = [...document.querySelectorAll('blockquote')].map((other) => other.textContent);
  return [field.value, ...others].some((there) => there.includes(text));
}
