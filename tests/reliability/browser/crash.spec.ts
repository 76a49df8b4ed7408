import type { BrowserContext, Page } from '@playwright/test';
import type { Change } from '../../../src/lib/domain/change.js';
import { expect, test } from '../../pages/base.js';
import { chooseFile, importDialog } from '../../pages/files.js';
import { exampleLog, fileText } from '../fuzz/sources.js';
import { Random } from '../random.js';
import { SEED, runsOf, tellFigures } from '../scale.js';
import { crashAt, type Crash } from './crash.js';
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
const SAMPLE = 5;
const runs = runsOf(FULL, SAMPLE);
/** ms within which the page dies: a little longer than the work takes. */
const WITHIN = 1500;
/** ms; a busy machine may take long, but not for ever. */
const OPENS_WITHIN = 60_000;

/** What is under way when the page dies. Returns what must be true afterwards. */
type Work = (page: Page, crash: Crash, run: number) => Promise<(log: Change[]) => string[]>;

const WORKS: Record<string, Work> = {
  acts: async (page, crash, run) => {
    await openHome(page);
    crash.arm();
    for (let i = 0; !crash.over && i < 40; i += 1) {
      const text = `Idé ${String(run)}-${String(i)}`;
      await crash.attempt(async () => {
        await page.getByLabel('Ny idé').fill(text);
        await page.getByLabel('Ny idé').press('Enter');
        await page.getByRole('button', { name: `Idé: ${text}`, exact: true }).waitFor();
        crash.acknowledge(text);
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
    const yes = importDialog(page).getByRole('button', { name: 'Importér', exact: true });
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
    const log = asFormat1(exampleLog('favrskov', 'home'));
    await page.goto('bare.html');
    await writeVersion1(page, rowsOf(log));
    crash.arm();
    await crash.attempt(async () => {
      await openHome(page);
    });
    return (all) => (all.length === log.length ? [] : [`${String(all.length)} changes are left`]);
  },

  folder: async (page, crash, run) => {
    await page.goto('bare.html');
    await page.evaluate(shareHome);
    return WORKS['acts']!(page, crash, run);
  },
};

/** Opens the board that every run may write on. */
async function openHome(page: Page): Promise<void> {
  await page.goto('#/tavle/home');
  await page.getByLabel('Ny idé').waitFor({ timeout: OPENS_WITHIN });
}

/** Runs in the page: the board is shared through a folder on the origin's own file system. */
async function shareHome(): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const handle = await root.getDirectoryHandle('delt', { create: true });
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('forbedringstavlen');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error('not opened'));
  });
  const places = db.transaction('places', 'readwrite').objectStore('places');
  const found = places.get('shared:home');
  await new Promise<void>((resolve) => {
    found.onsuccess = () => {
      if (!found.result)
        places.put({
          key: 'shared:home',
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

/** A board that every run may write on, as this version stores it. */
async function prepare(context: BrowserContext): Promise<void> {
  const bare = await barePage(context);
  await writeVersion1(bare, rowsOf(asFormat1(exampleLog('favrskov', 'home'))));
  await bare.close();
  const page = await context.newPage();
  await openHome(page);
  await page.close();
}

test(`what was acknowledged is there after ${String(runs)} crashes at random moments, and the tables are the log’s`, async ({
  newDevice,
}) => {
  test.setTimeout(60_000 + runs * 60_000);
  const findings: string[] = [];
  const counts: Record<string, number> = {};
  let context = await newDevice();
  await prepare(context);
  for (let run = 0; run < runs; run += 1) {
    const random = new Random(SEED * 1_000_003 + run);
    const [name, work] = Object.entries(WORKS)[run % Object.keys(WORKS).length]!;
    if (run > 0 && run % 40 === 0) {
      // A fresh browser now and then, so that the board does not grow without end.
      await context.close();
      context = await newDevice();
      await prepare(context);
    }
    const page = await context.newPage();
    const crash = await crashAt(page, random.between(0, WITHIN));
    const judge = await work(page, crash, run);
    await crash.done();
    const bare = await barePage(context);
    const { rows } = await readRows(bare);
    const log = changesIn(rows);
    const faults = [...judge(log), ...faultsOf(rows)];
    findings.push(...faults.map((fault) => `run ${String(run)}, ${name}: ${fault}`));
    counts[name] = (counts[name] ?? 0) + 1;
    counts['acknowledged'] = (counts['acknowledged'] ?? 0) + crash.acknowledged.length;

    // The app opens what the crash left, and the board works.
    const opened = await openHome(bare).then(
      () => true,
      () => false,
    );
    if (!opened) {
      findings.push(
        `run ${String(run)}, ${name}: the board does not open: ${await bare.locator('body').innerText()}`,
      );
    }
    const after = await readRows(bare);
    findings.push(
      ...faultsOf(after.rows).map((fault) => `run ${String(run)}, opened again: ${fault}`),
    );
    if (changesIn(after.rows).length < log.length)
      findings.push(`run ${String(run)}: opening lost changes`);
    await bare.close();
  }
  tellFigures('crash', { runs, of: FULL, findings, counts });
  expect(findings).toEqual([]);
  expect(counts['acknowledged']).toBeGreaterThan(0);
});
