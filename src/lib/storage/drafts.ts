/** Text being typed that is not yet an act: kept within half a second, offered again after a reload. */
import { database, type DraftRow } from './database';

/** A draft as it is to be kept; an empty text lets it go. */
export type DraftToKeep = Pick<DraftRow, 'key' | 'board' | 'text' | 'seen'>;

/** What this tab last kept or read under a key: another tab may be writing in the same field. */
const known = new Map<string, string>();

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
  for (const draft of drafts) {
    const { key, text } = draft;
    known.set(key, text);
    if (text === '') store.delete(key);
    else store.put({ ...draft, savedAt: new Date().toISOString() } satisfies DraftRow);
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

/** When a draft was found under a key, in milliseconds since 1970: it may be what cannot be drawn. */
const found = new Map<string, number>();

/**
 * The draft under a key, if one was left. What another version, another program or a damaged disk has
 * put there instead of a text is none.
 */
export async function draftOf(key: string): Promise<DraftRow | undefined> {
  const draft: unknown = await database().drafts.get(key);
  if (!isDraft(draft)) return undefined;
  known.set(key, draft.text);
  found.set(key, Date.now());
  return draft;
}

function isDraft(row: unknown): row is DraftRow {
  if (typeof row !== 'object' || row === null || !('text' in row)) return false;
  if (typeof row.text !== 'string') return false;
  return !('seen' in row) || row.seen === undefined || isSeen(row.seen);
}

function isSeen(seen: unknown): boolean {
  return (
    typeof seen === 'object' &&
    seen !== null &&
    Object.values(seen).every(
      (ids) => Array.isArray(ids) && ids.every((id) => typeof id === 'string'),
    )
  );
}

/** Keys of the drafts that were found since a moment, in milliseconds since 1970. */
export function draftsFoundSince(moment: number): string[] {
  return [...found].filter(([, at]) => at >= moment).map(([key]) => key);
}

/** Throws drafts away, whoever has written in them since: they cannot be drawn. */
export async function throwDraftsAway(keys: readonly string[]): Promise<void> {
  for (const key of keys) found.delete(key);
  await database().drafts.bulkDelete([...keys]);
}

/** Lets a draft go, once its act is stored; not what another tab has written there since. */
export async function dropDraft(key: string): Promise<void> {
  const db = database();
  await db.transaction('rw', db.drafts, async () => {
    const draft = await db.drafts.get(key);
    if (draft && draft.text === known.get(key)) await db.drafts.delete(key);
  });
}
