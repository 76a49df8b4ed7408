import type { Page } from '@playwright/test';
import { addPoint, fillTest, notice, openBoard } from '../pages/board.js';
import { expect, test } from '../pages/base.js';
import { chooseFile, download, type TakenFile } from '../pages/files.js';
import { createBoard, openExample } from '../pages/start.js';
import { openTest } from '../pages/test-action.js';
import { goTo } from '../pages/go.js';

const MEMBER = 'Mette Holm';
const CALL = 'Beroligende opkald op til weekenden';

/** Someone with a name joins the team, and writes of herself in a test that is closed. */
async function writeOfPeople(page: Page, board: string): Promise<void> {
  await openBoard(page, board, '/team');
  await page.getByRole('button', { name: 'Ny deltager' }).click();
  const member = page.getByRole('dialog', { name: 'Ny deltager' });
  await member.getByLabel('Navn', { exact: true }).fill(MEMBER);
  await member.getByText('Mere', { exact: true }).click();
  await member.getByLabel('Faglighed').fill('Sundhedsplejerske');
  await member
    .getByRole('button', { name: /^(Gem|Tilføj)/ })
    .first()
    .click();
  await expect(member).toBeHidden();
}

/** Runs in the page: every text that is being written, as it is kept on the disk. */
async function draftTexts(): Promise<string> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('forbedringstavlen');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error('not opened'));
  });
  const rows = await new Promise<unknown[]>((resolve, reject) => {
    const asking = db.transaction('drafts').objectStore('drafts').getAll();
    asking.onsuccess = () => resolve(asking.result as unknown[]);
    asking.onerror = () => reject(asking.error ?? new Error('not read'));
  });
  db.close();
  return JSON.stringify(rows);
}

