/** How old the copies of a board outside this browser are, and what is in none of them. [BACKUP-7] */
import { database, type BoardDatabase } from '../database';
import { copyRowOf } from './backup-place';
import { madeHere } from '../browser/identity';
import { isExport } from './outbox';
import type { ExportRow } from '../rows';

/** Changes looked through when acts are counted; beyond it the number is "more than". */
const LOOK = 400;

/** The newest copy of a board. */
export interface LastCopy {
  /** when it was written, a moment in UTC */
  at: string;
  file: string | null;
  /** name of the backup folder it lies in; null for a download */
  folder: string | null;
  /** written to the folder and read back whole; a download cannot be read back */
  verified: boolean;
}

/** How a board stands to its copies. */
export interface CopyState {
  last: LastCopy | null;
  /** acts that are in no copy; all of them without one */
  missing: number;
  /** there are more than `missing` of them */
  more: boolean;
}

/** When this browser last wrote the board to a file among the downloads, or null. */
export async function exportOf(board: string): Promise<ExportRow | null> {
  const row = await database().meta.get(`exported:${board}`);
  return isExport(row) ? row : null;
}

/**
 * Whether a meeting was ended in this browser. One that came in with a file or the folder was held
 * elsewhere: whoever fetches it has it from a copy. [BACKUP-15]
 */
export async function wasEndedHere(meeting: string): Promise<boolean> {
  const db = database();
  const [device, changes] = await Promise.all([
    db.meta.get('device'),
    db.changes.where('record').equals(meeting).toArray(),
  ]);
  if (device?.key !== 'device') return false;
  return changes.some(
    ({ fields, ...change }) => fields['state'] === 'held' && madeHere(device, change),
  );
}

/** What is in no copy, as far as it has been looked through. */
interface Missing {
  /** arrival numbers: what the newest copy goes to, and what has been looked through */
  from: number;
  upto: number;
  changes: number;
  acts: ReadonlySet<string>;
}

/** What was counted last: after an act only what is new is read, and not hundreds of changes again. */
const counted = new WeakMap<BoardDatabase, Map<string, Missing>>();

async function missingFrom(board: string, from: number): Promise<Missing> {
  const db = database();
  const range = (after: number, upto: number) =>
    db.changes.where('[board+seq]').between([board, after + 1], [board, upto], true, true);
  const boards = counted.get(db) ?? new Map<string, Missing>();
  counted.set(db, boards);
  const last = boards.get(board);
  // The board may have been taken out and fetched again meanwhile.
  const holds = last?.from === from && (await range(from, last.upto).count()) === last.changes;
  const before: Missing = holds ? last : { from, upto: from, changes: 0, acts: new Set() };
  const fresh = await range(before.upto, Infinity)
    .limit(LOOK - before.changes)
    .toArray();
  const now: Missing = {
    from,
    upto: fresh.at(-1)?.seq ?? before.upto,
    changes: before.changes + fresh.length,
    acts: new Set([...before.acts, ...fresh.map(({ act }) => act)]),
  };
  boards.set(board, now);
  return now;
}

/** Reads how a board stands to its copies; for a LiveQuery. */
export async function copyStateOf(board: string): Promise<CopyState> {
  const [exported, copied] = await Promise.all([exportOf(board), copyRowOf(board)]);
  const { acts, changes } = await missingFrom(
    board,
    Math.max(exported?.seq ?? 0, copied?.seq ?? 0),
  );
  const state = { missing: acts.size, more: changes === LOOK };
  if (copied && (!exported || copied.seq >= exported.seq)) {
    const { at, file, folder } = copied;
    return { last: { at, file, folder, verified: true }, ...state };
  }
  if (!exported) return { last: null, ...state };
  const { at, file } = exported;
  return { last: { at, file: file ?? null, folder: null, verified: false }, ...state };
}
