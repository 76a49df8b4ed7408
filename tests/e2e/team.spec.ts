import { expect, test } from '../pages/base.js';
import { addTest, choosePerson, notice, openBoard, sayWho } from '../pages/board.js';
import { createBoard } from '../pages/start.js';
import { goTo } from '../pages/go.js';

test('the team: who is in it, who one is, and who takes over from the one who leaves', async ({
  page,
}) => {
  const board = await createBoard(page, 'Trygge hjemmebesøg');
  await addTest(page, { title: 'Dukke ved hjemmebesøg', owner: 'Maja' });
  await openBoard(page, board, '/team');
  const members = page.getByRole('region', { name: 'Deltagere' });
  const row = (name: string) => members.getByRole('listitem').filter({ hasText: name });

  await members.getByRole('button', { name: 'Ny deltager' }).click();
  const form = page.getByRole('dialog', { name: 'Ny deltager' });
  await form.getByLabel('Navn', { exact: true }).fill('Sigrid');
  await form.getByText('Mere', { exact: true }).click();
  await form.getByRole('checkbox', { name: 'Tovholder' }).check();
  await form.getByRole('button', { name: 'Gem' }).click();
  await expect(row('Sigrid')).toContainText('Tovholder');

  await row('Sigrid').getByRole('button', { name: 'Handlinger for Sigrid' }).click();
  await page.getByRole('menuitem', { name: 'Jeg er Sigrid' }).click();
  await page.reload();
  await expect(row('Sigrid')).toContainText('Det er dig');

  await row('Maja').getByRole('button', { name: 'Handlinger for Maja' }).click();
  await page.getByRole('menuitem', { name: 'Forlader teamet …' }).click();
  const leave = page.getByRole('dialog', { name: 'Maja forlader teamet' });
  await leave.getByLabel('Hvem overtager det hele?').selectOption({ label: 'Sigrid' });
  await leave.getByRole('button', { name: 'Giv arbejdet videre' }).click();
  await expect(leave).toBeHidden();
  await expect(row('Maja')).toBeHidden();

  await openBoard(page, board);
  await page.getByRole('link', { name: 'Dukke ved hjemmebesøg' }).first().click();
  await expect(page.getByRole('main')).toContainText('Sigrid');
});

test('what the team sent on: the leader’s answer, and a parked point that came back', async ({
  page,
}) => {
  const board = await createBoard(page, 'Trygge hjemmebesøg');
  await openBoard(page, board, '/team');

  const requests = page.getByRole('region', { name: 'Spørgsmål til lederen' });
  await requests.getByRole('button', { name: 'Spørg lederen' }).click();
  const ask = page.getByRole('dialog', { name: 'Spørg lederen' });
  await ask.getByLabel('Hvad skal lederen tage stilling til?').fill('Må vi købe to dukker?');
  await ask.getByRole('button', { name: 'Gem spørgsmålet' }).click();
  await requests.getByRole('button', { name: 'Skriv svaret' }).click();
  const answer = page.getByRole('dialog', { name: 'Lederens svar' });
  await answer.getByLabel('Hvad blev svaret?').fill('Ja, inden jul.');
  await answer.getByRole('button', { name: 'Gem' }).click();
  await expect(requests.getByText('Ja, inden jul.')).toBeVisible();

  await page.getByRole('link', { name: 'Møder', exact: true }).click();
  const parked = page.getByRole('region', { name: 'Parkerede punkter' });
  await parked.getByRole('button', { name: 'Parkér et punkt' }).click();
  const park = page.getByRole('dialog', { name: 'Parkér et punkt' });
  await park.getByLabel('Hvad skal tages op et andet sted?').fill('Hvem kører med dukkerne?');
  await park.getByLabel('Et andet møde').check();
  await park.getByLabel('Mødets navn').fill('Arbejdsmødet');
  await choosePerson(park, 'Hvem tager det med?', 'Maja');
  await park.getByRole('button', { name: 'Gem det parkerede' }).click();
  await parked.getByRole('button', { name: 'Hvad kom der ud af det?' }).click();
  const back = page.getByRole('dialog', { name: 'Hvad kom der ud af det?' });
  await back.getByLabel('Tilbage fra Arbejdsmødet').fill('Sundhedsplejen kører.');
  await back.getByRole('button', { name: 'Gem' }).click();
  await expect(parked.getByText('Sundhedsplejen kører.')).toBeVisible();
  await parked.getByRole('button', { name: 'Historik for Hvem kører med dukkerne?' }).click();
  const history = page.getByRole('dialog', { name: 'Historik' });
  await expect(history.getByRole('listitem')).toHaveCount(2);
  await expect(history.getByRole('button', { name: /^Slet det hele for altid/ })).toBeVisible();
});

test('Ctrl+Z on Mit overblik takes back the note written there', async ({ page }) => {
  const board = await createBoard(page, 'Trygge hjemmebesøg');
  await addTest(page, { title: 'Dukke ved hjemmebesøg', owner: 'Maja' });
  await goTo(page, '#/mine');
  await sayWho(page, 'Maja').click();
  await page.getByLabel('Din observation').fill('Far sagde selv, at planen virker.');
  await page.getByRole('button', { name: 'Gem observation' }).click();
  await expect(notice(page)).toContainText('Observationen er gemt.');

  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(notice(page)).toContainText('Fortrudt.');
  await openBoard(page, board);
  await page.getByRole('link', { name: 'Dukke ved hjemmebesøg' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('Far sagde selv, at planen virker.')).toBeHidden();

  await goTo(page, '#/mine');
  await expect(page.getByLabel('Din observation')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+y');
  await expect(notice(page)).toContainText(/igen/);
});
