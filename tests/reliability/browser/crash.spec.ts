import type { BrowserContext, Page } from '@playwright/test';
import type { Change } from '../../../src/lib/domain/log/change.js';
import { expect, test } from '../../pages/base.js';
import { chooseFile, importDialog } from '../../pages/files.js';
import { fileText } from '../file-text.js';
import { exampleLog } from '../fuzz/sources.js';
import { Random } from '../random.js';
import { SEED, runsOf, tellFigures } from '../scale.js';
import { crashAt, type Crash } from './crash.js';
import { COPIES, faultsOfCopies, notInCopy, readCopies } from './copies.js';
import { BOARD, FOLDER, faultsBetween, notInFolder, readFolder } from './folder-log.js';
import {
  asFormat1,
  barePage,
  changesIn,
  faultsOf,
  readRows,
  rowsOf,
  writeVersion1,
} from './raw.js';

const FULL = 300;
const SAMPLE = 3;
const runs = runsOf(FULL, SAMPLE);
/** ms within which the page dies: a little longer than the work takes. */
const WITHIN = 1500;
/** ms; a busy machine may take long, but not for ever. */
const OPENS_WITHIN = 60_000;

/**
 * What is under way when the page dies. It begins on a page that has the board open, and returns what
 * must be true afterwards.
 */
type Work = (page: Page, crash: Crash, run: number) => Promise<(log: Change[]) => string[]>;

const WORKS: Record<string, Work> = {
  acts: async (page, crash, run) => {
    crash.arm();
    for (let i = 0; !crash.over && i < 40; i += 1) {
      const text = `Idé ${String(run)}-${String(i)}`;
      await crash.attempt(async () => {
        await page.getByLabel('Ny idé').fill(text);
        await page.getByLabel('Ny idé').press('Enter');
        // An idea is seen while it is being stored; the field lets go of it once it is.
        const field = page.getByLabel('Ny idé').and(page.locator(':placeholder-shown'));
        await field.waitFor();
        crash.acknowledge(text);
        // Looked at again, it exchanges with its folder at once, where it has one.
        await page.evaluate(() => window.dispatchEvent(new Event('focus')));
      });
      if (i % 4 !== 3) continue;
      await crash.attempt(async () => {
        await page
          .getByRole('region', { name: 'Beskeder' })
          .getByRole('button', { name: 'Fortryd' })
          .click();
        await page.getByText('Fortrudt.').first().waitFor();
        crash.acknowledge('undo');
      });
    }
    return (log) => {
      const texts = new Set(log.map((change) => change.fields['text']));
      const undone = new Set(log.filter((c) => c.verb === 'undo').map((c) => c.act)).size;
      const lost = crash.acknowledged.filter((text) => text !== 'undo' && !texts.has(text));
      const wanted = crash.acknowledged.filter((text) => text === 'undo').length;
      return [
        ...lost.map((text) => `acknowledged and lost: ${text}`),
        ...(undone < wanted ? ['an acknowledged undo is lost'] : []),
      ];
    };
  },

  imports: async (page, crash, run) => {
    const board = `imported-${String(run)}`;
    const log = exampleLog('favrskov', board);
    await page.goto('#/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await chooseFile(page, { name: 'en.tavle.json', text: fileText(board, log) });
    const yes = importDialog(page).getByRole('button', { name: 'Hent ind', exact: true });
    await yes.waitFor();
    crash.arm();
    await crash.attempt(async () => {
      await yes.click();
      await page.waitForURL(/#\/tavle\//);
      crash.acknowledge(board);
    });
    return (all) => {
      const came = all.filter((change) => change.board === board).length;
      if (came !== 0 && came !== log.length)
        return [`${String(came)} of ${String(log.length)} changes came in`];
      return came === 0 && crash.acknowledged.length > 0 ? ['an acknowledged import is lost'] : [];
    };
  },

  migrations: async (page, crash) => {
    const log = asFormat1(exampleLog('favrskov', BOARD));
    await page.goto('bare.html');
    await writeVersion1(page, rowsOf(log));
    // The folders go with the board that was shared through one and copied to the other.
    await page.evaluate(
      async (folders) => {
        const root = await navigator.storage.getDirectory();
        for (const folder of folders) {
          await root.getDirectoryHandle(folder, { create: true });
          await root.removeEntry(folder, { recursive: true });
        }
      },
      [FOLDER, COPIES],
    );
    crash.arm();
    await crash.attempt(async () => {
      await openHome(page);
    });
    return (all) => (all.length === log.length ? [] : [`${String(all.length)} changes are left`]);
  },

  folder: async (page, crash, run) => {
    await page.goto('bare.html');
    await page.evaluate(shareHome, { folder: FOLDER, board: BOARD });
    await openHome(page);
    return WORKS['acts']!(page, crash, run);
  },

  backups: async (page, crash) => {
    await page.goto('bare.html');
    await page.evaluate(copyHome, COPIES);
    crash.arm();
    // What is in no copy is copied as the app opens.
    await crash.attempt(() => openHome(page));
    return () => [];
  },
};

/** Opens the board that every run may write on. */
async function openHome(page: Page): Promise<void> {
  await page.goto(`#/tavle/${BOARD}`);
  await page.getByLabel('Ny idé').waitFor({ timeout: OPENS_WITHIN });
}

/** Runs in the page: the board is shared through a folder on the origin's own file system. */
async function shareHome({ folder, board }: { folder: string; board: string }): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const handle = await root.getDirectoryHandle(folder, { create: true });
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('forbedringstavlen');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error('not opened'));
  });
  const places = db.transaction('places', 'readwrite').objectStore('places');
  const key = `shared:${board}`;
  const found = places.get(key);
  await new Promise<void>((resolve) => {
    found.onsuccess = () => {
      if (!found.result)
        places.put({
          key,
          handle,
          chosenAt: '2026-11-24T09:00:00.000Z',
          written: 0,
          came: [],
          exchangedAt: null,
        });
    };
    places.transaction.oncomplete = () => resolve();
  });
  db.close();
}

