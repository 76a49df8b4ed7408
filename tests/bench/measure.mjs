/** The single measurements. Each returns the app's figure and the floor's, from the same browser. */

const ROUNDS = 15;

/** @param {number[]} values @param {number} share */
function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** @typedef {import('@playwright/test').BrowserContext} Context */
/** @typedef {import('@playwright/test').Page} Page */

/** Cards on the board, by what they link to. */
const CARD = 'main a[href*="/handling/"]';

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

  const floorPage = await openFloor(context, address);
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
 * The cards one sees: which tests, and the text each shows.
 * @param {Page} page @returns {Promise<{ test: string, text: string }[]>}
 */
function visibleCards(page) {
  return page.evaluate((card) => {
    const seen = new Map();
    for (const link of document.querySelectorAll(card)) {
      const box = (link.closest('li') ?? link).getBoundingClientRect();
      const id = link.getAttribute('href')?.split('/handling/')[1];
      if (id && box.top < innerHeight && box.bottom > 0 && box.width > 0) {
        seen.set(id, (link.closest('li') ?? link).textContent);
      }
    }
    return [...seen].map(([test, text]) => ({ test, text }));
  }, CARD);
}

/**
 * (a) Warm navigation inside the app, from the click on the link until the cards that can be seen are
 * painted. It begins on a page the app itself went to: setting `location.hash` makes SvelteKit load
 * the whole app anew. It ends, as on the floor, with the first frame after the last card came.
 * @param {Context} context @param {string} address @param {string} board
 */
export async function navigate(context, address, board) {
  const page = await context.newPage();
  await page.goto(`${address}#/tavle/${board}`);
  await page.locator(CARD).first().waitFor({ timeout: 60_000 });
  await page.waitForTimeout(1000);
  const visible = await visibleCards(page);
  const times = [];
  for (let i = 0; i < ROUNDS; i += 1) {
    await page.locator(`nav a[href="#/tavle/${board}/team"]`).click();
    await page.getByRole('heading', { level: 1, name: 'Team' }).waitFor();
    await page.waitForTimeout(150);
    times.push(
      await page.evaluate(
        ({ to, cards }) =>
          new Promise((done, fail) => {
            const there = () =>
              cards.every((href) =>
                document.querySelector(`main a[href="${href}"]`)?.checkVisibility(),
              );
            if (there()) fail(new Error('the board has not been left'));
            const start = performance.now();
            new MutationObserver((_, observer) => {
              if (!there()) return;
              observer.disconnect();
              requestAnimationFrame(() => {
                const channel = new MessageChannel();
                channel.port1.onmessage = () => {
                  const took = performance.now() - start;
                  if (there()) done(took);
                  else fail(new Error('the cards are there but not to be seen'));
                };
                channel.port2.postMessage(0);
              });
            }).observe(document.body, { subtree: true, childList: true, attributes: true });
            const link = document.querySelector(`nav a[href="${to}"]`);
            /** @type {HTMLElement} */ (link).click();
          }),
        {
          to: `#/tavle/${board}`,
          cards: visible.map(({ test }) => `#/tavle/${board}/handling/${test}`),
        },
      ),
    );
  }
  await page.close();

  const floorPage = await openFloor(context, address);
  const cards = await floorPage.evaluate((list) => window.recordsOf(list), visible);
  const floors = [];
  for (let i = 0; i < ROUNDS; i += 1) {
    floors.push(await floorPage.evaluate((list) => window.showCards(list), cards));
    await floorPage.waitForTimeout(150);
  }
  await floorPage.close();
  return { app: percentile(times, 0.5), floor: percentile(floors, 0.5), unit: 'ms' };
}

/**
 * (b) One act, from Enter in the idea field until it is stored and painted; p95, processor slowed 4×.
 * @param {Context} context @param {string} address @param {string} board
 */
export async function act(context, address, board) {
  const page = await context.newPage();
  await page.goto(`${address}#/tavle/${board}`);
  await page.locator(CARD).first().waitFor();
  const slow = await context.newCDPSession(page);
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const times = [];
  for (let i = 0; i < 40; i += 1) {
    const text = `Måleidé ${String(i)} ${String(Date.now())}`;
    await page.getByLabel('Ny idé').fill(text);
    times.push(
      await page.evaluate(
        (wanted) =>
          new Promise((done) => {
            const field = /** @type {HTMLInputElement} */ (document.activeElement);
            const board = /** @type {Element} */ (document.querySelector('main'));
            // Looks only at what is added: looking through the whole board every frame costs more
            // than the act.
            const observer = new MutationObserver((seen) => {
              const added = seen.flatMap((change) => [...change.addedNodes]);
              if (!added.some((node) => node.textContent?.includes(wanted))) return;
              observer.disconnect();
              requestAnimationFrame(() => {
                const channel = new MessageChannel();
                channel.port1.onmessage = () => done(performance.now() - start);
                channel.port2.postMessage(0);
              });
            });
            observer.observe(board, { childList: true, subtree: true });
            const start = performance.now();
            const enter = { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true };
            field.dispatchEvent(new KeyboardEvent('keydown', enter));
            if (field.value !== '') field.form?.requestSubmit();
          }),
        text,
      ),
    );
  }
  await page.close();

  const floorPage = await openFloor(context, address);
  const rows = await floorPage.evaluate(async (boardId) => {
    /** @type {IDBDatabase} */
    const db = await new Promise((yes) => {
      const request = indexedDB.open('forbedringstavlen');
      request.onsuccess = () => yes(request.result);
    });
    const first = (/** @type {string} */ store) =>
      new Promise((yes) => {
        const request = db.transaction(store).objectStore(store).getAll();
        request.onsuccess = () =>
          yes(request.result.find((r) => (r.boardId ?? r.board) === boardId) ?? request.result[0]);
      });
    const idea = /** @type {Record<string, unknown>} */ (await first('idea'));
    const change = /** @type {Record<string, unknown>} */ (await first('changes'));
    const heads = /** @type {Record<string, unknown>} */ (await first('heads'));
    const meta = await first('meta');
    db.close();
    return { idea, change, heads, meta };
  }, board);
  const slowFloor = await context.newCDPSession(floorPage);
  await slowFloor.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const floors = [];
  for (let i = 0; i < 40; i += 1) {
    floors.push(
      await floorPage.evaluate(
        ({ list, n }) =>
          window.putRows([
            { store: 'idea', value: { ...list.idea, id: `floor${n}`, boardId: 'floor' } },
            {
              store: 'changes',
              value: { ...list.change, id: `floor${n}`, board: 'floor', record: `floor${n}` },
            },
            { store: 'heads', value: { ...list.heads, id: `floor${n}`, board: 'floor' } },
            { store: 'meta', value: list.meta },
          ]),
        { list: rows, n: String(i) },
      ),
    );
  }
  await floorPage.close();
  return { app: percentile(times, 0.95), floor: percentile(floors, 0.95), unit: 'ms' };
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
  const floorPage = await openFloor(context, address);
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

/** @param {Context} context @param {string} address */
async function openFloor(context, address) {
  const page = await context.newPage();
  await page.goto(`${address}floor.html`);
  return page;
}
