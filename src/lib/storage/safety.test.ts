import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBoard } from '../domain/records/board';
import { createCycle } from '../domain/records/cycle';
import { createIdea } from '../domain/records/idea';
import { edited } from '../domain/records/make';
import { createMeeting } from '../domain/records/meeting';
import { createSpread } from '../domain/records/spread';
import { createTestAction } from '../domain/records/test-action';
import { boardNames, boardStates, forgetBoard, noteExport, readLog } from './browser/boards';
import { commit } from './log/commit';
import { copyStateOf } from './outside/copies';
import { countReads } from './counted-reads.fixture';
import { BoardDatabase, useDatabase } from './database';
import {
  acceptLoss,
  countChanges,
  followInMirror,
  isUntouchedExample,
  lostBoards,
  mirrorAll,
  mirrorExample,
  mirroredBoards,
} from './browser/mirror';
import { noteCopy, setBackupPlace } from './outside/backup-place';
import { tablesApart } from './log/check';
import { rebuildTables, tablesLookWhole } from './log/rebuild';
import { boardsToCopy } from './outside/to-copy';
import { emptyTrash, trashBoard, trashedBoard, trashedBoards, untrashBoard } from './browser/trash';
import type { BackupPlace } from './rows';

let db: BoardDatabase;
let serial = 0;
const stored = new Map<string, string>();

beforeEach(() => {
  stored.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  });
  serial += 1;
  db = new BoardDatabase(`safety-${String(serial)}`);
  useDatabase(db);
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await db.delete();
});

async function act(board: string, ...drafts: Parameters<typeof commit>[0]['drafts']) {
  const done = await commit({ board, verb: 'edit', drafts });
  if (!done.ok) throw new Error(done.error.kind);
}

async function newBoard(id: string, name: string, origin = ''): Promise<void> {
  const input = { name, municipality: '', intervention: '', forums: {} };
  await act(id, createBoard({ id }, { ...input, ...(origin ? { origin } : {}) }));
}

async function idea(board: string, id: string): Promise<void> {
  await act(board, createIdea({ id }, { text: 'Ring' }));
}

/** What a browser does when it clears its databases and leaves the rest. */
async function evict(): Promise<void> {
  await db.delete();
  serial += 1;
  db = new BoardDatabase(`safety-${String(serial)}`);
  useDatabase(db);
}

describe('the mirror of the boards', () => {
  it('[STORE-11] knows what is lost when the database is gone, until a person goes on without it', async () => {
    await newBoard('a', 'Spæd');
    await idea('a', 'i');
    await newBoard('b', 'Grupper');
    await mirrorAll();
    expect(await lostBoards()).toEqual([]);
    await evict();
    const changes = 2;
    expect(await lostBoards()).toEqual([
      { id: 'a', name: 'Spæd', changes, here: 0 },
      { id: 'b', name: 'Grupper', changes: 1, here: 0 },
    ]);
    await newBoard('a', 'Spæd');
    await mirrorAll();
    expect(await lostBoards()).toMatchObject([{ id: 'a', changes, here: 1 }, { id: 'b' }]);
    await acceptLoss('a');
    await acceptLoss('b');
    expect(mirroredBoards()).toEqual([{ id: 'a', name: 'Spæd', changes: 1 }]);
    expect(await lostBoards()).toEqual([]);
  });

  it('[STORE-11] a board without its own record is lost, however much was written under its name since', async () => {
    await newBoard('a', 'Spæd');
    await mirrorAll();
    await evict();
    for (const id of ['i', 'j', 'k']) await idea('a', id);
    expect(await lostBoards()).toEqual([{ id: 'a', name: 'Spæd', changes: 1, here: 3 }]);
    await acceptLoss('a');
    expect(await lostBoards()).toEqual([]);
  });

  it('[STORE-11] follows acts and removals in any tab', async () => {
    const stop = followInMirror();
    await newBoard('a', 'Spæd');
    await idea('a', 'i');
    await vi.waitFor(
      () => {
        expect(mirroredBoards()).toEqual([{ id: 'a', name: 'Spæd', changes: 2 }]);
      },
      { timeout: 5000 },
    );
    stop();
    // Also before anyone listens: what a person takes out is no loss.
    await forgetBoard('a');
    expect(mirroredBoards()).toEqual([]);
  });

  it('[STORE-11] is not led astray by what somebody else wrote under its name', async () => {
    for (const text of ['', 'null', '[1]', '{"a":{"name":1}}', '{"a":']) {
      stored.set('ft.boards', text);
      expect(mirroredBoards()).toEqual([]);
    }
    await newBoard('a', 'Spæd');
    await mirrorAll();
    expect(mirroredBoards()).toHaveLength(1);
  });

  it('[STORE-12] an example that nobody has changed is no loss; once changed it is', async () => {
    await newBoard('e', 'Eksempel', 'example:jammerbugt');
    mirrorExample('e', 'Eksempel', await countChanges('e'));
    expect(isUntouchedExample('e', 1)).toBe(true);
    expect((await boardStates())[0]?.untouched).toBe(true);
    expect(await boardsToCopy(new Set())).toEqual([]);
    await idea('e', 'i');
    await mirrorAll();
    expect((await boardStates())[0]?.untouched).toBe(false);
    expect(await boardsToCopy(new Set())).toMatchObject([{ id: 'e' }]);
    await evict();
    expect(await lostBoards()).toMatchObject([{ id: 'e', here: 0 }]);
  });
});

