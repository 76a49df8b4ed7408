/**
 * What walks the whole log: Historik, export, backup copy, the check of tables and making them anew, the
 * start page with several boards, Mit overblik with many. Each beside a floor from the same browser, and
 * with the longest task of the main thread while it went on.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { LOG_FLOOR_PAGE } from './log-floor.html.mjs';

/** @typedef {import('@playwright/test').BrowserContext} Context */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ figure: string, size: string, app: string, floor: string, ratio: number | null, goal: string, met: boolean }} Row */

/** Longest task of the main thread that is good, ms. */
const LONGEST = 50;
const ROUNDS = 7;

/**
 * Measures one board: a log of years by itself, or (Y2) as one of twenty boards.
 *
 * @param {{
 *   newContext: () => Promise<Context>, address: string, out: string, add: (row: Row) => void,
 *   size: string, seed: { board: string, text: string },
 * }} run
 */
export async function wholeLog({ newContext, address, out, add, size, seed }) {
  const { board } = seed;
  const context = await begin();
  if (size === 'Y2') await many();
  else {
    await note('Historik, first page', 3, () => historyPage(context, address, board));
    await longest('export', () => exportBoard(context, address, board));
    await longest('backup copy', () => backupCopy(context, address, board));
    await longest('check of the tables', () => checkTables(context, address));
    await longest('rebuild', () => rebuild(context, address, board));
  }
  await context.close();

  async function many() {
    const clones = await withFloor(context, address, (page) =>
      page.evaluate(([id]) => window.cloneBoard(id, 'y02', 19), /** @type {[string]} */ ([board])),
    );
    const boards = [board, ...clones];
    await longest('start page, 20 boards', () => startPage(context, address, boards));
    const mine = await mineOver(context, address, boards);
    await longest('Mit overblik, 20 boards', async () => mine.time);
    await note('heap of Mit overblik, 20 boards', 5, async () => mine.heap);
    await note('heap, 8 boards visited', 5, () => visited(context, address, boards.slice(0, 8)));
    await note('heap after 200 acts and 50 navigations', null, () =>
      grown(context, address, board),
    );
  }

  async function begin() {
    const context = await newContext();
    const file = path.join(out, `${size}.tavle.json`);
    writeFileSync(file, seed.text);
    console.log(`${size} import …`);
    await bringIn(context, address, file);
    return context;
  }

  /** @param {string} figure @param {number | null} goal @param {() => Promise<{ app: number, floor: number, unit: string }>} measured */
  async function note(figure, goal, measured) {
    console.log(`${size} ${figure} …`);
    const said = goal === null ? '–' : `≤ ${goal}×`;
    try {
      const { app, floor, unit } = await measured();
      const ratio = Number((app / floor).toFixed(2));
      const met = goal === null || ratio <= goal;
      const words = [app, floor].map((value) => `${value.toFixed(1)} ${unit}`);
      add({ figure, size, app: words[0] ?? '', floor: words[1] ?? '', ratio, goal: said, met });
    } catch (error) {
      const why = String(error).split('\n')[0] ?? '';
      add({ figure, size, app: why, floor: '–', ratio: null, goal: said, met: false });
    }
  }
  /** @param {string} figure @param {() => Promise<{ app: number, floor: number, longest: number }>} measured */
  async function longest(figure, measured) {
    console.log(`${size} ${figure} …`);
    try {
      const { app, floor, longest: task } = await measured();
      const told = { size, goal: `≤ ${LONGEST} ms`, met: task <= LONGEST, ratio: null };
      add({
        figure: `${figure}: longest task`,
        app: `${task.toFixed(0)} ms`,
        floor: '–',
        ...told,
      });
      const ratio = Number((app / floor).toFixed(2));
      const words = [app, floor].map((value) => `${value.toFixed(0)} ms`);
      const row = { figure: `${figure}: time`, size, ratio, goal: '–', met: true };
      add({ ...row, app: words[0] ?? '', floor: words[1] ?? '' });
    } catch (error) {
      const why = String(error).split('\n')[0] ?? '';
      const row = { figure, size, app: why, floor: '–', ratio: null, goal: '–', met: false };
      add(row);
    }
  }
}

/** @param {number[]} values @param {number} share */
function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** @param {Page} page */
async function collectedHeap(page) {
  const cdp = await page.context().newCDPSession(page);
  for (let i = 0; i < 3; i += 1) await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  await cdp.detach();
  return usedSize;
}

