/** A database that does not answer about drafts: all of it runs in the page. */

/**
 * Nobody else is answered about drafts until {@link answerDrafts}, or until the page is gone.
 *
 * @param ms answers after so long by itself, when that is said
 */
export async function holdDrafts(ms?: number): Promise<void> {
  let held = true;
  Object.assign(window, { answerDrafts: () => (held = false) });
  if (ms !== undefined) setTimeout(() => (held = false), ms);
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

/** The database answers again. */
export function answerDrafts(): void {
  (window as { answerDrafts?: () => void }).answerDrafts?.();
}

/** The texts kept in the database, in order of their letters. */
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
  return rows.map(({ text }) => text).sort();
}
