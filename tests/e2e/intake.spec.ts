import type { Page } from '@playwright/test';
import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from '../pages/base.js';
import { addPoint, cell, notice, openBoard } from '../pages/board.js';
import { createBoard } from '../pages/start.js';

/** A list as a municipality has it: a name above the headers, dates in many ways, a person nobody knows. */
const ROWS = [
  ['Handleplan 2026'],
  ['Udviklingspunkt', 'Prøvehandling', 'Vi forventer', 'Ansvarlig', 'Frist', 'Status'],
  ['Tryg weekend', 'Ring til familien torsdag', 'Færre ringer', 'Åse Ærø', 46350, 'I gang'],
  ['Færre aflysninger', 'Sms dagen før', '', '', '24. nov. 2026', ''],
  ['Færre aflysninger', 'Sms dagen før', '', '', '', ''],
  ['', 'Spørg de unge', '', '', 'uge 48', 'Afsluttet'],
  ['', 'Kaffe i venteværelset', '', '', '', 'Idé'],
];

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: /^Vælg en (?:anden )?fil$/ }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer });
}

test('a list from Excel is looked through row by row, comes in as one act, and goes out as one', async ({
  page,
}) => {
  const board = await createBoard(page, 'Familieindsatsen');
  await addPoint(page, 'Tryg weekend');
  await openBoard(page, board, '/udveksling');
  await page.getByRole('link', { name: 'Hent fra et regneark' }).click();

  await test.step('what is no spreadsheet is refused with a sentence', async () => {
    await choose(page, 'billede.xlsx', Buffer.from('%PDF-1.7 noget helt andet'));
    await expect(page.getByText('Filen er ikke et regneark')).toBeVisible();
  });

  await test.step('the rows of a workbook are understood, and each problem said', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: 'Plan', rows: ROWS }] });
    await choose(page, 'plan.xlsx', Buffer.from(bytes));
    await expect(page.getByLabel('Hvor står overskrifterne?')).toHaveValue('1');
    for (const [row, kind] of [
      [3, 'test'],
      [4, 'test'],
      [5, 'skip'],
      [6, 'skip'],
      [7, 'idea'],
    ] as const) {
      await expect(page.getByLabel(`Række ${row} bliver til`)).toHaveValue(kind);
    }
    await expect(page.getByText('Det samme står i række 4.')).toBeVisible();
    await expect(page.getByText('»uge 48« kan ikke læses som en dato')).toBeVisible();
    await expect(
      page.getByRole('listitem').filter({ hasText: 'Sms dagen før' }).first(),
    ).toContainText('24. nov. 2026');
    await page.getByLabel('Åse Ærø', { exact: true }).check();
  });

  await test.step('nothing is there before yes, all of it after, and none after Fortryd', async () => {
    await openBoard(page, board);
    await expect(page.getByText('Ring til familien torsdag')).toHaveCount(0);
    await openBoard(page, board, '/udveksling');
    await page.getByRole('link', { name: 'Hent fra et regneark' }).click();
    const csv = ROWS.map((row) => row.join(';')).join('\r\n');
    await choose(page, 'plan.csv', Buffer.from(csv, 'latin1'));
    await page.getByLabel('Åse Ærø', { exact: true }).check();
    await page.getByRole('button', { name: 'Læg 3 rækker på tavlen' }).click();
    await expect(page.getByText('3 rækker er kommet på tavlen.').first()).toBeVisible();
    await page.getByRole('link', { name: 'Se tavlen' }).click();
    const card = cell(page, 'Tryg weekend', 'Planlægges');
    await expect(card.getByRole('link', { name: 'Ring til familien torsdag' })).toBeVisible();
    await expect(card).toContainText('Næste opfølgning 24. nov.');
    await expect(page.getByRole('region', { name: 'Færre aflysninger' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Idé: Kaffe i venteværelset' })).toBeVisible();
    await notice(page).getByRole('button', { name: 'Fortryd' }).click();
    await expect(page.getByRole('region', { name: 'Færre aflysninger' })).toBeHidden();
    await expect(page.getByText('Ring til familien torsdag')).toHaveCount(0);
    await expect(page.getByRole('region', { name: 'Tryg weekend' })).toBeVisible();
  });
});
