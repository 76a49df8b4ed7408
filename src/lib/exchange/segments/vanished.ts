/**
 * What was read once and does not stand in the folder any more: a segment that is hidden for a moment or
 * deleted, one that was damaged, and one that another file has taken the place of.
 */
import type { Gathered, MetFile } from './gather';

/** ms after which a segment of this device, or of another one, counts as deleted. */
const OWN_AFTER = 30_000;
/** Longer: the device that wrote it comes first, and then the others have nothing to write. */
const OTHERS_AFTER = 180_000;

/** What is to be noted of files that are not in the folder. */
export interface Vanished {
  /** rows to let go of: never taken, or there under another name */
  gone: string[];
  /** rows to keep, with since when the file, or what it held, is missing */
  marked: Map<string, MetFile>;
  /** something that was taken has been away for so long that it counts as deleted */
  lost: boolean;
}

/**
 * Judges what is missing. A drive that synchronises may hide a file for a while, or have only half of it,
 * so a taken one only counts as deleted when it has been away for some time. One that stands there with
 * another content is not coming back. [FOLDER-13] [FOLDER-17]
 *
 * @param names that this device writes, or once wrote, under
 * @param now this moment, in UTC
 */
export function vanished(
  met: ReadonlyMap<string, MetFile>,
  found: Gathered,
  names: readonly string[],
  now: string,
): Vanished {
  const there = new Set(found.names);
  const read = new Map(found.segments.map((segment) => [segment.file, segment.sha256]));
  const standing = (name: string) => found.judged.get(name) ?? met.get(name);
  const contents = new Set([
    ...found.names.map((name) => {
      const file = read.has(name) ? undefined : standing(name);
      return file?.state === 'bad' ? undefined : file?.sha256;
    }),
    ...read.values(),
  ]);
  const result: Vanished = { gone: [], marked: new Map(), lost: false };
  /** Marks what is away, and says so when that has been long enough. */
  function away(name: string, file: MetFile): void {
    const own = file.device !== undefined && names.includes(file.device);
    if (file.missing === undefined) result.marked.set(name, { ...file, missing: now });
    else if (awayFor(file.missing, now) >= (own ? OWN_AFTER : OTHERS_AFTER)) result.lost = true;
  }
  for (const [name, before] of met) {
    const held = before.state === 'taken' || isPending(before);
    const file = there.has(name) ? standing(name) : undefined;
    if (file === undefined) {
      if (!held || contents.has(before.sha256)) result.gone.push(name);
      else away(name, before);
    } else if (!held || read.get(name) === before.sha256) continue;
    else if (contents.has(before.sha256)) {
      if (before.missing !== undefined) result.marked.set(name, present(file));
    } else if (file.state === 'bad' && !read.has(name)) away(name, file);
    else result.lost = true;
  }
  return result;
}

/** A file that was damaged, and what it held does not stand anywhere else yet. */
export function isPending(file: MetFile): boolean {
  return file.state === 'bad' && file.sha256 !== undefined && file.missing !== undefined;
}

/** A file that was damaged, and what it held stands elsewhere, or is about to. */
export function isMended(file: MetFile): boolean {
  return file.state === 'bad' && file.sha256 !== undefined && file.missing === undefined;
}

/** What was damaged, when everything is about to be read anew and written where it lacks. */
export function stillDamaged(
  met: ReadonlyMap<string, MetFile>,
  found: Gathered,
): Map<string, MetFile> {
  const rows = [...found.judged].flatMap(([name, file]): [string, MetFile][] => {
    const before = met.get(name);
    const held = before !== undefined && (before.state === 'taken' || before.state === 'bad');
    return file.state === 'bad' && held && before.sha256 !== undefined
      ? [[name, present({ ...before, ...file })]]
      : [];
  });
  return new Map(rows);
}

function present({ missing: _missing, ...file }: MetFile): MetFile {
  return file;
}

/** A clock that was set back counts as time, too. */
function awayFor(since: string, now: string): number {
  return Math.abs(Date.parse(now) - Date.parse(since));
}
