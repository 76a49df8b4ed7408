import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DraftChange } from '$lib/domain/log/change';
import { MemoryLog } from '$lib/domain/log/log';
import { createIdea } from '$lib/domain/records/idea';
import { edited, removed } from '$lib/domain/records/make';
import { arrive } from './arrive';
import { readLog } from '../browser/boards';
import { commit, redact } from './commit';
import { BoardDatabase, useDatabase } from '../database';
import { eraseForGood } from './erase';
import { seenNow } from './seen';
import type { Seen } from '../rows';

const board = 'b1';
let db: BoardDatabase;
let serial = 0;

beforeEach(() => {
  serial += 1;
  db = new BoardDatabase(`seen-${String(serial)}`);
  useDatabase(db);
});
afterEach(async () => {
  await db.delete();
});

async function act(...drafts: DraftChange[]) {
  const done = await commit({ board, verb: 'edit', drafts });
  return done.ok ? 'stored' : done.error.kind;
}

/** Another device that has the board writes, and what it wrote comes here. */
async function arrivesFromElsewhere(...drafts: DraftChange[]): Promise<void> {
  const log = new MemoryLog(() => (serial += 1).toString(16).padStart(16, 'f'));
  log.arrive((await readLog(board)).changes, Date.now());
  const stamp = {
    act: `far${String((serial += 1))}`,
    verb: 'edit',
    board,
    device: 'far',
    at: Date.now(),
  };
  expect((await arrive(board, log.act(drafts, stamp))).ok).toBe(true);
}

/** Somebody opens a field with "Ring", and has it in front of them from then on. */
async function opened(): Promise<Seen> {
  await act(createIdea({ id: 'i' }, { text: 'Ring' }));
  return (await seenNow('i', 'text')) ?? {};
}

const written = (text: string, seen: Seen): DraftChange => ({
  ...edited('idea', 'i', { text }),
  seen,
});

async function conflicts() {
  const told = await db.heads.get('i');
  return told?.conflicts.map(({ field, rivals }) => [field, rivals.map((r) => r.value)]);
}

describe('an act and what its writer had in front of them', () => {
  it('[STORE-16] what came from another device meanwhile is a conflict, with both values', async () => {
    const seen = await opened();
    await arrivesFromElsewhere(edited('idea', 'i', { text: 'Ring fredag' }));
    expect(await act(written('Ring torsdag', seen))).toBe('stored');
    expect((await db.records('idea').get('i'))?.text).toBe('Ring torsdag');
    expect(await conflicts()).toEqual([
      ['text', expect.arrayContaining(['Ring fredag', 'Ring torsdag'])],
    ]);
  });

  it('[STORE-16] the same words, another field, or nothing new is no conflict', async () => {
    const seen = await opened();
    await arrivesFromElsewhere(edited('idea', 'i', { pointId: 'p' }));
    await act(written('Ring torsdag', seen));
    expect(await conflicts()).toEqual([]);
    const again = (await seenNow('i', 'text')) ?? {};
    await arrivesFromElsewhere(edited('idea', 'i', { text: 'Ring fredag' }));
    await act(written('Ring fredag', again));
    expect(await conflicts()).toEqual([]);
  });

  it('[STORE-16] what was done on this device meanwhile is known, also from another tab', async () => {
    const seen = await opened();
    await act(edited('idea', 'i', { text: 'Ring fredag' }));
    await act(written('Ring torsdag', seen));
    expect(await conflicts()).toEqual([]);
  });

  it('[FOLD-6] an edit of what another device removed meanwhile is a conflict, and is not lost', async () => {
    const seen = await opened();
    await arrivesFromElsewhere(removed('idea', 'i'));
    expect(await act(written('Ring torsdag', seen))).toBe('stored');
    expect((await conflicts())?.map(([field]) => field)).toEqual(['removed']);
  });

  it('[STORE-16] a text deleted for good in the meantime is not written back, and it is said', async () => {
    const seen = await opened();
    await redact({ board, target: { kind: 'idea', record: 'i', fields: ['text'] } });
    expect(await act(written('Ring torsdag', seen))).toBe('erased');
    expect(JSON.stringify(await db.changes.toArray())).not.toContain('Ring');
  });

  it('[STORE-16] nothing is written into a record that was deleted for good, nor is it brought back', async () => {
    const seen = await opened();
    await redact({ board, target: { kind: 'idea', record: 'i', fields: ['*'] } });
    expect(await act(written('Ring torsdag', seen))).toBe('erased');
    expect(await act({ kind: 'idea', record: 'i', fields: { text: 'Ring', removed: false } })).toBe(
      'erased',
    );
    expect(JSON.stringify(await db.changes.toArray())).not.toContain('Ring');
  });

  it('[STORE-16] whoever deleted it here may write anew', async () => {
    const seen = await opened();
    await eraseForGood({ board, kind: 'idea', record: 'i', fields: ['text'] });
    expect(await act(written('Noget nyt', seen))).toBe('stored');
    expect((await db.records('idea').get('i'))?.text).toBe('Noget nyt');
  });

  it('[STORE-18] what another tab wrote meanwhile is written over and told, what this one wrote is not', async () => {
    const seen = await opened();
    vi.resetModules();
    const otherTab = {
      ...(await import('./commit')),
      ...(await import('../database')),
    };
    otherTab.useDatabase(new otherTab.BoardDatabase(db.name));
    const drafts = [edited('idea', 'i', { text: 'Ring fredag' })];
    expect((await otherTab.commit({ board, verb: 'edit', drafts })).ok).toBe(true);
    otherTab.database().close();
    const done = await commit({ board, verb: 'edit', drafts: [written('Ring torsdag', seen)] });
    expect(done).toMatchObject({
      ok: true,
      value: { over: [{ field: 'text', value: 'Ring fredag' }] },
    });
    expect((await db.records('idea').get('i'))?.text).toBe('Ring torsdag');
    expect(await conflicts()).toEqual([]);
    const again = await commit({ board, verb: 'edit', drafts: [written('Ring lørdag', seen)] });
    expect(again).toMatchObject({ ok: true, value: { over: [] } });
  });
});
