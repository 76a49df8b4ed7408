import { afterEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import { createObservation } from '$lib/domain/records/observation';
import { createTestAction } from '$lib/domain/records/test-action';
import type { BoardModel } from '$lib/storage/board/board-model.svelte';
import { newId } from '$lib/storage/random';
import OnBoardFixture from '$lib/session/OnBoardFixture.svelte';
import { openBoardWith } from '$lib/storage/board/open-board.fixture';
import ObservationDialog from './ObservationDialog.svelte';

let model: BoardModel | undefined;

afterEach(() => {
  model?.close();
});

/** The dialog of what a colleague said. */
async function dialogOfQuote() {
  const [about, id] = [newId(), newId()];
  const said = { text: 'Det gik godz', credit: 'en gruppeleder', on: '2026-11-24' };
  const board = await openBoardWith(
    createTestAction({ id: about }, { title: 'Ring torsdag', pointId: null, order: 'a0' }),
    createObservation({ id }, { ...said, testActionId: about, cycleId: null, kind: 'colleague' }),
  );
  model = board;
  const given = { id, onclose: () => undefined };
  const screen = await render(OnBoardFixture<typeof given>, {
    model: board,
    shown: ObservationDialog,
    given,
  });
  return { board, id, screen };
}

test('[TEAM-9] correcting a word of what a colleague said leaves the one who said it', async () => {
  const { board, id, screen } = await dialogOfQuote();
  await expect.element(screen.getByLabelText('Hvem sagde det?')).toHaveValue('en gruppeleder');
  await screen.getByRole('textbox', { name: 'Observation' }).click();
  await userEvent.keyboard('{Control>}{End}{/Control}{Backspace}t');
  await screen.getByRole('button', { name: 'Gem' }).click();
  await expect.poll(() => board.get('observation', id)?.text).toBe('Det gik godt');
  expect(board.get('observation', id)?.credit).toBe('en gruppeleder');
});

test('[TEAM-9] a number alone is not saved here either', async () => {
  const { board, id, screen } = await dialogOfQuote();
  await screen.getByRole('radio', { name: 'Tal' }).click();
  await screen.getByRole('textbox', { name: 'Observation' }).click();
  await userEvent.keyboard('{Control>}a{/Control}4');
  await screen.getByRole('button', { name: 'Gem' }).click();
  await expect.element(screen.getByText(/Skriv en sætning sammen med tallet/)).toBeVisible();
  expect(board.get('observation', id)?.text).toBe('Det gik godz');
});
