import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createIdea } from '$lib/domain/records/idea';
import { edited } from '$lib/domain/records/make';
import { onRing } from '../bell';
import { countReads } from '../counted-reads.fixture';
import { BoardDatabase, FOLD_VERSION, useDatabase } from '../database';
import { arrive } from './arrive';
import { checkTables, DAYS, tablesApart } from './check';
import { commit } from './commit';
import { tablesAreOutdated } from './outdated';
import { rebuildTables } from './rebuild';
import { storyOf } from './story.fixture';

const NOW = Date.parse('2026-11-24T10:00:00Z');
const DAY = 86_400_000;
/** More than one stretch. */
const MANY = 2600;

let db: BoardDatabase;

// Tests in other threads ring for boards of the same name: only what rings here is heard.
vi.stubGlobal('BroadcastChannel', undefined);

beforeEach(async () => {
  db = new BoardDatabase('rebuild');
  useDatabase(db);
  await arrive('b', storyOf('b', MANY).changes);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await db.delete();
});

async function outdate(): Promise<void> {
  const device = await db.meta.get('device');
  if (device?.key !== 'device') throw new Error('no device');
  await db.meta.put({ ...device, foldVersion: FOLD_VERSION - 1 });
}

/** Lets so many transactions through, and then none: as when the power goes. */
function powerFor(transactions: number): void {
  const begin = db.transaction.bind(db) as (...args: unknown[]) => unknown;
  let left = transactions;
  vi.spyOn(db, 'transaction').mockImplementation(((...args: unknown[]) => {
    if (left === 0) throw new Error('the power went');
    left -= 1;
    return begin(...args);
  }) as typeof db.transaction);
}

/** The same database, opened anew. */
async function startAgain(): Promise<void> {
  vi.restoreAllMocks();
  db.close();
  db = new BoardDatabase('rebuild');
  useDatabase(db);
  await db.open();
}

describe('making the tables anew', () => {
  it('[STORE-19] broken off half-way shows nothing as done, and goes on from there', async () => {
    await outdate();
    await db.table('idea').toCollection().modify({ text: 'Forkert' });
    powerFor(1);
    await expect(rebuildTables()).rejects.toThrow('the power went');
    await startAgain();
    expect(await tablesAreOutdated()).toBe(true);
    const wrong = await db
      .records('idea')
      .filter(({ text }) => text === 'Forkert')
      .count();
    expect(wrong).toBeGreaterThan(0);
    expect(await db.records('idea').count()).toBe(MANY / 2);

    const read = await (await countReads(db)).rows(rebuildTables);
    expect(read).toBeGreaterThan(MANY / 3);
    expect(read).toBeLessThan(MANY);
    expect(await tablesAreOutdated()).toBe(false);
    expect(await tablesApart()).toEqual([]);
    expect(await db.meta.get('rebuilding')).toBeUndefined();
  });

  it('[STORE-19] a stretch that fails leaves its rows as they were', async () => {
    await outdate();
    const before = await db.table('idea').toArray();
    vi.spyOn(db.heads, 'bulkPut').mockRejectedValue(new Error('no room'));
    await expect(rebuildTables()).rejects.toThrow('no room');
    await startAgain();
    expect(await db.table('idea').toArray()).toEqual(before);
    expect(await tablesAreOutdated()).toBe(true);
  });

  it('[STORE-14] begins anew where the tables are of this version, whatever mark was left', async () => {
    await db.meta.put({ key: 'rebuilding', foldVersion: FOLD_VERSION, upTo: 'zzz' });
    await db.records('idea').clear();
    await rebuildTables();
    expect(await tablesApart()).toEqual([]);
  });

  it('[STORE-14] takes away what has no change behind it, in every table', async () => {
    const row = await db.records('idea').toCollection().first();
    if (!row) throw new Error('no idea');
    await db.table('task').put({ ...row, id: 'zzz' });
    await db.table('task').put({ ...row, id: '0' });
    expect((await tablesApart()).sort()).toEqual(['0', 'zzz']);
    await rebuildTables();
    expect(await db.table('task').count()).toBe(0);
  });
});

describe('checking the tables', () => {
  it('[STORE-20] goes on where the last start left off, and rings for what it mends', async () => {
    const last = await db.records('idea').orderBy('id').last();
    if (!last) throw new Error('no idea');
    await db.records('idea').update(last.id, { text: 'Forkert' });
    powerFor(1);
    await expect(checkTables({ whole: false, now: NOW })).rejects.toThrow('the power went');
    await startAgain();
    const rings: string[] = [];
    const stop = onRing(({ board, anew }) => anew && rings.push(board));
    let mended = 0;
    const read = await (
      await countReads(db)
    ).rows(async () => {
      mended = await checkTables({ whole: false, now: NOW + DAY });
    });
    expect(mended).toBe(1);
    expect(read).toBeLessThan(1.6 * MANY);
    stop();
    expect(rings).toEqual(['b']);
    expect(await tablesApart()).toEqual([]);
  });

  it('[STORE-20] reads only what was written since, and all of it again after a week', async () => {
    await checkTables({ whole: false, now: NOW });
    const drafts = [createIdea({ id: 'ny' }, { text: 'Ring' })];
    await commit({ board: 'b', verb: 'add-idea', drafts });
    await db.records('idea').update('ny', { text: 'Forkert' });
    const [old] = await db.records('idea').limit(1).toArray();
    await db.records('idea').update(old?.id ?? '', { text: 'Forkert' });
    const reads = await countReads(db);
    let mended = 0;
    const read = await reads.rows(async () => {
      mended = await checkTables({ whole: false, now: NOW + DAY });
    });
    expect(mended).toBe(1);
    expect(read).toBeGreaterThan(3);
    expect(read).toBeLessThan(80);
    expect(await checkTables({ whole: false, now: NOW + DAYS * DAY })).toBe(1);
    expect(await tablesApart()).toEqual([]);
  });

  it('[STORE-20] a person’s wish, and a clock that was ahead, go through everything', async () => {
    await checkTables({ whole: false, now: NOW + 30 * DAY });
    const spoil = async () => {
      const [old] = await db.records('idea').limit(1).toArray();
      await db.records('idea').update(old?.id ?? '', { text: 'Forkert' });
    };
    await spoil();
    expect(await checkTables({ whole: false, now: NOW })).toBe(1);
    await spoil();
    expect(await checkTables({ whole: true, now: NOW })).toBe(1);
  });

  it('[STORE-20] an act between two stretches is no difference', async () => {
    let acts = 0;
    const rest = async (): Promise<void> => {
      for (const record of ['bi0', `bi${String(MANY / 2 - 1)}`])
        await commit({
          board: 'b',
          verb: 'edit-idea',
          drafts: [edited('idea', record, { text: `Imens ${String((acts += 1))}` })],
        });
    };
    expect(await checkTables({ whole: true, now: NOW, rest })).toBe(0);
    expect(acts).toBeGreaterThan(2);
    expect(await checkTables({ whole: false, now: NOW })).toBe(0);
  });
});
