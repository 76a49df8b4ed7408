import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import { setLetters } from './letter-keys';
import ShortcutsFixture from './ShortcutsFixture.svelte';

beforeEach(() => {
  setLetters(true);
});
afterEach(() => {
  setLetters(true);
});

async function page() {
  const run = vi.fn<(keys: string) => void>();
  const screen = await render(ShortcutsFixture, { run });
  return { run, screen };
}

test('a letter key acts on the page, small or capital as registered', async () => {
  const { run } = await page();
  await userEvent.keyboard('n');
  await userEvent.keyboard('{Shift>}n{/Shift}');
  expect(run.mock.calls).toEqual([['n']]);
});

test('letter keys never act where someone writes', async () => {
  const { run, screen } = await page();
  for (const name of ['Tekst', 'Længere tekst', 'Frit felt']) {
    await screen.getByLabelText(name, { exact: true }).click();
    await userEvent.keyboard('n?');
  }
  screen.getByLabelText('Valg').element().focus();
  await userEvent.keyboard('n');
  expect(run).not.toHaveBeenCalled();
});

test('letter keys act from a checkbox, where nobody writes', async () => {
  const { run, screen } = await page();
  screen.getByLabelText('Flueben').element().focus();
  await userEvent.keyboard('n');
  expect(run).toHaveBeenCalledWith('n');
});

test('letter keys can be turned off, and combinations with Ctrl still act', async () => {
  const { run } = await page();
  setLetters(false);
  await userEvent.keyboard('n');
  expect(run).not.toHaveBeenCalled();
  await userEvent.keyboard('{Control>}k{/Control}');
  expect(run.mock.calls).toEqual([['Ctrl+K']]);
});

test('Ctrl+Z in a text field is the field’s own, Ctrl+K is not', async () => {
  const { run, screen } = await page();
  await screen.getByLabelText('Tekst', { exact: true }).click();
  await userEvent.keyboard('{Control>}z{/Control}');
  expect(run).not.toHaveBeenCalled();
  await userEvent.keyboard('{Control>}k{/Control}');
  expect(run.mock.calls).toEqual([['Ctrl+K']]);
});

test('nothing acts while a dialog lies over the page', async () => {
  const { run, screen } = await page();
  const dialog = screen.container.querySelector('dialog');
  dialog?.showModal();
  await userEvent.keyboard('n{Control>}z{/Control}');
  expect(run).not.toHaveBeenCalled();
  dialog?.close();
  await userEvent.keyboard('n');
  expect(run).toHaveBeenCalledWith('n');
});

test('an arrow moves the page, also from a button, which has no use for it', async () => {
  const { run, screen } = await page();
  await userEvent.keyboard('{ArrowRight}');
  for (const control of [
    screen.getByRole('button', { name: 'Knap' }),
    screen.getByLabelText('Flueben'),
  ]) {
    control.element().focus();
    await userEvent.keyboard('{ArrowRight}');
  }
  expect(run.mock.calls).toEqual([['ArrowRight'], ['ArrowRight'], ['ArrowRight']]);
});

test('an arrow belongs to a control that uses it', async () => {
  const { run, screen } = await page();
  for (const name of ['Tekst', 'Længere', 'Valg', 'Frit felt', 'Den ene', 'Skyder']) {
    screen
      .getByLabelText(new RegExp(`^${name}`))
      .element()
      .focus();
    await userEvent.keyboard('{ArrowRight}');
  }
  screen.getByRole('tab').element().focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(run).not.toHaveBeenCalled();
});

test('Enter acts on the page, but not from a control that it presses', async () => {
  const { run, screen } = await page();
  screen.getByRole('button', { name: 'Knap' }).element().focus();
  await userEvent.keyboard('{Enter}');
  expect(run).not.toHaveBeenCalled();
  (document.activeElement as HTMLElement).blur();
  await userEvent.keyboard('{Enter}');
  expect(run).toHaveBeenCalledWith('Enter');
});

test('keys go with the component that registered them', async () => {
  const { run, screen } = await page();
  await screen.unmount();
  await userEvent.keyboard('n');
  expect(run).not.toHaveBeenCalled();
});
