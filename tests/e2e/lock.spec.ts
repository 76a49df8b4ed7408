import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../pages/base.js';
import { addIdea, openBoard } from '../pages/board.js';
import { chooseFile, download, importDialog } from '../pages/files.js';
import { filesIn, lose, pickWithout } from '../pages/folders.js';
import { createBoard } from '../pages/start.js';
import { goTo } from '../pages/go.js';

const PASSWORD = 'regn cykel torsdag kaffe';

/** Each lock and unlock is half a second of hard work by design, and many times that on a busy machine. */
const WORK = { timeout: 60_000 };

function lockedDialog(page: Page) {
  return page.getByRole('dialog', { name: 'Filen er låst' });
}

test('a board is exported with a lock, and only its password opens it on another computer', async ({
  page,
  newDevice,
}) => {
  test.slow(); // half a second of work for every guess at a password, and more on a busy machine
  const board = await createBoard(page, 'Familieindsatsen');
  await openBoard(page, board, '/udveksling');
  await page.getByLabel('Lås filen med et kodeord').check();
  const save = page.getByRole('main').getByRole('button', { name: 'Gem tavlen som fil' });
  await page.getByLabel('Kodeord', { exact: true }).fill('kort');
  await save.click();
  await expect(page.getByText('Kodeordet er for kort.')).toBeVisible();
  await page.getByLabel('Kodeord', { exact: true }).fill(PASSWORD);
  await page.getByLabel('Kodeordet igen').fill('regn cykel torsdag te');
  await expect(page.getByText('De to kodeord er ikke ens.')).toBeVisible();
  await page.getByLabel('Kodeordet igen').fill(PASSWORD);
  const file = await download(page, () => save.click());
  expect(file.name).toMatch(/\.tavle\.json\.age$/);
  expect(file.text).toMatch(/^age-encryption\.org\/v1\n-> scrypt /);
  expect(file.text).not.toContain('Familieindsatsen');
  await expect(page.getByLabel('Kodeordet igen')).toBeHidden();

  const other = await (await newDevice()).newPage();
  await goTo(other, '#/');
  await expect(other.getByRole('heading', { level: 1 })).toBeVisible();
  await chooseFile(other, file);
  const dialog = lockedDialog(other);
  await expect(dialog.getByLabel('Kodeord', { exact: true })).toBeFocused();
  await other.keyboard.type('regn cykel fredag kaffe');
  await other.keyboard.press('Enter');
  await expect(dialog.getByText('Det er ikke kodeordet til filen.')).toBeVisible(WORK);
  const axe = new AxeBuilder({
    page: other as unknown as ConstructorParameters<typeof AxeBuilder>[0]['page'],
  });
  expect((await axe.analyze()).violations).toEqual([]);
  await dialog.getByLabel('Kodeord', { exact: true }).fill(PASSWORD);
  await other.keyboard.press('Enter');
  await importDialog(other).getByRole('button', { name: 'Hent ind', exact: true }).click(WORK);
  await expect(other.getByRole('heading', { level: 1, name: 'Familieindsatsen' })).toBeVisible();
});

test('copies in the backup folder are locked, and bring the board back with the password', async ({
  page,
}) => {
  test.slow();
  await pickWithout(page);
  const board = await createBoard(page, 'Familieindsatsen');
  await addIdea(page, 'Ring torsdag');
  await goTo(page, '#/indstillinger');
  await page.getByRole('button', { name: 'Vælg mappe til sikkerhedskopier' }).click();
  await page.getByLabel('Lås kopierne med et kodeord').check();
  await page.getByLabel('Kodeord', { exact: true }).fill(PASSWORD);
  await page.getByLabel('Kodeordet igen').fill(PASSWORD);
  await page.getByRole('button', { name: 'Lås kopierne' }).click();
  await expect(page.getByText('Nye kopier bliver låst med et kodeord.')).toBeVisible(WORK);
  await expect.poll(async () => (await filesIn(page)).at(-1), WORK).toMatch(/\.tavle\.json\.age$/);

  await test.step('the copy opens by itself here', async () => {
    await openBoard(page, board, '/kopi');
    await page
      .getByRole('button', { name: /ændringer/ })
      .first()
      .click();
    await expect(page.locator('.verdict')).toContainText('Alt er med', WORK);
  });

  await lose(page, 'both');
  await goTo(page, '#/gendan');
  await page.getByRole('button', { name: 'Vælg mappen' }).click();
  await lockedDialog(page).getByLabel('Kodeord', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Hent Familieindsatsen' }).click(WORK);
  await expect(page.getByText('Alt fra kopien er her allerede')).toBeVisible(WORK);
  await openBoard(page, board);
  await expect(page.getByRole('button', { name: 'Idé: Ring torsdag' })).toBeVisible();
});
