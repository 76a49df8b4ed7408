/**
 * The database as it lies in the browser, read without the app, and judged with the app's own fold.
 * The page it is read from is of the same origin and holds nothing of the app.
 */
import type { BrowserContext, Page } from '@playwright/test';
import { canonical, type Change } from '../../../src/lib/domain/log/change.js';
import { byRecord } from '../../../src/lib/domain/log/fold.js';
import { RECORD_KINDS, kindsOfFormat } from '../../../src/lib/domain/records/kind-names.js';
import { foldTouched } from '../../../src/lib/storage/log/refold.js';

/** All rows by table. */
export type Rows = Record<string, { id?: string; key?: string }[]>;

/** Name of the app's database, and the number its version 1 has in the browser (Dexie counts in tens). */
const DATABASE = 'forbedringstavlen';
const VERSION_1 = 10;

/** An empty page of the app's origin. */
export async function barePage(context: BrowserContext): Promise<Page> {
  await context.route('**/bare.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>bare</title>' }),
  );
  const page = await context.newPage();
  await page.goto('bare.html');
  return page;
}

/** Every row of the database, and its version. Opens the database as it is, whatever its version. */
export async function readRows(page: Page): Promise<{ version: number; rows: Rows }> {
  // As text: the test driver takes a large object apart much more slowly than a string.
  const told = await page.evaluate(async (name) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error ?? new Error('not opened'));
    });
    try {
      const names = [...db.objectStoreNames];
      const rows: Record<string, { id?: string; key?: string }[]> = {};
      if (names.length > 0) {
        const transaction = db.transaction(names);
        await Promise.all(
          names.map(
            (store) =>
              new Promise<void>((resolve, reject) => {
                const asking = transaction.objectStore(store).getAll();
                asking.onsuccess = () => {
                  // Folder handles do not leave the browser.
                  rows[store] = (asking.result as { handle?: unknown }[]).map(
                    ({ handle: _handle, ...row }) => row,
                  );
                  resolve();
                };
                asking.onerror = () => reject(asking.error ?? new Error('not read'));
              }),
          ),
        );
      }
      return JSON.stringify({ version: db.version, rows });
    } finally {
      db.close();
    }
  }, DATABASE);
  return JSON.parse(told) as { version: number; rows: Rows };
}

/** The log, by change. */
export function changesIn(rows: Rows): Change[] {
  return (rows['changes'] ?? []).map((row) => {
    const { seq: _seq, ...change } = row as unknown as Change & { seq: number };
    return change;
  });
}

/** What is wrong with the tables: every record must be what its changes add up to, and no other there. */
export function faultsOf(rows: Rows): string[] {
  const faults: string[] = [];
  const left = new Map(
    RECORD_KINDS.flatMap((kind) => (rows[kind] ?? []).map((row) => [row.id ?? '', row])),
  );
  const heads = new Map((rows['heads'] ?? []).map((row) => [row.id ?? '', row]));
  for (const [record, changes] of byRecord(changesIn(rows))) {
    const folded = foldTouched(changes);
    if (!folded) continue;
    if (canonical(left.get(record)) !== canonical(folded.row)) faults.push(`table: ${record}`);
    if (canonical(heads.get(record)) !== canonical(folded.heads)) faults.push(`heads: ${record}`);
    left.delete(record);
    heads.delete(record);
  }
  faults.push(...[...left.keys()].map((id) => `row without changes: ${id}`));
  faults.push(...[...heads.keys()].map((id) => `heads without changes: ${id}`));
  const seqs = (rows['changes'] ?? []).map((row) => (row as { seq?: number }).seq);
  if (new Set(seqs).size !== seqs.length) faults.push('two changes with one arrival number');
  return faults;
}

/** A log without what came after format 1: kinds of record, and fields. */
export function asFormat1(log: readonly Change[]): Change[] {
  const known: ReadonlySet<string> = new Set(kindsOfFormat(1));
  return log.flatMap((change) => {
    if (!known.has(change.kind)) return [];
    const { number: _number, ...fields } = change.fields;
    const { number: _seen, ...saw } = change.saw;
    return [{ ...change, fields, saw }];
  });
}

/** The rows that a log of format 1 has in the database of version 1. */
export function rowsOf(log: readonly Change[]): Rows {
  const rows: Rows = { changes: log.map((change, i) => ({ ...change, seq: i + 1 })), heads: [] };
  for (const changes of byRecord(log).values()) {
    const folded = foldTouched(changes);
    if (!folded) continue;
    (rows[folded.kind] ??= []).push({ ...folded.row });
    rows['heads']?.push({ ...folded.heads });
  }
  rows['meta'] = [
    {
      key: 'device',
      id: 'old-device',
      clock: { ms: 0, counter: 0 },
      seq: log.length,
      foldVersion: 1,
    } as { key: string },
  ];
  return rows;
}

/** Leaves a database as version 1 of the app left it, in place of whatever was there. */
export async function writeVersion1(page: Page, rows: Rows): Promise<void> {
  await page.evaluate(
    async ({ name, version, kinds, rows }) => {
      // What another database held is not lost from this one: copies would wait for an answer to that.
      localStorage.removeItem('ft.boards');
      await new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase(name);
        deleting.onsuccess = () => resolve();
        deleting.onerror = () => reject(new Error('not deleted'));
      });
      await new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name, version);
        opening.onupgradeneeded = () => {
          const db = opening.result;
          const make = (store: string, keyPath: string, indexes: string[]): void => {
            const made = db.createObjectStore(store, { keyPath });
            for (const index of indexes)
              made.createIndex(
                index,
                index.startsWith('[') ? index.slice(1, -1).split('+') : index,
              );
          };
          make('changes', 'id', ['record', 'act', 'meeting', '[board+seq]']);
          make('heads', 'id', ['board', '[board+contested]']);
          make('drafts', 'key', ['board']);
          make('meta', 'key', []);
          for (const kind of kinds) make(kind, 'id', ['boardId']);
          for (const [store, list] of Object.entries(rows))
            for (const row of list) opening.transaction?.objectStore(store).put(row);
        };
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
        opening.onerror = () => reject(opening.error ?? new Error('not made'));
      });
    },
    { name: DATABASE, version: VERSION_1, kinds: kindsOfFormat(1), rows },
  );
}
