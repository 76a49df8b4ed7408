/** Folders that the app is given, without a person at the picker; and a laptop that is wiped. */
import type { Page } from '@playwright/test';

/** The picker hands out a directory of the origin-private file system, which needs no person. */
export async function pickWithout(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const own = globalThis as unknown as {
      showDirectoryPicker: () => Promise<FileSystemDirectoryHandle>;
      pickName?: string;
    };
    own.showDirectoryPicker = async () => {
      const root = await navigator.storage.getDirectory();
      return root.getDirectoryHandle(own.pickName ?? 'Kopier', { create: true });
    };
  });
}

/** Names of the files in the folder, oldest first. */
export async function filesIn(page: Page, folder = 'Kopier'): Promise<string[]> {
  return page.evaluate(async (name) => {
    const root = await navigator.storage.getDirectory();
    const directory = await root.getDirectoryHandle(name, { create: true });
    const names: string[] = [];
    for await (const [file] of directory.entries()) names.push(file);
    return names.sort();
  }, folder);
}

/** What a laptop that is wiped loses: the databases, and all else but the folder of copies. */
export async function lose(page: Page, what: 'both' | 'database'): Promise<void> {
  const { origin } = new URL(page.url());
  await page.goto('about:blank');
  const client = await page.context().newCDPSession(page);
  const storageTypes = what === 'both' ? 'indexeddb,local_storage' : 'indexeddb';
  await client.send('Storage.clearDataForOrigin', { origin, storageTypes });
  await client.detach();
}
