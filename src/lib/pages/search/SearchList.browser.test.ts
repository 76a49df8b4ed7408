import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import SearchList from './SearchList.svelte';

const line = (id: string, text: string) => ({
  id,
  text,
  matched: ['opkald'],
  context: '',
  href: `#/${id}`,
});

async function list() {
  const onpick = vi.fn<(href: string) => void>();
  const screen = await render(SearchList, {
    query: 'opkald',
    groups: [
      { id: 'test', heading: 'Prøvehandlinger', more: 0, lines: [line('a', 'Et opkald')] },
      { id: 'task', heading: 'Opgaver', more: 2, lines: [line('b', 'Flere opkald')] },
    ],
    hint: 'Skriv et ord',
    busy: false,
    onpick,
  });
  return { screen, onpick, field: screen.getByRole('combobox') };
}

test('the field has focus, and names the best find as the active one', async () => {
  const { screen, field } = await list();
  await expect.element(field).toHaveFocus();
  const best = screen.getByRole('option', { name: 'Et opkald' });
  await expect.element(best).toHaveAttribute('aria-selected', 'true');
  expect(field.element().getAttribute('aria-activedescendant')).toBe(best.element().id);
});

test('arrows go through the finds of all kinds and around, and Enter opens', async () => {
  const { screen, onpick } = await list();
  await userEvent.keyboard('{ArrowDown}');
  await expect
    .element(screen.getByRole('option', { name: 'Flere opkald' }))
    .toHaveAttribute('aria-selected', 'true');
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(onpick.mock.calls).toEqual([['#/b'], ['#/a']]);
});

test('finds stand in groups with a heading, and the words that matched are marked', async () => {
  const { screen } = await list();
  await expect.element(screen.getByRole('group', { name: 'Opgaver' })).toBeVisible();
  expect([...screen.container.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
    'opkald',
    'opkald',
  ]);
});

test('typing goes back to the best find, and a press opens any', async () => {
  const { screen, onpick } = await list();
  await userEvent.keyboard('{ArrowDown}');
  await userEvent.keyboard('e');
  await expect
    .element(screen.getByRole('option', { name: 'Et opkald' }))
    .toHaveAttribute('aria-selected', 'true');
  await screen.getByRole('option', { name: 'Flere opkald' }).click();
  expect(onpick).toHaveBeenCalledWith('#/b');
});
