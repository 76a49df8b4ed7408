import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBoard } from '$lib/domain/records/board';
import { createIdea } from '$lib/domain/records/idea';
import { writeBoardFile } from '$lib/exchange/board-file/write';
import { runJob } from '$lib/keeping/backup/copy-runner';
import { saveCopy } from '$lib/keeping/backup/save-copy';
import { readLog } from '$lib/storage/browser/boards';
import { BoardDatabase, useDatabase } from '$lib/storage/database';
import { commit } from '$lib/storage/log/commit';
import { exportOf } from '$lib/storage/outside/copies';

const AT = { date: '2026-11-24', moment: '2026-11-24T13:05:00.000Z' };
const BOARD = { id: 'b', name: 'Tavlen' };

let db: BoardDatabase;

beforeEach(async () => {
  // The worker opens the database by its own name, so the page does too.
  db = new BoardDatabase();
  useDatabase(db);
  const input = { name: 'Tavlen', municipality: '', intervention: '', forums: {} };
  const drafts = [createBoard({ id: 'b' }, input), createIdea({ id: 'i' }, { text: 'Ring' })];
  const done = await commit({ board: 'b', verb: 'edit', drafts });
  if (!done.ok) throw new Error(done.error.kind);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await db.delete();
  useDatabase(undefined);
});

describe('a board as a file', () => {
  it('[FILE-1] is written away from the page, byte for byte, and outlives the worker', async () => {
    const { changes, seq } = await readLog('b');
    const request = { board: BOARD, at: AT, appVersion: 'test' };
    const made = await runJob('file', { ...request, lock: null });
    if (!made.ok) throw new Error(made.error.kind);
    expect(made.value.seq).toBe(seq);
    expect(made.value.file.name).toBe('tavlen-2026-11-24.tavle.json');
    const meta = { board: BOARD, exportedAt: AT.moment, appVersion: 'test' };
    expect(await made.value.file.text()).toBe(writeBoardFile(changes, meta).join(''));

    const locked = await runJob('file', { ...request, lock: 'korrekt hest batteri hæfteklamme' });
    if (!locked.ok) throw new Error(locked.error.kind);
    expect(locked.value.file.name).toBe('tavlen-2026-11-24.tavle.json.age');
    expect(await locked.value.file.slice(0, 21).text()).toBe('age-encryption.org/v1');
  });

  it('is saved without the page reading the log, and noted', async () => {
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
    const read = vi.spyOn(db.changes, 'where');
    const saved = await saveCopy(BOARD);
    expect(saved).toMatchObject({ ok: true });
    expect(clicked).toHaveBeenCalledOnce();
    expect(read).not.toHaveBeenCalled();
    expect(await exportOf('b')).toMatchObject({ seq: 2 });
  });
});
