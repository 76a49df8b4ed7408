import { addIdea, notice, openBoard } from '../pages/board.js';
import { expect, test } from '../pages/base.js';
import { createBoard } from '../pages/start.js';

test.use({ serviceWorkers: 'allow', expectedProblems: [/ERR_INTERNET_DISCONNECTED/] });

test('after the first visit everything works without a network', async ({ page, context }) => {
  const board = await createBoard(page, 'Familieindsatsen');
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((resolve) => {
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
    });
  });

  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Familieindsatsen' })).toBeVisible();
  await addIdea(page, 'Skrevet i toget');

  // Parts of the app this browser has not opened before.
  const deep = await context.newPage();
  await openBoard(deep, board, '/moeder');
  await expect(deep.getByRole('heading', { level: 1, name: 'Møder' })).toBeVisible();
  await openBoard(deep, board, '/team');
  await expect(deep.getByRole('heading', { level: 1, name: 'Team' })).toBeVisible();
  await deep.goto('#/indstillinger');
  await expect(deep.getByRole('heading', { level: 1, name: 'Indstillinger' })).toBeVisible();
  await deep.close();

  await page.getByRole('button', { name: 'Start tavlemøde' }).click();
  await expect(page.getByRole('button', { name: 'Start mødet' })).toBeVisible();

  await context.setOffline(false);
  await openBoard(page, board);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Idé: Skrevet i toget' })).toBeVisible();
  await addIdea(page, 'Skrevet hjemme');
  await expect(notice(page)).toContainText('Idéen er gemt.');
});
