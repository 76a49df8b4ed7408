import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import LeaveFixture from './LeaveFixture.svelte';

test('what a left field changes on the page never takes the click from the button pressed', async () => {
  const screen = await render(LeaveFixture);
  const status = screen.getByRole('status');
  await screen.getByRole('textbox').click();
  await screen.getByRole('button').click();
  await expect.element(status).toHaveTextContent('1 gemt, 1 klik');
});

test('a field left by the keyboard is stored at once', async () => {
  const screen = await render(LeaveFixture);
  await screen.getByRole('textbox').click();
  await userEvent.keyboard('{Tab}');
  await expect.element(screen.getByRole('status')).toHaveTextContent('1 gemt, 0 klik');
});

test('a press whose release the page never hears of does not keep a field from being stored', async () => {
  const screen = await render(LeaveFixture);
  await screen.getByRole('textbox').click();
  document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, button: 2 }));
  await userEvent.keyboard('{Tab}');
  await expect.element(screen.getByRole('status')).toHaveTextContent('1 gemt, 0 klik');
});
