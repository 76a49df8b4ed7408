/**
 * A board written to a file for the person at the screen: all of it, or what is new on it. Part of
 * copy-job.ts: the log of years is read, folded and written where no page stands still for it.
 */
import { fail, succeed, type Result } from '$lib/domain/schema';
import { partOf } from '$lib/exchange/board-file/part';
import { boardFileName, writeBoardFile } from '$lib/exchange/board-file/write';
import { lockBytes } from '$lib/exchange/lock/lock';
import { LOCK_ENDING } from '$lib/exchange/lock/is-locked';
import { readLog } from '$lib/storage/browser/boards';
import { failureOf, type StorageFailure } from '$lib/storage/failure';
import { answersToSend } from '$lib/storage/outside/answers';
import { waitingIn } from '$lib/storage/outside/outbox';
import { textFile } from './download';

/** Which board, and what its file says of itself. */
export interface FileRequest {
  board: { id: string; name: string };
  /** the day in the file's name, and the moment in UTC that it tells */
  at: { date: string; moment: string };
  appVersion: string;
}

/** A file, and how far the log went that it was made from. */
export interface MadeFile {
  file: File;
  seq: number;
}

/**
 * The whole board. Never throws.
 *
 * @param request.lock password that opens it; its name then ends with `.age`
 */
export async function wholeFile({
  lock,
  ...request
}: FileRequest & { lock: string | null }): Promise<Result<MadeFile, StorageFailure>> {
  try {
    const { changes, seq } = await readLog(request.board.id);
    const plain = written(request, changes, {});
    if (lock === null) return succeed({ file: plain, seq });
    const bytes = await lockBytes(new Uint8Array(await plain.arrayBuffer()), lock);
    const type = 'application/octet-stream';
    return succeed({ file: new File([bytes], plain.name + LOCK_ENDING, { type }), seq });
  } catch (error) {
    return fail(failureOf(error));
  }
}

/**
 * What was written in this browser since last time; null when nothing was. Never throws.
 *
 * @param request.suffix stands after the day in the file's name
 */
export async function notesFile({
  suffix,
  ...request
}: FileRequest & { suffix: string }): Promise<Result<MadeFile | null, StorageFailure>> {
  try {
    const [box, log] = await Promise.all([waitingIn(request.board.id), readLog(request.board.id)]);
    const notes = partOf(log.changes, (change) => box.changes.has(change.id));
    if (notes.length === 0) return succeed(null);
    const file = written(request, notes, { partial: true, suffix: `-${suffix}` });
    return succeed({ file, seq: box.seq });
  } catch (error) {
    return fail(failureOf(error));
  }
}

/**
 * A leader's answers that the team does not have yet, and nothing else; null when it has them all. Never
 * throws. [LEADER-14]
 *
 * @param request.suffix stands after the day in the file's name
 * @param request.again all that was ever answered here: a file that was sent has not come
 */
export async function answersFile({
  suffix,
  again = false,
  ...request
}: FileRequest & { suffix: string; again?: boolean }): Promise<
  Result<MadeFile | null, StorageFailure>
> {
  try {
    const { changes, seq } = await answersToSend(request.board.id, again);
    if (changes.length === 0) return succeed(null);
    return succeed({
      file: written(request, changes, { partial: true, suffix: `-${suffix}` }),
      seq,
    });
  } catch (error) {
    return fail(failureOf(error));
  }
}

function written(
  { board, at, appVersion }: FileRequest,
  changes: Parameters<typeof writeBoardFile>[0],
  { partial, suffix }: { partial?: true; suffix?: string },
): File {
  const meta = { board, exportedAt: at.moment, appVersion };
  const pieces = writeBoardFile(changes, meta, partial ? { partial } : {});
  return textFile(pieces, boardFileName(board.name, at.date, suffix));
}
