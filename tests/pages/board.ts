/** The board: ideas, points, cards, and moving them. */
import { expect, type Locator, type Page } from '@playwright/test';
import { goTo } from './go.js';

/** Opens a page of a board by its address. */
export async function openBoard(page: Page, board: string, rest = ''): Promise<void> {
  await goTo(page, `#/tavle/${board}${rest}`);
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
}

/** Writes an idea in the field of the board and waits until it is stored. */
export async function addIdea(page: Page, text: string): Promise<void> {
  await page.getByLabel('Ny idé').fill(text);
  await page.getByLabel('Ny idé').press('Enter');
  await expect(page.getByRole('button', { name: `Idé: ${text}` })).toBeVisible();
  // It is seen while it is being stored; the field lets go of it once it is.
  await expect(page.getByLabel('Ny idé')).toHaveValue('');
}

/** Writes an udviklingspunkt with its three answers. */
export async function addPoint(
  page: Page,
  title: string,
  goal = 'Familierne ved, hvem de ringer til.',
): Promise<void> {
  await page.getByRole('button', { name: 'Nyt udviklingspunkt' }).click();
  const form = page.getByRole('dialog', { name: 'Nyt udviklingspunkt' });
  await form.getByLabel('Titel').fill(title);
  await form.getByRole('radio', { name: 'Indsatsnært' }).check();
  await form.getByLabel('Hvad skal vi opnå?').fill(goal);
  await form
    .getByLabel('Hvordan ved vi, at et tiltag er en forbedring?')
    .fill('Vi kan se det på, at færre ringer til vagten.');
  await form
    .getByLabel('Hvilke tiltag kan vi iværksætte for at skabe forbedringer?')
    .fill('Et opkald før weekenden.');
  await form.getByRole('button', { name: 'Gem' }).click();
  await expect(form).toBeHidden();
  await expect(page.getByRole('region', { name: title })).toBeVisible();
}

/** What to write in the form of a prøvehandling; what is left out stays empty. */
interface NewTest {
  title?: string;
  owner?: string;
  attempt?: string;
  prediction?: string;
  plan?: string;
  point?: string;
}

/** Fills the open form of a prøvehandling and saves it. */
export async function fillTest(form: Locator, test: NewTest): Promise<void> {
  if (test.title !== undefined) await form.getByLabel('Titel').fill(test.title);
  const hidden = form.getByLabel('Vi prøver');
  if ((test.attempt ?? test.plan ?? test.point) !== undefined && !(await hidden.isVisible())) {
    await form.getByText('Mere om prøven').click();
  }
  if (test.point !== undefined) {
    await form.getByLabel('Udviklingspunkt').selectOption({ label: test.point });
  }
  if (test.owner !== undefined) await choosePerson(form, 'Ansvarlig', test.owner);
  if (test.attempt !== undefined) await form.getByLabel('Vi prøver').fill(test.attempt);
  if (test.prediction !== undefined) await form.getByLabel('Vi forventer').fill(test.prediction);
  if (test.plan !== undefined) await form.getByLabel('Hvem og hvornår').fill(test.plan);
  await form.getByRole('button', { name: 'Gem', exact: true }).click();
  await expect(form).toBeHidden();
}

/** Makes a prøvehandling from the board. */
export async function addTest(page: Page, test: NewTest & { title: string }): Promise<void> {
  await page.getByRole('button', { name: 'Ny prøvehandling' }).click();
  await fillTest(page.getByRole('dialog', { name: 'Ny prøvehandling' }), test);
  await expect(card(page, test.title)).toBeVisible();
}

/** Picks a person in a field that asks for one, or adds them to the team there and then. */
export async function choosePerson(
  where: Page | Locator,
  label: string,
  name: string,
): Promise<void> {
  const field = where.getByRole('combobox', { name: label });
  await field.fill(name);
  await field.press('Enter');
  await expect(field).toHaveValue(name);
  await expect(field).toHaveAttribute('aria-expanded', 'false');
}

/** The cards of one lane in one column. */
export function cell(page: Page, lane: string, column: string): Locator {
  return page.getByRole('region', { name: lane }).getByRole('list', { name: column, exact: true });
}

/** The link of a card, wherever it stands. */
export function card(page: Page, title: string): Locator {
  return page.getByRole('region', { name: /^Tavle for/ }).getByRole('link', { name: title });
}

/** Moves a card with "Flyt til …". */
export async function moveTo(page: Page, title: string, column: string): Promise<void> {
  await page.getByRole('button', { name: `Flyt til … ${title}` }).click();
  await page
    .getByRole('dialog', { name: `Flyt »${title}«` })
    .getByRole('button', { name: column, exact: true })
    .click();
}

/** The notice after an act, with its Fortryd. */
export function notice(page: Page): Locator {
  return page.getByRole('region', { name: 'Beskeder' });
}

/** The names under "Hvem er du?" on Mit overblik: one of them, or all. */
export function sayWho(page: Page, name?: string): Locator {
  const names = page.getByRole('main').getByRole('listitem');
  return names.getByRole('button', name ? { name: new RegExp(`${name}(?: |$)`) } : {});
}
