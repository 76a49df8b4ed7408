/**
 * One pass between the log here and a shared folder: reads what others have written, then writes what
 * they do not have. Anything may stop it at any point, and the next pass carries on: what is taken in
 * twice counts once, and what is written twice is the same.
 */
import type { Change } from '$lib/domain/log/change';
import { fail, succeed, type Result } from '../../domain/schema';
import type { Folder, FolderError } from '../folder/folder';
import { gather, metOf, type FoundSegment, type MetFile } from './gather';
import { remnants } from './remnants';
import { isMended, stillDamaged, vanished } from './vanished';
import { writeRuns, type Writer } from './write-runs';

/** How taking changes in ended: `refused` they cannot be merged as they are, `failed` nothing can be stored now. */
export type Taken = 'taken' | 'refused' | 'failed';

/** The log on this side of the pass. */
export interface LogSide extends Writer {
  /** the names this device writes, or once wrote, under; the present one among them */
  names: readonly string[];
  /** the highest number that this device is known to have used */
  lastNumber: number;
  met: ReadonlyMap<string, MetFile>;
  /**
   * Takes in changes of the board, all or nothing. When they show that another device writes under the
   * name of this one, `device` and `names` are others afterwards.
   */
  take: (changes: readonly Change[]) => Promise<Taken>;
  /** Remembers files that were read and judged, and lets go of those that are no longer there. */
  noteMet: (files: ReadonlyMap<string, MetFile>, gone: readonly string[]) => Promise<void>;
  /**
   * What is not in the folder as far as is known here, oldest arrival first.
   *
   * @param inFolder ids of changes that this pass has seen in the folder
   */
  unsent: (inFolder: ReadonlySet<string>) => Promise<readonly Change[]>;
  /**
   * Forgets what is known of the folder, because segments are gone from it: all of it is read again,
   * and what no other segment holds counts as unsent.
   */
  startOver: () => Promise<void>;
}

/** What a pass did, and what it could not do. */
export interface PassReport {
  /** segments taken in */
  taken: number;
  /** segments that are sound but wait for others that they build on */
  waiting: number;
  /** files that look like segments and cannot be read */
  unreadable: number;
  /** changes that wait for the update: in segments of a newer format, as those say themselves */
  newer: number;
  /** segments written */
  written: number;
  /** the highest number that this device has used now */
  number: number;
  /** what could not be taken in for want of room here */
  stuck: boolean;
  /** why writing stopped, or null */
  writeError: FolderError | null;
}

/**
 * Makes one pass.
 *
 * @returns an error when the folder as a whole cannot be used; else what was done
 */
export async function exchangePass(
  folder: Folder,
  side: LogSide,
  options: { thorough?: boolean; onProgress?: (share: number) => void } = {},
): Promise<Result<PassReport, FolderError>> {
  const search = { board: side.board.id, ...options };
  // As it was before this pass, whatever the side does with its own map meanwhile.
  let met: ReadonlyMap<string, MetFile> = new Map(side.met);
  let found = await gather(folder, { ...search, met });
  if (!found.ok) return found;
  const away = vanished(met, found.value, side.names, side.now());
  const last = Math.max(side.lastNumber, highest(met.values(), side.device));
  if (away.lost) {
    await side.startOver();
    const before = new Map([...met, ...found.value.judged]);
    met = new Map();
    found = await gather(folder, { ...search, met });
    if (!found.ok) return found;
    for (const [name, file] of stillDamaged(before, found.value))
      found.value.judged.set(name, file);
  } else for (const [name, file] of away.marked) found.value.judged.set(name, file);
  const { names, segments, judged, unread } = found.value;
  await side.noteMet(judged, away.lost ? [] : away.gone);

  const sound = new Set(segments.map((segment) => segment.file));
  const judgedNames = names.filter((name) => !sound.has(name));
  // Of what is mended everything stands elsewhere: nobody has to be told of it.
  const unfit = new Map(
    judgedNames.flatMap((name) => {
      const file = judged.get(name) ?? met.get(name);
      return file && !isMended(file) ? [[name, file]] : [];
    }),
  );
  const left = await takeAll(side, segments);
  const report: PassReport = {
    taken: segments.length - left.waiting.length,
    waiting: left.waiting.length,
    unreadable: unread.length + [...unfit.values()].filter(({ state }) => state === 'bad').length,
    newer: waitingIn([...unfit.values()]),
    written: 0,
    number: last,
    stuck: left.stuck,
    writeError: null,
  };
  const inFolder = new Set(segments.flatMap((segment) => segment.changes.map((c) => c.id)));
  const headers = [...judged.values(), ...segments.map((segment) => segment.header)];
  const number = Math.max(last, highest(headers, side.device));
  const wrote = await writeRuns(folder, side, await side.unsent(inFolder), number);
  report.written = wrote.written;
  report.number = wrote.number;
  report.writeError = wrote.error;
  if (report.writeError?.kind === 'denied' || report.writeError?.kind === 'gone')
    return fail(report.writeError);
  // Once what was to stand in them is written, under another number.
  if (report.writeError === null) {
    const still = judgedNames.filter((name) => !unread.includes(name));
    const gone = await clear(folder, side, remnants(still, met, judged, side.names));
    report.unreadable -= gone.filter((name) => unfit.has(name)).length;
  }
  return succeed(report);
}

/** Takes files away, as many as can be; the rest is tried again by the next pass. Returns which. */
async function clear(folder: Folder, side: LogSide, names: readonly string[]): Promise<string[]> {
  const gone: string[] = [];
  for (const name of names) if ((await folder.remove(name)).ok) gone.push(name);
  await side.noteMet(new Map(), gone);
  return gone;
}

/** Takes in all that can be merged, whatever order it was written in. */
async function takeAll(
  side: LogSide,
  segments: readonly FoundSegment[],
): Promise<{ waiting: FoundSegment[]; stuck: boolean }> {
  let stuck = false;
  async function some(part: readonly FoundSegment[]): Promise<FoundSegment[]> {
    if (part.length === 0 || stuck) return [...part];
    const taken = await side.take(part.flatMap((segment) => segment.changes));
    if (taken === 'taken') {
      await side.noteMet(new Map(part.map((s) => [s.file, metOf(s, s.look, 'taken')])), []);
      return [];
    }
    if (taken === 'failed') stuck = true;
    if (taken === 'failed' || part.length === 1) return [...part];
    const middle = Math.ceil(part.length / 2);
    return [...(await some(part.slice(0, middle))), ...(await some(part.slice(middle)))];
  }
  let waiting = await some(segments);
  // What waited for a later one may fit now.
  for (let before = segments.length; waiting.length > 0 && waiting.length < before;) {
    before = waiting.length;
    waiting = await some(waiting);
  }
  return { waiting, stuck };
}

/** How many changes stand in segments of a newer format. [FOLDER-7] */
function waitingIn(files: readonly MetFile[]): number {
  const newer = files.filter(({ state }) => state === 'newer');
  // A copy that a program made of a segment holds nothing more.
  const contents = new Map(newer.map((file, i) => [file.sha256 ?? i, file.changes ?? 1]));
  return [...contents.values()].reduce((sum, changes) => sum + changes, 0);
}

/** The highest number this device has used, as far as these tell. */
function highest(files: Iterable<{ device?: string; number?: number }>, device: string): number {
  let max = 0;
  for (const file of files) if (file.device === device) max = Math.max(max, file.number ?? 0);
  return max;
}
