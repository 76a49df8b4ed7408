import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DraftChange } from '$lib/domain/log/change';
import { createIdea } from '../domain/records/idea';
import { edited, removed, restored } from '../domain/records/make';
import type { ChangeFault } from '../domain/records/read';
import { arrive } from './log/arrive';
import { noteExport, readLog } from './browser/boards';
import { commit, redact, undoAct } from './log/commit';
import { BoardDatabase, useDatabase } from './database';
import { noteHanded, noteSent, outboxOf, waitingIn } from './outside/outbox';
import { countReads } from './counted-reads.fixture';
import { tablesApart } from './log/check';
import { storyOf } from './log/story.fixture';
import { rebuildTables } from './log/rebuild';

let serial = 0;
let db: BoardDatabase;

beforeEach(() => {
  serial += 1;
  db = new BoardDatabase(`test-${String(serial)}`);
  useDatabase(db);
});
afterEach(async () => {
  await db.delete();
});

async function act(
  drafts: Parameters<typeof commit>[0]['drafts'],
  verb = 'edit',
  choosing = false,
) {
  const done = await commit({ board: 'b1', verb, drafts, choosing });
  if (!done.ok) throw new Error(done.error.kind);
  return done.value;
}

describe('commit', () => {
  it('[STORE-1] an act is in the log and in the table, and can be undone and done again', async () => {
    await act([createIdea({ id: 'i1' }, { text: 'Ring torsdag' })]);
    const { act: rename } = await act([edited('idea', 'i1', { text: 'Ring fredag' })]);
    expect((await db.records('idea').get('i1'))?.text).toBe('Ring fredag');
    const undone = await undoAct({ board: 'b1', act: rename });
    expect((await db.records('idea').get('i1'))?.text).toBe('Ring torsdag');
    await undoAct({ board: 'b1', act: undone.ok ? undone.value.act : '' });
    expect((await db.records('idea').get('i1'))?.text).toBe('Ring fredag');
    expect(await db.changes.count()).toBe(4);
  });

  it('[STORE-2] two writers at once never mint the same id, and lose nothing', async () => {
    await Promise.all(
      Array.from({ length: 40 }, (_, i) =>
        act([createIdea({ id: `i${String(i)}` }, { text: `idé ${String(i)}` })]),
      ),
    );
    const changes = await db.changes.toArray();
    expect(new Set(changes.map((c) => c.id)).size).toBe(40);
    expect(new Set(changes.map((c) => c.seq)).size).toBe(40);
    expect(await tablesApart()).toEqual([]);
  });

  it('[STORE-5] a failing transaction stores nothing, says why, and trying again works', async () => {
    await act([createIdea({ id: 'i1' }, { text: 'før' })]);
    const full = (): never => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    db.changes.hook('creating', full);
    const failed = await commit({
      board: 'b1',
      verb: 'edit',
      drafts: [edited('idea', 'i1', { text: 'efter' })],
    });
    expect(failed).toEqual({ ok: false, error: { kind: 'quota' } });
    expect((await db.records('idea').get('i1'))?.text).toBe('før');
    db.changes.hook('creating').unsubscribe(full);
    expect(
      (
        await commit({
          board: 'b1',
          verb: 'edit',
          drafts: [edited('idea', 'i1', { text: 'efter' })],
        })
      ).ok,
    ).toBe(true);
    expect(await tablesApart()).toEqual([]);
  });

  it('[STORE-5] a closed database is named as such', async () => {
    await act([createIdea({ id: 'i1' }, { text: 'før' })]);
    db.close();
    expect(
      await commit({ board: 'b1', verb: 'edit', drafts: [edited('idea', 'i1', { text: 'x' })] }),
    ).toEqual({
      ok: false,
      error: { kind: 'closed' },
    });
    await db.open();
  });

  it('[STORE-6] a value that does not fit its field is answered, and never stored', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const wrong: [DraftChange, ChangeFault][] = [
      [edited('idea', 'i1', { text: 7 }), { kind: 'bad-value', field: 'text' }],
      [edited('task', 't1', { due: '0026-12-03' }), { kind: 'bad-value', field: 'due' }],
      [edited('task', 't1', { nonsense: 1 }), { kind: 'unknown-field', field: 'nonsense' }],
    ];
    for (const [draft, fault] of wrong) {
      expect(await commit({ board: 'b1', verb: 'edit', drafts: [draft] })).toEqual({
        ok: false,
        error: { kind: 'refused', fault },
      });
    }
    expect(told).toHaveBeenCalledTimes(wrong.length);
    told.mockRestore();
    expect(await db.changes.count()).toBe(0);
  });
});

