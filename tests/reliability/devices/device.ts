/**
 * A device with the app's own storage: a database of its own, a clock that may be wrong, and its way
 * to the shared folder. What it did and what the database acknowledged is remembered.
 */
import { passWith } from '$lib/keeping/folder/folder-pass';
import { ImportJob } from '$lib/keeping/import/import-job';
import type { Change } from '../../../src/lib/domain/log/change';
import { WHOLE } from '../../../src/lib/domain/log/change';
import { partOf } from '../../../src/lib/exchange/board-file/part';
import { faultyFolder, type Faults } from '../../../src/lib/exchange/folder/memory-folder';
import type { PassReport } from '../../../src/lib/exchange/segments/exchange-pass';
import type { Folder } from '../../../src/lib/exchange/folder/folder';
import { readLog } from '../../../src/lib/storage/browser/boards';
import { commit, redact, undoAct } from '../../../src/lib/storage/log/commit';
import { BoardDatabase, useDatabase } from '../../../src/lib/storage/database';
import { shareThrough } from '../../../src/lib/storage/outside/places';
import { tablesApart } from '../../../src/lib/storage/log/check';
import { rebuildTables } from '../../../src/lib/storage/log/rebuild';
import { fileText } from '../file-text';
import type { Random } from '../random';
import { anyDrafts, anyFieldOf, anyRecord } from './any-act';
import { dumpOf } from './dump';

/** Why an import may be refused without anything being wrong: the board is not here yet. */
const MAY_BE_REFUSED = new Set(['not-here']);

export class Device {
  db: BoardDatabase;
  /** how wrong the clock is, in ms */
  wrong = 0;
  readonly faults: Faults = {};
  /** of the last exchange with the folder; null when that failed */
  report: PassReport | null = null;
  /** ids of all changes that the database said are stored, apart from what an old profile has undone */
  readonly acknowledged = new Set<string>();
  readonly #name: string;
  #kept: { rows: unknown[][]; acknowledged: string[] } | null = null;
  readonly #board: string;
  readonly #folder: Folder;

  constructor(name: string, board: string, folder: Folder) {
    this.#name = name;
    this.#board = board;
    this.#folder = faultyFolder(folder, this.faults);
    this.db = new BoardDatabase(name);
  }

  /** Everything after this happens on this device. */
  sit(): void {
    useDatabase(this.db);
  }

