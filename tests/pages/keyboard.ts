/** Using the app with the keyboard alone: everything here is a key press. */
import { expect, type Locator, type Page } from '@playwright/test';

/** Most presses of Tab it may take to reach something on a page. */
const REACH = 150;

/**
 * Presses Tab until `target` has focus. Fails when it cannot be reached that way.
 *
 * @param target A control of the page or of its open dialog.
 */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses <= REACH; presses += 1) {
    const there = await target.evaluate((node) => node === document.activeElement);
    if (there) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${target.toString()}`);
}

/** Reaches a button or link with Tab and presses Enter. */
export async function pressOn(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Reaches a field with Tab and types into it, in place of what it held. */
export async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}

/** Reaches a group of radio buttons with Tab, and goes through it with the arrows to the one named. */
export async function chooseRadio(page: Page, group: Locator, name: string): Promise<void> {
  const radios = group.getByRole('radio');
  const checked = group.getByRole('radio', { checked: true });
  await tabTo(page, (await checked.count()) > 0 ? checked : radios.first());
  await page.keyboard.press('Space');
  const wanted = group.getByRole('radio', { name });
  const count = await radios.count();
  for (let steps = 0; steps < count && !(await wanted.isChecked()); steps += 1) {
    await page.keyboard.press('ArrowDown');
  }
  await expect(wanted).toBeChecked();
}
