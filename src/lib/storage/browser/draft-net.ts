/**
 * The net under the drafts. A database answers later, and a page that is left may not live to hear it:
 * what it has not answered for by then is written to localStorage, which is done before the page goes.
 * The next visit puts it into the database and lets it go here. Where localStorage is full or withheld
 * there is no net, and nothing else is lost by that.
 */
import type { Seen } from '../rows';

/** A draft of another page that a text goes on from: gone once that text is kept, if it is as it was. */
export interface Origin {
  /** key of its row */
  row: string;
  text: string;
}

/** A draft as it was when its page was left. */
export interface NetDraft {
  key: string;
  board: string;
  /** empty: the draft was let go */
  text: string;
  seen?: Seen;
  /** the page it was written in */
  page: string;
  savedAt: string;
  origins: Origin[];
}

/** What one page left behind. */
export interface NetContent {
  page: string;
  /** as it lies in the browser, to see whether it is still that */
  raw: string;
  drafts: NetDraft[];
}

const PREFIX = 'ft.net.';

/** Holds what a page has not heard of; nothing at all lets go what it held. Done when this returns. */
export function holdInNet(page: string, drafts: readonly NetDraft[]): void {
  try {
    if (drafts.length === 0) localStorage.removeItem(PREFIX + page);
    else localStorage.setItem(PREFIX + page, JSON.stringify(drafts));
  } catch {
    // Full or withheld: the database may still have heard.
  }
}

/** What all pages left behind, and what of it can be read. */
export function readNet(): NetContent[] {
  try {
    return Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? '')
      .filter((name) => name.startsWith(PREFIX))
      .map((name) => {
        const raw = localStorage.getItem(name) ?? '';
        return { page: name.slice(PREFIX.length), raw, drafts: judge(raw) };
      });
  } catch {
    return [];
  }
}

/** Lets go what a page left, unless it has held something else since. */
export function releaseNet({ page, raw }: Pick<NetContent, 'page' | 'raw'>): void {
  try {
    if (localStorage.getItem(PREFIX + page) === raw) localStorage.removeItem(PREFIX + page);
  } catch {
    // Withheld: there is nothing to let go.
  }
}

/** Takes drafts out of the net for good; `page` is the one that left them. */
export function dropFromNet(matches: (draft: NetDraft, page: string) => boolean): void {
  for (const { page, drafts } of readNet()) {
    const left = drafts.filter((draft) => !matches(draft, page));
    if (left.length < drafts.length || drafts.length === 0) holdInNet(page, left);
  }
}

/** What others may have written there is not taken for a draft; a person's text is taken whole. */
function judge(raw: string): NetDraft[] {
  try {
    const told: unknown = JSON.parse(raw);
    return Array.isArray(told) ? told.map(draftIn).filter((draft) => draft !== null) : [];
  } catch {
    return [];
  }
}

function draftIn(value: unknown): NetDraft | null {
  if (!isObject(value)) return null;
  const { key, board, text, seen, page, savedAt, origins } = value;
  if (!isText(key) || key === '' || !isText(board) || !isText(text)) return null;
  if (!isText(page) || page === '' || !isText(savedAt)) return null;
  return {
    key,
    board,
    text,
    page,
    savedAt,
    ...(isSeen(seen) ? { seen } : {}),
    origins: Array.isArray(origins) ? origins.filter(isOrigin) : [],
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isOrigin(value: unknown): value is Origin {
  return isObject(value) && isText(value['row']) && isText(value['text']);
}

function isSeen(value: unknown): value is Seen {
  return (
    isObject(value) &&
    Object.values(value).every((ids) => Array.isArray(ids) && ids.every((id) => isText(id)))
  );
}
