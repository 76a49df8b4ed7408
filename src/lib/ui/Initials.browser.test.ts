import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Initials from './Initials.svelte';

test('initials stand in circles of one size, however many letters they are', async () => {
  const sizes: number[][] = [];
  for (const initials of ['Å', 'LA', 'MWM', 'ABCDEF']) {
    const screen = await render(Initials, { initials, name: 'Lise Andersen' });
    const circle = screen.getByText(initials, { exact: true });
    await expect.element(circle).toBeVisible();
    const { width, height } = circle.element().getBoundingClientRect();
    sizes.push([Math.round(width), Math.round(height)]);
    await screen.unmount();
  }
  const [[first = 0] = []] = sizes;
  expect(first).toBeGreaterThan(20);
  expect(sizes).toEqual(sizes.map(() => [first, first]));
});
