import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { openBoard } from '../pages/board.js';
import { expect, test } from '../pages/base.js';
import { chooseFile, exportBoard, importDialog } from '../pages/files.js';
import { routesOf, throughMeeting, todayOf, visit } from '../pages/routes.js';
import { openExample } from '../pages/start.js';

/** The same page: axe is typed with the Playwright its own installation finds, not with ours. */
type AxePage = ConstructorParameters<typeof AxeBuilder>[0]['page'];

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** Rules whose answer depends on colours: all that the other theme can change. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds on the screen as it is, one line a place: every rule in light colours, then the
 * rules of colours in dark ones, for a theme changes nothing else.
 *
 * @param part what to look at, as a selector; without one, all of the page
 */
async function violations(page: Page, where: string, part?: string): Promise<string[]> {
  const found = await analyse(page, `${where} in light colours`, 'light', part);
  await page.emulateMedia({ colorScheme: 'dark' });
  found.push(...(await analyse(page, `${where} in dark colours`, 'dark', part)));
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}

async function analyse(
  page: Page,
  where: string,
  theme: 'light' | 'dark',
  part: string | undefined,
): Promise<string[]> {
  // Colours that are on their way are nobody's choice. What cannot be seen stands still half way.
  const lightness = await page.evaluate(async () => {
    const seen = document
      .getAnimations()
      .filter(({ effect }) => (effect as KeyframeEffect).target?.checkVisibility());
    await Promise.all(seen.map((one) => one.finished.catch(() => undefined)));
    return Number(/[\d.]+/.exec(getComputedStyle(document.body).backgroundColor)?.[0]);
  });
  expect(lightness > 128 ? 'light' : 'dark', where).toBe(theme);
  const axe = new AxeBuilder({ page: page as unknown as AxePage })
    // In the page itself, which has no frames: the other way opens a second page for every look.
    .setLegacyMode(true)
    // Every rule runs; of those that pass, one place is told instead of every one.
    .options({
      resultTypes: ['violations'],
      runOnly:
        theme === 'light'
          ? { type: 'tag', values: WCAG_22_AA }
          : { type: 'rule', values: OF_COLOURS },
    });
  if (part !== undefined) axe.include(part);
  const { violations: found, passes } = await axe.analyze();
  expect(passes.length, `${where} was looked at`).toBeGreaterThan(theme === 'light' ? 5 : 0);
  return found.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) =>
        `${where}: ${id} at ${target.join(' ')} (${failureSummary.replaceAll(/\s+/g, ' ')})`,
    ),
  );
}

test.use({ colorScheme: 'light', contextOptions: { reducedMotion: 'reduce' } });

// In two, so that two workers share them: looking at a page takes longer than going to it.
for (const part of [0, 1]) {
  test(`every page is without violations, part ${String(part + 1)} of 2`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.goto('');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const found = part === 0 ? await violations(page, 'first visit') : [];
    const board = await openExample(page);
    const routes = await routesOf(page, board);
    for (const route of routes.filter((_, i) => i % 2 === part)) {
      await visit(page, route);
      found.push(...(await violations(page, route.name)));
    }
    expect(found).toEqual([]);
  });
}

test('the tavlemøde is without violations from start to end', async ({ page }) => {
  test.setTimeout(240_000);
  await openExample(page);
  await page.getByRole('button', { name: 'Start tavlemøde' }).click();
  const found: string[] = [];
  await throughMeeting(page, async (name) => {
    found.push(...(await violations(page, name)));
  });
  expect(found).toEqual([]);
});

test('every dialog is without violations', async ({ page }) => {
  test.setTimeout(240_000);
  const board = await openExample(page);
  const found: string[] = [];
  async function look(name: string): Promise<void> {
    await expect(page.getByRole('dialog')).toBeVisible();
    found.push(...(await violations(page, name, 'dialog[open]')));
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }

  await page.getByRole('button', { name: 'Nyt udviklingspunkt' }).click();
  await look('new udviklingspunkt');
  await page.getByRole('button', { name: 'Ny prøvehandling' }).click();
  await look('new prøvehandling');
  await page.getByRole('button', { name: /^Idé:/ }).first().click();
  await look('idea');
  const refleksion = page.getByRole('list', { name: 'Til refleksion' }).first();
  await refleksion
    .getByRole('button', { name: /^Flyt til …/ })
    .first()
    .click();
  await expect(page.getByRole('dialog')).toBeVisible();
  found.push(...(await violations(page, 'Flyt til …', 'dialog[open]')));
  await page.getByRole('dialog').getByRole('button', { name: 'Afsluttet' }).click();
  await page.getByRole('dialog').getByRole('radio', { name: 'Gør fast' }).check();
  await look('decision');
  await page.getByRole('button', { name: 'Jeg er …' }).click();
  await look('who one is');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('ControlOrMeta+K');
  await page.getByRole('dialog').getByRole('combobox').fill('familie');
  await expect(page.getByRole('option').first()).toBeVisible();
  await look('search');
  await page.keyboard.press('Shift+?');
  await look('keys');

  const file = await exportBoard(page, board);
  await chooseFile(page, file);
  await expect(importDialog(page)).toContainText('I har allerede alt');
  await look('import, nothing new');
  await chooseFile(page, { name: 'forkert.json', text: '{}' });
  await expect(importDialog(page)).toContainText('Filen kan ikke hentes ind');
  await look('import, refused');

  await openBoard(page, board, '/team');
  await page
    .getByRole('button', { name: /deltager/i })
    .first()
    .click();
  await look('member');

  await openBoard(page, board, '/historik');
  await page
    .getByRole('button', { name: /^Vis ændringen: Idéen/ })
    .first()
    .click();
  await page
    .getByRole('button', { name: /^Slet for altid …/ })
    .first()
    .click();
  await look('delete for good');
  await openBoard(page, board, `/historik/${await todayOf(page)}`);
  const still = page.getByRole('region', { name: /kun til at se på$/ });
  await still.getByRole('heading', { level: 3 }).getByRole('button').first().click();
  await look('a prøvehandling to read');
  await still.getByRole('heading', { level: 2 }).getByRole('button').first().click();
  await look('an udviklingspunkt to read');
  expect(found).toEqual([]);
});

test('the preview of a file from elsewhere is without violations', async ({ page, newDevice }) => {
  const board = await openExample(page);
  const file = await exportBoard(page, board);
  const other = await (await newDevice({ colorScheme: 'light' })).newPage();
  await other.goto('');
  await chooseFile(other, file);
  await expect(importDialog(other).getByRole('button', { name: 'Hent ind' })).toBeVisible();
  expect(await violations(other, 'import preview', 'dialog[open]')).toEqual([]);
});
