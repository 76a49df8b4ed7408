/** The meeting on the screens teams have: everything needed to decide about a test in sight at once. */
import type { Page } from '@playwright/test';
import { expect, test } from '../pages/base.js';
import { translatePage } from '../pages/translator.js';
import { openExample } from '../pages/start.js';

/** From a projector to a laptop that shows everything at 150 %. */
const SIZES = [
  [1920, 1080],
  [1536, 864],
  [1366, 768],
  [1280, 720],
  [1093, 614],
  [911, 512],
] as const;
/** Further sizes at which nothing may lie over a button. */
const ODD_SIZES = [
  [1440, 900],
  [1280, 800],
  [1241, 700],
  [1024, 730],
] as const;

async function startMeeting(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start tavlemøde' }).click();
  await page.getByRole('button', { name: 'Start mødet' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Idéer og tiltag' })).toBeVisible();
}

/** What of the slide is cut off by the window or by a column, or lies under something else. */
function hiddenParts(page: Page, selectors: readonly string[]): Promise<string[]> {
  return page.evaluate((wanted) => {
    const hidden: string[] = [];
    for (const selector of wanted) {
      const found = [...document.querySelectorAll(selector)];
      if (found.length === 0) hidden.push(`${selector} is not there`);
      for (const part of found) {
        const name = `${selector} "${part.textContent.trim().slice(0, 40)}"`;
        const box = part.getBoundingClientRect();
        if (box.width === 0 || box.height === 0) hidden.push(`${name} has no size`);
        let [top, bottom, left, right] = [0, innerHeight, 0, innerWidth];
        for (let above = part.parentElement; above; above = above.parentElement) {
          if (getComputedStyle(above).overflowY === 'visible') continue;
          const frame = above.getBoundingClientRect();
          [top, bottom] = [Math.max(top, frame.top), Math.min(bottom, frame.bottom)];
          [left, right] = [Math.max(left, frame.left), Math.min(right, frame.right)];
        }
        if (box.top < top - 1 || box.bottom > bottom + 1 || box.left < left - 1) {
          hidden.push(`${name} is cut off: ${box.top}–${box.bottom} of ${top}–${bottom}`);
        }
        if (box.right > right + 1) hidden.push(`${name} is cut off at the side`);
        const middle = document.elementFromPoint(
          box.left + box.width / 2,
          box.top + Math.min(box.height / 2, 20),
        );
        if (!middle || !(part.contains(middle) || middle.contains(part))) {
          hidden.push(`${name} lies under ${String(middle?.className)}`);
        }
      }
    }
    return hidden;
  }, selectors);
}

/** What must be at hand on every slide of a test. */
const AT_HAND = [
  'article h1',
  '.goal',
  '[data-fit] .words > section:first-child h2',
  '.ways button[aria-pressed]',
  'aside .ways > button',
  'nav[data-foot] button',
];

/** The texts of a test that is reflected on, whole. */
const REFLECTED = ['.goal', '[data-fit] h2', '[data-fit] .words p', '.learned p'];

/** Goes through the tests of the meeting and tells what is not in sight, and where. */
async function outOfSight(page: Page, sizes: readonly (readonly [number, number])[]) {
  const faults: string[] = [];
  const reflected: string[] = [];
  const meeting = page.getByRole('complementary').first();
  await page.setViewportSize({ width: 1920, height: 1080 });
  for (let slide = 0; slide < 20; slide += 1) {
    const title = await page.getByRole('heading', { level: 1 }).innerText();
    const isTest = (await page.locator('[data-fit]').count()) > 0;
    const reflects = isTest && (await page.locator('.phase.reflect').count()) > 0;
    if (reflects) reflected.push(title);
    for (const [width, height] of isTest ? sizes : []) {
      await page.setViewportSize({ width, height });
      // One frame for the sizes, one for what follows them.
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      const parts = [...AT_HAND, ...(reflects ? REFLECTED : [])];
      const hidden = await hiddenParts(page, parts);
      faults.push(...hidden.map((part) => `${title}, ${String(width)}×${String(height)}: ${part}`));
    }
    await page.setViewportSize({ width: 1920, height: 1080 });
    const end = page.locator('button[form="afslutning"]');
    if (await end.isVisible()) break;
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(title);
    await expect(meeting).toBeVisible();
  }
  return { faults, reflected };
}

test('every test can be decided about without scrolling, on six screens and in two languages', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await openExample(page);
  await startMeeting(page);
  const danish = await outOfSight(page, [...SIZES, ...ODD_SIZES]);
  expect(danish.reflected).toContain('Undervisningsark med fotos');
  expect(danish.faults).toEqual([]);

  // The meeting goes on where it was, in English.
  await page.evaluate(() => localStorage.setItem('ft.locale', 'en'));
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (let back = 0; back < 20; back += 1) await page.keyboard.press('ArrowLeft');
  const english = await outOfSight(page, SIZES);
  expect(english.reflected).toContain('Undervisningsark med fotos');
  expect(english.faults).toEqual([]);
});

test('the decision, its reason and the way on stay in sight once one is chosen', async ({
  page,
}) => {
  await openExample(page);
  await startMeeting(page);
  const title = page.getByRole('heading', { level: 1, name: 'Undervisningsark med fotos' });
  for (let turn = 0; turn < 6 && !(await title.isVisible()); turn += 1) {
    await page.keyboard.press('n');
  }
  await expect(title).toBeVisible();
  const faults: string[] = [];
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    for (const letter of ['f', 'j', 'u', 'g', 's']) {
      await page.keyboard.press(letter);
      await expect(page.locator('.ways [aria-pressed="true"]')).toBeVisible();
      const hidden = await hiddenParts(page, [
        '.ways button[aria-pressed]',
        '.bar button[type="submit"]',
        'article h1',
        '[data-fit] .words > section:first-child h2',
        'nav[data-foot] button',
        'aside .ways > button',
      ]);
      faults.push(...hidden.map((part) => `${String(width)}×${String(height)} ${letter}: ${part}`));
      await page.keyboard.press('Escape');
    }
  }
  expect(faults).toEqual([]);
});