/** Takes a board in through the app's own screen. @param {Context} context @param {string} address @param {string} file */
async function bringIn(context, address, file) {
  const page = await context.newPage();
  await page.goto(address);
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Hent en fil ind' }).first().click();
  await (await chosen).setFiles(file);
  const yes = page.getByRole('dialog').getByRole('button', { name: 'Hent ind', exact: true });
  await yes.waitFor({ timeout: 180_000 });
  await yes.click();
  await page.waitForURL(/#\/tavle\//, { timeout: 300_000 });
  await page.close();
}

/** @template T @param {Context} context @param {string} address @param {(page: Page) => Promise<T>} work */
async function withFloor(context, address, work) {
  const page = await context.newPage();
  // On this page alone: catching requests makes each of the app's wait too, and puts out its cache.
  await page.route('**/log-floor.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: LOG_FLOOR_PAGE }),
  );
  await page.goto(`${address}log-floor.html`);
  try {
    return await work(page);
  } finally {
    await page.close();
  }
}

/** A page that notes its long tasks from the first script on. @param {Context} context */
async function watched(context) {
  const page = await context.newPage();
  await page.addInitScript(() => {
    const kept = { tasks: /** @type {number[]} */ ([]) };
    Object.assign(window, kept);
    new PerformanceObserver((list) =>
      kept.tasks.push(...list.getEntries().map((entry) => entry.duration)),
    ).observe({ type: 'longtask', buffered: true });
  });
  return page;
}

/** The longest task since it was asked last; 0 when none took 50 ms. @param {Page} page */
async function longestTask(page) {
  return page.evaluate(() => {
    const { tasks } = /** @type {{ tasks: number[] }} */ (/** @type {unknown} */ (window));
    return Math.max(0, ...tasks.splice(0));
  });
}

/**
 * Goes to an address inside the app, and waits until something stands there and is painted.
 * @param {Page} page @param {string} to @param {string} selector @param {number} [count] @returns {Promise<number>} ms
 */
function goInside(page, to, selector, count = 1) {
  return page.evaluate(
    ([href, wanted, least]) =>
      new Promise((done) => {
        const link = document.createElement('a');
        link.href = href;
        document.querySelector('main')?.append(link);
        const start = performance.now();
        const look = () => {
          if (location.hash !== href || document.querySelectorAll(wanted).length < least) return;
          observer.disconnect();
          requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => done(performance.now() - start);
            channel.port2.postMessage(0);
          });
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, { subtree: true, childList: true });
        link.click();
        link.remove();
      }),
    /** @type {[string, string, number]} */ ([to, selector, count]),
  );
}

/** Lines of Historik. */
const ACT = 'main section ol p.act';

/** @param {Context} context @param {string} address @param {string} board */
async function historyPage(context, address, board) {
  const page = await watched(context);
  await page.goto(`${address}#/tavle/${board}/team`);
  await page.getByRole('heading', { level: 1, name: 'Team' }).waitFor({ timeout: 60_000 });
  await page.waitForTimeout(1000);
  const times = [];
  let texts = /** @type {string[]} */ ([]);
  for (let i = 0; i < ROUNDS; i += 1) {
    times.push(await goInside(page, `#/tavle/${board}/historik`, ACT, 25));
    // What a screen holds, and a little more.
    texts = (await page.locator(ACT).allTextContents()).slice(0, 30);
    await goInside(page, `#/tavle/${board}/team`, 'main h1');
    await page.waitForTimeout(200);
  }
  await page.close();
  const floors = await withFloor(context, address, async (floor) => {
    const keys = await floor.evaluate(
      ([id]) => window.newest(id, 60),
      /** @type {[string]} */ ([board]),
    );
    const took = [];
    for (let i = 0; i < ROUNDS; i += 1)
      took.push(
        await floor.evaluate(
          ([list, told]) => window.showActs(list, told),
          /** @type {[string[], string[]]} */ ([keys, texts]),
        ),
      );
    return took;
  });
  return { app: percentile(times, 0.5), floor: percentile(floors, 0.5), unit: 'ms' };
}

/** @param {Context} context @param {string} address @param {string} board */
async function exportBoard(context, address, board) {
  const page = await watched(context);
  await page.goto(address);
  const button = page.getByRole('button', { name: 'Gem tavlen som fil' }).first();
  await button.waitFor({ timeout: 60_000 });
  await page.waitForTimeout(1500);
  await longestTask(page);
  const start = performance.now();
  const saved = page.waitForEvent('download', { timeout: 120_000 });
  await button.click();
  await (await saved).cancel();
  const app = performance.now() - start;
  await page.waitForTimeout(300);
  const longest = await longestTask(page);
  await page.close();
  const floor = await floorOf(context, address, board, 'readAndWrite');
  return { app, floor, longest };
}

