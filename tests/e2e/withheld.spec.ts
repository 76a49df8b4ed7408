import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/lib/chromium.mjs';
import { expect, test } from '../pages/base.js';
import { createBoard } from '../pages/start.js';

test('a browser that keeps no data for the site says so within seconds, and what to do', async ({
  baseURL,
}) => {
  // Not a setting that pages can be given: it is the profile's, as an it department sets it.
  const profile = mkdtempSync(path.join(tmpdir(), 'tavle-profile-'));
  mkdirSync(path.join(profile, 'Default'));
  writeFileSync(
    path.join(profile, 'Default', 'Preferences'),
    JSON.stringify({ profile: { default_content_setting_values: { cookies: 2 } } }),
  );
  const executablePath = findChromium();
  const context = await chromium.launchPersistentContext(profile, {
    args: CHROMIUM_ARGS,
    locale: 'da-DK',
    ...(baseURL === undefined ? {} : { baseURL }),
    ...(executablePath ? { executablePath } : {}),
  });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    const failures: string[] = [];
    page.on('pageerror', (error) => failures.push(error.message));
    for (const address of ['#/', '#/tavle/abc', '#/mine', '#/indstillinger', '#/gendan']) {
      await page.goto('about:blank');
      await page.goto(address);
      await expect(
        page.getByText('Browseren giver ikke siden adgang til sit lager').first(),
      ).toBeVisible({ timeout: 5000 });
      expect(await page.evaluate(storageState), 'the profile withholds it').toBe('SecurityError');
    }
    // The worker is refused by the browser, before the app has a say.
    expect(failures.filter((message) => !/ServiceWorker/.test(message))).toEqual([]);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
});

test.describe('a part that is gone from the server', () => {
  test.use({ expectedProblems: [/404|Failed to load|dynamically imported module/] });

  test('is told whichever key asks for it, and a reload loses nothing', async ({ page }) => {
    await createBoard(page, 'Familieindsatsen');
    await page.getByLabel('Ny idé').pressSequentially('Skrevet før udgivelsen');
    await page.route('**/_app/immutable/**', (route) => route.fulfill({ status: 404 }));
    const told = page.getByRole('alert').filter({ hasText: 'En del af siden kunne ikke hentes' });
    await page.keyboard.press('Control+K');
    await expect(told).toBeVisible();
    await page.unroute('**/_app/immutable/**');
    await told.getByRole('button', { name: 'Genindlæs siden' }).click();
    await expect(page.getByLabel('Ny idé')).toHaveValue('Skrevet før udgivelsen');
    await page.keyboard.press('Control+K');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.route('**/_app/immutable/**', (route) => route.fulfill({ status: 404 }));
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('?');
    await expect(told).toBeVisible();
  });
});

for (const address of [
  '#/tavle/abc/punkt/%E0%A4%A',
  '#/tavle/%',
  '#/inspiration/%C3%28',
  '#/tavle/abc/historik/%25E0%25A4',
  '#/findes/ikke',
]) {
  test(`the address ${address} leads to a page that says so`, async ({ page }) => {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1, name: 'Siden findes ikke' })).toBeVisible();
  });
}

test('a wrong address in an open app leads there too', async ({ page }) => {
  await createBoard(page, 'Familieindsatsen');
  await page.evaluate(() => {
    location.hash = '#/tavle/abc/handling/%E0%A4%A';
  });
  await expect(page.getByRole('heading', { level: 1, name: 'Siden findes ikke' })).toBeVisible();
});

/** Runs in the page: what the browser says to whoever asks for storage. */
function storageState(): string {
  try {
    return String(localStorage.length);
  } catch (error) {
    return error instanceof Error ? error.name : 'other';
  }
}
