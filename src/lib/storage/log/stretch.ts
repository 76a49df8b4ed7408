/** Walking all records by their ids, a stretch at a time: no more of the log is in memory than that. */
import type { Collection, Table } from 'dexie';
import type { BoardDatabase } from '../database';
import type { StoredChange } from '../rows';

/** Above every id: the end of the walk. */
export const LAST = '\uffff';

/** Changes of a stretch; more where one record has more. */
const STRETCH = 1000;

/** The next records in order, with all their changes. */
export interface Stretch {
  changes: StoredChange[];
  /** the last of them, or {@link LAST} */
  upTo: string;
}

/** Reads the records after `after`, whole ones only. Runs inside a transaction. */
export async function stretchAfter(
  db: BoardDatabase,
  after: string,
  most: number = STRETCH,
): Promise<Stretch> {
  const changes = await db.changes.where('record').above(after).limit(most).toArray();
  if (changes.length < most) return { changes, upTo: LAST };
  // The last record may go on.
  const cut = changes.at(-1)?.record;
  const whole = changes.filter(({ record }) => record !== cut);
  const upTo = whole.at(-1)?.record;
  return upTo === undefined ? stretchAfter(db, after, 4 * most) : { changes: whole, upTo };
}

/** The rows of a table that belong to a stretch. */
export function within<T, I>(
  table: Table<T, string, I>,
  after: string,
  upTo: string,
): Collection<T, string, I> {
  return table.where('id').between(after, upTo, false, true);
}
