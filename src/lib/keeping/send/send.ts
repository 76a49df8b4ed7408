/** Send til tavlen: a small file with what was written in this browser since last time. */
import { version } from '$app/environment';
import { dayHere } from '$lib/domain/cadence/iso-date';
import { fail, succeed, type Result } from '$lib/domain/schema';
import { m } from '$lib/i18n/paraglide/messages.js';
import { readLog } from '$lib/storage/browser/boards';
import { failureOf, type StorageFailure } from '$lib/storage/failure';
import { noteHanded, outboxOf } from '$lib/storage/outside/outbox';
import { download, textFile } from '../backup/download';
import { part } from '$lib/session/parts.svelte';

/** How a file was handed over; `cancelled` when the person closed the share sheet. */
export type Handed = { way: 'shared' | 'downloaded' | 'cancelled'; fileName: string };

/** Makes the file; null when nothing is new. */
async function makeNotesFile(board: {
  id: string;
  name: string;
}): Promise<{ file: File; seq: number } | null> {
  const [{ partOf }, { writeBoardFile, boardFileName }, box, log] = await Promise.all([
    part(() => import('$lib/exchange/board-file/part')),
    part(() => import('$lib/exchange/board-file/write')),
    outboxOf(board.id),
    readLog(board.id),
  ]);
  const notes = partOf(log.changes, (change) => box.changes.has(change.id));
  if (notes.length === 0) return null;
  const now = new Date();
  const pieces = writeBoardFile(
    notes,
    {
      board: { id: board.id, name: board.name },
      exportedAt: now.toISOString(),
      appVersion: version,
    },
    { partial: true },
  );
  const name = boardFileName(board.name, dayHere(now), `-${m.exchange_send_suffix()}`);
  return { file: textFile(pieces, name), seq: box.seq };
}

/**
 * Shares the file where the device can, else downloads it. Neither is proof that it was sent: a file
 * can lie among the downloads, and a mail can be given up. So the notes wait until the person says so.
 *
 * @returns how it was handed over; null when nothing was new
 */
export async function sendToBoard(board: {
  id: string;
  name: string;
}): Promise<Result<Handed | null, StorageFailure>> {
  try {
    const made = await makeNotesFile(board);
    if (!made) return succeed(null);
    const fileName = made.file.name;
    const shared = await share(made.file, m.exchange_send_subject({ name: board.name }));
    if (shared === 'cancelled') return succeed({ way: 'cancelled', fileName });
    if (shared === 'unable') download(made.file);
    await noteHanded(board.id, made.seq, fileName);
    return succeed({ way: shared === 'unable' ? 'downloaded' : 'shared', fileName });
  } catch (error) {
    return fail(failureOf(error));
  }
}

/** The share sheet of the device: on phones and tablets. A computer gets a file among its downloads. */
async function share(file: File, title: string): Promise<'shared' | 'cancelled' | 'unable'> {
  const touch = matchMedia('(pointer: coarse)').matches;
  if (!touch || !('share' in navigator)) return 'unable';
  const taken = [file, asText(file)].find((one) => navigator.canShare({ files: [one], title }));
  if (!taken) return 'unable';
  try {
    await navigator.share({ files: [taken], title });
    return 'shared';
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'cancelled' : 'unable';
  }
}

/** The same file as plain text: phones with Android share no .json, and the import reads what is in a file. */
function asText(file: File): File {
  return new File([file], `${file.name}.txt`, { type: 'text/plain' });
}
