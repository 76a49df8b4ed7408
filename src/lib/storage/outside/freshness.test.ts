import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { OwnBrowser } from '../own-browser.fixture';
import { freshness, noteFetched } from './arrivals';
import { sharedBoards } from './places';

const browser = new OwnBrowser('fresh');

async function share(board: string, exchangedAt: string | null): Promise<void> {
  const handle = { name: 'Fælles mappe' } as FileSystemDirectoryHandle;
  const rest = { chosenAt: '2026-11-01T00:00:00Z', written: 0, came: [] as [number, number][] };
  await browser.db.places.put({ key: `shared:${board}`, handle, ...rest, exchangedAt });
}

it('a board is as fresh as what was taken in last, from a file or a folder', async () => {
  await noteFetched('a', 'svar.tavle.json');
  await share('b', '2026-11-20T10:00:00.000Z');
  // Read from the folder long ago, and from a file since.
  await share('c', '2020-01-01T10:00:00.000Z');
  await noteFetched('c', 'ny.tavle.json');
  await share('d', null);
  const fresh = await freshness();
  expect(fresh.get('a')).toMatchObject({ from: 'svar.tavle.json', way: 'file' });
  expect(fresh.get('b')).toMatchObject({ from: 'Fælles mappe', way: 'folder' });
  expect(fresh.get('c')).toMatchObject({ from: 'ny.tavle.json', way: 'file' });
  expect(fresh.has('d')).toBe(false);
  // Hent nyt reads every folder, also one that a file came after, and one that was never read.
  expect([...(await sharedBoards())].sort()).toEqual(['b', 'c', 'd']);
});
