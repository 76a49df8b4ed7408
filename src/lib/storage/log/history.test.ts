import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createIdea } from '$lib/domain/records/idea';
import { MemoryLog } from '$lib/domain/log/log';
import { edited } from '$lib/domain/records/make';
import { createTestAction } from '$lib/domain/records/test-action';
import { arrive } from './arrive';
import { commit, redact, undoAct } from './commit';
import { BoardDatabase, useDatabase } from '../database';
import { countReads } from '../counted-reads.fixture';
import { BoardHistory, historyOf, type HistoryAct } from './history';
import { newId, random64 } from '../random';
import { storyOf } from './story.fixture';

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

  it('reads a page, and what came since, whatever the length of the log behind it', async () => {
    const reads = await countReads(db);
    const first = (board: string) => reads.rows(() => new BoardHistory(board).next(20));
    await arrive('short', storyOf('short', 60, 3).changes);
    const short = await first('short');
    expect(short).toBeGreaterThan(40);
    await arrive('long', storyOf('long', 3000, 3).changes);
    expect(await first('long')).toBe(short);

    const history = new BoardHistory('long');
    const told = await history.next(20);
    const drafts = [edited('idea', 'longi1', { text: 'Nyt' })];
    await commit({ board: 'long', verb: 'edit-idea', drafts });
    let news: readonly HistoryAct[] | null = null;
    expect(await reads.rows(async () => (news = await history.news()))).toBeLessThan(5);
    expect(news).toEqual(await new BoardHistory('long').next(1));
    expect((await history.next(5)).map(({ act }) => act)).not.toContain(told[0]?.act);
  });

  it('tells an act whole that a page would cut, and one from a clock that was ahead', async () => {
    const log = new MemoryLog(random64);
    const at = 1_700_000_000_000;
    const drafts = (count: number) =>
      Array.from({ length: count }, (_, n) => createIdea({ id: newId() }, { text: String(n) }));
    const stamp = { verb: 'add-idea', board: 'c', device: 'd' };
    log.act(drafts(9), { ...stamp, act: 'first', at });
    // The same millisecond: the clock counts on.
    log.act(drafts(9), { ...stamp, act: 'second', at });
    log.act(drafts(1), { ...stamp, act: 'third', at: at + 1 });
    await arrive('c', log.changes);
    for (const count of [1, 2, 3]) {
      const history = new BoardHistory('c');
      const told: [string, number][] = [];
      while (!history.done)
        told.push(
          ...(await history.next(count)).map(({ act, changes }): [string, number] => [
            act,
            changes.length,
          ]),
        );
      expect(told).toEqual([
        ['third', 1],
        ['second', 9],
        ['first', 9],
      ]);
    }
  });

  it('tells what is stored while a page is read once, and no news where older lines may read otherwise', async () => {
    await arrive('b', storyOf('b', 60, 3).changes);
    const history = new BoardHistory('b');
    const page = history.next(20);
    const write = (text: string) =>
      commit({ board: 'b', verb: 'edit-idea', drafts: [edited('idea', 'bi1', { text })] });
    await write('Imens');
    const texts = [...(await page), ...((await history.news()) ?? [])].flatMap(({ changes }) =>
      changes.map(({ fields }) => fields['text']),
    );
    expect(texts.filter((text) => text === 'Imens')).toHaveLength(1);

    await redact({ board: 'b', target: { kind: 'idea', record: 'bi1', fields: ['text'] } });
    expect(await history.news()).toBeNull();
    const again = new BoardHistory('b');
    await again.next(20);
    await arrive('b', storyOf('b', 61, 3).changes);
    expect(await again.news()).toBeNull();
  });
});
