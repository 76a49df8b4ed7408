import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { draftOf, keepDrafts, throwDraftsAway } from '$lib/storage/browser/drafts';
import BoundedFixture from './BoundedFixture.svelte';
import FragileFixture from './FragileFixture.svelte';

test('a draft that cannot be drawn takes neither dialog nor page with it, and goes alone', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await keepDrafts([
    { key: 'fragile:one', board: 'b', text: '0002-12-10' },
    { key: 'fragile:other', board: 'b', text: 'Skrevet et andet sted' },
  ]);
  const screen = await render(FragileFixture);
  const dialog = screen.getByRole('dialog', { name: 'Skrøbelig' });
  await expect.element(dialog).toHaveTextContent(/Der ligger en kladde, som ikke kan vises/);
  expect(told).toHaveBeenCalled();
  await dialog.getByRole('button', { name: 'Kassér kladden' }).click();
  await expect.element(dialog).toHaveTextContent('Her står: Som gemt');
  expect(await draftOf('fragile:one')).toBeUndefined();
  expect((await draftOf('fragile:other'))?.text).toBe('Skrevet et andet sted');
  told.mockRestore();
});

test('with two drafts in a dialog only the one that is chosen is thrown away', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await keepDrafts([
    { key: 'fragile:one', board: 'b', text: '0002-12-10' },
    { key: 'fragile:two', board: 'b', text: 'Det lange referat' },
  ]);
  const screen = await render(FragileFixture);
  const dialog = screen.getByRole('dialog', { name: 'Skrøbelig' });
  await expect.element(dialog.getByText('Det lange referat')).toBeVisible();
  const bad = dialog.getByRole('listitem').filter({ hasText: '0002-12-10' });
  await bad.getByRole('button', { name: 'Kassér' }).click();
  await expect.element(dialog).toHaveTextContent('Her står: Som gemt. Og her: Det lange referat');
  expect(await draftOf('fragile:one')).toBeUndefined();
  expect((await draftOf('fragile:two'))?.text).toBe('Det lange referat');
  await throwDraftsAway(['fragile:two']);
  told.mockRestore();
});

test('a part that cannot be drawn says so where it stands, leaves the rest, and can be tried again', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  let broken = true;
  const screen = await render(BoundedFixture, {
    draw: () => {
      if (broken) throw new RangeError('Not a date');
      return 'her igen';
    },
  });
  await expect.element(screen.getByText('Det her kan ikke vises lige nu')).toBeVisible();
  await expect.element(screen.getByText('Den anden del')).toBeVisible();
  expect(told).toHaveBeenCalled();
  broken = false;
  await screen.getByRole('button', { name: 'Prøv igen' }).click();
  await expect.element(screen.getByText('Den ene del: her igen')).toBeVisible();
  told.mockRestore();
});
