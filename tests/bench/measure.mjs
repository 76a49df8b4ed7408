/** What is measured once: import, memory, weight. Each returns the app's figure and the floor's. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { CARD, openFloor } from './rounds.mjs';

/** @typedef {import('@playwright/test').BrowserContext} Context */
/** @typedef {import('@playwright/test').Page} Page */

/** @param {Page} page */
async function collectedHeap(page) {
  const cdp = await page.context().newCDPSession(page);
  for (let i = 0; i < 3; i += 1) await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  await cdp.detach();
  return usedSize;
}

/** Heap with an empty board open, in bytes. @param {Context} context @param {string} address */
export async function heapOfEmptyBoard(context, address) {
  const page = await context.newPage();
  await page.goto(address);
  await page.getByLabel('Tavlens navn').fill('Tom tavle');
  await page.getByRole('button', { name: 'Opret tavle' }).click();
  await page.getByRole('heading', { level: 1, name: 'Tom tavle' }).waitFor();
  await page.waitForTimeout(1000);
  const used = await collectedHeap(page);
  await page.close();
  return used;
}

/**
 * (c) Import through the app's own screen: from choosing the file until it is stored, without the time
 * a person takes to say yes. Tasks of the main thread are watched until the board's cards are there.
 *
 * The file lies on disk: given as bytes, Playwright would unpack them inside the page, in one long
 * task that is not the app's, and refuses more than 50 MB.
 * @param {Context} context @param {string} address @param {string} file Path of the board file.
 */
