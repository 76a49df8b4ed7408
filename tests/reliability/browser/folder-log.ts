/** What stands in a shared folder on the origin's own file system, held against the log. */
import type { Page } from '@playwright/test';
import { canonical, type Change } from '../../../src/lib/domain/log/change.js';
import { maySegment } from '../../../src/lib/exchange/segments/gather.js';
import { readSegment } from '../../../src/lib/exchange/segments/read.js';
import { changesIn, type Rows } from './raw.js';

/** The folder's name, and the board that is shared through it. */
export const FOLDER = 'delt';
export const BOARD = 'home';

/** Every change in the folder, by id, and what is wrong with its files. */
export interface FolderContent {
  changes: Map<string, Change>;
  faults: string[];
}

/** Reads the folder without the app. */
export async function readFolder(page: Page): Promise<FolderContent> {
  const files = await page.evaluate(async (folder) => {
    const root = await navigator.storage.getDirectory();
    const handle = await root.getDirectoryHandle(folder, { create: true });
    const found: { name: string; text: string }[] = [];
    for await (const [name, entry] of handle.entries())
      if (entry.kind === 'file') found.push({ name, text: await (await entry.getFile()).text() });
    return found;
  }, FOLDER);
  const content: FolderContent = { changes: new Map(), faults: [] };
  for (const { name, text } of files) {
    // A file is made empty before it is filled: that much of it a crash may leave behind.
    if (!maySegment(name) || text === '') continue;
    const read = await readSegment(new TextEncoder().encode(text));
    if (!read.ok) content.faults.push(`${name} is ${read.error.kind}`);
    else for (const change of read.value.changes) content.changes.set(change.id, change);
  }
  return content;
}

/** What is wrong between folder and log just after a crash. */
export function faultsBetween(folder: FolderContent, rows: Rows): string[] {
  const log = new Map(changesIn(rows).map((change) => [change.id, change]));
  const place = (rows['places'] ?? []).find((row) => row.key === `shared:${BOARD}`);
  const written = (place as { written?: number } | undefined)?.written ?? 0;
  const claimed = (rows['changes'] ?? []) as unknown as (Change & { seq: number })[];
  return [
    ...folder.faults,
    ...[...folder.changes.values()]
      .filter((change) => canonical(change) !== canonical(log.get(change.id)))
      .map((change) => `in the folder and not like that in the log: ${change.id}`),
    ...claimed
      .filter(({ board, seq, id }) => board === BOARD && seq <= written && !folder.changes.has(id))
      .map(({ id }) => `said to be in the folder and not there: ${id}`),
  ];
}

/** Changes of the board that the folder does not have. */
export function notInFolder(folder: FolderContent, rows: Rows): string[] {
  return changesIn(rows)
    .filter(({ board, id }) => board === BOARD && !folder.changes.has(id))
    .map(({ id }) => id);
}
