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

/**
 * Goes to an address as whoever follows a link in the app does: the app is not loaded anew.
 *
 * @param address "#/mine"; stays where it is when the page is there already
 */
export async function followTo(page: Page, address: string): Promise<void> {
  await page.evaluate((href) => {
    const link = document.createElement('a');
    link.href = href;
    document.body.append(link);
    link.click();
    link.remove();
  }, address);
  await expect.poll(() => new URL(page.url()).hash).toBe(address);
}
