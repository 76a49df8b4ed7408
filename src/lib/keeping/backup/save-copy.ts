/** Gem tavlen som fil: the whole board as a file among the downloads. */
import { version } from '$app/environment';
import { dayHere } from '$lib/domain/cadence/iso-date';
import type { Board } from '$lib/domain/records/board';
import { fail, succeed, type Result } from '$lib/domain/schema';
import { noteExport, readLog } from '$lib/storage/browser/boards';
import { failureOf, type StorageFailure } from '$lib/storage/failure';
import { download, textFile } from './download';
import { part } from '$lib/session/parts.svelte';

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
    const [{ writeBoardFile, boardFileName }, { changes, seq }] = await Promise.all([
      part(() => import('$lib/exchange/board-file/write')),
      readLog(board.id),
    ]);
    const now = new Date();
    const pieces = writeBoardFile(changes, {
      board: { id: board.id, name: board.name },
      exportedAt: now.toISOString(),
      appVersion: version,
    });
    const plain = textFile(pieces, boardFileName(board.name, dayHere(now)));
    const file = passphrase === null ? plain : await locked(plain, passphrase);
    download(file);
    await noteExport(board.id, seq, file.name);
    return succeed({ fileName: file.name, bytes: file.size });
  } catch (error) {
    return fail(failureOf(error));
  }
}

async function locked(file: File, passphrase: string): Promise<File> {
  const { lockFile } = await part(() => import('../lock/lock-file'));
  return lockFile(file, passphrase);
}
