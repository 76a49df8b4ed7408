import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canonical } from '$lib/domain/log/change';
import { createBoard } from '$lib/domain/records/board';
import { createIdea } from '$lib/domain/records/idea';
import { edited } from '$lib/domain/records/make';
import { later, line } from '$lib/domain/records/fields';
import { COMMON_VERSION } from '$lib/domain/log/migrations';
import { SPECS } from '$lib/domain/records/kinds';
import { fail } from '$lib/domain/schema';
import type { Folder } from '$lib/exchange/folder/folder';
import { memoryFolder, type MemoryFolder } from '$lib/exchange/folder/memory-folder';
import { SEGMENT_VERSION } from '$lib/exchange/segments/segment';
import { readLog } from '$lib/storage/browser/boards';
import { commit } from '$lib/storage/log/commit';
import { BoardDatabase, useDatabase } from '$lib/storage/database';
import { eraseForGood } from '$lib/storage/log/erase';
import { shareThrough, sharedPlace } from '$lib/storage/outside/places';
import { passWith } from './folder-pass';

const BOARD = { id: 'b', name: 'Tavlen' };
let serial = 0;
let disk: MemoryFolder;
let laptop: BoardDatabase;
let office: BoardDatabase;

beforeEach(async () => {
  serial += 1;
  disk = memoryFolder();
  laptop = new BoardDatabase(`pass-laptop-${String(serial)}`);
  office = new BoardDatabase(`pass-office-${String(serial)}`);
  for (const db of [laptop, office]) {
    useDatabase(db);
    await shareThrough('b', { name: 'Delt' } as FileSystemDirectoryHandle);
  }
  await act(
    laptop,
    createBoard({ id: 'b' }, { name: 'Tavlen', municipality: '', intervention: '', forums: {} }),
    createIdea({ id: 'i' }, { text: 'Ring til fru Jensen' }),
    createIdea({ id: 'j' }, { text: 'Skriv et brev' }),
  );
  await pass(laptop);
  await pass(office);
});

afterEach(async () => {
  await Promise.all([laptop.delete(), office.delete()]);
  useDatabase(undefined);
});

async function act(db: BoardDatabase, ...drafts: Parameters<typeof commit>[0]['drafts']) {
  useDatabase(db);
  const done = await commit({ board: 'b', verb: 'edit', drafts });
  if (!done.ok) throw new Error(done.error.kind);
}

async function pass(db: BoardDatabase, folder: Folder = disk): Promise<void> {
  useDatabase(db);
  await passWith(folder, BOARD);
}

async function erase(db: BoardDatabase): Promise<void> {
  useDatabase(db);
  const done = await eraseForGood({ board: 'b', kind: 'idea', record: 'i', fields: ['text'] });
  if (!done.ok) throw new Error(done.error.kind);
}

async function logOf(db: BoardDatabase): Promise<string> {
  useDatabase(db);
  return canonical((await readLog('b')).changes);
}

function said(): string {
  return [...disk.files.values()].map(({ content }) => new TextDecoder().decode(content)).join();
}

/** What somebody who comes to the folder now gets. */
async function logFromFolder(): Promise<string> {
  const fresh = new BoardDatabase(`pass-fresh-${String((serial += 1))}`);
  useDatabase(fresh);
  await shareThrough('b', { name: 'Delt' } as FileSystemDirectoryHandle);
  await pass(fresh);
  const log = await logOf(fresh);
  await fresh.delete();
  return log;
}

/** A folder that a crash takes away after some steps. */
function endsAfter(steps: number): Folder {
  let left = steps;
  const ended = fail({ kind: 'unknown' as const, message: 'the machine is off' });
  function step<T>(work: () => Promise<T>): Promise<T | typeof ended> {
    left -= 1;
    return left < 0 ? Promise.resolve(ended) : work();
  }
  return {
    name: disk.name,
    list: () => step(() => disk.list()),
    look: (name) => step(() => disk.look(name)),
    read: (name, max) => step(() => disk.read(name, max)),
    writeNew: (name, pieces) => step(() => disk.writeNew(name, pieces)),
    remove: (name) => step(() => disk.remove(name)),
  };
}