describe('copies', () => {
  const AT = '2026-11-24T13:05:00.000Z';
  const handle = { name: 'Kopier' } as FileSystemDirectoryHandle;
  const place: BackupPlace = { key: 'backup', way: 'folder', handle, since: AT };

  it('[BACKUP-7] tells the newest copy, where it lies, and what is in none', async () => {
    await newBoard('a', 'Spæd');
    await setBackupPlace(place);
    expect(await copyStateOf('a')).toEqual({ last: null, missing: 1, more: false });
    const { seq } = await readLog('a');
    await noteCopy(place, 'a', {
      at: AT,
      seq,
      changes: 1,
      file: 'x',
      folder: 'Kopier',
      good: ['x'],
    });
    const last = { at: AT, file: 'x', folder: 'Kopier', verified: true };
    expect(await copyStateOf('a')).toEqual({ last, missing: 0, more: false });
    await idea('a', 'i');
    expect(await copyStateOf('a')).toEqual({ last, missing: 1, more: false });
    await noteExport('a', (await readLog('a')).seq, 'y');
    expect(await copyStateOf('a')).toMatchObject({
      last: { file: 'y', folder: null, verified: false },
      missing: 0,
    });
  });

  it('[BACKUP-7] counts what is in no copy on from where it was, and anew when the board is another', async () => {
    await newBoard('a', 'Spæd');
    const missing = async () => (await copyStateOf('a')).missing;
    expect(await missing()).toBe(1);
    await idea('a', 'i');
    await idea('a', 'j');
    expect(await missing()).toBe(3);
    // Two changes of one act fewer, as when a board is fetched anew from a file that is older.
    const changes = await db.changes
      .where('[board+seq]')
      .between(['a', 0], ['a', Infinity])
      .toArray();
    const last = changes.at(-1);
    await db.changes.delete(last?.id ?? '');
    expect(await missing()).toBe(2);
    await noteExport('a', changes[0]?.seq ?? 0, 'x');
    expect(await missing()).toBe(1);
  });

  it('[BACKUP-8] a board waits for a copy until it is in one that is still in the folder', async () => {
    await newBoard('a', 'Spæd');
    expect(await boardsToCopy(new Set())).toEqual([{ id: 'a', name: 'Spæd', good: [] }]);
    const { seq } = await readLog('a');
    const copy = { at: AT, seq, changes: 1, file: 'x', folder: 'Kopier', good: ['w', 'x'] };
    await setBackupPlace(place);
    await noteCopy(place, 'a', copy);
    expect(await boardsToCopy(new Set(['x']))).toEqual([]);
    expect(await boardsToCopy(new Set(['w']))).toMatchObject([{ id: 'a', good: ['w'] }]);
    await idea('a', 'i');
    expect(await boardsToCopy(new Set(['x']))).toMatchObject([{ id: 'a', good: ['x'] }]);
    await trashBoard('a', Date.now());
    expect(await boardsToCopy(new Set())).toEqual([]);
  });

  it('[LOCK-5] a copy that was under way when copies were locked is made again, locked', async () => {
    await newBoard('a', 'Spæd');
    const { seq } = await readLog('a');
    const copy = { at: AT, seq, changes: 1, file: 'x', folder: 'Kopier', good: ['x'] };
    await setBackupPlace(place);
    await setBackupPlace({ ...place, lock: 'regn cykel torsdag kaffe' });
    await noteCopy(place, 'a', copy);
    expect(await boardsToCopy(new Set(['x']))).toMatchObject([{ id: 'a' }]);
  });
});

