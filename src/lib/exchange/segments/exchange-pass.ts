/**
 * One pass between the log here and a shared folder: reads what others have written, then writes what
 * they do not have. Anything may stop it at any point, and the next pass carries on: what is taken in
 * twice counts once, and what is written twice is the same.
 */
import type { Change } from '../../domain/change';
import { fail, succeed, type Result } from '../../domain/schema';
import type { Folder, FolderError } from '../folder/folder';
import { gather, seenOf, type FoundSegment, type SeenFile } from './gather';
import { cutForSegments, segmentName, writeSegment } from './write';

/** How taking changes in ended: `refused` they cannot be merged as they are, `failed` nothing can be stored now. */
export type Taken = 'taken' | 'refused' | 'failed';

/** The log on this side of the pass. */
export interface LogSide {
  board: { id: string; name: string };
  /** this device's name in the log */
  device: string;
  seen: ReadonlyMap<string, SeenFile>;
  /** Takes in changes of the board, all or nothing. */
  take: (changes: readonly Change[]) => Promise<Taken>;
  /** Remembers files that were read and judged, and lets go of those that are no longer there. */
  noteSeen: (files: ReadonlyMap<string, SeenFile>, gone: readonly string[]) => Promise<void>;
  /**
   * What is not in the folder as far as is known here, oldest arrival first.
   *
   * @param inFolder ids of changes that this pass has seen in the folder
   */
  unsent: (inFolder: ReadonlySet<string>) => Promise<readonly Change[]>;
  /** Notes that the first `count` changes of `unsent` are in the folder, the last of them in this file. */
  noteSent: (count: number, name: string, file: SeenFile) => Promise<void>;
  /** this moment, in UTC */
  now: () => string;
}

/** What a pass did, and what it could not do. */
export interface PassReport {
  /** segments taken in */
  taken: number;
  /** segments that are sound but wait for others that they build on */
  waiting: number;
  /** files that look like segments and cannot be read */
  unreadable: number;
  /** reading stands still: a segment is of a newer format */
  newer: boolean;
  /** segments written */
  written: number;
  /** what could not be taken in for want of room here */
  stuck: boolean;
  /** why writing stopped, or null */
  writeError: FolderError | null;
}

/** More names than any device will find taken. */
const MAX_TRIES = 10_000;

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
  const found = await gather(folder, { board: side.board.id, seen: side.seen, ...options });
  if (!found.ok) return found;
  const { names, segments, judged, unread } = found.value;
  const there = new Set(names);
  const gone = [...side.seen.keys()].filter((name) => !there.has(name));
  await side.noteSeen(judged, gone);

  const sound = new Set(segments.map((segment) => segment.file));
  const judgedNames = names.filter((name) => !sound.has(name));
  const states = judgedNames.map((name) => (judged.get(name) ?? side.seen.get(name))?.state);
  const newer = states.includes('newer');
  const left = newer ? { waiting: segments, stuck: false } : await takeAll(side, segments);
  const report: PassReport = {
    taken: segments.length - left.waiting.length,
    waiting: left.waiting.length,
    unreadable: unread.length + states.filter((state) => state === 'bad').length,
    newer,
    written: 0,
    stuck: left.stuck,
    writeError: null,
  };
  const inFolder = new Set(segments.flatMap((segment) => segment.changes.map((c) => c.id)));
  const wrote = await writeAll(folder, side, inFolder, highest(names, judged, side, segments));
  report.written = wrote.written;
  report.writeError = wrote.error;
  if (report.writeError?.kind === 'denied' || report.writeError?.kind === 'gone')
    return fail(report.writeError);
  return succeed(report);
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
      await side.noteSeen(new Map(part.map((s) => [s.file, seenOf(s, s.look, 'taken')])), []);
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

async function writeAll(
  folder: Folder,
  side: LogSide,
  inFolder: ReadonlySet<string>,
  last: number,
): Promise<{ written: number; error: FolderError | null }> {
  const changes = await side.unsent(inFolder);
  let number = last;
  let done = 0;
  let written = 0;
  for (const run of cutForSegments(changes)) {
    for (let tries = 0; ; tries += 1) {
      number += 1;
      const meta = { board: side.board, device: side.device, number, at: side.now() };
      const made = await writeSegment(run, meta);
      const name = segmentName(meta);
      const wrote = await folder.writeNew(name, [made.content]);
      if (!wrote.ok) {
        if (wrote.error.kind === 'exists' && tries < MAX_TRIES) continue;
        return { written, error: wrote.error };
      }
      const segment = {
        header: { ...meta, changes: run.length },
        sha256: made.sha256,
        changes: run,
      };
      done += run.length;
      await side.noteSent(done, name, seenOf(segment, wrote.value, 'taken'));
      written += 1;
      break;
    }
  }
  return { written, error: null };
}

/** The highest number this device has used, as far as the folder tells. */
function highest(
  names: readonly string[],
  judged: ReadonlyMap<string, SeenFile>,
  side: LogSide,
  segments: readonly FoundSegment[],
): number {
  const own = [
    ...names.map((name) => judged.get(name) ?? side.seen.get(name)),
    ...segments.map((s) => s.header),
  ].filter((s) => s?.device === side.device);
  return own.reduce((max, s) => Math.max(max, s?.number ?? 0), 0);
}