/** Makes the package of the example board, answering all it asks. */
async function makePackage(page: Page, board: string): Promise<TakenFile> {
  await openBoard(page, board, '/udveksling');
  await page.getByRole('link', { name: 'Lav en pakke til inspiration' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pakke til inspiration');
  const save = page.getByRole('button', { name: 'Gem pakken' });
  await page
    .getByLabel('Hvem er indsatsen for?')
    .fill('Gravide og spædbørnsfamilier. Ring til Mette på 22 33 44 55.');
  await page.getByLabel('Hvor og hvordan arbejder I?').fill('Hjemmebesøg, Solvej 3');
  await expect(page.getByText(/steder venter på dig/).first()).toBeVisible();
  await expect(save).toBeDisabled();

  // What is chosen and answered outlives a reload.
  const phone = page.getByRole('radiogroup', { name: /telefonnummer: »22 33 44 55«/ });
  await phone.getByRole('radio', { name: 'Tag det ud' }).check();
  const address = page.getByRole('radiogroup', { name: /adresse: »Solvej 3«/ });
  await address.getByRole('radio', { name: 'Behold det' }).check();
  await page.getByLabel('Hvorfor må det blive?').fill('Teamets eget kontor');
  await page.getByRole('button', { name: 'Gå til næste sted' }).click();
  await expect(page.locator('[data-finding] input:focus')).toHaveCount(1);
  await expect.poll(() => page.evaluate(draftTexts)).toContain('Teamets eget kontor');
  await page.reload();
  await expect(page.getByLabel('Hvorfor må det blive?')).toHaveValue('Teamets eget kontor');

  await page.getByRole('button', { name: 'Erstat alle, der venter' }).click();
  await expect(page.getByText('Klar. Filen indeholder præcis')).toBeVisible();
  await page.getByText('Se filen, som den bliver skrevet').click();
  const shown = await page.locator('[data-package-file]').textContent();
  const file = await download(page, () => save.click());
  expect(file.name).toMatch(/^spaedbarnsindsatsen-.*\.inspiration\.json$/);
  expect(file.text).toBe(shown);
  return file;
}

test('a test travels from Jammerbugt to another municipality as an idea, and nobody with it', async ({
  page,
  newDevice,
}) => {
  test.setTimeout(120_000);
  const home = await openExample(page);
  await writeOfPeople(page, home);
  const file = await makePackage(page, home);
  for (const word of ['Mette', 'Holm', '22 33 44 55', home]) expect(file.text).not.toContain(word);
  expect(file.text).toContain('Ring til Sundhedsplejerske 3 på […].');
  expect(file.text).toContain('Hjemmebesøg, Solvej 3');
  expect(file.text).toContain('<3 familier');

  const second = await (await newDevice()).newPage();
  await createBoard(second, 'Ungeteamet');
  const board = await createBoard(second, 'Familieindsatsen');
  await addPoint(second, 'Rolige weekender');
  await goTo(second, '#/');
  await chooseFile(second, file);
  const receive = second.getByRole('dialog', { name: 'Pakke til inspiration' });
  await expect(receive).toContainText('Jammerbugt Kommune');
  await receive.getByRole('button', { name: 'Læg den til inspiration' }).click();
  await expect(second.getByRole('heading', { level: 1 })).toHaveText('Spædbarnsindsatsen');
  await expect(second.getByText('ikke bevist praksis')).toBeVisible();

  await second.getByRole('button', { name: `Tag med som idé: ${CALL}` }).click();
  const take = second.getByRole('dialog', { name: 'Ny idé på jeres tavle' });
  await take.getByRole('button', { name: 'Gem idéen' }).click();
  await expect(take).toContainText('Vælg den tavle, idéen skal stå på.');
  await take.getByLabel('Hvilken tavle?').selectOption({ label: 'Familieindsatsen' });
  await take
    .getByLabel('Under hvilket udviklingspunkt?')
    .selectOption({ label: 'Rolige weekender' });
  await take.getByLabel('Hvad ville vi gøre anderledes?').fill('Vi ringer torsdag');
  await take.getByLabel('Hvilken lille prøve starter vi med?').fill('Ét opkald til én gravid');
  await take.getByRole('button', { name: 'Gem idéen' }).click();

  await expect(notice(second)).toContainText('Idéen står nu på »Familieindsatsen«');
  const idea = second.getByRole('button', { name: `Idé: ${CALL}` });
  await expect(second.getByText('Inspireret af Jammerbugt Kommune')).toBeVisible();
  await idea.click();
  const dialog = second.getByRole('dialog', { name: 'Idé' });
  await expect(dialog.getByLabel('Hvad ville vi gøre anderledes?')).toHaveValue(
    'Vi ringer torsdag',
  );
  await dialog.getByRole('button', { name: 'Gør til prøvehandling' }).click();
  const form = second.getByRole('dialog', { name: 'Gør idéen til en prøvehandling' });
  await expect(form.getByLabel('Vi prøver')).toHaveValue('Ét opkald til én gravid');
  await fillTest(form, {});
  await second.getByRole('link', { name: CALL }).click();
  await expect(
    second.getByText(`Inspireret af »${CALL}«, Spædbarnsindsatsen, Jammerbugt Kommune`),
  ).toBeVisible();

  // "Det har vi prøvet" knows what others tried, and says that it is from elsewhere.
  await openBoard(second, board);
  await second.getByLabel('Ny idé').fill('Informere bedsteforældre');
  await expect(second.getByText('… i Jammerbugt Kommune').first()).toBeVisible();

  await goTo(second, '#/');
  await second.getByRole('button', { name: 'Smid væk: Spædbarnsindsatsen' }).click();
  await expect(second.getByRole('heading', { name: 'Til inspiration' })).toBeHidden();
  await notice(second).getByRole('button', { name: 'Fortryd' }).click();
  await expect(second.getByRole('link', { name: 'Spædbarnsindsatsen' })).toBeVisible();
});

test('where a test that was made fast is taken up is noted, and can be undone', async ({
  page,
}) => {
  const board = await openExample(page);
  await openBoard(page, board);
  await openTest(page, 'Dukke ved hjemmebesøg');
  const places = page.getByRole('region', { name: 'Hvor er det taget op?' });
  await expect(places).toContainText('Skriv ned, når andre begynder');
  await places.getByRole('button', { name: 'Tilføj et sted' }).click();
  const form = page.getByRole('dialog', { name: 'Tilføj et sted' });
  await form.getByRole('button', { name: 'Gem' }).click();
  await expect(form).toContainText('Skriv, hvor det er taget op.');
  await form.getByLabel('Hvor?').fill('Distrikt syd');
  await form.getByLabel('Hvem har taget det op?').fill('Sundhedsplejerskerne dér');
  await form.getByRole('button', { name: 'Gem' }).click();
  await expect(places).toContainText('Distrikt syd');
  await notice(page).getByRole('button', { name: 'Fortryd' }).click();
  await expect(places).not.toContainText('Distrikt syd');
});
