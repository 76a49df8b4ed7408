import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from '../../pages/base.js';
import { goTo } from '../../pages/go.js';

/** Lets the browser give the app so many bytes, or what it gives anyone. */
async function allow(page: Page, client: CDPSession, quotaSize?: number): Promise<void> {
  const { origin } = new URL(page.url());
  await client.send('Storage.overrideQuotaForOrigin', {
    origin,
    ...(quotaSize === undefined ? {} : { quotaSize }),
  });
}

test('a browser with next to no room from the first visit says so, keeps what is typed, and works once there is room', async ({
  page,
}) => {
  await goTo(page, '#/');
  const client = await page.context().newCDPSession(page);
  const name = page.getByLabel('Tavlens navn');
  await expect(name).toBeVisible();
  await allow(page, client, 1);

  await page.getByRole('button', { name: 'Åbn eksempel: Spædbarnsindsatsen' }).click();
  await expect(page.getByRole('region', { name: 'Beskeder' })).toContainText(
    'Der er ikke plads til eksemplet i browseren.',
  );
  // No half example: it is the first visit still.
  await page.reload();
  await name.pressSequentially('Familieindsatsen', { delay: 20 });
  await page.getByRole('button', { name: 'Opret tavle' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Der er ikke mere plads' })).toBeVisible();
  await expect(name).toHaveValue('Familieindsatsen');
  // The database could not keep it either; what lies beside it could.
  await page.reload();
  await expect(name).toHaveValue('Familieindsatsen');

  await allow(page, client);
  await page.getByRole('button', { name: 'Opret tavle' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Familieindsatsen' })).toBeVisible();
  await goTo(page, '#/');
  await expect(page.getByRole('link', { name: 'Familieindsatsen' })).toHaveCount(1);
});
