import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DraftChange } from '$lib/domain/log/change';
import { nextCycle } from '$lib/domain/cycle/acts';
import { createCycle } from '$lib/domain/records/cycle';
import { createIdea } from '$lib/domain/records/idea';
import { edited, removed } from '$lib/domain/records/make';
import { createTask } from '$lib/domain/records/task';
import { createTestAction } from '$lib/domain/records/test-action';
import { commit } from './commit';
import { BoardDatabase, useDatabase } from '../database';
import { eraseForGood } from './erase';
import { tablesApart } from './check';
import { rebuildTables } from './rebuild';
import { sameWordsOn, type SamePlace } from './same-words';

const board = 'b1';
const SECRET = 'Ring til Hemmelig Hansen om aftenen';
let db: BoardDatabase;

beforeEach(() => {
  db = new BoardDatabase('same-words');
  useDatabase(db);
});
afterEach(async () => {
  await db.delete();
});

async function act(...drafts: DraftChange[]): Promise<void> {
  const done = await commit({ board, verb: 'edit', drafts });
  if (!done.ok) throw new Error(done.error.kind);
}

/** Deletes a field, and says where else the words stand. */
async function erased(kind: string, record: string, field: string): Promise<SamePlace[]> {
  const done = await eraseForGood({ board, kind, record, fields: [field] });
  if (!done.ok) throw new Error(done.error.kind);
  return sameWordsOn(board, done.value.said, record);
}

async function eraseThere({ kind, record, field, rest }: SamePlace): Promise<void> {
  const others = rest === null ? undefined : { [field]: rest };
  const done = await eraseForGood({ board, kind, record, fields: [field], rest: others });
  expect(done.ok).toBe(true);
}

const told = (places: readonly SamePlace[]) =>
  places.map(({ record, field, how }) => `${record}.${field} ${how}`).sort();

async function everything(): Promise<string> {
  const rows = await Promise.all(db.tables.map((table) => table.toArray()));
  return JSON.stringify(rows);
}

describe('after Slet for altid', () => {
  it('[ERASE-1] the title of the test that an idea became is found, and the words leave every store', async () => {
    await act(createIdea({ id: 'i' }, { text: SECRET }));
    await act(
      createTestAction({ id: 't' }, { title: SECRET, pointId: null, ideaId: 'i', order: 'a' }),
      createTask({ id: 'k' }, { text: `${SECRET}.`, owner: null, due: null }),
    );
    const places = await erased('idea', 'i', 'text');
    expect(told(places)).toEqual(['k.text same', 't.title same']);
    for (const place of places) await eraseThere(place);
    expect(await everything()).not.toContain('Hansen');
    expect(await tablesApart()).toEqual([]);
  });

  it('[ERASE-1] all that is copied into the next cycles is found, each in its own field', async () => {
    const fields = {
      question: `${SECRET}?`,
      attempt: `Forsøg: ${SECRET}`,
      prediction: SECRET,
      predictionWhy: SECRET,
      plan: SECRET,
      lookAt: SECRET,
    };
    await act(createCycle({ id: 'c1' }, { testActionId: 't', ...fields }));
    const first = await db.records('cycle').get('c1');
    await act(createCycle({ id: 'c2' }, nextCycle(first!, 'adapt')));
    const places = await erased('cycle', 'c1', 'plan');
    expect(told(places)).toEqual(
      ['c1', 'c2']
        .flatMap((id) => Object.keys(fields).map((field) => `${id}.${field}`))
        .filter((place) => place !== 'c1.plan')
        .map((place) => `${place} ${place.endsWith('attempt') ? 'within' : 'same'}`)
        .sort(),
    );
    for (const place of places) await eraseThere(place);
    expect(await everything()).not.toContain('Hansen');
  });

  it('[ERASE-3] a title that was altered since is found by where it came from', async () => {
    await act(createIdea({ id: 'i' }, { text: SECRET }));
    await act(
      createTestAction(
        { id: 't' },
        { title: 'Hemmelig Hansen ringes op om aftenen', pointId: null, ideaId: 'i', order: 'a' },
      ),
      createTestAction({ id: 'u' }, { title: 'Hansen igen', pointId: null, order: 'b' }),
    );
    expect(told(await erased('idea', 'i', 'text'))).toEqual(['t.title alike']);
  });

  it('[ERASE-4] of minutes only the sentences go, of a decision only the reason, and of what stood once only that', async () => {
    await act(
      createIdea({ id: 'i' }, { text: SECRET }),
      {
        kind: 'meeting',
        record: 'm',
        fields: { made: true, 'minutes.news': `Godt møde. ${SECRET}. Tak.` },
      },
      createCycle({ id: 'c' }, { testActionId: 't' }),
      createTask({ id: 'k' }, { text: SECRET, owner: null, due: null }),
    );
    const decision = { kind: 'stop', on: '2026-12-01', note: SECRET, meeting: null };
    await act(edited('cycle', 'c', { decision }), edited('task', 'k', { text: 'Noget andet' }));
    const places = await erased('idea', 'i', 'text');
    expect(told(places)).toEqual(['c.decision same', 'k.text same', 'm.minutes.news within']);
    expect(places.find(({ record }) => record === 'k')).toMatchObject({ past: true, text: SECRET });
    for (const place of places) await eraseThere(place);
    expect(await everything()).not.toContain('Hansen');
    expect((await db.records('meeting').get('m'))?.minutes).toEqual({ news: 'Godt møde. Tak.' });
    expect((await db.records('cycle').get('c'))?.decision).toEqual({ ...decision, note: '' });
    expect((await db.records('task').get('k'))?.text).toBe('Noget andet');
    expect(await tablesApart()).toEqual([]);
    await rebuildTables();
    expect((await db.records('task').get('k'))?.text).toBe('Noget andet');
    expect((await db.heads.toArray()).flatMap(({ conflicts }) => conflicts)).toEqual([]);
  });

  it('[ERASE-1] what is removed is looked through, and other boards are not', async () => {
    await act(createIdea({ id: 'i' }, { text: SECRET }), createIdea({ id: 'j' }, { text: SECRET }));
    await act(removed('idea', 'j'));
    await commit({
      board: 'b2',
      verb: 'edit',
      drafts: [createIdea({ id: 'o' }, { text: SECRET })],
    });
    expect(told(await erased('idea', 'i', 'text'))).toEqual(['j.text same']);
  });
});
