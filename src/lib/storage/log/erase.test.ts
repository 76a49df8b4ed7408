import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCycle } from '$lib/domain/records/cycle';
import { createIdea } from '$lib/domain/records/idea';
import { edited } from '$lib/domain/records/make';
import { arrive } from './arrive';
import { readLog } from '../browser/boards';
import { commit } from './commit';
import { BoardDatabase, useDatabase } from '../database';
import { holdInNet, readNet } from '../browser/draft-net';
import { keepDrafts } from '../browser/drafts';
import { eraseForGood } from './erase';
import { actSteps, historyOf } from './history';
import { memoryStorage } from '../memory-storage.fixture';

const board = 'b1';
let db: BoardDatabase;

beforeEach(() => {
  vi.stubGlobal('localStorage', memoryStorage());
  db = new BoardDatabase('erase');
  useDatabase(db);
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await db.delete();
});

async function everything(): Promise<string> {
  const rows = await Promise.all(db.tables.map((table) => table.toArray()));
  return JSON.stringify(rows);
}

describe('Slet for altid', () => {
  it('[FOLD-7] leaves the word in no store, drafts included, and no old copy brings it back', async () => {
    await commit({
      board,
      verb: 'add-idea',
      drafts: [createIdea({ id: 'i' }, { text: 'Ring til Hemmelig Hansen' })],
    });
    await commit({
      board,
      verb: 'edit-idea',
      drafts: [edited('idea', 'i', { text: 'Ring til Hansen' })],
    });
    await keepDrafts([{ key: 'idea-edit:i', board, text: 'Noget helt andet' }]);
    await keepDrafts([{ key: 'idea:b1', board, text: 'Ring til Hemmelig Hansen i morgen' }]);
    await keepDrafts([{ key: 'mine:capture', board: '', text: 'Hemmelig Hansen' }]);
    const form = JSON.stringify({ title: 'Nyt', plan: 'Først:\n\nring til hemmelig Hansen!' });
    await keepDrafts([{ key: 'test:b1', board, text: form }]);
    await keepDrafts([{ key: 'idea:b2', board, text: 'Køb kaffe' }]);
    // What the database had not answered for when a page was left.
    const left = { board, page: 'p', savedAt: '2026-11-29T10:00:00.000Z', origins: [] };
    holdInNet('p', [
      { ...left, key: 'learned:c', text: 'Ring til Hansen torsdag' },
      { ...left, key: 'idea-edit:i', text: 'Noget helt andet' },
      { ...left, key: 'idea:b3', text: 'Køb te' },
    ]);
    const copy = (await readLog(board)).changes;

    const erased = await eraseForGood({ board, kind: 'idea', record: 'i', fields: ['text'] });
    expect(erased.ok).toBe(true);
    expect(await everything()).not.toContain('Hansen');
    expect((await db.drafts.toArray()).map((d) => d.text)).toEqual(['Køb kaffe']);
    expect(
      readNet()
        .flatMap(({ drafts }) => drafts)
        .map(({ text }) => text),
    ).toEqual(['Køb te']);

    expect((await arrive(board, copy)).ok).toBe(true);
    expect(await everything()).not.toContain('Hansen');
  });

  it('[FOLD-8] a whole record is gone from tables and log', async () => {
    await commit({ board, verb: 'add-idea', drafts: [createIdea({ id: 'i' }, { text: 'Ring' })] });
    await eraseForGood({ board, kind: 'idea', record: 'i', fields: ['*'] });
    expect((await db.records('idea').get('i'))?.removed).toBe(true);
    expect(await everything()).not.toContain('Ring');
  });

  it('[FOLD-7] the expectation goes from the stamp as well', async () => {
    const stamp = { prediction: 'Hansen sover', at: '2026-11-24T09:00:00.000Z' };
    await commit({
      board,
      verb: 'add-test',
      drafts: [createCycle({ id: 'c' }, { testActionId: 't', prediction: 'Hansen sover' })],
    });
    await commit({ board, verb: 'start-test', drafts: [edited('cycle', 'c', { stamp })] });
    await eraseForGood({ board, kind: 'cycle', record: 'c', fields: ['prediction'] });
    expect(await everything()).not.toContain('Hansen');
  });

  it('[HISTORY-1] the history says when it was deleted', async () => {
    await commit({ board, verb: 'add-idea', drafts: [createIdea({ id: 'i' }, { text: 'Ring' })] });
    await eraseForGood({ board, kind: 'idea', record: 'i', fields: ['text'] });
    const acts = await historyOf(['i']);
    expect(acts.map((act) => act.verb)).toEqual(['redact', 'add-idea']);
    const steps = await actSteps(acts[1]!);
    expect(steps.find((s) => s.field === 'text')).toMatchObject({
      after: null,
      afterErased: true,
      erasedAt: acts[0]!.at,
    });
  });
});
