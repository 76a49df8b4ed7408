import { afterEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import type { BoardModel } from '$lib/storage/board/board-model.svelte';
import OnBoardFixture from '$lib/session/OnBoardFixture.svelte';
import { openBoardWith } from '$lib/storage/board/open-board.fixture';
import AboutSection from './AboutSection.svelte';

let model: BoardModel | undefined;

afterEach(() => {
  model?.close();
});

async function aBoard() {
  const board = await openBoardWith();
  model = board;
  const show = () =>
    render(OnBoardFixture<Record<string, never>>, { model: board, shown: AboutSection, given: {} });
  return { board, show };
}

test('the name of a board, what it is about and its cap are changed by keyboard alone', async () => {
  const { board, show } = await aBoard();
  const screen = await show();
  (
    screen.getByRole('button', { name: 'Ret oplysninger om tavlen' }).element() as HTMLElement
  ).focus();
  await userEvent.keyboard('{Enter}');
  const name = screen.getByRole('dialog', { name: 'Om tavlen' }).getByLabelText('Tavlens navn');
  await expect.element(name).toHaveValue('Team Ø');
  await userEvent.tripleClick(name);
  await userEvent.keyboard('Team Å{Tab}{Tab}Spædbarnsindsatsen{Tab}For de mindste.');
  await screen.getByLabelText(/Udviklingspunkter i gang på én gang/).selectOptions('5');
  await screen.getByRole('button', { name: 'Gem', exact: true }).click();
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
  expect(board.board).toMatchObject({
    name: 'Team Å',
    municipality: 'Ø Kommune',
    intervention: 'Spædbarnsindsatsen',
    about: 'For de mindste.',
    activeCap: 5,
  });
  await expect.element(screen.getByText('Spædbarnsindsatsen')).toBeVisible();
});

test('what is written about a board outlives the page, and an empty name is not stored', async () => {
  const { board, show } = await aBoard();
  const first = await show();
  await first.getByRole('button', { name: 'Ret oplysninger om tavlen' }).click();
  await first.getByLabelText('Hvad handler tavlen om?').fill('For de mindste.');
  window.dispatchEvent(new Event('pagehide'));
  await first.unmount();

  const again = await show();
  await again.getByRole('button', { name: 'Ret oplysninger om tavlen' }).click();
  await expect
    .element(again.getByLabelText('Hvad handler tavlen om?'))
    .toHaveValue('For de mindste.');
  await again.getByLabelText('Tavlens navn').fill('  ');
  await again.getByRole('button', { name: 'Gem', exact: true }).click();
  await expect.element(again.getByText('Skriv, hvad tavlen skal hedde.')).toBeVisible();
  await expect.element(again.getByLabelText('Tavlens navn')).toHaveFocus();
  expect(board.board.name).toBe('Team Ø');
});
