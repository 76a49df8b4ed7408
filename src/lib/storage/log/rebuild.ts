/**
 * The record tables are only the fold of the log: here they are made anew from it. A stretch of records
 * at a time, each in a transaction of its own with the mark of how far it has come: whoever shuts the
 * computer half-way loses nothing, and the next start goes on from there. [STORE-19]
 */
import { byRecord } from '$lib/domain/log/fold';
import { ring } from '../bell';
import { FOLD_VERSION, database, deviceRow, writableTables, type BoardDatabase } from '../database';
import { dropSummaries } from '../browser/drop-summaries';
import { withoutSeq } from '../rows';
import { foldTouched, putTouched, type Touched } from './refold';
import { LAST, stretchAfter, within } from './stretch';

/** Makes all record tables anew from the log; goes on where another version's was broken off. */
export async function rebuildTables(): Promise<void> {
  const db = database();
  let after = await begunUpTo(db);
  while (after !== LAST)
    after = await db.transaction('rw', writableTables(db), () => rebuildStretch(db, after));
  for (const board of await db.records('board').toCollection().primaryKeys())
    ring({ board, before: 0, seq: 0, anew: true });
}

/** The record up to which these tables have been made anew for this version already; '' for none. */
async function begunUpTo(db: BoardDatabase): Promise<string> {
  const [device, mark] = await Promise.all([db.meta.get('device'), db.meta.get('rebuilding')]);
  // Tables of this version are made anew from the first record on: whatever was wrong may be there.
  const outdated = device?.key === 'device' && device.foldVersion !== FOLD_VERSION;
  return outdated && mark?.key === 'rebuilding' && mark.foldVersion === FOLD_VERSION
    ? mark.upTo
    : '';
}

async function rebuildStretch(db: BoardDatabase, after: string): Promise<string> {
  const { changes, upTo } = await stretchAfter(db, after);
  await Promise.all([
    within(db.heads, after, upTo).delete(),
    ...db.recordTables.map((table) => within(table, after, upTo).delete()),
  ]);
  const touched = [...byRecord(changes.map(withoutSeq)).values()].map((group) =>
    foldTouched(group),
  );
  await putTouched(
    db,
    touched.filter((t): t is Touched => t !== null),
  );
  if (upTo === LAST) {
    await db.meta.put({ ...(await deviceRow(db)), foldVersion: FOLD_VERSION });
    await db.meta.delete('rebuilding');
    await dropSummaries(db);
  } else await db.meta.put({ key: 'rebuilding', foldVersion: FOLD_VERSION, upTo });
  return upTo;
}

/** How many records there are. */
export async function countRecords(): Promise<number> {
  return database().heads.count();
}

/**
 * Whether the tables look whole, from counts alone: cheap enough for every start. {@link checkTables}
 * looks at the records. [STORE-14]
 */
export async function tablesLookWhole(): Promise<boolean> {
  const db = database();
  const [heads, changes, ...rows] = await Promise.all([
    db.heads.count(),
    db.changes.count(),
    ...db.recordTables.map((table) => table.count()),
  ]);
  // Every record has one row, one row of heads, and at least one change.
  return (
    heads === rows.reduce((sum, n) => sum + n, 0) && heads <= changes && heads > 0 === changes > 0
  );
}