/** @param {Context} context @param {string} address @param {string} board @param {'readAndWrite' | 'readAll' | 'readAndPut'} what */
function floorOf(context, address, board, what) {
  return withFloor(context, address, async (floor) => {
    const took = await floor.evaluate(
      ([name, id]) => /** @type {any} */ (window)[/** @type {string} */ (name)](id),
      [what, board],
    );
    return typeof took === 'number' ? took : took.took;
  });
}

/** @param {Context} context @param {string} address @param {string} board */
async function backupCopy(context, address, board) {
  const page = await watched(context);
  await page.addInitScript(() => {
    Object.assign(window, {
      showDirectoryPicker: async () => {
        const root = await navigator.storage.getDirectory();
        return root.getDirectoryHandle('Kopier', { create: true });
      },
    });
  });
  await page.goto(`${address}#/indstillinger`);
  const button = page.getByRole('button', { name: 'Vælg mappe til sikkerhedskopier' });
  await button.waitFor({ timeout: 60_000 });
  await page.waitForTimeout(4500);
  await longestTask(page);
  const start = performance.now();
  await button.click();
  const filled = () =>
    page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle('Kopier', { create: true });
      for await (const [, file] of folder.entries())
        if (file.kind === 'file' && (await file.getFile()).size > 0) return true;
      return false;
    });
  while (!(await filled())) await page.waitForTimeout(100);
  // What is written is read back and looked through before it counts.
  await page.getByText('alt er med').first().waitFor({ timeout: 120_000 });
  const app = performance.now() - start;
  const longest = await longestTask(page);
  // Off again, so that what comes after is measured without it.
  await page.evaluate(async () => {
    const db = await new Promise((yes) => {
      const request = indexedDB.open('forbedringstavlen');
      request.onsuccess = () => yes(request.result);
    });
    db.transaction('places', 'readwrite').objectStore('places').delete('backup');
    db.close();
  });
  await page.close();
  return { app, floor: await floorOf(context, address, board, 'readAndWrite'), longest };
}

/** @param {Context} context @param {string} address */
async function checkTables(context, address) {
  const page = await watched(context);
  await page.goto(`${address}#/indstillinger`);
  const button = page.getByRole('button', { name: 'Efterse tavlerne' });
  await button.waitFor({ timeout: 60_000 });
  await page.waitForTimeout(4500);
  await longestTask(page);
  const start = performance.now();
  await button.click();
  await page.waitForFunction(
    () =>
      [...document.querySelectorAll('[role=status]')].some((said) =>
        /efterset|rettet/.test(said.textContent ?? ''),
      ),
    undefined,
    { timeout: 240_000 },
  );
  const app = performance.now() - start;
  const longest = await longestTask(page);
  await page.close();
  return { app, floor: await floorOf(context, address, '', 'readAll'), longest };
}

/** @param {Context} context @param {string} address @param {string} board */
async function rebuild(context, address, board) {
  await withFloor(context, address, (floor) => floor.evaluate(() => window.outdate()));
  const page = await watched(context);
  const start = performance.now();
  await page.goto(`${address}#/tavle/${board}/team`);
  await page.getByRole('heading', { level: 1, name: 'Team' }).waitFor({ timeout: 240_000 });
  const app = performance.now() - start;
  const longest = await longestTask(page);
  await page.close();
  return { app, floor: await floorOf(context, address, '', 'readAndPut'), longest };
}

/** @param {Context} context @param {string} address @param {readonly string[]} boards */
async function startPage(context, address, boards) {
  const page = await watched(context);
  const times = [];
  const tasks = [];
  let texts = /** @type {string[]} */ ([]);
  for (let i = 0; i < ROUNDS; i += 1) {
    await page.goto('about:blank');
    await page.goto(address);
    const tile = page.locator('article h3 a');
    await tile.nth(boards.length - 1).waitFor({ timeout: 60_000 });
    // By the page's own clock: from the navigation until the last tile stood there.
    times.push(await page.evaluate(() => performance.now()));
    texts = await page.locator('article').allTextContents();
    tasks.push(await longestTask(page));
  }
  await page.close();
  const rows = boards.map((id) => ({ store: 'board', id }));
  const floor = await rowsFloor(context, address, rows, texts);
  return { app: percentile(times, 0.5), floor, longest: percentile(tasks, 0.5), unit: 'ms' };
}

