/** What came in from elsewhere and waits to be looked through: a note, never a hindrance. */
import type { Change } from '$lib/domain/log/change';
import { database } from '../database';
import { type Arrival, withoutSeq } from '../rows';

/** Arrivals that are kept; older ones are only told in the history. */
const KEPT = 40;

/** Remembers that something came in. */
export async function noteArrival(
  board: string,
  came: Omit<Arrival, 'at'> & { at?: string },
): Promise<void> {
  const db = database();
  await db.transaction('rw', db.meta, async () => {
    const { before, seq, from, way } = came;
    const arrival: Arrival = { at: came.at ?? new Date().toISOString(), before, seq, from, way };
    const arrivals = [...(await arrivalsOf(board)), arrival].slice(-KEPT);
    await db.meta.put({ key: `arrivals:${board}`, arrivals });
  });
}

/** What came in and has not been put away, oldest first. */
export async function arrivalsOf(board: string): Promise<Arrival[]> {
  const row = await database().meta.get(`arrivals:${board}`);
  return row && 'arrivals' in row ? row.arrivals : [];
}

/** Puts away everything that came in up to an arrival number: it has been seen. */
export async function putAwayArrivals(board: string, seq: number): Promise<void> {
  const db = database();
  await db.transaction('rw', db.meta, async () => {
    const left = (await arrivalsOf(board)).filter((arrival) => arrival.seq > seq);
    await db.meta.put({ key: `arrivals:${board}`, arrivals: left });
  });
}

/** The changes of an arrival, in the order they came. */
export async function changesOfArrival(board: string, arrival: Arrival): Promise<Change[]> {
  const stored = await database()
    .changes.where('[board+seq]')
    .between([board, arrival.before + 1], [board, arrival.seq], true, true)
    .toArray();
  return stored.map(withoutSeq);
}

/** Remembers which file was taken in last, also on a board that was new with it. */
export async function noteFetched(board: string, from: string): Promise<void> {
  await database().meta.put({ key: `fetched:${board}`, at: new Date().toISOString(), from });
}

/** When this browser last took something in on a board, and from which file or folder. */
export interface Fetched {
  /** a moment in UTC */
  at: string;
  from: string;
  way: 'file' | 'folder';
}

/** How fresh boards are, by id; one that nothing was ever taken in on is not there. For a LiveQuery. */
export async function freshness(): Promise<Map<string, Fetched>> {
  const db = database();
  const [files, folders] = await Promise.all([
    db.meta.where('key').startsWith('fetched:').toArray(),
    db.places.where('key').startsWith('shared:').toArray(),
  ]);
  const fresh = new Map<string, Fetched>();
  for (const row of files)
    if ('from' in row)
      fresh.set(row.key.slice('fetched:'.length), { at: row.at, from: row.from, way: 'file' });
  for (const row of folders) {
    if (!('came' in row) || row.exchangedAt === null) continue;
    const board = row.key.slice('shared:'.length);
    // Of the two, whichever was read last.
    if ((fresh.get(board)?.at ?? '') < row.exchangedAt)
      fresh.set(board, { at: row.exchangedAt, from: row.handle.name, way: 'folder' });
  }
  return fresh;
}
