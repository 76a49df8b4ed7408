import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { passWith } from '$lib/keeping/folder/folder-pass';
import { canonical } from '../../../src/lib/domain/log/change';
import { createBoard } from '../../../src/lib/domain/records/board';
import { createIdea } from '../../../src/lib/domain/records/idea';
import { edited } from '../../../src/lib/domain/records/make';
import { memoryFolder } from '../../../src/lib/exchange/folder/memory-folder';
import { arrive } from '../../../src/lib/storage/log/arrive';
import { noteExport, readLog } from '../../../src/lib/storage/browser/boards';
import { commit, redact, undoAct } from '../../../src/lib/storage/log/commit';
import { BoardDatabase, useDatabase } from '../../../src/lib/storage/database';
import { keepDrafts } from '../../../src/lib/storage/browser/drafts';
import { failureOf } from '../../../src/lib/storage/failure';
import { noteHanded, noteSent } from '../../../src/lib/storage/outside/outbox';
import { shareThrough } from '../../../src/lib/storage/outside/places';
import { tablesApart } from '../../../src/lib/storage/log/check';
import { rebuildTables } from '../../../src/lib/storage/log/rebuild';
import { sources } from '../fuzz/sources';
import { tellFigures } from '../scale';
import { dumpOf } from './dump';

const HANDLE = {} as FileSystemDirectoryHandle;
const { board: coming, home: example } = sources().find((source) => source.name === 'format 1')!;
let serial = 0;
let db: BoardDatabase;
let lastAct = '';

/** Every way into the database. Each throws, or answers with a result. */
const PATHS: Record<string, () => Promise<unknown>> = {
  'an act': () =>
    commit({ board: 'b', verb: 'edit', drafts: [edited('idea', 'i', { text: 'Skriv' })] }),
  'an act on a new record': () =>
    commit({ board: 'b', verb: 'add-idea', drafts: [createIdea({ id: 'j' }, { text: 'Ny' })] }),
  'an undo': () => undoAct({ board: 'b', act: lastAct }),
  'deleting for good': () =>
    redact({ board: 'b', target: { kind: 'idea', record: 'i', fields: ['text'] } }),
  'a board that comes in': () => arrive(coming, example),
  'a draft': () => keepDrafts([{ key: 'idea:b', board: 'b', text: 'Noget, der er på vej' }]),
  'the note of a copy': () => noteExport('b', 2, 'tavlen.tavle.json'),
  'the note of a file that was handed over': () => noteHanded('b', 2, 'andre.tavle.json'),
  'the note of what was sent': () => noteSent('b'),
  'tables made anew': () => rebuildTables(),
  'sharing through a folder': () => shareThrough('b', HANDLE),
};

/** A browser without room in one store. @returns the way to make room */
function fill(store: string): () => void {
  const full = (original: IDBObjectStore['put']) =>
    function (this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
      if (this.name === store) throw new DOMException('no room', 'QuotaExceededError');
      return key === undefined ? original.call(this, value) : original.call(this, value, key);
    };
  const spies = (['put', 'add'] as const).map((method) => {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called on the store it is asked of
    const original = IDBObjectStore.prototype[method];
    return vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(full(original));
  });
  return () => {
    for (const spy of spies) spy.mockRestore();
  };
}

/** Why a path did not get through, or null. */
async function failureIn(path: () => Promise<unknown>): Promise<string | null> {
  try {
    const done = await path();
    const failed = typeof done === 'object' && done !== null && 'ok' in done && done.ok === false;
    return failed && 'error' in done ? (done.error as { kind: string }).kind : null;
  } catch (error) {
    return failureOf(error).kind;
  }
}

beforeEach(async () => {
  serial += 1;
  db = new BoardDatabase(`full-${String(serial)}`);
  useDatabase(db);
  const board = createBoard(
    { id: 'b' },
    { name: 'Tavlen', municipality: '', intervention: '', forums: {} },
  );
  await commit({ board: 'b', verb: 'add-board', drafts: [board] });
  const done = await commit({
    board: 'b',
    verb: 'add-idea',
    drafts: [createIdea({ id: 'i' }, { text: 'Ring' })],
  });
  if (!done.ok) throw new Error(done.error.kind);
  lastAct = done.value.act;
  await noteHanded('b', 1, 'noter.tavle.json');
});
afterEach(async () => {
  vi.restoreAllMocks();
  await db.delete();
});

describe('a full disk', () => {
  // Some 220 ways and stores, each with a database of its own: longer than a test's time on a busy machine.
  it(
    '[STORE-5] in any store, on any way in: nothing is half written, the reason is named, and trying again works',
    { timeout: 120_000 },
    async () => {
      let tried = 0;
      let refused = 0;
      const stores = db.tables.map((table) => table.name);
      for (const [name, path] of Object.entries(PATHS)) {
        const wrote: string[] = [];
        for (const store of stores) {
          tried += 1;
          const before = await dumpOf(db);
          const makeRoom = fill(store);
          const failure = await failureIn(path);
          makeRoom();
          if (failure === null) {
            // The path does not need this store: back to where it was, for the next one.
            await restore(before);
            continue;
          }
          refused += 1;
          wrote.push(store);
          expect(failure, `${name}, no room in ${store}`).toBe('quota');
          expect(await dumpOf(db), `${name}, no room in ${store}`).toBe(before);
          expect(await failureIn(path), `${name} again`).toBeNull();
          expect(await tablesApart()).toEqual([]);
          await restore(before);
        }
        expect(wrote, `${name} writes somewhere`).not.toEqual([]);
      }
      tellFigures('full-disk', {
        runs: tried,
        of: Object.keys(PATHS).length * stores.length,
        findings: [],
        counts: { 'refused for want of room': refused },
      });
    },
  );

  it('[FOLDER-12] in the midst of an exchange with the folder: the next one carries on, and nothing is lost', async () => {
    const disk = memoryFolder();
    await arrive(coming, example);
    await shareThrough(coming, HANDLE);
    await passWith(disk, { id: coming, name: 'Tavlen' });
    const whole = canonical((await readLog(coming)).changes);
    for (const store of ['changes', 'idea', 'heads', 'meta', 'places']) {
      const other = new BoardDatabase(`full-other-${store}`);
      useDatabase(other);
      await shareThrough(coming, HANDLE);
      const makeRoom = fill(store);
      await failureIn(() => passWith(disk, { id: coming, name: 'Tavlen' }));
      makeRoom();
      expect([0, example.length]).toContain(await other.changes.count());
      expect(await failureIn(() => passWith(disk, { id: coming, name: 'Tavlen' }))).toBeNull();
      expect(canonical((await readLog(coming)).changes)).toBe(whole);
      expect(await tablesApart()).toEqual([]);
      await other.delete();
    }
  });
});

/** Puts the database back to what a dump of it said. */
async function restore(dump: string): Promise<void> {
  const rows = JSON.parse(dump) as Record<string, unknown[]>;
  await db.transaction('rw', db.tables, async () => {
    for (const table of db.tables) {
      await table.clear();
      await table.bulkPut(rows[table.name] ?? []);
    }
  });
}
