import type { Page } from '@playwright/test';
import { addIdea, addPoint, addTest, card, moveTo, notice, openBoard } from '../pages/board.js';
import { expect, test } from '../pages/base.js';
import { createBoard } from '../pages/start.js';
import { observe, openTest, startTest } from '../pages/test-action.js';

const TITLE = 'Ring til familien torsdag';

test('two tabs see each other’s acts within a second', async ({ page, context }) => {
  const board = await createBoard(page, 'Familieindsatsen');
  await addIdea(page, 'Den første');
  const other = await context.newPage();
  await openBoard(other, board);
  await expect(other.getByRole('button', { name: 'Idé: Den første' })).toBeVisible();

  for (const [from, to, text] of [
    [page, other, 'Skrevet i det ene faneblad'],
    [other, page, 'Skrevet i det andet faneblad'],
  ] as const) {
    const shown = [from, to].map((tab) => tab.evaluate(momentOf, text));
    await addIdea(from, text);
    const [there = 0, here = Infinity] = await Promise.all(shown);
    expect(here - there).toBeLessThan(1000);
  }

  await other.getByRole('button', { name: 'Idé: Skrevet i det ene faneblad' }).click();
  await other.getByRole('dialog').getByRole('button', { name: 'Fjern' }).click();
  await expect(page.getByRole('button', { name: 'Idé: Skrevet i det ene faneblad' })).toHaveCount(
    0,
  );
});

test('text that was not saved comes back after a reload', async ({ page }) => {
  const board = await createBoard(page, 'Familieindsatsen');
  await addTest(page, { title: TITLE });
  await page.getByLabel('Ny idé').fill('En idé, der ikke blev gemt');
  await page.getByRole('button', { name: 'Ny prøvehandling' }).click();
  const form = page.getByRole('dialog', { name: 'Ny prøvehandling' });
  await form.getByLabel('Vi forventer').fill('En forventning, der ikke blev gemt');
  // Kept when the page is left, however soon.
  await page.reload();
  await expect(page.getByLabel('Ny idé')).toHaveValue('En idé, der ikke blev gemt');
  await page.getByRole('button', { name: 'Ny prøvehandling' }).click();
  await expect(form.getByLabel('Vi forventer')).toHaveValue('En forventning, der ikke blev gemt');
  await form.getByRole('button', { name: 'Annullér' }).click();

  await openBoard(page, board);
  await openTest(page, TITLE);
  await startTest(page);
  const observation = page
    .getByRole('complementary', { name: 'Det bygger vi på' })
    .getByRole('textbox', { name: 'Observation' });
  await observation.fill('En observation, der ikke blev gemt');
  await page.reload();
  await expect(observation).toHaveValue('En observation, der ikke blev gemt');
});

test('text comes back when the page is left in the middle of keeping it', async ({ page }) => {
  await createBoard(page, 'Familieindsatsen');
  const idea = page.getByLabel('Ny idé');
  // A text is kept 300 ms after its first letter: reloads around that moment, with a last letter or none.
  for (const [round, wait] of [280, 286, 290, 293, 296, 300].entries()) {
    const last = `Skrevet i omgang ${round}`;
    const left = page.waitForEvent('load');
    await idea.evaluate(
      (field: HTMLInputElement, { first, last, wait }) => {
        const type = (text: string): void => {
          field.value = text;
          field.dispatchEvent(new Event('input', { bubbles: true }));
        };
        type(first);
        setTimeout(() => {
          if (first !== last) type(last);
          location.reload();
        }, wait);
      },
      { first: round % 2 === 0 ? last : 'Skrevet', last, wait },
    );
    await left;
    await expect(idea).toHaveValue(last);
  }
});

test('what was acknowledged is there when the page dies right after', async ({ page, context }) => {
  const board = await createBoard(page, 'Familieindsatsen');
  await addPoint(page, 'Tryg weekend');
  await addTest(page, { title: TITLE, point: 'Tryg weekend' });
  await openTest(page, TITLE);
  await startTest(page);
  await observe(page, 'Mor ringede ikke til vagten.');
  await openBoard(page, board);
  await addIdea(page, 'Skrevet lige før');
  // Without a pause in which it could be kept.
  const typed = 'En lang sætning, som nogen skriver i ét træk, mens strømmen går';
  await page.getByLabel('Ny idé').pressSequentially(typed, { delay: 40 });

  const crashed = page.waitForEvent('crash');
  const devtools = await context.newCDPSession(page);
  void devtools.send('Page.crash').catch(() => undefined);
  await crashed;

  const again = await context.newPage();
  await openBoard(again, board);
  await expect(again.getByRole('button', { name: 'Idé: Skrevet lige før' })).toBeVisible();
  // All but what was typed in the last half second.
  await expect(again.getByLabel('Ny idé')).toHaveValue(/^En lang sætning, som nogen skriver i ét/);
  await openTest(again, TITLE);
  const evidence = again.getByRole('complementary', { name: 'Det bygger vi på' });
  await expect(evidence).toContainText('Mor ringede ikke til vagten.');
  await expect(again.getByRole('button', { name: 'Gå til refleksion' })).toBeVisible();
});

