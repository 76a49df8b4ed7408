/**
 * What a pass with the shared folder asks and notes. Apart from `places.ts`, which every page loads:
 * only boards that are shared need it.
 */
import { MADE } from '$lib/domain/log/change';
import { database } from '../database';
import { alterPlace, metKey, metRows, sharedPlace, type MetFileRow } from './places';
import type { MetRow, StoredChange } from '../rows';

/** Remembers files that were read, and lets go of those that are gone. */
export async function noteMet(
  board: string,
  files: ReadonlyMap<string, MetFileRow>,
  gone: readonly string[] = [],
): Promise<void> {
  if (files.size === 0 && gone.length === 0) return;
  const { places } = database();
  await places.bulkDelete(gone.map((file) => metKey(board, file)));
  await places.bulkPut(
    [...files].map(([file, met]): MetRow => ({ ...met, key: metKey(board, file), file })),
  );
}

/** Notes that the changes with these arrival numbers came from the folder. */
export async function noteCame(board: string, before: number, seq: number): Promise<void> {
  if (seq === before) return;
  await alterPlace(board, (place) => ({ ...place, came: [...place.came, [before + 1, seq]] }));
}

/**
 * Notes that the changes with these arrival numbers stand in the folder, though some before them do not yet:
 * they are not written again where writing breaks off.
 *
 * @param seqs rising
 */
export async function noteStanding(board: string, seqs: readonly number[]): Promise<void> {
  const runs: [number, number][] = [];
  for (const seq of seqs) {
    const run = runs.at(-1);
    if (run?.[1] === seq - 1) run[1] = seq;
    else runs.push([seq, seq]);
  }
  if (runs.length > 0)
    await alterPlace(board, (place) => ({ ...place, came: [...place.came, ...runs] }));
}

/**
 * Notes that the folder holds everything up to an arrival number.
 *
 * @param number of the segment that was written last, when one was
 */
export async function noteWritten(board: string, seq: number, number = 0): Promise<void> {
  await alterPlace(board, (place) => {
    const written = Math.max(place.written, seq);
    const came = place.came.filter(([, last]) => last > written);
    return { ...place, written, came, number: Math.max(place.number ?? 0, number) };
  });
}

/** Segments are gone from the folder: it is read from the beginning, and what it lacks is written. */
export async function startOver(board: string): Promise<void> {
  const db = database();
  await db.transaction('rw', db.places, async () => {
    await metRows(db, board).delete();
    await alterPlace(board, (place) => ({ ...place, written: 0, came: [] }));
  });
}

/** Where this device's segments may still hold what has been deleted for good. */
export async function erasedSince(
  board: string,
): Promise<{ records: Set<string>; replaced: string[]; until: number }> {
  const place = await sharedPlace(board);
  const cleansed = place?.cleansed ?? 0;
  const stored = await database()
    .changes.where('[board+seq]')
    .between([board, cleansed + 1], [board, Infinity])
    .toArray();
  return {
    records: new Set(stored.filter((change) => change.redacts).map((change) => change.record)),
    replaced: place?.replaced ?? [],
    until: stored.at(-1)?.seq ?? cleansed,
  };
}

/**
 * Changes as the log has them, in the order of arrival, with the deletions for good in some records.
 *
 * @returns null when one of the changes is not here
 */
export async function asInLog(
  ids: readonly string[],
  records: ReadonlySet<string>,
): Promise<StoredChange[] | null> {
  const { changes } = database();
  const [asked, deletions] = await Promise.all([
    changes.bulkGet([...ids]),
    changes
      .where('record')
      .anyOf([...records])
      .filter((change) => change.redacts !== undefined)
      .toArray(),
  ]);
  const found = asked.filter((change) => change !== undefined);
  if (found.length < asked.length) return null;
  const all = new Map([...found, ...deletions].map((change) => [change.id, change]));
  return [...all.values()].sort((a, b) => a.seq - b.seq);
}

/** The acts in which a record was made, each whole as far as it is here. */
export async function makingsOf(record: string): Promise<StoredChange[][]> {
  const { changes } = database();
  const log = await changes.where('record').equals(record).toArray();
  const acts = new Set(log.filter((change) => change.fields[MADE] === true).map((c) => c.act));
  return Promise.all([...acts].map((act) => changes.where('act').equals(act).toArray()));
}

/** Notes segments that have been written anew and may go. */
export async function noteReplaced(board: string, files: readonly string[]): Promise<void> {
  await alterPlace(board, (place) => ({ ...place, replaced: [...files] }));
}

/** Notes that one of them is gone. */
export async function noteRemoved(board: string, file: string): Promise<void> {
  const db = database();
  await db.transaction('rw', db.places, async () => {
    await db.places.delete(metKey(board, file));
    await alterPlace(board, (place) => ({
      ...place,
      replaced: (place.replaced ?? []).filter((name) => name !== file),
    }));
  });
}

/** Notes that what was deleted for good up to an arrival number is out of this device's segments. */
export async function noteCleansed(board: string, seq: number): Promise<void> {
  await alterPlace(board, (place) => ({ ...place, cleansed: seq }));
}

/** Notes that all was exchanged now. */
export async function noteExchanged(board: string, at: string): Promise<void> {
  await alterPlace(board, (place) => ({ ...place, exchangedAt: at }));
}

/**
 * What a board's folder does not have as far as this device knows: own acts, and what came by file.
 *
 * @returns the changes in the order they arrived, and how far the board's log goes here
 */
export async function unsentChanges(
  board: string,
): Promise<{ changes: StoredChange[]; until: number }> {
  const place = await sharedPlace(board);
  if (!place) return { changes: [], until: 0 };
  const stored = await database()
    .changes.where('[board+seq]')
    .between([board, place.written + 1], [board, Infinity])
    .toArray();
  const came = (seq: number) => place.came.some(([first, last]) => first <= seq && seq <= last);
  return {
    changes: stored.filter((change) => !came(change.seq)),
    until: stored.at(-1)?.seq ?? place.written,
  };
}
