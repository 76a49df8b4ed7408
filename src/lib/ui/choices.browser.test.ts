import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import NumberScale from './NumberScale.svelte';
import RadioGroup from './RadioGroup.svelte';
import SegmentedControl from './SegmentedControl.svelte';

const options = [
  { value: 'yes', label: 'Ja' },
  { value: 'partly', label: 'Delvist' },
  { value: 'no', label: 'Nej', hint: 'Det gik anderledes' },
];

test('a radio group is named by its question, moves with arrows and reads its error', async () => {
  const onchange = vi.fn();
  const screen = await render(RadioGroup, {
    value: undefined,
    options,
    label: 'Gik det, som vi forventede?',
    error: 'Vælg et svar.',
    onchange,
  });
  const group = screen.getByRole('radiogroup', { name: 'Gik det, som vi forventede?' });
  await expect.element(group).toHaveAccessibleDescription('Vælg et svar.');
  await expect.element(group).toHaveAttribute('aria-invalid', 'true');
  await screen.getByRole('radio', { name: 'Ja' }).click();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(screen.getByRole('radio', { name: 'Delvist' })).toBeChecked();
  expect(onchange.mock.calls).toEqual([['yes'], ['partly']]);
  await expect
    .element(screen.getByRole('radio', { name: 'Nej' }))
    .toHaveAccessibleDescription('Det gik anderledes');
});

test('a segmented control is one stop with Tab and arrows inside', async () => {
  const onchange = vi.fn();
  const screen = await render(SegmentedControl, {
    value: 'yes',
    options,
    label: 'Vis',
    hideLabel: true,
    onchange,
  });
  await userEvent.keyboard('{Tab}');
  await expect.element(screen.getByRole('radio', { name: 'Ja' })).toHaveFocus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(screen.getByRole('radio', { name: 'Delvist' })).toBeChecked();
  expect(onchange).toHaveBeenCalledExactlyOnceWith('partly');
});

test('a scale says what its ends mean, takes "Ikke relevant", and can be emptied', async () => {
  const onchange = vi.fn();
  const screen = await render(NumberScale, {
    value: null,
    label: 'Gjort som planlagt?',
    low: 'Slet ikke',
    high: 'Helt',
    onchange,
  });
  await screen.getByRole('radio', { name: '5: Helt' }).click({ force: true });
  await screen.getByRole('radio', { name: 'Ikke relevant' }).click({ force: true });
  await screen.getByRole('button', { name: 'Fjern svar' }).click();
  expect(onchange.mock.calls).toEqual([[5], ['na'], [null]]);
});
