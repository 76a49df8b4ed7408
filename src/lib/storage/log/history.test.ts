import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createIdea } from '$lib/domain/records/idea';
import { MemoryLog } from '$lib/domain/log/log';
import { edited } from '$lib/domain/records/make';
import { createTestAction } from '$lib/domain/records/test-action';
import { arrive } from './arrive';
import { commit, undoAct } from './commit';
import { BoardDatabase, useDatabase } from '../database';
import { BoardHistory, historyOf } from './history';
import { random64 } from '../random';

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

  it('[HISTORY-4] an undo names what it took back; undone itself, the act stands again', async () => {
    const board = 'b1';
    const first = await commit({
      board,
      verb: 'add-idea',
      drafts: [createIdea({ id: 'i' }, { text: 'Ring' })],
    });
    if (!first.ok) throw new Error(first.error.kind);
    const undone = await undoAct({ board, act: first.value.act });
    if (!undone.ok) throw new Error(undone.error.kind);
    await undoAct({ board, act: undone.value.act });
    const told = (await historyOf(['i'])).map((a) => [a.verb, a.undoes?.verb, a.undoes?.again]);
    expect(told).toEqual([
      ['undo', 'add-idea', true],
      ['undo', 'add-idea', false],
      ['add-idea', undefined, undefined],
    ]);
  });

  it('reads a board newest first by the clock, a page at a time, whatever order it arrived in', async () => {
    const log = new MemoryLog(random64);
    for (let i = 0; i < 30; i += 1) {
      log.act([edited('idea', `i${String(i % 3)}`, { text: String(i) })], {
        act: `act${String(i)}`,
        verb: 'edit-idea',
        board: 'old',
        device: 'd',
        at: 1_700_000_000_000 + i * 60_000,
      });
    }
    await arrive('old', log.changes);
    const history = new BoardHistory('old', (act) => act.act !== 'act28');
    const acts: string[] = [];
    while (!history.done) acts.push(...(await history.next(4)).map((act) => act.act));
    expect(acts).toEqual(
      Array.from({ length: 30 }, (_, i) => `act${String(29 - i)}`).filter((a) => a !== 'act28'),
    );
    expect(await new BoardHistory('other').next(4)).toEqual([]);
  });
});
