/**
 * Drafts on their way to the disk: each within a third of a second of its first letter, however long
 * somebody goes on typing, and all of them at once when the page is left.
 */
import { keepDrafts, type DraftToKeep } from '$lib/storage/drafts';
import type { Seen } from '$lib/storage/seen';

/** Milliseconds from a letter until it is kept; the promise is half a second. */
const KEEP_AFTER = 300;

interface Waiting {
  board: string;
  text: () => string;
  seen?: (() => Seen | undefined) | undefined;
  /** null while it is being stored */
  timer: ReturnType<typeof setTimeout> | null;
}

const waiting = new Map<string, Waiting>();

/**
 * Something was typed: it is kept in a moment.
 *
 * @param text what there is to keep by then; an empty text lets the draft go
 * @param seen what the writer has in front of them, where the text edits one that is stored
 */
export function keepSoon(
  key: string,
  board: string,
  text: () => string,
  seen?: () => Seen | undefined,
): void {
  const timer = waiting.get(key)?.timer ?? setTimeout(() => void keepNow(key), KEEP_AFTER);
  waiting.set(key, { board, text, seen, timer });
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

function keepAll(): void {
  const drafts = [...waiting].map(([key, draft]) => toKeep(key, draft));
  for (const { timer } of waiting.values()) clearTimeout(timer ?? undefined);
  waiting.clear();
  // Nothing can be waited for: without a database a banner says so, and nothing was promised.
  void keepDrafts(drafts).catch(() => undefined);
}

if (typeof window !== 'undefined') {
  window.addEventListener('pagehide', keepAll);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') keepAll();
  });
}
