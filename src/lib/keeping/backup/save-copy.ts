/** Gem tavlen som fil: the whole board as a file among the downloads. */
import { version } from '$app/environment';
import { dayHere } from '$lib/domain/cadence/iso-date';
import type { Board } from '$lib/domain/records/board';
import { fail, succeed, type Result } from '$lib/domain/schema';
import { noteExport } from '$lib/storage/browser/boards';
import { failureOf, type StorageFailure } from '$lib/storage/failure';
import { runJob } from './copy-runner';
import { download } from './download';

/** A copy that is on its way to the downloads. */
export interface SavedCopy {
  fileName: string;
  bytes: number;
}

/**
 * Downloads a board as `<name>-<date>.tavle.json` and notes it, so that the app can say how old the
 * last copy is. Never throws: what cannot be read is a failure with a sentence.
 *
 * @param board id and name are enough
 * @param passphrase locks the file, which then ends with `.age`
 */
export async function saveCopy(
  board: Pick<Board, 'id' | 'name'>,
  passphrase: string | null = null,
): Promise<Result<SavedCopy, StorageFailure>> {
  try {
    const now = new Date();
    const made = await runJob('file', {
      board: { id: board.id, name: board.name },
      at: { date: dayHere(now), moment: now.toISOString() },
      appVersion: version,
      lock: passphrase,
    });
    if (!made.ok) return made;
    const { file, seq } = made.value;
    download(file);
    await noteExport(board.id, seq, file.name);
    return succeed({ fileName: file.name, bytes: file.size });
  } catch (error) {
    return fail(failureOf(error));
  }
}
