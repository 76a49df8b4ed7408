/** The page of a prøvehandling. */
import { expect, type Locator, type Page } from '@playwright/test';
import { card, notice } from './board.js';

/** Opens a prøvehandling from its card. */
export async function openTest(page: Page, title: string): Promise<void> {
  const folded = page
    .getByRole('region', { name: /^Tavle for/ })
    .getByRole('button', { name: title, expanded: false });
  await expect(folded.or(card(page, title)).first()).toBeVisible();
  if (await folded.isVisible()) {
    // A closed test tells first what was learned; from there one opens it.
    await folded.click();
    await page.getByRole('link', { name: `Åbn ${title}` }).click();
  } else await card(page, title).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

/** The ring that says which cycle and phase one stands in. */
export function ring(page: Page, number: string, phase: string): Locator {
  return page.getByRole('img', { name: `Læringscirkel: cirkel ${number}, fase ${phase}` });
}

/** Presses a button by keyboard; afterwards focus is somewhere on the page, though the button is gone. */
async function pressed(page: Page, button: Locator): Promise<void> {
  await button.press('Enter');
  await expect(page.locator('main :focus, dialog :focus')).toHaveCount(1);
}

/** Start afprøvning. */
export async function startTest(page: Page): Promise<void> {
  await pressed(page, page.getByRole('button', { name: 'Start afprøvning' }));
  await expect(notice(page)).toContainText('Afprøvningen er i gang.');
}

/** Tilføj observation, of the kind "Vi så". */
export async function observe(page: Page, text: string): Promise<void> {
  const evidence = page.getByRole('complementary', { name: 'Det bygger vi på' });
  await evidence.getByRole('textbox', { name: 'Observation' }).fill(text);
  await pressed(page, evidence.getByRole('button', { name: 'Tilføj observation' }));
  await expect(evidence.getByText(text)).toBeVisible();
}

/** Gå til refleksion, and the two sentences written there. */
export async function reflect(page: Page, happened: string, learned: string): Promise<void> {
  await pressed(page, page.getByRole('button', { name: 'Gå til refleksion' }));
  await page.getByLabel('Det skete').fill(happened);
  await page.getByRole('textbox', { name: 'Vi lærte' }).fill(learned);
}

/** Chooses among Justér, Udvid, Gør fast and Stop. What follows is in the form. */
export async function choose(page: Page, decision: string): Promise<void> {
  const choices = page.getByRole('radiogroup', { name: 'Hvad gør vi nu?' });
  await choices.getByRole('radio', { name: decision }).check();
}

/** Gem beslutningen. */
export async function saveDecision(page: Page, decision: string): Promise<void> {
  await pressed(page, page.getByRole('button', { name: 'Gem beslutningen' }));
  await expect(notice(page)).toContainText(`Beslutningen er gemt: ${decision}.`);
}
