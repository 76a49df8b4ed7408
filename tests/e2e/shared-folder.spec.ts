import type { BrowserContext } from '@playwright/test';
import { addIdea, openBoard } from '../pages/board.js';
import { expect, test } from '../pages/base.js';
import { createBoard } from '../pages/start.js';
import { goTo } from '../pages/go.js';

/** Picks a directory of the origin-private file system in place of the browser's dialog. */
async function pickWithoutDialog(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    window.showDirectoryPicker = async () =>
      (await navigator.storage.getDirectory()).getDirectoryHandle('Faellesdrev', { create: true });
  });
}

test('a lost laptop: the board comes back from the shared folder', async ({ page, context }) => {
  await pickWithoutDialog(context);
  const board = await createBoard(page, 'Familieindsatsen');
  await addIdea(page, 'Skrevet før mappen');
  await openBoard(page, board, '/udveksling');
  await page.getByRole('button', { name: 'Vælg fælles mappe' }).click();
  await expect(page.getByText(/Alt var delt/)).toBeVisible();
  await expect(page.getByText(/Denne computer, senest/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'delt i mappe' })).toBeVisible();

  // What is written later reaches the folder by itself.
  await openBoard(page, board);
  await addIdea(page, 'Skrevet bagefter');
  await expect.poll(() => page.evaluate(countFiles)).toBe(2);

  // Another laptop: nothing in its browser, the same folder.
  await goTo(page, '#/');
  await expect(page.getByRole('heading', { level: 1, name: 'Mine tavler' })).toBeVisible();
  // The page may still be on its way: then it is tried again on the one that comes.
  await expect(() => page.evaluate(loseEverything)).toPass();
  await page.reload();
  await page.getByRole('button', { name: 'Hent tavle fra fælles mappe' }).click();
  const dialog = page.getByRole('dialog', { name: 'Hent tavle fra fælles mappe' });
  await expect(dialog.getByText('Der ligger 1 tavle i mappen Faellesdrev.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Hent Familieindsatsen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Familieindsatsen' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Idé: Skrevet før mappen' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Idé: Skrevet bagefter' })).toBeVisible();
});

test('a browser without folders says so in one sentence', async ({ page, context }) => {
  await context.addInitScript(() => {
    Reflect.deleteProperty(window, 'showDirectoryPicker');
  });
  const board = await createBoard(page, 'Familieindsatsen');
  await openBoard(page, board, '/udveksling');
  await expect(page.getByText(/kræver Edge eller Chrome/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Vælg fælles mappe' })).toHaveCount(0);
});

async function countFiles(): Promise<number> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('Faellesdrev');
  let count = 0;
  for await (const name of folder.keys()) if (name.endsWith('.tavledel')) count += 1;
  return count;
}

/** Runs in the page: what a new browser has is nothing. */
function loseEverything(): Promise<void> {
  return new Promise((resolve, reject) => {
    localStorage.clear();
    const gone = indexedDB.deleteDatabase('forbedringstavlen');
    gone.onsuccess = () => {
      resolve();
    };
    gone.onerror = () => {
      reject(new Error('not deleted'));
    };
  });
}
