/** What is new in a shared folder: reads what has not been read, and judges it. Writes nothing. */
import { succeed, type Result } from '../../domain/schema';
import type { FileContent, FileLook, Folder, FolderError } from '../folder/folder';
import { readSegment } from './read';
import {
  MAX_SEGMENT_BYTES,
  SEGMENT_ENDING,
  SEGMENT_VERSION,
  type Segment,
  type SegmentError,
} from './segment';

/**
 * What is known of a file from an earlier look.
 *
 * - `taken` its changes are in the log here · `other` a segment of another board. Both are looked at
 *   again when size or time change: a program may have put something else in their place
 * - `bad` torn, unsound, too large or foreign: tried again when its size or time changes. With a
 *   `sha256` it was taken once and has been damaged since
 * - `newer` of a newer format: it waits, and is read when the app is newer
 */
export interface MetFile extends FileLook {
  state: 'taken' | 'other' | 'bad' | 'newer';
  /** of a segment that could be read */
  sha256?: string;
  device?: string;
  number?: number;
  changes?: number;
  /** of a segment of a newer format: which */
  version?: number;
  /** when it was written, by its device's clock */
  at?: string;
  /** the member who last did something on that device, as far as the segment tells */
  actor?: string;
  /** since when the file, or what was taken from it, is not in the folder, a moment in UTC */
  missing?: string;
}

/** A segment with the file it was read from. */
export interface FoundSegment extends Segment {
  file: string;
  look: FileLook;
}

/** What a look into the folder found. */
export interface Gathered {
  /** names of all files that may be segments */
  names: string[];
  /** sound segments that are not taken yet, each content once */
  segments: FoundSegment[];
  /** files that were judged: to be remembered */
  judged: Map<string, MetFile>;
  /** files that could not be read just now; not remembered, so they are tried again */
  unread: string[];
}

/** What to look for. */
export interface Search {
  /** the board whose segments are wanted; null for those of every board */
  board: string | null;
  met: ReadonlyMap<string, MetFile>;
  /**
   * look again at everything: at files that were bad and seem unchanged, for some drives keep size and
   * time, and at the size and time of all that were taken, not of the newest alone
   */
  thorough?: boolean;
  onProgress?: (share: number) => void;
}

/** Newest files that are looked at in every pass though they were taken; a look at a network drive takes time. */
const LOOKS = 64;

/** Whether a file may be a segment: its name may have been altered, but not to something else altogether. */
export function maySegment(name: string): boolean {
  return name.toLowerCase().includes(SEGMENT_ENDING) && !/^[.~]|\.crswap$|\.tmp$/i.test(name);
}

/** Looks through the folder. The only errors are those that concern all of it. */
export async function gather(
  folder: Folder,
  search: Search,
): Promise<Result<Gathered, FolderError>> {
  const listed = await folder.list();
  if (!listed.ok) return listed;
  const names = listed.value.filter(maySegment).sort();
  const found: Gathered = { names, segments: [], judged: new Map(), unread: [] };
  const known = new Set<string>();
  for (const met of search.met.values())
    if (met.state === 'taken' && met.sha256 !== undefined) known.add(met.sha256);
  const newest = newestOf(names, search.met);
  for (const [i, name] of names.entries()) {
    search.onProgress?.(i / names.length);
    const read = await readNew(folder, name, search, newest);
    if (read === 'skip') continue;
    if (!read.ok) {
      if (isOfFolder(read.error)) return read;
      if (read.error.kind === 'too-large') {
        const look = { bytes: read.error.bytes, modified: 0 };
        found.judged.set(name, unfit(search.met.get(name), look));
      } else found.unread.push(name);
      continue;
    }
    const { content, ...look } = read.value;
    await judge(found, search, known, name, look, content);
  }
  search.onProgress?.(1);
  return succeed(found);
}

/** What is remembered of a segment. */
export function metOf(segment: Segment, look: FileLook, state: MetFile['state']): MetFile {
  const { header } = segment;
  const actor = segment.changes.findLast((c) => c.device === header.device && c.actor)?.actor;
  return {
    ...look,
    state,
    sha256: segment.sha256,
    device: header.device,
    number: header.number,
    changes: header.changes,
    at: header.at,
    ...(actor === undefined ? {} : { actor }),
  };
}

/** The files that were written last, as their drive says. */
function newestOf(names: readonly string[], met: Search['met']): Set<string> {
  const when = (name: string) => met.get(name)?.modified ?? Infinity;
  return new Set([...names].sort((a, b) => when(b) - when(a)).slice(0, LOOKS));
}

async function readNew(
  folder: Folder,
  name: string,
  search: Search,
  newest: ReadonlySet<string>,
): Promise<'skip' | Result<FileContent, FolderError>> {
  const met = search.met.get(name);
  // One that waits for the update is not read over and over until then.
  const waits = met?.state === 'newer' && (met.version ?? 0) > SEGMENT_VERSION;
  const sound = met?.state === 'taken' || met?.state === 'other' || waits;
  if (sound && !search.thorough && !newest.has(name)) return 'skip';
  if (sound || (met?.state === 'bad' && !search.thorough)) {
    const look = await folder.look(name);
    // Held by another program just now: what was taken from it is here all the same.
    if (!look.ok) return sound && !isOfFolder(look.error) ? 'skip' : look;
    // A file that is too large is known by its size alone.
    if (look.value.bytes === met.bytes && [0, look.value.modified].includes(met.modified))
      return 'skip';
  }
  return folder.read(name, MAX_SEGMENT_BYTES);
}

async function judge(
  found: Gathered,
  { board, met }: Search,
  known: Set<string>,
  file: string,
  look: FileLook,
  content: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const read = await readSegment(content);
  if (!read.ok) {
    found.judged.set(
      file,
      read.error.kind === 'newer' ? unknownOf(read.error, look, board) : unfit(met.get(file), look),
    );
    return;
  }
  const segment = read.value;
  if (board !== null && segment.header.board.id !== board)
    found.judged.set(file, metOf(segment, look, 'other'));
  else if (known.has(segment.sha256)) found.judged.set(file, metOf(segment, look, 'taken'));
  else {
    known.add(segment.sha256);
    found.segments.push({ ...segment, file, look });
  }
}

/** A file that cannot be read. Of one that was taken before, what it held is remembered. */
function unfit(before: MetFile | undefined, look: FileLook): MetFile {
  const held = before?.state === 'taken' || before?.state === 'bad';
  return { ...(held ? before : {}), ...look, state: 'bad' };
}

/** A segment of a newer format. One that does not say whose it is may be ours. */
function unknownOf(
  { board, version, changes, sha256 }: Extract<SegmentError, { kind: 'newer' }>,
  look: FileLook,
  wanted: string | null,
): MetFile {
  const isOurs = wanted === null || board === null || board === wanted;
  return isOurs
    ? { ...look, state: 'newer', version, changes, sha256 }
    : { ...look, state: 'other' };
}

function isOfFolder(error: FolderError): boolean {
  return error.kind === 'denied' || error.kind === 'gone';
}
