/** How much of a board the screens of a meeting room show, and that what is drawn close can be reached. */
import type { Page } from '@playwright/test';
import { expect, test } from '../pages/base.js';
import { openExample } from '../pages/start.js';

/** Where each lane ends, in pixels from the top of the window. */
async function laneEnds(page: Page): Promise<number[]> {
  const lanes = page.getByRole('region', { name: /^Tavle for/ }).locator('section.lane');
  return lanes.evaluateAll((all) => all.map((lane) => lane.getBoundingClientRect().bottom));
}

/** Words of the filter that do not stand on one line. */
async function brokenLabels(page: Page): Promise<string[]> {
  const labels = page.getByRole('radiogroup', { name: 'Vis på tavlen' }).locator('label > span');
  await expect(labels.first()).toBeVisible();
  return labels.evaluateAll((spans) =>
    spans
      .filter((span) => {
        const words = document.createRange();
        words.selectNodeContents(span);
        return new Set([...words.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
      })
      .map((span) => span.textContent),
  );
}

test('the four lanes of the example stand on 1920 × 1080, and three on 1366 × 768', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await openExample(page);
  await expect(page.getByRole('heading', { name: 'Den gode anbringelse' })).toBeInViewport();
  await page.evaluate(() => document.fonts.ready);
  const wide = await laneEnds(page);
  expect(wide[3]).toBeLessThanOrEqual(1080);

  await page.setViewportSize({ width: 1366, height: 768 });
  await expect.poll(async () => (await laneEnds(page))[2]).toBeLessThanOrEqual(768);
  expect(await brokenLabels(page)).toEqual([]);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
});

test('"Det har vi lært" tells what came of the tests, also under closed points', async ({
  page,
}) => {
  await openExample(page);
  await page.getByText('Det har vi lært', { exact: true }).click();
  const board = page.getByRole('region', { name: /^Tavle for/ });
  await expect(board.getByText('Det lille greb holder', { exact: false })).toBeVisible();
  await expect(board.getByRole('button', { name: /^Idé:/ })).toHaveCount(0);
  await page.reload();
  await expect(board.getByText('Det lille greb holder', { exact: false })).toBeVisible();
});

test.describe('a laptop with a touch screen', () => {
  test.use({ hasTouch: true, viewport: { width: 1280, height: 720 } });

  test('has its handles in sight, and breaks no word of a title but the longest', async ({
    page,
  }) => {
    await openExample(page);
    const titles = page.locator('[data-card] h3');
    await expect(titles.first()).toBeVisible();
    await expect(page.getByRole('button', { name: /^Flyt til/ }).first()).toBeInViewport();
    // A word of more than 15 letters is wider than a card of the example at this size, also with a mouse.
    const broken = await titles.evaluateAll((all) =>
      all.flatMap((title) => {
        const walker = document.createTreeWalker(title, NodeFilter.SHOW_TEXT);
        const words: string[] = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          for (const { 0: word, index } of (node.textContent ?? '').matchAll(/\p{L}+/gu)) {
            const range = document.createRange();
            range.setStart(node, index);
            range.setEnd(node, index + word.length);
            const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
            if (lines.size > 1 && word.length <= 15) words.push(word);
          }
        }
        return words;
      }),
    );
    expect(broken).toEqual([]);
  });
});
