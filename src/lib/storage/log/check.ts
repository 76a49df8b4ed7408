/**
 * The record tables are checked against the log they are the fold of, and put right where they differ.
 * All of them are gone through at least once in {@link DAYS} days, a stretch at a time, on from where
 * the last start left off; in between only what has been written since. [STORE-14] [STORE-20]
 */
import { canonical } from '$lib/domain/log/change';
import { byRecord } from '$lib/domain/log/fold';
import { RECORD_KINDS, type AnyRecord, type RecordKind } from '$lib/domain/records/kinds';
import { ring } from '../bell';
import { FOLD_VERSION, database, writableTables, type BoardDatabase } from '../database';
import { withoutSeq, type CheckRow, type HeadsRow, type StoredChange } from '../rows';
import { foldTouched, putTouched, type Touched } from './refold';
import { LAST, stretchAfter, within } from './stretch';

/** Days until everything is gone through again. */
export const DAYS = 7;
const DAY = 86_400_000;

/** Records looked up at a time when only some are checked. */
const SOME = 300;

/** What stands in the tables for some records. */
interface Tables {
  rows: { kind: RecordKind; row: AnyRecord }[];
  heads: HeadsRow[];
}

/** How a check goes about it. */
export interface CheckWay {
  /** everything now, however lately it was gone through */
  whole: boolean;
  /** ms since 1970 */
  now: number;
  /** called after each stretch with the ms it took; what it answers is waited for */
  rest?: (took: number) => Promise<void>;
}

/**
 * Checks the tables and puts right what differs.
 *
 * @returns how many records were not what the log adds up to; they are now
 */
export async function checkTables({ whole, now, rest }: CheckWay): Promise<number> {
  const db = database();
  const last = whole ? undefined : await lastCheck(db, now);
  if (last && last.upTo === LAST) return checkSince(db, last);
  const mark: CheckRow = last ?? {
    key: 'checked',
    foldVersion: FOLD_VERSION,
    begun: new Date(now).toISOString(),
    since: await arrivedSoFar(db),
    upTo: '',
  };
  let mended = 0;
  while (mark.upTo !== LAST) {
    const start = performance.now();
    const { apart, upTo } = await apartAfter(db, mark.upTo);
    mended += await mend(db, apart);
    mark.upTo = upTo;
    await db.meta.put(mark);
    await rest?.(performance.now() - start);
  }
  return mended;
}

/** Ids of records whose table row is not what the log folds to. Empty when all is well. [STORE-3] */
export async function tablesApart(): Promise<string[]> {
  const db = database();
  const apart: string[] = [];
  for (let after = ''; after !== LAST;) {
    const stretch = await apartAfter(db, after);
    apart.push(...stretch.apart);
    after = stretch.upTo;
  }
  return apart;
}

/** The check before this one, where it still counts. A clock that was ahead makes none count. */
async function lastCheck(db: BoardDatabase, now: number): Promise<CheckRow | undefined> {
  const row = await db.meta.get('checked');
  if (row?.key !== 'checked' || row.foldVersion !== FOLD_VERSION) return undefined;
  const age = now - Date.parse(row.begun);
  return age >= 0 && age < DAYS * DAY ? row : undefined;
}

async function arrivedSoFar(db: BoardDatabase): Promise<number> {
  const device = await db.meta.get('device');
  return device?.key === 'device' ? device.seq : 0;
}

/** All of a stretch is read at one moment: an act between two reads would look like a difference. */
function apartAfter(db: BoardDatabase, after: string): Promise<{ apart: string[]; upTo: string }> {
  return db.transaction('r', [db.changes, db.heads, ...db.recordTables], async () => {
    const { changes, upTo } = await stretchAfter(db, after);
    const [heads, rows] = await Promise.all([
      within(db.heads, after, upTo).toArray(),
      Promise.all(
        RECORD_KINDS.map(async (kind) => {
          const found = await within(db.table<AnyRecord, string>(kind), after, upTo).toArray();
          return found.map((row) => ({ kind, row }));
        }),
      ),
    ]);
    return { apart: apartOf(changes, { rows: rows.flat(), heads }), upTo };
  });
}

/** Checks what has been written since the last check. */
async function checkSince(db: BoardDatabase, last: CheckRow): Promise<number> {
  const since = await arrivedSoFar(db);
  const records = new Set<string>();
  for (let board = ''; ;) {
    const next = await db.changes.where('[board+seq]').above([board, Infinity]).first();
    if (!next) break;
    board = next.board;
    const came = await db.changes
      .where('[board+seq]')
      .between([board, last.since + 1], [board, Infinity])
      .toArray();
    for (const { record } of came) records.add(record);
  }
  let mended = 0;
  for (let at = 0; at < records.size; at += SOME) {
    const ids = [...records].slice(at, at + SOME);
    const apart = await db.transaction('r', [db.changes, db.heads, ...db.recordTables], async () =>
      apartOf(await logsOf(db, ids), await tablesOf(db, ids)),
    );
    mended += await mend(db, apart);
  }
  await db.meta.put({ ...last, since });
  return mended;
}

async function logsOf(db: BoardDatabase, ids: readonly string[]): Promise<StoredChange[]> {
  const logs = await Promise.all(ids.map((id) => db.changes.where('record').equals(id).toArray()));
  return logs.flat();
}

async function tablesOf(db: BoardDatabase, ids: string[]): Promise<Tables> {
  const [heads, rows] = await Promise.all([
    db.heads.bulkGet(ids),
    Promise.all(
      RECORD_KINDS.map(async (kind) => {
        const found = await db.table<AnyRecord, string>(kind).bulkGet(ids);
        return found.flatMap((row) => (row ? [{ kind, row }] : []));
      }),
    ),
  ]);
  return { rows: rows.flat(), heads: heads.filter((row) => row !== undefined) };
}

/** Ids of records that do not stand in the tables as their changes say, once and under their kind. */
function apartOf(changes: readonly StoredChange[], tables: Tables): string[] {
  const rows = new Map<string, Tables['rows']>();
  for (const found of tables.rows)
    rows.set(found.row.id, [...(rows.get(found.row.id) ?? []), found]);
  const heads = new Map(tables.heads.map((row) => [row.id, row]));
  const apart: string[] = [];
  for (const [record, group] of byRecord(changes.map(withoutSeq))) {
    const folded = foldTouched(group);
    if (!folded) continue;
    const [found, ...more] = rows.get(record) ?? [];
    const isRight =
      found?.kind === folded.kind &&
      more.length === 0 &&
      canonical(found.row) === canonical(folded.row) &&
      canonical(heads.get(record)) === canonical(folded.heads);
    if (!isRight) apart.push(record);
    rows.delete(record);
    heads.delete(record);
  }
  // What is left has no change behind it.
  return [...new Set([...apart, ...rows.keys(), ...heads.keys()])];
}

/** Makes the rows of some records anew from the log. */
async function mend(db: BoardDatabase, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const boards = await db.transaction('rw', writableTables(db), async () => {
    const before = await tablesOf(db, [...ids]);
    const logs = byRecord((await logsOf(db, ids)).map(withoutSeq));
    await Promise.all([db.heads, ...db.recordTables].map((table) => table.bulkDelete([...ids])));
    const touched = [...logs.values()].map((group) => foldTouched(group));
    const made = touched.filter((t): t is Touched => t !== null);
    await putTouched(db, made);
    return new Set([...before.rows, ...made].map(({ row }) => row.boardId));
  });
  for (const board of boards) ring({ board, before: 0, seq: 0, anew: true });
  return ids.length;
}
