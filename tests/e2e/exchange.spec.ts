import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { addIdea, addPoint, addTest, cell, moveTo, openBoard, sayWho } from '../pages/board.js';
import { expect, test } from '../pages/base.js';
import {
  chooseFile,
  download,
  exportBoard,
  importDialog,
  importFile,
  type TakenFile,
} from '../pages/files.js';
import { boardIdOf, createBoard } from '../pages/start.js';
import { goTo } from '../pages/go.js';

const BOARD = 'Familieindsatsen';
const POINT = 'Tryg weekend';
const TITLE = 'Ring til familien torsdag';

/** What stands on the board that is open, in the order it is read. */
async function boardText(page: Page, board: string): Promise<string> {
  await openBoard(page, board);
  const region = page.getByRole('region', { name: /^Tavle for/ });
  await expect(region.getByRole('region', { name: POINT })).toBeVisible();
  return region.ariaSnapshot();
}

/** The records of a board file, without when it was written. */
function recordsOf(file: TakenFile): unknown {
  return (JSON.parse(file.text) as { records: unknown }).records;
}

test('phone, laptop and second laptop write on one board, and end with the same', async ({
  newDevice,
}) => {
  test.slow();
  const laptop = await (await newDevice()).newPage();
  const second = await (await newDevice()).newPage();
  const phone = await (
    await newDevice({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true })
  ).newPage();

  const board = await createBoard(laptop, BOARD);
  await addPoint(laptop, POINT);
  await addTest(laptop, { title: TITLE, point: POINT, owner: 'Mette Holm' });
  const first = await exportBoard(laptop, board);
  expect(first.name).toMatch(/^familieindsatsen-\d{4}-\d\d-\d\d\.tavle\.json$/i);

  await importFile(second, first);
  await expect(second.getByRole('heading', { level: 1, name: BOARD })).toBeVisible();
  expect(boardIdOf(second)).toBe(board);
  await importFile(phone, first);

  const notes = await test.step('the phone writes an observation and sends it', async () => {
    // A phone goes from the file to who one is, and from there to what is one's own.
    await expect(phone.getByRole('heading', { level: 1, name: 'Mit overblik' })).toBeVisible();
    await sayWho(phone, 'Mette Holm').click();
    await expect(phone.getByRole('link', { name: TITLE })).toBeVisible();
    await phone.getByLabel('Din observation').fill('Mor ringede ikke til vagten.');
    await phone.getByRole('button', { name: 'Gem observation' }).click();
    await expect(phone.getByText('1 note venter på at blive sendt')).toBeVisible();
    const file = await download(phone, () =>
      phone.getByRole('button', { name: 'Send til tavlen' }).click(),
    );
    // A file among the downloads is not a file that was sent.
    await phone.reload();
    await expect(phone.getByText('1 note venter på at blive sendt')).toBeVisible();
    await phone.getByRole('button', { name: 'Jeg har sendt den' }).click();
    await expect(phone.getByText('1 note venter på at blive sendt')).toBeHidden();
    expect(file.text.length).toBeLessThan(first.text.length);
    return file;
  });

  await test.step('the laptop takes the notes in, and they stand on the test', async () => {
    await importFile(laptop, notes);
    await expect(laptop.getByRole('heading', { name: 'er kommet ind' })).toBeVisible();
    await openBoard(laptop, board);
    await laptop.getByRole('link', { name: TITLE }).click();
    await expect(laptop.getByText('Mor ringede ikke til vagten.', { exact: true })).toBeVisible();
  });

  await test.step('both laptops write', async () => {
    await openBoard(laptop, board);
    await addIdea(laptop, 'Skrevet på den ene');
    await openBoard(second, board);
    await addIdea(second, 'Skrevet på den anden');
    await moveTo(second, TITLE, 'Afprøves');
    await expect(cell(second, POINT, 'Afprøves').getByRole('link', { name: TITLE })).toBeVisible();
  });

  await test.step('merged both ways, each has what the other wrote', async () => {
    const fromLaptop = await exportBoard(laptop, board);
    const fromSecond = await exportBoard(second, board);
    await importFile(laptop, fromSecond);
    await importFile(second, fromLaptop);
    const here = await boardText(laptop, board);
    expect(here).toContain('Skrevet på den anden');
    expect(here).toContain('Skrevet på den ene');
    expect(await boardText(second, board)).toBe(here);
    expect(recordsOf(await exportBoard(second, board))).toEqual(
      recordsOf(await exportBoard(laptop, board)),
    );

    await chooseFile(laptop, fromSecond);
    await expect(importDialog(laptop)).toContainText('I har allerede alt det, filen indeholder.');
    await importDialog(laptop).getByRole('button', { name: 'Åbn tavlen' }).click();
    expect(await boardText(laptop, board)).toBe(here);
  });
});

