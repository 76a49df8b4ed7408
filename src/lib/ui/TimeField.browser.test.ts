import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { chooseLocale, startLocale } from '$lib/i18n/locale.svelte';
import TimeFixture from './TimeFixture.svelte';

const sent = vi.fn<(value: string) => void>();

beforeEach(() => {
  startLocale();
  sent.mockReset();
});
afterEach(() => chooseLocale('da'));

async function open(start = '') {
  const screen = await render(TimeFixture, { start, onsent: sent });
  const field = screen.getByRole('textbox', { name: 'Klokkeslæt' });
  return { field, input: field.element() as HTMLInputElement, value: screen.getByTestId('value') };
}

test('[CADENCE-17] a time typed key by key is never a fault before the field is left, and then stands as it is written', async () => {
  const { field, input, value } = await open();
  await field.click();
  for (const key of 'kl 9.3') {
    await userEvent.keyboard(key);
    expect(input.getAttribute('aria-invalid')).toBeNull();
  }
  await userEvent.keyboard('0');
  await expect.element(field).toHaveValue('kl 9.30');
  await expect.element(value).toHaveTextContent('09:30');
  await userEvent.tab();
  await expect.element(field).toHaveValue('9.30');
});

test('what is no time says so once the field is left, and stays as it was typed', async () => {
  const { field, value } = await open('09:00');
  await expect.element(field).toHaveValue('9.00');
  await field.click();
  await userEvent.keyboard('{Control>}a{/Control}25');
  await expect.element(field).not.toHaveAttribute('aria-invalid');
  await userEvent.tab();
  await expect
    .element(field)
    .toHaveAccessibleDescription('Skriv et klokkeslæt, for eksempel 9.30.');
  await expect.element(field).toHaveValue('25');
  await expect.element(value).toHaveTextContent('25');
  await field.click();
  await userEvent.keyboard('{Backspace}{Backspace}14');
  await userEvent.tab();
  await expect.element(field).toHaveValue('14.00');
  await expect.element(field).not.toHaveAttribute('aria-invalid');
});

test('in English half a day may be named, and the field shows what it read', async () => {
  chooseLocale('en');
  const { field, value } = await open();
  await field.click();
  await userEvent.keyboard('at 1:30 pm');
  await expect.element(value).toHaveTextContent('13:30');
  await userEvent.tab();
  await expect.element(field).toHaveValue('13:30');
});

test('a form is not sent with what is no time: the field says so, and one writes on in it', async () => {
  const { field } = await open();
  await field.click();
  await userEvent.keyboard('25{Enter}');
  expect(sent).not.toHaveBeenCalled();
  await expect
    .element(field)
    .toHaveAccessibleDescription('Skriv et klokkeslæt, for eksempel 9.30.');
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard('{Control>}a{/Control}14');
  await expect.element(field).not.toHaveAttribute('aria-invalid');
  await userEvent.keyboard('{Enter}');
  expect(sent).toHaveBeenCalledExactlyOnceWith('14:00');
  // No time at all is for the form to judge.
  await userEvent.keyboard('{Control>}a{/Control}{Backspace}{Enter}');
  expect(sent).toHaveBeenLastCalledWith('');
});
