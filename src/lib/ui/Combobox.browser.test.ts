import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import Combobox from './Combobox.svelte';
import ComboboxFixture from './ComboboxFixture.svelte';

const options = [
  { id: 'la', label: 'Lone Andersen', hint: 'Sundhedsplejerske' },
  { id: 'mk', label: 'Mette Krogh', hint: 'Familiebehandler' },
  { id: 'an', label: 'Åse Nørgaard', hint: 'Koordinator' },
];

async function field(props: Record<string, unknown> = {}) {
  const onchange = vi.fn();
  const screen = await render(Combobox, {
    value: null,
    options,
    label: 'Ansvarlig',
    onchange,
    ...props,
  });
  return { screen, onchange, input: screen.getByRole('combobox', { name: 'Ansvarlig' }) };
}

test('typing narrows the list and Enter takes the first', async () => {
  const { screen, input, onchange } = await field();
  await input.click();
  await expect.element(input).toHaveAttribute('aria-expanded', 'true');
  await userEvent.keyboard('kro');
  await expect.element(screen.getByRole('option')).toHaveTextContent('Mette Krogh');
  await userEvent.keyboard('{Enter}');
  expect(onchange).toHaveBeenCalledExactlyOnceWith('mk');
  await expect.element(input).toHaveValue('Mette Krogh');
  await expect.element(input).toHaveAttribute('aria-expanded', 'false');
});

test('arrows point at a line and the field says which', async () => {
  const { screen, input, onchange } = await field();
  input.element().focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  const second = screen.getByRole('option', { name: /Mette/ });
  await expect.element(input).toHaveAttribute('aria-activedescendant', second.element().id);
  await userEvent.keyboard('{ArrowUp}{ArrowUp}{Enter}');
  expect(onchange).toHaveBeenCalledExactlyOnceWith('an');
});

test('letters with accents are found without them', async () => {
  const { input, onchange } = await field();
  await input.click();
  await userEvent.keyboard('ase{Enter}');
  expect(onchange).toHaveBeenCalledExactlyOnceWith('an');
});

test('a new name is added in place', async () => {
  const oncreate = vi.fn(() => ({ id: 'new' }));
  const { screen, input, onchange } = await field({ oncreate });
  await input.click();
  await userEvent.keyboard('Bo Riis');
  await expect.element(screen.getByRole('option')).toHaveTextContent('Tilføj »Bo Riis«');
  await userEvent.keyboard('{Enter}');
  expect(oncreate).toHaveBeenCalledExactlyOnceWith('Bo Riis');
  await expect.poll(() => onchange.mock.calls).toEqual([['new']]);
  await expect.element(input).toHaveValue('Bo Riis');
});

test('a new name is chosen at once, and stands as typed again when it could not be stored', async () => {
  const saving = Promise.withResolvers<boolean>();
  const { input, onchange } = await field({
    oncreate: () => ({ id: 'new', stored: saving.promise }),
  });
  await input.click();
  await userEvent.keyboard('Bo Riis{Enter}');
  expect(onchange.mock.calls).toEqual([['new']]);
  saving.resolve(false);
  await expect.poll(() => onchange.mock.calls).toEqual([['new'], [null]]);
  await expect.element(input).toHaveValue('Bo Riis');
});

test('Escape gives back what was chosen', async () => {
  const { input, onchange } = await field({ value: 'la' });
  await input.fill('Met');
  await userEvent.keyboard('{Escape}');
  await expect.element(input).toHaveValue('Lone Andersen');
  expect(onchange).not.toHaveBeenCalled();
});

test('leaving the field takes a name without doubt and asks about any other', async () => {
  const { screen, input, onchange } = await field();
  await input.click();
  await userEvent.keyboard('mette{Tab}');
  expect(onchange).toHaveBeenCalledExactlyOnceWith('mk');
  await input.fill('Xenia');
  await userEvent.keyboard('{Tab}');
  await expect.element(screen.getByText('Vælg en fra listen.')).toBeVisible();
  await expect.element(input).toHaveValue('Xenia');
  expect(onchange).toHaveBeenCalledTimes(1);
});

test('emptying the field clears the choice', async () => {
  const { input, onchange } = await field({ value: 'la' });
  await input.clear();
  await userEvent.keyboard('{Tab}');
  expect(onchange).toHaveBeenCalledExactlyOnceWith(null);
});

test('a line can be pressed with the mouse', async () => {
  const { screen, input, onchange } = await field();
  await input.click();
  await screen.getByRole('option', { name: /Lone/ }).click();
  expect(onchange).toHaveBeenCalledExactlyOnceWith('la');
  await expect.element(input).toHaveFocus();
});

test('a form is not sent with a name that is nobody’s yet: the one who was chosen is not lost by it', async () => {
  const onsent = vi.fn();
  const screen = await render(ComboboxFixture, { start: 'mk', onsent });
  const input = screen.getByRole('combobox', { name: 'Ansvarlig' });
  const send = screen.getByRole('button', { name: 'Gem' });
  await input.click();
  await userEvent.keyboard('{Control>}a{/Control}Sofie Lund{Tab}');
  await send.click();
  expect(onsent).not.toHaveBeenCalled();
  await expect.element(input).toHaveFocus();
  await expect.element(input).toHaveAttribute('aria-invalid', 'true');
  await expect
    .element(input)
    .toHaveAccessibleDescription('Vælg en fra listen, eller tilføj »Sofie Lund«.');
  // The list stands open again: one press adds her.
  await userEvent.keyboard('{Enter}');
  await expect.element(input).toHaveValue('Sofie Lund');
  await expect.element(input).not.toHaveAttribute('aria-invalid');
  await send.click();
  expect(onsent).toHaveBeenCalledExactlyOnceWith('new');
});

test('a name without doubt is sent as it was typed, and an emptied field as nobody', async () => {
  const onsent = vi.fn();
  const screen = await render(ComboboxFixture, { start: null, onsent });
  const input = screen.getByRole('combobox', { name: 'Ansvarlig' });
  await input.click();
  await userEvent.keyboard('mette krogh{Tab}{Enter}');
  expect(onsent).toHaveBeenLastCalledWith('mk');
  await input.clear();
  await userEvent.keyboard('{Tab}{Enter}');
  expect(onsent).toHaveBeenLastCalledWith(null);
});

test('[TEXT-4] a name that is too long is not offered to be added, nothing is cut off, and it is said', async () => {
  const oncreate = vi.fn(() => ({ id: 'new' }));
  const { screen, input } = await field({ oncreate, longest: 5 });
  await input.click();
  await userEvent.keyboard('Bo Riis{Tab}');
  await expect.element(screen.getByText('Teksten er 2 anslag for lang.')).toBeVisible();
  await expect.element(input).toHaveValue('Bo Riis');
  expect(oncreate).not.toHaveBeenCalled();
});
