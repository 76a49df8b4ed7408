import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isoDate } from '$lib/domain/cadence/iso-date';
import { createBoard } from '$lib/domain/records/board';
import { createIdea } from '$lib/domain/records/idea';
import { readLog } from '$lib/storage/browser/boards';
import { commit } from '$lib/storage/log/commit';
import { BoardDatabase, useDatabase } from '$lib/storage/database';
import { runJob } from './copy-runner';

const FOLDER = 'copy-runner-test';

let db: BoardDatabase;
let handle: FileSystemDirectoryHandle;

beforeEach(async () => {
  const root = await navigator.storage.getDirectory();
  handle = await root.getDirectoryHandle(FOLDER, { create: true });
  // The worker opens the database by its own name, so the page does too.
  db = new BoardDatabase();
  useDatabase(db);
  const input = { name: 'Tavlen', municipality: '', intervention: '', forums: {} };
  for (const draft of [
    createBoard({ id: 'b' }, input),
    createIdea({ id: 'i' }, { text: 'Ring' }),
  ]) {
    const done = await commit({ board: 'b', verb: 'edit', drafts: [draft] });
    if (!done.ok) throw new Error(done.error.kind);
  }
});
afterEach(async () => {
  await db.delete();
  useDatabase(undefined);
  const root = await navigator.storage.getDirectory();
  await root.removeEntry(FOLDER, { recursive: true }).catch(() => undefined); // taken away by a test
});

function copy() {
  return runJob('copy', {
    handle,
    board: { id: 'b', name: 'Tavlen' },
    at: { date: isoDate('2026-11-24'), time: '140500', moment: '2026-11-24T13:05:00.000Z' },
    appVersion: 'test',
    good: [],
  });
}

describe('backup copies on a real file system', () => {
  it('[BACKUP-9] writes a copy that holds the whole board', async () => {
    const done = await copy();
    const { seq } = await readLog('b');
    expect(done).toMatchObject({
      ok: true,
      value: { file: 'tavlen-2026-11-24-140500-n2-b.tavle.json', changes: 2, seq },
    });
    const file = await (
      await handle.getFileHandle('tavlen-2026-11-24-140500-n2-b.tavle.json')
    ).getFile();
    const today = isoDate('2026-11-24');
    expect(await runJob('try', { board: 'b', file, today })).toMatchObject({
      ok: true,
      value: { comparison: { same: 2, everything: true }, still: { board: { name: 'Tavlen' } } },
    });
    expect(await runJob('try', { board: 'en anden', file, today })).toEqual({
      ok: false,
      error: { kind: 'another-board', name: 'Tavlen' },
    });
  });

  it('[BACKUP-10] says that the folder is gone', async () => {
    const root = await navigator.storage.getDirectory();
    await root.removeEntry(FOLDER, { recursive: true });
    expect(await copy()).toEqual({ ok: false, error: { kind: 'gone' } });
  });

  it('[STORE-14] looks through the tables and mends them', async () => {
    expect(await runJob('check', { whole: true })).toEqual({
      ok: true,
      value: { records: 2, mended: 0 },
    });
    await db.records('idea').update('i', { text: 'Noget andet' });
    expect(await runJob('check', { whole: true })).toEqual({
      ok: true,
      value: { records: 2, mended: 1 },
    });
    expect((await db.records('idea').get('i'))?.text).toBe('Ring');
  });
});
