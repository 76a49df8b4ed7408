/** A leader's answers that were written in this browser, and whether the team has them yet. [LEADER-14] */
import { isAnswering, speakersIn } from '$lib/domain/leader/answering';
import type { Change } from '$lib/domain/log/change';
import { database } from '../database';
import { type StoredChange, withoutSeq } from '../rows';
import { isExport, isMadeHere, seqOf, writtenHere } from './outbox';
import { sharedPlace } from './places';

/** A file of answers, and when it was made or said to be sent; a moment in UTC. */
export interface AnswersFile {
  file: string;
  at: string;
}

/** How the answers on a board stand. */
export interface AnswersState {
  /** what was answered, asked or said and has not left this browser: ids, and of which kind each is */
  waiting: { record: string; kind: string }[];
  /** the file made last of what waits, until someone says that it was sent */
  handed: AnswersFile | null;
  /** the file that someone has said was sent; it can be lost on its way */
  sent: AnswersFile | null;
  /** name of the folder through which the board is shared, and its answers go by themselves; else null */
  folder: string | null;
}

/** Of a board that was made here nothing waits: what is written here stands on it. For a LiveQuery. */
export async function answersState(board: string): Promise<AnswersState> {
  const { meta } = database();
  const [{ waiting }, handed, sent, place] = await Promise.all([
    standing(board),
    meta.get(`replying:${board}`),
    meta.get(`replied:${board}`),
    sharedPlace(board),
  ]);
  const first = waiting.at(0)?.seq ?? Infinity;
  const kinds = new Map(waiting.map(({ record, kind }) => [record, kind]));
  return {
    waiting: [...kinds].map(([record, kind]) => ({ record, kind })),
    handed: isExport(handed) && handed.seq >= first ? fileOf(handed) : null,
    sent: isExport(sent) ? fileOf(sent) : null,
    folder: place?.handle.name ?? null,
  };
}

function fileOf({ file = '', at }: { file?: string; at: string }): AnswersFile {
  return { file, at };
}

/**
 * What Send svar carries: of everything that waits all that this browser has said of it, so that an earlier
 * file that was lost is missed by nobody; and those who say it, where they were noted here.
 *
 * @param again all that was ever answered here: a file that was sent has not come
 */
export async function answersToSend(
  board: string,
  again = false,
): Promise<{ changes: Change[]; seq: number }> {
  const { written, all, waiting } = await standing(board);
  const carried = again ? all : waiting;
  const records = new Set(carried.map(({ record }) => record));
  const said = all.filter(({ record }) => records.has(record));
  const speakers = new Set(speakersIn(said, written).map(({ id }) => id));
  const saying = new Set(said.map(({ id }) => id));
  const changes = written.filter(({ id }) => saying.has(id) || speakers.has(id));
  return { changes: changes.map(withoutSeq), seq: carried.at(-1)?.seq ?? 0 };
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

interface Standing {
  /** everything this browser has written on the board */
  written: StoredChange[];
  /** what of it is answering */
  all: StoredChange[];
  waiting: StoredChange[];
}

async function standing(board: string): Promise<Standing> {
  if (await isMadeHere(board)) return { written: [], all: [], waiting: [] };
  const { meta } = database();
  const [written, place, ...marks] = await Promise.all([
    writtenHere(board),
    sharedPlace(board),
    // A copy that was saved here has not left: it counts for nothing.
    ...(['replied', 'sent'] as const).map((mark) => meta.get(`${mark}:${board}`)),
  ]);
  const all = written.filter(isAnswering);
  const until = Math.max(place?.written ?? 0, ...marks.map(seqOf));
  return { written, all, waiting: all.filter(({ seq }) => seq > until) };
}
