import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BoardDatabase, useDatabase } from './database';
import { draftOf, dropDraft, keepDrafts } from './drafts';

let db: BoardDatabase;

beforeEach(async () => {
  db = new BoardDatabase('drafts');
  useDatabase(db);
  await db.open();
});
afterEach(async () => {
  await db.delete();
});

const draft = (text: string) => [{ key: 'idea:b', board: 'b', text }];

describe('a draft', () => {
  it('is kept, read again and let go', async () => {
    await keepDrafts(draft('Ring fredag'));
    expect((await draftOf('idea:b'))?.text).toBe('Ring fredag');
    await dropDraft('idea:b');
    expect(await draftOf('idea:b')).toBeUndefined();
    await keepDrafts(draft('Ring'));
    await keepDrafts(draft(''));
    expect(await draftOf('idea:b')).toBeUndefined();
  });

  it('stays when another tab has written in the same field since', async () => {
    await keepDrafts(draft('Mit eget'));
    await db.drafts.update('idea:b', { text: 'Skrevet i det andet faneblad' });
    await dropDraft('idea:b');
    expect((await draftOf('idea:b'))?.text).toBe('Skrevet i det andet faneblad');
  });

  it('is not kept in a database that was closed because a newer tab or a deletion needs it', async () => {
    db.close();
    await expect(keepDrafts(draft('Ring'))).rejects.toThrow();
    expect(db.isOpen()).toBe(false);
  });
});
