import type { Change } from '../../../src/lib/domain/log/change.js';
import { foldTouched } from '../../../src/lib/storage/log/refold.js';
import { openBoard } from '../../pages/board.js';
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

const BANNER = 'Forbedringstavlen er opdateret i et andet faneblad.';

/** One change and its rows, as the old version stores them: all in one transaction. */
type Step = [store: string, row: object][];

test('an old version writes on in another tab while this one changes the schema: nothing acknowledged is lost', async ({
  page,
  context,
}) => {
  const log = asFormat1(exampleLog('favrskov', 'home'));
  const half = Math.floor(log.length / 2);
  const old = await barePage(context);
  await writeVersion1(old, rowsOf(log.slice(0, half)));
  await old.evaluate(writeAsOld, stepsOf(log, half));
  await expect.poll(() => old.evaluate(acknowledged)).toBeGreaterThan(0);

  await page.goto('#/tavle/home');
  await openBoard(page, 'home');
  const told = await old.evaluate(acknowledged);
  expect(told, 'it had more to write').toBeLessThan(log.length - half);

  const { version, rows } = await readRows(old);
  expect(version).toBeGreaterThan(10);
  const ids = new Set(changesIn(rows).map(({ id }) => id));
  expect(log.slice(0, half + told).filter(({ id }) => !ids.has(id))).toEqual([]);
  // Of what it was writing as it was told to let go, all or nothing is there.
  expect(ids.size - half - told).toBeLessThanOrEqual(1);
  expect(faultsOf(rows)).toEqual([]);
});

test.describe('a newer version changes the schema while this one writes', () => {
  test.use({ expectedProblems: [/VersionError|DatabaseClosed/] });

  test('nothing acknowledged is lost, and the text it could not store stands in its field', async ({
    page,
    context,
  }) => {
    await createBoard(page, 'Familieindsatsen');
    const bare = await barePage(context);
    const { version } = await readRows(bare);
    const writing = page.evaluate(writeUntil, BANNER);
    // Any after the second: only the last few stay in sight while more are written.
    const third = page.getByRole('button', { name: /^Idé: Nr\. (?:[3-9]|\d{2,})$/ });
    await expect(third.first()).toBeVisible();
    await bare.evaluate(changeSchema, version + 10);
    const { stored, left } = await writing;
    await expect(page.getByText(BANNER)).toBeVisible();

    const after = await readRows(bare);
    expect(after.version).toBe(version + 10);
    const texts = changesIn(after.rows).map((change) => change.fields['text']);
    expect(stored.filter((text) => !texts.includes(text))).toEqual([]);
    expect(stored.length).toBeGreaterThan(2);
    expect(faultsOf(after.rows)).toEqual([]);
    if (!texts.includes(left)) await expect(page.getByLabel('Ny idé')).toHaveValue(left);
  });
});

/** What an old version stores for each change of a log from `from` on. */
function stepsOf(log: readonly Change[], from: number): Step[] {
  return log.slice(from).map((change, i): Step => {
    const so = log.slice(0, from + i + 1).filter(({ record }) => record === change.record);
    const folded = foldTouched(so);
    const stored: Step = [['changes', { ...change, seq: from + i + 1 }]];
    return folded
      ? [...stored, [folded.kind, { ...folded.row }], ['heads', { ...folded.heads }]]
      : stored;
  });
}

/** Runs in the page: an old version that writes, until it is asked to let go of the database. */
async function writeAsOld(steps: Step[]): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('forbedringstavlen');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error('not opened'));
  });
  const told = { acknowledged: 0 };
  Object.assign(window, { told });
  let open = true;
  db.onversionchange = () => {
    open = false;
    db.close();
  };
  const next = (): void => {
    const step = steps[told.acknowledged];
    if (!open || !step) return;
    const stores = step.map(([store]) => store);
    const transaction = db.transaction(stores, 'readwrite', { durability: 'strict' });
    for (const [store, row] of step) transaction.objectStore(store).put(row);
    transaction.oncomplete = () => {
      told.acknowledged += 1;
      // So that it has more to write than the time a new version takes to open.
      setTimeout(next, 150);
    };
  };
  next();
}

/** Runs in the page: how many changes the old version has been told are stored. */
function acknowledged(): number {
  return (window as { told?: { acknowledged: number } }).told?.acknowledged ?? 0;
}

/** Runs in the page: writes ideas, each once the one before is stored, until a sentence appears. */
async function writeUntil(sentence: string): Promise<{ stored: string[]; left: string }> {
  const field = [
    ...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea'),
  ].find((one) =>
    [...(one.labels ?? [])].some((label) => label.textContent.trim().startsWith('Ny idé')),
  );
  if (!field) throw new Error('no field for ideas');
  const stored: string[] = [];
  for (let number = 1; ; number += 1) {
    const text = `Nr. ${String(number)}`;
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    field.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }),
    );
    // It is seen before it is stored; the field is emptied when it is.
    while (field.value === text) {
      if (document.body.textContent.includes(sentence)) return { stored, left: text };
      await new Promise((resolve) => setTimeout(resolve, 4));
    }
    stored.push(text);
  }
}

/** Runs in the page: a newer version adds a store and an index, and goes through all rows of the log. */
async function changeSchema(version: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('forbedringstavlen', version);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('later', { keyPath: 'key' });
      const { transaction } = opening;
      transaction?.objectStore('idea').createIndex('text', 'text');
      const rows = transaction?.objectStore('changes').openCursor();
      if (rows) rows.onsuccess = () => rows.result?.continue();
    };
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
    opening.onerror = () => reject(opening.error ?? new Error('not changed'));
  });
}
