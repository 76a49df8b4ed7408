import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { draftOf, keepDrafts } from '$lib/storage/drafts';
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
