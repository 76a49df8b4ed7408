import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import '../../app.css';
import InDialogFixture from './ToastsFixture.svelte';
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
  vi.advanceTimersByTime(1000);
  await screen.getByRole('button', { name: 'Fortryd' }).click();
  expect(run).toHaveBeenCalledTimes(1);
  expect(toasts.current).toBeUndefined();
});

test('a press on its way when the notice comes reaches what it was meant for', async () => {
  const { toasts, screen } = await notices();
  const undo = vi.fn();
  const again = vi.fn();
  const behind = document.createElement('button');
  behind.textContent = 'Gem observation';
  behind.style.cssText = 'position: fixed; inset: auto 0 0; height: 48px';
  behind.addEventListener('click', again);
  screen.container.append(behind);
  toasts.show({ text: 'Gemt.', action: { label: 'Fortryd', run: undo } });
  const button = screen.getByRole('button', { name: 'Fortryd' });
  await expect.element(button).toBeVisible();
  const { left, top, width, height } = button.element().getBoundingClientRect();
  const pressed = (): Element | null =>
    document.elementFromPoint(left + width / 2, top + height / 2);
  expect(pressed()).toBe(behind);
  vi.advanceTimersByTime(1000);
  expect(pressed()).toBe(button.element());
});

test('a notice lifts what it would cover, and gives the room back', async () => {
  const { toasts, screen } = await notices();
  const page = document.createElement('div');
  page.innerHTML = '<button>Gem observation</button>';
  page.style.cssText = 'display: flex; align-items: end; height: 100vh';
  document.body.style.margin = '0';
  screen.container.append(page);
  const save = page.querySelector('button');
  const foot = (): number => Math.round(save?.getBoundingClientRect().bottom ?? 0);
  expect(foot()).toBe(innerHeight);
  toasts.show({ text: 'Observationen er gemt.' });
  const told = screen.getByRole('region', { name: 'Beskeder' });
  await expect.element(told).toBeVisible();
  expect(foot()).toBeLessThanOrEqual(told.element().getBoundingClientRect().top + 1);
  toasts.dismiss();
  await expect.poll(() => document.documentElement.style.cssText).toBe('');
});

test('a notice in the place of another moves nothing, unless it is higher and covers more', async () => {
  const { toasts, screen } = await notices();
  const page = document.createElement('div');
  page.innerHTML = '<button style="height: 300vh; width: 100%">Kort</button>';
  document.body.style.margin = '0';
  screen.container.append(page);
  scrollTo({ top: 0, behavior: 'instant' });
  toasts.show({ text: 'Kortet er flyttet.' });
  const told = screen.getByRole('region', { name: 'Beskeder' });
  await expect.element(told).toBeVisible();
  const { height } = told.element().getBoundingClientRect();
  expect(scrollY).toBe(Math.round(height));
  toasts.show({ text: 'Kortet er flyttet igen.' });
  await expect.element(told).toHaveTextContent('igen');
  expect(scrollY).toBe(Math.round(height));
  toasts.show({ text: 'Kortet er flyttet. '.repeat(40) });
  await expect.poll(() => told.element().getBoundingClientRect().height).toBeGreaterThan(height);
  await expect.poll(() => scrollY).toBe(Math.round(told.element().getBoundingClientRect().height));
});

test('a press on its way when a notice takes the place of another goes through that one too', async () => {
  const { toasts, screen } = await notices();
  toasts.show({ text: 'Gemt.', action: { label: 'Fortryd', run: () => undefined } });
  const notice = () => document.querySelector<HTMLElement>('.toast');
  await expect.element(screen.getByRole('button', { name: 'Fortryd' })).toBeVisible();
  vi.advanceTimersByTime(1000);
  expect(notice()?.classList).not.toContain('settling');
  toasts.show({ text: 'Gemt igen.', action: { label: 'Fortryd', run: () => undefined } });
  await expect.poll(() => notice()?.classList.contains('settling')).toBe(true);
  vi.advanceTimersByTime(1000);
  expect(notice()?.classList).not.toContain('settling');
});

