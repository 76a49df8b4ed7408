import { expect, test } from '../pages/base.js';
import { addIdea } from '../pages/board.js';
import { createBoard } from '../pages/start.js';

test.use({ serviceWorkers: 'allow' });

test('the start page opens', async ({ page }) => {
  await page.goto('');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page).toHaveTitle(/./);
});

test('a board is made, an idea is written, and both are there after a reload', async ({ page }) => {
  await createBoard(page, 'Familieindsatsen');
  await addIdea(page, 'Ring til familien torsdag');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Familieindsatsen' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Idé: Ring til familien torsdag' })).toBeVisible();
});
