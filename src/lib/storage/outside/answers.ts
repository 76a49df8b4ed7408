/** A leader's answers that were written in this browser, and whether the team has them yet. [LEADER-14] */
import { isAnswering } from '$lib/domain/leader/answering';
import type { Change } from '$lib/domain/log/change';
import { database } from '../database';
import { type StoredChange, withoutSeq } from '../rows';
import { isExport, isMadeHere, seqOf, writtenHere } from './outbox';
import { sharedPlace } from './places';

/** How the answers on a board stand. */
export interface AnswersState {
  /** ids of what was answered, asked or said and has not left this browser */
  waiting: string[];
  /** the file made last of what waits, until someone says that it was sent */
  handed: { file: string; at: string } | null;
}

/** Of a board that was made here nothing waits: what is written here stands on it. For a LiveQuery. */
export async function answersState(board: string): Promise<AnswersState> {
  const { waiting } = await standing(board);
  const handed = await database().meta.get(`replying:${board}`);
  const first = waiting.at(0)?.seq ?? Infinity;
  return {
    waiting: [...new Set(waiting.map(({ record }) => record))],
    handed:
      isExport(handed) && handed.seq >= first ? { file: handed.file ?? '', at: handed.at } : null,
  };
}

/**
 * What Send svar carries: of everything that waits all that this browser has said of it, so that an earlier
 * file that was lost is missed by nobody.
 */
export async function answersToSend(board: string): Promise<{ changes: Change[]; seq: number }> {
  const { all, waiting } = await standing(board);
  const records = new Set(waiting.map(({ record }) => record));
  const changes = all.filter(({ record }) => records.has(record));
  return { changes: changes.map(withoutSeq), seq: waiting.at(-1)?.seq ?? 0 };
}

/** Notes that answers up to `seq` are in a file; whether it left the device only the person knows. */
export async function noteReplying(board: string, seq: number, file: string): Promise<void> {
  await database().meta.put({ key: `replying:${board}`, at: new Date().toISOString(), seq, file });
}

/** Notes that the file made last was sent. What was answered after it still waits. */
export async function noteReplied(board: string): Promise<void> {
  const db = database();
  await db.transaction('rw', db.meta, async () => {
    const handed = await db.meta.get(`replying:${board}`);
    if (!isExport(handed)) return;
    await db.meta.put({ ...handed, key: `replied:${board}`, at: new Date().toISOString() });
    await db.meta.delete(`replying:${board}`);
  });
}

async function standing(board: string): Promise<{ all: StoredChange[]; waiting: StoredChange[] }> {
  if (await isMadeHere(board)) return { all: [], waiting: [] };
  const { meta } = database();
  const [written, place, ...marks] = await Promise.all([
    writtenHere(board),
    sharedPlace(board),
    // A copy that was saved here has not left: it counts for nothing.
    ...(['replied', 'sent'] as const).map((mark) => meta.get(`${mark}:${board}`)),
  ]);
  const all = written.filter(isAnswering);
  const until = Math.max(place?.written ?? 0, ...marks.map(seqOf));
  return { all, waiting: all.filter(({ seq }) => seq > until) };
}
