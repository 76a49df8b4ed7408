/** Nothing jumps while a page comes: where one is about to press, it stays. */
import type { Page } from '@playwright/test';
import { expect, test } from '../pages/base.js';
import { openExample } from '../pages/start.js';
import { routesOf } from '../pages/routes.js';
import { goTo } from '../pages/go.js';

interface Shift {
  value: number;
  what: string[];
}

declare global {
  interface Window {
    shiftsOfPage?: Shift[];
  }
}

/** Watches every page for parts that move without anyone having done anything. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    interface LayoutShift extends PerformanceEntry {
      value: number;
      hadRecentInput: boolean;
      sources: { node: Node | null }[];
    }
    const shifts: Shift[] = [];
    window.shiftsOfPage = shifts;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as LayoutShift[]) {
        if (entry.hadRecentInput) continue;
        const what = entry.sources.map(({ node }) =>
          node instanceof Element ? `${node.tagName}.${node.getAttribute('class') ?? ''}` : 'text',
        );
        shifts.push({ value: entry.value, what });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** The lobby stands in the middle of the screen, minutes on a sheet, and a test beside its way here. */
const ELSEWHERE = new Set(['lobby', 'minutes', 'a prøvehandling']);

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 360, height: 740 },
]) {
  test(`no page jumps while it comes, and all begin at one left edge, ${String(viewport.width)} px wide`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await watchShifts(page);
    await page.setViewportSize(viewport);
    await page.goto('');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const jumps: [string, Shift[]][] = [['first visit', await shiftsOf(page)]];
    const edges: [string, { brand: number; title: number }][] = [];
    const board = await openExample(page);
    for (const route of await routesOf(page, board)) {
      await goTo(page, route.address);
      await expect(route.ready(page), route.name).toBeVisible();
      jumps.push([route.name, await shiftsOf(page)]);
      if (!ELSEWHERE.has(route.name)) edges.push([route.name, await edgesOf(page)]);
    }
    expect(edges.filter(([, { brand, title }]) => title !== brand)).toEqual([]);
    expect(jumps.filter(([, shifts]) => shifts.length > 0)).toEqual([]);
  });
}

test('nothing on the start page jumps where there is room below it, 1920 px wide', async ({
  page,
}) => {
  await watchShifts(page);
  await page.setViewportSize({ width: 1920, height: 1080 });
  const foot = page.getByRole('region', { name: 'Data og sikkerhedskopi' });
  await page.goto('');
  await expect(foot).toBeVisible();
  const first = await shiftsOf(page);
  await openExample(page);
  await goTo(page, '#/');
  await expect(foot).toBeVisible();
  expect([first, await shiftsOf(page)]).toEqual([[], []]);
});

/** Where the app's name and the page's own begin from the left, in whole pixels. */
function edgesOf(page: Page): Promise<{ brand: number; title: number }> {
  return page.evaluate(() => {
    const [brand = NaN, title = NaN] = ['header a', 'h1'].map((one) =>
      Math.round(document.querySelector(one)?.getBoundingClientRect().left ?? NaN),
    );
    return { brand, title };
  });
}

/** What moved until the page is at rest, with its fonts. */
async function shiftsOf(page: Page): Promise<Shift[]> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => requestIdleCallback(done, { timeout: 3000 }));
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
  return (await page.evaluate(() => window.shiftsOfPage)) ?? [];
}

test('a first visit on a phone stands in its fallback fonts without scrolling sideways, and keeps its place when the fonts come', async ({
  page,
}) => {
  await watchShifts(page);
  await page.setViewportSize({ width: 360, height: 740 });
  let come = (): void => undefined;
  const fonts = new Promise<void>((done) => (come = done));
  await page.route('**/*.woff2', async (route) => {
    await fonts;
    await route.continue();
  });
  // The font is part of what the browser waits for before it says that the page has loaded.
  await page.goto('', { waitUntil: 'commit' });
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toBeVisible();
  // The foot comes last, of its own accord: what the fonts do is measured once it is there.
  await expect(page.getByRole('region', { name: 'Data og sikkerhedskopi' })).toBeVisible();
  expect(await page.evaluate(() => document.fonts.check('430 1rem "Albert Sans"'))).toBe(false);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  const before = await page.evaluate(() => document.documentElement.scrollHeight);
  come();
  await expect
    .poll(() => page.evaluate(() => document.fonts.check('430 1rem "Albert Sans"')))
    .toBe(true);
  const after = await page.evaluate(() => document.documentElement.scrollHeight);
  expect(Math.abs(after - before) / before).toBeLessThan(0.05);
  const moved = (await shiftsOf(page)).reduce((sum, { value }) => sum + value, 0);
  expect(moved).toBeLessThan(0.02);
});
