import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { askTeam } from '$lib/domain/leader/acts';
import { createTestAction } from '$lib/domain/records/test-action';
import OnBoardFixture from '$lib/session/OnBoardFixture.svelte';
import type { BoardModel } from '$lib/storage/board/board-model.svelte';
import { openBoardWith } from '$lib/storage/board/open-board.fixture';
import { newId } from '$lib/storage/random';
import Around from './Around.svelte';

let model: BoardModel | undefined;

afterEach(() => {
  model?.close();
});

/** A test that a leader has asked two things about. */
async function asked() {
  const [said, lies, about] = [newId(), newId(), newId()];
  const asks = { today: '2026-11-20', me: null };
  const board = await openBoardWith(
    createTestAction({ id: about }, { title: 'Ring torsdag', pointId: null, order: 'a0' }),
    ...askTeam({ id: said }, { testActionId: about }, 'Hvad sagde familierne?', asks)[1],
    ...askTeam({ id: lies }, { testActionId: about }, 'Hvad viser tallene?', asks)[1],
  );
  model = board;
  const question = (id: string) => board.all('leaderQuestion').find((ask) => ask.id === id);
  return { board, about, said: () => question(said), lies: () => question(lies) };
}

test('[LEADER-15] on the page of its test it stands with its answer, and let lie it is gone', async () => {
  const { board, about, said, lies } = await asked();
  const screen = await render(OnBoardFixture<{ testId: string }>, {
    model: board,
    shown: Around,
    given: { testId: about },
  });
  await screen.getByRole('button', { name: 'Lad den ligge: Hvad viser tallene?' }).click();
  await expect.poll(() => lies()?.putBy).not.toBeNull();
  await expect.element(screen.getByText('Hvad viser tallene?')).not.toBeInTheDocument();
  await screen.getByRole('button', { name: /^Svar på spørgsmålet/ }).click();
  await userEvent.keyboard('De sover bedre');
  await screen.getByRole('button', { name: 'Gem svaret' }).click();
  await expect.poll(() => said()?.answer?.text).toBe('De sover bedre');
  await expect.element(screen.getByText('De sover bedre')).toBeVisible();
  await expect.element(screen.getByRole('listitem')).toHaveFocus();
  expect(screen.getByRole('button', { name: /^Lad den ligge/ }).query()).toBeNull();
});
