import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { addDays, isoDate } from '$lib/domain/cadence/iso-date';
import { createMeeting } from '$lib/domain/records/meeting';
import { formatDate } from '$lib/i18n/format';
import { boardStates } from '$lib/storage/browser/boards';
import { newId } from '$lib/storage/random';
import { openBoardWith } from '$lib/storage/board/open-board.fixture';
import { today } from '$lib/session/today.svelte';
import BoardTile from './BoardTile.svelte';

async function aTile(...days: number[]) {
  const model = await openBoardWith(
    ...days.map((away) =>
      createMeeting({ id: newId() }, { on: addDays(today(), away), time: '09:00' }),
    ),
  );
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
