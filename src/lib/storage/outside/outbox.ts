/** What was written in this browser and is not on the team's board yet ("Send til tavlen"). */
import { isAnswering, speakersIn } from '$lib/domain/leader/answering';
import type { Change } from '$lib/domain/log/change';
import { database } from '../database';
import { madeHere, namesOf } from '../browser/identity';
import type { DeviceRow, ExportRow, StoredChange } from '../rows';
import { sharedPlace } from './places';

/** What waits to be sent from this browser. */
export interface Outbox {
  /** acts whose records are still there; what a person counts as notes. 0 at home, where none waits */
  notes: number;
  /** something was written here that has not been sent, at home too */
  waits: boolean;
  /** the board was made in this browser, so what is written here is on it already */
  home: boolean;
  /** when something was last sent, as a moment in UTC */
  sentAt: string | null;
  /** the file made last of what waits, until someone says that it was sent */
  handed: { file: string; at: string } | null;
}

/**
 * What waits to be sent. A copy of the whole board counts as sent, for it holds everything, and so does the
 * shared folder where the board was not made here. Reads what this browser wrote itself, where it is to be
 * counted, and nothing of the rest of the log.
 */
export async function outboxOf(board: string): Promise<Outbox> {
  const { meta } = database();
  const [{ me, from, replied, sent, home }, handed] = await Promise.all([
    marksOf(board),
    meta.get(`handed:${board}`),
  ]);
  const own = me === null ? [] : ownRanges(me, board, from);
  // What was answered is only told apart by reading it: only where answers were sent on their own.
  const isSplit = replied > from;
  const counts = await Promise.all(isSplit ? [] : own.map((range) => range.count()));
  const isCounted = counts.some((count) => count > 0);
  const read = isSplit || (isCounted && !home) ? unreplied(await all(own), replied) : [];
  const waits = isCounted || read.length > 0;
  return {
    notes: home || !waits ? 0 : await notesIn(read),
    waits,
    home,
    sentAt: isExport(sent) ? sent.at : null,
    handed:
      isExport(handed) && handed.seq > from && waits
        ? { file: handed.file ?? '', at: handed.at }
        : null,
  };
}

/** Ids of the changes that wait, and how far this browser's log goes: note it once they are handed over. */
export async function waitingIn(board: string): Promise<{ changes: Set<string>; seq: number }> {
  const { me, from, replied } = await marksOf(board);
  if (me === null) return { changes: new Set(), seq: 0 };
  const waiting = unreplied(await all(ownRanges(me, board, from)), replied);
  return { changes: new Set(waiting.map(({ id }) => id)), seq: me.seq };
}

/** How far what was written here has left this browser: all of it, and a leader's answers. */
async function marksOf(board: string) {
  const { meta } = database();
  const [device, sent, exported, replied, place, home] = await Promise.all([
    meta.get('device'),
    meta.get(`sent:${board}`),
    meta.get(`exported:${board}`),
    meta.get(`replied:${board}`),
    sharedPlace(board),
    isMadeHere(board),
  ]);
  return {
    me: device?.key === 'device' ? device : null,
    // A board that was made here is brought to another computer, which may not reach the folder.
    from: Math.max(seqOf(sent), seqOf(exported), home ? 0 : (place?.written ?? 0)),
    replied: seqOf(replied),
    sent,
    home,
  };
}

/** Everything this browser has written on a board, under each of its names, in the order it was. */
export async function writtenHere(board: string): Promise<StoredChange[]> {
  const device = await database().meta.get('device');
  return device?.key === 'device' ? all(ownRanges(device, board, 0)) : [];
}

/** Whether a board was made in this browser: what is written here stands on it already. */
export async function isMadeHere(board: string): Promise<boolean> {
  const db = database();
  const [device, first] = await Promise.all([
    db.meta.get('device'),
    db.changes.where('record').equals(board).toArray(),
  ]);
  const maker = first.sort((a, b) => (a.id < b.id ? -1 : 1))[0];
  return device?.key === 'device' && maker !== undefined && isHome(device, maker);
}

type Range = ReturnType<typeof written>;

/** The changes of a board under one name, after one arrival number and up to another. */
function written(board: string, device: string, after: number, upTo: number) {
  return database()
    .changes.where('[board+device+seq]')
    .between([board, device, after + 1], [board, device, upTo], true, true);
}

/** What this browser wrote on a board after an arrival number, under each of its names. */
function ownRanges(me: DeviceRow, board: string, from: number): Range[] {
  return namesOf(me).map(({ id, until }) => written(board, id, from, until));
}

/**
 * Without the answers that somebody has said were sent on their own, by Send svar, and without those who gave
 * them, whom it carried too. [LEADER-14]
 */
function unreplied(changes: readonly StoredChange[], replied: number): StoredChange[] {
  const before = changes.filter(({ seq }) => seq <= replied);
  const answers = before.filter(isAnswering);
  const gone = new Set([...answers, ...speakersIn(answers, before)].map(({ id }) => id));
  return changes.filter(({ id }) => !gone.has(id));
}

/** In the order they arrived here. */
async function all(ranges: readonly Range[]): Promise<StoredChange[]> {
  const read = await Promise.all(ranges.map((range) => range.toArray()));
  return read.flat().sort((a, b) => a.seq - b.seq);
}

/**
 * Whether a board was made here, and nobody else turned out to write on it under the name of its maker:
 * of a browser and its copy neither is the one whose words are on the board already.
 */
async function isHome(me: DeviceRow, maker: StoredChange): Promise<boolean> {
  if (!madeHere(me, maker)) return false;
  if (maker.device === me.id) return true;
  const until = namesOf(me).find(({ id }) => id === maker.device)?.until ?? 0;
  return (await written(maker.board, maker.device, until, Infinity).count()) === 0;
}

/**
 * Notes that everything up to `seq` is in a file that was shared or downloaded. Whether it left the
 * device only the person knows: until {@link noteSent} it waits.
 */
export async function noteHanded(board: string, seq: number, file: string): Promise<void> {
  await database().meta.put({ key: `handed:${board}`, at: new Date().toISOString(), seq, file });
}

/** Notes that the file handed over last was sent. What was written after it still waits. */
export async function noteSent(board: string): Promise<void> {
  const db = database();
  await db.transaction('rw', db.meta, async () => {
    const handed = await db.meta.get(`handed:${board}`);
    if (!isExport(handed)) return;
    const { seq, file } = handed;
    const at = new Date().toISOString();
    await db.meta.put({ key: `sent:${board}`, at, seq, ...(file ? { file } : {}) });
    await db.meta.delete(`handed:${board}`);
  });
}

/** Acts that left something behind: an idea that was undone again is no note. */
async function notesIn(changes: readonly Change[]): Promise<number> {
  const db = database();
  const acts = new Set<string>();
  for (const change of changes) {
    if (change.verb === 'undo' || acts.has(change.act)) continue;
    const row = await db.table<{ removed: boolean }, string>(change.kind).get(change.record);
    if (row && (!row.removed || change.verb === 'remove')) acts.add(change.act);
  }
  return acts.size;
}

/** Whether a row of `meta` says when something was written to a file. */
export function isExport(row: unknown): row is ExportRow {
  return row !== null && typeof row === 'object' && 'at' in row && 'seq' in row;
}

/** How far the log went then; 0 where nothing was. */
export function seqOf(row: unknown): number {
  return isExport(row) ? row.seq : 0;
}
