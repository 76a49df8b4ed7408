import type { Page } from '@playwright/test';
import { expect, test as base } from '../pages/base.js';
import { addIdea, openBoard } from '../pages/board.js';
import { LyingProxy, PORTAL, type Lie } from '../pages/lying-proxy.js';
import { createBoard } from '../pages/start.js';

/** Every journey has a server of its own: what one browser has kept of it is what this is about. */
const test = base.extend<{ server: LyingProxy }>({
  server: async ({}, use) => {
    const server = await LyingProxy.start();
    await use(server);
    server.stop();
  },
  baseURL: ({ server }, use) => use(server.address),
});

// What a lie does to a request is told in the console; nothing else may be.
const OF_THE_LIE =
  /not the file of this version|service ?worker|net::ERR_|Content Security Policy|MIME type|dynamically imported module/i;
test.use({ serviceWorkers: 'allow', expectedProblems: [OF_THE_LIE] });

const NOT_KEPT = { 'cache-control': 'no-cache' };
const LIES: Lie[] = ['portal-but-worker', 'scripts', 'filter', 'cut', 'short'];

test('an update through a server that lies leaves the version that was there, and succeeds when it is mended', async ({
  page,
  server,
}) => {
  test.slow(); // all of the app is fetched twice, and half of it more than that
  const board = await createBoard(page, 'Familieindsatsen');
  await workerRuns(page);
  const before = await cachesOf(page);

  server.release('2');
  for (const lie of LIES) {
    await test.step(lie, async () => {
      const told = server.lies;
      server.lie = lie;
      expect(await update(page)).toBe('redundant');
      expect(server.lies).toBeGreaterThan(told);
      await expect(page.getByText('Den, I har nu, virker som før')).toBeVisible();
      await expect(page.getByRole('button', { name: 'Opdatér nu' })).toHaveCount(0);
      // Nothing of it is kept, and the app is there whatever the server says.
      expect(await cachesOf(page)).toEqual(before);
      server.lie = 'portal';
      await page.reload();
      await expect(page.getByLabel('Ny idé')).toBeVisible();
    });
  }
  await addIdea(page, 'Skrevet bag en løgn');
  // Where no field is open: what can wait is not told while someone writes.
  await openBoard(page, board, '/moeder');
  await expect(page.getByRole('heading', { level: 1, name: 'Møder' })).toBeVisible();

  server.lie = 'honest';
  expect(await update(page)).toBe('installed');
  const loaded = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Opdatér nu' }).click();
  await loaded;
  // An address typed before the app listens for it would be shown and not gone to.
  await expect(page.getByRole('heading', { level: 1, name: 'Møder' })).toBeVisible();
  expect(await markOf(page)).toBe('2');
  expect(await cachesOf(page)).toHaveLength(2);
  await openBoard(page, board);
  await expect(page.getByRole('button', { name: 'Idé: Skrevet bag en løgn' })).toBeVisible();
});

test('a first visit through a log-in page keeps nothing of it', async ({ page, server }) => {
  server.lie = 'portal';
  await page.goto('#/');
  await expect(page.getByRole('heading', { name: 'Log på netværket' })).toBeVisible();
  server.lie = 'honest';
  await createBoard(page, 'Familieindsatsen');
  await workerRuns(page);
  server.lie = 'portal';
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Familieindsatsen' })).toBeVisible();
});

