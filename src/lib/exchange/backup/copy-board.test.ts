import { beforeEach, describe, expect, it } from 'vitest';
import { addDays, isoDate } from '../../domain/cadence/iso-date';
import type { Change } from '$lib/domain/log/change';
import { MemoryLog } from '$lib/domain/log/log';
import { createBoard } from '../../domain/records/board';
import { createIdea } from '../../domain/records/idea';
import { readBoardFile } from '../board-file/read';
import { faultyFolder, memoryFolder, type MemoryFolder } from '../folder/memory-folder';
import { unlockBytes } from '../lock/lock';
import { copyBoard, type CopyJob } from './copy-board';
import { parseCopyName } from './copy-name';
import { KEEP_LAST } from './rotation';

const DAY = isoDate('2026-11-24');
const BOARD = { id: 'b', name: 'Tavlen' };

let serial = 0;
let log: MemoryLog;
let folder: MemoryFolder;

function act(...drafts: Parameters<MemoryLog['act']>[0]): void {
  serial += 1;
  const at = Date.UTC(2026, 10, 24) + serial;
  log.act(drafts, { act: `a${String(serial)}`, verb: 'edit', board: 'b', device: 'd', at });
}

beforeEach(() => {
  serial = 0;
  log = new MemoryLog(() => (serial += 1).toString(16).padStart(16, '0'));
  folder = memoryFolder();
  act(createBoard({ id: 'b' }, { name: 'Tavlen', municipality: '', intervention: '', forums: {} }));
});

function job(over: Partial<CopyJob> = {}): CopyJob {
  return {
    board: BOARD,
    log: log.changes,
    at: { date: DAY, time: '140500', moment: '2026-11-24T13:05:00.000Z' },
    appVersion: 'test',
    good: [],
    ...over,
  };
}

describe('copying a board to the backup folder', () => {
  it('[BACKUP-9] a copy is written, read back and understood before it counts', async () => {
    const done = await copyBoard(folder, job());
    expect(done).toMatchObject({ ok: true, value: { changes: log.changes.length, removed: [] } });
    const [[name, file] = []] = folder.files;
    expect(done.ok && done.value.good).toEqual([name]);
    const read = readBoardFile(file?.content ?? new Uint8Array());
    expect(read.ok && read.value.changes).toEqual(log.changes);
  });

  // Each of its four locks is slow on purpose: a password is to be costly to guess.
  it(
    '[LOCK-5] a locked copy is opened again before it counts, and only its password opens it',
    { timeout: 120_000 },
    async () => {
      const lock = 'regn cykel torsdag kaffe';
      const done = await copyBoard(folder, job({ lock }));
      const [[name = '', file] = []] = folder.files;
      expect(done).toMatchObject({ ok: true, value: { file: name, good: [name] } });
      expect(parseCopyName(name)).toMatchObject({ board: 'b', changes: log.changes.length });
      const bytes = file?.content ?? new Uint8Array();
      expect(readBoardFile(bytes).ok).toBe(false);
      const opened = await unlockBytes(bytes, lock);
      const read = opened.ok ? readBoardFile(opened.value) : opened;
      expect(read.ok && read.value.changes).toEqual(log.changes);
      const torn = faultyFolder(memoryFolder(), {
        spoil: (_name, content) => content.slice(0, -4),
      });
      expect(await copyBoard(torn, job({ lock }))).toMatchObject({ error: { kind: 'unsound' } });
    },
  );

  it('[BACKUP-9] a copy that does not read back as it was written is no copy, and is taken away', async () => {
    const torn = faultyFolder(folder, { spoil: (_name, content) => content.slice(0, -40) });
    expect(await copyBoard(torn, job())).toMatchObject({
      ok: false,
      error: { kind: 'unsound', why: { kind: 'cut-off' } },
    });
    expect(folder.files.size).toBe(0);
  });

  it('[BACKUP-9] old copies only go once the new one is good', async () => {
    const good: string[] = [];
    for (let day = 0; day < 30; day += 1) {
      act(createIdea({ id: `i${String(day)}` }, { text: 'Ring' }));
      const at = { ...job().at, date: addDays(DAY, day) };
      const done = await copyBoard(folder, job({ at, good }));
      if (!done.ok) throw new Error(done.error.kind);
      good.splice(0, Infinity, ...done.value.good);
    }
    const before = [...folder.files.keys()];
    expect(before.length).toBeGreaterThan(KEEP_LAST);
    expect(before.length).toBeLessThan(KEEP_LAST + 5);
    expect([...good].sort()).toEqual([...before].sort());
    const full = faultyFolder(folder, { failWrite: { kind: 'full' } });
    expect(
      await copyBoard(full, job({ at: { ...job().at, date: addDays(DAY, 40) }, good })),
    ).toEqual({ ok: false, error: { kind: 'full' } });
    expect([...folder.files.keys()]).toEqual(before);
  });

  it('[BACKUP-4] an empty or partial board is never written, and one with less takes nothing away', async () => {
    for (let i = 0; i < 3; i += 1) act(createIdea({ id: `i${String(i)}` }, { text: 'Ring' }));
    await copyBoard(folder, job());
    const [name] = folder.files.keys();
    const noBoard: Change[] = log.changes.filter((c) => c.kind !== 'board');
    expect(await copyBoard(folder, job({ log: [] }))).toEqual({
      ok: false,
      error: { kind: 'empty' },
    });
    expect(await copyBoard(folder, job({ log: noBoard }))).toEqual({
      ok: false,
      error: { kind: 'no-board' },
    });
    expect([...folder.files.keys()]).toEqual([name]);
    for (let i = 0; i < 12; i += 1) {
      const at = { ...job().at, date: addDays(DAY, i), time: '150000' };
      await copyBoard(folder, job({ log: log.changes.slice(0, 2), at }));
    }
    expect(folder.files.has(name ?? '')).toBe(true);
    expect(folder.files.size).toBe(13);
  });

  it('[BACKUP-10] every way a folder can fail comes back by its name', async () => {
    for (const fault of [
      { kind: 'denied' },
      { kind: 'gone' },
      { kind: 'unreadable', name: 'x' },
    ] as const) {
      const bad = faultyFolder(folder, { fail: fault });
      expect(await copyBoard(bad, job())).toEqual({ ok: false, error: fault });
    }
    expect(folder.files.size).toBe(0);
  });
});