test('the meeting closes with what was decided, and its minutes are a page of the board', async ({
  page,
}) => {
  await openExample(page);
  await startMeeting(page);
  await page.keyboard.press('n');
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  await page.keyboard.press('j');
  await page.getByRole('button', { name: 'Gem beslutningen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(title);
  await page.getByRole('button', { name: 'Afslut', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Aftaler/ })).toBeVisible();
  const slide = page.getByRole('article');
  const headings = await slide.getByRole('heading', { level: 2 }).allInnerTexts();
  expect(headings).toEqual([
    'I dag besluttede vi',
    'Inden vi slutter',
    'Hvem gør hvad inden næste møde',
  ]);
  await expect(slide.getByText(title).first()).toBeInViewport();

  await page.getByRole('button', { name: 'Afslut mødet', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Referat' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Tavlens sider' })).toBeVisible();
  await expect(page).toHaveTitle(/^Referat/);
  await expect(page.getByRole('button', { name: 'Kopiér referat og opgaver' })).toBeInViewport();
});

test('zoomed far in, the agenda is one line and the page scrolls as one', async ({ page }) => {
  await page.setViewportSize({ width: 683, height: 384 });
  await openExample(page);
  await startMeeting(page);
  await page.keyboard.press('n');
  const rail = page.getByRole('complementary', { name: 'Dagsorden og tid' });
  await expect(rail).toBeVisible();
  expect((await rail.boundingBox())?.height).toBeLessThan(80);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(683);
  await rail.getByRole('button', { name: /til stede/ }).click();
  await expect(rail.getByRole('button', { name: 'Afslut' })).toBeVisible();
});

test('a page translator is asked to stay away, and the meeting goes on where one has been', async ({
  page,
}) => {
  await openExample(page);
  await startMeeting(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'da');
  expect(await translatePage(page)).toBe(0);
  const rail = page.getByRole('complementary', { name: 'Dagsorden og tid' });
  await page.keyboard.press('n');
  await expect(rail).toContainText('Prøvehandling 1 af');
  const first = await page.getByRole('heading', { level: 1 }).innerText();
  await page.keyboard.press('n');
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(first);
  await expect(rail).toContainText('Prøvehandling 2 af');
});

test('the order of tabs is the order one reads in, in the meeting and on the board', async ({
  page,
}) => {
  await openExample(page);
  await expect(page.getByRole('region', { name: /^Tavle for/ })).toBeVisible();
  for (const [width, height] of [
    [1920, 1080],
    [1440, 900],
    [1280, 720],
    [360, 740],
  ] as const) {
    await page.setViewportSize({ width, height });
    // The app's own bar takes two rows on a phone, its pages below its buttons: the board is walked.
    expect(
      await backwardSteps(page, 'main'),
      `the board, ${String(width)}×${String(height)}`,
    ).toEqual([]);
  }
  await startMeeting(page);
  await page.keyboard.press('n');
  for (const [width, height] of [
    [1440, 900],
    [1024, 730],
    [360, 740],
  ] as const) {
    await page.setViewportSize({ width, height });
    // What stands along the foot of a phone belongs to the end of the page.
    await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight }));
    expect(await backwardSteps(page), `${String(width)}×${String(height)}`).toEqual([]);
  }
});

/**
 * Steps from one control to the next that go against reading: to something wholly above and to the
 * left of where one is, or above it in the same column. From the foot of a column to the head of the
 * one to its right is reading on.
 */
function backwardSteps(page: Page, within = 'body'): Promise<string[]> {
  return page.evaluate((part) => {
    const stops = [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button:not(:disabled), input, select, textarea, summary, [tabindex="0"]',
      ),
    ].filter(
      (stop) =>
        stop.tabIndex >= 0 &&
        stop.closest(part) !== null &&
        stop.checkVisibility({ visibilityProperty: true }),
    );
    const steps: string[] = [];
    for (const [at, next] of stops.slice(1).entries()) {
      const from = stops[at]!.getBoundingClientRect();
      const to = next.getBoundingClientRect();
      if (from.width < 2 || to.width < 2) continue;
      const above = to.bottom <= from.top + 4;
      const toTheRight = to.left >= from.right - 4;
      const sameLine = !above && to.top < from.bottom - 4;
      const back = sameLine && to.right <= from.left + 4;
      if ((above && !toTheRight) || back) {
        steps.push(
          `${stops[at]!.textContent.trim().slice(0, 30)} → ${next.textContent.trim().slice(0, 30)}`,
        );
      }
    }
    return steps;
  }, within);
}
