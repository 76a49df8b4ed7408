/** Reading a board's records as they stand: all of them, or those that the log has touched since. */
import { RECORD_KINDS, type RecordKind } from '$lib/domain/records/kind-names';
import type { AnyRecord } from '$lib/domain/records/kinds';
import { database } from '../database';
import type { HeadsRow } from '../rows';
import { seenFirst, type SeenFirst } from './first-sight';

/** A record with its kind. */
export interface KindRow {
  kind: RecordKind;
  row: AnyRecord;
}

/** A board, read at one moment. */
export interface BoardRead {
  rows: ReadonlyMap<RecordKind, readonly AnyRecord[]>;
  /** records in which values stand against each other */
  contested: readonly HeadsRow[];
  /** how many changes this device had taken in */
  seq: number;
  /** read before anyone listened: what has come since is still to be asked for */
  early?: true;
}

/** What was touched since. */
export interface BoardNews {
  rows: readonly KindRow[];
  heads: readonly HeadsRow[];
  seq: number;
}

/** How a model reads its board. */
export interface BoardReader {
  /** reads it at one moment */
  all: (board: string) => Promise<BoardRead>;
  /** what has come since a change: nothing, some records, or so much that `all` is to be read again */
  since: (board: string, seq: number) => Promise<BoardNews | 'much' | null>;
  /** whether the records that an act in this tab wrote are all that changes */
  takesRows: boolean;
  /** what is seen first of it, where that is known and still so: shown while `all` is read */
  first?: (board: string) => Promise<SeenFirst | null>;
}

/** Changes after which reading the whole board is quicker than looking up what each touched. */
const MUCH = 2000;

/** Reads a whole board. */
export async function readBoard(board: string): Promise<BoardRead> {
  const db = database();
  return db.transaction('r', [db.heads, db.meta, ...db.recordTables], async () => {
    const device = await db.meta.get('device');
    const [rows, contested] = await Promise.all([
      Promise.all(
        RECORD_KINDS.map(
          async (kind) =>
            [
              kind,
              await db.table<AnyRecord>(kind).where('boardId').equals(board).toArray(),
            ] as const,
        ),
      ),
      db.heads.where('[board+contested]').equals([board, 1]).toArray(),
    ]);
    return { rows: new Map(rows), contested, seq: device?.key === 'device' ? device.seq : 0 };
  });
}

/**
 * Reads what a board's log has touched since a change.
 *
 * @param seq the last change that is known
 * @returns null when nothing has come; `much` when it is better to read the whole board
 */
export async function readSince(board: string, seq: number): Promise<BoardNews | 'much' | null> {
  const db = database();
  const news = await db.changes
    .where('[board+seq]')
    .between([board, seq + 1], [board, Infinity])
    .toArray();
  const last = news.at(-1);
  if (!last) return null;
  if (news.length > MUCH) return 'much';
  const byKind = new Map<RecordKind, Set<string>>();
  for (const change of news) {
    const kind = change.kind as RecordKind;
    byKind.set(kind, (byKind.get(kind) ?? new Set()).add(change.record));
  }
  const ids = [...new Set(news.map((c) => c.record))];
  const [rows, heads] = await Promise.all([
    Promise.all(
      [...byKind].map(async ([kind, set]) =>
        (await db.table<AnyRecord, string>(kind).bulkGet([...set])).flatMap((row) =>
          row ? [{ kind, row }] : [],
        ),
      ),
    ),
    db.heads.bulkGet(ids),
  ]);
  return { rows: rows.flat(), heads: heads.filter((h) => h !== undefined), seq: last.seq };
}

/** Everything that is on the board. */
export const WHOLE: BoardReader = {
  all: (board) => takeAhead(board) ?? readBoard(board),
  since: readSince,
  takesRows: true,
  first: (board) => takeFirst(board),
};

let ahead: { board: string; read: Promise<BoardRead> } | undefined;
let first: { board: string; read: Promise<SeenFirst | null> } | undefined;

/**
 * Begins to read a board before there is a page to show it: the database answers while the scripts of the
 * page are still read. Taken once; whoever takes it asks for what has come since, as nobody listened.
 */
export function readAhead(board: string): void {
  ahead = { board, read: readBoard(board) };
  // Whoever takes it hears of a failure; a page that does not, shows no board.
  ahead.read.catch(() => undefined);
}

/**
 * The same of what is seen first of a large board. All of it is read once that is seen: the database would
 * answer for it first.
 *
 * @param me whose cards are counted as theirs
 */
export function readFirstAhead(board: string, me: string | null): void {
  const read: Promise<SeenFirst | null> = seenFirst(board, me)
    .catch(() => null)
    .then((seen) => {
      // Not where it was let go of: the tables are made anew, and what they are now is not to be shown.
      if (!seen && first?.read === read) readAhead(board);
      return seen;
    });
  first = { board, read };
}

/** Lets go of what was read ahead: the tables are made anew. */
export function forgetAhead(): void {
  ahead = undefined;
  first = undefined;
}

async function takeFirst(board: string): Promise<SeenFirst | null> {
  const taken = first?.board === board ? first.read : null;
  first = undefined;
  return taken;
}

function takeAhead(board: string): Promise<BoardRead> | undefined {
  const taken = ahead?.board === board ? ahead.read : undefined;
  ahead = undefined;
  return taken?.then((read) => ({ ...read, early: true }));
}
