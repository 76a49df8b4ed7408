import type { ComponentProps } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { chooseLocale, startLocale } from '$lib/i18n/locale.svelte';
import DateFixture from './DateFixture.svelte';

// A Sunday, in week 48; only the clock stands still.
beforeEach(() => {
  startLocale();
  vi.setSystemTime(new Date(2026, 10, 29, 9));
});
afterEach(() => {
  vi.useRealTimers();
  chooseLocale('da');
});

const sent = vi.fn();

async function open(props: Partial<ComponentProps<typeof DateFixture>> = {}) {
  sent.mockReset();
  const screen = await render(DateFixture, { start: '', onsent: sent, ...props });
  const field = screen.getByRole('textbox', { name: 'Frist' });
  return { screen, field, input: field.element() as HTMLInputElement };
}

test('a date typed key by key is told in words as soon as it is one, and never as a fault before', async () => {
  const { screen, field, input } = await open();
  await field.click();
  for (const key of '3/12/202') {
    await userEvent.keyboard(key);
    expect(input.getAttribute('aria-invalid')).toBeNull();
  }
  await userEvent.keyboard('6');
  await expect.element(screen.getByText('torsdag 3. december 2026 · uge 49')).toBeVisible();
  await userEvent.tab();
  await expect.element(field).toHaveValue('3.12.2026');
  await screen.getByRole('button', { name: 'Gem' }).click();
  expect(sent).toHaveBeenCalledExactlyOnceWith('2026-12-03');
});

test.each(['3/12', 'på torsdag', '031226', '2026-12-03', 'torsdag uge 49'])(
  'Enter sends %s as Thursday 3 December',
  async (text) => {
    const { field } = await open();
    await field.click();
    await userEvent.keyboard(`${text}{Enter}`);
    expect(sent).toHaveBeenCalledExactlyOnceWith('2026-12-03');
  },
);

test.each([
  '3/12',
  'on Thursday',
  'next Thursday',
  '3 Dec',
  'December 3',
  'in 4 days',
  'Thursday week 49',
])('in English, %s is Thursday 3 December: the day stands first', async (text) => {
  chooseLocale('en');
  const screen = await render(DateFixture, { start: '', onsent: sent });
  sent.mockReset();
  const field = screen.getByRole('textbox', { name: 'Frist' });
  await field.click();
  await userEvent.keyboard(`${text}{Enter}`);
  expect(sent).toHaveBeenCalledExactlyOnceWith('2026-12-03');
  await userEvent.tab();
  await expect.element(field).toHaveValue('3 Dec 2026');
  await expect.element(screen.getByText('Thursday 3 December 2026 · week 49')).toBeVisible();
});

test('an agreed date that is half emptied is told, kept as it stands, and nothing is sent', async () => {
  const { screen, field, input } = await open({ start: '2026-12-14' });
  await expect.element(field).toHaveValue('14.12.2026');
  await field.click();
  input.setSelectionRange(0, 2);
  await userEvent.keyboard('{Backspace}{Enter}');
  expect(sent).not.toHaveBeenCalled();
  await expect.element(field).toHaveAttribute('aria-invalid', 'true');
  await expect.element(field).toHaveAccessibleDescription(/Skriv datoen færdig/);
  await expect.element(field).toHaveFocus();
  await expect.element(field).toHaveValue('.12.2026');
  await expect.element(screen.getByTestId('value')).toHaveTextContent('.12.2026');
});

test.each([
  ['31/2', /findes ikke/],
  ['3/12/0026', /mellem 1900 og 2199/],
  ['snart', /kan ikke læses/],
  ['fredag 3. december 2026', /Ugedagen/],
  ['28/11/2026', /Vælg 29\.11\.2026 eller en dag efter/],
])('%s is told when the field is left, and holds the form', async (text, said) => {
  const { screen, field } = await open({ min: '2026-11-29' });
  await field.click();
  await userEvent.keyboard(text);
  await expect.element(field).not.toHaveAttribute('aria-invalid');
  await userEvent.tab();
  await expect.element(field).toHaveAccessibleDescription(said);
  await screen.getByRole('button', { name: 'Gem' }).click();
  expect(sent).not.toHaveBeenCalled();
  await expect.element(field).toHaveFocus();
  // Somebody types again: the fault is not said while they do.
  await userEvent.keyboard('{Control>}a{/Control}{Backspace}3');
  await expect.element(field).not.toHaveAttribute('aria-invalid');
});

