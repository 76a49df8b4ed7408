import { addPoint, addTest, card, cell, notice } from '../pages/board.js';
import { expect, test } from '../pages/base.js';
import { pressOn, tabTo } from '../pages/keyboard.js';
import { createBoard } from '../pages/start.js';
import { goTo } from '../pages/go.js';

const POINT = 'Tryg weekend';
const TITLE = 'Ring til familien torsdag';

test.beforeEach(async ({ page }) => {
  await createBoard(page, 'Familieindsatsen');
  await addPoint(page, POINT);
  await addTest(page, { title: TITLE, point: POINT, prediction: 'Færre ringer til vagten.' });
});

test('N goes to Ny idé, Enter saves, and the next can be written at once', async ({ page }) => {
  await card(page, TITLE).focus();
  await page.keyboard.press('n');
  const field = page.getByLabel('Ny idé');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('');
  await page.keyboard.type('En ny plan nu');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Idé: En ny plan nu' })).toBeVisible();
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('');
});

test('Flyt til … performs the act by keyboard alone, and focus stays with the card', async ({
  page,
}) => {
  await card(page, TITLE).focus();
  await page.keyboard.press('m');
  const dialog = page.getByRole('dialog', { name: `Flyt »${TITLE}«` });
  await expect(dialog.getByRole('button', { name: 'Afprøves', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(cell(page, POINT, 'Afprøves').getByRole('link', { name: TITLE })).toBeFocused();
  await expect(notice(page)).toContainText('er startet. Forventningen er låst.');

  await pressOn(page, page.getByRole('button', { name: `Flyt til … ${TITLE}` }));
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: `Flyt til … ${TITLE}` })).toBeFocused();

  await page.keyboard.press('Enter');
  await pressOn(page, dialog.getByRole('button', { name: 'Til refleksion', exact: true }));
  await expect(
    cell(page, POINT, 'Til refleksion').getByRole('link', { name: TITLE }),
  ).toBeFocused();

  await test.step('Afsluttet opens the decision', async () => {
    await page.keyboard.press('m');
    await pressOn(page, dialog.getByRole('button', { name: 'Afsluttet', exact: true }));
    const decision = page.getByRole('dialog', { name: `Beslutning: ${TITLE}` });
    await expect(decision).toBeVisible();
    await tabTo(page, decision.getByRole('radio').first());
    await page.keyboard.press('Space');
    const stop = decision.getByRole('radio', { name: 'Stop' });
    for (let presses = 0; presses < 4 && !(await stop.isChecked()); presses += 1) {
      await page.keyboard.press('ArrowDown');
    }
    await expect(stop).toBeChecked();
    await pressOn(page, decision.getByRole('button', { name: 'Gem beslutningen' }));
    await expect(decision).toBeHidden();
    await expect(cell(page, POINT, 'Afsluttet').getByRole('listitem')).toContainText('Stop');
  });
});

