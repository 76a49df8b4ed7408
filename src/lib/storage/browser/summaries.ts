/**
 * The summaries of the boards as a leader reads them, kept beside the boards so that the page is painted at
 * once. They are made of the log's records and hold nothing of their own: what empties a board, or
 * deletes words for good, empties them in the same transaction. Rule [LEADER-13].
 */
import type { Summarised, Summary } from '$lib/domain/leader/summary';
import type { Lesson } from '$lib/domain/leader/summary-lessons';
import { SUMMARY_VERSION } from '$lib/domain/leader/summary-version';
import type { Board } from '$lib/domain/records/board';
import { FOLD_VERSION, database } from '../database';
import type { SummaryRow } from '../rows';
import { boardNames } from './boards';
import { lastSeq } from '../log/last-seq';

/** A board with its summary as it was made last; null before it has been. */
export interface SummedBoard {
  board: Board;
  summary: Summary | null;
}

/** Every board in this browser by name, with what was summed up of it last. For a LiveQuery. */
export async function summedBoards(): Promise<SummedBoard[]> {
  const [boards, rows] = await Promise.all([boardNames(), summaryRows()]);
  const byKey = new Map<string, SummaryRow>(rows.map((row) => [row.key, row]));
  return boards.map((board) => {
    const row = byKey.get(`summary:${board.id}`);
    return { board, summary: row && isOfThisApp(row) ? row.summary : null };
  });
}

async function summaryRows(): Promise<SummaryRow[]> {
  const rows = await database().meta.where('key').startsWith('summary:').toArray();
  return rows.filter((row): row is SummaryRow => 'summary' in row);
}

/** Every lesson of the boards that are summed up, for the search. */
export async function allLessons(): Promise<{ board: string; lessons: Lesson[] }[]> {
  const rows = await database().meta.where('key').startsWith('lessons:').toArray();
  return rows.flatMap((row) =>
    'lessons' in row ? [{ board: row.key.slice('lessons:'.length), lessons: row.lessons }] : [],
  );
}

/** Boards whose log has moved past their summary, or that have none. */
export async function unsummed(): Promise<string[]> {
  const db = database();
  const [boards, rows] = await Promise.all([boardNames(), summaryRows()]);
  const byKey = new Map<string, SummaryRow>(rows.map((row) => [row.key, row]));
  const stale = await Promise.all(
    boards.map(async ({ id }) => {
      const row = byKey.get(`summary:${id}`);
      return !row || !isOfThisApp(row) || (await lastSeq(db, id)) > row.seq ? [id] : [];
    }),
  );
  return stale.flat();
}

/**
 * Keeps a summary, where nothing has been written in this browser since the board was read: what was
 * deleted for good meanwhile must not come back with it.
 *
 * @param seq how many changes this device had taken in when it was read
 * @returns false where something was; it is to be read again
 */
export async function keepSummary(
  board: string,
  seq: number,
  { summary, lessons }: Summarised,
): Promise<boolean> {
  const db = database();
  return db.transaction('rw', [db.meta, db.table('board')], async () => {
    const [device, trashed, own] = await Promise.all([
      db.meta.get('device'),
      db.meta.get(`trashed:${board}`),
      db.records('board').get(board),
    ]);
    // A board that is hidden or gone has none, and needs none.
    if (trashed || !own || own.removed) return true;
    if (device?.key !== 'device' || device.seq !== seq) return false;
    const made = { version: SUMMARY_VERSION, fold: FOLD_VERSION, seq };
    await db.meta.bulkPut([
      { key: `summary:${board}`, ...made, summary },
      { key: `lessons:${board}`, lessons },
    ]);
    return true;
  });
}

function isOfThisApp({ version, fold }: SummaryRow): boolean {
  return version === SUMMARY_VERSION && fold === FOLD_VERSION;
}
