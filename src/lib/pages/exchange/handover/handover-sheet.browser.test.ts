import { afterEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { createBarrier } from '$lib/domain/records/barrier';
import {
  createDevelopmentPoint,
  type DevelopmentPoint,
} from '$lib/domain/records/development-point';
import { edited } from '$lib/domain/records/make';
import { createTestAction } from '$lib/domain/records/test-action';
import type { BoardModel } from '$lib/storage/board/board-model.svelte';
import { commit } from '$lib/storage/log/commit';
import { newId } from '$lib/storage/random';
import OnBoardFixture from '$lib/session/OnBoardFixture.svelte';
import { openBoardWith } from '$lib/storage/board/open-board.fixture';
import HandoverSheet from './HandoverSheet.svelte';

let model: BoardModel | undefined;

afterEach(() => {
  model?.close();
});

async function sheetOf(board: BoardModel, id: string) {
  const point = board.get('developmentPoint', id);
  if (!point) throw new Error('the point is gone');
  return render(OnBoardFixture<{ point: DevelopmentPoint }>, {
    model: board,
    shown: HandoverSheet,
    given: { point },
  });
}

test('[PRIVACY-13] so few persons that they could be recognised are pointed out above the page', async () => {
  const id = newId();
  const board = await openBoardWith(
    createDevelopmentPoint(
      { id },
      { title: 'Tryg start', goal: '5 af 6 familier ringer', kind: 'intervention', order: 'a0' },
    ),
  );
  model = board;
  const sheet = await sheetOf(board, id);
  await expect
    .element(sheet.getByText('»5 af 6 familier« er så få, at de kan genkendes.'))
    .toBeVisible();
});

test('[TEAM-1] a point is handed over with what stands in the way of the tests it has now', async () => {
  const [from, to, moved] = [newId(), newId(), newId()];
  const point = (id: string, title: string, order: string) =>
    createDevelopmentPoint({ id }, { title, kind: 'intervention', order });
  const board = await openBoardWith(
    point(from, 'Tryg start', 'a0'),
    point(to, 'Overgange', 'a1'),
    createTestAction({ id: moved }, { title: 'Ring torsdag', pointId: from, order: 'a0' }),
    createBarrier(
      { id: newId() },
      { text: 'Ingen bil om fredagen', kind: 'time', testActionId: moved, pointId: from },
    ),
  );
  model = board;
  await commit({
    board: board.id,
    verb: 'move-test',
    drafts: [edited('testAction', moved, { pointId: to })],
  });
  await expect.poll(() => board.get('testAction', moved)?.pointId).toBe(to);

  const left = await sheetOf(board, from);
  await expect.element(left.getByRole('heading', { name: 'Tryg start' })).toBeVisible();
  await expect.element(left.getByText('Ingen bil om fredagen')).not.toBeInTheDocument();
  await left.unmount();
  const now = await sheetOf(board, to);
  await expect.element(now.getByText('Ingen bil om fredagen')).toBeVisible();
});
