import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBoard } from '$lib/domain/records/board';
import { createCycle } from '$lib/domain/records/cycle';
import type { RecordKind } from '$lib/domain/records/kinds';
import { edited } from '$lib/domain/records/make';
import { createMember } from '$lib/domain/records/member';
import { createTask } from '$lib/domain/records/task';
import { createTestAction } from '$lib/domain/records/test-action';
import { countReads } from '../counted-reads.fixture';
import { BoardDatabase, useDatabase } from '../database';
import { commit } from '../log/commit';
import { OwnReader } from './own-reading';

let db: BoardDatabase;

beforeEach(() => {
  db = new BoardDatabase('own');
  useDatabase(db);
});
afterEach(async () => {
  await db.delete();
});

async function act(...drafts: Parameters<typeof commit>[0]['drafts']): Promise<void> {
  const done = await commit({ board: 'b', verb: 'edit', drafts });
  if (!done.ok) throw new Error(done.error.kind);
}

/** A test of somebody with two cycles, of which the first is closed. */
async function test(id: string, owner: string, last: 'test' | 'closed'): Promise<void> {
  await act(
    createTestAction({ id }, { title: id, pointId: null, order: 'a0', owner }),
    createCycle({ id: `${id}-1` }, { testActionId: id }),
    createCycle({ id: `${id}-2` }, { testActionId: id, parentCycleId: `${id}-1` }),
    createTask({ id: `${id}-k` }, { text: 'Ring', owner, due: null, testActionId: id }),
  );
  await act(
    edited('cycle', `${id}-1`, { phase: 'closed' }),
    edited('cycle', `${id}-2`, { phase: last }),
  );
}

describe('reading one’s own part of a board', () => {
  it('holds what is open and one’s own, and reads no more when years lie behind it', async () => {
    const input = { name: 'Tavlen', municipality: '', intervention: '', forums: {} };
    await act(createBoard({ id: 'b' }, input));
    await act(createMember({ id: 'anna' }, { name: 'Anna' }));
    await test('mine', 'anna', 'test');
    await test('theirs', 'bo', 'test');
    await test('old', 'bo', 'closed');
    const reader = new OwnReader(() => 'anna');
    const held = async (kind: RecordKind) =>
      (await reader.all('b')).rows
        .get(kind)
        ?.map(({ id }) => id)
        .sort();
    expect(await held('board')).toEqual(['b']);
    expect(await held('member')).toEqual(['anna']);
    expect(await held('testAction')).toEqual(['mine', 'theirs']);
    expect(await held('cycle')).toEqual(['mine-1', 'mine-2', 'theirs-2']);
    expect(await held('task')).toEqual(['mine-k']);
    const reads = await countReads(db);
    const few = await reads.rows(() => reader.all('b'));
    for (let n = 0; n < 30; n += 1) await test(`old${String(n)}`, 'bo', 'closed');
    expect(await reads.rows(() => reader.all('b'))).toBe(few);
    expect(few).toBeGreaterThan(5);
  });

  it('is read again when something has come, when one says who one is, and when all is asked for', async () => {
    let me: string | null = null;
    const reader = new OwnReader(() => me);
    await test('mine', 'anna', 'test');
    const { seq, rows } = await reader.all('b');
    expect(rows.get('task')).toEqual([]);
    expect(await reader.since('b', seq)).toBeNull();
    me = 'anna';
    expect(await reader.since('b', seq)).toBe('much');
    expect((await reader.all('b')).rows.get('task')).toHaveLength(1);
    await test('old', 'bo', 'closed');
    expect(await reader.since('b', seq)).toBe('much');
    const later = await reader.all('b');
    expect(later.rows.get('testAction')).toHaveLength(1);
    reader.widen();
    expect(await reader.since('b', later.seq)).toBe('much');
    const all = await reader.all('b');
    expect(all.rows.get('testAction')).toHaveLength(2);
    expect(await reader.since('b', all.seq)).toBeNull();
  });
});
