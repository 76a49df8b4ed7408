import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import Toaster from './Toaster.svelte';
import { Toasts } from './toasts.svelte.js';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

async function notices() {
  const toasts = new Toasts();
  const screen = await render(Toaster, { toasts });
  return { toasts, screen };
}

test('a notice is announced, and its act runs once and puts it away', async () => {
  const { toasts, screen } = await notices();
  const run = vi.fn();
  toasts.show({ text: 'Kortet er flyttet.', action: { label: 'Fortryd', run } });
  await expect.element(screen.getByRole('status')).toHaveTextContent('Kortet er flyttet.');
  await screen.getByRole('button', { name: 'Fortryd' }).click();
  expect(run).toHaveBeenCalledTimes(1);
  expect(toasts.current).toBeUndefined();
});

test('a notice stays ten seconds at least and then goes', async () => {
  const { toasts } = await notices();
  toasts.show({ text: 'Gemt.' });
  vi.advanceTimersByTime(10_000);
  expect(toasts.current?.text).toBe('Gemt.');
  vi.advanceTimersByTime(10_000);
  expect(toasts.current).toBeUndefined();
});

test('a notice waits while focus is in it', async () => {
  const { toasts, screen } = await notices();
  toasts.show({ text: 'Gemt.' });
  const close = screen.getByRole('button', { name: 'Luk besked' });
  await expect.element(close).toBeVisible();
  close.element().focus();
  vi.advanceTimersByTime(60_000);
  expect(toasts.current?.text).toBe('Gemt.');
  close.element().blur();
  vi.advanceTimersByTime(20_000);
  expect(toasts.current).toBeUndefined();
});

test('Escape puts a notice away, but not from a field or a dialog, which have a use for it', async () => {
  const { toasts, screen } = await notices();
  const field = document.createElement('input');
  const dialog = document.createElement('dialog');
  screen.container.append(field, dialog);
  toasts.show({ text: 'Kunne ikke gemme.', kind: 'error' });

  field.focus();
  await userEvent.keyboard('{Escape}');
  expect(toasts.current).toBeDefined();
  field.blur();
  dialog.showModal();
  await userEvent.keyboard('{Escape}');
  expect(dialog.open).toBe(false);
  expect(toasts.current).toBeDefined();
  await userEvent.keyboard('{Escape}');
  expect(toasts.current).toBeUndefined();
});

test('an error stays, interrupts, and gives way to the next notice', async () => {
  const { toasts, screen } = await notices();
  toasts.show({ text: 'Kunne ikke gemme.', kind: 'error' });
  await expect.element(screen.getByRole('alert')).toHaveTextContent('Kunne ikke gemme.');
  vi.advanceTimersByTime(600_000);
  expect(toasts.current?.text).toBe('Kunne ikke gemme.');
  toasts.show({ text: 'Gemt.' });
  await expect.element(screen.getByRole('alert')).toHaveTextContent(/^$/);
  expect(toasts.current?.text).toBe('Gemt.');
});
