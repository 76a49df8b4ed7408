/** Segments that were read once and do not stand in the folder any more: hidden for a moment, or deleted. */
import type { Gathered, SeenFile } from './gather';

/** ms after which a segment of this device, or of another one, counts as deleted. */
const OWN_AFTER = 30_000;
/** Longer: the device that wrote it comes first, and then the others have nothing to write. */
const OTHERS_AFTER = 180_000;

/** What is to be noted of files that are not in the folder. */
export interface Vanished {
  /** rows to let go of: never taken, or there under another name */
  gone: string[];
  /** rows to keep, with since when the file is missing */
  marked: Map<string, SeenFile>;
  /** something that was taken has been away for so long that it counts as deleted */
  lost: boolean;
}

/**
 * Judges what is missing. A drive that synchronises may hide a file for a while, so a taken one only
 * counts as deleted when it has been away for some time. [FOLDER-13]
 *
 * @param now this moment, in UTC
 */
export function vanished(
  seen: ReadonlyMap<string, SeenFile>,
  found: Gathered,
  device: string,
  now: string,
): Vanished {
  const there = new Set(found.names);
  const contents = new Set([
    ...found.names.map((name) => (found.judged.get(name) ?? seen.get(name))?.sha256),
    ...found.segments.map((segment) => segment.sha256),
  ]);
  const result: Vanished = { gone: [], marked: new Map(), lost: false };
  for (const [name, file] of seen) {
    if (there.has(name)) {
      if (file.missing !== undefined) result.marked.set(name, present(file));
    } else if (file.state !== 'taken' || contents.has(file.sha256)) result.gone.push(name);
    else if (file.missing === undefined) result.marked.set(name, { ...file, missing: now });
    else if (awayFor(file.missing, now) >= (file.device === device ? OWN_AFTER : OTHERS_AFTER))
      result.lost = true;
  }
  return result;
}

function present({ missing: _missing, ...file }: SeenFile): SeenFile {
  return file;
}

/** A clock that was set back counts as time, too. */
function awayFor(since: string, now: string): number {
  return Math.abs(Date.parse(now) - Date.parse(since));
}
