import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { createSpread } from '../../domain/records/spread';
import { boardNames, boardStates, forgetBoard, readLog } from './boards';
import { emptyTrash, trashBoard, trashedBoard, trashedBoards, untrashBoard } from './trash';
import { OwnBrowser } from '../own-browser.fixture';

const here = new OwnBrowser('trash');

describe('Papirkurv', () => {
  it('[STORE-13] hides a board with everything in it, and gives it back', async () => {
    await here.newBoard('a', 'Spæd');
    await here.idea('a', 'i');
    await trashBoard('a', Date.UTC(2026, 10, 24));
    expect(await boardNames()).toEqual([]);
    expect(await boardStates()).toEqual([]);
    expect(await trashedBoards()).toEqual([
      {
        id: 'a',
        name: 'Spæd',
        at: '2026-11-24T00:00:00.000Z',
        until: '2026-12-24T00:00:00.000Z',
      },
    ]);
    await untrashBoard('a');
    expect(await trashedBoard('a')).toBeNull();
    expect((await boardNames()).map((b) => b.id)).toEqual(['a']);
    expect((await readLog('a')).changes).toHaveLength(2);
  });

  it('[STORE-13] leaves nothing in any table once it is out, and nothing of another board is gone', async () => {
    for (const id of ['a', 'b']) {
      await here.newBoard(id, id);
      await here.idea(id, `${id}-idea`);
      const told = { testActionId: 't', place: 'Distrikt nord', on: '2026-11-24' };
      await here.act(id, createSpread({ id: `${id}-spread` }, told));
    }
    await forgetBoard('a');
    const rows = await Promise.all(here.db.tables.map((table) => table.toArray()));
    const left = JSON.stringify(rows);
    expect(left).not.toContain('"a"');
    expect(left).not.toContain('a-spread');
    expect(await here.db.records('spread').toArray()).toMatchObject([{ id: 'b-spread' }]);
  });

  const DAYS = 30 * 86_400_000;
  const thrown = Date.UTC(2026, 10, 24);

  /** Makes a board at a time the clock says. */
  async function newBoardAt(id: string, at: number): Promise<void> {
    vi.useFakeTimers({ toFake: ['Date'], now: at });
    await here.newBoard(id, id);
    vi.useRealTimers();
  }

  it('[STORE-13] is emptied after 30 days and not before', async () => {
    await newBoardAt('a', thrown - 1);
    await trashBoard('a', thrown);
    await newBoardAt('b', thrown + DAYS);
    expect(await emptyTrash(thrown + DAYS - 1)).toEqual([]);
    expect((await readLog('a')).changes).toHaveLength(1);
    expect(await emptyTrash(thrown + DAYS)).toEqual(['a']);
    expect((await readLog('a')).changes).toEqual([]);
    expect(await trashedBoards()).toEqual([]);
    expect((await boardNames()).map(({ id }) => id)).toEqual(['b']);
  });

  it('[STORE-13] is not emptied by a clock that is wrong: ahead now, or behind when the board went', async () => {
    await newBoardAt('a', thrown - 1);
    await trashBoard('a', thrown);
    expect(await emptyTrash(thrown + 25 * DAYS)).toEqual([]);
    await untrashBoard('a');
    await trashBoard('a', thrown - 25 * DAYS);
    await newBoardAt('b', thrown + 1);
    expect(await emptyTrash(thrown + 1)).toEqual([]);
    expect((await trashedBoards()).map(({ at }) => Date.parse(at))).toEqual([thrown + 1]);
  });
});
