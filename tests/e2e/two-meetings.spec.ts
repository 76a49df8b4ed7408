/**
 * The proof that it is no demo: a team begins with nothing and holds two tavlemøder, a fortnight
 * apart, with the keyboard alone. What the owner wrote before the second is told wherever its decision
 * is, and begins the slide of the third. In the first the page is killed, the lid is closed and the time
 * runs over.
 */
import type { BrowserContext, Page } from '@playwright/test';
import { readXlsx } from 'hucre/xlsx';
import { expect, test } from '../pages/base.js';
import { download } from '../pages/files.js';
import { goTo } from '../pages/go.js';
import { chooseRadio, pressOn, tabTo, typeInto } from '../pages/keyboard.js';
import { nextSlide } from '../pages/meeting.js';

// A killed page says so in the console of the browser.
test.use({ expectedProblems: [/chrome:\/\/crash/] });

const FIRST = new Date('2026-11-10T09:00:00+01:00');
const SECOND = new Date('2026-11-24T09:00:00+01:00');
const THIRD = new Date('2026-12-08T09:00:00+01:00');

/** What the owner writes beforehand: what was learned, and why she suggests Justér. */
const LEARNED = 'Forældrene finder selv ord, når vi venter lidt.';
const WHY = 'Vi taler for meget, mens dukken er fremme.';

/** Adds an Ansvarlig who is not in the team yet: type the name, take the offer to add it. */
async function newOwner(page: Page, label: string, name: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label });
  await typeInto(page, field, name);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue(name);
}

/** Chooses an Ansvarlig who is in the team: a few letters, and Enter takes the first that fits. */
async function knownOwner(page: Page, label: string, name: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label });
  await typeInto(page, field, name.slice(0, 4));
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue(name);
}

async function begin(page: Page): Promise<void> {
  await page.goto('');
  await typeInto(page, page.getByLabel('Tavlens navn'), 'Trygge hjemmebesøg');
  await typeInto(page, page.getByLabel('Kommune'), 'Rebild');
  await typeInto(page, page.getByLabel('Indsats'), 'Tidlig indsats');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Trygge hjemmebesøg' })).toBeVisible();
}

async function addIdea(page: Page, text: string): Promise<void> {
  await page.keyboard.press('n');
  await expect(page.getByLabel('Ny idé')).toBeFocused();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listitem').filter({ hasText: text }).first()).toBeVisible();
  await page.getByLabel('Ny idé').press('Tab');
}

async function addPoint(page: Page): Promise<void> {
  await pressOn(page, page.getByRole('button', { name: 'Nyt udviklingspunkt' }).first());
  await page.keyboard.type('Fokus før fødslen');
  await typeInto(page, page.getByLabel('Hvad skal vi opnå?'), 'Forældrene glæder sig til barnet.');
  await pressOn(page, page.getByRole('dialog').getByRole('button', { name: 'Gem' }));
  await expect(page.getByRole('heading', { name: 'Fokus før fødslen' })).toBeVisible();
}

async function addTest(page: Page): Promise<void> {
  await pressOn(page, page.getByRole('button', { name: 'Ny prøvehandling' }).first());
  const dialog = page.getByRole('dialog');
  await page.keyboard.type('Dukke ved hjemmebesøg');
  await typeInto(page, dialog.getByLabel('Vi forventer'), 'Begge forældre taler om barnet.');
  await newOwner(page, 'Ansvarlig', 'Lone Agger');
  await pressOn(page, dialog.locator('summary'));
  await typeInto(page, dialog.getByLabel('Vi prøver'), 'En dukke er med på to besøg.');
  await pressOn(page, dialog.getByRole('button', { name: 'Gem' }));
  await expect(page.getByRole('link', { name: 'Dukke ved hjemmebesøg' })).toBeVisible();
}

async function openMeeting(page: Page): Promise<void> {
  await pressOn(page, page.getByRole('button', { name: 'Start tavlemøde' }).first());
  await pressOn(page, page.getByRole('button', { name: 'Start mødet' }));
  await expect(page.getByRole('heading', { level: 1, name: 'Idéer og tiltag' })).toBeVisible();
}

/** Kills the page and opens the same address in a new one, as a person does. */
async function killAndReturn(context: BrowserContext, page: Page): Promise<Page> {
  const address = page.url();
  const crashed = page.waitForEvent('crash');
  await page.goto('chrome://crash').catch(() => undefined);
  await crashed;
  await page.close();
  const next = await context.newPage();
  await next.goto(address);
  return next;
}

