import { download } from '../pages/files.js';
import { expect, test } from '../pages/base.js';
import { addTest, openBoard } from '../pages/board.js';
import { createBoard } from '../pages/start.js';
import { openTest, startTest } from '../pages/test-action.js';

/** A Monday whose next Monday is 2. påskedag. */
const MONDAY = new Date('2027-03-22T08:55:00+01:00');

test('what an owner prepares stands on the slide, and the next meeting goes around Easter', async ({
  page,
  context,
}) => {
  await context.clock.install({ time: MONDAY });
  const board = await createBoard(page, 'Trygge hjemmebesøg');
  await addTest(page, {
    title: 'Ring fredag før weekenden',
    owner: 'Maja',
    attempt: 'Vi ringer fredag formiddag.',
    prediction: 'Færre ringer til vagten.',
    plan: 'Maja, fredag',
  });
  await openTest(page, 'Ring fredag før weekenden');
  await startTest(page);

  await openBoard(page, board, '/moeder');
  await page.getByText('Ret rytme, dagsorden og vores andre møder').click();
  const rhythm = page.getByRole('region', { name: 'Rytme og dagsorden' });
  await rhythm.getByLabel('Dage mellem møderne').fill('7');
  await rhythm.getByLabel('Ugedag').selectOption({ label: 'mandag' });
  await rhythm.getByRole('button', { name: 'Gem' }).click();
  await expect(rhythm.getByText(/mandag/).first()).toBeVisible();

  const ready = page.getByRole('region', { name: 'Klar til mødet' });
  await ready.getByLabel('Hvem gælder det?').selectOption({ label: 'Maja' });
  await ready.getByLabel('Vi lærte').fill('Far tager telefonen, når vi ringer efter klokken ti.');
  await ready.getByRole('radio', { name: 'Justér' }).check();
  await ready.getByLabel('Hvorfor, eller hvordan?').fill('Ring efter klokken ti.');
  await ready.getByRole('button', { name: 'Gem' }).click();
  await expect(ready.getByText('Klar', { exact: true })).toBeVisible();

  await openBoard(page, board);
  await page.getByRole('button', { name: 'Start tavlemøde' }).click();
  // What is set in the doorway is there after a reload.
  const minutes = page.getByLabel('Idéer og tiltag');
  await minutes.fill('8');
  await minutes.press('Tab');
  await page.reload();
  await expect(minutes).toHaveValue('8');
  await page.getByRole('button', { name: 'Start mødet' }).click();
  const followUp = page.getByRole('complementary', { name: 'Dagsorden og tid' });
  await followUp.getByRole('button', { name: /Opfølgning på prøvehandlinger/ }).click();
  const slide = page.getByRole('main');
  await expect(slide).toContainText('Ring fredag før weekenden');
  await expect(slide).toContainText('Far tager telefonen, når vi ringer efter klokken ti.');
  await expect(slide).toContainText('Vi foreslår: Justér. Ring efter klokken ti.');

  await followUp.getByRole('button', { name: /Aftaler og næste møde/ }).click();
  await expect(page.getByLabel('Næste tavlemøde')).toHaveValue('30.3.2027');
  await expect(slide).toContainText('2. påskedag');
  // What was agreed stands, over a step back and a reload; a closed day is said.
  const next = page.getByLabel('Næste tavlemøde');
  await next.click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('1/4');
  await page.getByRole('button', { name: /^Forrige/ }).click();
  await page.getByRole('button', { name: /^Næste/ }).click();
  await expect(next).toHaveValue('1.4.2027');
  await page.reload();
  await expect(next).toHaveValue('1.4.2027');
  await next.fill('26/3');
  await expect(slide).toContainText('Den dag er det langfredag.');
  await next.fill('30. marts');
  await page.getByRole('button', { name: 'Afslut mødet', exact: true }).click();
  await expect(page.getByRole('heading', { name: /^Referat/ }).first()).toBeVisible();

  await openBoard(page, board, '/moeder');
  await expect(page.getByRole('region', { name: 'Næste møde' })).toContainText('tirsdag 30. mar');
  const file = await download(page, () =>
    page.getByRole('button', { name: /^Til kalenderen: mødet 30\. mar/ }).click(),
  );
  expect(file.name).toBe('Tavlemøde 2027-03-30.ics');
  expect(file.text).toContain('DTSTART;TZID=Europe/Copenhagen:20270330T');
  expect(file.text).toContain('Trygge hjemmebesøg');
  // On the working day before Easter: one sentence about one's tests, and the way to it.
  expect(file.text).toContain('TRIGGER:-P6D');
  expect(file.text.replaceAll('\r\n ', '')).toContain(`#/tavle/${board}/moeder`);
});
