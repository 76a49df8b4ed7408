/** The tavlemøde, as those who stand before it go through it. */
import { expect, type Page } from '@playwright/test';

/**
 * Goes on to the next slide, and waits until it is there: whoever presses again before that presses on
 * the one that was.
 *
 * @param press how it is done; the button when nothing else is said
 */
export async function nextSlide(
  page: Page,
  press = () => page.getByRole('button', { name: /^Næste/ }).click(),
): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 }).first();
  const before = await heading.innerText();
  await press();
  await expect(heading).not.toHaveText(before);
}
