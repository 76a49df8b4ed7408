/**
 * Drafts on their way to the disk: each within a third of a second of its first letter, however long
 * somebody goes on typing, and all of them at once, through the net, when the page is left.
 */
import { keepDrafts, leaveDrafts, type DraftToKeep } from '$lib/storage/browser/drafts';
import type { Seen } from '$lib/storage/rows';

/** Milliseconds from a letter until it is kept; the promise is half a second. */
const KEEP_AFTER = 300;

interface Waiting {
  board: string;
  text: () => string;
  seen?: (() => Seen | undefined) | undefined;
  /** null while it is being stored */
  timer: ReturnType<typeof setTimeout> | null;
  /** settles when the draft that was there before has been read */
  reading: Reading | undefined;
}

/** The reading of what is kept under a key: nothing is kept there before it is done. */
export class Reading {
  /** false until the database has answered, or said that it cannot */
  done = false;
  readonly settled: Promise<void>;

  constructor(read: Promise<unknown>) {
    this.settled = read.then(
      () => undefined,
      () => undefined, // without a database there is nothing to write over
    );
    void this.settled.then(() => {
      this.done = true;
    });
  }
}

const waiting = new Map<string, Waiting>();

/**
 * Something was typed: it is kept in a moment.
 *
 * @param text what there is to keep by then; an empty text lets the draft go
 * @param seen what the writer has in front of them, where the text edits one that is stored
 * @param reading waited for: a draft that was left is never written over unread
 */
export function keepSoon(
  key: string,
  board: string,
  text: () => string,
  seen?: () => Seen | undefined,
  reading?: Reading,
): void {
  const timer = waiting.get(key)?.timer ?? setTimeout(() => void keepNow(key), KEEP_AFTER);
  waiting.set(key, { board, text, seen, timer, reading });
}

/** What is about to be kept under a key: whoever comes back to a field at once reads it here. */
export function waitingText(key: string): string | undefined {
  return waiting.get(key)?.text();
}

/**
 * Keeps a draft that waits; one that does not is kept already. It waits until it is stored: when the
 * page is left before that, the browser forgets what was under way, and it is kept once more.
 */
export async function keepNow(key: string): Promise<void> {
  const draft = waiting.get(key);
  if (!draft) return;
  clearTimeout(draft.timer ?? undefined);
  const storing: Waiting = { ...draft, timer: null };
  waiting.set(key, storing);
  await draft.reading?.settled;
  // Let go, or taken over by a later letter, while it was read.
  if (waiting.get(key) !== storing) return;
  try {
    await keepDrafts([toKeep(key, draft)]);
    if (waiting.get(key) === storing) waiting.delete(key);
  } catch {
    // No database, or a full disk: a banner says so, and the next letter tries again.
  }
}

/** The draft is not to be kept after all. */
export function stopWaiting(key: string): void {
  clearTimeout(waiting.get(key)?.timer ?? undefined);
  waiting.delete(key);
}

function toKeep(key: string, { board, text, seen }: Waiting): DraftToKeep {
  const known = seen?.();
  return { key, board, text: text(), ...(known ? { seen: known } : {}) };
}

function leave(): void {
  const left = [...waiting];
  for (const [key, draft] of left) {
    clearTimeout(draft.timer ?? undefined);
    waiting.set(key, { ...draft, timer: null });
  }
  const ready = left
    .filter(([, { reading }]) => reading?.done !== false)
    .map(([key]) => ({ key, mark: waiting.get(key) }));
  // A page that is only put away goes on reading, and keeps what it could not keep before.
  for (const [key, { reading }] of left)
    if (reading?.done === false) void reading.settled.then(() => keepNow(key));
  void leaveDrafts(
    left.map(([key, draft]) => ({ ...toKeep(key, draft), read: draft.reading?.done ?? true })),
  )
    .then(() => {
      for (const { key, mark } of ready) if (waiting.get(key) === mark) waiting.delete(key);
    })
    // Without a database a banner says so; the net has it as far as there is one.
    .catch(() => undefined);
}

if (typeof window !== 'undefined') {
  window.addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') leave();
  });
}
