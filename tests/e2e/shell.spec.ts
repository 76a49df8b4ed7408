import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { gzipSync } from 'node:zlib';
import { expect, test } from '../pages/base.js';

const GZIP_BUDGET = 120_000;

test('JavaScript before the start page is usable stays within its budget', async ({ page }) => {
  const scripts = new Map<string, number>();
  const bodies: Promise<void>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    bodies.push(
      response.body().then((body) => {
        scripts.set(new URL(response.url()).pathname, gzipSync(body).length);
      }),
    );
  });
  await page.goto('');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle');
  await Promise.all(bodies);
  const total = [...scripts.values()].reduce((sum, size) => sum + size, 0);
  expect(scripts.size).toBeGreaterThan(2);
  expect(total, JSON.stringify([...scripts], null, 1)).toBeLessThanOrEqual(GZIP_BUDGET);
});

test('the built app works from a sub-folder', async ({ browser }) => {
  const server = spawn(process.execPath, ['scripts/serve.mjs', '--base', '/sub/mappe'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [address] = (await once(createInterface(server.stdout), 'line')) as [string];
    const context = await browser.newContext();
    const missing: string[] = [];
    context.on('response', (response) => {
      if (response.status() >= 400) missing.push(response.url());
    });
    const page = await context.newPage();
    await page.goto(address.replace(/\/$/, ''));
    await expect(page).toHaveURL(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.evaluate(() => navigator.serviceWorker.ready);
    expect(missing).toEqual([]);
    await context.close();
  } finally {
    server.kill();
  }
});

test.describe('without a network', () => {
  test.use({ expectedProblems: [/ERR_INTERNET_DISCONNECTED/] });

  test('after the first visit the app opens, reloads and follows deep links', async ({
    page,
    context,
  }) => {
    await page.goto('');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      if (!navigator.serviceWorker.controller) {
        await new Promise((resolve) => {
          navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
        });
      }
    });
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
