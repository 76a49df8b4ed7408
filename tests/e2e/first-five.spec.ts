/**
 * The first five minutes of a team, counted: a board, an udviklingspunkt, two ideas, a test, five people,
 * a meeting, its minutes in the clipboard. A press is a click, an Enter or a key; moving into a field by a
 * click counts as well. Each thing somebody writes is a typed field, also where one field takes five names.
 */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../pages/base.js';

const MOST_PRESSES = 26;
const MOST_FIELDS = 11;

/** A hand that is counted. */
class Hand {
  presses = 0;
  fields = 0;

  constructor(readonly page: Page) {}

  async press(target: Locator): Promise<void> {
    this.presses += 1;
    await target.click();
  }

  async key(key: string): Promise<void> {
    this.presses += 1;
    await this.page.keyboard.press(key);
  }

  /** Writes where the caret is. */
  async write(text: string): Promise<void> {
    this.fields += 1;
    await this.page.keyboard.type(text);
  }
}

test('the first five minutes take at most 26 presses and 11 typed fields', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const hand = new Hand(page);
  await page.goto('');

  await hand.press(page.getByLabel('Tavlens navn'));
  await hand.write('Trygge hjemmebesøg');
  await hand.key('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Trygge hjemmebesøg' })).toBeVisible();

  await hand.press(page.getByRole('button', { name: 'Skriv et udviklingspunkt' }));
  await expect(page.getByRole('dialog').getByLabel('Titel')).toBeFocused();
  await hand.write('Fokus før fødslen');
  await hand.key('Enter');
  await expect(page.getByRole('region', { name: 'Fokus før fødslen' })).toBeVisible();

  await hand.key('n');
  const idea = page.getByLabel('Ny idé');
  for (const text of ['Ring aftenen før', 'Dukke med på besøg']) {
    await expect(idea).toBeFocused();
    await hand.write(text);
    await hand.key('Enter');
    await expect(page.getByRole('button', { name: `Idé: ${text}` })).toBeVisible();
    await expect(idea).toHaveValue('');
  }

  await hand.press(page.getByRole('button', { name: 'Hvad prøver I næste gang?' }));
  const form = page.getByRole('dialog', { name: 'Ny prøvehandling' });
  await expect(form.getByLabel('Titel')).toBeFocused();
  await hand.write('Faste tider på mandage');
  await hand.press(form.getByLabel('Vi forventer'));
  await hand.write('Færre går forgæves');
  await expect(form.getByLabel('Næste opfølgning')).not.toHaveValue('');
  await hand.press(form.getByRole('button', { name: 'Gem', exact: true }));
  await expect(page.getByRole('link', { name: 'Faste tider på mandage' })).toBeVisible();

  await hand.press(page.getByRole('link', { name: 'Team', exact: true }));
  const names = page.getByLabel('Skriv et navn, og tryk Enter');
  await expect(names).toBeFocused();
  const team = ['Mette Holm', 'Ali Vad', 'Sara Bæk', 'Bo Friis', 'Lone Agger'];
  for (const name of team) {
    await hand.write(name);
    await hand.key('Enter');
    await expect(page.getByRole('button', { name: `Handlinger for ${name}` })).toBeVisible();
    await expect(names).toHaveValue('');
  }

  await hand.press(page.getByRole('link', { name: 'Tavle', exact: true }));
  await hand.press(page.getByRole('button', { name: 'Start tavlemøde' }));
  await hand.press(page.getByRole('button', { name: 'Start mødet' }));
  await expect(page.getByRole('heading', { level: 1, name: 'Idéer og tiltag' })).toBeVisible();
  await hand.key('n');
  await expect(
    page.getByRole('heading', { level: 1, name: 'Faste tider på mandage' }),
  ).toBeVisible();
  await hand.key('a');
  await hand.key('Enter');
  await expect(
    page.getByRole('heading', { level: 1, name: 'Nye opgaver og ansvar' }),
  ).toBeVisible();
  await hand.key('n');
  await hand.press(page.getByRole('button', { name: 'Afslut mødet' }));
  await expect(page.getByRole('heading', { name: 'Referat' })).toBeVisible();
  await hand.press(page.getByRole('button', { name: /^Kopiér/ }).first());
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain('Faste tider på mandage');

  const said = `${String(hand.presses)} presses, ${String(hand.fields)} typed fields`;
  test.info().annotations.push({ type: 'first five minutes', description: said });
  process.stdout.write(`first five minutes: ${said}\n`);
  expect(hand.presses).toBeLessThanOrEqual(MOST_PRESSES);
  expect(hand.fields).toBeLessThanOrEqual(MOST_FIELDS);
});
