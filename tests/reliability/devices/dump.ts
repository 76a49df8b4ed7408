/** Everything that stands in a database, for comparing two of them or one with itself. */
import { canonical } from '../../../src/lib/domain/log/change';
import type { BoardDatabase } from '../../../src/lib/storage/database';

/**
 * All rows of all tables as one text.
 *
 * @param without tables that may differ
 */
export async function dumpOf(db: BoardDatabase, without: readonly string[] = []): Promise<string> {
  const tables = db.tables.filter((table) => !without.includes(table.name));
  const rows = await Promise.all(tables.map((table) => table.toArray()));
  return canonical(Object.fromEntries(tables.map((table, i) => [table.name, rows[i]])));
}
