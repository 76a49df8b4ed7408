import { expect, test } from '../pages/base.js';
import { addIdea, openBoard, sayWho } from '../pages/board.js';
import { pickWithout } from '../pages/folders.js';
import { routesOf, throughMeeting, visit } from '../pages/routes.js';
import { openExample } from '../pages/start.js';
import { goTo } from '../pages/go.js';

/** A phone, and a small window at 200 % zoom: as wide, and less high. */
const HEIGHTS = [740, 450];

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });

  test('no page scrolls sideways, on a phone or at 200 % zoom', async ({ page }) => {
    test.setTimeout(240_000);
    await pickWithout(page);
    await page.goto('');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const wide = [['first visit', await overflow()]] as [string, string[]][];
    const board = await openExample(page);
    for (const route of await routesOf(page, board)) {
      await visit(page, route);
      wide.push([route.name, await overflow()]);
    }
    await openBoard(page, board);
    await page.getByRole('button', { name: 'Start tavlemøde' }).click();
    await throughMeeting(page, async (name) => {
      wide.push([name, await overflow()]);
    });
    // What stands at the top is at its longest when there is a copy and a shared folder.
    await openBoard(page, board);
    await addIdea(page, 'Skrevet før kopien');
    await goTo(page, '#/indstillinger');
    await page.getByRole('button', { name: 'Vælg mappe til sikkerhedskopier' }).click();
    await expect(page.getByText('Det kører af sig selv.')).toBeVisible();
    await openBoard(page, board, '/udveksling');
    await page.getByRole('button', { name: 'Vælg fælles mappe' }).click();
    await expect(page.getByText(/^Gemt her · alt er i kopien fra/)).toBeVisible();
    await expect(page.getByRole('link', { name: 'delt i mappe' })).toBeVisible();
    wide.push(['with a copy and a shared folder', await overflow()]);
    expect(wide.filter(([, parts]) => parts.length > 0)).toEqual([]);

    async function overflow(): Promise<string[]> {
      const parts: string[] = [];
      for (const height of HEIGHTS) {
        await page.setViewportSize({ width: 360, height });
        parts.push(...(await tooWide()));
      }
      return parts;
    }

    function tooWide(): Promise<string[]> {
      return page.evaluate(() => {
        // Not innerWidth: a phone shows a wide page smaller, and calls that its width.
        const { clientWidth: width } = document.documentElement;
        if (width !== 360) return [`the page is ${width} px wide`];
        if ((document.scrollingElement?.scrollWidth ?? 0) <= width) return [];
        return [...document.querySelectorAll('body *')]
          .filter((node) => node.getBoundingClientRect().right > width + 1)
          .slice(0, 5)
          .map((node) => `${node.tagName}.${String(node.getAttribute('class'))}`);
      });
    }
  });

  test('an observation is written in three presses from Mit overblik', async ({ page }) => {
    const board = await openExample(page);
    await goTo(page, '#/mine');
    await sayWho(page).first().tap();
    const open = page.getByRole('button', { name: 'Skriv, hvad du så' });
    const field = page.getByLabel('Din observation');
    await expect(open.or(field).first()).toBeVisible();

    if (await open.isVisible()) await open.tap();
    await field.fill('Far sagde selv, at planen virker.');
    const save = page.getByRole('button', { name: 'Gem observation' });
    await expect(save).toBeInViewport();
    await save.tap();
    await expect(page.getByText('Observationen er gemt.').first()).toBeVisible();
    await expect(field).toHaveValue('');

    await openBoard(page, board);
    await page.keyboard.press('ControlOrMeta+K');
    await page.getByRole('dialog').getByRole('combobox').fill('planen virker');
    await expect(page.getByRole('option', { name: /Far sagde selv/ }).first()).toBeVisible();
  });
});
