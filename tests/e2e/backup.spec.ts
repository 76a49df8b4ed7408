import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { addIdea, addTest, openBoard } from '../pages/board.js';
import { expect, test } from '../pages/base.js';
import { chooseFile, exportBoard, importDialog } from '../pages/files.js';
import { filesIn, lose, pickWithout } from '../pages/folders.js';
import { createBoard, openExample } from '../pages/start.js';
import { goTo } from '../pages/go.js';
import { nextSlide } from '../pages/meeting.js';

type AxePage = ConstructorParameters<typeof AxeBuilder>[0]['page'];

/** How many rows each table of the database holds; meta and drafts left out. */
async function rows(page: Page): Promise<Record<string, number>> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('forbedringstavlen');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('no database'));
    });
    const counts: Record<string, number> = {};
    for (const name of db.objectStoreNames) {
      if (['meta', 'drafts', 'places'].includes(name)) continue;
      counts[name] = await new Promise<number>((resolve) => {
        const request = db.transaction(name).objectStore(name).count();
        request.onsuccess = () => resolve(request.result);
      });
    }
    db.close();
    return counts;
  });
}

async function chooseFolder(page: Page): Promise<void> {
  await goTo(page, '#/indstillinger');
  await page.getByRole('button', { name: 'Vælg mappe til sikkerhedskopier' }).click();
  await expect(page.getByText('Kopier skrives i mappen Kopier.')).toBeVisible();
  await expect(page.getByText('Det kører af sig selv.')).toBeVisible();
}

async function violations(page: Page, where: string): Promise<string[]> {
  const axe = new AxeBuilder({ page: page as unknown as AxePage }).withTags([
    'wcag2a',
    'wcag2aa',
    'wcag21a',
    'wcag21aa',
    'wcag22aa',
  ]);
  const { violations: found, passes } = await axe.analyze();
  expect(passes.length, where).toBeGreaterThan(5);
  return found.map(({ id, nodes }) => `${where}: ${id} ${nodes.map((n) => n.html).join(' ')}`);
}

const FIRST = 'Ring til familien';

test('the laptop is lost on Monday and everything is back from the folder on Tuesday', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await pickWithout(page);
  const board = await createBoard(page, 'Familieindsatsen');
  await addIdea(page, FIRST);
  await addTest(page, { title: 'Ring torsdag' });
  const found: string[] = [];
  await chooseFolder(page);
  found.push(...(await violations(page, 'settings')));
  expect(await filesIn(page)).toEqual([
    expect.stringMatching(/^familieindsatsen-\d{4}-\d\d-\d\d-\d{6}-n\d+-.+\.tavle\.json$/),
  ]);
  await openBoard(page, board);
  await expect(page.getByText(/^Gemt her · alt er i kopien fra/)).toBeVisible();

  await test.step('a trial says in one sentence that everything is there', async () => {
    await openBoard(page, board, '/kopi');
    await page.getByRole('button', { name: /ændringer$/ }).click();
    await expect(page.locator('.verdict')).toContainText(/Alt er med: Kopien fra .+ har alle \d+/);
    await expect(page.getByText('Tavlen har alt det, kopien har.')).toBeVisible();
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await page.setViewportSize({ width: 1440, height: 900 });
    found.push(...(await violations(page, 'trial')));
    await openBoard(page, board);
    await addIdea(page, 'En idé efter kopien');
    await expect(page.getByText(/^Gemt her · 1 ændring siden kopien/)).toBeVisible();
    await openBoard(page, board, '/kopi');
    // Oldest last; the page that was opened anew has copied the idea meanwhile.
    await page
      .getByRole('button', { name: /ændringer$/ })
      .last()
      .click();
    await expect(page.locator('.verdict')).toContainText(
      'Kopien mangler 1 ændring fra i dag; alt andet er med.',
      { timeout: 30_000 },
    );
  });

  await test.step('a meeting that ends is copied at once', async () => {
    await openBoard(page, board);
    await page.getByRole('button', { name: 'Start tavlemøde' }).click();
    await page.getByRole('button', { name: 'Start mødet' }).click();
    const end = page.getByRole('button', { name: 'Afslut mødet', exact: true });
    await page.getByRole('complementary', { name: 'Dagsorden og tid' }).waitFor();
    while (!(await end.isVisible())) await nextSlide(page);
    const before = (await filesIn(page)).length;
    await end.click();
    await expect(page.getByRole('heading', { name: /^Referat/ }).first()).toBeVisible();
    // Within ten seconds, where an act would wait a minute.
    await expect.poll(async () => (await filesIn(page)).length).toBe(before + 1);
    await openBoard(page, board);
    await expect(page.getByText(/^Gemt her · alt er i kopien fra/)).toBeVisible();
  });

  const before = await rows(page);
  await lose(page, 'both');
  await goTo(page, `#/tavle/${board}`);
  await expect(page.getByRole('heading', { name: 'Tavlen er ikke i denne browser' })).toBeVisible();
  await page.getByRole('link', { name: 'Hent fra sikkerhedskopi' }).click();
  await page.getByRole('button', { name: 'Vælg mappen' }).click();
  await expect(page.getByText('Ikke i denne browser')).toBeVisible();
  found.push(...(await violations(page, 'recover')));
  await page.getByRole('button', { name: 'Hent Familieindsatsen' }).click();
  await expect(page.getByText('Alt fra kopien er her allerede')).toBeVisible();
  expect(await rows(page)).toEqual(before);
  await page.getByRole('link', { name: /^Åbn tavlen/ }).click();
  await expect(page.getByRole('button', { name: `Idé: ${FIRST}` })).toBeVisible();
  expect(found).toEqual([]);
});

