import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { askTeam } from '$lib/domain/leader/acts';
import type { LeaderQuestion } from '$lib/domain/records/leader-question';
import { createMember } from '$lib/domain/records/member';
import { createTestAction } from '$lib/domain/records/test-action';
import OnBoardFixture from '$lib/session/OnBoardFixture.svelte';
import { testAddress } from '$lib/session/addresses';
import type { BoardModel } from '$lib/storage/board/board-model.svelte';
import { openBoardWith } from '$lib/storage/board/open-board.fixture';
import { newId } from '$lib/storage/random';
import LeaderAsks from './LeaderAsks.svelte';

let model: BoardModel | undefined;

afterEach(() => {
  model?.close();
});

/** A leader who has asked about a test. */
async function asked() {
  const [leader, ask, about] = [newId(), newId(), newId()];
  const me = { id: leader, role: { leader: true as const } };
  const board = await openBoardWith(
    createMember({ id: leader }, { name: 'Lise Krogh', roles: ['leader'] }),
    createTestAction({ id: about }, { title: 'Ring torsdag', pointId: null, order: 'a0' }),
    ...askTeam({ id: ask }, { testActionId: about }, 'Hvad sagde familierne?', {
      today: '2026-11-20',
      me,
    })[1],
  );
  model = board;
  const question = () => board.all('leaderQuestion').find(({ id }) => id === ask);
  return { board, about, question };
}

async function list() {
  const { board, about, question } = await asked();
  const screen = await render(
    OnBoardFixture<{ asks: LeaderQuestion[]; about: 'links' | 'names' | 'nothing' }>,
    {
      model: board,
      shown: LeaderAsks,
      given: { asks: [...board.all('leaderQuestion')], about: 'links' },
    },
  );
  return { screen, board, about, question };
}

test('[LEADER-15] says who asks, about what, and that it is answered where that makes sense', async () => {
  const { screen, board, about } = await list();
  await expect.element(screen.getByText('Svar, hvis det giver mening.')).toBeVisible();
  await expect.element(screen.getByRole('listitem')).toHaveTextContent('Lise Krogh spørger');
  await expect
    .element(screen.getByRole('link', { name: 'Ring torsdag' }))
    .toHaveAttribute('href', testAddress(board.id, about));
});

test('[LEADER-7] an answer is written by the keyboard alone, and asked for in words', async () => {
  const { screen, question } = await list();
  const answer = screen.getByRole('button', {
    name: 'Svar på spørgsmålet: Hvad sagde familierne?',
  });
  (answer.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('textbox', { name: 'Vores svar' })).toHaveFocus();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await screen.getByRole('button', { name: 'Gem svaret' }).click();
  await expect
    .element(screen.getByText('Skriv et svar, eller lad spørgsmålet ligge.'))
    .toBeVisible();
  expect(question()?.answer).toBeNull();
  await userEvent.keyboard('De sover bedre');
  await screen.getByRole('button', { name: 'Gem svaret' }).click();
  await expect
    .poll(() => question()?.answer)
    .toMatchObject({ text: 'De sover bedre', meeting: null, by: null });
});
