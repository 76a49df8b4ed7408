import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../pages/base.js';
import { openBoard } from '../pages/board.js';
import { openExample } from '../pages/start.js';

// The laptop of the tavlemøde: an English browser, where 3/12 would be the 12th of March.
test.use({ locale: 'en-US' });

/** Types in a field as a person does: a press for each key. */
async function type(page: Page, field: Locator, keys: string): Promise<void> {
  await field.click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(keys);
}

test('a date typed key by key keeps its form, finished or not, and comes back as it was typed', async ({
  page,
}) => {
  await openExample(page);
  await page.getByRole('button', { name: 'Ny prøvehandling' }).click();
  const form = page.getByRole('dialog', { name: 'Ny prøvehandling' });
  const followUp = form.getByLabel('Næste opfølgning');
  await type(page, followUp, '3/12/2');
  await expect(followUp).not.toHaveAttribute('aria-invalid');
  await page.keyboard.press('Tab');
  await expect(followUp).toHaveAccessibleDescription(/Skriv datoen færdig/);
  // Kept within half a second; what is on the screen then is what comes back.
  await page.reload();
  await page.getByRole('button', { name: 'Ny prøvehandling' }).click();
  await expect(followUp).toHaveValue('3/12/2');
  await expect(followUp).toHaveAccessibleDescription(/Skriv datoen færdig/);

  await form.getByLabel('Titel').fill('Ring fredag');
  await form.getByRole('button', { name: 'Gem', exact: true }).click();
  await expect(followUp).toBeFocused();
  await expect(form).toBeVisible();
  const year = new Date().getFullYear() + 1;
  await type(page, followUp, `3/12/${String(year).slice(2)}`);
  await expect(form.getByText(`3. december ${String(year)}`)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(form).toBeHidden();
  await expect(page.getByRole('link', { name: 'Ring fredag' })).toBeVisible();
});

test('a half emptied date is told in Ret aftaler, and the agreed one stays', async ({ page }) => {
  await openExample(page);
  await page
    .getByRole('region', { name: /^Tavle for/ })
    .getByRole('heading', { level: 3 })
    .getByRole('link')
    .first()
    .click();
  await page.getByRole('button', { name: 'Ret aftaler' }).first().click();
  const form = page.getByRole('dialog', { name: 'Ret aftaler' });
  const followUp = form.getByLabel('Næste opfølgning');
  const year = new Date().getFullYear() + 1;
  await type(page, followUp, `14/12/${String(year).slice(2)}`);
  await page.keyboard.press('Enter');
  await expect(form).toBeHidden();

  await page.getByRole('button', { name: 'Ret aftaler' }).first().click();
  await expect(followUp).toHaveValue(`14.12.${String(year)}`);
  await followUp.press('Home');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Delete');
  await form.getByRole('button', { name: 'Gem', exact: true }).click();
  await expect(followUp).toBeFocused();
  await expect(followUp).toHaveAccessibleDescription(/Skriv datoen færdig/);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Ret aftaler' }).first().click();
  await expect(followUp).toHaveValue(`14.12.${String(year)}`);
});

for (const [name, text] of [
  ['a year that is none', '0002-12-10'],
  ['JSON of another shape', '{"said":7,"agenda":"x"}'],
  ['no text at all', { on: 3 }],
] as const) {
  test(`every draft poisoned with ${name}: each form still opens`, async ({ page }) => {
    // Whatever key a form asks for, this lies there: no form can be forgotten.
    await page.addInitScript((poison) => {
      const swallowed: string[] = [];
      Object.assign(window, { swallowed });
      // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its store below
      const { getAll } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.getAll = function (query, count) {
        const request = getAll.call(this, query, count);
        // A range, or, where the browser takes it, an object with one.
        const asked: unknown = query;
        const range =
          asked instanceof IDBKeyRange ? asked : (asked as { query?: unknown } | null)?.query;
        if (this.name !== 'drafts' || !(range instanceof IDBKeyRange)) return request;
        // A form asks for all drafts under its key, which is where the range begins.
        const key = String(range.lower);
        const row = { key, board: '', text: poison, savedAt: '2026-11-29T08:00:00.000Z' };
        swallowed.push(key);
        Object.defineProperty(request, 'result', { get: () => [row] });
        return request;
      };
    }, text);
    const board = await openExample(page);
    const opens = async (button: string): Promise<void> => {
      await page.getByRole('button', { name: button, exact: true }).first().click();
      const dialog = page.getByRole('dialog');
      await expect(dialog.getByRole('textbox').first()).toBeVisible();
      await expect(page.getByText('Det her kan ikke vises lige nu')).toHaveCount(0);
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    };
    await opens('Ny prøvehandling');
    await opens('Nyt udviklingspunkt');
    await page
      .getByRole('region', { name: /^Tavle for/ })
      .getByRole('heading', { level: 3 })
      .getByRole('link')
      .first()
      .click();
    await opens('Ret aftaler');
    const swallowed = await page.evaluate(() => (window as { swallowed?: string[] }).swallowed);
    expect(swallowed?.length, 'the drafts were poisoned').toBeGreaterThan(0);
    for (const place of ['', '/moeder', '/team', '/inspiration', '/historik']) {
      await openBoard(page, board, place);
      await expect(page.getByText('Noget gik galt på siden')).toHaveCount(0);
    }
  });
}
