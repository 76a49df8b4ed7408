import { addIdea, openBoard } from '../pages/board.js';
import { expect, test } from '../pages/base.js';
import { openExample } from '../pages/start.js';

const REMOVED = 'Fjernet Frederiksen';
const ERASED = '010190-1234';
const DRAFT = 'Kladde Karlsen';

test('what is printed, or looked through for a package, holds nothing that was taken away, half written, or the name of a machine', async ({
  page,
}) => {
  const board = await openExample(page);
  await addIdea(page, `Ring til ${REMOVED}`);
  await page.getByRole('button', { name: `Idé: Ring til ${REMOVED}` }).click();
  await page.getByRole('dialog', { name: 'Idé' }).getByRole('button', { name: 'Fjern' }).click();
  await expect(page.getByRole('button', { name: `Idé: Ring til ${REMOVED}` })).toHaveCount(0);
  await addIdea(page, `Ring til ${ERASED} i morgen`);
  const warning = page.getByRole('complementary', { name: 'Ligner et CPR-nummer' });
  await warning.getByRole('button', { name: 'Slet for altid …' }).click();
  const dialog = page.getByRole('dialog', { name: /^Slet for altid/ });
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: 'Slet for altid', exact: true }).click();
  await expect(warning).toBeHidden();
  await page.getByLabel('Ny idé').fill(DRAFT);
  await page.getByLabel('Ny idé').blur();

  const device = await page.evaluate(nameOfDevice);
  expect(device).toMatch(/^.{8,}$/);
  await openBoard(page, board, '/moeder');
  const minutes = page.getByRole('link', { name: /^Referat af mødet/ }).first();
  await expect(minutes).toBeVisible();
  const minutesPath = ((await minutes.getAttribute('href')) ?? '').split(board)[1];

  const pages = [
    ['/a3', 'Dukke ved hjemmebesøg'],
    ['/sedler', 'Tomme sedler'],
    ['/overlevering', 'Dukke ved hjemmebesøg'],
    ['/inspiration', 'Dukke ved hjemmebesøg'],
    [minutesPath, 'Referat'],
  ] as const;
  for (const [path, drawn] of pages) {
    await test.step(String(path), async () => {
      await openBoard(page, board, path);
      await expect(page.getByRole('main')).toContainText(drawn);
      // All of the page, also what nobody sees: a printer driver and a mail program see it.
      const whole = await page.content();
      for (const word of [REMOVED, ERASED, DRAFT, device]) expect(whole).not.toContain(word);
      const pdf = (await page.pdf()).toString('latin1');
      expect(pdf).toContain('/Producer');
      expect(pdf).not.toContain('/Author');
    });
  }
});

/** Runs in the page: the name that stands in everything this browser writes in the log. */
async function nameOfDevice(): Promise<string> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('forbedringstavlen');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error('not opened'));
  });
  const row = await new Promise<{ id: string }>((resolve, reject) => {
    const asking = db.transaction('meta').objectStore('meta').get('device');
    asking.onsuccess = () => resolve(asking.result as { id: string });
    asking.onerror = () => reject(asking.error ?? new Error('not read'));
  });
  db.close();
  return row.id;
}
