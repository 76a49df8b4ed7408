import { afterEach, expect, test } from 'vitest';
import { createBarrier } from '$lib/domain/records/barrier';
import { createDecisionRequest } from '$lib/domain/records/decision-request';
import { createDevelopmentPoint } from '$lib/domain/records/development-point';
import { edited } from '$lib/domain/records/make';
import { createParkedItem } from '$lib/domain/records/parked-item';
import { createTask } from '$lib/domain/records/task';
import { createTestAction } from '$lib/domain/records/test-action';
import type { BoardModel } from '$lib/storage/board/board-model.svelte';
import { commit } from '$lib/storage/log/commit';
import { BoardHistory } from '$lib/storage/log/history';
import { newId } from '$lib/storage/random';
import { openBoardWith } from '$lib/storage/board/open-board.fixture';
import { actFilter } from './history-filter';

let model: BoardModel | undefined;

afterEach(() => {
  model?.close();
});

test('[TEAM-1] the history of a point has what was noted on the tests that stand under it now', async () => {
  const [from, to, moved] = [newId(), newId(), newId()];
  const point = (id: string, title: string, order: string) =>
    createDevelopmentPoint({ id }, { title, kind: 'intervention', order });
  const board = await openBoardWith(
    point(from, 'Tryg start', 'a0'),
    point(to, 'Overgange', 'a1'),
    createTestAction({ id: moved }, { title: 'Ring torsdag', pointId: from, order: 'a0' }),
  );
  model = board;
  const about = { testActionId: moved, pointId: from };
  const parked = { text: 'Kørsel', forum: 'Ledermøde', owner: null, parkedOn: '2026-11-24' };
  for (const [verb, draft] of [
    ['add-barrier', createBarrier({ id: newId() }, { text: 'Ingen bil', kind: 'time', ...about })],
    [
      'ask-leader',
      createDecisionRequest(
        { id: newId() },
        { question: 'Må vi låne en?', askedOn: '2026-11-24', ...about },
      ),
    ],
    ['add-task', createTask({ id: newId() }, { text: 'Ring', owner: null, due: null, ...about })],
    ['park', createParkedItem({ id: newId() }, { ...parked, testActionId: moved })],
    ['move-test', edited('testAction', moved, { pointId: to })],
  ] as const)
    await commit({ board: board.id, verb, drafts: [draft] });
  await expect.poll(() => board.get('testAction', moved)?.pointId).toBe(to);

  const verbs = async (id: string): Promise<string[]> => {
    const acts = new BoardHistory(board.id, actFilter({ text: '', kind: '', point: id }, board));
    const found = (await acts.next(100)).map(({ verb }) => verb);
    return found.filter((verb) => verb !== 'add-board').sort();
  };
  expect(await verbs(to)).toEqual(['add-barrier', 'add-task', 'ask-leader', 'move-test', 'park']);
  expect(await verbs(from)).toEqual([]);
});
