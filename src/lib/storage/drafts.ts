/** Text being typed that is not yet an act: kept within half a second, offered again after a reload. */
import { database, type DraftRow } from './database';

/** Keeps a draft; an empty text lets it go. */
export async function keepDraft(key: string, board: string, text: string): Promise<void> {
  if (text === '') await database().drafts.delete(key);
  else await database().drafts.put({ key, board, text, savedAt: new Date().toISOString() });
}

/** The draft under a key, if one was left. */
export async function draftOf(key: string): Promise<DraftRow | undefined> {
  return database().drafts.get(key);
}

/** Lets a draft go, once its act is stored. */
export async function dropDraft(key: string): Promise<void> {
  await database().drafts.delete(key);
}
