/**
 * Text being typed that is not yet an act: kept within half a second, offered again after a reload.
 * Every page writes in rows of its own, so that two tabs with a text each in the same field keep both,
 * and nothing is ever written over that a page has not read.
 */
import { database } from '../database';
import {
  dropFromNet,
  holdInNet,
  readNet,
  releaseNet,
  type NetDraft,
  type Origin,
} from './draft-net';
import { newId } from '../random';
import type { DraftRow } from '../rows';

/** A draft as it is to be kept; an empty text lets it go. */
export type DraftToKeep = Pick<DraftRow, 'key' | 'board' | 'text' | 'seen'>;

/** A draft that was left: `row` is its key in the table, `key` the field it was written in. */
export interface LeftDraft extends DraftRow {
  row: string;
}

/** Between the name of a field and the page that writes there. */
const BY = ':~';

/** This load of the page; what a tab showed before it is known by the tab. */
const PAGE = newId();
const PAGE_KEY = 'ft.page';
const before = pageBefore();

/** The rows of other pages that the text under a key goes on from. */
const origins = new Map<string, Map<string, string>>();

function pageBefore(): string | null {
  try {
    const page = sessionStorage.getItem(PAGE_KEY);
    sessionStorage.setItem(PAGE_KEY, PAGE);
    return page;
  } catch {
    return null; // withheld: then the newest draft comes first
  }
}

function rowOf(key: string, page: string): string {
  return `${key}${BY}${page}`;
}

function fieldOf(row: string): string {
  return row.split(BY, 1)[0] ?? row;
}

function originsOf(key: string): Origin[] {
  return [...(origins.get(key) ?? [])].map(([row, text]) => ({ row, text }));
}

/**
 * Keeps drafts. The transaction is begun and closed in one go, so that the browser carries it out even
 * when the page is left before it has answered.
 *
 * @throws when the database cannot be opened, or the disk is full
 */
export async function keepDrafts(drafts: readonly DraftToKeep[]): Promise<void> {
  await store(drafts.map((draft) => inThisPage(draft)));
}

function inThisPage(draft: DraftToKeep): NetDraft {
  const { key } = draft;
  return { ...draft, page: PAGE, savedAt: new Date().toISOString(), origins: originsOf(key) };
}

async function store(drafts: readonly NetDraft[]): Promise<void> {
  if (drafts.length === 0) return;
  const db = database();
  // One that was closed on purpose stays closed: a newer tab needs it, or it has been deleted.
  if (!db.isOpen() && !db.hasBeenClosed()) await db.open();
  const options: IDBTransactionOptions = { durability: 'strict' };
  const transaction = db.backendDB().transaction('drafts', 'readwrite', options);
  const rows = transaction.objectStore('drafts');
  for (const { key, board, text, seen, page, savedAt } of drafts) {
    const row: DraftRow = {
      key: rowOf(key, page),
      board,
      text,
      savedAt,
      ...(seen ? { seen } : {}),
    };
    if (text === '') rows.delete(row.key);
    else rows.put(row);
  }
  const from = drafts.flatMap((draft) => draft.origins);
  for (const { row, text } of from) {
    const asked = rows.get(row) as IDBRequest<DraftRow | undefined>;
    asked.onsuccess = () => {
      // Another tab may have written on there since.
      if (asked.result?.text === text) rows.delete(row);
    };
  }
  if (from.length === 0) transaction.commit();
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => {
      resolve();
    };
    transaction.onabort = () => {
      reject(transaction.error ?? new DOMException('the drafts were not kept', 'AbortError'));
    };
  });
  for (const { key, origins: gone } of drafts)
    for (const { row } of gone) origins.get(key)?.delete(row);
  dropFromNet((held, page) =>
    drafts.some(
      ({ key, text, savedAt }) =>
        page === PAGE &&
        held.key === key &&
        (held.savedAt < savedAt || (held.savedAt === savedAt && held.text === text)),
    ),
  );
  dropRowsFromNet(from);
}

/** Drafts that never came from the net into the database are let go there, as far as they are the same. */
function dropRowsFromNet(rows: readonly Origin[]): void {
  if (rows.length === 0) return;
  dropFromNet((held) =>
    rows.some(({ row, text }) => row === rowOf(held.key, held.page) && held.text === text),
  );
}

/** A draft that waits when the page is left, and whether what was there before it has been read. */
export type DraftAtLeave = DraftToKeep & { read: boolean };

/**
 * The page is being left, or put away: all that waits is in the net when this returns. The promise is
 * for a page that comes back: by then the database has what it may have, and the net has let it go.
 */
export async function leaveDrafts(drafts: readonly DraftAtLeave[]): Promise<void> {
  const own = drafts.map((draft) => ({ ...inThisPage(draft), read: draft.read }));
  const left = own.map(({ read, ...draft }) =>
    // Beside what may lie there that nobody has read yet.
    read ? draft : { ...draft, page: newId(), origins: [] },
  );
  holdInNet(PAGE, left);
  await store(left.filter(({ page }) => page === PAGE));
}

let rescued: Promise<void> | undefined;

/** Puts what earlier pages left in the net into the database, once in every page. */
async function rescue(): Promise<void> {
  for (const content of readNet()) {
    if (content.page === PAGE) continue;
    await storeNewer(content.drafts);
    releaseNet(content);
  }
}

