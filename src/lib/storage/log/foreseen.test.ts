import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DraftChange } from '$lib/domain/log/change';
import { createDevelopmentPoint } from '$lib/domain/records/development-point';
import { createIdea } from '$lib/domain/records/idea';
import { edited, removed } from '$lib/domain/records/make';
import type { AnyRecord, RecordKind } from '$lib/domain/records/kinds';
import { BoardDatabase, useDatabase } from '../database';
import { commit, foreseen, type Act } from './commit';

const board = 'b1';
let db: BoardDatabase;

beforeEach(() => {
  db = new BoardDatabase('foreseen');
  useDatabase(db);
});
afterEach(async () => {
  await db.delete();
});

async function now(kind: RecordKind, record: string): Promise<AnyRecord | undefined> {
  return db.table<AnyRecord, string>(kind).get(record);
}

/** Does an act. @returns what was foreseen of it, and what then stands in the tables */
async function done(drafts: DraftChange[], more: Partial<Act> = {}) {
  const known = new Map<string, AnyRecord | undefined>();
  for (const { kind, record } of drafts) known.set(record, await now(kind as RecordKind, record));
  const act: Act = { board, verb: 'edit-point', drafts, at: Date.UTC(2026, 10, 30, 9), ...more };
  const rows = foreseen(act, (_kind, record) => known.get(record));
  expect((await commit(act)).ok).toBe(true);
  const stored = await Promise.all(
    [...known.keys()].map((record) =>
      now(drafts.find((draft) => draft.record === record)?.kind as RecordKind, record),
    ),
  );
  return { rows: rows?.map(({ row }) => row), stored };
}

function pointOf(id: string): DraftChange {
  return createDevelopmentPoint({ id }, { title: 'Ro', kind: 'intervention', order: 'a0' });
}

describe('what is shown of an act while it is stored', () => {
  it('[STORE-21] is what is stored, to the last entry', async () => {
    const text = fc.constantFrom('1', '2', null);
    const entry = fc.constantFrom(true, null);
    const fields = fc.record(
      {
        title: text,
        goal: text,
        'criterion.a': text,
        'criterion.b': text,
        'coreElement.x': entry,
        'coreElement.y': entry,
      },
      { requiredKeys: [] },
    );
    let shown = 0;
    let serial = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fields, { minLength: 1, maxLength: 6 }), async (edits) => {
        const id = `p${String((serial += 1))}`;
        await commit({ board, verb: 'add-point', drafts: [pointOf(id)] });
        for (const [at, edit] of edits.entries()) {
          const act = {
            board,
            verb: 'edit-point',
            drafts: [edited('developmentPoint', id, edit)],
          };
          const before = await now('developmentPoint', id);
          const wall = Date.UTC(2026, 10, 30, 9, at);
          const rows = foreseen({ ...act, at: wall }, () => before);
          const stored = await commit({ ...act, at: wall });
          // A value that does not fit is refused, and nothing of it is shown.
          expect(rows === null).toBe(!stored.ok);
          if (!rows) continue;
          shown += 1;
          expect(rows[0]?.row).toEqual(await now('developmentPoint', id));
        }
      }),
      { numRuns: 40 },
    );
    expect(shown).toBeGreaterThan(30);
  });

  it('[STORE-21] tells who made a record, and in which meeting', async () => {
    const idea = createIdea({ id: 'i' }, { text: 'Ring torsdag', pointId: null, order: 'a0' });
    const { rows, stored } = await done([idea, edited('idea', 'i', { order: 'a1' })], {
      actor: 'anna',
      meeting: 'm',
    });
    expect(rows).toEqual(stored);
    expect(rows?.[0]).toMatchObject({ createdBy: 'anna', createdIn: 'm', order: 'a1' });
  });

  it('[STORE-21] is nothing where only the log can tell: what is removed, or not known here', async () => {
    await done([pointOf('p')]);
    expect((await done([removed('developmentPoint', 'p')])).rows).toBeUndefined();
    expect((await done([edited('developmentPoint', 'p', { goal: 'Ro' })])).rows).toBeUndefined();
    expect(
      foreseen(
        { board, verb: 'edit-idea', drafts: [edited('idea', 'x', { text: 'y' })] },
        () => undefined,
      ),
    ).toBeNull();
  });
});
