/** What was written in this browser and is not on the team's board yet ("Send til tavlen"). */
import type { Change } from '$lib/domain/log/change';
import { database } from '../database';
import { madeHere } from '../browser/identity';
import type { DeviceRow, ExportRow, StoredChange } from '../rows';

/** What waits to be sent from this browser. */
export interface Outbox {
  /** acts whose records are still there; what a person counts as notes. 0 at home, where none waits */
  notes: number;
  /** ids of the changes that wait */
  changes: Set<string>;
  /** how far this browser's log goes now; note it once the file is handed over */
  seq: number;
  /** the board was made in this browser, so what is written here is on it already */
  home: boolean;
  /** when something was last sent, as a moment in UTC */
  sentAt: string | null;
  /** the file made last of what waits, until someone says that it was sent */
  handed: { file: string; at: string } | null;
}

/** What waits to be sent. A copy of the whole board counts as sent, for it holds everything. */
export async function outboxOf(board: string): Promise<Outbox> {
  const db = database();
  const [device, sent, handed, exported, first] = await Promise.all([
    db.meta.get('device'),
    db.meta.get(`sent:${board}`),
    db.meta.get(`handed:${board}`),
    db.meta.get(`exported:${board}`),
    db.changes.where('record').equals(board).toArray(),
  ]);
  const me = device?.key === 'device' ? device : null;
  const from = Math.max(seqOf(sent), seqOf(exported));
  const waiting = await db.changes
    .where('[board+seq]')
    .between([board, from + 1], [board, Infinity])
    .filter((change) => me !== null && madeHere(me, change))
    .toArray();
  const maker = first.sort((a, b) => (a.id < b.id ? -1 : 1))[0];
  const home = me !== null && maker !== undefined && (await isHome(me, maker));
  return {
    notes: home ? 0 : await notesIn(waiting),
    changes: new Set(waiting.map((c) => c.id)),
    seq: me?.seq ?? 0,
    home,
    sentAt: isExport(sent) ? sent.at : null,
    handed:
      isExport(handed) && handed.seq > from && waiting.length > 0
        ? { file: handed.file ?? '', at: handed.at }
        : null,
  };
}

/**
 * Whether a board was made here, and nobody else turned out to write on it under the name of its maker:
 * of a browser and its copy neither is the one whose words are on the board already.
 */
async function isHome(me: DeviceRow, maker: StoredChange): Promise<boolean> {
  if (!madeHere(me, maker)) return false;
  if (maker.device === me.id) return true;
  const twin = await database()
    .changes.where('[board+seq]')
    .between([maker.board, 0], [maker.board, Infinity])
    .filter((change) => change.device === maker.device && !madeHere(me, change))
    .first();
  return twin === undefined;
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

function isExport(row: unknown): row is ExportRow {
  return row !== null && typeof row === 'object' && 'at' in row && 'seq' in row;
}

function seqOf(row: unknown): number {
  return isExport(row) ? row.seq : 0;
}
