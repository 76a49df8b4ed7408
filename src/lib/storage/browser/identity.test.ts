import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DraftChange } from '$lib/domain/log/change';
import { createBoard } from '$lib/domain/records/board';
import { createIdea } from '$lib/domain/records/idea';
import { edited } from '$lib/domain/records/make';
import { arrive } from '../log/arrive';
import { forgetBoard, noteExport, readLog } from './boards';
import { commit, undoAct } from '../log/commit';
import { BoardDatabase, useDatabase } from '../database';
import { deviceId, madeHereAmong } from './device';
import { outboxOf } from '../outside/outbox';
import { seenNow } from '../log/seen';
import type { Seen } from '../rows';

const board = 'b';
let serial = 0;
let laptop: BoardDatabase;
let twin: BoardDatabase;

beforeEach(async () => {
  serial += 1;
  laptop = new BoardDatabase(`laptop-${String(serial)}`);
  twin = new BoardDatabase(`twin-${String(serial)}`);
  await act(
    laptop,
    createBoard({ id: board }, { name: 'Tavlen', municipality: '', intervention: '', forums: {} }),
    createIdea({ id: 'i' }, { text: 'Ring' }),
  );
  await copyProfile(laptop, twin);
});
afterEach(async () => {
  await Promise.all([laptop.delete(), twin.delete()]);
  useDatabase(undefined);
});

/** The whole profile as it is, on another computer: one image, or an old copy put back. */
async function copyProfile(from: BoardDatabase, to: BoardDatabase): Promise<void> {
  for (const table of from.tables) {
    await to.table(table.name).clear();
    await to.table(table.name).bulkPut(await table.toArray());
  }
}

async function act(db: BoardDatabase, ...drafts: DraftChange[]): Promise<string> {
  useDatabase(db);
  const done = await commit({ board, verb: 'edit', drafts });
  if (!done.ok) throw new Error(done.error.kind);
  return done.value.act;
}

/** Whatever way it goes: all that one has comes to the other. */
async function bring(from: BoardDatabase, to: BoardDatabase): Promise<void> {
  useDatabase(from);
  const { changes } = await readLog(board);
  useDatabase(to);
  expect((await arrive(board, changes)).ok).toBe(true);
}

async function nameOf(db: BoardDatabase): Promise<string> {
  useDatabase(db);
  return deviceId();
}

async function openedOn(db: BoardDatabase): Promise<Seen> {
  useDatabase(db);
  return (await seenNow('i', 'text')) ?? {};
}

describe('a browser and its copy', () => {
  it('[STORE-17] write under two names from when they hear of each other', async () => {
    const name = await nameOf(laptop);
    expect(await nameOf(twin)).toBe(name);
    await act(laptop, createIdea({ id: 'j' }, { text: 'Fra den ene' }));
    await act(twin, createIdea({ id: 'k' }, { text: 'Fra den anden' }));
    await bring(laptop, twin);
    await bring(twin, laptop);
    const names = [await nameOf(laptop), await nameOf(twin)];
    expect(new Set([name, ...names]).size).toBe(3);
    // What is known already is no news, and no reason for yet another name.
    await bring(laptop, twin);
    await bring(twin, laptop);
    expect([await nameOf(laptop), await nameOf(twin)]).toEqual(names);
  });

  it('[STORE-17] [STORE-16] never take each other’s words for their own: what was not seen is a conflict', async () => {
    const seen = await openedOn(laptop);
    await act(twin, edited('idea', 'i', { text: 'Ring fredag' }));
    await bring(twin, laptop);
    await act(laptop, { ...edited('idea', 'i', { text: 'Ring torsdag' }), seen });
    const told = await laptop.heads.get('i');
    expect(told?.conflicts[0]?.rivals.map(({ value }) => value).sort()).toEqual([
      'Ring fredag',
      'Ring torsdag',
    ]);
  });

  it('[STORE-17] [STORE-16] know their own words from before as their own', async () => {
    const seen = await openedOn(laptop);
    const mine = await act(laptop, edited('idea', 'i', { text: 'Ring onsdag' }));
    await act(twin, createIdea({ id: 'k' }, { text: 'Andet' }));
    await bring(twin, laptop);
    await act(laptop, { ...edited('idea', 'i', { text: 'Ring torsdag' }), seen });
    expect((await laptop.heads.get('i'))?.conflicts).toEqual([]);
    const ids = (await laptop.changes.toArray()).map(({ id }) => id);
    const here = await laptop.changes.bulkGet([...(await madeHereAmong(ids))]);
    expect(here.map((change) => change?.record)).not.toContain('k');
    expect(here.map((change) => change?.act)).toContain(mine);
  });

  it('[STORE-17] a tab that knew the old name goes on writing', async () => {
    const tab = new BoardDatabase(laptop.name);
    useDatabase(tab);
    const before = await deviceId();
    await act(twin, createIdea({ id: 'k' }, { text: 'Andet' }));
    await bring(twin, laptop);
    const done = await act(tab, edited('idea', 'i', { text: 'Ring nu' }));
    const [change] = await tab.changes.where('act').equals(done).toArray();
    expect(change?.device).not.toBe(before);
    expect(change?.device).toBe(await nameOf(laptop));
    useDatabase(tab);
    expect((await undoAct({ board, act: done })).ok).toBe(true);
    tab.close();
  });

  it('[STORE-17] are neither the one that has no notes to send, and send only their own', async () => {
    useDatabase(laptop);
    await noteExport(board, (await readLog(board)).seq);
    expect(await outboxOf(board)).toMatchObject({ home: true, notes: 0 });
    await act(twin, createIdea({ id: 'k' }, { text: 'Fra den anden' }));
    await bring(twin, laptop);
    useDatabase(laptop);
    expect(await outboxOf(board)).toMatchObject({ home: false, notes: 0 });
    await act(laptop, createIdea({ id: 'j' }, { text: 'Fra den ene' }));
    expect(await outboxOf(board)).toMatchObject({ home: false, notes: 1 });
  });

  it('[STORE-17] an old profile that was put back and writes on loses nothing that reached anybody', async () => {
    await act(laptop, edited('idea', 'i', { text: 'Ring torsdag' }));
    const elsewhere = new BoardDatabase(`elsewhere-${String(serial)}`);
    await bring(laptop, elsewhere);
    await copyProfile(twin, laptop);
    await act(laptop, edited('idea', 'i', { text: 'Ring fredag' }));
    await bring(elsewhere, laptop);
    await bring(laptop, elsewhere);
    for (const db of [laptop, elsewhere])
      expect((await db.heads.get('i'))?.conflicts[0]?.rivals).toHaveLength(2);
    await elsewhere.delete();
  });
});

describe('a browser alone', () => {
  it('[STORE-17] keeps its name through an example it tells itself, and its boards when one comes back', async () => {
    const name = await nameOf(laptop);
    const { changes } = await readLog(board);
    useDatabase(twin);
    await forgetBoard(board);
    expect((await arrive(board, changes, { toldHere: true })).ok).toBe(true);
    expect(await nameOf(twin)).toBe(name);
    // A board that was taken out and comes back from a file cannot be told from a copy's: no harm in it.
    useDatabase(laptop);
    await commit({
      board: 'c',
      verb: 'edit',
      drafts: [
        createBoard({ id: 'c' }, { name: 'To', municipality: '', intervention: '', forums: {} }),
      ],
    });
    await forgetBoard(board);
    expect((await arrive(board, changes)).ok).toBe(true);
    expect(await outboxOf('c')).toMatchObject({ home: true });
  });
});
