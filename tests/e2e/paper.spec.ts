import type { Page } from '@playwright/test';
import { expect, test } from '../pages/base.js';
import { notice, openBoard } from '../pages/board.js';
import { openExample } from '../pages/start.js';

/** Size of every page of a PDF in whole millimetres, "420 × 297", as its bytes say. */
async function printed(page: Page): Promise<string[]> {
  const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true });
  const boxes = pdf.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g);
  const mm = (points: string | undefined): string => ((Number(points) / 72) * 25.4).toFixed(0);
  return [...boxes].map(([, width, height]) => `${mm(width)} × ${mm(height)}`);
}

/** Height of a capital letter on the paper, in mm. */
function capitalOf(page: Page, selector: string): Promise<number[]> {
  return page.evaluate((where) => {
    const pen = document.createElement('canvas').getContext('2d');
    return [...document.querySelectorAll<HTMLElement>(where)].map((title) => {
      const { fontSize, fontWeight, fontFamily } = getComputedStyle(title);
      if (!pen) return 0;
      pen.font = `${fontWeight} ${fontSize} ${fontFamily}`;
      return (pen.measureText('H').actualBoundingBoxAscent / 96) * 25.4;
    });
  }, selector);
}

test('the board goes on the wall as A3, and what is written on slips comes back by its code', async ({
  page,
}) => {
  const board = await openExample(page);

  await test.step('as many A3 sheets as it takes, whole lanes, codes on all', async () => {
    await openBoard(page, board, '/a3');
    const preview = page.getByRole('region', { name: 'Forhåndsvisning af arkene' });
    const sheets = preview.getByRole('article').filter({ hasText: /Ark \d+ af \d+/ });
    await expect(preview.getByText(/^P1$/).first()).toBeVisible();
    const count = await sheets.count();
    expect(count).toBeGreaterThan(0);
    await expect(page.getByRole('status').filter({ hasText: `${count} ark` })).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    for (const height of await capitalOf(page, 'section[aria-label] [data-lane] h3')) {
      expect(height).toBeGreaterThanOrEqual(9);
    }
    const cards = await capitalOf(page, 'section[aria-label] [data-lane] .top + h4');
    // Only a title with a word longer than a line is smaller, so that the word stays whole.
    expect(cards.filter((height) => height >= 9).length).toBeGreaterThan(cards.length / 2);
    expect(Math.min(...cards)).toBeGreaterThanOrEqual(4.5);
    await page.emulateMedia({ media: null });
    expect(await printed(page)).toEqual(Array.from({ length: count }, () => '420 × 297'));
    const lanes = await preview.getByRole('heading', { level: 3 }).allInnerTexts();
    expect(lanes.filter((title) => /^P1\b/.test(title))).toHaveLength(1);
  });

  const { code, title } = await test.step('slips carry the code of their card', async () => {
    await openBoard(page, board, '/sedler');
    const line = page
      .getByRole('group', { name: /skal have sedler/ })
      .getByRole('listitem')
      .first();
    await line.getByRole('checkbox').check();
    const [, first = '', rest = ''] = /^(P\d+-\d\d) (.*)$/.exec(await line.innerText()) ?? [];
    await expect(
      page.getByRole('region', { name: 'Forhåndsvisning af sedlerne' }).getByText(first),
    ).toHaveCount(2);
    expect(await printed(page)).toEqual(['210 × 297', '210 × 297']);
    return { code: first, title: rest };
  });

  await test.step('a slip is written in by keyboard alone, through a reload', async () => {
    await openBoard(page, board, '/sedler/skriv-ind');
    await expect(page.getByLabel('Kode på sedlen')).toBeFocused();
    await page.keyboard.type('p9-99');
    await expect(page.getByText('Intet kort på tavlen har koden p9-99')).toBeVisible();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(code.replace('P', 'p').replace('-', ' '));
    await expect(page.getByText(`Prøvehandling: ${title}`)).toBeVisible();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Far ringede selv');
    await page.keyboard.press('Tab');
    await page.reload();
    await expect(page.getByLabel('Tekst på sedlen')).toHaveValue('Far ringede selv');
    await page.getByLabel('Tekst på sedlen').press('Enter');
    await expect(page.getByLabel('Kode på sedlen')).toBeFocused();
    await expect(page.getByLabel('Kode på sedlen')).toHaveValue('');
    await expect(page.getByRole('region', { name: '1 seddel er skrevet ind' })).toContainText(code);
    await notice(page).getByRole('button', { name: 'Fortryd' }).click();
    await expect(page.getByRole('region', { name: 'er skrevet ind' })).toBeHidden();
    await page.keyboard.press('ControlOrMeta+y');
    await expect(page.getByRole('region', { name: '1 seddel er skrevet ind' })).toBeVisible();
  });

  await test.step('the code in search leads to the card, and there the slip stands', async () => {
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByRole('combobox', { name: 'Hvad leder I efter?' }).fill(code.toLowerCase());
    await expect(page.getByRole('option', { selected: true })).toContainText(code);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(page.getByText('Far ringede selv', { exact: true })).toBeVisible();
  });
});