async function firstMeeting(context: BrowserContext, started: Page): Promise<Page> {
  let page = started;
  await openMeeting(page);

  // (1) Idéer og tiltag: an idea becomes work with three answers.
  await pressOn(page, page.getByRole('button', { name: /^Arbejd videre/ }).first());
  await newOwner(page, 'Hvem er ansvarlig?', 'Mads Kjær');
  await pressOn(page, page.getByRole('button', { name: 'Gør til prøvehandling' }));
  await expect(page.getByText('Idéen er nu en prøvehandling i Planlægges.').first()).toBeVisible();

  // (2) Opfølgning: two presses, then the page is reloaded and killed.
  await page.keyboard.press('n');
  const slide = page.getByRole('heading', { level: 1, name: 'Dukke ved hjemmebesøg' });
  await expect(slide).toBeVisible();
  await expect(page.getByText('Forældrene glæder sig til barnet.').first()).toBeVisible();
  await page.reload();
  await expect(slide).toBeVisible();
  page = await killAndReturn(context, page);
  await expect(
    page.getByRole('heading', { level: 1, name: 'Dukke ved hjemmebesøg' }),
  ).toBeVisible();

  // The lid is closed for two hours; the meeting goes on where it was.
  await context.clock.fastForward('02:00:00');
  await pressOn(page, page.getByRole('button', { name: 'Fortsæt, hvor I slap' }));

  await page.keyboard.press('a');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Afprøvningen er startet.').first()).toBeVisible();

  // (3) Nye opgaver og ansvar comes by itself after the last decision.
  await expect(
    page.getByRole('heading', { level: 1, name: 'Nye opgaver og ansvar' }),
  ).toBeVisible();
  await page.keyboard.press('o');
  await page.keyboard.type('Lån dukken af jordemoderen');
  await knownOwner(page, 'Ansvarlig', 'Lone Agger');
  await pressOn(page, page.getByRole('button', { name: 'Gem opgaven' }));
  await expect(page.getByText('Opgaven er gemt.').first()).toBeVisible();
  await pressOn(page, page.getByRole('button', { name: 'Parkér' }));
  await page.keyboard.type('Hvornår er det en visitationssag?');
  await chooseRadio(
    page,
    page.getByRole('radiogroup', { name: 'Hvor hører det hjemme?' }),
    'Arbejdsmøde',
  );
  await knownOwner(page, 'Hvem tager det med?', 'Mads Kjær');
  await pressOn(page, page.getByRole('button', { name: 'Gem det parkerede' }));
  await expect(page.getByText('Parkeret til Arbejdsmøde.').first()).toBeVisible();

  // The meeting runs over: words, not only colour.
  for (let eights = 0; eights < 5; eights += 1) await context.clock.fastForward('08:00');
  await expect(page.getByText('Tiden er gået.', { exact: false }).first()).toBeVisible();

  // Mads was added while the meeting ran: he is there.
  await expect(page.getByRole('heading', { name: 'Til stede 2 af 2' })).toBeVisible();

  // (4) Aftaler og næste møde. Focus is where the form was opened, and N goes on from there.
  await expect(page.getByRole('button', { name: 'Parkér' })).toBeFocused();
  await page.keyboard.press('n');
  await expect(
    page.getByRole('heading', { level: 1, name: 'Aftaler og næste møde' }),
  ).toBeVisible();
  await expect(page.getByText('Lån dukken af jordemoderen').first()).toBeVisible();
  await expect(page.getByLabel('Næste tavlemøde')).toHaveValue('24.11.2026');
  await typeInto(page, page.getByLabel('Hvad var godt i dag?'), 'Vi kom i gang.');
  await pressOn(page, page.getByRole('button', { name: 'Afslut mødet' }));
  await expect(page.getByRole('heading', { name: 'Referat' })).toBeVisible();
  const minutes = page.getByRole('main');
  for (const said of [
    'Dukke ved hjemmebesøg',
    'Lån dukken af jordemoderen',
    'Hvornår er det en visitationssag?',
    'Vi kom i gang.',
  ]) {
    await expect(minutes).toContainText(said);
  }
  return page;
}

async function secondMeeting(page: Page): Promise<void> {
  await openMeeting(page);
  await page.keyboard.press('n');

  // Whatever comes first in the follow-up: the doll has been tested and is decided.
  const doll = page.getByRole('heading', { level: 1, name: 'Dukke ved hjemmebesøg' });
  for (let turns = 0; turns < 3 && !(await doll.isVisible()); turns += 1) {
    await nextSlide(page, () => page.keyboard.press('n'));
  }
  await expect(doll).toBeVisible();
  await page.keyboard.press('j');
  await expect(page.getByLabel('Hvorfor?')).toHaveValue(WHY);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Gemt: Justér.').first()).toBeVisible();

  const tasks = page.getByRole('heading', { level: 1, name: 'Nye opgaver og ansvar' });
  for (let turns = 0; turns < 4 && !(await tasks.isVisible()); turns += 1) {
    await nextSlide(page, () => page.keyboard.press('ArrowRight'));
  }
  await expect(tasks).toBeVisible();
  const done = page.getByRole('checkbox', { name: /Lån dukken/ });
  await tabTo(page, done);
  await page.keyboard.press('Space');
  await typeInto(page, page.getByLabel('Hvad kom der ud af det?').first(), 'Det er det ikke.');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Det, der kom tilbage, er gemt.').first()).toBeVisible();

  await page.keyboard.press('ArrowRight');
  await pressOn(page, page.getByRole('button', { name: 'Afslut mødet' }));
  const minutes = page.getByRole('main');
  await expect(page.getByRole('heading', { name: 'Referat' })).toBeVisible();
  for (const said of [
    `Beslutning: Justér. ${WHY}`,
    `Vi lærte: ${LEARNED}`,
    'Lån dukken af jordemoderen',
    'Det er det ikke.',
  ]) {
    await expect(minutes).toContainText(said);
  }
}

