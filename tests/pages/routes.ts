/** Every address of the app, with data behind each, for what must hold on all of them. */
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { openBoard } from './board.js';
import { chooseFile } from './files.js';
import { followTo, goTo } from './go.js';

/** A package as version 1 of them was written. */
const PACKAGE = new URL('../fixtures/version-1.inspiration.json', import.meta.url);

interface Route {
  name: string;
  address: string;
  /** is on the page when the page is there */
  ready: (page: Page) => Locator;
}

/** All addresses of an example board. Ends on another page than it began. */
export async function routesOf(page: Page, board: string): Promise<Route[]> {
  await openBoard(page, board);
  const lanes = page.getByRole('region', { name: /^Tavle for/ });
  const point = lanes.getByRole('heading', { level: 2 }).getByRole('link').first();
  const test = lanes.getByRole('heading', { level: 3 }).getByRole('link').first();
  await expect(point).toBeVisible();
  const pointRoute = await routeTo('an udviklingspunkt', point);
  const testRoute = await routeTo('a prøvehandling', test);
  const boardName = await page.getByRole('heading', { level: 1 }).innerText();

  await openBoard(page, board, '/moeder');
  const minutes = page.getByRole('link', { name: /^Referat af mødet/ }).first();
  await expect(minutes).toBeVisible();
  const minutesAddress = await minutes.getAttribute('href');
  const lobbyAddress = await lobbyOf(page, board);
  const inspiration = await receivePackage(page);

  return [
    { name: 'start', address: '#/', ready: heading('Mine tavler') },
    { name: 'board', address: `#/tavle/${board}`, ready: heading(boardName) },
    pointRoute,
    testRoute,
    { name: 'meetings', address: `#/tavle/${board}/moeder`, ready: heading('Møder') },
    { name: 'minutes', address: minutesAddress ?? '', ready: heading(/^Referat/) },
    {
      name: 'lobby',
      address: lobbyAddress,
      ready: (p) => p.getByRole('button', { name: 'Start mødet' }),
    },
    { name: 'team', address: `#/tavle/${board}/team`, ready: heading('Team') },
    { name: 'history', address: `#/tavle/${board}/historik`, ready: heading('Historik') },
    {
      name: 'the board as it was',
      address: `#/tavle/${board}/historik/${await todayOf(page)}`,
      ready: (p) => p.getByText('Her kan intet ændres'),
    },
    {
      name: 'package',
      address: `#/tavle/${board}/inspiration`,
      ready: heading('Pakke til inspiration'),
    },
    { name: 'inspiration', address: inspiration, ready: heading('Spædbarnsindsatsen') },
    { name: 'exchange', address: `#/tavle/${board}/udveksling`, ready: heading('Gem og del') },
    {
      name: 'handover',
      address: `#/tavle/${board}/overlevering`,
      ready: (p) => p.getByRole('article').first(),
    },
    { name: 'the wall', address: `#/tavle/${board}/a3`, ready: heading('Tavlen som A3') },
    { name: 'blank slips', address: `#/tavle/${board}/sedler`, ready: heading('Tomme sedler') },
    {
      name: 'slips in',
      address: `#/tavle/${board}/sedler/skriv-ind`,
      ready: heading('Skriv sedler ind'),
    },
    {
      name: 'a spreadsheet',
      address: `#/tavle/${board}/udveksling/regneark`,
      ready: heading('Hent fra et regneark'),
    },
    {
      name: 'trial of a copy',
      address: `#/tavle/${board}/kopi`,
      ready: heading('Prøv, om kopien virker'),
    },
    { name: 'restore', address: '#/gendan', ready: heading('Hent fra sikkerhedskopi') },
    {
      name: 'what the board shows about employees',
      address: '#/leder/med',
      ready: heading(/^Til MED/),
    },
    { name: 'mine', address: '#/mine', ready: heading('Mit overblik') },
    { name: 'leader', address: '#/leder', ready: heading('Til lederen') },
    { name: 'settings', address: '#/indstillinger', ready: heading('Indstillinger') },
  ];
}

/** Opens a route and waits for it. */
export async function visit(page: Page, route: Route): Promise<void> {
  await followTo(page, route.address);
  await expect(route.ready(page), route.name).toBeVisible();
  await page.evaluate(() => document.fonts.ready.then(() => true));
}

/**
 * Starts the tavlemøde whose lobby is open and goes through it to its end, stopping wherever the
 * screen is of another kind than before.
 *
 * @param stop called with a name of the screen one stands on
 */
export async function throughMeeting(
  page: Page,
  stop: (name: string) => Promise<void>,
): Promise<void> {
  await page.getByRole('button', { name: 'Start mødet' }).click();
  const rail = page.getByRole('complementary', { name: 'Dagsorden og tid' });
  await expect(rail).toBeVisible();
  const next = page.getByRole('button', { name: /^Næste/ });
  let before = '';
  for (let slide = 1; ; slide += 1) {
    const part = await rail.locator('[aria-current="step"] button').innerText();
    if (part !== before) await stop(`meeting, slide ${slide}: ${part}`);
    before = part;
    const end = page.getByRole('button', { name: 'Afslut mødet', exact: true });
    if (await end.isVisible()) {
      await end.click();
      break;
    }
    const turned = page.getByRole('status').filter({ hasText: / af \d+/ });
    const said = (await turned.allInnerTexts()).join();
    await next.click();
    await expect.poll(async () => (await turned.allInnerTexts()).join()).not.toBe(said);
  }
  await expect(page.getByRole('heading', { name: /^Referat/ }).first()).toBeVisible();
  await stop('minutes after the meeting');
}

function heading(name: string | RegExp): (page: Page) => Locator {
  return (page) => page.getByRole('heading', { level: 1, name });
}

async function routeTo(name: string, link: Locator): Promise<Route> {
  const address = (await link.getAttribute('href')) ?? '';
  return { name, address, ready: heading(await link.innerText()) };
}

/** Today's date where the browser is, which may be another than in UTC. */
export async function todayOf(page: Page): Promise<string> {
  // Swedish dates are written year-month-day.
  return page.evaluate(() => new Date().toLocaleDateString('sv'));
}

/** Takes in a package from another team. @returns its address */
async function receivePackage(page: Page): Promise<string> {
  await goTo(page, '#/');
  await expect(page.getByRole('heading', { level: 1, name: 'Mine tavler' })).toBeVisible();
  await chooseFile(page, { name: 'p.inspiration.json', text: readFileSync(PACKAGE, 'utf8') });
  await page.getByRole('button', { name: 'Læg den til inspiration' }).click();
  await expect(page.getByText('ikke bevist praksis')).toBeVisible();
  return new URL(page.url()).hash;
}

/** A meeting that has not begun; "Start tavlemøde" makes one when none is planned for today. */
async function lobbyOf(page: Page, board: string): Promise<string> {
  await openBoard(page, board);
  await page.getByRole('button', { name: 'Start tavlemøde' }).click();
  await expect(page.getByRole('button', { name: 'Start mødet' })).toBeVisible();
  return new URL(page.url()).hash;
}
