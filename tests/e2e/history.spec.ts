import type { Locator, Page } from '@playwright/test';
import { addIdea, addTest, card, notice, openBoard, sayWho } from '../pages/board.js';
import { expect, test } from '../pages/base.js';
import { chooseFile, exportBoard, importDialog } from '../pages/files.js';
import { createBoard, openExample } from '../pages/start.js';
import { goTo } from '../pages/go.js';

const SECRET = 'Ring til Hemmelig Hansen';

/** The line of an act on the history page. */
function line(page: Page, sentence: string): Locator {
  return page.getByRole('listitem').filter({ hasText: sentence });
}

/** Everything this browser keeps: every store of every database, and localStorage. */
async function everythingKept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const kept: unknown[] = [Object.entries(localStorage), Object.entries(sessionStorage)];
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => {
          resolve(opening.result);
        };
        opening.onerror = () => {
          reject(new Error(`${name} cannot be opened`));
        };
      });
      for (const store of db.objectStoreNames) {
        kept.push(
          await new Promise((resolve, reject) => {
            const asked = db.transaction(store).objectStore(store).getAll();
            asked.onsuccess = () => {
              resolve(asked.result);
            };
            asked.onerror = () => {
              reject(new Error(`${store} cannot be read`));
            };
          }),
        );
      }
      db.close();
    }
    return JSON.stringify(kept);
  });
}

test('the history tells acts as sentences, finds them, and takes one field back', async ({
  page,
}) => {
  const board = await createBoard(page, 'Familieindsatsen');
  await addIdea(page, 'Ring om torsdagen');
  await page.getByRole('button', { name: 'Idé: Ring om torsdagen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').first().fill('Ring om fredagen');
  await dialog.getByRole('button', { name: 'Gem', exact: true }).click();
  await expect(dialog).toBeHidden();
  await addTest(page, { title: 'Et opkald før weekenden' });

  await page.getByRole('button', { name: 'Familieindsatsen' }).click();
  await page.getByRole('menuitem', { name: 'Historik' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Historik' })).toBeVisible();
  await expect(
    line(page, 'Prøvehandlingen »Et opkald før weekenden« blev oprettet.'),
  ).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: /, uge\s\d+$/ })).toHaveCount(1);

  await page.getByLabel('Ord i ændringen').fill('fredagen');
  const change = line(page, 'Idéen »Ring om fredagen« blev rettet.');
  await expect(change).toBeVisible();
  await expect(line(page, 'Prøvehandlingen')).toHaveCount(0);
  await change.getByRole('button', { name: /^Vis ændringen/ }).click();
  await expect(change).toContainText('Ring om torsdagen');
  await change.getByRole('button', { name: 'Gendan tekst: Ring om torsdagen' }).click();
  await expect(notice(page)).toContainText('Det tidligere er gendannet');
  await notice(page).getByRole('button', { name: 'Fortryd' }).click();
  await page.getByLabel('Ord i ændringen').fill('gendannet');
  await expect(line(page, 'det blev fortrudt')).toBeVisible();

  await openBoard(page, board);
  await expect(page.getByRole('button', { name: 'Idé: Ring om fredagen' })).toBeVisible();
});

test('the board as it was before the last tavlemøde, by an address of its own', async ({
  page,
}) => {
  const board = await openExample(page);
  await openBoard(page, board, '/historik');
  await page.getByRole('button', { name: 'Vis tavlen' }).click();
  await expect(
    page.getByText(/^Sådan så tavlen ud .*, uge\s\d+\. Her kan intet ændres\.$/),
  ).toBeVisible();
  await expect(page).toHaveURL(/\/historik\/\d{4}-\d\d-\d\d$/);
  const still = page.getByRole('region', { name: /kun til at se på$/ });
  const title = still.getByRole('heading', { level: 3 }).getByRole('button').first();
  const name = await title.innerText();
  await title.press('Enter');
  await expect(page.getByRole('dialog', { name })).toContainText('Cirkel 1');
  await page.keyboard.press('Escape');
  await expect(title).toBeFocused();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Historik' })).toBeVisible();
  await openBoard(page, board, '/historik/2001-01-01');
  await expect(page.getByText('Tavlen fandtes ikke den dag.')).toBeVisible();
  await openBoard(page, board, '/historik/2150-01-01');
  await expect(page.getByText('Den dag er ikke kommet endnu.')).toBeVisible();
  const day = page.getByLabel('Se tavlen, som den var');
  await day.fill('');
  await page.getByRole('button', { name: 'Vis tavlen' }).click();
  await expect(day).toBeFocused();
  await expect(day).toHaveAccessibleDescription(/Vælg i dag eller en tidligere dag\./);
});

test('undo and redo outlive a reload, and two tabs keep each other’s acts', async ({
  page,
  context,
}) => {
  const board = await createBoard(page, 'Familieindsatsen');
  await addIdea(page, 'Fra det ene faneblad');
  const other = await context.newPage();
  await openBoard(other, board);
  await addIdea(other, 'Fra det andet faneblad');
  await page.reload();
  const first = page.getByRole('button', { name: 'Idé: Fra det ene faneblad' });
  const second = page.getByRole('button', { name: 'Idé: Fra det andet faneblad' });
  await expect(second).toBeVisible();
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(second).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(first).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Familieindsatsen' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+y');
  await expect(first).toBeVisible();
  await page.keyboard.press('ControlOrMeta+y');
  await expect(second).toBeVisible();
});