/** Runs in the page: copies go to a folder on the origin's own file system. */
async function copyHome(folder: string): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const handle = await root.getDirectoryHandle(folder, { create: true });
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('forbedringstavlen');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error('not opened'));
  });
  const places = db.transaction('places', 'readwrite').objectStore('places');
  places.put({ key: 'backup', way: 'folder', handle, since: '2026-11-24T09:00:00.000Z' });
  await new Promise<void>((resolve) => {
    places.transaction.oncomplete = () => resolve();
  });
  db.close();
}

/** Waits until a copy of the board holds all of its log. */
async function missingAfterCopy(page: Page): Promise<string[]> {
  let missing = ['no copy'];
  await expect
    .poll(
      async () => {
        const [copies, { rows }] = [await readCopies(page), await readRows(page)];
        missing = notInCopy(copies, rows);
        return missing.length;
      },
      { timeout: OPENS_WITHIN },
    )
    .toBe(0)
    .catch(() => undefined); // what is missing is told with the other findings
  return missing;
}

/** A board that every run may write on, as this version stores it, on an open page. */
async function prepare(context: BrowserContext): Promise<Page> {
  const page = await barePage(context);
  await writeVersion1(page, rowsOf(asFormat1(exampleLog('favrskov', BOARD))));
  await openHome(page);
  return page;
}

/** Waits until the folder holds all of the log again; what is still missing after that. */
async function missingAfterPass(page: Page): Promise<string[]> {
  let missing: string[] = [];
  await expect
    .poll(
      async () => {
        const [folder, { rows }] = [await readFolder(page), await readRows(page)];
        missing = notInFolder(folder, rows);
        return missing.length;
      },
      { timeout: OPENS_WITHIN },
    )
    .toBe(0)
    .catch(() => undefined); // what is missing is told with the other findings
  return missing.map((id) => `not in the folder after a pass: ${id}`);
}

test(`what was acknowledged is there after ${String(runs)} crashes at random moments, and the tables are the log’s`, async ({
  newDevice,
}) => {
  test.setTimeout(60_000 + runs * 60_000);
  const findings: string[] = [];
  const counts: Record<string, number> = {};
  let context = await newDevice({ serviceWorkers: 'block' });
  let page = await prepare(context);
  for (let run = 0; run < runs; run += 1) {
    const random = new Random(SEED * 1_000_003 + run);
    const [name, work] = Object.entries(WORKS)[run % Object.keys(WORKS).length]!;
    if (run > 0 && run % 40 === 0) {
      // A fresh browser now and then, so that the board does not grow without end.
      await context.close();
      context = await newDevice({ serviceWorkers: 'block' });
      page = await prepare(context);
    }
    const found = (fault: string): void =>
      void findings.push(`run ${String(run)}, ${name}: ${fault}`);
    const crash = await crashAt(page, random.between(0, WITHIN));
    const judge = await work(page, crash, run);
    await crash.done();
    page = await barePage(context);
    const { rows } = await readRows(page);
    const log = changesIn(rows);
    [...judge(log), ...faultsOf(rows)].forEach(found);
    if (name === 'folder') faultsBetween(await readFolder(page), rows).forEach(found);
    if (name === 'backups') faultsOfCopies(await readCopies(page), rows).forEach(found);
    counts[name] = (counts[name] ?? 0) + 1;
    counts['acknowledged'] = (counts['acknowledged'] ?? 0) + crash.acknowledged.length;

    // The app opens what the crash left, the board works, and the next run goes on from here.
    await openHome(page).catch(async () => {
      found(`the board does not open: ${await page.locator('body').innerText()}`);
    });
    const after = await readRows(page);
    faultsOf(after.rows).forEach((fault) => found(`opened again: ${fault}`));
    if (changesIn(after.rows).length < log.length) found('opening lost changes');
    if (name === 'folder') (await missingAfterPass(page)).forEach(found);
    if (name === 'backups') (await missingAfterCopy(page)).forEach(found);
    // As it goes: what is broken off has told how far it came.
    tellFigures('crash', { runs: run + 1, of: FULL, findings, counts });
  }
  expect(findings).toEqual([]);
  expect(counts['acknowledged']).toBeGreaterThan(0);
});
