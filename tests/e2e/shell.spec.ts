import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { gzipSync } from 'node:zlib';
import type { Response } from '@playwright/test';
import { expect, test } from '../pages/base.js';

const GZIP_BUDGET = 120_000;

test.use({ serviceWorkers: 'allow' });

test('JavaScript before the start page is usable stays within its budget', async ({ page }) => {
  const scripts = new Map<string, number>();
  const bodies: Promise<void>[] = [];
  const weigh = (response: Response): void => {
    if (response.request().resourceType() !== 'script') return;
    bodies.push(
      response.body().then((body) => {
        scripts.set(new URL(response.url()).pathname, gzipSync(body).length);
      }),
    );
  };
  page.on('response', weigh);
  await page.goto('');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  // The foot of the page too, though nothing one can do here waits for it.
  await expect(page.getByRole('region', { name: 'Data og sikkerhedskopi' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  // What comes later is not needed for the start page, and the page may be gone before its text is read.
  page.off('response', weigh);
  await Promise.all(bodies);
  const total = [...scripts.values()].reduce((sum, size) => sum + size, 0);
  expect(scripts.size).toBeGreaterThan(2);
  expect(total, JSON.stringify([...scripts], null, 1)).toBeLessThanOrEqual(GZIP_BUDGET);
});

test('the built app works from a sub-folder', async ({ newDevice }) => {
  const { address, stop } = await serve('--base', '/sub/mappe');
  try {
    const context = await newDevice({ baseURL: address });
    const missing: string[] = [];
    context.on('response', (response) => {
      if (response.status() >= 400) missing.push(response.url());
    });
    const page = await context.newPage();
    await page.goto(address.replace(/\/$/, ''));
    await expect(page).toHaveURL(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    expect(missing).toEqual([]);
  } finally {
    stop();
  }
});

test('a new version waits until someone asks for it', async ({ newDevice }) => {
  test.slow(); // all of the app is fetched twice
  const folder = mkdtempSync(path.join(tmpdir(), 'to versioner '));
  cpSync('build', folder, { recursive: true });
  const { address, stop } = await serve('--folder', folder);
  try {
    const page = await (await newDevice({ baseURL: address })).newPage();
    await page.goto(address);
    await page.evaluate(controlled);
    await page.evaluate(() => {
      document.documentElement.dataset.untouched = 'yes';
    });

    const worker = path.join(folder, 'service-worker.js');
    const { version } = JSON.parse(readFileSync('build/_app/version.json', 'utf8')) as {
      version: string;
    };
    writeFileSync(worker, readFileSync(worker, 'utf8').replace(version, 'next'));
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.ready).update();
    });
    await expect
      .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting?.state), {
        timeout: 60_000,
      })
      .toBe('installed');
    expect(await page.evaluate(versionsKept)).toEqual([version, 'next']);

    await page.evaluate(async () => {
      const { waiting } = await navigator.serviceWorker.ready;
      const taken = new Promise((resolve) => {
        navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
      });
      waiting?.postMessage({ type: 'activate-update' });
      await taken;
    });
    // Not reloaded: that is for the page to do, when nobody is writing.
    await expect(page.locator('html')).toHaveAttribute('data-untouched', 'yes');
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  } finally {
    stop();
    rmSync(folder, { recursive: true });
  }
});

test.describe('the guards of the journeys', () => {
  test.use({ expectedProblems: [/./] });

  test('see what the policy refuses and what nobody caught', async ({ page, problems }) => {
    await page.goto('');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(problems).toEqual([]);
    await page.evaluate(() => {
      void fetch('https://elsewhere.invalid/').catch(() => undefined);
      document.body.setAttribute('style', 'color: red');
      setTimeout(() => {
        document.body.innerHTML = '<b>text as markup</b>';
      });
    });
    await expect.poll(() => problems.join('\n')).toMatch(/connect-src/);
    await expect.poll(() => problems.join('\n')).toMatch(/style-src-attr/);
    await expect.poll(() => problems.join('\n')).toMatch(/exception: .*TrustedHTML/);
  });
});

test.describe('without a network', () => {
  test.use({ expectedProblems: [/ERR_INTERNET_DISCONNECTED/] });

  test('after the first visit the app opens, reloads and follows deep links', async ({
    page,
    context,
  }) => {
    await page.goto('');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.evaluate(controlled);
    await context.setOffline(true);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const second = await context.newPage();
    await second.goto('#/');
    await expect(second.getByRole('heading', { level: 1 })).toBeVisible();
    const answers = await second.evaluate(async () => {
      const addresses = ['manifest.webmanifest', 'icon.svg', '_app/version.json'];
      return Promise.all(
        addresses.map((address) =>
          fetch(address).then(
            (response) => response.status,
            () => 0,
          ),
        ),
      );
    });
    expect(answers).toEqual([200, 200, 0]);
  });
});

/** Starts another server of the built app. */
async function serve(...args: string[]): Promise<{ address: string; stop: () => void }> {
  const server = spawn(process.execPath, ['scripts/serve.mjs', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [address] = (await once(createInterface(server.stdout), 'line')) as [string];
  return { address, stop: () => server.kill() };
}

/** Runs in the page: waits until the service worker answers for it. */
async function controlled(): Promise<void> {
  await navigator.serviceWorker.ready;
  if (navigator.serviceWorker.controller) return;
  await new Promise((resolve) => {
    navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
  });
}

/** Runs in the page: the versions stored for offline use, oldest first. */
async function versionsKept(): Promise<(string | undefined)[]> {
  return (await caches.keys()).map((name) => name.split(':').at(-2));
}
