import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { createIdea } from '../domain/records/idea';
import { commit } from './log/commit';
import { BoardDatabase, useDatabase } from './database';
import { failureOf } from './failure';

const NAME = 'newer';

/** What a newer app does in another tab: raises the version and lets go. */
function raise(version: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(NAME, version);
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
    opening.onerror = () => {
      reject(new Error('not raised'));
    };
  });
}

function act(id: string): ReturnType<typeof commit> {
  const drafts = [createIdea({ id }, { text: 'Ring' })];
  return commit({ board: 'b', verb: 'add-idea', drafts });
}

function rowsStored(): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(NAME);
    opening.onsuccess = () => {
      const counting = opening.result.transaction('changes').objectStore('changes').count();
      counting.onsuccess = () => {
        opening.result.close();
        resolve(counting.result);
      };
    };
    opening.onerror = () => {
      reject(new Error('not opened'));
    };
  });
}

afterEach(async () => {
  await new BoardDatabase(NAME).delete();
  useDatabase(undefined);
});

describe('a database that a newer app has made', () => {
  it('[STORE-8] is left alone by an open tab and by a fresh start, again and again', async () => {
    useDatabase(new BoardDatabase(NAME));
    expect((await act('i')).ok).toBe(true);
    await raise(990);
    for (let i = 0; i < 3; i += 1)
      expect(await act('j')).toEqual({ ok: false, error: { kind: 'newer' } });
    const fresh = new BoardDatabase(NAME);
    useDatabase(fresh);
    for (let i = 0; i < 2; i += 1) {
      expect(await act('k')).toEqual({ ok: false, error: { kind: 'newer' } });
      const read = fresh.changes.toArray().catch(failureOf);
      expect(await read).toEqual({ kind: 'newer' });
    }
    expect(await rowsStored()).toBe(1);
  });
});
