import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import TextArea from './TextArea.svelte';
import TextField from './TextField.svelte';

test('a field is named by its label and described by its hint', async () => {
  const screen = await render(TextField, { value: '', label: 'Titel', hint: 'Hvad ændrer I?' });
  const input = screen.getByRole('textbox', { name: 'Titel' });
  await expect.element(input).toHaveAccessibleDescription('Hvad ændrer I?');
  await expect.element(input).not.toHaveAttribute('aria-invalid');
});

test('an error marks the field as invalid and is read with it', async () => {
  const screen = await render(TextField, { value: '', label: 'Titel' });
  await screen.rerender({ error: 'Giv den en titel.', required: true });
  const input = screen.getByRole('textbox', { name: 'Titel' });
  await expect.element(input).toHaveAttribute('aria-invalid', 'true');
  await expect.element(input).toHaveAttribute('aria-required', 'true');
  await expect.element(input).toHaveAccessibleDescription('Giv den en titel.');
});

test('a warning is announced and does not make the field invalid', async () => {
  const screen = await render(TextField, { value: '', label: 'Note' });
  await screen.rerender({ warning: 'Det ligner et telefonnummer.' });
  await expect.element(screen.getByRole('status')).toHaveTextContent('Det ligner et');
  await expect
    .element(screen.getByRole('textbox', { name: 'Note' }))
    .not.toHaveAttribute('aria-invalid');
});

test('[TEXT-4] a text area counts near its limit, cuts nothing off, and says when it is too long', async () => {
  const screen = await render(TextArea, { value: '', label: 'Vi lærte', maxlength: 30 });
  const area = screen.getByRole('textbox', { name: 'Vi lærte' });
  await area.fill('x'.repeat(25));
  await expect.element(screen.getByText('5 anslag tilbage')).toBeVisible();
  await area.fill('x'.repeat(33));
  await expect.element(area).toHaveValue('x'.repeat(33));
  await expect.element(area).toHaveAttribute('aria-invalid', 'true');
  await expect.element(area).toHaveAccessibleDescription('Teksten er 3 anslag for lang.');
});

test('[TEXT-4] a line cuts nothing off, and says when it is too long', async () => {
  const screen = await render(TextField, { value: '', label: 'Hvorfor?', maxlength: 30 });
  const line = screen.getByRole('textbox', { name: 'Hvorfor?' });
  await expect.element(line).not.toHaveAttribute('aria-invalid');
  // Key by key: where the field has a limit of its own the browser takes no more, and cuts what is pasted.
  await userEvent.type(line, 'x'.repeat(33));
  await expect.element(line).toHaveValue('x'.repeat(33));
  await expect.element(line).toHaveAttribute('aria-invalid', 'true');
  await expect.element(line).toHaveAccessibleDescription('Teksten er 3 anslag for lang.');
});

test('a text area grows with its text', async () => {
  const screen = await render(TextArea, { value: '', label: 'Vi lærte', rows: 2 });
  const area = screen.getByRole('textbox', { name: 'Vi lærte' });
  const before = area.element().clientHeight;
  await area.fill('linje\n'.repeat(8));
  await expect.poll(() => area.element().clientHeight).toBeGreaterThan(before + 40);
});
