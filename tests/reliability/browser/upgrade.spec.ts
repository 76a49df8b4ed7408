import { addIdea, openBoard } from '../../pages/board.js';
import { expect, test } from '../../pages/base.js';
import { createBoard } from '../../pages/start.js';
import { exampleLog } from '../fuzz/sources.js';
import {
  asFormat1,
  barePage,
  changesIn,
  faultsOf,
  readRows,
  rowsOf,
  writeVersion1,
} from './raw.js';

test.describe('a newer version in another tab', () => {
  test.use({ expectedProblems: [/VersionError/] });

  test('takes over: the tab here says so, keeps the text, and stores nothing behind its back', async ({
    page,
    context,
  }) => {
    const board = await createBoard(page, 'Familieindsatsen');
    await addIdea(page, 'Skrevet før');
    const bare = await barePage(context);
    const before = await readRows(bare);
    await bare.evaluate(upgradeTo, before.version + 10);
    const banner = page.getByText('Forbedringstavlen er opdateret i et andet faneblad.');
    await expect(banner).toBeVisible();

    await page.getByLabel('Ny idé').fill('Skrevet efter');
    await page.getByLabel('Ny idé').press('Enter');
    await expect(page.getByLabel('Ny idé')).toHaveValue('Skrevet efter');
    await expect(page.getByRole('button', { name: 'Idé: Skrevet efter' })).toHaveCount(0);

    // The old version once more, from a cache: it must not touch what a newer one has made.
    const old = await context.newPage();
    await old.goto(`#/tavle/${board}`);
    await expect(old.getByText('gemt af en nyere udgave').first()).toBeVisible();
    const after = await readRows(bare);
    expect(after.version).toBe(before.version + 10);
    expect(changesIn(after.rows)).toEqual(changesIn(before.rows));
  });
});

test('a tab that holds the old version back is named, and when it is closed the board opens whole', async ({
  page,
  context,
}) => {
  const log = asFormat1(exampleLog('favrskov', 'home'));
  const bare = await barePage(context);
  await writeVersion1(bare, rowsOf(log));
  await bare.evaluate(holdOpen);
  await page.goto('#/tavle/home');
  await expect(page.getByText('Forbedringstavlen er åben i en ældre udgave').first()).toBeVisible();
  await bare.close();
  await openBoard(page, 'home');
  await page.reload();
  await expect(page.getByLabel('Ny idé')).toBeVisible();
  await addIdea(page, 'Videre');
  const again = await barePage(context);
  const { version, rows } = await readRows(again);
  expect(version).toBeGreaterThan(10);
  expect(changesIn(rows)).toHaveLength(log.length + 1);
  expect(faultsOf(rows)).toEqual([]);
});

/** Runs in the page: raises the database's version as a newer app would. */
async function upgradeTo(version: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('forbedringstavlen', version);
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
    opening.onerror = () => reject(opening.error ?? new Error('not raised'));
  });
}

/** Runs in the page: an old tab that does not let go of the database. */
async function holdOpen(): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('forbedringstavlen');
    opening.onsuccess = () => {
      Object.assign(window, { held: opening.result });
      resolve();
    };
    opening.onerror = () => reject(opening.error ?? new Error('not opened'));
  });
}
