import type { Page } from '@playwright/test';
import { openBoard } from '../../pages/board.js';
import { expect, test } from '../../pages/base.js';
import { createBoard } from '../../pages/start.js';
import { runsOf, tellFigures } from '../scale.js';
import { barePage, changesIn, faultsOf, readRows } from './raw.js';

const FULL = 500;
const SAMPLE = 40;
const acts = runsOf(FULL, SAMPLE);

test(`two tabs with ${String(acts)} acts each lose nothing and end with the same board`, async ({
  page,
  context,
}) => {
  test.setTimeout(60_000 + acts * 2000);
  const board = await createBoard(page, 'Familieindsatsen');
  const other = await context.newPage();
  await openBoard(other, board);
  const tabs = [page, other];
  const texts = tabs.map((_, tab) =>
    Array.from({ length: acts }, (_, i) => `Faneblad ${String(tab)}, idé ${String(i)}`),
  );
  await Promise.all(tabs.map((tab, i) => tab.evaluate(writeAll, texts[i] ?? [])));

  const bare = await barePage(context);
  const { rows } = await readRows(bare);
  const stored = new Set(changesIn(rows).map((change) => change.fields['text']));
  const lost = texts.flat().filter((text) => !stored.has(text));
  const faults = faultsOf(rows);
  const ideas = await Promise.all(tabs.map((tab) => ideasShown(tab)));
  tellFigures('tabs', {
    runs: acts * 2,
    of: FULL * 2,
    findings: [...lost.map((text) => `lost: ${text}`), ...faults],
    counts: {},
  });
  expect(lost).toEqual([]);
  expect(faults).toEqual([]);
  expect([...(ideas[0] ?? [])].sort()).toEqual(texts.flat().sort());
  expect(ideas[0]).toEqual(ideas[1]);
});

/** The ideas on the board, from top to bottom. */
async function ideasShown(tab: Page): Promise<string[]> {
  const cell = tab.locator('[data-cell][data-column="ideas"]');
  await cell.getByRole('button', { name: /^Vis \d+ flere/ }).click();
  await expect(cell.getByRole('listitem')).toHaveCount(acts * 2);
  return cell
    .getByRole('listitem')
    .evaluateAll((all) =>
      all.map((one) =>
        (one.querySelector('[aria-label^="Idé: "]')?.getAttribute('aria-label') ?? '').slice(
          'Idé: '.length,
        ),
      ),
    );
}

/** Runs in the page: writes ideas as fast as the page takes them, each once the one before stands there. */
async function writeAll(texts: string[]): Promise<void> {
  const field = [
    ...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea'),
  ].find((one) =>
    [...(one.labels ?? [])].some((label) => label.textContent.trim().startsWith('Ny idé')),
  );
  if (!field) throw new Error('no field for ideas');
  const prototype = Object.getPrototypeOf(field) as object;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called on the field below
  const setValue = Object.getOwnPropertyDescriptor(prototype, 'value')?.set;
  for (const text of texts) {
    setValue?.call(field, text);
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    field.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }),
    );
    // Stored, shown, and the field is free for the next one.
    while (field.value !== '' || document.querySelector(`[aria-label="Idé: ${text}"]`) === null)
      await new Promise((resolve) => setTimeout(resolve, 4));
  }
}
