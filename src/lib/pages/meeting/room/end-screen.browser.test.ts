import { afterEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { DEFAULT_AGENDA } from '$lib/domain/records/board';
import { createCycle } from '$lib/domain/records/cycle';
import { edited } from '$lib/domain/records/make';
import { createMeeting, startedMeeting } from '$lib/domain/records/meeting';
import { createTestAction } from '$lib/domain/records/test-action';
import type { BoardModel } from '$lib/storage/board/board-model.svelte';
import { keepDrafts } from '$lib/storage/browser/drafts';
import { newId } from '$lib/storage/random';
import OnBoardFixture from '$lib/session/OnBoardFixture.svelte';
import { openBoardWith } from '$lib/storage/board/open-board.fixture';
import { today } from '$lib/session/today.svelte';
import EndScreen from './EndScreen.svelte';

let model: BoardModel | undefined;

afterEach(() => {
  model?.close();
});

/** A board whose meeting has just ended with one test undecided, and a form begun in it. */
async function ended() {
  const meeting = newId();
  const testId = newId();
  const startedAt = new Date(Date.now() - 60_000).toISOString();
  const board = await openBoardWith(
    createTestAction({ id: testId }, { title: 'Ring torsdag', order: 'a0', pointId: null }),
    createCycle({ id: newId() }, { testActionId: testId, prediction: 'ro' }),
    createMeeting({ id: meeting }, { on: today(), time: '09:00' }),
    edited('meeting', meeting, {
      ...startedMeeting({
        startedAt,
        on: today(),
        agenda: DEFAULT_AGENDA,
        followUp: [testId],
        liftEyes: false,
        present: {},
      }),
      [`seen.${testId}`]: true,
      state: 'held',
      endedAt: new Date().toISOString(),
      minutesUsed: 1,
    }),
  );
  model = board;
  await keepDrafts([
    { key: `park:${meeting}`, board: board.id, text: 'Hvem taler med skolen?' },
    { key: `went-well:${meeting}`, board: board.id, text: 'Vi nåede det hele' },
  ]);
  const screen = await render(OnBoardFixture<{ id: string }>, {
    model: board,
    shown: EndScreen,
    given: { id: meeting },
  });
  await expect.element(screen.getByText('Begyndt på mødet, men ikke gemt')).toBeVisible();
  return screen;
}

/** Left and right edge of what stands together, in whole pixels. */
function edges(...parts: readonly (Element | null | undefined)[]): [number, number] {
  const boxes = parts.map((part) => part?.getBoundingClientRect() ?? new DOMRect());
  return [
    Math.round(Math.min(...boxes.map(({ left }) => left))),
    Math.round(Math.max(...boxes.map(({ right }) => right))),
  ];
}

test.each([360, 1000, 1366, 1920])(
  'what waits for an answer after a meeting stands in line with the minutes below it, %i px',
  async (width) => {
    await page.viewport(width, 800);
    const screen = await ended();
    const whoDoesWhat = screen.getByRole('heading', { name: 'Hvem gør hvad inden næste møde' });
    await expect.element(whoDoesWhat).toBeVisible();
    const minutes = screen.container.querySelector('article.minutes');
    const tasks = screen.container.querySelector('section.who');
    for (const text of ['Det, I var ved at skrive', 'Begyndt på mødet, men ikke gemt', /^1 uden/]) {
      await expect.element(screen.getByText(text)).toBeVisible();
      const box = screen.getByText(text).element().closest('section, form');
      expect(edges(box), String(text)).toEqual(edges(minutes, tasks));
    }
  },
);
