/** Text being typed that is not yet an act: kept within half a second, offered again after a reload. */
import { database, type DraftRow } from './database';

/** A draft as it is to be kept; an empty text lets it go. */
export type DraftToKeep = Pick<DraftRow, 'key' | 'board' | 'text'>;

/**
 * Keeps drafts. The transaction is begun and closed in one go, so that the browser carries it out even
 * when the page is left before it has answered.
 *
 * @throws when the database cannot be opened, or the disk is full
 */
export async function keepDrafts(drafts: readonly DraftToKeep[]): Promise<void> {
  if (drafts.length === 0) return;
  const db = database();
  // One that was closed on purpose stays closed: a newer tab needs it, or it has been deleted.
  if (!db.isOpen() && !db.hasBeenClosed()) await db.open();
  const options: IDBTransactionOptions = { durability: 'strict' };
  const transaction = db.backendDB().transaction('drafts', 'readwrite', options);
  const store = transaction.objectStore('drafts');
  for (const { key, board, text } of drafts) {
    if (text === '') store.delete(key);
    else store.put({ key, board, text, savedAt: new Date().toISOString() } satisfies DraftRow);
  }
  transaction.commit();
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => {
      resolve();
    };
    transaction.onabort = () => {
      reject(transaction.error ?? new DOMException('the drafts were not kept', 'AbortError'));
    };
  });
}

/** The draft under a key, if one was left. */
export async function draftOf(key: string): Promise<DraftRow | undefined> {
  return database().drafts.get(key);
}

/** Lets a draft go, once its act is stored. */
export async function dropDraft(key: string): Promise<void> {
  await database().drafts.delete(key);
}
