import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createIdea } from '$lib/domain/records/idea';
import { edited } from '$lib/domain/records/make';
import { forgetBoard } from '../browser/boards';
import { commit, redact, undoAct } from './commit';
import { BoardDatabase, useDatabase } from '../database';
import { historyOf } from './history';
import { boardOfLatest, UNDO_DEPTH, undoStacks } from './undo-stacks';

const board = 'b1';
let db: BoardDatabase;

beforeEach(() => {
  db = new BoardDatabase('undo');
  useDatabase(db);
});
afterEach(async () => {
  await db.delete();
});

async function write(text: string): Promise<string> {
  const known = await db.records('idea').get('i');
  const draft = known ? edited('idea', 'i', { text }) : createIdea({ id: 'i' }, { text });
  const done = await commit({ board, verb: 'edit-idea', drafts: [draft], undoable: true });
  if (!done.ok) throw new Error(done.error.kind);
  return done.value.act;
}

async function reverse(stack: 'undo' | 'redo'): Promise<number> {
  const { done, undone } = await undoStacks(board);
  const act = (stack === 'undo' ? done : undone).at(-1);
  if (act === undefined) throw new Error('nothing there');
  const reversed = await undoAct({ board, act, stack });
  if (!reversed.ok) throw new Error(reversed.error.kind);
  return reversed.value.left.length;
}

async function text(): Promise<string | undefined> {
  return (await db.records('idea').get('i'))?.text;
}

describe('undo that outlives a reload', () => {
  it('[UNDO-5] goes back and forth through what was done, also over a fresh connection', async () => {
    await write('Ring');
    await write('Ring torsdag');
    await reverse('undo');
    expect(await text()).toBe('Ring');
    db.close();
    db = new BoardDatabase('undo');
    useDatabase(db);
    expect(await reverse('redo')).toBe(0);
    expect(await text()).toBe('Ring torsdag');
    await reverse('undo');
    await write('Ring fredag');
    expect((await undoStacks(board)).undone).toEqual([]);
  });

  it('[UNDO-4] goes back step by step through what was written in one text, and forth again', async () => {
    for (const written of ['Ring', 'Ring torsdag', 'Ring fredag']) await write(written);
    for (const before of ['Ring torsdag', 'Ring']) {
      expect(await reverse('undo')).toBe(0);
      expect(await text()).toBe(before);
    }
    expect(await reverse('undo')).toBe(0);
    expect(await db.records('idea').get('i')).toMatchObject({ removed: true });
    const told = (await historyOf(['i'])).map(({ undoes }) => undoes?.changes[0]?.fields['text']);
    expect(told.slice(0, 3)).toEqual(['Ring', 'Ring torsdag', 'Ring fredag']);
    for (const after of ['Ring', 'Ring torsdag', 'Ring fredag']) {
      expect(await reverse('redo')).toBe(0);
      expect(await text()).toBe(after);
    }
    expect(await db.records('idea').get('i')).toMatchObject({ removed: false });
    const again = (await historyOf(['i'])).map(({ undoes }) => undoes?.again);
    expect(again.slice(0, 6)).toEqual([true, true, true, false, false, false]);
  });

  it('[UNDO-5] is read and put together with all else of the act: each turn of a transaction is waited for', async () => {
    await write('Ring');
    const turns: string[] = [];
    const told = (what: string) => {
      if (turns.at(-1) !== what) turns.push(what);
    };
    type Asks = (...asked: unknown[]) => IDBRequest<IDBValidKey>;
    const get = Reflect.get(IDBObjectStore.prototype, 'get') as Asks;
    const put = Reflect.get(IDBObjectStore.prototype, 'put') as Asks;
    const reads = vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (
      this: IDBObjectStore,
      key,
    ) {
      told('read');
      const asked = get.call(this, key);
      asked.addEventListener('success', () => told('was read'));
      return asked;
    });
    const puts = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...row
    ) {
      told('put');
      return put.apply(this, row);
    });
    const known = await db.records('idea').get('i');
    turns.length = 0;
    const drafts = [edited('idea', 'i', { text: `${known?.text ?? ''} torsdag` })];
    await commit({ board, verb: 'edit-idea', drafts, undoable: true });
    reads.mockRestore();
    puts.mockRestore();
    expect(turns).toEqual(['read', 'was read', 'put']);
    expect((await undoStacks(board)).done).toHaveLength(2);
  });

  it('[UNDO-5] an act that is not stored is not remembered either', async () => {
    const first = await write('Ring');
    const bad = edited('idea', 'i', { text: 7 });
    expect(await commit({ board, verb: 'edit-idea', drafts: [bad], undoable: true })).toMatchObject(
      { ok: false, error: { kind: 'refused' } },
    );
    expect((await undoStacks(board)).done).toEqual([first]);
  });

  it('[UNDO-6] two tabs keep each other’s acts, and the oldest give way after a hundred', async () => {
    const acts = await Promise.all([write('a'), write('b')]);
    expect([...(await undoStacks(board)).done].sort()).toEqual([...acts].sort());
    for (let i = 0; i < UNDO_DEPTH; i += 1) await write(`nr. ${String(i)}`);
    const { done } = await undoStacks(board);
    expect(done).toHaveLength(UNDO_DEPTH);
    expect(done).not.toContain(acts[0]);
  });

  it('[UNDO-7] doing again leaves alone what somebody changed meanwhile, and says so', async () => {
    await write('Ring');
    await write('Ring torsdag');
    await reverse('undo');
    await commit({ board, verb: 'edit-idea', drafts: [edited('idea', 'i', { text: 'En anden' })] });
    expect(await reverse('redo')).toBe(1);
    expect(await text()).toBe('En anden');
    expect((await undoStacks(board)).undone).toEqual([]);
  });

  it('[UNDO-8] of several boards it is the one stored last, also when the clock went back', async () => {
    const idea = async (where: string): Promise<string> => {
      const drafts = [createIdea({ id: `i-${where}` }, { text: where })];
      const done = await commit({ board: where, verb: 'add-idea', drafts, undoable: true });
      if (!done.ok) throw new Error(done.error.kind);
      return done.value.act;
    };
    expect(await boardOfLatest(['b1', 'b2'], 'undo')).toBeNull();
    await idea('b1');
    const clock = vi.spyOn(Date, 'now').mockReturnValue(Date.now() - 86_400_000);
    const second = await idea('b2');
    clock.mockRestore();
    expect(await boardOfLatest(['b1', 'b2'], 'undo')).toBe('b2');
    expect(await boardOfLatest(['b1'], 'undo')).toBe('b1');
    await undoAct({ board: 'b2', act: second, stack: 'undo' });
    expect(await boardOfLatest(['b1', 'b2'], 'undo')).toBe('b1');
    expect(await boardOfLatest(['b1', 'b2'], 'redo')).toBe('b2');
  });

  it('[FOLD-7] neither undo nor redo brings back what was deleted for good', async () => {
    await write('Hemmeligt');
    await write('Ring');
    await reverse('undo');
    await redact({ board, target: { kind: 'idea', record: 'i', fields: ['text'] } });
    await reverse('redo');
    await reverse('undo');
    expect(await text()).toBe('');
    expect(JSON.stringify(await db.changes.toArray())).not.toContain('Hemmeligt');
  });

  it('a board that leaves this browser takes its stacks along', async () => {
    await write('Ring');
    await forgetBoard(board);
    expect(await undoStacks(board)).toEqual({ done: [], undone: [] });
  });
});