test('a notice stands on the bar along the foot while there is one, also when the page is another', async () => {
  const { toasts, screen } = await notices();
  document.body.style.margin = '0';
  const bar = (): HTMLElement => {
    const element = document.createElement('nav');
    element.dataset['foot'] = '';
    element.style.cssText = 'position: fixed; inset: auto 0 0; height: 60px';
    return element;
  };
  const first = bar();
  screen.container.append(first);
  toasts.show({ text: 'Mødet er afsluttet.' });
  const told = screen.getByRole('region', { name: 'Beskeder' });
  await expect.element(told).toBeVisible();
  const below = (): number =>
    Math.round(innerHeight - told.element().getBoundingClientRect().bottom);
  expect(below()).toBe(60);
  first.remove();
  await expect.poll(below).toBe(0);
  screen.container.append(bar());
  await expect.poll(below).toBe(60);
});

test('a notice makes room for a bar that comes to the foot as the page is scrolled', async () => {
  const { toasts, screen } = await notices();
  document.body.style.margin = '0';
  const page = document.createElement('div');
  page.innerHTML =
    '<div style="height: 200vh"></div><nav data-foot style="height: 60px">Start mødet</nav><div style="height: 100vh"></div>';
  screen.container.append(page);
  const bar = page.querySelector('nav');
  toasts.show({ text: 'Gemt.' });
  const told = screen.getByRole('region', { name: 'Beskeder' });
  await expect.element(told).toBeVisible();
  const below = (): number =>
    Math.round(innerHeight - told.element().getBoundingClientRect().bottom);
  expect(below()).toBe(0);
  bar?.scrollIntoView({ block: 'end', behavior: 'instant' });
  scrollBy({ top: (bar?.getBoundingClientRect().bottom ?? 0) - innerHeight, behavior: 'instant' });
  await expect.poll(below).toBe(60);
});

test('while a dialog is open the notice stands in it, above its buttons', async () => {
  const toasts = new Toasts();
  const screen = await render(InDialogFixture, { toasts });
  toasts.show({ text: 'Gemt.', action: { label: 'Fortryd', run: () => undefined } });
  const dialog = screen.getByRole('dialog');
  await expect.element(dialog.getByRole('region', { name: 'Beskeder' })).toBeVisible();
  expect(document.querySelectorAll('.toast')).toHaveLength(1);
  const toast = dialog.element().querySelector('.toast')?.getBoundingClientRect();
  for (const control of dialog.element().querySelectorAll('footer button, input')) {
    const { top, bottom } = control.getBoundingClientRect();
    expect(bottom <= (toast?.top ?? 0) || top >= (toast?.bottom ?? 0)).toBe(true);
  }
  await screen.rerender({ toasts, open: false });
  await expect.element(screen.getByRole('region', { name: 'Beskeder' })).toBeVisible();
  expect(document.querySelectorAll('.toast')).toHaveLength(1);
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
  await expect.element(screen.getByRole('alert')).not.toBeInTheDocument();
  expect(toasts.current?.text).toBe('Gemt.');
});

test('a notice alters nothing that every element of the page inherits, for each would be styled anew', async () => {
  const { toasts, screen } = await notices();
  const far = document.createElement('p');
  screen.container.append(far);
  const inherited = () => {
    const style = getComputedStyle(far);
    return [...style].map((name) => [name, style.getPropertyValue(name)].join(': '));
  };
  const before = inherited();
  toasts.show({ text: 'Gemt.' });
  await expect.element(screen.getByRole('region', { name: 'Beskeder' })).toBeVisible();
  await expect.poll(() => getComputedStyle(document.body).paddingBlockEnd).not.toBe('0px');
  const custom = [...document.documentElement.style].filter((name) => name.startsWith('--'));
  expect(custom).toEqual(['--foot-notice']);
  expect(getComputedStyle(far).getPropertyValue('--foot-notice')).toBe('0px');
  expect(inherited().filter((one) => !before.includes(one))).toEqual([]);
});