/** @param {Context} context @param {string} address @param {{ store: string, id: string }[]} rows @param {string[]} texts */
function rowsFloor(context, address, rows, texts) {
  return withFloor(context, address, async (floor) => {
    const took = [];
    for (let i = 0; i < ROUNDS; i += 1)
      took.push(
        await floor.evaluate(
          ([list, told]) => window.showRows(list, told),
          /** @type {[{ store: string, id: string }[], string[]]} */ ([rows, texts]),
        ),
      );
    return percentile(took, 0.5);
  });
}

/** @param {Context} context @param {string} address @param {readonly string[]} boards */
async function mineOver(context, address, boards) {
  const { members, bytes } = await withFloor(context, address, (floor) =>
    floor.evaluate(([list]) => window.aboutBoards(list), /** @type {[string[]]} */ ([[...boards]])),
  );
  const page = await watched(context);
  await page.goto(`${address}#/indstillinger`);
  await page.getByRole('heading', { level: 1 }).waitFor({ timeout: 60_000 });
  await page.evaluate((own) => {
    for (const [board, member] of Object.entries(own))
      localStorage.setItem(`ft.me.${board}`, member);
  }, members);
  await page.waitForTimeout(1500);
  const before = await collectedHeap(page);
  await longestTask(page);
  // Every board is told once its link stands at the foot of what is mine.
  const app = await goInside(page, '#/mine', 'ul.boards a', boards.length);
  await page.waitForTimeout(500);
  const longest = await longestTask(page);
  const links = await page
    .locator('main a')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
  const texts = await page.locator('main li').allTextContents();
  const used = await collectedHeap(page);
  await page.close();
  const rows = [
    ...boards.map((id) => ({ store: 'board', id })),
    ...links.flatMap((href) => {
      const id = href.split('/handling/')[1];
      return id === undefined ? [] : [{ store: 'testAction', id }];
    }),
  ];
  const floor = await rowsFloor(context, address, rows, texts);
  return {
    time: { app, floor, longest, unit: 'ms' },
    heap: { app: (used - before) / 1e6, floor: bytes / 1e6, unit: 'MB' },
  };
}

/** @param {Context} context @param {string} address @param {readonly string[]} boards */
async function visited(context, address, boards) {
  const { bytes } = await withFloor(context, address, (floor) =>
    floor.evaluate(([list]) => window.aboutBoards(list), /** @type {[string[]]} */ ([[...boards]])),
  );
  const page = await watched(context);
  await page.goto(`${address}#/indstillinger`);
  await page.getByRole('heading', { level: 1 }).waitFor({ timeout: 60_000 });
  await page.waitForTimeout(1500);
  const before = await collectedHeap(page);
  for (const board of boards) {
    await goInside(page, `#/tavle/${board}`, 'main a[href*="/handling/"]');
    await page.waitForTimeout(300);
  }
  const used = await collectedHeap(page);
  await page.close();
  return { app: (used - before) / 1e6, floor: bytes / 1e6, unit: 'MB' };
}

/**
 * What 200 acts and 50 navigations leave behind, above what the same board held before them and the
 * text they wrote. @param {Context} context @param {string} address @param {string} board
 */
async function grown(context, address, board) {
  const page = await watched(context);
  await page.goto(`${address}#/tavle/${board}`);
  await page.getByLabel('Ny idé').waitFor({ timeout: 60_000 });
  const round = async (/** @type {number} */ acts, /** @type {number} */ ways) => {
    for (let i = 0; i < acts; i += 1) {
      await page.getByLabel('Ny idé').fill(`Måleidé ${String(i)}`);
      await page.getByLabel('Ny idé').press('Enter');
    }
    for (let i = 0; i < ways; i += 1) {
      await goInside(page, `#/tavle/${board}/team`, 'main h1');
      await goInside(page, `#/tavle/${board}`, 'main a[href*="/handling/"]');
    }
  };
  await round(20, 5);
  await page.waitForTimeout(1000);
  const before = await collectedHeap(page);
  await round(200, 25);
  await page.waitForTimeout(1000);
  const used = await collectedHeap(page);
  await page.close();
  return { app: used / 1e6, floor: before / 1e6, unit: 'MB' };
}