describe('a database that is emptied while the page is open', () => {
  it('[STORE-15] takes nothing in: the act fails and says why', async () => {
    await newBoard('a', 'Spæd');
    await idea('a', 'i');
    await Promise.all(db.tables.map((table) => table.clear()));
    const done = await commit({
      board: 'a',
      verb: 'add-idea',
      drafts: [createIdea({ id: 'j' }, { text: 'Ring' })],
    });
    expect(done).toEqual({ ok: false, error: { kind: 'emptied' } });
    expect(await db.changes.count()).toBe(0);
  });
});

describe('Papirkurv', () => {
  it('[STORE-13] hides a board with everything in it, and gives it back', async () => {
    await newBoard('a', 'Spæd');
    await idea('a', 'i');
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
      await newBoard(id, id);
      await idea(id, `${id}-idea`);
      const told = { testActionId: 't', place: 'Distrikt nord', on: '2026-11-24' };
      await act(id, createSpread({ id: `${id}-spread` }, told));
    }
    await forgetBoard('a');
    const rows = await Promise.all(db.tables.map((table) => table.toArray()));
    const left = JSON.stringify(rows);
    expect(left).not.toContain('"a"');
    expect(left).not.toContain('a-spread');
    expect(await db.records('spread').toArray()).toMatchObject([{ id: 'b-spread' }]);
  });

  const DAYS = 30 * 86_400_000;
  const thrown = Date.UTC(2026, 10, 24);

  /** Makes a board at a time the clock says. */
  async function newBoardAt(id: string, at: number): Promise<void> {
    vi.useFakeTimers({ toFake: ['Date'], now: at });
    await newBoard(id, id);
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

describe('the record tables', () => {
  it('[STORE-14] that lost rows or gained some are seen by counting, and made anew', async () => {
    expect(await tablesLookWhole()).toBe(true);
    await newBoard('a', 'Spæd');
    await idea('a', 'i');
    expect(await tablesLookWhole()).toBe(true);
    await db.records('idea').delete('i');
    expect(await tablesLookWhole()).toBe(false);
    expect(await tablesApart()).toEqual(['i']);
    await rebuildTables();
    expect(await tablesApart()).toEqual([]);
    expect(await tablesLookWhole()).toBe(true);
    await Promise.all([db.heads.clear(), ...db.recordTables.map((table) => table.clear())]);
    expect(await tablesLookWhole()).toBe(false);
  });
});

describe('the start page', () => {
  it('reads of a board what is open and ahead, not the years behind it', async () => {
    await newBoard('a', 'Spæd');
    for (let n = 0; n < 3; n += 1) {
      const id = String(n);
      await act(
        'a',
        createTestAction({ id: `t${id}` }, { title: 'Ring', pointId: null, order: 'a0' }),
        createCycle({ id: `c${id}` }, { testActionId: `t${id}` }),
        createMeeting({ id: `m${id}` }, { on: '2026-11-24', time: '13:00' }),
      );
    }
    await act('a', edited('cycle', 'c1', { phase: 'test' }));
    await act(
      'a',
      edited('cycle', 'c2', { phase: 'closed' }),
      edited('meeting', 'm2', { state: 'held' }),
    );
    await noteExport('a', (await readLog('a')).seq);
    const reads = await countReads(db);
    const shown = () => boardStates().then(([state]) => state);
    expect(await shown()).toMatchObject({ openTests: 2, planned: [{ id: 'm0' }, { id: 'm1' }] });
    const few = await reads.rows(boardStates);
    for (let n = 3; n < 40; n += 1) {
      const [test, cycle, meeting] = [`t${String(n)}`, `c${String(n)}`, `m${String(n)}`];
      await act(
        'a',
        createCycle({ id: cycle }, { testActionId: test }),
        edited('cycle', cycle, { phase: 'closed' }),
        createMeeting({ id: meeting }, { on: '2026-11-24', time: '13:00' }),
        edited('meeting', meeting, { state: 'held' }),
      );
    }
    await noteExport('a', (await readLog('a')).seq);
    expect(await reads.rows(boardStates)).toBe(few);
    expect(await shown()).toMatchObject({ openTests: 2, planned: [{ id: 'm0' }, { id: 'm1' }] });

    // A cycle of which only a part has come has no phase yet.
    await act('a', edited('cycle', 'part', { testActionId: 't9', plan: 'Ring' }));
    expect(await shown()).toMatchObject({ openTests: 3 });
    await act('a', edited('cycle', 'c0', { removed: true }));
    expect(await shown()).toMatchObject({ openTests: 2 });
  });
});
