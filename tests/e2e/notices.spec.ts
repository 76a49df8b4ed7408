/** What is told after an act never lies over what one is about to press. */
import type { Page } from '@playwright/test';
import { expect, test } from '../pages/base.js';
import { addIdea, notice, openBoard } from '../pages/board.js';
import { goTo } from '../pages/go.js';
import { openExample } from '../pages/start.js';

/** Marks the controls that are in sight now, as a person remembers where they were. */
function remember(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const marked of document.querySelectorAll('[data-remembered]')) {
      marked.removeAttribute('data-remembered');
    }
    const controls = 'a[href], button, input, select, textarea, summary';
    for (const control of document.querySelectorAll(controls)) {
      const box = control.getBoundingClientRect();
      if (box.width < 2 || box.height < 2 || box.bottom > innerHeight || box.top < 0) continue;
      const middle = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      if (middle && (control.contains(middle) || middle.contains(control))) {
        control.setAttribute('data-remembered', String(Math.round(box.top + scrollY)));
      }
    }
  });
}

/** The remembered controls that the notice lies over. */
async function covered(page: Page): Promise<string[]> {
  await expect(notice(page)).toBeVisible();
  return page.evaluate(() => {
    const told = document.querySelector('.toast');
    if (!told) return ['there is no notice'];
    const over = told.getBoundingClientRect();
    if (over.bottom > innerHeight + 1 || over.right > innerWidth + 1) return ['out of the window'];
    return [...document.querySelectorAll('[data-remembered]')]
      .filter((control) => {
        const box = control.getBoundingClientRect();
        return (
          !told.contains(control) &&
          control.checkVisibility() &&
          // What the act itself moved along is not where anyone remembers it.
          Math.abs(box.top + scrollY - Number(control.getAttribute('data-remembered'))) < 4 &&
          box.top < over.bottom - 1 &&
          box.bottom > over.top + 1 &&
          box.left < over.right - 1 &&
          box.right > over.left + 1
        );
      })
      .map((control) => control.textContent.trim() || String(control.getAttribute('aria-label')));
  });
}

/** Waits until what was told is put away. */
async function putAway(page: Page): Promise<void> {
  await notice(page).getByRole('button', { name: 'Luk besked' }).click();
  await expect(notice(page)).toHaveCount(0);
}

for (const viewport of [
  { width: 360, height: 740 },
  { width: 360, height: 450 },
  { width: 1366, height: 768 },
]) {
  test(`a notice covers no control, ${String(viewport.width)}×${String(viewport.height)}`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await page.setViewportSize(viewport);
    const board = await openExample(page);

    // On the board, in the middle of much.
    await page.getByLabel('Ny idé').fill('Ring aftenen før');
    await remember(page);
    await page.getByLabel('Ny idé').press('Enter');
    expect(await covered(page), 'an idea').toEqual([]);
    // Else it is the one that is looked at where the next is told.
    await putAway(page);

    // On a test: the next observation is saved where the first was.
    await page
      .getByRole('region', { name: /^Tavle for/ })
      .getByRole('heading', { level: 3 })
      .getByRole('link')
      .first()
      .click();
    const evidence = page.getByRole('complementary', { name: 'Det bygger vi på' });
    await evidence.getByRole('textbox', { name: 'Observation' }).fill('Hun smilede.');
    const add = evidence.getByRole('button', { name: 'Tilføj observation' });
    await add.scrollIntoViewIfNeeded();
    await remember(page);
    await add.click();
    expect(await covered(page), 'an observation').toEqual([]);

    // From Mine prøvehandlinger: the next observation is saved where the first was.
    await goTo(page, '#/mine');
    await page.getByRole('button', { name: /^Faglig leder/ }).click();
    const open = page.getByRole('button', { name: 'Skriv, hvad du så' });
    const field = page.getByLabel('Din observation');
    await expect(open.or(field).first()).toBeVisible();
    if (await open.isVisible()) await open.click();
    await field.fill('Far sagde selv, at planen virker.');
    const save = page.getByRole('button', { name: 'Gem observation' });
    await save.scrollIntoViewIfNeeded();
    await remember(page);
    await save.click();
    expect(await covered(page), 'an observation from Mine').toEqual([]);
    await putAway(page);

    // In the meeting.
    await openBoard(page, board);
    await addIdea(page, 'Skriv et kort');
    await page.getByRole('button', { name: 'Start tavlemøde' }).click();
    await page.getByRole('button', { name: 'Start mødet' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Idéer og tiltag' })).toBeVisible();
    await page.keyboard.press('n');
    await expect(page.locator('.goal')).toBeVisible();
    await page.getByRole('button', { name: 'Opgave', exact: true }).click();
    await page.getByLabel('Hvad skal gøres?').fill('Lån en dukke');
    await remember(page);
    await page.getByRole('button', { name: 'Gem opgaven' }).click();
    expect(await covered(page), 'a task').toEqual([]);
    await putAway(page);
    await remember(page);
    await page.keyboard.press('f');
    await expect(page.getByRole('button', { name: 'Gem beslutningen' })).toBeFocused();
    await page.keyboard.press('Enter');
    expect(await covered(page), 'a decision').toEqual([]);
  });
}