test('a first visit where the parts do not come says so; where they are changed nothing is kept', async ({
  page,
  server,
}) => {
  const asked = new Set<string>();
  const changed = String(server.read('/index.html')).replace('</body>', '<b>seen</b></body>');
  let isCut = true;
  // The page is another from the beginning: an installation that begins while the parts do not come would
  // judge an honest one, and keep what comes after it, with right.
  server.lie = (name) => {
    asked.add(name);
    if (name === '/')
      return { body: Buffer.from(changed), type: 'text/html; charset=utf-8', headers: NOT_KEPT };
    const part = isCut && /^\/_app\/immutable\/.*\.js$/.test(name) ? server.read(name) : null;
    return part && { body: part, type: 'text/javascript', cutAfter: Math.floor(part.length / 2) };
  };
  await page.goto('#/');
  await expect(page.getByRole('heading', { name: 'Siden kunne ikke hentes helt' })).toBeVisible();

  isCut = false;
  asked.clear();
  await fetchAnew(page);
  await createBoard(page, 'Familieindsatsen');
  await expect.poll(() => page.evaluate(installing)).toBe('nothing');
  expect(await cachesOf(page)).toEqual([]);
  // The page is judged before all else: nothing of an app that will not be kept is fetched for that.
  expect(asked.size).toBeLessThan(100);

  server.lie = 'honest';
  await page.reload();
  await workerRuns(page);
  expect(await cachesOf(page)).toHaveLength(1);
});

test('parts that were wrong, and could be kept for a year, are fetched anew by one press', async ({
  page,
  server,
}) => {
  server.lie = (name) => {
    if (!name.startsWith('/_app/immutable/') || !name.endsWith('.js')) return null;
    const headers = { 'cache-control': 'public, max-age=31536000, immutable' };
    return { body: Buffer.from(PORTAL), type: 'text/html; charset=utf-8', headers };
  };
  await page.goto('#/');
  const said = page.getByRole('heading', { name: 'Siden kunne ikke hentes helt' });
  await expect(said).toBeVisible();
  server.lie = 'honest';
  await page.reload();
  await expect(said).toBeVisible();
  await fetchAnew(page);
  await createBoard(page, 'Familieindsatsen');
});

test('an app that an earlier version has replaced by a log-in page comes back by itself', async ({
  page,
  server,
}) => {
  await createBoard(page, 'Familieindsatsen');
  await workerRuns(page);
  // What a worker that believed status codes left behind.
  await page.evaluate(async () => {
    const [name = ''] = await caches.keys();
    const cache = await caches.open(name);
    const keys = await cache.keys();
    const html = { headers: { 'content-type': 'text/html' } };
    await Promise.all(keys.map((key) => cache.put(key, new Response('<h1>Log på</h1>', html))));
  });
  // Without its mark the page is asked for anew, and so is every part of it.
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Familieindsatsen' })).toBeVisible();

  server.release('2');
  const taken = page.evaluate(
    () =>
      new Promise((resolve) => {
        navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
      }),
  );
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await taken;
  await page.reload();
  expect(await markOf(page)).toBe('2');
  expect(await cachesOf(page)).toHaveLength(1);
});

async function workerRuns(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((resolve) => {
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
    });
  });
}

/** Asks for a new version. @returns how its installation ended */
async function update(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const found = new Promise<ServiceWorker | null>((resolve) => {
      registration.addEventListener('updatefound', () => resolve(registration.installing), {
        once: true,
      });
    });
    // Rejects where the installation fails at once; how it ended is told by the worker.
    void registration.update().catch(() => undefined);
    const coming = await found;
    if (!coming) return 'none';
    await new Promise<void>((resolve) => {
      const look = (): void => {
        if (coming.state !== 'installing') resolve();
      };
      coming.addEventListener('statechange', look);
      look();
    });
    return coming.state;
  });
}

async function cachesOf(page: Page): Promise<string[]> {
  return page.evaluate(() => caches.keys());
}

/** Which release the open page is of: the comment at its end. */
async function markOf(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const text = await (await fetch('./')).text();
    return /<!-- (\w+) -->\s*$/.exec(text)?.[1] ?? '1';
  });
}

/** Runs in the page: what the browser is doing about a worker. */
async function installing(): Promise<string> {
  const registration = await navigator.serviceWorker.getRegistration();
  if (registration?.active) return 'active';
  return registration?.installing ? 'installing' : 'nothing';
}

/**
 * Presses the button that fetches everything anew, and waits until what came of it is there: the page
 * loads itself in its own time, and whoever loads it meanwhile has two loads under way.
 */
async function fetchAnew(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Genindlæs siden' }).click();
  await expect(page.getByLabel('Tavlens navn')).toBeVisible();
}
