/** The record tables are only the fold of the log: here they are checked against it and made anew. */
import { canonical } from '$lib/domain/log/change';
import { byRecord } from '$lib/domain/log/fold';
import { RECORD_KINDS, type AnyRecord } from '$lib/domain/records/kinds';
import { ring } from '../bell';
import { FOLD_VERSION, database, deviceRow, writableTables } from '../database';
import { foldTouched, putTouched, type Touched } from './refold';
import { withoutSeq } from '../rows';

/** Makes all record tables anew from the log, in one transaction. */
export async function rebuildTables(): Promise<void> {
  const db = database();
  await db.transaction('rw', writableTables(db), async () => {
    const groups = byRecord((await db.changes.toArray()).map(withoutSeq));
    await Promise.all([db.heads.clear(), ...db.recordTables.map((table) => table.clear())]);
    const touched = [...groups.values()]
      .map((g) => foldTouched(g))
      .filter((t): t is Touched => t !== null);
    await putTouched(db, touched);
    const device = await deviceRow(db);
    await db.meta.put({ ...device, foldVersion: FOLD_VERSION });
  });
  for (const board of await db.records('board').toCollection().primaryKeys())
    ring({ board, before: 0, seq: 0, anew: true });
}

/** How many records there are. */
export async function countRecords(): Promise<number> {
  return database().heads.count();
}

/**
 * Whether the tables look whole, from counts alone: cheap enough for every start. {@link tablesApart}
 * looks at every record. [STORE-14]
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

/** Ids of records whose table row is not what the log folds to. Empty when all is well. [STORE-3] */
export async function tablesApart(): Promise<string[]> {
  const db = database();
  const apart: string[] = [];
  const groups = byRecord((await db.changes.toArray()).map(withoutSeq));
  const rows = new Map<string, AnyRecord>();
  for (const kind of RECORD_KINDS)
    for (const row of await db.records(kind).toArray()) rows.set(row.id, row);
  const heads = new Map((await db.heads.toArray()).map((h) => [h.id, h]));
  for (const [record, changes] of groups) {
    const folded = foldTouched(changes);
    if (!folded) continue;
    if (
      canonical(rows.get(record)) !== canonical(folded.row) ||
      canonical(heads.get(record)) !== canonical(folded.heads)
    ) {
      apart.push(record);
    }
    rows.delete(record);
  }
  return [...apart, ...rows.keys()];
}
