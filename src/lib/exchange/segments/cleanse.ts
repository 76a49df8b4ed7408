/**
 * What is deleted for good leaves the segments of this device. A segment is never rewritten: what it
 * held is written anew without the value and read back, and only then the old file is taken away.
 * Every step can be the last one before a crash. Rule [FOLDER-14].
 */
import { canonical, type Change } from '$lib/domain/log/change';
import type { Folder, FolderError } from '../folder/folder';
import { readSegment } from './read';
import { MAX_SEGMENT_BYTES } from './segment';
import { writeRuns, type Writer } from './write-runs';

/** The log on this side, as far as cleaning asks for it. */
export interface CleanseSide extends Writer {
  /** files that have been written anew and are still to be taken away */
  replaced: readonly string[];
  /** records in which something was deleted for good since the segments were last looked through */
  erasedIn: ReadonlySet<string>;
  /** names of this device's own segments */
  own: () => Promise<readonly string[]>;
  /**
   * These changes as the log has them now, and with them the deletions in these records.
   * Null when one of the changes is not in the log.
   */
  asInLog: (ids: readonly string[], records: ReadonlySet<string>) => Promise<Change[] | null>;
  noteReplaced: (names: readonly string[]) => Promise<void>;
  noteRemoved: (name: string) => Promise<void>;
  /** Notes that nothing erased stands in own segments. */
  noteClean: () => Promise<void>;
}

/** Takes what was deleted for good out of own segments; what cannot be done now is done next time. */
export async function cleanse(
  folder: Folder,
  side: CleanseSide,
  last: number,
): Promise<FolderError | null> {
  const left = await removeAll(folder, side, side.replaced);
  if (left) return left;
  if (side.erasedIn.size > 0) {
    const stale = await staleSegments(folder, side);
    if (!stale.ok) return stale.error;
    if (stale.names.length > 0) {
      const changes = await side.asInLog(stale.ids, side.erasedIn);
      if (!changes) return null;
      const wrote = await writeRuns(folder, side, changes, last);
      if (wrote.error) return wrote.error;
      await side.noteReplaced(stale.names);
      const refused = await removeAll(folder, side, stale.names);
      if (refused) return refused;
    }
    // What it cannot look into may hold something still: it is not called clean until it can.
    if (stale.unread) return null;
  }
  await side.noteClean();
  return null;
}

type Stale =
  { ok: true; names: string[]; ids: string[]; unread: boolean } | { ok: false; error: FolderError };

/** Own segments that hold something the log does not have any more. */
async function staleSegments(folder: Folder, side: CleanseSide): Promise<Stale> {
  const names: string[] = [];
  const ids = new Set<string>();
  let unread = false;
  for (const name of await side.own()) {
    const file = await folder.read(name, MAX_SEGMENT_BYTES);
    if (!file.ok) {
      // Somebody took it away, and with it what was to be taken out.
      if (file.error.kind === 'missing') continue;
      return file;
    }
    const segment = await readSegment(file.value.content);
    // Written by the newer app that this one took the place of: cleaned when that is back.
    if (!segment.ok && segment.error.kind === 'newer') {
      unread = true;
      continue;
    }
    if (!segment.ok) return { ok: false, error: { kind: 'unreadable', name } };
    const { changes } = segment.value;
    if (!changes.some((change) => side.erasedIn.has(change.record))) continue;
    const now = await side.asInLog(
      changes.map((change) => change.id),
      new Set(),
    );
    if (!now) return { ok: false, error: { kind: 'unreadable', name } };
    const log = new Map(now.map((change) => [change.id, change]));
    if (changes.every((change) => canonical(change) === canonical(log.get(change.id)))) continue;
    names.push(name);
    for (const change of changes) ids.add(change.id);
  }
  return { ok: true, names, ids: [...ids], unread };
}

async function removeAll(
  folder: Folder,
  side: CleanseSide,
  names: readonly string[],
): Promise<FolderError | null> {
  let left: FolderError | null = null;
  for (const name of names) {
    const removed = await folder.remove(name);
    if (removed.ok || removed.error.kind === 'missing') await side.noteRemoved(name);
    else left = removed.error;
  }
  return left;
}
