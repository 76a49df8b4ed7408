import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { createCycle } from '$lib/domain/records/cycle';
import { createDevelopmentPoint } from '$lib/domain/records/development-point';
import { edited } from '$lib/domain/records/make';
import { createSign } from '$lib/domain/records/sign';
import { createTestAction } from '$lib/domain/records/test-action';
import OnBoardFixture from '$lib/session/OnBoardFixture.svelte';
import { pointAddress, testAddress } from '$lib/session/addresses';
import type { BoardModel } from '$lib/storage/board/board-model.svelte';
import { openBoardWith } from '$lib/storage/board/open-board.fixture';
import { commit } from '$lib/storage/log/commit';
import { newId } from '$lib/storage/random';
import PointPage from './PointPage.svelte';

let model: BoardModel | undefined;

afterEach(() => {
  model?.close();
  location.hash = '';
});

async function shownPoint() {
  const [point, cycle, testId] = [newId(), newId(), newId()];
  const board = await openBoardWith(
    createDevelopmentPoint(
      { id: point },
      { title: 'Tryg start', kind: 'intervention', goal: 'Færre forgæves besøg', order: 'a0' },
    ),
    createSign({ id: newId() }, { pointId: point, text: 'De ringer', order: 'a0' }),
    createTestAction({ id: testId }, { title: 'Ring torsdag', pointId: point, order: 'a0' }),
    createCycle({ id: cycle }, { testActionId: testId }),
    edited('cycle', cycle, { phase: 'test', startedOn: '2026-11-03' }),
  );
  model = board;
  location.hash = pointAddress(board.id, point);
  const page = await render(OnBoardFixture<{ id: string }>, {
    model: board,
    shown: PointPage,
    given: { id: point },
  });
  return { board, point, testId, page };
}

test('[TEAM-13] the page of a point begins with its facts, each leading to what it rests on', async () => {
  const { board, testId, page } = await shownPoint();
  const facts = page.getByRole('region', { name: 'Sådan står det' });
  await expect
    .element(facts)
    .toHaveTextContent('Målet og et tegn er skrevet. Én prøvehandling er prøvet én gang.');
  await expect
    .element(facts.getByRole('link', { name: 'Én prøvehandling er prøvet én gang' }))
    .toHaveAttribute('href', testAddress(board.id, testId));
});

test('[TEAM-13] what stands on the page itself is gone to by the keyboard, and the address stays', async () => {
  const { board, point, page } = await shownPoint();
  const link = page.getByRole('link', { name: 'Målet og et tegn er skrevet' });
  (link.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('heading', { name: 'Hvad skal vi opnå?' })).toHaveFocus();
  expect(location.hash).toBe(pointAddress(board.id, point));
});

test('[TEAM-13] they follow what the team does', async () => {
  const { board, point, page } = await shownPoint();
  await commit({
    board: board.id,
    verb: 'close-point',
    drafts: [
      edited('developmentPoint', point, { closed: { on: '2026-11-24', note: 'Vi ringer nu' } }),
    ],
  });
  await expect.element(page.getByText('Afsluttet: Vi ringer nu')).toBeVisible();
});