export async function importFile(context, address, file) {
  const page = await context.newPage();
  await page.goto(address);
  await page.evaluate(() => {
    const kept = /** @type {{ tasks: number[] }} */ (/** @type {unknown} */ (window));
    kept.tasks = [];
    new PerformanceObserver((list) =>
      kept.tasks.push(...list.getEntries().map((e) => e.duration)),
    ).observe({ type: 'longtask' });
  });
  const dialog = page.getByRole('dialog');
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Hent en fil ind' }).first().click();
  const chooser = await chosen;
  await page.evaluate(() => {
    /** @type {{ tasks: number[] }} */ (/** @type {unknown} */ (window)).tasks.length = 0;
  });
  // Timed inside the page: asking from outside would take time from what is measured.
  await page.evaluate((card) => {
    const marks = /** @type {Record<string, number>} */ ({});
    Object.assign(window, { marks });
    const mark = (/** @type {string} */ name) => (marks[name] ??= performance.now());
    document.addEventListener('change', () => mark('chosen'), { capture: true, once: true });
    document.addEventListener('click', () => mark('yes'), { capture: true });
    new MutationObserver(() => {
      if (location.hash.startsWith('#/tavle/')) mark('stored');
      if (marks['stored'] !== undefined && document.querySelector(card)) mark('cards');
      const asks = [...document.querySelectorAll('dialog button')].some(
        (button) => button.textContent?.trim() === 'Hent ind',
      );
      if (asks) mark('asks');
    }).observe(document.body, { subtree: true, childList: true });
  }, CARD);
  await chooser.setFiles(file);
  const yes = dialog.getByRole('button', { name: 'Hent ind', exact: true });
  await yes.waitFor({ timeout: 180_000 });
  await yes.click();
  await page.waitForURL(/#\/tavle\//, { timeout: 300_000 });
  await page.locator(CARD).first().waitFor({ timeout: 180_000 });
  await page.waitForTimeout(500);
  const marks = await page.evaluate(
    () => /** @type {{ marks: Record<string, number> }} */ (/** @type {unknown} */ (window)).marks,
  );
  const between = (/** @type {string} */ from, /** @type {string} */ to) =>
    (marks[to] ?? Number.NaN) - (marks[from] ?? Number.NaN);
  const app = between('chosen', 'asks') + between('yes', 'stored');
  const longest = await page.evaluate(() =>
    Math.max(0, .../** @type {{ tasks: number[] }} */ (/** @type {unknown} */ (window)).tasks),
  );
  await page.close();

  const floorPage = await openFloor({ context, address });
  await floorPage.locator('input').setInputFiles(file);
  await floorPage.evaluate(() => window.readStores());
  /** @type {{ took: number, longest: number }} */
  let best = { took: Number.POSITIVE_INFINITY, longest: 0 };
  for (let i = 0; i < 3; i += 1) {
    const floor = await floorPage.evaluate(() => window.bulkPut());
    if (floor.took < best.took) best = floor;
  }
  await floorPage.close();
  const cards = between('stored', 'cards');
  return { app, floor: best.took, unit: 'ms', longest, floorLongest: best.longest, cards };
}

/**
 * Takes further boards in, through the app's own screen; nothing is measured.
 *
 * @param {Context} context @param {string} address @param {readonly string[]} files
 */
export async function alsoImport(context, address, files) {
  const page = await context.newPage();
  for (const file of files) {
    await page.goto('about:blank');
    await page.goto(address);
    const chosen = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Hent en fil ind' }).first().click();
    await (await chosen).setFiles(file);
    const yes = page.getByRole('dialog').getByRole('button', { name: 'Hent ind', exact: true });
    await yes.waitFor({ timeout: 180_000 });
    await yes.click();
    await page.waitForURL(/#\/tavle\//, { timeout: 300_000 });
  }
  await page.close();
}

/**
 * (e) Heap with the board open, above that of an empty board; the floor is the JSON of its records.
 * @param {Context} context @param {string} address @param {string} board @param {number} empty
 */
export async function heap(context, address, board, empty) {
  const page = await context.newPage();
  await page.goto(`${address}#/tavle/${board}`);
  await page.locator(CARD).first().waitFor({ timeout: 60_000 });
  await page.waitForTimeout(1500);
  const used = await collectedHeap(page);
  await page.close();
  const floorPage = await openFloor({ context, address });
  const json = await floorPage.evaluate(async (boardId) => {
    /** @type {IDBDatabase} */
    const db = await new Promise((yes) => {
      const request = indexedDB.open('forbedringstavlen');
      request.onsuccess = () => yes(request.result);
    });
    let bytes = 0;
    for (const name of db.objectStoreNames) {
      if (['changes', 'heads', 'drafts', 'meta'].includes(name)) continue;
      /** @type {{ boardId: string }[]} */
      const all = await new Promise((yes) => {
        const request = db.transaction(name).objectStore(name).getAll();
        request.onsuccess = () => yes(request.result);
      });
      bytes += JSON.stringify(all.filter((r) => r.boardId === boardId)).length;
    }
    db.close();
    return bytes;
  }, board);
  await floorPage.close();
  return { app: (used - empty) / 1e6, floor: json / 1e6, unit: 'MB' };
}

/** How long a page is listened to after it was asked for, ms. */
const LISTEN = 5000;

/**
 * JavaScript a board asks for, gzipped: until its cards are seen, and within five seconds; the scripts of
 * its workers too.
 *
 * @param {Context} context @param {string} address @param {string} board @param {string} folder the build
 */
export async function scripts(context, address, board, folder) {
  const page = await context.newPage();
  const asked = new Set();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith('.js')) asked.add(pathname);
  });
  await page.goto(`${address}#/tavle/${board}`);
  const over = page.waitForTimeout(LISTEN);
  await page.locator(CARD).first().waitFor({ timeout: 60_000 });
  const cards = weight(asked, folder);
  await over;
  const all = weight(asked, folder);
  await page.close();
  return { cards, all };
}

/** @param {Iterable<string>} files @param {string} folder @returns {number} kB */
function weight(files, folder) {
  let bytes = 0;
  for (const file of files) {
    const at = path.join(folder, file);
    if (existsSync(at)) bytes += gzipSync(readFileSync(at)).length;
  }
  return bytes / 1000;
}