describe('what is deleted for good', () => {
  it('[FOLDER-14] leaves the files of the device that wrote it, and the others keep all the rest', async () => {
    expect(said()).toContain('Jensen');
    await erase(laptop);
    await pass(laptop);
    expect(said()).not.toContain('Jensen');
    expect(await logFromFolder()).toBe(await logOf(laptop));
    await pass(office);
    expect(await logOf(office)).toBe(await logOf(laptop));
    const files = [...disk.files.keys()];
    await pass(laptop);
    expect([...disk.files.keys()]).toEqual(files);
  });

  it('[FOLDER-14] leaves them too when somebody else deleted it', async () => {
    await act(office, edited('idea', 'i', { text: 'Ring til hr. Jensen' }));
    await pass(office);
    await pass(laptop);
    await erase(office);
    await pass(office);
    expect(said()).toContain('fru Jensen');
    expect(said()).not.toContain('hr. Jensen');
    await pass(laptop);
    expect(said()).not.toContain('Jensen');
    expect(await logFromFolder()).toBe(await logOf(office));
  });

  it('[FOLDER-14] is done at last, whatever step a crash comes after, and nothing else is lost', async () => {
    await erase(laptop);
    for (let steps = 0; steps < 12; steps += 1) {
      await pass(laptop, endsAfter(steps));
      expect(await logFromFolder()).toContain('Skriv et brev');
    }
    await pass(laptop);
    expect(said()).not.toContain('Jensen');
    expect(await logFromFolder()).toBe(await logOf(laptop));
    useDatabase(laptop);
    expect(await sharedPlace('b')).toMatchObject({ replaced: [] });
  });
});

describe('acts of a newer format', () => {
  const fields: Record<string, unknown> = SPECS.idea.fields;
  beforeEach(() => {
    fields['next'] = later(SEGMENT_VERSION + 1, line());
  });
  afterEach(() => {
    delete fields['next'];
  });

  /** Files in the folder by the version they say. */
  function versions(): number[] {
    return [...disk.files.values()].map(({ content }) => {
      const [header = ''] = new TextDecoder().decode(content).split('\n');
      return (JSON.parse(header) as { version: number }).version;
    });
  }

  it('[FOLDER-5] stand in a segment of their own, and where only that cannot be written the rest is not written twice', async () => {
    await act(laptop, edited('idea', 'i', { next: 'x' }));
    await act(laptop, edited('idea', 'j', { text: 'Skriv to breve' }));
    let writes = 0;
    const failing: Folder = {
      ...disk,
      writeNew: async (name, pieces) => {
        writes += 1;
        return writes % 2 === 0 ? fail({ kind: 'full' }) : disk.writeNew(name, pieces);
      },
    };
    const before = versions().length;
    await pass(laptop, failing);
    expect(versions()).toHaveLength(before + 1);
    // Now the first that is written is the newer one: nothing else is left.
    await pass(laptop, failing);
    await pass(laptop, failing);
    expect(versions().slice(before)).toEqual([COMMON_VERSION, SEGMENT_VERSION + 1]);
    expect((await sharedPlace('b'))?.came).toEqual([]);
  });

  it('[FOLDER-14] do not keep what was deleted for good in the others, nor are called clean unread', async () => {
    await act(laptop, edited('idea', 'j', { next: 'x' }));
    await pass(laptop);
    expect(versions()).toContain(SEGMENT_VERSION + 1);
    const before = (await sharedPlace('b'))?.cleansed ?? 0;
    await erase(laptop);
    await pass(laptop);
    await pass(laptop);
    const texts = [...disk.files.values()].map(({ content }) => new TextDecoder().decode(content));
    expect(texts.filter((text) => text.includes('fru Jensen'))).toEqual([]);
    // The one that cannot be read now is looked at again once it can.
    expect((await sharedPlace('b'))?.cleansed ?? 0).toBe(before);
  });
});
