import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import { PartAhead } from '$lib/session/part-ahead.svelte';
import TypedAheadFixture from './TypedAheadFixture.svelte';

/** A form that comes when the test says so. */
async function aForm() {
  const { promise, resolve, reject } = Promise.withResolvers<{ label: string }>();
  const part = new PartAhead({ load: () => promise });
  const screen = await render(TypedAheadFixture, { part });
  const button = screen.getByRole('button', { name: 'Ny seddel' });
  return { screen, button, come: () => resolve({ label: 'Titel' }), fail: reject };
}

test('what is typed before the form has come stands in its first field, and one types on', async () => {
  const { screen, button, come } = await aForm();
  await button.click();
  await userEvent.keyboard('Ring torsdax{Backspace}g{Tab}');
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
  come();
  const field = screen.getByLabelText('Titel');
  await expect.element(field).toHaveValue('Ring torsdag');
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard(' aften');
  await expect.element(field).toHaveValue('Ring torsdag aften');
  await expect.element(screen.getByText('Gemt: Ring torsdag aften')).toBeInTheDocument();
  await userEvent.keyboard('{Escape}');
  await expect.element(button).toHaveFocus();
});

test('a form that has come opens at once', async () => {
  const { screen, button, come } = await aForm();
  come();
  await button.click();
  await userEvent.keyboard('Ring{Escape}');
  await expect.element(screen.getByText('Gemt: Ring')).toBeInTheDocument();
  await button.click();
  await expect.element(screen.getByLabelText('Titel')).toHaveFocus();
});

test('Escape, and a form that does not come, put away what was to open', async () => {
  const { screen, button, fail } = await aForm();
  await button.click();
  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByRole('textbox')).not.toBeInTheDocument();
  await button.click();
  await expect.element(screen.getByRole('textbox')).toHaveFocus();
  fail(new Error('the line is cut'));
  await expect.element(screen.getByRole('textbox')).not.toBeInTheDocument();
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
});
