/** Send til tavlen: a small file with what was written in this browser since last time. */
import { version } from '$app/environment';
import { dayHere } from '$lib/domain/cadence/iso-date';
import { fail, succeed, type Result } from '$lib/domain/schema';
import { m } from '$lib/i18n/paraglide/messages.js';
import { failureOf, type StorageFailure } from '$lib/storage/failure';
import { noteReplying } from '$lib/storage/outside/answers';
import { noteHanded } from '$lib/storage/outside/outbox';
import { runJob } from '../backup/copy-runner';
import { download } from '../backup/download';

/** How a file was handed over; `cancelled` when the person closed the share dialog. */
export type Handed = { way: 'shared' | 'downloaded' | 'cancelled'; fileName: string };

/**
 * Shares the file where the device can, else downloads it. Neither is proof that it was sent: a file
 * can lie among the downloads, and a mail can be given up. So the notes wait until the person says so.
 *
 * @returns how it was handed over; null when nothing was new
 */
export function sendToBoard(board: NamedBoard): Promise<Result<Handed | null, StorageFailure>> {
  return handOver('notes', board, m.exchange_send_suffix(), noteHanded);
}

/**
 * Send svar: a file with a leader's answers and nothing else. The same holds of it. [LEADER-14]
 *
 * @param again all that was ever answered here: a file that was sent has not come
 */
export function sendAnswers(
  board: NamedBoard,
  { again = false } = {},
): Promise<Result<Handed | null, StorageFailure>> {
  return handOver('answers', board, m.leading_send_suffix(), noteReplying, { again });
}

interface NamedBoard {
  id: string;
  name: string;
}

async function handOver(
  kind: 'notes' | 'answers',
  board: NamedBoard,
  suffix: string,
  note: (board: string, seq: number, file: string) => Promise<void>,
  more: { again?: boolean } = {},
): Promise<Result<Handed | null, StorageFailure>> {
  try {
    const now = new Date();
    const made = await runJob(kind, {
      board: { id: board.id, name: board.name },
      at: { date: dayHere(now), moment: now.toISOString() },
      appVersion: version,
      suffix,
      ...more,
    });
    if (!made.ok) return made;
    if (!made.value) return succeed(null);
    const { file, seq } = made.value;
    const fileName = file.name;
    const shared = await share(file, m.exchange_send_subject({ name: board.name }));
    if (shared === 'cancelled') return succeed({ way: 'cancelled', fileName });
    if (shared === 'unable') download(file);
    await note(board.id, seq, fileName);
    return succeed({ way: shared === 'unable' ? 'downloaded' : 'shared', fileName });
  } catch (error) {
    return fail(failureOf(error));
  }
}

/** The share dialog of the device: on phones and tablets. A computer gets a file among its downloads. */
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
