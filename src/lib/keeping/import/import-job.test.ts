import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBoard } from '$lib/domain/records/board';
import { createCycle } from '$lib/domain/records/cycle';
import { createIdea } from '$lib/domain/records/idea';
import { edited, removed } from '$lib/domain/records/make';
import { createTestAction } from '$lib/domain/records/test-action';
import { partOf } from '$lib/exchange/board-file/part';
import { writeBoardFile } from '$lib/exchange/board-file/write';
import { readLog } from '$lib/storage/browser/boards';
import { commit } from '$lib/storage/log/commit';
import { BoardDatabase, useDatabase } from '$lib/storage/database';
import { tablesApart } from '$lib/storage/log/check';
import { ImportJob } from './import-job';

let laptop: BoardDatabase;
let phone: BoardDatabase;
let serial = 0;

beforeEach(async () => {
  serial += 1;
  laptop = new BoardDatabase(`laptop-${String(serial)}`);
  phone = new BoardDatabase(`phone-${String(serial)}`);
  useDatabase(laptop);
  await act(
    createBoard({ id: 'b' }, { name: 'Tavlen', municipality: '', intervention: '', forums: {} }),
  );
  await act(createIdea({ id: 'i' }, { text: 'Ring' }));
});
afterEach(async () => {
  await Promise.all([laptop.delete(), phone.delete()]);
});

async function act(...drafts: Parameters<typeof commit>[0]['drafts']): Promise<void> {
  const done = await commit({ board: 'b', verb: 'edit', drafts });
  if (!done.ok) throw new Error(done.error.kind);
}

async function fileOf(partial = false): Promise<Blob> {
  const { changes } = await readLog('b');
  const part = partial ? partOf(changes, (c) => c.kind === 'idea') : changes;
  const meta = {
    board: { id: 'b', name: 'Tavlen' },
    exportedAt: '2026-11-24T09:00:00.000Z',
    appVersion: 'test',
  };
  return new Blob(writeBoardFile(part, meta, { partial }));
}

async function preview(job: ImportJob, file: Blob) {
  const read = await job.read(file, () => undefined);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

describe('an import', () => {
  it('[FILE-1] of a new board says what it holds, writes only on a yes, and twice is once', async () => {
    const file = await fileOf();
    useDatabase(phone);
    const job = new ImportJob();
    expect(await preview(job, file)).toMatchObject({
      isNew: true,
      fresh: 2,
      holds: [
        { kind: 'board', count: 1 },
        { kind: 'idea', count: 1 },
      ],
      conflicts: [],
    });
    expect(await phone.changes.count()).toBe(0);
    const shares: number[] = [];
    expect(await job.commit((share) => shares.push(share))).toMatchObject({
      ok: true,
      value: { fresh: 2 },
    });
    expect(shares.at(-1)).toBe(1);
    expect(await tablesApart()).toEqual([]);
    expect(await preview(new ImportJob(), file)).toMatchObject({ isNew: false, fresh: 0 });
  });

  it('[FILE-1] of a board that is here says what is new, changed and deleted, and where it disagrees', async () => {
    await act(createIdea({ id: 'j' }, { text: 'Skriv' }));
    const first = await fileOf();
    useDatabase(phone);
    const job = new ImportJob();
    await preview(job, first);
    await job.commit(() => undefined);
    await act(edited('idea', 'i', { text: 'Ring torsdag' }));
    await act(removed('idea', 'j'));
    await act(createIdea({ id: 'k' }, { text: 'Ny' }));
    const back = await fileOf();
    useDatabase(laptop);
    await act(edited('idea', 'i', { text: 'Ring fredag' }));
    const home = new ImportJob();
    expect(await preview(home, back)).toMatchObject({
      isNew: false,
      fresh: 3,
      added: [{ kind: 'idea', count: 1 }],
      changed: [{ kind: 'idea', count: 1 }],
      removed: [{ kind: 'idea', count: 1 }],
      conflicts: [{ kind: 'idea', record: 'i', fields: ['text'] }],
    });
    await home.commit(() => undefined);
    expect((await laptop.heads.get('i'))?.contested).toBe(1);
    expect(await tablesApart()).toEqual([]);
  });

  it('[FILE-1] names a læringscirkel that disagrees by its prøvehandling', async () => {
    await act(createTestAction({ id: 't' }, { title: 'Et opkald', pointId: null, order: 'a0' }));
    await act(createCycle({ id: 'c' }, { testActionId: 't', attempt: 'Vi ringer' }));
    const first = await fileOf();
    useDatabase(phone);
    const job = new ImportJob();
    await preview(job, first);
    await job.commit(() => undefined);
    await act(edited('cycle', 'c', { prediction: 'Færre' }));
    const back = await fileOf();
    useDatabase(laptop);
    await act(edited('cycle', 'c', { prediction: 'Flere' }));
    expect(await preview(new ImportJob(), back)).toMatchObject({
      conflicts: [{ kind: 'cycle', record: 'c', title: 'Et opkald', fields: ['prediction'] }],
    });
  });

  it('[FILE-7] of new notes needs the board', async () => {
    const notes = await fileOf(true);
    const whole = await fileOf();
    useDatabase(phone);
    const job = new ImportJob();
    expect(await job.read(notes, () => undefined)).toEqual({
      ok: false,
      error: { kind: 'not-here', name: 'Tavlen' },
    });
    await preview(job, whole);
    await job.commit(() => undefined);
    expect(await preview(new ImportJob(), notes)).toMatchObject({ partial: true, fresh: 0 });
  });

  it('[STORE-5] that finds no room stores nothing, says so, and can be tried again', async () => {
    const file = await fileOf();
    useDatabase(phone);
    const job = new ImportJob();
    await preview(job, file);
    const full = (): never => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    phone.changes.hook('creating', full);
    expect(await job.commit(() => undefined)).toEqual({ ok: false, error: { kind: 'quota' } });
    expect(await phone.changes.count()).toBe(0);
    phone.changes.hook('creating').unsubscribe(full);
    expect((await job.commit(() => undefined)).ok).toBe(true);
  });
});
