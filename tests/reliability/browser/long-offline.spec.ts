import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createStaticServer, listenOnLoopback } from '../../../scripts/lib/static-server.mjs';
import { addIdea, openBoard } from '../../pages/board.js';
import { expect, test } from '../../pages/base.js';
import { createBoard } from '../../pages/start.js';
import { runsOf, tellFigures } from '../scale.js';
import { barePage, changesIn, faultsOf, readRows } from './raw.js';

test.use({ serviceWorkers: 'allow', expectedProblems: [/ERR_INTERNET_DISCONNECTED/] });

const DAYS = 60;
const FULL = [0, 1, 30, DAYS];
const SAMPLE = [0, DAYS];
const visits = runsOf(FULL.length, SAMPLE.length) < FULL.length ? SAMPLE : FULL;

test('sixty days without a network, then a new version: every act is there', async ({
  newDevice,
}) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lang tid uden net '));
  cpSync('build', folder, { recursive: true });
  const { port, close } = await listenOnLoopback(() => createStaticServer(folder), 0);
  try {
    const context = await newDevice({ baseURL: `http://localhost:${String(port)}/` });
    const page = await context.newPage();
    const board = await createBoard(page, 'Familieindsatsen');
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      if (navigator.serviceWorker.controller) return;
      await new Promise((resolve) => {
        navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
      });
    });
    await context.setOffline(true);
    const start = Date.now();
    await context.clock.install({ time: start });
    const written: string[] = [];
    for (const day of visits) {
      // The clock of every page; its time goes on from there.
      await context.clock.setSystemTime(start + day * 24 * 3_600_000);
      await page.reload();
      await openBoard(page, board);
      const text = `Skrevet på dag ${String(day)}`;
      await addIdea(page, text);
      written.push(text);
    }

    const worker = path.join(folder, 'service-worker.js');
    const { version } = JSON.parse(readFileSync('build/_app/version.json', 'utf8')) as {
      version: string;
    };
    writeFileSync(worker, readFileSync(worker, 'utf8').replace(version, 'next'));
    await context.setOffline(false);
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.ready).update();
    });
    // It waits until nobody is writing.
    await page.getByLabel('Ny idé').blur();
    const button = page.getByRole('button', { name: 'Opdatér nu' });
    await button.waitFor();
    // The page loads itself anew once the new version has taken over; nothing may be asked before.
    const anew = page.waitForEvent('domcontentloaded');
    await button.click();
    await anew;
    await expect(page.getByLabel('Ny idé')).toBeVisible();
    expect(await page.evaluate(async () => (await caches.keys()).join())).toContain('next');
    await expect(button).toBeHidden();
    for (const text of written)
      await expect(page.getByRole('button', { name: `Idé: ${text}` })).toBeVisible();
    await addIdea(page, 'Skrevet med den nye udgave');

    const bare = await barePage(context);
    const { rows } = await readRows(bare);
    const findings = faultsOf(rows);
    const days = new Set(changesIn(rows).map((change) => change.at.slice(0, 10)));
    tellFigures('long-offline', {
      runs: written.length,
      of: FULL.length,
      findings,
      counts: { 'days without a network': DAYS },
    });
    expect(findings).toEqual([]);
    expect(days.size).toBe(visits.length);
  } finally {
    close();
    rmSync(folder, { recursive: true });
  }
});
