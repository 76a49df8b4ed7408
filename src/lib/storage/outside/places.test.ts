import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FORMAT_VERSION } from '$lib/domain/log/migrations';
import { createBoard } from '$lib/domain/records/board';
import { createIdea } from '$lib/domain/records/idea';
import { kindsOfFormat } from '$lib/domain/records/kind-names';
import { arrive } from '../log/arrive';
import { forgetBoard, readLog } from '../browser/boards';
import { commit } from '../log/commit';
import { BoardDatabase, useDatabase } from '../database';
import { backupPlace, setBackupPlace } from './backup-place';
import { noteCame, noteExchanged, noteMet, noteWritten, unsentChanges } from './pass-notes';
import { metFiles, shareThrough, sharedPlace, stopSharing } from './places';
import { tablesApart } from '../log/check';

/** Stands for a handle; only a browser has real ones. */
const HANDLE = { name: 'Fællesdrev' } as FileSystemDirectoryHandle;

let db: BoardDatabase;
let serial = 0;

beforeEach(() => {
  serial += 1;
  db = new BoardDatabase(`places-${String(serial)}`);
  useDatabase(db);
});
afterEach(async () => {
  await db.delete();
});

async function act(board: string, ...drafts: Parameters<typeof commit>[0]['drafts']) {
  const done = await commit({ board, verb: 'edit', drafts });
  if (!done.ok) throw new Error(done.error.kind);
  return done.value.changes;
}

function boardNamed(id: string) {
  return createBoard({ id }, { name: 'Tavlen', municipality: '', intervention: '', forums: {} });
}

async function unsentIds(board: string): Promise<string[]> {
  return (await unsentChanges(board)).changes.map((c) => c.id);
}

describe('folders', () => {
  it('[FOLDER-5] what is unsent is everything that did not come from the folder', async () => {
    await act('b', boardNamed('b'));
    await shareThrough('b', HANDLE);
    expect(await unsentIds('b')).toHaveLength(1);
    await noteWritten('b', (await unsentChanges('b')).until);
    expect(await unsentIds('b')).toEqual([]);

    const [own] = await act('b', createIdea({ id: 'i' }, { text: 'Ring' }));
    await act('other', boardNamed('other'));
    // Another browser's log, told there.
    const elsewhere = new BoardDatabase(`elsewhere-${String(serial)}`);
    useDatabase(elsewhere);
    const [theirs] = await act('b', createIdea({ id: 'j' }, { text: 'Skriv' }));
    const [byFile] = await act('b', createIdea({ id: 'k' }, { text: 'Spørg' }));
    useDatabase(db);
    await elsewhere.delete();
    const came = await arrive('b', [theirs!]);
    if (!came.ok) throw new Error(came.error.kind);
    await noteCame('b', came.value.before, came.value.seq);
    await arrive('b', [byFile!]);
    expect(await unsentIds('b')).toEqual([own!.id, byFile!.id]);

    const { changes, until } = await unsentChanges('b');
    await noteWritten('b', changes[0]!.seq);
    expect(await unsentIds('b')).toEqual([byFile!.id]);
    await noteWritten('b', until);
    expect(await sharedPlace('b')).toMatchObject({ written: until, came: [] });
  });

  it('[FOLDER-10] remembers files by name and board, and forgets those that are gone', async () => {
    await shareThrough('b', HANDLE);
    const file = { bytes: 3, modified: 1, state: 'bad' as const };
    await noteMet('b', new Map(['x', 'y'].map((name) => [name, file])));
    await noteMet('bb', new Map([['z', file]]));
    await noteMet('b', new Map([['y', { ...file, state: 'taken' as const, sha256: 's' }]]), ['x']);
    expect([...(await metFiles('b')).values()]).toMatchObject([{ file: 'y', state: 'taken' }]);
    await stopSharing('b');
    expect(await sharedPlace('b')).toBeNull();
    expect((await metFiles('b')).size).toBe(0);
    expect((await metFiles('bb')).size).toBe(1);
    // Notes of a pass that was under way meanwhile bring nothing back.
    await noteExchanged('b', new Date().toISOString());
    expect(await sharedPlace('b')).toBeNull();
  });

  it('a board taken out of the browser takes its folder with it, and no other', async () => {
    await act('b', boardNamed('b'));
    await shareThrough('b', HANDLE);
    await shareThrough('c', HANDLE);
    await setBackupPlace({ key: 'backup', way: 'folder', handle: HANDLE, since: '' });
    await forgetBoard('b');
    expect(await sharedPlace('b')).toBeNull();
    expect(await sharedPlace('c')).toMatchObject({ handle: { name: 'Fællesdrev' }, written: 0 });
    expect(await backupPlace()).toMatchObject({ handle: { name: 'Fællesdrev' } });
    await setBackupPlace(null);
    expect(await backupPlace()).toBeNull();
  });
});

describe('a database of version 1', () => {
  it('[STORE-3] is brought up with everything in it', async () => {
    const name = `old-${String(serial)}`;
    const old = new Dexie(name);
    old.version(1).stores({
      changes: 'id, record, act, meeting, [board+seq]',
      heads: 'id, board, [board+contested]',
      drafts: 'key, board',
      meta: 'key',
      ...Object.fromEntries(kindsOfFormat(1).map((kind) => [kind, 'id, boardId'])),
    });
    // The same rows as version 1 wrote: the tables were the same.
    await act('b', boardNamed('b'), createIdea({ id: 'i' }, { text: 'Ring' }));
    const tables = ['changes', 'heads', 'meta', 'board', 'idea'];
    const rows = await Promise.all(tables.map((t) => db.table(t).toArray()));
    const before = await readLog('b');
    await old.open();
    await Promise.all(tables.map((t, i) => old.table(t).bulkPut(rows[i] ?? [])));
    await old.table('drafts').put({ key: 'd', board: 'b', text: 'Halv', savedAt: '' });
    old.close();

    const now = new BoardDatabase(name);
    useDatabase(now);
    expect(await readLog('b')).toEqual(before);
    expect(await tablesApart()).toEqual([]);
    expect(await now.drafts.get('d')).toMatchObject({ text: 'Halv' });
    expect(Math.floor(now.verno)).toBe(FORMAT_VERSION + 1);
    await shareThrough('b', HANDLE);
    expect(await unsentIds('b')).toHaveLength(2);
    await now.delete();
    useDatabase(db);
  });
});
