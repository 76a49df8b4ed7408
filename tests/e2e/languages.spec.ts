import { expect, test } from '../pages/base.js';
import { openBoard } from '../pages/board.js';
import { createBoard } from '../pages/start.js';
import { goTo } from '../pages/go.js';

test('English is one press away, and the page stays', async ({ page }) => {
  const board = await createBoard(page, 'Familieindsatsen');
  await goTo(page, '#/indstillinger');
  const html = page.locator('html');
  await expect(html).toHaveAttribute('lang', 'da');
  await page.evaluate(() => {
    document.documentElement.dataset.untouched = 'yes';
  });
  await page.getByRole('radiogroup', { name: 'Sprog' }).getByText('English').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await expect(html).toHaveAttribute('lang', 'en');
  await expect(html).toHaveAttribute('data-untouched', 'yes');
  await expect(page).toHaveURL(/#\/indstillinger$/);
  await expect(page.getByRole('radio', { name: 'English' })).toBeChecked();

  await openBoard(page, board);
  await expect(page.getByRole('button', { name: 'Start improvement huddle' })).toBeVisible();
  await expect(page.getByLabel('New idea')).toBeVisible();
  await page.reload();
  await expect(html).toHaveAttribute('lang', 'en');
  await expect(page.getByLabel('New idea')).toBeVisible();

  await goTo(page, '#/indstillinger');
  await page.getByRole('radiogroup', { name: 'Language' }).getByText('Dansk').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Indstillinger' })).toBeVisible();
  await expect(html).toHaveAttribute('lang', 'da');
});

test('the theme that was chosen is there from the first paint after a reload', async ({ page }) => {
  await goTo(page, '#/indstillinger');
  const themes = page.getByRole('radiogroup', { name: 'Tema' });
  const html = page.locator('html');

  for (const [name, theme] of [
    ['Mørkt', 'dark'],
    ['Lyst', 'light'],
  ] as const) {
    await page.emulateMedia({ colorScheme: theme === 'dark' ? 'light' : 'dark' });
    await themes.getByText(name).click();
    await expect(html).toHaveAttribute('data-theme', theme);
    // Noted when the body begins: nothing can have been painted before it.
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (document.querySelector('body') === null) return;
        observer.disconnect();
        const { documentElement: root } = document;
        root.dataset.atFirst = root.dataset.theme ?? 'none';
      }).observe(document, { childList: true, subtree: true });
    });
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: 'Indstillinger' })).toBeVisible();
    await expect(html).toHaveAttribute('data-at-first', theme);
    await expect(html).toHaveAttribute('data-theme', theme);
    await expect(page.getByRole('radio', { name })).toBeChecked();
    const background = await page.evaluate(() => {
      const [red = 0] = getComputedStyle(document.body).backgroundColor.match(/[\d.]+/g) ?? [];
      return Number(red);
    });
    if (theme === 'dark') expect(background).toBeLessThan(80);
    else expect(background).toBeGreaterThan(200);
  }
});
