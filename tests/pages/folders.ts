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

/** Which folder the picker hands out from now on. */
export async function pick(page: Page, folder: string): Promise<void> {
  await page.evaluate((name) => {
    (globalThis as unknown as { pickName?: string }).pickName = name;
  }, folder);
}

/** What a shared drive does: all that lies in a folder on one computer comes to lie in it on another. */
export async function carry(from: Page, to: Page, folder: string): Promise<void> {
  const files = await from.evaluate(async (name) => {
    const root = await navigator.storage.getDirectory();
    const directory = await root.getDirectoryHandle(name);
    const read: [string, number[]][] = [];
    for await (const one of directory.values()) {
      if (one.kind !== 'file') continue;
      const bytes = await (await one.getFile()).arrayBuffer();
      read.push([one.name, [...new Uint8Array(bytes)]]);
    }
    return read;
  }, folder);
  await to.evaluate(
    async ([name, all]) => {
      const root = await navigator.storage.getDirectory();
      const directory = await root.getDirectoryHandle(name, { create: true });
      for (const [file, bytes] of all) {
        const handle = await directory.getFileHandle(file, { create: true });
        const stream = await handle.createWritable();
        await stream.write(new Uint8Array(bytes));
        await stream.close();
      }
    },
    [folder, files] as const,
  );
}

/** The drive is not connected any more. */
export async function disconnect(page: Page, folder: string): Promise<void> {
  await page.evaluate(async (name) => {
    const root = await navigator.storage.getDirectory();
    await root.removeEntry(name, { recursive: true });
  }, folder);
}
