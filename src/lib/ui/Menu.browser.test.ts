import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import Menu from './Menu.svelte';

function items() {
  return [
    { label: 'Ret', onselect: vi.fn() },
    { label: 'Flyt til …', onselect: vi.fn() },
    { label: 'Slet', onselect: vi.fn(), disabled: true },
  ];
}

test('a menu opens with a click, moves with arrows and runs an act with Enter', async () => {
  const lines = items();
  const screen = await render(Menu, { label: 'Flere handlinger', items: lines });
  const button = screen.getByRole('button', { name: 'Flere handlinger' });
  await button.click();
  await expect.element(button).toHaveAttribute('aria-expanded', 'true');
  await expect.element(screen.getByRole('menuitem', { name: 'Ret' })).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(screen.getByRole('menuitem', { name: 'Flyt til …' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(lines[1]?.onselect).toHaveBeenCalledTimes(1);
  await expect.element(button).toHaveFocus();
  await expect.element(button).toHaveAttribute('aria-expanded', 'false');
});

test('arrow down on the button opens; Up wraps, a letter jumps, Escape goes back', async () => {
  const screen = await render(Menu, { label: 'Flere handlinger', items: items() });
  const button = screen.getByRole('button', { name: 'Flere handlinger' });
  button.element().focus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(screen.getByRole('menuitem', { name: 'Ret' })).toHaveFocus();
  await userEvent.keyboard('{ArrowUp}');
  await expect.element(screen.getByRole('menuitem', { name: 'Slet' })).toHaveFocus();
  await userEvent.keyboard('f');
  await expect.element(screen.getByRole('menuitem', { name: 'Flyt til …' })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(button).toHaveFocus();
  await expect.element(button).toHaveAttribute('aria-expanded', 'false');
});

test('a line that is off does nothing and leaves the menu open', async () => {
  const lines = items();
  const screen = await render(Menu, { label: 'Flere handlinger', items: lines });
  await screen.getByRole('button', { name: 'Flere handlinger' }).click();
  await userEvent.keyboard('{End}{Enter}');
  expect(lines[2]?.onselect).not.toHaveBeenCalled();
  await expect.element(screen.getByRole('menuitem', { name: 'Slet' })).toHaveFocus();
});
