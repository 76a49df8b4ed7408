/** Going to a page of the app by its address. */
import { expect, type Page } from '@playwright/test';

/**
 * Opens an address of the app, as whoever types it does. A new address after `#` makes the app load
 * anew, while the page that was there can still be seen and takes keys: it is waited for until that
 * one is gone.
 *
 * @param address "#/mine"; relative to where the app is served
 */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate(() => document.documentElement.setAttribute('data-left', ''));
  const there = new URL(page.url()).hash === address;
  await (there ? page.reload() : page.goto(address));
  await expect(page.locator('html[data-left]')).toHaveCount(0);
}
