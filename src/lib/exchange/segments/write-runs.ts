/** Puts changes into a folder, as many segments as they need; those of a newer format apart. */
import type { Change } from '$lib/domain/log/change';
import { byFormat, type Makings } from '../../domain/records/format';
import type { Folder, FolderError } from '../folder/folder';
import { metOf, type MetFile } from './gather';
import { cutForSegments, segmentName, writeSegment } from './write';

/** Who writes, and where it is noted. */
export interface Writer {
  board: { id: string; name: string };
  /** this device's name in the log */
  device: string;
  /** this moment, in UTC */
  now: () => string;
  /** Notes that these changes are in the folder now, in this file. */
  noteSent: (changes: readonly Change[], name: string, file: MetFile) => Promise<void>;
  /** the acts in which a record of the log was made */
  makings: Makings;
}

/** How many segments were written, the number of the last one, and why it stopped, or null. */
export interface Wrote {
  written: number;
  number: number;
  error: FolderError | null;
}

/** More names than any device will find taken. */
const MAX_TRIES = 10_000;

/**
 * Writes changes in segments, one after the other.
 *
 * @param last the highest number this device has used
 */
export async function writeRuns(
  folder: Folder,
  writer: Writer,
  changes: readonly Change[],
  last: number,
): Promise<Wrote> {
  const { board, device } = writer;
  const wrote: Wrote = { written: 0, number: last, error: null };
  // What every build reads comes first: it is not to wait for the rest.
  const sorted = await byFormat(changes, writer.makings);
  const runs = sorted.flatMap(([version, part]) =>
    cutForSegments(part).map((run): [number, Change[]] => [version, run]),
  );
  for (const [version, run] of runs) {
    for (let tries = 0; ; tries += 1) {
      wrote.number += 1;
      const meta = { board, device, number: wrote.number, at: writer.now() };
      const made = await writeSegment(run, meta, version);
      const name = segmentName(meta, made.sha256);
      const file = await folder.writeNew(name, [made.content]);
      if (!file.ok) {
        if (file.error.kind === 'exists' && tries < MAX_TRIES) continue;
        return { ...wrote, error: file.error };
      }
      const header = { ...meta, changes: run.length };
      const segment = { header, sha256: made.sha256, changes: run };
      await writer.noteSent(run, name, metOf(segment, file.value, 'taken'));
      wrote.written += 1;
      break;
    }
  }
  return wrote;
}
