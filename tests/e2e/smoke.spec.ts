import { expect, test } from '../pages/base.js';

test('the start page opens', async ({ page }) => {
  await page.goto('');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page).toHaveTitle(/./);
});
