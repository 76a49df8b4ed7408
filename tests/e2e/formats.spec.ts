import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import ICAL from 'ical.js';
import { addPoint, notice, openBoard } from '../pages/board.js';
import { expect, test } from '../pages/base.js';
import { download, type TakenFile } from '../pages/files.js';
import { createBoard, openExample } from '../pages/start.js';
import { openTest } from '../pages/test-action.js';

/** What a workbook of a board holds, sheet by sheet. */
const TABLES = [
  'Udviklingspunkter',
  'Tegn',
  'Idéer',
  'Prøvehandlinger',
  'Læringscirkler',
  'Observationer',
  'Opgaver',
  'Tavlemøder',
  'Udbredelse',
  'Noget står i vejen',
  'Spørgsmål til lederen',
  'Spørgsmål fra lederen',
  'Det kan I regne med fra lederen',
  'Parkerede punkter',
  'Deltagere',
  'Kerneelementer',
  'Tavlen',
];

/** Presses a button that downloads, and takes the bytes of the file. */
async function take(page: Page, button: string): Promise<TakenFile & { bytes: Buffer }> {
  const file = await download(page, () =>
    page.getByRole('button', { name: button, exact: true }).click(),
  );
  return { ...file, bytes: file.bytes ?? Buffer.alloc(0) };
}

/** What a calendar program finds in a file. */
function eventsOf({ text }: TakenFile): ICAL.Event[] {
  const component = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return component.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

/** Prints the page that is open. Chromium leaves the pages of a PDF readable: its texts are packed. */
async function printed(page: Page): Promise<{ pages: number; a4: number; tagged: boolean }> {
  const pdf = (await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true })).toString(
    'latin1',
  );
  const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  return {
    pages: [...pdf.matchAll(/\/Type \/Page\b(?!s)/g)].length,
    a4: boxes.filter(([, w, h]) => Math.round(Number(w)) === 595 && Math.round(Number(h)) === 842)
      .length,
    tagged: pdf.includes('/MarkInfo') && pdf.includes('/StructTreeRoot'),
  };
}

test('a board goes into Excel, tables, calendars, Word and a mail, and other programs read it', async ({
  page,
}) => {
  const board = await openExample(page);
  await openBoard(page, board, '/udveksling');

  await test.step('a workbook', async () => {
    const file = await take(page, 'Hent til Excel');
    expect(file.name).toMatch(/^Spædbarnsindsatsen \d{4}-\d\d-\d\d\.xlsx$/);
    const { sheets } = await readXlsx(file.bytes);
    expect(sheets.map(({ name }) => name)).toEqual(TABLES);
    const bare = sheets.filter(({ rows }) => rows.length < 2).map(({ name }) => name);
    expect(bare, 'tables without a row').toEqual([]);
    await expect(
      page.getByText(`${file.name} ligger nu i mappen Overførsler.`).last(),
    ).toBeVisible();
  });

  await test.step('a table, and all of them in one file', async () => {
    await page.getByLabel('Tabel', { exact: true }).selectOption('Opgaver');
    const one = await take(page, 'Hent tabellen');
    expect(one.name).toContain('Opgaver');
    expect(one.text.startsWith('\ufeff"Opgave";"Ansvarlig";"Frist";')).toBe(true);
    const all = unzipSync((await take(page, 'Hent alle tabeller')).bytes);
    expect(Object.keys(all)).toEqual(TABLES.map((name) => `${name}.csv`));
    expect(Buffer.from(all['Opgaver.csv'] ?? []).equals(one.bytes)).toBe(true);
  });

  await test.step('the meetings and the dates in calendars', async () => {
    const meetings = eventsOf(await take(page, 'Hent møderne'));
    expect(meetings.some((event) => event.isRecurring())).toBe(true);
    expect(meetings.every((event) => event.startDate.zone.tzid === 'Europe/Copenhagen')).toBe(true);
    const dates = eventsOf(await take(page, 'Hent alles datoer'));
    expect(dates.length).toBeGreaterThan(3);
    expect(dates.every((event) => event.startDate.isDate)).toBe(true);
  });

  await test.step('minutes in Word, and as a page for a mail', async () => {
    await page.getByRole('link', { name: 'Åbn det seneste referat' }).click();
    const title = page.getByRole('heading', { level: 1, name: /^Referat/ });
    await expect(title).toBeVisible();
    const paper = await printed(page);
    expect(paper.a4).toBe(paper.pages);
    const word = await take(page, 'Hent til Word');
    expect(word.name).toMatch(/^Referat .*\.docx$/);
    const text = strFromU8(unzipSync(word.bytes)['word/document.xml'] ?? new Uint8Array());
    expect(text).toContain('<w:pStyle w:val="Heading1"/>');
    expect(text).toContain(await title.innerText());
    await page.getByRole('button', { name: 'Flere måder at hente referatet på' }).click();
    const mail = await download(page, () =>
      page.getByRole('menuitem', { name: 'Hent til mail (webside)' }).click(),
    );
    expect(mail.name).toMatch(/\.html$/);
    const opened = await page.context().newPage();
    await opened.setContent(mail.text);
    await expect(opened.getByRole('heading', { level: 1, name: /^Referat/ })).toBeVisible();
  });
});

test('overlevering prints a page for each udviklingspunkt, and a point or a test prints as one page', async ({
  page,
}) => {
  const board = await openExample(page);
  await openBoard(page, board, '/overlevering');
  await page.getByLabel('Tag lukkede udviklingspunkter med').check();
  const sheets = await page.getByRole('article').count();
  expect(sheets).toBeGreaterThan(3);
  expect(await printed(page)).toEqual({ pages: sheets, a4: sheets, tagged: true });

  await openBoard(page, board);
  await page
    .getByRole('region', { name: /^Tavle for/ })
    .getByRole('heading', { level: 2 })
    .getByRole('link')
    .first()
    .click();
  await expect(page.getByRole('button', { name: 'Ret', exact: true }).first()).toBeVisible();
  expect(await printed(page)).toEqual({ pages: 1, a4: 1, tagged: true });

  await openBoard(page, board);
  await openTest(page, 'Dukke ved hjemmebesøg');
  await expect(page.getByRole('region', { name: 'Hvor er det taget op?' })).toBeVisible();
  expect(await printed(page)).toEqual({ pages: 1, a4: 1, tagged: true });
  await expect(page.locator('[data-sheet] section')).toHaveCount(4);
});

test('a point with more words than a page holds is shortened, and says so', async ({ page }) => {
  const board = await createBoard(page, 'Familieindsatsen');
  await addPoint(page, 'Wm '.repeat(60).trim(), 'Wm '.repeat(1300).trim());
  const region = page.getByRole('region', { name: /^Tavle for/ });
  await region.getByRole('heading', { level: 2 }).getByRole('link').first().click();
  await expect(page.getByRole('button', { name: 'Ret', exact: true }).first()).toBeVisible();
  // A notice along the foot is no part of the page, and takes no room on paper.
  await page.keyboard.press('ControlOrMeta+y');
  await expect(notice(page)).toContainText('gøre igen');
  const sheet = page.locator('[data-sheet]');
  await expect(sheet).toContainText('Forkortet, så det kan stå på én side');
  expect(await printed(page)).toMatchObject({ pages: 1 });
  await openBoard(page, board, '/overlevering');
  await expect(page.getByRole('article')).toHaveCount(1);
  await expect(sheet).toContainText('Forkortet, så det kan stå på én side');
  expect(await printed(page)).toMatchObject({ pages: 1 });
});