test('what two wrote differently is listed with both values until someone chooses', async ({
  newDevice,
}) => {
  const laptop = await (await newDevice()).newPage();
  const second = await (await newDevice()).newPage();
  const board = await createBoard(laptop, BOARD);
  await addPoint(laptop, POINT);
  await addTest(laptop, { title: TITLE, point: POINT });
  await importFile(second, await exportBoard(laptop, board));

  for (const [page, title] of [
    [laptop, 'Ring til familien fredag'],
    [second, 'Ring til familien onsdag'],
  ] as const) {
    await openBoard(page, board);
    await page.getByRole('link', { name: TITLE }).click();
    await page.getByRole('button', { name: 'Ret titlen' }).click();
    await page.getByLabel('Titel').fill(title);
    await page.getByRole('button', { name: 'Gem', exact: true }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  }

  await openBoard(laptop, board, '/udveksling');
  await chooseFile(laptop, await exportBoard(second, board));
  await expect(importDialog(laptop)).toContainText('Ét sted har I skrevet forskelligt');
  await importDialog(laptop).getByRole('button', { name: 'Hent ind', exact: true }).click();
  await expect(importDialog(laptop)).toBeHidden();

  await openBoard(laptop, board);
  const list = laptop.getByRole('region', { name: 'Ét sted har I skrevet forskelligt' });
  await expect(list).toBeVisible();
  await expect(list).not.toContainText('Ring til familien onsdag');
  await list.getByRole('button', { name: 'Se forskellen' }).click();
  await expect(list).toContainText('Ring til familien fredag');
  await expect(list).toContainText('Ring til familien onsdag');
  await list.getByRole('button', { name: /: Ring til familien onsdag$/ }).click();
  await expect(list).toBeHidden();

  await importFile(second, await exportBoard(laptop, board));
  await openBoard(second, board);
  await expect(second.getByRole('link', { name: 'Ring til familien onsdag' })).toBeVisible();
  await expect(second.getByText('skrevet forskelligt')).toBeHidden();
  await openBoard(laptop, board);
  await expect(laptop.getByRole('link', { name: 'Ring til familien onsdag' })).toBeVisible();
});

test('a file that is damaged, foreign, newer or hostile is refused with a sentence, and nothing changes', async ({
  page,
}) => {
  const board = await createBoard(page, BOARD);
  await addPoint(page, POINT);
  const good = await exportBoard(page, board);
  const before = recordsOf(good);
  const fixture = readFileSync('tests/fixtures/format-1.tavle.json', 'utf8');

  const refused: [what: string, text: string, sentence: RegExp][] = [
    ['cut off', good.text.slice(0, good.text.length / 2), /mangler|beskadiget/],
    ['foreign', '{"kunder":[1,2,3]}', /hverken en tavle eller en pakke/],
    ['not text', '\u0000\u0001PNG', /hverken en tavle|beskadiget/],
    ['empty', '', /Filen er tom/],
    ['newer', good.text.replace(/"version": \d+/, '"version": 99'), /format 99, .* format \d+\./],
    [
      'hostile',
      fixture.replace('"format":', '"__proto__": {"polluted": true}, "format":'),
      /noget i sig, som en tavle aldrig har/,
    ],
    [
      'edited by hand',
      good.text.replace(`"title":"${POINT}"`, '"title":"Noget andet"'),
      /passer ikke med historien|beskadiget/,
    ],
  ];
  for (const [what, text, sentence] of refused) {
    await test.step(what, async () => {
      expect(text, 'the file is not the good one').not.toBe(good.text);
      await chooseFile(page, { name: `${what}.tavle.json`, text });
      const dialog = importDialog(page);
      await expect(dialog.getByText('Filen kan ikke hentes ind')).toBeVisible();
      await expect(dialog).toContainText(sentence);
      await expect(dialog.getByRole('button', { name: 'Hent ind', exact: true })).toHaveCount(0);
      await dialog.getByRole('button', { name: 'Luk' }).last().click();
      await expect(dialog).toBeHidden();
    });
  }
  expect(recordsOf(await exportBoard(page, board))).toEqual(before);
  await goTo(page, '#/');
  await expect(page.getByRole('article')).toHaveCount(1);
});
