import { afterEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import { answersOf, createDecisionRequest } from '$lib/domain/records/decision-request';
import { createMember } from '$lib/domain/records/member';
import OnBoardFixture from '$lib/session/OnBoardFixture.svelte';
import type { BoardModel } from '$lib/storage/board/board-model.svelte';
import { openBoardWith } from '$lib/storage/board/open-board.fixture';
import { undoAct } from '$lib/storage/log/commit';
import { newId } from '$lib/storage/random';
import AnswerForm from './AnswerForm.svelte';
import AnswersDialog from './AnswersDialog.svelte';

let model: BoardModel | undefined;

afterEach(() => {
  model?.close();
});

/** A leader who was asked three things. */
async function asked() {
  const leader = newId();
  const ids = [newId(), newId(), newId()] as const;
  const texts = ['Må vi låne en bil?', 'Må vi ringe om aftenen?', 'Hvem tager mødet?'];
  const questions = ids.map((id, i) =>
    createDecisionRequest(
      { id },
      { question: texts[i] ?? '', to: leader, askedOn: `2026-11-0${String(i + 1)}` },
    ),
  );
  const board = await openBoardWith(
    createMember({ id: leader }, { name: 'Lise Krogh', roles: ['leader'] }),
    ...questions,
  );
  model = board;
  const requests = () => board.all('decisionRequest');
  await expect.poll(() => requests().length).toBe(3);
  const ofQuestion = (id: string) => requests().find((request) => request.id === id)!;
  return { board, ids, leader, requests, ofQuestion };
}

test('[LEADER-4] a ja is one press and Gem; a nej asks why, and keeps what was chosen', async () => {
  const { board, ids, leader, ofQuestion } = await asked();
  const given = { layout: 'dialog' as const, to: { request: ofQuestion(ids[0]) } };
  const screen = await render(OnBoardFixture<typeof given>, {
    model: board,
    shown: AnswerForm,
    given,
  });
  await screen.getByText('Nej, fordi …').first().click();
  await screen.getByRole('button', { name: 'Gem svaret' }).click();
  await expect.element(screen.getByText('Skriv, hvorfor det er et nej.')).toBeVisible();
  expect(answersOf(ofQuestion(ids[0]))).toEqual([]);
  await expect.element(screen.getByRole('radio', { name: 'Nej, fordi …' })).toBeChecked();

  await screen.getByText('Ja', { exact: true }).first().click();
  await screen.getByRole('button', { name: 'Gem svaret' }).click();
  await expect
    .poll(() => answersOf(ofQuestion(ids[0])))
    .toMatchObject([{ verdict: 'yes', text: '', by: leader, meeting: null }]);
});

test('[TEAM-7] answers to several questions are stored in one act; what is left empty waits still', async () => {
  const { board, ids, requests, ofQuestion } = await asked();
  const given = { requests: requests(), onclose: () => undefined };
  const screen = await render(OnBoardFixture<typeof given>, {
    model: board,
    shown: AnswersDialog,
    given,
  });
  const save = screen.getByRole('button', { name: 'Gem svarene' });
  await save.click();
  await expect.element(screen.getByText('Skriv mindst ét svar, før I gemmer.')).toBeVisible();

  const row = (name: string) => screen.getByRole('listitem').filter({ hasText: name });
  await row('Må vi låne en bil?').getByText('Ja', { exact: true }).click();
  await row('Må vi ringe om aftenen?').getByText('Nej, fordi …').click();
  await save.click();
  await expect.element(screen.getByText('Skriv, hvorfor det er et nej.')).toBeVisible();
  expect(answersOf(ofQuestion(ids[0]))).toEqual([]);

  await row('Må vi ringe om aftenen?').getByRole('textbox').click();
  await userEvent.keyboard('Det er uden for arbejdstid');
  await save.click();
  await expect.poll(() => answersOf(ofQuestion(ids[0]))).toMatchObject([{ verdict: 'yes' }]);
  expect(answersOf(ofQuestion(ids[1]))).toMatchObject([
    { verdict: 'no', text: 'Det er uden for arbejdstid' },
  ]);
  expect(answersOf(ofQuestion(ids[2]))).toEqual([]);

  const { database } = await import('$lib/storage/database');
  const changes = await database().changes.where('record').equals(ids[1]).toArray();
  const act = changes.find((change) => change.verb === 'answer-leader')?.act ?? '';
  await undoAct({ board: board.id, act });
  await expect.poll(() => answersOf(ofQuestion(ids[0]))).toEqual([]);
  expect(answersOf(ofQuestion(ids[1]))).toEqual([]);
});

test('[LEADER-3] what an answer is comes back with its words: a ja, hvis is never taken for a ja', async () => {
  const { board, ids, ofQuestion } = await asked();
  const given = { layout: 'dialog' as const, to: { request: ofQuestion(ids[0]) } };
  const form = { model: board, shown: AnswerForm, given };
  const screen = await render(OnBoardFixture<typeof given>, form);
  await screen.getByText('Ja, hvis …').first().click();
  await screen.getByRole('textbox').click();
  await userEvent.keyboard('I får en vikar om onsdagen');
  await screen.unmount();

  const again = await render(OnBoardFixture<typeof given>, form);
  await expect.element(again.getByRole('textbox')).toHaveValue('I får en vikar om onsdagen');
  await expect.element(again.getByRole('radio', { name: 'Ja, hvis …' })).toBeChecked();
  await again.getByRole('button', { name: 'Gem svaret' }).click();
  await expect
    .poll(() => answersOf(ofQuestion(ids[0])))
    .toMatchObject([{ verdict: 'yesIf', text: 'I får en vikar om onsdagen' }]);
});