describe('arrive', () => {
  it('[STORE-4] the same changes twice do nothing the second time; a forged one takes nothing in', async () => {
    await act([createIdea({ id: 'i1' }, { text: 'x' })]);
    await act([createIdea({ id: 'i2' }, { text: 'y' })]);
    const { changes } = await readLog('b1');
    const other = new BoardDatabase(`other-${String(serial)}`);
    useDatabase(other);
    expect(await arrive('b1', changes)).toMatchObject({ ok: true, value: { fresh: 2 } });
    expect(await arrive('b1', changes)).toMatchObject({
      ok: true,
      value: { fresh: 0, records: [] },
    });
    const forged = changes.map((c, i) =>
      i === 1
        ? { ...c, fields: { ...c.fields, text: 'forfalsket' } }
        : { ...c, id: `${c.id.slice(0, -1)}f`, record: 'i3' },
    );
    expect(await arrive('b1', forged)).toMatchObject({
      ok: false,
      error: { kind: 'same-id-other-content' },
    });
    expect(await other.records('idea').count()).toBe(2);
    expect(await tablesApart()).toEqual([]);
    await other.delete();
    useDatabase(db);
  });

  it('[FILE-6] never touches another board: neither its records nor its change ids', async () => {
    await act([createIdea({ id: 'i1' }, { text: 'min' })]);
    const { changes } = await readLog('b1');
    const [mine] = changes;
    if (!mine) throw new Error('no change');
    const sameRecord = { ...mine, board: 'b2', id: `${mine.id.slice(0, -4)}0000` };
    expect(await arrive('b2', [sameRecord])).toEqual({
      ok: false,
      error: { kind: 'other-board', record: 'i1' },
    });
    const sameChange = { ...mine, board: 'b2', record: 'i2', fields: { text: 'forfalsket' } };
    expect(await arrive('b2', [sameChange])).toMatchObject({
      ok: false,
      error: { kind: 'same-id-other-content' },
    });
    expect((await readLog('b1')).changes).toEqual(changes);
    expect(await tablesApart()).toEqual([]);
  });

  it('[FILE-7] what was written here waits to be sent, until it is; what was undone is no note', async () => {
    await act([createIdea({ id: 'i1' }, { text: 'ét' })]);
    const { act: second } = await act([createIdea({ id: 'i2' }, { text: 'to' })]);
    expect(await outboxOf('b1')).toMatchObject({ notes: 2, home: false, sentAt: null });
    await undoAct({ board: 'b1', act: second });
    const box = await waitingIn('b1');
    expect([(await outboxOf('b1')).notes, box.changes.size]).toEqual([1, 3]);
    // A file that was made is not a file that was sent.
    await noteHanded('b1', box.seq, 'fil');
    expect(await outboxOf('b1')).toMatchObject({ notes: 1, sentAt: null, handed: { file: 'fil' } });
    await act([edited('idea', 'i1', { text: 'én' })]);
    await noteSent('b1');
    expect(await outboxOf('b1')).toMatchObject({ notes: 1, handed: null });
    expect((await outboxOf('b1')).sentAt).not.toBeNull();
    await noteExport('b1', (await readLog('b1')).seq);
    expect((await outboxOf('b1')).notes).toBe(0);
  });

  it('[FILE-7] what waits is read without the years that came from elsewhere', async () => {
    await arrive('b1', storyOf('b1', 40, 4).changes);
    await act([createIdea({ id: 'i1' }, { text: 'ét' })]);
    const reads = await countReads(db);
    const few = await reads.rows(() => outboxOf('b1'));
    await arrive('b1', storyOf('b1', 400, 4).changes);
    expect(await reads.rows(() => outboxOf('b1'))).toBe(few);
    expect(await outboxOf('b1')).toMatchObject({ notes: 1, waits: true, home: false });
    expect((await waitingIn('b1')).changes.size).toBe(1);
  });

  it('[FOLD-7] a redaction empties log and tables here, and on another device when it arrives', async () => {
    await act([createIdea({ id: 'i1' }, { text: 'hemmeligt' })]);
    const old = await readLog('b1');
    await redact({ board: 'b1', target: { kind: 'idea', record: 'i1', fields: ['text'] } });
    const after = await readLog('b1');
    expect(JSON.stringify(await db.changes.toArray())).not.toContain('hemmeligt');
    expect((await db.records('idea').get('i1'))?.text).toBe('');
    const other = new BoardDatabase(`other-${String(serial)}`);
    useDatabase(other);
    await arrive('b1', old.changes);
    await arrive('b1', after.changes);
    await arrive('b1', old.changes);
    expect(JSON.stringify(await other.changes.toArray())).not.toContain('hemmeligt');
    expect(JSON.stringify(await other.records('idea').toArray())).not.toContain('hemmeligt');
    expect(await tablesApart()).toEqual([]);
    await other.delete();
    useDatabase(db);
  });
});