  /** Begins to share; the handle itself is never used here. */
  async share(): Promise<void> {
    this.sit();
    await shareThrough(this.#board, {} as FileSystemDirectoryHandle);
  }

  async act(random: Random, drafts?: Parameters<typeof commit>[0]['drafts']): Promise<void> {
    const ids = new Set((await this.db.heads.toArray()).map((row) => row.id));
    this.#note(
      await commit({
        board: this.#board,
        verb: 'edit',
        drafts: drafts ?? anyDrafts(random, this.#board, (id) => ids.has(id)),
        choosing: random.chance(0.2),
      }),
    );
  }

  /** Takes back any act of the log, mostly the last one. */
  async undo(random: Random): Promise<void> {
    const { changes } = await readLog(this.#board);
    // Not the making of the board: a board is put away or deleted, never undone.
    const first = changes.find((c) => c.record === this.#board)?.act;
    const change = random.chance(0.6) ? changes.at(-1) : random.pick(changes);
    if (change && change.act !== first)
      this.#note(await undoAct({ board: this.#board, act: change.act }));
  }

  /** Deletes a field, or now and then a whole record, for good. */
  async redact(random: Random): Promise<void> {
    const { kind, record } = anyRecord(random);
    if (!(await this.db.heads.get(record))) return;
    const fields = random.chance(0.2) ? [WHOLE] : [anyFieldOf(kind, random)];
    this.#note(await redact({ board: this.#board, target: { kind, record, fields } }));
  }

  /** The board as a file, or only what is new in some way. */
  async exported(random: Random | null): Promise<string> {
    this.sit();
    const { changes } = await readLog(this.#board);
    const partial = random?.chance(0.3) ?? false;
    const part = partial ? partOf(changes, () => random?.chance(0.2) ?? false) : changes;
    return fileText(this.#board, part, partial);
  }

  /**
   * @param mayBe what else may keep it out without anything being wrong
   * @returns `done`, or why the file was kept out
   */
  async imports(text: string, mayBe: ReadonlySet<string> = MAY_BE_REFUSED): Promise<string> {
    this.sit();
    const job = new ImportJob();
    const read = await job.read(new Blob([text]), () => undefined);
    const done = read.ok ? await job.commit(() => undefined) : read;
    if (done.ok) return 'done';
    if (!mayBe.has(done.error.kind))
      throw new Error(`${this.#name} could not import: ${JSON.stringify(done.error)}`);
    return done.error.kind;
  }

  /** One exchange with the shared folder; it may fail, and then says why. */
  async pass(): Promise<string> {
    this.sit();
    const done = await passWith(this.#folder, { id: this.#board, name: 'Tavlen' });
    this.report = done.ok ? done.value : null;
    return done.ok ? 'done' : done.error.kind;
  }

  /** All accidents with the folder are over. */
  mend(): void {
    delete this.faults.fail;
    delete this.faults.failWrite;
    delete this.faults.hidden;
    delete this.faults.spoil;
  }

  /** The browser is closed and opened again. */
  reopen(): void {
    this.db.close();
    this.db = new BoardDatabase(this.#name);
    this.sit();
  }

  /** The same profile on a second computer: its database, its name, and what it knows of the folder. */
  async clone(name: string): Promise<Device> {
    const twin = new Device(name, this.#board, this.#folder);
    await fillDatabase(twin.db, await this.#rows());
    for (const id of this.acknowledged) twin.acknowledged.add(id);
    return twin;
  }

  /** Somebody keeps a copy of the profile as it is now. */
  async keep(): Promise<void> {
    this.#kept = { rows: await this.#rows(), acknowledged: [...this.acknowledged] };
  }

  /** The kept profile is put back, and the device goes on from there; where there is none, it is kept now. */
  async putBack(): Promise<boolean> {
    if (!this.#kept) {
      await this.keep();
      return false;
    }
    await fillDatabase(this.db, this.#kept.rows);
    this.acknowledged.clear();
    for (const id of this.#kept.acknowledged) this.acknowledged.add(id);
    this.reopen();
    return true;
  }

  #rows(): Promise<unknown[][]> {
    return Promise.all(this.db.tables.map((table) => table.toArray()));
  }

  async rebuild(): Promise<void> {
    this.sit();
    await rebuildTables();
  }

  /** Log, heads and tables as one text; how things came here is left out. */
  async state(): Promise<string> {
    this.sit();
    const { changes } = await readLog(this.#board);
    const tables = await dumpOf(this.db, ['meta', 'places', 'changes', 'drafts']);
    return `${JSON.stringify(changes.map(sorted))}\n${tables}`;
  }

  async apart(): Promise<string[]> {
    this.sit();
    return tablesApart();
  }

  async ids(): Promise<Set<string>> {
    return new Set((await this.db.changes.toArray()).map((change) => change.id));
  }

  #note(done: Awaited<ReturnType<typeof commit>>): void {
    // What was deleted for good as a whole is not written in any more, and the app says so.
    if (!done.ok && done.error.kind === 'erased') return;
    if (!done.ok) throw new Error(`${this.#name} could not store: ${JSON.stringify(done.error)}`);
    for (const change of done.value.changes) this.acknowledged.add(change.id);
  }
}

/** Puts these rows, table by table, in the place of all that stands in a database. */
async function fillDatabase(db: BoardDatabase, rows: readonly unknown[][]): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    for (const [i, table] of db.tables.entries()) {
      await table.clear();
      await table.bulkPut(rows[i] ?? []);
    }
  });
}

/** A change with its keys in order. */
function sorted(change: Change): unknown {
  return Object.fromEntries(
    Object.entries(change)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => [
        key,
        key === 'fields' || key === 'saw'
          ? Object.entries(value as object).sort(([a], [b]) => (a < b ? -1 : 1))
          : (value as unknown),
      ]),
  );
}