test('a press on another button while something wrong stands in the field still counts', async () => {
  const pressed = vi.fn();
  const { screen, field } = await open({ onother: pressed });
  await field.click();
  await userEvent.keyboard('snart');
  await screen.getByRole('button', { name: 'Annullér' }).click();
  expect(pressed).toHaveBeenCalledOnce();
  await expect.element(field).toHaveAttribute('aria-invalid', 'true');
});

test('what stood wrong in a draft comes back as typed, is said to be wrong, and can be mended', async () => {
  const { field } = await open({ start: '0002-12-10' });
  await expect.element(field).toHaveValue('0002-12-10');
  await expect.element(field).toHaveAccessibleDescription(/mellem 1900 og 2199/);
  await field.click();
  await userEvent.keyboard('{Control>}a{/Control}i morgen{Enter}');
  expect(sent).toHaveBeenCalledExactlyOnceWith('2026-11-30');
});

test('an empty field is no date; a required one says so', async () => {
  const { screen, field } = await open();
  await screen.getByRole('button', { name: 'Gem' }).click();
  expect(sent).toHaveBeenCalledExactlyOnceWith('');
  await screen.rerender({ required: true });
  await screen.getByRole('button', { name: 'Gem' }).click();
  expect(sent).toHaveBeenCalledOnce();
  await expect.element(field).toHaveAccessibleDescription('Skriv en dato.');
});

test('the calendar is used by keys alone: Monday first, with the weeks, and Escape closes only it', async () => {
  const { screen, field } = await open({ start: '2026-12-03' });
  const button = screen.getByRole('button', { name: 'Vælg i kalender' });
  (button.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  const calendar = screen.getByRole('dialog', { name: 'Vælg i kalender' });
  await expect.element(calendar.getByRole('heading', { name: 'december 2026' })).toBeVisible();
  const heads = calendar.getByRole('columnheader').elements();
  expect(heads.map((head) => head.textContent)).toEqual([
    'Uge',
    'ma',
    'ti',
    'on',
    'to',
    'fr',
    'lø',
    'sø',
  ]);
  await expect.element(calendar.getByRole('rowheader', { name: '49' })).toBeVisible();
  const day = (name: string) => calendar.getByRole('button', { name });
  await expect.element(day('torsdag 3. december 2026')).toHaveFocus();
  await userEvent.keyboard('{ArrowRight}{ArrowDown}{Home}');
  await expect.element(day('mandag 7. december 2026')).toHaveFocus();
  await userEvent.keyboard('{PageDown}');
  await expect.element(day('torsdag 7. januar 2027')).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(calendar).not.toBeInTheDocument();
  await expect.element(button).toHaveFocus();
  await expect.element(field).toHaveValue('3.12.2026');
  await userEvent.keyboard('{Enter}');
  await expect.element(day('torsdag 3. december 2026')).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.element(field).toHaveValue('10.12.2026');
  await expect.element(field).toHaveFocus();
});

test('a day outside the limits cannot be pressed', async () => {
  const { screen, field } = await open({ min: '2026-11-29' });
  await screen.getByRole('button', { name: 'Vælg i kalender' }).click();
  const past = screen.getByRole('button', { name: 'lørdag 28. november 2026' });
  await expect.element(past).toHaveAttribute('aria-disabled', 'true');
  await userEvent.keyboard('{ArrowLeft}{Enter}');
  await expect.element(field).toHaveValue('');
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{Enter}');
  await expect.element(field).toHaveValue('30.11.2026');
});