test('Fortryd and Ctrl+Z take an act back, all of it, and Ctrl+Z in a field only the letters', async ({
  page,
}) => {
  await createBoard(page, 'Familieindsatsen');
  await addTest(page, { title: TITLE });
  await addIdea(page, 'En idé');

  await notice(page).getByRole('button', { name: 'Fortryd' }).click();
  await expect(page.getByRole('button', { name: 'Idé: En idé' })).toHaveCount(0);
  await expect(notice(page)).toContainText('Fortrudt.');
  await notice(page).getByRole('button', { name: 'Gør igen' }).click();
  await expect(page.getByRole('button', { name: 'Idé: En idé' })).toBeVisible();

  await moveTo(page, TITLE, 'Afprøves');
  await expect(inColumn(page, 'Afprøves')).toBeVisible();
  await card(page, TITLE).focus();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(inColumn(page, 'Planlægges')).toBeVisible();

  const field = page.getByLabel('Ny idé');
  await field.pressSequentially('Ups');
  await field.press('ControlOrMeta+Z');
  await expect(inColumn(page, 'Planlægges')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Idé: En idé' })).toBeVisible();
  await field.fill('');
  await card(page, TITLE).focus();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(page.getByRole('button', { name: 'Idé: En idé' })).toHaveCount(0);
});

test('[STORE-18] whoever saves last over what another tab wrote is told what it was, and can have it back', async ({
  page,
  context,
}) => {
  const board = await createBoard(page, 'Familieindsatsen');
  await addIdea(page, 'Ring om fredagen');
  const other = await context.newPage();
  await openBoard(other, board);
  for (const [tab, day] of [
    [page, 'torsdagen'],
    [other, 'lørdagen'],
  ] as const) {
    await tab.getByRole('button', { name: 'Idé: Ring om fredagen' }).click();
    await tab.getByRole('dialog').getByRole('textbox').first().fill(`Ring om ${day}`);
  }
  for (const tab of [page, other])
    await tab.getByRole('dialog').getByRole('button', { name: 'Gem', exact: true }).click();
  await expect(notice(page)).not.toContainText('Imens');
  await expect(notice(other)).toContainText('Imens skrev nogen »Ring om torsdagen« her');
  await expect(page.getByRole('button', { name: 'Idé: Ring om lørdagen' })).toBeVisible();
  await notice(other).getByRole('button', { name: 'Fortryd' }).click();
  await expect(page.getByRole('button', { name: 'Idé: Ring om torsdagen' })).toBeVisible();
});

test('what one saves into something that another tab removed is brought back with it', async ({
  page,
  context,
}) => {
  const board = await createBoard(page, 'Familieindsatsen');
  await addIdea(page, 'Ring om fredagen');
  const other = await context.newPage();
  await openBoard(other, board);
  await page.getByRole('button', { name: 'Idé: Ring om fredagen' }).click();
  const dialog = page.getByRole('dialog', { name: 'Idé' });
  await dialog.getByRole('textbox').first().fill('Ring om torsdagen');
  await other.getByRole('button', { name: 'Idé: Ring om fredagen' }).click();
  await other.getByRole('dialog').getByRole('button', { name: 'Fjern' }).click();
  await expect(page.locator('[data-card]')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Gem', exact: true }).click();
  await expect(dialog.getByText('Den er fjernet imens')).toBeVisible();
  await dialog.getByRole('button', { name: 'Prøv igen' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Idé: Ring om torsdagen' })).toBeVisible();
});

test('what is being said of the meeting outlives that another tab ends it', async ({
  page,
  context,
}) => {
  await createBoard(page, 'Familieindsatsen');
  await page.getByRole('button', { name: 'Start tavlemøde' }).click();
  await page.getByRole('button', { name: 'Start mødet' }).click();
  const other = await context.newPage();
  await other.goto(page.url());
  for (const tab of [page, other])
    await tab.getByRole('button', { name: /Aftaler og næste møde/ }).click();
  await page.getByLabel('Hvad var godt i dag?').fill('Alle kom til orde');
  await other.getByRole('button', { name: 'Afslut mødet', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Det, I var ved at skrive' })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Hvad var godt i dag?')).toHaveValue('Alle kom til orde');
  await page.getByRole('button', { name: 'Gem i referatet' }).click();
  await expect(page.getByText('Godt i dag: Alle kom til orde').first()).toBeVisible();
});

test('a full disk loses no text, says so, and Prøv igen stores it when there is room', async ({
  page,
}) => {
  await createBoard(page, 'Familieindsatsen');
  await addIdea(page, 'Den første');
  await page.evaluate(fillDisk);
  await page.getByLabel('Ny idé').fill('Skrevet på en fuld disk');
  await page.getByLabel('Ny idé').press('Enter');
  const banner = page.getByRole('alert').filter({ hasText: 'Der er ikke mere plads' });
  await expect(banner).toBeVisible();
  await expect(page.getByLabel('Ny idé')).toHaveValue('Skrevet på en fuld disk');
  await expect(page.getByRole('button', { name: 'Idé: Skrevet på en fuld disk' })).toHaveCount(0);

  const again = banner.getByRole('button', { name: 'Prøv igen' });
  await again.click();
  await expect(again).toBeEnabled();
  await expect(banner).toBeVisible();
  await expect(page.getByLabel('Ny idé')).toHaveValue('Skrevet på en fuld disk');

  await page.evaluate(makeRoom);
  await banner.getByRole('button', { name: 'Prøv igen' }).click();
  await expect(banner).toBeHidden();
  const idea = page.getByRole('button', { name: 'Idé: Skrevet på en fuld disk' });
  await expect(idea).toHaveCount(1);
  // What is stored no longer waits in the field to be stored once more.
  await expect(page.getByLabel('Ny idé')).toHaveValue('');
  await page.reload();
  await expect(idea).toHaveCount(1);
  await expect(page.getByLabel('Ny idé')).toHaveValue('');
});

test('a full disk keeps a form open with all its text, and Gem works when there is room', async ({
  page,
}) => {
  await createBoard(page, 'Familieindsatsen');
  await page.getByRole('button', { name: 'Ny prøvehandling' }).click();
  const form = page.getByRole('dialog', { name: 'Ny prøvehandling' });
  await form.getByLabel('Titel').fill(TITLE);
  await form.getByLabel('Vi forventer').fill('Ingen ringer til vagten.');
  await page.evaluate(fillDisk);
  await form.getByRole('button', { name: 'Gem', exact: true }).click();
  await expect(page.getByText('Der er ikke mere plads').first()).toBeVisible();
  await expect(form.getByLabel('Titel')).toHaveValue(TITLE);
  await expect(form.getByLabel('Vi forventer')).toHaveValue('Ingen ringer til vagten.');
  await page.evaluate(makeRoom);
  await form.getByRole('button', { name: 'Gem', exact: true }).click();
  await expect(form).toBeHidden();
  await expect(card(page, TITLE)).toHaveCount(1);
  await page.reload();
  await expect(card(page, TITLE)).toHaveCount(1);
});

test('a full disk is told in the open dialog, and Prøv igen there stores and closes it', async ({
  page,
}) => {
  await createBoard(page, 'Familieindsatsen');
  await page.getByRole('button', { name: 'Ny prøvehandling' }).click();
  const form = page.getByRole('dialog', { name: 'Ny prøvehandling' });
  await form.getByLabel('Titel').fill(TITLE);
  await form.getByLabel('Vi forventer').fill('Ingen ringer til vagten.');
  await page.evaluate(fillDisk);
  await form.getByRole('button', { name: 'Gem', exact: true }).click();
  const told = form.getByRole('alert').filter({ hasText: 'Der er ikke mere plads' });
  await expect(told).toContainText('Teksten står her stadig.');
  const again = told.getByRole('button', { name: 'Prøv igen' });
  await again.click();
  await expect(again).toBeEnabled();
  await expect(told).toBeVisible();
  await expect(form.getByLabel('Vi forventer')).toHaveValue('Ingen ringer til vagten.');

  await page.evaluate(makeRoom);
  await told.getByRole('button', { name: 'Prøv igen' }).click();
  await expect(form).toBeHidden();
  await expect(card(page, TITLE)).toHaveCount(1);
  await page.reload();
  await expect(card(page, TITLE)).toHaveCount(1);
  // The next form begins with nothing of the one before.
  await page.getByRole('button', { name: 'Ny prøvehandling' }).click();
  await expect(form.getByLabel('Titel')).toHaveValue('');
  await expect(form.getByLabel('Vi forventer')).toHaveValue('');
});

test('what one writes on after a full disk stays when Prøv igen stores the text before it', async ({
  page,
}) => {
  await createBoard(page, 'Familieindsatsen');
  await page.evaluate(fillDisk);
  await page.getByLabel('Ny idé').fill('Den første');
  await page.getByLabel('Ny idé').press('Enter');
  const banner = page.getByRole('alert').filter({ hasText: 'Der er ikke mere plads' });
  await expect(banner).toBeVisible();
  await page.getByLabel('Ny idé').fill('Den næste');
  await page.evaluate(makeRoom);
  await banner.getByRole('button', { name: 'Prøv igen' }).click();
  await expect(page.getByRole('button', { name: 'Idé: Den første' })).toBeVisible();
  await expect(page.getByLabel('Ny idé')).toHaveValue('Den næste');
});

test('texts of a test and of the meeting are let go once Prøv igen has stored them', async ({
  page,
}) => {
  const board = await createBoard(page, 'Familieindsatsen');
  await addTest(page, { title: TITLE });
  await openTest(page, TITLE);
  await startTest(page);
  await page.getByRole('button', { name: 'Gå til refleksion' }).click();
  const learned = page.getByRole('textbox', { name: 'Vi lærte' });
  await expect(learned).toBeVisible();
  await page.evaluate(fillDisk);
  await learned.fill('Torsdag er for tidligt.');
  await learned.blur();
  const banner = page.getByRole('alert').filter({ hasText: 'Der er ikke mere plads' });
  await expect(banner).toBeVisible();
  await page.evaluate(makeRoom);
  await banner.getByRole('button', { name: 'Prøv igen' }).click();
  await expect(banner).toBeHidden();
  await page.reload();
  await expect(learned).toHaveValue('Torsdag er for tidligt.');
  await expect(page.getByRole('button', { name: 'Annullér' })).toHaveCount(0);

  await openBoard(page, board);
  await page.getByRole('button', { name: 'Start tavlemøde' }).click();
  await page.getByRole('button', { name: 'Start mødet' }).click();
  await page.getByRole('button', { name: /^Står i vejen/ }).click();
  const form = page.getByRole('form', { name: 'Noget står i vejen' });
  await form.getByRole('textbox').fill('Der mangler en tolk.');
  await page.evaluate(fillDisk);
  await form.getByRole('button', { name: 'Gem' }).click();
  await expect(banner).toBeVisible();
  await page.evaluate(makeRoom);
  await banner.getByRole('button', { name: 'Prøv igen' }).click();
  await expect(form).toBeHidden();
  await page.getByRole('button', { name: /^Står i vejen/ }).click();
  await expect(form.getByRole('textbox')).toHaveValue('');
});

/** The card under a column of the lane without an udviklingspunkt. */
function inColumn(page: Page, column: string): ReturnType<Page['getByRole']> {
  return page.getByRole('list', { name: column, exact: true }).getByRole('link', { name: TITLE });
}

/** Runs in the page: the moment (ms since 1970) the idea with this text stands on the board. */
async function momentOf(text: string): Promise<number> {
  const there = (): boolean => document.querySelector(`[aria-label="Idé: ${text}"]`) !== null;
  if (!there()) {
    await new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (!there()) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(document, { childList: true, subtree: true, attributes: true });
    });
  }
  return Date.now();
}

/** Runs in the page: from now on the browser has no room for another row. */
function fillDisk(): void {
  const store = IDBObjectStore.prototype as IDBObjectStore & { room?: (() => void) | undefined };
  // eslint-disable-next-line @typescript-eslint/unbound-method -- put back on the same prototype
  const { put, add } = store;
  function full(): never {
    throw new DOMException('Encountered full disk', 'QuotaExceededError');
  }
  store.put = full;
  store.add = full;
  store.room = () => {
    store.put = put;
    store.add = add;
  };
}

/** Runs in the page: there is room again. */
function makeRoom(): void {
  (IDBObjectStore.prototype as IDBObjectStore & { room?: () => void }).room?.();
}