describe('tables', () => {
  const step = fc.record({
    what: fc.constantFrom(
      'make',
      'edit',
      'edit',
      'choose',
      'remove',
      'restore',
      'undo',
      'redact',
      'hear',
      'swap',
    ),
    record: fc.constantFrom('r', 's'),
    text: fc.constantFrom('1', '2', '3'),
  });

  it('[STORE-3] equal the fold of the log after any sequence of acts and arrivals', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 25 }), async (steps) => {
        run += 1;
        const pair = [0, 1].map(
          (n) => new BoardDatabase(`p-${String(serial)}-${String(run)}-${String(n)}`),
        ) as [BoardDatabase, BoardDatabase];
        let at: 0 | 1 = 0;
        useDatabase(pair[at]);
        for (const s of steps) {
          const exists = (await pair[at].records('idea').get(s.record)) !== undefined;
          if (s.what === 'swap') useDatabase(pair[(at = at === 0 ? 1 : 0)]);
          else if (s.what === 'hear') {
            useDatabase(pair[at === 0 ? 1 : 0]);
            const { changes } = await readLog('b1');
            useDatabase(pair[at]);
            expect((await arrive('b1', changes)).ok).toBe(true);
          } else if (s.what === 'make' && !exists)
            await act([createIdea({ id: s.record }, { text: s.text })]);
          else if (!exists) continue;
          else if (s.what === 'edit') await act([edited('idea', s.record, { text: s.text })]);
          else if (s.what === 'choose')
            await act([edited('idea', s.record, { text: s.text })], 'choose', true);
          else if (s.what === 'remove') await act([removed('idea', s.record)]);
          else if (s.what === 'restore') await act([restored('idea', s.record)]);
          else if (s.what === 'redact')
            await redact({
              board: 'b1',
              target: { kind: 'idea', record: s.record, fields: ['text'] },
            });
          else if (s.what === 'undo') {
            const last = await pair[at].changes.orderBy('id').last();
            if (last) await undoAct({ board: 'b1', act: last.act });
          }
        }
        for (const one of pair) {
          useDatabase(one);
          expect(await tablesApart()).toEqual([]);
          const before = JSON.stringify(await one.records('idea').toArray());
          await rebuildTables();
          expect(JSON.stringify(await one.records('idea').toArray())).toBe(before);
          await one.delete();
        }
        useDatabase(db);
      }),
      { numRuns: 40 },
    );
  });
});