test('a database that is gone is noticed, and nothing is written over the copies until someone answers', async ({
  page,
}) => {
  await pickWithout(page);
  const board = await createBoard(page, 'Familieindsatsen');
  await addIdea(page, FIRST);
  await chooseFolder(page);
  const copies = await filesIn(page);
  // The mirror follows within half a second.
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('ft.boards')))
    .toContain('Familieindsatsen');
  await lose(page, 'database');
  await goTo(page, '#/');
  await expect(page.locator('.banner')).toContainText(
    'Browseren har mistet tavlen Familieindsatsen.',
  );
  await goTo(page, '#/indstillinger');
  await page.getByRole('button', { name: 'Vælg mappe til sikkerhedskopier' }).click();
  await expect(page.getByText('Der skrives ingen kopi, før I har svaret')).toBeVisible();
  expect(await filesIn(page)).toEqual(copies);
  await page.locator('.banner').getByRole('link', { name: 'Hent fra sikkerhedskopi' }).click();
  await page.getByRole('button', { name: 'Se kopierne i Kopier' }).click();
  await page.getByRole('button', { name: 'Hent Familieindsatsen' }).click();
  await expect(page.getByText('Familieindsatsen er hentet.').last()).toBeVisible();
  await openBoard(page, board);
  await expect(page.getByRole('button', { name: `Idé: ${FIRST}` })).toBeVisible();
  await expect(page.locator('.banner')).toHaveCount(0);
});

test('a browser that clears its data under an open board is answered before anything more is written', async ({
  page,
}) => {
  await createBoard(page, 'Spædbarnsindsatsen');
  await addIdea(page, FIRST);
  // The mirror follows a moment after an act.
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('ft.boards') ?? ''))
    .toContain('Spædbarnsindsatsen');
  const browser = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await browser.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  const field = page.getByLabel('Ny idé');
  await field.fill('Skrevet, efter alt var væk');
  await field.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'Browseren har slettet' })).toBeVisible();
  await expect(field).toHaveValue('Skrevet, efter alt var væk');
  await goTo(page, '#/');
  await page.reload();
  await expect(page.locator('.banner')).toContainText('Spædbarnsindsatsen');
  await expect(
    page.locator('.banner').getByRole('link', { name: 'Hent fra sikkerhedskopi' }),
  ).toBeVisible();
});

test('permission lost and a folder gone: one banner, one button, and it carries on', async ({
  page,
}) => {
  await pickWithout(page);
  await createBoard(page, 'Familieindsatsen');
  await addIdea(page, FIRST);
  await chooseFolder(page);
  await page.evaluate(() => {
    const own = globalThis as unknown as { denied: boolean };
    own.denied = true;
    FileSystemDirectoryHandle.prototype.queryPermission = async () =>
      own.denied ? 'prompt' : 'granted';
    FileSystemDirectoryHandle.prototype.requestPermission = async () => {
      own.denied = false;
      return 'granted';
    };
  });
  await page.getByRole('button', { name: 'Vælg en anden mappe' }).click();
  const banner = page.locator('.banner');
  await expect(banner).toContainText('Browseren må ikke længere skrive i mappen Kopier');
  const before = (await filesIn(page)).length;
  await banner.getByRole('button', { name: 'Forny adgang' }).press('Enter');
  await expect(banner).toBeHidden();
  // The button is gone; whoever uses the keyboard goes on from where they were on the page.
  await expect(page.getByRole('button', { name: 'Vælg en anden mappe' })).toBeFocused();
  await expect.poll(async () => (await filesIn(page)).length).toBe(before + 1);

  await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    await root.removeEntry('Kopier', { recursive: true });
  });
  await page.reload();
  await expect(banner).toContainText('Mappen Kopier kan ikke findes');
  await page.evaluate(() => {
    (globalThis as { pickName?: string }).pickName = 'Nye kopier';
  });
  await banner.getByRole('button', { name: 'Vælg mappe igen' }).click();
  await expect(banner).toBeHidden();
  await expect.poll(async () => (await filesIn(page, 'Nye kopier')).length).toBe(1);
});

