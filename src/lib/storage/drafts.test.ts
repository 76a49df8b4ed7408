import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BoardDatabase, useDatabase } from './database';
import { draftOf, draftsFoundSince, dropDraft, keepDrafts, throwDraftsAway } from './drafts';

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

  it('of another shape than the app writes is none, whatever lies there', async () => {
    const at = new Date().toISOString();
    const poison: unknown[] = [
      { text: 7 },
      { text: null },
      { text: { on: '2026-12-03' } },
      { text: ['a'] },
      {},
      { text: 'Ring', seen: 'x' },
      { text: 'Ring', seen: { text: [3] } },
    ];
    for (const [i, row] of poison.entries()) {
      const key = `idea:b${String(i)}`;
      await db.table('drafts').put({ key, board: 'b', savedAt: at, ...(row as object) });
      expect(await draftOf(key)).toBeUndefined();
    }
  });

  it('that cannot be drawn is thrown away alone, though another tab has written on', async () => {
    const start = Date.now();
    await keepDrafts([...draft('0002-12-10'), { key: 'idea:c', board: 'b', text: 'Ring' }]);
    await draftOf('idea:b');
    await db.drafts.update('idea:b', { text: 'Skrevet i det andet faneblad' });
    expect(draftsFoundSince(start)).toEqual(['idea:b']);
    await throwDraftsAway(['idea:b']);
    expect(draftsFoundSince(start)).toEqual([]);
    expect((await db.drafts.toArray()).map(({ key }) => key)).toEqual(['idea:c']);
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
