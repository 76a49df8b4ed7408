import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import KeptFixture from './KeptFixture.svelte';

test('a dialog left with words in it says that they are kept; one that was saved, or only looked at, does not', async () => {
  const heard = vi.fn<(kept: boolean) => void>();
  const screen = await render(KeptFixture, { heard });
  const open = () => screen.getByRole('button', { name: 'Åbn' }).click();
  await open();
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => heard.mock.calls).toEqual([[false]]);

  await open();
  await screen.getByLabelText('Tekst').click();
  await userEvent.keyboard(' og mere');
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => heard.mock.calls).toEqual([[false], [true]]);

  await open();
  await expect.element(screen.getByLabelText('Tekst')).toHaveValue('Som gemt og mere');
  await screen.getByLabelText('Tekst').click();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => heard.mock.calls).toEqual([[false], [true], [false]]);
});
