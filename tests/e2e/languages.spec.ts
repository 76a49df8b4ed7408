import { expect, test } from '../pages/base.js';
import { openBoard } from '../pages/board.js';
import { createBoard } from '../pages/start.js';
import { goTo } from '../pages/go.js';

test('English is one press away, and one goes on where one was', async ({ page }) => {
  const board = await createBoard(page, 'Familieindsatsen');
  await goTo(page, '#/indstillinger');
  const html = page.locator('html');
  await expect(html).toHaveAttribute('lang', 'da');
  await page.getByRole('radiogroup', { name: 'Sprog' }).getByText('English').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await expect(html).toHaveAttribute('lang', 'en');
  await expect(page).toHaveURL(/#\/indstillinger$/);
  await expect(page.getByRole('radio', { name: 'English' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'English' })).toBeFocused();

  await openBoard(page, board);
  await expect(page.getByRole('button', { name: 'Start improvement huddle' })).toBeVisible();
  await expect(page.getByLabel('New idea')).toBeVisible();
  await page.reload();
  await expect(html).toHaveAttribute('lang', 'en');
  await expect(page.getByLabel('New idea')).toBeVisible();

  await goTo(page, '#/indstillinger');
  await page.getByRole('radio', { name: 'English' }).press('ArrowLeft');
  await expect(page.getByRole('heading', { level: 1, name: 'Indstillinger' })).toBeVisible();
  await expect(html).toHaveAttribute('lang', 'da');
  await expect(page.getByRole('radio', { name: 'Dansk' })).toBeFocused();
  // Only then: whoever loads the page again comes to the top of it.
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Dansk' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Dansk' })).not.toBeFocused();
});

test('a browser asks for the texts of the language it shows, and no others', async ({ page }) => {
  // Of the page that is there: one that is being left asks on for a moment.
  const of = (language: string): Promise<number> =>
    page.evaluate(
      (ending) =>
        performance.getEntriesByType('resource').filter(({ name }) => name.endsWith(ending)).length,
      `.${language}.js`,
    );
  await createBoard(page, 'Familieindsatsen');
  expect(await of('da')).toBeGreaterThan(0);
  expect(await of('en')).toBe(0);

  await page.evaluate(() => {
    localStorage.setItem('ft.locale', 'en');
  });
  await page.reload();
  await expect(page.getByLabel('New idea')).toBeVisible();
  expect(await of('en')).toBeGreaterThan(0);
  expect(await of('da')).toBe(0);
});

test('what one has begun to write is there in the other language', async ({ page }) => {
  await createBoard(page, 'Familieindsatsen');
  await page.getByLabel('Ny idé').pressSequentially('Ring dagen før');
  await goTo(page, '#/indstillinger');
  await page.getByRole('radiogroup', { name: 'Sprog' }).getByText('English').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await page.goBack();
  await expect(page.getByLabel('New idea')).toHaveValue('Ring dagen før');
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
