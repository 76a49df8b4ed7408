import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createIdea } from '../domain/records/idea';
import { edited } from '../domain/records/make';
import { createTestAction } from '../domain/records/test-action';
import { commit } from './commit';
import { BoardDatabase, useDatabase } from './database';
import { historyOf } from './history';

let db: BoardDatabase;

beforeEach(() => {
  db = new BoardDatabase('history');
  useDatabase(db);
});
afterEach(async () => {
  await db.delete();
});

describe('history', () => {
  it('tells acts that touch the records, newest first, once each, and no others', async () => {
    const board = 'b1';
    await commit({ board, verb: 'add-idea', drafts: [createIdea({ id: 'i' }, { text: 'Ring' })] });
    await commit({
      board,
      verb: 'add-test',
      meeting: 'm',
      drafts: [
        createTestAction({ id: 't' }, { title: 'Ring', pointId: null, order: 'a0' }),
        edited('idea', 'i', { fate: { kind: 'test', testAction: 't' } }),
      ],
    });
    await commit({ board, verb: 'add-idea', drafts: [createIdea({ id: 'x' }, { text: 'Andet' })] });
    const acts = await historyOf(['t', 'i']);
    expect(acts.map((a) => [a.verb, a.changes.length, a.meeting])).toEqual([
      ['add-test', 2, 'm'],
      ['add-idea', 1, null],
    ]);
    expect(await historyOf([])).toEqual([]);
  });
});
