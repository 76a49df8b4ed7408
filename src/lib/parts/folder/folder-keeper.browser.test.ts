import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { canonical } from '$lib/domain/log/change';
import { createBoard } from '$lib/domain/records/board';
import { createIdea } from '$lib/domain/records/idea';
import { edited } from '$lib/domain/records/make';
import { directoryFolder } from '$lib/exchange/folder/directory-folder';
import { faultyFolder, type Faults } from '$lib/exchange/folder/memory-folder';
import { sealed } from '$lib/exchange/segments/device.fixture';
import { SEGMENT_FORMAT, SEGMENT_VERSION } from '$lib/exchange/segments/segment';
import { arrivalsOf } from '$lib/storage/outside/arrivals';
import { forgetBoard, readLog } from '$lib/storage/browser/boards';
import { commit } from '$lib/storage/log/commit';
import { BoardDatabase, useDatabase } from '$lib/storage/database';
import { tablesApart } from '$lib/storage/log/check';
import { standText } from './folder-text';
import { FolderKeeper, type FolderAccess } from '$lib/keeping/folder/folder-keeper.svelte';

/** A browser of its own: its database, its keeper, its way to the folder. */
class Computer {
  readonly db: BoardDatabase;
  readonly faults: Faults = {};
  permission: PermissionState = 'granted';
  readonly keeper: FolderKeeper;

  constructor(name: string) {
    this.db = new BoardDatabase(name);
    const access: FolderAccess = {
      open: async (handle) => faultyFolder(directoryFolder(handle), this.faults),
      permission: async () => this.permission,
      renew: async () => (this.permission = 'granted'),
    };
    this.keeper = new FolderKeeper('b', access);
  }

  /** Everything after this happens on this computer. */
  sit(): void {
    useDatabase(this.db);
  }

  async act(...drafts: Parameters<typeof commit>[0]['drafts']): Promise<void> {
    this.sit();
    const done = await commit({ board: 'b', verb: 'edit', drafts });
    if (!done.ok) throw new Error(done.error.kind);
  }

  async pass(): Promise<void> {
    this.sit();
    await this.keeper.pass();
  }

  async log(): Promise<string> {
    this.sit();
    return canonical((await readLog('b')).changes);
  }

  async text(idea: string): Promise<string | undefined> {
    return (await this.db.records('idea').get(idea))?.text;
  }
}

let serial = 0;
let directory: FileSystemDirectoryHandle;
let laptop: Computer;
let office: Computer;

beforeEach(async () => {
  serial += 1;
  const name = `keeper-${String(Date.now())}-${String(serial)}`;
  const root = await navigator.storage.getDirectory();
  directory = await root.getDirectoryHandle(name, { create: true });
  laptop = new Computer(`${name}-laptop`);
  office = new Computer(`${name}-office`);
  await laptop.act(
    createBoard({ id: 'b' }, { name: 'Tavlen', municipality: '', intervention: '', forums: {} }),
  );
  await laptop.act(createIdea({ id: 'i' }, { text: 'Ring' }));
  await laptop.keeper.choose(directory);
  office.sit();
  await office.keeper.choose(directory, 'Tavlen');
});

afterEach(async () => {
  await Promise.all([laptop.db.delete(), office.db.delete()]);
  useDatabase(undefined);
  const root = await navigator.storage.getDirectory();
  await root.removeEntry(directory.name, { recursive: true });
});

async function fileNames(): Promise<string[]> {
  const names: string[] = [];
  for await (const name of directory.keys()) names.push(name);
  return names;
}