/** Klar til mødet: the owner of the doll says what was learned, what she suggests, and why. */
async function getReady(page: Page): Promise<void> {
  const ready = page.getByRole('region', { name: 'Klar til mødet' });
  await tabTo(page, ready.getByLabel('Hvem gælder det?'));
  await page.keyboard.type('Lone');
  await typeInto(page, ready.getByLabel('Vi lærte'), LEARNED);
  await chooseRadio(page, ready.getByRole('radiogroup', { name: 'Vi foreslår' }), 'Justér');
  await typeInto(page, ready.getByLabel(/^Hvorfor/), WHY);
  await page.keyboard.press('Enter');
  await expect(page.getByText('»Dukke ved hjemmebesøg« er klar til mødet.').first()).toBeVisible();
}

/** The reason is told wherever the decision is: card, next cycle, handover, package, workbook. */
async function isToldEverywhere(page: Page, board: string): Promise<void> {
  await goTo(page, board);
  const doll = page.getByRole('article').filter({ hasText: 'Dukke ved hjemmebesøg' });
  await expect(doll).toContainText(`Justér: ${WHY}`);
  await pressOn(page, doll.getByRole('link', { name: 'Dukke ved hjemmebesøg' }));
  await expect(page.getByText(/^Efter cirkel 1:\s+Justér$/)).toBeVisible();
  await expect(page.getByRole('main')).toContainText(WHY);
  await expect(page.getByRole('main')).toContainText(`Vi lærte: ${LEARNED}`);
  await goTo(page, `${board}/overlevering`);
  await expect(page.getByRole('article').filter({ hasText: 'Fokus før fødslen' })).toContainText(
    `Justér: ${WHY}`,
  );
  await goTo(page, `${board}/inspiration`);
  await tabTo(page, page.getByRole('checkbox', { name: /^Dukke ved hjemmebesøg/ }));
  await page.keyboard.press('Space');
  await expect(page.getByRole('main')).toContainText(WHY);
  await goTo(page, `${board}/udveksling`);
  const workbook = await download(page, () =>
    pressOn(page, page.getByRole('button', { name: 'Hent til Excel', exact: true })),
  );
  const { sheets } = await readXlsx(workbook.bytes ?? Buffer.alloc(0));
  expect(JSON.stringify(sheets)).toContain(WHY);
}

/** The next meeting's slide begins with what was decided, why, and what was learned. */
async function thirdMeeting(page: Page): Promise<void> {
  await openMeeting(page);
  await expect(page.getByRole('heading', { name: 'Vi besluttede' })).toBeVisible();
  const doll = page.getByRole('heading', { level: 1, name: 'Dukke ved hjemmebesøg' });
  for (let turns = 0; turns < 4 && !(await doll.isVisible()); turns += 1) {
    await page.keyboard.press('n');
  }
  await expect(page.getByRole('article')).toContainText(
    `Sidst (uge 48): Justér. ${WHY} Vi lærte: ${LEARNED}`,
  );
}

test('two tavlemøder from an empty board, with the keyboard alone', async ({ page, context }) => {
  test.setTimeout(180_000);
  await context.clock.install({ time: FIRST });
  await begin(page);
  await addIdea(page, 'Fotos i stedet for tekst på arket');
  await addIdea(page, 'Far får sin egen side i bogen');
  await addPoint(page);
  await addTest(page);
  const board = new URL(page.url()).hash;

  const after = await firstMeeting(context, page);

  await context.clock.setSystemTime(SECOND);
  const opened = after.getByRole('heading', { level: 1, name: 'Trygge hjemmebesøg' });
  await goTo(after, board);
  await expect(opened).toBeVisible();
  await goTo(after, `${board}/moeder`);
  await getReady(after);
  await goTo(after, board);
  await secondMeeting(after);

  // The board knows: two meetings held, cirkel 2 stands in Planlægges, the first one's learning kept.
  await goTo(after, `${board}/moeder`);
  await expect(after.getByRole('link', { name: /^Referat af mødet/ })).toHaveCount(2);
  await isToldEverywhere(after, board);

  await context.clock.setSystemTime(THIRD);
  await goTo(after, board);
  await expect(opened).toBeVisible();
  await thirdMeeting(after);
});
