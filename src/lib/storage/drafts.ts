/** Text being typed that is not yet an act: kept within half a second, offered again after a reload. */
import { database, type DraftRow } from './database';

/** Keeps a draft; an empty text lets it go. */
export async function keepDraft(key: string, board: string, text: string): Promise<void> {
  if (text === '') await database().drafts.delete(key);
  else await database().drafts.put({ key, board, text, savedAt: new Date().toISOString() });
}

/** A draft as it is to be kept. */
export type DraftToKeep = Pick<DraftRow, 'key' | 'board' | 'text'>;

/**
 * Keeps drafts while the page is being left. Nothing can be waited for then: the transaction is begun
 * and closed in one go, so that the browser carries it out when the page is gone.
 */
export function keepDraftsAtOnce(drafts: readonly DraftToKeep[]): void {
  if (drafts.length === 0) return;
  try {
    const transaction = database().backendDB().transaction('drafts', 'readwrite');
    const store = transaction.objectStore('drafts');
    for (const { key, board, text } of drafts) {
      if (text === '') store.delete(key);
      else store.put({ key, board, text, savedAt: new Date().toISOString() } satisfies DraftRow);
    }
    transaction.commit();
  } catch {
    // The database is not open: a banner says so, and what is on the screen was never promised.
  }
}

/** The draft under a key, if one was left. */
export async function draftOf(key: string): Promise<DraftRow | undefined> {
  return database().drafts.get(key);
}

/** Lets a draft go, once its act is stored. */
export async function dropDraft(key: string): Promise<void> {
  await database().drafts.delete(key);
}