test('a full drive is said, and the copy is made when there is room again', async ({ page }) => {
  await pickWithout(page);
  await createBoard(page, 'Familieindsatsen');
  await chooseFolder(page);
  await goTo(page, '#/');
  await page.getByRole('link', { name: 'Familieindsatsen' }).click();
  await addIdea(page, FIRST);
  const client = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await client.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await page.reload();
  const banner = page.locator('.banner');
  await expect(banner).toContainText('Der er ikke plads til flere sikkerhedskopier i Kopier.');
  expect((await filesIn(page)).length).toBe(1);
  await client.send('Storage.overrideQuotaForOrigin', { origin });
  await banner.getByRole('button', { name: 'Prøv igen' }).click();
  await expect(banner).toBeHidden();
  await expect.poll(async () => (await filesIn(page)).length).toBe(2);
});

test('a board that is thrown away lies in Papirkurv, and comes back', async ({ page }) => {
  await createBoard(page, 'Sundhedsplejen');
  const board = await createBoard(page, 'Børnegruppen');
  await addIdea(page, FIRST);
  const file = await exportBoard(page, board);
  await goTo(page, '#/');
  await page.getByRole('button', { name: 'Mere om Børnegruppen' }).click();
  await page.getByRole('menuitem', { name: 'Flyt til Papirkurv' }).click();
  const dialog = page.getByRole('dialog', { name: 'Flyt Børnegruppen til Papirkurv?' });
  await dialog.getByRole('button', { name: 'Flyt til Papirkurv' }).click();
  await expect(dialog).toContainText('Navnet passer ikke.');
  await expect(dialog.getByRole('button', { name: 'Gem tavlen som fil først' })).toBeVisible();
  await dialog
    .getByLabel('Skriv tavlens navn for at flytte den til Papirkurv')
    .fill('børnegruppen');
  await dialog.getByRole('button', { name: 'Flyt til Papirkurv' }).click();
  const bin = page.getByRole('region', { name: 'Papirkurv' });
  await expect(bin).toContainText('Børnegruppen');
  await expect(page.getByRole('heading', { level: 1, name: 'Mine tavler' })).toBeFocused();
  await expect(page.getByRole('link', { name: 'Børnegruppen' })).toHaveCount(0);
  expect(await violations(page, 'bin')).toEqual([]);

  await goTo(page, `#/tavle/${board}`);
  await expect(page.getByRole('heading', { name: 'Tavlen ligger i Papirkurv' })).toBeVisible();
  await goTo(page, '#/');
  await chooseFile(page, file);
  await expect(importDialog(page)).toContainText('Tavlen ligger i Papirkurv i denne browser.');
  await importDialog(page).getByRole('button', { name: 'Læg tilbage' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('link', { name: 'Børnegruppen' })).toBeVisible();
  await openBoard(page, board);
  await expect(page.getByRole('button', { name: `Idé: ${FIRST}` })).toBeVisible();

  await goTo(page, '#/');
  await page.getByRole('button', { name: 'Mere om Børnegruppen' }).click();
  await page.getByRole('menuitem', { name: 'Flyt til Papirkurv' }).click();
  await dialog
    .getByLabel('Skriv tavlens navn for at flytte den til Papirkurv')
    .fill('Børnegruppen');
  await dialog.getByRole('button', { name: 'Flyt til Papirkurv' }).click();
  await bin.getByRole('button', { name: 'Slet nu: Børnegruppen' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Slet nu' }).click();
  await expect(bin).toHaveCount(0);
  await goTo(page, `#/tavle/${board}`);
  await expect(page.getByRole('heading', { name: 'Tavlen er ikke i denne browser' })).toBeVisible();
});

test('an example nobody has changed is neither copied nor kept, and the tables are looked through', async ({
  page,
}) => {
  await pickWithout(page);
  await openExample(page);
  await chooseFolder(page);
  expect(await filesIn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Efterse tavlerne' }).click();
  await expect(
    page.getByText(/^Alt passer\. \d+ kort, noter og møder er efterset\.$/),
  ).toBeVisible();
  await goTo(page, '#/');
  await page.getByRole('button', { name: 'Smid eksemplet væk' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Smid eksemplet væk' }).click();
  await expect(page.getByRole('region', { name: 'Papirkurv' })).toHaveCount(0);
});
