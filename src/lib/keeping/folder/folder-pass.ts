/**
 * One pass between a board in this browser and its shared folder. Here `exchange` and `storage` meet.
 * Fetched when a board is shared: other boards never load it.
 */
import type { Change } from '$lib/domain/log/change';
import type { Result } from '$lib/domain/schema';
import type { Folder, FolderError } from '$lib/exchange/folder/folder';
import {
  exchangePass,
  type LogSide,
  type PassReport,
  type Taken,
} from '$lib/exchange/segments/exchange-pass';
import { cleanse } from '$lib/exchange/segments/cleanse';
import { arrive } from '$lib/storage/log/arrive';
import { noteArrival } from '$lib/storage/outside/arrivals';
import { readBoard } from '$lib/storage/browser/boards';
import { deviceNames } from '$lib/storage/browser/device';
import {
  asInLog,
  erasedSince,
  makingsOf,
  noteCame,
  noteCleansed,
  noteExchanged,
  noteRemoved,
  noteReplaced,
  noteMet,
  noteStanding,
  noteWritten,
  startOver,
  unsentChanges,
} from '$lib/storage/outside/pass-notes';
import { metFiles, sharedPlace } from '$lib/storage/outside/places';
import type { StoredChange } from '$lib/storage/rows';

export { directoryFolder } from '$lib/exchange/folder/directory-folder';
export { boardsIn, type FolderContent, type FoundBoard } from '$lib/exchange/segments/boards-in';

/** Changes that cannot be merged as they are; any other failure is of the storage. */
const REFUSED = new Set(['same-id-other-content', 'erased-without-redaction', 'other-board']);

/** Exchanges a board with a folder, in both directions. Throws only when the storage cannot be read. */
export async function passWith(
  folder: Folder,
  board: { id: string; name: string },
  options: { thorough?: boolean; onProgress?: (share: number) => void } = {},
): Promise<Result<PassReport, FolderError>> {
  let waiting: StoredChange[] = [];
  const sent = new Set<string>();
  let until = 0;
  // On a board that is new here everything is new: there is nothing to point out.
  const isNew = (await readBoard(board.id)) === null;

  async function take(changes: readonly Change[]): Promise<Taken> {
    const came = await arrive(board.id, changes);
    if (!came.ok) return REFUSED.has(came.error.kind) ? 'refused' : 'failed';
    await noteCame(board.id, came.value.before, came.value.seq);
    // A copy of this browser writes there, too: from here on this one has a name of its own. [STORE-17]
    Object.assign(side, await namesHere());
    if (came.value.fresh > 0 && !isNew)
      await noteArrival(board.id, { ...came.value, from: folder.name, way: 'folder' });
    return 'taken';
  }

  const side: LogSide = {
    board,
    ...(await namesHere()),
    lastNumber: (await sharedPlace(board.id))?.number ?? 0,
    met: await metFiles(board.id),
    take,
    noteMet: (files, gone) => noteMet(board.id, files, gone),
    unsent: async (inFolder) => {
      const unsent = await unsentChanges(board.id);
      waiting = unsent.changes.filter((change) => !inFolder.has(change.id));
      sent.clear();
      until = unsent.until;
      return waiting.map(withoutSeq);
    },
    noteSent: async (changes, name, file) => {
      for (const change of changes) sent.add(change.id);
      // As far as nothing in between waits: what is of a newer format is written last.
      const unwritten = waiting.findIndex((change) => !sent.has(change.id));
      const last = unwritten < 0 ? waiting.at(-1) : waiting[unwritten - 1];
      await noteWritten(board.id, last?.seq ?? 0, file.number);
      const here = new Set(changes.map(({ id }) => id));
      await noteStanding(
        board.id,
        waiting.flatMap(({ id, seq }) => (here.has(id) && seq > (last?.seq ?? 0) ? [seq] : [])),
      );
      await noteMet(board.id, new Map([[name, file]]));
    },
    makings: (record) => makingsOf(record),
    startOver: () => startOver(board.id),
    now: () => new Date().toISOString(),
  };
  const done = await exchangePass(folder, side, options);
  if (done.ok && done.value.writeError === null) {
    await noteWritten(board.id, until);
    if (!done.value.stuck) await noteExchanged(board.id, new Date().toISOString());
    await cleanseOwn(folder, side, done.value.number);
  }
  return done;
}

/** The name this device writes under, and with it those it once had. */
async function namesHere(): Promise<Pick<LogSide, 'device' | 'names'>> {
  const { id, former = [] } = await deviceNames();
  return { device: id, names: [id, ...former.map((name) => name.id)] };
}

/** What was deleted for good leaves this device's files; what cannot be done now waits for the next pass. */
async function cleanseOwn(folder: Folder, side: LogSide, last: number): Promise<void> {
  const { board, device, names, now } = side;
  const { records, replaced, until } = await erasedSince(board.id);
  const known = (await sharedPlace(board.id))?.cleansed ?? 0;
  if (replaced.length === 0 && until === known) return;
  await cleanse(
    folder,
    {
      board,
      device,
      now,
      replaced,
      erasedIn: records,
      own: async () =>
        [...(await metFiles(board.id)).values()]
          .filter(
            ({ state, device: by }) => state === 'taken' && by !== undefined && names.includes(by),
          )
          .map((met) => met.file),
      asInLog: async (ids, erasedIn) => (await asInLog(ids, erasedIn))?.map(withoutSeq) ?? null,
      makings: side.makings,
      noteSent: async (_changes, name, file) => {
        await noteWritten(board.id, 0, file.number);
        await noteMet(board.id, new Map([[name, file]]));
      },
      noteReplaced: (names) => noteReplaced(board.id, names),
      noteRemoved: (name) => noteRemoved(board.id, name),
      noteClean: () => noteCleansed(board.id, until),
    },
    last,
  );
}

function withoutSeq({ seq: _seq, ...change }: StoredChange): Change {
  return change;
}