test('Shift and an arrow move the card, arrows walk, and the edge says so', async ({ page }) => {
  await addTest(page, { title: 'Skriv planen ned', point: POINT });
  await card(page, TITLE).focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(cell(page, POINT, 'Afprøves').getByRole('link', { name: TITLE })).toBeFocused();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(
    cell(page, POINT, 'Til refleksion').getByRole('link', { name: TITLE }),
  ).toBeFocused();
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(cell(page, POINT, 'Afprøves').getByRole('link', { name: TITLE })).toBeFocused();

  await page.keyboard.press('ArrowLeft');
  await expect(card(page, 'Skriv planen ned')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(card(page, TITLE)).toBeFocused();

  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(page.getByText('En prøvehandling kan ikke blive til en idé igen.')).toBeAttached();
  await expect(card(page, 'Skriv planen ned')).toBeFocused();
});

test('a card is dragged to a column at the first try, and Escape lets it go where it was', async ({
  page,
}) => {
  await page.reload();
  const from = await card(page, TITLE).boundingBox();
  const column = await page.getByText('Afprøves', { exact: true }).first().boundingBox();
  if (!from || !column) throw new Error('the board has no place to drag to');
  const [x, y] = [from.x + 10, from.y + 8];

  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(column.x, y, { steps: 8 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(cell(page, POINT, 'Planlægges').getByRole('link', { name: TITLE })).toBeVisible();

  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(column.x, y, { steps: 8 });
  await page.mouse.up();
  await expect(cell(page, POINT, 'Afprøves').getByRole('link', { name: TITLE })).toBeVisible();
  await expect(notice(page)).toContainText('er startet. Forventningen er låst.');
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('');
});

test('a card whose release is lost is given up where it was, and no later click moves it', async ({
  page,
  context,
}) => {
  await page.reload();
  const from = await card(page, TITLE).boundingBox();
  const column = await page.getByText('Afprøves', { exact: true }).first().boundingBox();
  if (!from || !column) throw new Error('the board has no place to drag to');
  const [x, y] = [from.x + 10, from.y + 8];
  const planned = cell(page, POINT, 'Planlægges').getByRole('link', { name: TITLE });
  const held = page.locator('.drag-ghost');
  const cdp = await context.newCDPSession(page);
  const take = async (): Promise<void> => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(column.x, y, { steps: 8 });
    await expect(held).toBeVisible();
  };
  const isGivenUp = async (): Promise<void> => {
    await expect(held).toHaveCount(0);
    await page.mouse.up();
    await page.mouse.click(column.x, y);
    await expect(planned).toBeVisible();
  };

  // The mouse comes back with nothing held down: the screen was locked, another window took it.
  await take();
  await cdp.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y: y + 90, buttons: 0 });
  await isGivenUp();

  for (const lost of ['blur', 'contextmenu'] as const) {
    await take();
    await page.evaluate((type) => window.dispatchEvent(new Event(type)), lost);
    await isGivenUp();
  }

  // Let go outside the window: there is no cell there.
  await take();
  await page.mouse.move(-40, y, { steps: 4 });
  await page.mouse.up();
  await isGivenUp();
});

test('a lane is moved with the keyboard, and focus goes with it', async ({ page }) => {
  await addPoint(page, 'Færre aflysninger');
  const lane = page.getByRole('region', { name: POINT });
  await pressOn(page, lane.getByRole('button', { name: /Kerneelementer og rækkefølge/ }));
  await pressOn(page, page.getByRole('button', { name: `Flyt ned: ${POINT}` }));
  await expect(page.getByRole('button', { name: `Flyt op: ${POINT}` })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: `Flyt ned: ${POINT}` })).toBeFocused();
});

test('"?" lists the keys of the board, and the list gives focus back', async ({ page }) => {
  await card(page, TITLE).focus();
  await page.keyboard.press('Shift+?');
  const list = page.getByRole('dialog', { name: 'Taster' });
  await expect(list.getByRole('listitem').filter({ hasText: 'Skriv en ny idé' })).toContainText(
    'N',
  );
  await expect(
    list.getByRole('listitem').filter({ hasText: 'Flyt kortet til næste kolonne' }),
  ).toBeVisible();
  await expect(list.getByRole('listitem').filter({ hasText: 'Søg på tavlen' })).toBeVisible();
  await page.keyboard.press('n');
  await expect(list).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await expect(card(page, TITLE)).toBeFocused();
});

test('letter keys that are turned off do nothing, and letters never act in a field', async ({
  page,
}) => {
  const board = new URL(page.url()).hash;
  const field = page.getByLabel('Ny idé');
  await field.focus();
  await page.keyboard.type('mn?');
  await expect(field).toHaveValue('mn?');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await field.fill('');

  await goTo(page, '#/indstillinger');
  const letters = page.getByRole('checkbox', { name: 'Bogstavtaster' });
  await tabTo(page, letters);
  await page.keyboard.press('Space');
  await expect(letters).not.toBeChecked();

  await goTo(page, board);
  await card(page, TITLE).focus();
  for (const key of ['n', 'm', 'Shift+?']) await page.keyboard.press(key);
  await expect(card(page, TITLE)).toBeFocused();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+K');
  await expect(page.getByRole('dialog', { name: 'Søg på tavlen' })).toBeVisible();
});
