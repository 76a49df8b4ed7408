/** The start page: boards made, examples opened. */
import { expect, type Page } from '@playwright/test';
import { goTo } from './go.js';

/** Button names of the example boards. */
const EXAMPLES = {
  infant: 'Åbn eksempel: Spædbarnsindsatsen',
  groups: 'Åbn eksempel: Børnegrupper',
  spread: 'Åbn eksempel: Familiekonsulenten',
} as const;

/** Makes a board, on the first visit or a later one, and ends on it. @returns the board's id */
export async function createBoard(page: Page, name: string): Promise<string> {
  await goTo(page, '#/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const first = page.getByRole('button', { name: 'Opret tavle' });
  if (!(await first.isVisible())) await page.getByRole('button', { name: 'Ny tavle' }).click();
  await page.getByLabel('Tavlens navn').fill(name);
  await page.getByLabel('Kommune').fill('Ny Kommune');
  await page.getByLabel('Indsats').fill('Tidlig indsats');
  await page.getByRole('button', { name: 'Opret tavle' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  return boardIdOf(page);
}

/** Opens a copy of an example board. @returns the board's id */
export async function openExample(
  page: Page,
  example: keyof typeof EXAMPLES = 'infant',
): Promise<string> {
  await goTo(page, '#/');
  await page.getByRole('button', { name: EXAMPLES[example] }).click();
  await expect(page.getByRole('button', { name: 'Start tavlemøde' })).toBeVisible();
  return boardIdOf(page);
}

/** The board whose page is open. */
export function boardIdOf(page: Page): string {
  const id = /#\/tavle\/([^/?]+)/.exec(page.url())?.[1];
  if (id === undefined) throw new Error(`no board at ${page.url()}`);
  return id;
}
