/** What stands in a backup folder on the origin's own file system, held against the log. */
import type { Page } from '@playwright/test';
import { copiesOf } from '../../../src/lib/exchange/backup/copy-name.js';
import { readBoardFile } from '../../../src/lib/exchange/board-file/read.js';
import { BOARD } from './folder-log.js';
import { changesIn, type Rows } from './raw.js';

/** The folder's name. */
export const COPIES = 'kopier';

/** A file under the name of a copy: the ids of the changes in it, or why it is none. */
export interface ReadCopy {
  name: string;
  /** a crash between making a file and filling it leaves it empty */
  empty: boolean;
  ids: Set<string>;
  fault: string | null;
}

/** Reads the copies of the board without the app. */
export async function readCopies(page: Page): Promise<ReadCopy[]> {
  const files = await page.evaluate(async (folder) => {
    const root = await navigator.storage.getDirectory();
    const handle = await root.getDirectoryHandle(folder, { create: true });
    const found: { name: string; text: string }[] = [];
    for await (const [name, entry] of handle.entries())
      if (entry.kind === 'file') found.push({ name, text: await (await entry.getFile()).text() });
    return found;
  }, COPIES);
  const texts = new Map(files.map(({ name, text }) => [name, text]));
  return copiesOf(BOARD, texts.keys()).map(({ name, changes }): ReadCopy => {
    const text = texts.get(name) ?? '';
    const read = readBoardFile(new TextEncoder().encode(text));
    if (!read.ok) return { name, empty: text === '', ids: new Set(), fault: read.error.kind };
    const ids = new Set(read.value.changes.map(({ id }) => id));
    const fault = ids.size === changes ? null : `holds ${String(ids.size)}`;
    return { name, empty: false, ids, fault };
  });
}

/** What is wrong between copies and database just after a crash. */
export function faultsOfCopies(copies: readonly ReadCopy[], rows: Rows): string[] {
  const row = (rows['places'] ?? []).find(({ key }) => key === `copy:${BOARD}`) as
    { good?: string[] } | undefined;
  const log = new Set(changesIn(rows).map(({ id }) => id));
  const known = new Map(copies.map((copy) => [copy.name, copy]));
  return [
    ...copies
      .filter(({ fault, empty }) => fault !== null && !empty)
      .map(({ name, fault }) => `${name} is ${String(fault)}`),
    ...(row?.good ?? [])
      .filter((name) => known.get(name)?.fault !== null)
      .map((name) => `counts as a copy and is none: ${name}`),
    ...copies
      .filter(({ ids }) => [...ids].some((id) => !log.has(id)))
      .map(({ name }) => `holds what is not in the log: ${name}`),
  ];
}

/** Changes of the board that no copy holds. */
export function notInCopy(copies: readonly ReadCopy[], rows: Rows): string[] {
  const held = new Set(copies.flatMap(({ ids }) => [...ids]));
  return changesIn(rows)
    .filter(({ board, id }) => board === BOARD && !held.has(id))
    .map(({ id }) => `in no copy: ${id}`);
}
