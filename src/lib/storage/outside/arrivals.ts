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