describe('two browsers with one folder', () => {
  it('[FOLDER-12] the second has the whole board, and both follow each other', async () => {
    expect(await office.log()).toBe(await laptop.log());
    expect(office.keeper).toMatchObject({ stand: 'current', folder: directory.name });
    await office.act(edited('idea', 'i', { text: 'Ring torsdag' }));
    await office.pass();
    await laptop.pass();
    expect(await laptop.text('i')).toBe('Ring torsdag');
    expect(await laptop.log()).toBe(await office.log());
    const files = await fileNames();
    await laptop.pass();
    await office.pass();
    expect(await fileNames()).toEqual(files);
  });

  it('[FOLDER-7] what a newer version wrote waits and is said to, and the rest is shared as before', async () => {
    const header = { format: SEGMENT_FORMAT, version: SEGMENT_VERSION + 1, board: { id: 'b' } };
    const file = await directory.getFileHandle('tavlen-ny.tavledel', { create: true });
    const stream = await file.createWritable();
    await stream.write(await sealed(`${JSON.stringify({ ...header, changes: 3 })}\n`));
    await stream.close();
    await office.act(edited('idea', 'i', { text: 'Ring torsdag' }));
    await office.pass();
    await laptop.pass();
    expect(await laptop.log()).toBe(await office.log());
    expect(laptop.keeper).toMatchObject({ stand: 'newer', newer: 3, unreadable: 0, waiting: 0 });
    expect(standText(laptop.keeper)).toContain('3 ændringer i mappen er fra en nyere udgave');
    // What somebody can do something about is told first.
    laptop.faults.failWrite = { kind: 'full' };
    await laptop.act(edited('idea', 'i', { text: 'Ring fredag' }));
    await laptop.pass();
    expect(laptop.keeper).toMatchObject({ stand: 'full', newer: 3 });
    laptop.faults.failWrite = null;
    await laptop.pass();
    expect(laptop.keeper).toMatchObject({ stand: 'newer' });
    await directory.removeEntry('tavlen-ny.tavledel');
    await laptop.pass();
    expect(laptop.keeper).toMatchObject({ stand: 'current', newer: 0 });
  });

  it('[FOLDER-12] delay, tearing and denial on the way end with the same board', async () => {
    for (let round = 0; round < 6; round += 1) {
      for (const [computer, other] of [
        [laptop, office],
        [office, laptop],
      ] as const) {
        computer.faults.delay = () => round;
        computer.faults.hidden = (name) => name.length % 2 === round % 2;
        other.faults.spoil = (_name, content) => content.slice(0, content.length - 1 - round);
        computer.faults.failWrite = round % 3 === 1 ? { kind: 'full' } : null;
        computer.faults.fail = round % 3 === 2 ? { kind: 'gone' } : null;
        const id = `i${String(round)}`;
        await computer.act(
          computer === laptop
            ? createIdea({ id }, { text: 'Ring' })
            : edited('idea', 'i', { text: `Ring ${String(round)}` }),
        );
        await computer.pass();
        delete other.faults.spoil;
        await other.pass();
      }
    }
    for (const computer of [laptop, office]) {
      delete computer.faults.delay;
      delete computer.faults.hidden;
      delete computer.faults.spoil;
      computer.faults.fail = null;
      computer.faults.failWrite = null;
    }
    for (let round = 0; round < 2; round += 1) {
      await laptop.pass();
      await office.pass();
    }
    expect(await laptop.log()).toBe(await office.log());
    laptop.sit();
    expect(await tablesApart()).toEqual([]);
    office.sit();
    expect(await tablesApart()).toEqual([]);
    expect(office.keeper).toMatchObject({ stand: 'current', waiting: 0, unreadable: 0 });
  });

  it('[FOLDER-4] says what is wrong, keeps the acts, and carries on when it can', async () => {
    await laptop.act(edited('idea', 'i', { text: 'Skriv' }));
    laptop.permission = 'prompt';
    await laptop.pass();
    expect(laptop.keeper.stand).toBe('ask');
    laptop.permission = 'granted';
    laptop.faults.failWrite = { kind: 'full' };
    await laptop.keeper.renew();
    expect(laptop.keeper.stand).toBe('full');
    laptop.faults.fail = { kind: 'gone' };
    await laptop.pass();
    expect(laptop.keeper.stand).toBe('gone');
    laptop.faults.fail = null;
    laptop.faults.failWrite = null;
    await laptop.pass();
    expect(laptop.keeper.stand).toBe('current');
    await office.pass();
    expect(await office.text('i')).toBe('Skriv');
  });

  it('[FOLDER-2] what both wrote unseen stands as a conflict, and what came in is listed', async () => {
    await laptop.act(edited('idea', 'i', { text: 'Ring mandag' }));
    await office.act(edited('idea', 'i', { text: 'Ring tirsdag' }));
    await laptop.pass();
    await office.pass();
    expect((await office.db.heads.get('i'))?.conflicts).toHaveLength(1);
    office.sit();
    const came = await arrivalsOf('b');
    expect(came.at(-1)).toMatchObject({ way: 'folder', from: directory.name });
  });

  it('a lost laptop: the board comes back from the folder alone', async () => {
    const before = await laptop.log();
    await forgetBoard('b');
    expect(await laptop.log()).toBe('[]');
    await laptop.keeper.choose(directory, 'Tavlen');
    expect(await laptop.log()).toBe(before);
  });

  it('a computer that stops sharing keeps the board and writes no more', async () => {
    office.sit();
    await office.keeper.leave();
    expect(office.keeper.stand).toBe('off');
    const files = await fileNames();
    await office.act(edited('idea', 'i', { text: 'Alene' }));
    await office.pass();
    expect(await fileNames()).toEqual(files);
    expect(await office.text('i')).toBe('Alene');
  });

  it('while it is started an act reaches the folder by itself', async () => {
    laptop.sit();
    const stop = laptop.keeper.start();
    const before = (await fileNames()).length;
    await vi.waitFor(() => {
      expect(laptop.keeper.stand).toBe('current');
    });
    await laptop.act(edited('idea', 'i', { text: 'Af sig selv' }));
    await vi.waitFor(
      async () => {
        expect((await fileNames()).length).toBeGreaterThan(before);
      },
      { timeout: 6000 },
    );
    stop();
  });
});
