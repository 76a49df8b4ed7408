import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { addDays, isoDate } from '$lib/domain/cadence/iso-date';
import type { DraftChange } from '$lib/domain/log/change';
import { createDecisionRequest } from '$lib/domain/records/decision-request';
import { createMeeting } from '$lib/domain/records/meeting';
import { formatDate } from '$lib/i18n/format';
import { boardStates } from '$lib/storage/browser/boards';
import { newId } from '$lib/storage/random';
import { openBoardWith } from '$lib/storage/board/open-board.fixture';
import { today } from '$lib/session/today.svelte';
import BoardTile from './BoardTile.svelte';

function aTile(...days: number[]) {
  return tileWith(
    ...days.map((away) =>
      createMeeting({ id: newId() }, { on: addDays(today(), away), time: '09:00' }),
    ),
  );
}

function aQuestion(wantedIn: number | null): DraftChange {
  const wantedBy = wantedIn === null ? null : addDays(today(), wantedIn);
  const said = { question: 'Må vi låne en bil?', askedOn: addDays(today(), -20), wantedBy };
  return createDecisionRequest({ id: newId() }, said);
}

async function tileWith(...drafts: readonly DraftChange[]) {
  const model = await openBoardWith(...drafts);
  model.close();
  const state = (await boardStates()).find(({ board }) => board.id === model.id);
  if (!state) throw new Error('the board is gone');
  const nothing = (): undefined => undefined;
  return render(BoardTile, { state, onexport: nothing, onforget: nothing });
}

test('[PLAN-3] the tile of a board never calls a day that has passed the next meeting', async () => {
  const day = (away: number): string =>
    formatDate(isoDate(addDays(today(), away)), { today: today() });
  const missed = await aTile(-3);
  await expect.element(missed.getByText(`Mødet ${day(-3)} blev ikke holdt`)).toBeVisible();
  await expect.element(missed.getByText(/Næste tavlemøde/)).not.toBeInTheDocument();
  await missed.unmount();
  const planned = await aTile(-3, 4);
  await expect.element(planned.getByText(/Næste tavlemøde/)).toBeVisible();
  await expect.element(planned.getByText(/blev ikke holdt/)).not.toBeInTheDocument();
});

test('[LEADER-17] the tile says how many questions wait for the leader, and which day an answer was due', async () => {
  const quiet = await tileWith();
  expect(quiet.getByText(/venter på svar/).query()).toBeNull();
  await quiet.unmount();
  const waiting = await tileWith(aQuestion(null), aQuestion(3));
  await expect
    .element(waiting.getByText('2 spørgsmål venter på svar fra lederen', { exact: true }))
    .toBeVisible();
  await waiting.unmount();
  const late = await tileWith(aQuestion(null), aQuestion(-4));
  const due = formatDate(isoDate(addDays(today(), -4)), { today: today(), week: false });
  await expect
    .element(late.getByText(new RegExp(`Det første skulle være kommet ${due}`)))
    .toBeVisible();
});
