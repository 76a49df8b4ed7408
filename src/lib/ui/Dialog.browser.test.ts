import { createRawSnippet } from 'svelte';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import ConfirmDialog from './ConfirmDialog.svelte';
import Dialog from './Dialog.svelte';

const children = createRawSnippet(() => ({
  render: () => '<label>Titel <input name="title"></label>',
}));
const footer = createRawSnippet(() => ({ render: () => '<button type="submit">Gem</button>' }));

/** A button outside, with focus, as the place focus must come back to. */
function opener(): HTMLButtonElement {
  const button = document.createElement('button');
  button.textContent = 'Åbn';
  document.body.append(button);
  button.focus();
  return button;
}

test('a dialog takes focus to its first field and gives it back on Escape', async () => {
  const button = opener();
  const onclose = vi.fn();
  const screen = await render(Dialog, { open: true, title: 'Ny opgave', children, onclose });
  await expect.element(screen.getByRole('dialog', { name: 'Ny opgave' })).toBeVisible();
  await expect.element(screen.getByLabelText('Titel')).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
  expect(onclose).toHaveBeenCalledTimes(1);
  expect(document.activeElement).toBe(button);
  button.remove();
});

test('a long text that holds nothing to press can still be read with the keys', async () => {
  const long = createRawSnippet(() => ({
    render: () => `<div>${'<p>Vi ringede aftenen før.</p>'.repeat(200)}</div>`,
  }));
  const screen = await render(Dialog, { open: true, title: 'Referat', children: long });
  const body = screen.getByRole('dialog').element().querySelector<HTMLElement>('[data-body]');
  await expect.poll(() => body?.tabIndex).toBe(0);
  body?.focus();
  expect(document.activeElement).toBe(body);
  await userEvent.keyboard('{End}');
  await expect.poll(() => body?.scrollTop ?? 0).toBeGreaterThan(0);
});

test('a dialog that is taken off the page closes nothing: another may stand in its place', async () => {
  const onclose = vi.fn();
  const screen = await render(Dialog, { open: true, title: 'Ny opgave', children, onclose });
  const dialog = screen.getByRole('dialog').element();
  const closed = new Promise((resolve) => {
    dialog.addEventListener('close', resolve, { once: true });
  });
  await screen.unmount();
  await closed;
  expect(onclose).not.toHaveBeenCalled();
});

test('the cross closes, unless closing is refused', async () => {
  let may = false;
  const onclose = vi.fn();
  const screen = await render(Dialog, {
    open: true,
    title: 'Ny opgave',
    children,
    onclose,
    mayClose: () => may,
  });
  await screen.getByRole('button', { name: 'Luk' }).click();
  await expect.element(screen.getByRole('dialog')).toBeVisible();
  expect(onclose).not.toHaveBeenCalled();
  may = true;
  await screen.getByRole('button', { name: 'Luk' }).click();
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
  expect(onclose).toHaveBeenCalledTimes(1);
});

test('Enter in a field submits, and the dialog stays until it is told to close', async () => {
  const onsubmit = vi.fn();
  const screen = await render(Dialog, {
    open: true,
    title: 'Ny opgave',
    children,
    footer,
    onsubmit,
  });
  await userEvent.keyboard('Ring til mor{Enter}');
  expect(onsubmit).toHaveBeenCalledTimes(1);
  await expect.element(screen.getByRole('dialog')).toBeVisible();
});

test('a question starts on the safe answer and names what it asks', async () => {
  const onconfirm = vi.fn();
  const oncancel = vi.fn();
  const screen = await render(ConfirmDialog, {
    open: true,
    title: 'Slet tavlen?',
    text: 'Den forsvinder fra denne browser.',
    confirmLabel: 'Slet tavlen',
    danger: true,
    onconfirm,
    oncancel,
  });
  const dialog = screen.getByRole('alertdialog', { name: 'Slet tavlen?' });
  await expect.element(dialog).toHaveAccessibleDescription('Den forsvinder fra denne browser.');
  await expect.element(screen.getByRole('button', { name: 'Annullér' })).toHaveFocus();
  await screen.getByRole('button', { name: 'Slet tavlen' }).click();
  expect(onconfirm).toHaveBeenCalledTimes(1);
  expect(oncancel).not.toHaveBeenCalled();
});
