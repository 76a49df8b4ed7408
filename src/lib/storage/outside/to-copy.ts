/** Which boards have something that is not in the backup folder. [BACKUP-8] */
import { boardNames } from '../browser/boards';
import { database } from '../database';
import { countChanges, isUntouchedExample } from '../browser/mirror';
import { copyRowOf } from './backup-place';
import { lastSeq } from '../log/last-seq';

/** A board that is to be copied. */
export interface BoardToCopy {
  id: string;
  name: string;
  /** copies of it in the folder that have been read back whole from here */
  good: string[];
}

/**
 * Boards with something that no copy in the folder holds. An example board in which nobody has done
 * anything is none of them, nor is what lies in Papirkurv.
 *
 * @param names files that are in the folder now: a copy that somebody took away is made again
 */
export async function boardsToCopy(names: ReadonlySet<string>): Promise<BoardToCopy[]> {
  const found: BoardToCopy[] = [];
  for (const { id, name, origin } of await boardNames()) {
    const row = await copyRowOf(id);
    const there = row !== null && names.has(row.file);
    if (there && row.seq >= (await lastSeq(database(), id))) continue;
    if (origin !== '' && isUntouchedExample(id, await countChanges(id))) continue;
    found.push({ id, name, good: (row?.good ?? []).filter((file) => names.has(file)) });
  }
  return found;
}