async function storeNewer(left: readonly NetDraft[]): Promise<void> {
  const there = await database().drafts.bulkGet(left.map(({ key, page }) => rowOf(key, page)));
  const newer = left.filter((draft, at) => (there[at]?.savedAt ?? '') < draft.savedAt);
  if (newer.length > 0) await store(newer);
}

/** When drafts were found under a key, in milliseconds since 1970: they may be what cannot be drawn. */
const found = new Map<string, number>();

/**
 * The drafts left under a key: this tab's own first, then the newest. What is in the field goes on from
 * none of them until {@link goOnFrom} says so. What another version, another program or a damaged disk
 * has put there instead of a text is none.
 */
export async function draftsOf(key: string): Promise<LeftDraft[]> {
  await (rescued ??= rescue().catch(() => {
    rescued = undefined; // a full disk: it stays in the net, and the next reading tries again
  }));
  const rows = await database()
    .drafts.where('key')
    .between(key, `${rowOf(key, '')}\uffff`)
    .toArray();
  const kept = rows.filter(
    (row) => (row.key === key || row.key.startsWith(rowOf(key, ''))) && isDraft(row),
  );
  const left = withNet(kept, key);
  if (left.length > 0) found.set(key, Date.now());
  return left
    .sort((a, b) => rank(b.key) - rank(a.key) || (a.savedAt < b.savedAt ? 1 : -1))
    .map((row) => ({ ...row, key: fieldOf(row.key), row: row.key }));
}

/** With what still lies in the net, as the database has no room for it. */
function withNet(kept: DraftRow[], key: string): DraftRow[] {
  const held = readNet()
    .filter(({ page }) => page !== PAGE)
    .flatMap(({ drafts }) => drafts)
    .filter((draft) => draft.key === key)
    .map(({ page, origins: _, ...draft }) => ({ ...draft, key: rowOf(key, page) }));
  const older = ({ key: row, savedAt }: DraftRow): boolean =>
    held.some((draft) => draft.key === row && draft.savedAt > savedAt);
  const newest = held.filter(
    ({ key: row, savedAt }) => !kept.some((draft) => draft.key === row && draft.savedAt >= savedAt),
  );
  return [...kept.filter((row) => !older(row)), ...newest.filter(({ text }) => text !== '')];
}

function rank(row: string): number {
  if (row.endsWith(BY + PAGE)) return 2;
  return before !== null && row.endsWith(BY + before) ? 1 : 0;
}

/** The text in the field goes on from this draft, which is let go when the text is kept or stored. */
export function goOnFrom({ key, row, text }: LeftDraft): void {
  if (row === rowOf(key, PAGE)) return; // this page's own: it is written over anyway
  const from = origins.get(key) ?? new Map<string, string>();
  origins.set(key, from.set(row, text));
}

/** Whether what this page has kept under the key goes on from this draft, or is it. */
export function goesOnFrom({ key, row }: LeftDraft): boolean {
  return row === rowOf(key, PAGE) || origins.get(key)?.has(row) === true;
}

/**
 * Moves a draft out of the way of what this page is about to keep under the same key: the two are
 * different texts after all.
 *
 * @returns where it lies now
 */
export async function setAside(left: LeftDraft): Promise<LeftDraft> {
  origins.get(left.key)?.delete(left.row);
  if (left.row !== rowOf(left.key, PAGE)) return left;
  const { drafts } = database();
  const row = rowOf(left.key, newId());
  const { row: own, ...draft } = left;
  await database().transaction('rw', drafts, async () => {
    await drafts.put({ ...draft, key: row });
    await drafts.delete(own);
  });
  return { ...left, row };
}

/** The newest draft under a key, if one was left; what is written there goes on from all of them. */
export async function draftOf(key: string): Promise<DraftRow | undefined> {
  const left = await draftsOf(key);
  left.forEach(goOnFrom);
  return left[0];
}

function isDraft(row: unknown): row is DraftRow {
  if (typeof row !== 'object' || row === null || !('text' in row)) return false;
  if (typeof row.text !== 'string') return false;
  return !('seen' in row) || row.seen === undefined || isSeen(row.seen);
}

function isSeen(seen: unknown): boolean {
  return (
    typeof seen === 'object' &&
    seen !== null &&
    Object.values(seen).every(
      (ids) => Array.isArray(ids) && ids.every((id) => typeof id === 'string'),
    )
  );
}

/** Keys of the drafts that were found since a moment, in milliseconds since 1970. */
export function draftsFoundSince(moment: number): string[] {
  return [...found].filter(([, at]) => at >= moment).map(([key]) => key);
}

/** Throws drafts away, whoever has written in them since: they cannot be drawn. */
export async function throwDraftsAway(keys: readonly string[]): Promise<void> {
  for (const key of keys) found.delete(key);
  dropFromNet(({ key }) => keys.includes(key));
  await database()
    .drafts.filter((row) => keys.includes(fieldOf(row.key)))
    .delete();
}

/** Lets a draft go, once its act is stored; not what another tab has written there since. */
export async function dropDraft(key: string): Promise<void> {
  dropFromNet((held, page) => page === PAGE && held.key === key);
  await keepDrafts([{ key, board: '', text: '' }]);
}

/** Lets go one that was left, as nobody wants it; not what has been written there since. */
export async function dropLeft({ row, text }: LeftDraft): Promise<void> {
  dropRowsFromNet([{ row, text }]);
  const { drafts } = database();
  await database().transaction('rw', drafts, async () => {
    const draft = await drafts.get(row);
    if (draft?.text === text) await drafts.delete(row);
  });
}
