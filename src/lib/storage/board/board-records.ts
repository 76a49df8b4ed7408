/** A board's records read once, for a worker that writes them down. */
import type { RecordKind, Records } from '$lib/domain/records/kinds';
import { database } from '../database';

/** Records by kind; those of a kind that was not asked for are not there. */
export type BoardRecords = { [K in RecordKind]?: Records[K][] };

/**
 * The records of a board that are not removed, as they stood at one moment.
 *
 * @param tell called with the share that is read, 0–1
 */
export async function boardRecords(
  board: string,
  kinds: readonly RecordKind[],
  tell: (share: number) => void,
): Promise<BoardRecords> {
  const db = database();
  const read: BoardRecords = {};
  await db.transaction(
    'r',
    kinds.map((kind) => db.table(kind)),
    async () => {
      for (const [i, kind] of kinds.entries()) {
        const rows = await db.records(kind).where('boardId').equals(board).toArray();
        Object.assign(read, { [kind]: rows.filter(({ removed }) => !removed) });
        tell((i + 1) / kinds.length);
      }
    },
  );
  return read;
}