test('Slet for altid: the word is nowhere, and an old copy does not bring it back', async ({
  page,
}) => {
  const board = await createBoard(page, 'Familieindsatsen');
  await addIdea(page, SECRET);
  await addIdea(page, `Spørg først. ${SECRET}!`);
  await addTest(page, { title: SECRET });
  await card(page, SECRET).click();
  await expect(page.getByRole('heading', { level: 1, name: SECRET })).toBeVisible();
  const copy = await exportBoard(page, board);
  expect(copy.text).toContain('Hansen');
  expect(await everythingKept(page)).toContain('Hansen');

  await openBoard(page, board, '/historik');
  const change = line(page, `Prøvehandlingen »${SECRET}« blev oprettet.`);
  await change.getByRole('button', { name: /^Vis ændringen/ }).click();
  await change.getByRole('button', { name: 'Slet for altid … titel' }).click();
  const dialog = page.getByRole('dialog', { name: 'Slet for altid: titel' });
  await expect(dialog).toContainText('Det kan ikke fortrydes');
  await dialog.getByRole('button', { name: 'Slet for altid', exact: true }).click();
  await expect(dialog.getByRole('alert')).toHaveText(
    'Sæt flueben ved sætningen ovenfor for at slette for altid.',
  );
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: 'Slet for altid', exact: true }).click();
  await expect(dialog).toBeHidden();

  // The same words stand in two ideas as well: one is nothing else, of the other a sentence.
  const also = page.getByRole('dialog', { name: 'De samme ord står også her' });
  await expect(also.getByRole('checkbox', { name: 'Idé: tekst', checked: true })).toHaveCount(1);
  await also.getByRole('checkbox', { name: /^Idé/, checked: false }).focus();
  await page.keyboard.press('Space');
  await also.getByRole('button', { name: 'Slet dem også' }).focus();
  await page.keyboard.press('Enter');
  await expect(also).toBeHidden();
  await expect(notice(page)).toContainText('Ordene er også slettet for altid');

  expect(await everythingKept(page)).not.toContain('Hansen');
  expect((await exportBoard(page, board)).text).not.toContain('Hansen');
  await chooseFile(page, copy);
  const confirm = importDialog(page).getByRole('button', { name: 'Hent ind', exact: true });
  await expect(confirm.or(importDialog(page).getByText('I har allerede alt'))).toBeVisible();
  if (await confirm.isVisible()) await confirm.click();
  else await page.keyboard.press('Escape');
  await expect(importDialog(page)).toBeHidden();
  expect(await everythingKept(page)).not.toContain('Hansen');

  await openBoard(page, board, '/historik');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(notice(page)).not.toBeEmpty();
  expect(await everythingKept(page)).not.toContain('Hansen');
  expect(await everythingKept(page)).toContain('Spørg først.');
  const made = line(page, 'Prøvehandlingen (slettet for altid) blev oprettet.');
  await made.getByRole('button', { name: /^Vis ændringen/ }).click();
  await expect(made.getByText(/^Slettet for altid \d+\./)).toBeVisible();
});

test('a CPR-like number that was saved can be deleted for good from where one is', async ({
  page,
}) => {
  await createBoard(page, 'Familieindsatsen');
  await addIdea(page, 'Ring til 010190-1234 i morgen');
  const warning = page.getByRole('complementary', { name: 'Ligner et CPR-nummer' });
  await expect(warning).toContainText('Det, I lige gemte, ligner et CPR-nummer.');
  await warning.getByRole('button', { name: 'Slet for altid …' }).click();
  const dialog = page.getByRole('dialog', { name: /^Slet for altid/ });
  await expect(dialog).toContainText('Ring til 010190-1234 i morgen');
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: 'Slet for altid', exact: true }).click();
  await expect(warning).toBeHidden();
  expect(await everythingKept(page)).not.toContain('010190');

  await addIdea(page, 'Journal 010190-1234');
  await warning.getByRole('button', { name: 'Det er ikke et CPR-nummer' }).click();
  await expect(warning).toBeHidden();
  await expect(page.getByRole('button', { name: 'Idé: Journal 010190-1234' })).toBeVisible();
});

test('a CPR-like number in a note from Mit overblik can be deleted for good there', async ({
  page,
}) => {
  await openExample(page);
  await goTo(page, '#/mine');
  await sayWho(page).first().click();
  await page.getByLabel('Din observation').fill('Mor til 010190-1234 ringede.');
  await page.getByRole('button', { name: 'Gem observation' }).click();
  const warning = page.getByRole('complementary', { name: 'Ligner et CPR-nummer' });
  await warning.getByRole('button', { name: 'Slet for altid …' }).click();
  const dialog = page.getByRole('dialog', { name: /^Slet for altid/ });
  await expect(dialog).toContainText('Mor til 010190-1234 ringede.');
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: 'Slet for altid', exact: true }).click();
  await expect(warning).toBeHidden();
  expect(await everythingKept(page)).not.toContain('010190');
});
