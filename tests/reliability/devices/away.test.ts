import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openExample } from '$lib/pages/start/open-example';
import { isoDate } from '../../../src/lib/domain/cadence/iso-date';
import { createBoard } from '../../../src/lib/domain/records/board';
import { memoryFolder } from '../../../src/lib/exchange/folder/memory-folder';
import { passWith } from '../../../src/lib/keeping/folder/folder-pass';
import { readLog } from '../../../src/lib/storage/browser/boards';
import { BoardDatabase, useDatabase } from '../../../src/lib/storage/database';
import { shareThrough } from '../../../src/lib/storage/outside/places';
import { tablesApart } from '../../../src/lib/storage/log/check';
import { fileText } from '../file-text';
import { Random } from '../random';
import { SEED, runsOf, tellFigures } from '../scale';
import { Device } from './device';

const FULL = 20;
const SAMPLE = 1;
const runs = runsOf(FULL, SAMPLE);
const T0 = Date.UTC(2026, 10, 24, 9);
const DAY = 86_400_000;
const WEEKS = 6;
const HANDLE = {} as FileSystemDirectoryHandle;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: T0 });
});
afterEach(() => {
  vi.useRealTimers();
  useDatabase(undefined);
});

/** A team goes on for weeks while one laptop lies in a drawer, with words on it that nobody has got. */
async function weeksBehind(run: number): Promise<{ faults: string[]; segments: number }> {
  const random = new Random(SEED * 1_000_003 + run);
  const disk = memoryFolder();
  const [office, phone, drawer] = ['office', 'phone', 'drawer'].map(
    (name) => new Device(`away-${name}-${String(run)}`, 'b', disk),
  ) as [Device, Device, Device];
  const all = [office, phone, drawer];
  for (const device of all) await device.share();
  office.sit();
  await office.act(random, [
    createBoard({ id: 'b' }, { name: 'Tavlen', municipality: '', intervention: '', forums: {} }),
  ]);
  for (const device of all) await device.pass();
  drawer.sit();
  for (let i = 0; i < 5; i += 1) await drawer.act(random);
  for (let day = 1; day <= WEEKS * 7; day += 1) {
    vi.setSystemTime(T0 + day * DAY);
    for (const device of [office, phone]) {
      device.sit();
      for (let i = random.between(0, 3); i > 0; i -= 1) await device.act(random);
      if (random.chance(0.1)) await device.redact(random);
      if (random.chance(0.2)) await device.undo(random);
      await device.pass();
    }
    // A sync program keeps what is new and puts away what is old; the team writes it again.
    if (random.chance(0.05)) disk.files.delete(random.pick([...disk.files.keys()]));
  }
  // It wakes up with the clock it fell asleep with, and somebody writes before it has looked.
  vi.setSystemTime(T0 + DAY / 2);
  drawer.sit();
  await drawer.act(random);
  for (let round = 0; round < 4; round += 1) {
    vi.setSystemTime(T0 + (WEEKS * 7 + 1) * DAY + round * 200_000);
    for (const device of [drawer, office, phone]) await device.pass();
  }
  const faults: string[] = [];
  const states = [];
  for (const device of all) {
    states.push(await device.state());
    const ids = await device.ids();
    if ((await device.apart()).length > 0) faults.push(`run ${String(run)}: tables apart`);
    for (const other of all)
      if ([...other.acknowledged].some((id) => !ids.has(id)))
        faults.push(`run ${String(run)}: a change is lost`);
  }
  if (new Set(states).size > 1) faults.push(`run ${String(run)}: not equal`);
  for (const device of all) {
    device.db.close();
    await device.db.delete();
  }
  return { faults, segments: disk.files.size };
}

/** Everybody opens the same example; then they share one folder, and send each other files. */
async function twoExamples(run: number): Promise<string[]> {
  const faults: string[] = [];
  const found = (fault: string) => faults.push(`run ${String(run)}: ${fault}`);
  const disk = memoryFolder();
  const random = new Random(SEED * 7_000_003 + run);
  const home: { db: BoardDatabase; board: string }[] = [];
  for (const name of ['one', 'other']) {
    const db = new BoardDatabase(`example-${name}-${String(run)}`);
    useDatabase(db);
    const opened = await openExample('favrskov', isoDate('2026-11-24'));
    if (!opened.ok) throw new Error(opened.error.kind);
    home.push({ db, board: opened.value });
  }
  const [one, other] = home as [(typeof home)[0], (typeof home)[0]];
  if (one.board === other.board) found('both boards have one id');
  async function logOf({ db }: { db: BoardDatabase }, board: string): Promise<string> {
    useDatabase(db);
    return JSON.stringify((await readLog(board)).changes);
  }
  const before = [await logOf(one, one.board), await logOf(other, other.board)];
  const records = async ({ db }: { db: BoardDatabase }) =>
    (await db.heads.toArray()).map(({ id }) => id);
  const theirs = new Set(await records(other));
  if ((await records(one)).some((id) => theirs.has(id))) found('they share a record');

  // Both boards live in one folder, and each pass is about one of them.
  for (const { db, board } of [one, other, one, other]) {
    useDatabase(db);
    await shareThrough(board, HANDLE);
    const done = await passWith(disk, { id: board, name: 'Eksempel' });
    if (!done.ok || done.value.waiting > 0 || done.value.unreadable > 0)
      found('the folder is not read');
  }
  if ((await logOf(one, one.board)) !== before[0]) found('the first board has changed');
  if ((await logOf(other, other.board)) !== before[1]) found('the second board has changed');

  // And each gets the other's file: beside its own, or nothing.
  const device = new Device(`example-one-${String(run)}`, other.board, disk);
  device.sit();
  useDatabase(one.db);
  const text = fileText(
    other.board,
    JSON.parse(before[1] ?? '[]') as Parameters<typeof fileText>[1],
  );
  device.db.close();
  device.db = one.db;
  await device.imports(text);
  if (random.chance(0.5)) await device.imports(text);
  if ((await logOf(one, one.board)) !== before[0]) found('the file changed another board');
  if ((await logOf(one, other.board)) !== before[1]) found('the file did not come in whole');
  useDatabase(one.db);
  if ((await tablesApart()).length > 0) found('tables apart');
  for (const { db } of home) await db.delete();
  return faults;
}

describe('somebody who comes back, and somebody who began alike', () => {
  it(
    `[FOLDER-12] ${String(runs)} laptops that were away for ${String(WEEKS)} weeks end equal to the others, with nothing lost`,
    { timeout: 60_000 + runs * 20_000 },
    async () => {
      const findings: string[] = [];
      const counts = {
        'weeks away': 0,
        'segments in the folder': 0,
        'pairs of boards from one example': 0,
      };
      for (let run = 0; run < runs; run += 1) {
        const { faults, segments } = await weeksBehind(run);
        findings.push(...faults);
        counts['weeks away'] += WEEKS;
        counts['segments in the folder'] += segments;
      }
      for (let run = 0; run < Math.ceil(runs / 2); run += 1) {
        findings.push(...(await twoExamples(run)));
        counts['pairs of boards from one example'] += 1;
      }
      tellFigures('away', { runs, of: FULL, findings, counts });
      expect(findings).toEqual([]);
    },
  );
});
