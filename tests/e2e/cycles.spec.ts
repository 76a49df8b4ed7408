import {
  addIdea,
  addPoint,
  cell,
  choosePerson,
  fillTest,
  notice,
  openBoard,
} from '../pages/board.js';
import { expect, test } from '../pages/base.js';
import { createBoard } from '../pages/start.js';
import {
  choose,
  observe,
  openTest,
  reflect,
  ring,
  saveDecision,
  startTest,
} from '../pages/test-action.js';
import { goTo } from '../pages/go.js';

const POINT = 'Tryg weekend';
const TITLE = 'Ring til familien torsdag';

test('an idea grows into fast practice, one turn at a time, and can be taken up again', async ({
  page,
}) => {
  test.slow();
  const board = await createBoard(page, 'Familieindsatsen');
  await addPoint(page, POINT);
  await addIdea(page, TITLE);

  await test.step('the idea becomes a prøvehandling', async () => {
    await page.getByRole('button', { name: `Idé: ${TITLE}` }).click();
    await page
      .getByRole('dialog', { name: 'Idé' })
      .getByRole('button', { name: 'Gør til prøvehandling' })
      .click();
    const form = page.getByRole('dialog', { name: 'Gør idéen til en prøvehandling' });
    await expect(form.getByLabel('Titel')).toHaveValue(TITLE);
    await form.getByText('Mere om prøven').click();
    await expect(form.getByRole('radio', { name: 'ét forløb, én medarbejder' })).toBeChecked();
    await form.getByRole('button', { name: 'Om 2 uger' }).click();
    await expect(form.getByLabel('Næste opfølgning')).not.toHaveValue('');
    await fillTest(form, {
      point: POINT,
      owner: 'Mette Holm',
      attempt: 'Vi ringer til én familie torsdag eftermiddag.',
      prediction: 'Familien ringer ikke til vagten i weekenden.',
      plan: 'Mette, torsdag kl. 13.',
    });
    await expect(cell(page, POINT, 'Planlægges').getByRole('link', { name: TITLE })).toBeVisible();
    await expect(page.getByRole('button', { name: `Idé: ${TITLE}` })).toHaveCount(0);
  });

  await openTest(page, TITLE);
  await expect(ring(page, '1', 'Planlægge')).toBeVisible();
  await startTest(page);
  await expect(page.getByText(/^Låst den/).first()).toBeVisible();
  await observe(page, 'Familien skrev selv en plan for lørdag.');
  await reflect(page, 'De ringede én gang.', 'Planen skal ligge på køleskabet.');

  await test.step('Justér: the next cycle is filled in from this one', async () => {
    await choose(page, 'Justér');
    const attempt = page.getByLabel('Vi prøver');
    await expect(attempt).toHaveValue('Vi ringer til én familie torsdag eftermiddag.');
    await expect(page.getByRole('radio', { name: 'ét forløb, én medarbejder' })).toBeChecked();
    await attempt.fill('Vi ringer og beder familien hænge planen op.');
    await saveDecision(page, 'Justér');
    await expect(ring(page, '2', 'Planlægge')).toBeVisible();
    await expect(attempt).toHaveValue('Vi ringer og beder familien hænge planen op.');
  });

  await startTest(page);
  await observe(page, 'Planen hang på køleskabet.');
  await reflect(page, 'Ingen ringede.', 'Planen virker, når den er synlig.');

  await test.step('Udvid: one step up', async () => {
    await choose(page, 'Udvid');
    await expect(page.getByRole('radio', { name: 'få', exact: true })).toBeChecked();
    await saveDecision(page, 'Udvid');
    await expect(ring(page, '3', 'Planlægge')).toBeVisible();
  });

  await startTest(page);
  await reflect(page, 'Fire familier, ingen opkald.', 'Det holder også med flere.');

  await test.step('Gør fast: a task for the indsatsbeskrivelse and a day to look back', async () => {
    await choose(page, 'Gør fast');
    await expect(page.getByLabel('Opgave', { exact: true })).toHaveValue(/indsatsbeskrivelsen/);
    await choosePerson(page, 'Hvem retter indsatsbeskrivelsen?', 'Ali Demir');
    await expect(page.getByLabel('Hvornår ser vi, om det holder?')).not.toHaveValue('');
    await saveDecision(page, 'Gør fast');
    await expect(page.getByRole('checkbox', { name: /^Ret indsatsbeskrivelsen/ })).toBeVisible();
    await expect(page.getByText('Prøvehandlingen er afsluttet.')).toBeVisible();
  });

  await test.step('the board shows it closed, with its stamp, also after a reload', async () => {
    await openBoard(page, board);
    await expect(cell(page, POINT, 'Afsluttet')).toBeVisible();
    await page.reload();
    const closed = cell(page, POINT, 'Afsluttet').getByRole('listitem').filter({ hasText: TITLE });
    await expect(closed).toContainText('Gør fast');
    await expect(closed).toContainText('Det holder også med flere.');
  });

  await test.step('taken up again', async () => {
    await openTest(page, TITLE);
    await page.getByRole('button', { name: 'Tag den op igen' }).click();
    await expect(notice(page)).toContainText('Prøvehandlingen er taget op igen.');
    await expect(ring(page, '4', 'Planlægge')).toBeVisible();
    await goTo(page, `#/tavle/${board}`);
    await expect(cell(page, POINT, 'Planlægges').getByRole('link', { name: TITLE })).toBeVisible();
  });
});
