/** Board files: out of one browser, into another. */
import { expect, type Page } from '@playwright/test';
import { openBoard } from './board.js';
import { goTo } from './go.js';

/** A file as it was downloaded. */
export interface TakenFile {
  name: string;
  text: string;
  /** where it is more than text */
  bytes?: Buffer;
}

/** Does something that downloads a file, and reads it. */
export async function download(page: Page, act: () => Promise<void>): Promise<TakenFile> {
  const [file] = await Promise.all([page.waitForEvent('download'), act()]);
  const stream = await file.createReadStream();
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece as Buffer);
  const bytes = Buffer.concat(pieces);
  return { name: file.suggestedFilename(), text: bytes.toString('utf8'), bytes };
}

/** Gem tavlen som fil, from the board's page Gem og del. */
export async function exportBoard(page: Page, board: string): Promise<TakenFile> {
  await openBoard(page, board, '/udveksling');
  const save = page.getByRole('main').getByRole('button', { name: 'Gem tavlen som fil' });
  return download(page, () => save.click());
}

/** Hands a file to "Hent en fil ind" on the page that is open. The preview or the refusal then shows. */
export async function chooseFile(page: Page, file: TakenFile): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page
      .getByRole('button', { name: /^(?:Hent en fil ind|Hent filen)$/ })
      .first()
      .click(),
  ]);
  await chooser.setFiles({
    name: file.name,
    mimeType: 'application/json',
    buffer: file.bytes ?? Buffer.from(file.text),
  });
}

/** The dialog of an import. */
export function importDialog(page: Page): ReturnType<Page['getByRole']> {
  return page.getByRole('dialog', { name: 'Hent en fil ind' });
}

/** Imports a file from the start page and waits until its board is open. */
export async function importFile(page: Page, file: TakenFile): Promise<void> {
  await goTo(page, '#/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await chooseFile(page, file);
  await importDialog(page).getByRole('button', { name: 'Hent ind', exact: true }).click();
  await expect(importDialog(page)).toBeHidden();
}
