import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { createDecisionRequest, type DecisionRequest } from '$lib/domain/records/decision-request';
import { answerLeader } from '$lib/domain/team/acts';
import AnswersGiven from '$lib/parts/leader/AnswersGiven.svelte';
import OnBoardFixture from '$lib/session/OnBoardFixture.svelte';
import type { BoardModel } from '$lib/storage/board/board-model.svelte';
import { openBoardWith } from '$lib/storage/board/open-board.fixture';
import { newId } from '$lib/storage/random';

let model: BoardModel | undefined;

afterEach(() => {
  model?.close();
});

async function question(answered: boolean) {
  const id = newId();
  const request = { id, to: null };
  const said = { today: '2026-11-20', meeting: null, me: null };
  const board = await openBoardWith(
    createDecisionRequest({ id }, { question: 'Må vi låne en bil?', askedOn: '2026-11-02' }),
    ...(answered ? answerLeader([{ request, verdict: 'yes', text: '' }], said)[1] : []),
  );
  model = board;
  const now = () => board.get('decisionRequest', id);
  const shown = () =>
    render(OnBoardFixture<{ request: DecisionRequest }>, {
      model: board,
      shown: AnswersGiven,
      given: { request: now()! },
    });
  return { shown, now };
}

test('[LEADER-16] what the team does now is noted beside the answer, altered, and taken away', async () => {
  const { shown, now } = await question(true);
  const page = await shown();
  const open = page.getByRole('button', { name: 'Det gør vi nu: Må vi låne en bil?' });
  (open.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('textbox', { name: 'Det gør vi nu' })).toHaveFocus();
  await page.getByRole('button', { name: 'Gem' }).click();
  await expect.element(page.getByText('Skriv kort, hvad I gør nu.')).toBeVisible();
  await page.getByRole('textbox').click();
  await userEvent.keyboard('Vi kører onsdag{Enter}');
  await expect.poll(() => now()?.outcome?.text).toBe('Vi kører onsdag');
  expect(now()?.outcome?.meeting).toBeNull();
  await page.unmount();

  const again = await shown();
  await expect.element(again.getByText('Vi kører onsdag')).toBeVisible();
  await again.getByRole('button', { name: 'Ret: Må vi låne en bil?' }).click();
  await expect.element(again.getByRole('textbox')).toHaveValue('Vi kører onsdag');
  await userEvent.keyboard('{Control>}a{/Control}{Backspace}{Enter}');
  await expect.poll(() => now()?.outcome ?? null).toBeNull();
});

test('[LEADER-16] giving up leaves what stood there, and the keyboard where it was', async () => {
  const { shown, now } = await question(true);
  const page = await shown();
  await page.getByRole('button', { name: 'Det gør vi nu: Må vi låne en bil?' }).click();
  await userEvent.keyboard('Vi{Escape}');
  await expect.element(page.getByRole('textbox')).not.toBeInTheDocument();
  expect(document.activeElement).not.toBe(document.body);
  await userEvent.keyboard('{Tab}');
  await expect
    .element(page.getByRole('button', { name: 'Det gør vi nu: Må vi låne en bil?' }))
    .toHaveFocus();
  expect(now()?.outcome ?? null).toBeNull();
});

test('[LEADER-16] nothing is asked for before there is an answer', async () => {
  const { shown } = await question(false);
  const page = await shown();
  expect(page.getByRole('button').query()).toBeNull();
});
