import { afterEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { createBarrier } from '$lib/domain/records/barrier';
import { createDecisionRequest } from '$lib/domain/records/decision-request';
import {
  createDevelopmentPoint,
  type DevelopmentPoint,
} from '$lib/domain/records/development-point';
import { edited } from '$lib/domain/records/make';
import { createSign } from '$lib/domain/records/sign';
import { createTask } from '$lib/domain/records/task';
import { createTestAction } from '$lib/domain/records/test-action';
import type { BoardModel } from '$lib/storage/board/board-model.svelte';
import { commit } from '$lib/storage/log/commit';
import { newId } from '$lib/storage/random';
import OnBoardFixture from '$lib/session/OnBoardFixture.svelte';
import { openBoardWith } from '$lib/storage/board/open-board.fixture';
import AboutPoint from './AboutPoint.svelte';
import PointSheet from './PointSheet.svelte';

let model: BoardModel | undefined;

afterEach(() => {
  model?.close();
});

/** Two points and a test under the first, with a barrier, a question and a task as its page notes them. */
async function twoPoints() {
  const [from, to, test, barrier] = [newId(), newId(), newId(), newId()];
  const point = (id: string, title: string, order: string) =>
    createDevelopmentPoint({ id }, { title, kind: 'intervention', order });
  const board = await openBoardWith(
    point(from, 'Tryg start', 'a0'),
    point(to, 'Overgange', 'a1'),
    createTestAction({ id: test }, { title: 'Ring torsdag', pointId: from, order: 'a0' }),
    createBarrier(
      { id: barrier },
      { text: 'Ingen bil om fredagen', kind: 'time', testActionId: test },
    ),
    createDecisionRequest(
      { id: newId() },
      { question: 'Må vi låne en bil?', testActionId: test, pointId: from, askedOn: '2026-11-24' },
    ),
    createTask(
      { id: newId() },
      { text: 'Spørg værkstedet', owner: null, due: null, testActionId: test, pointId: from },
    ),
  );
  model = board;
  const shown = async (id: string, what: typeof AboutPoint) => {
    const given = board.get('developmentPoint', id);
    if (!given) throw new Error('the point is gone');
    return render(OnBoardFixture<{ point: DevelopmentPoint }>, {
      model: board,
      shown: what,
      given: { point: given },
    });
  };
  const move = async () => {
    await commit({
      board: board.id,
      verb: 'move-test',
      drafts: [edited('testAction', test, { pointId: to })],
    });
    await expect.poll(() => board.get('testAction', test)?.pointId).toBe(to);
  };
  return { from, to, shown, move };
}

test('[TEAM-1] what is noted on a test stands on its point, and moves with it', async () => {
  const { from, to, shown, move } = await twoPoints();
  const before = await shown(from, AboutPoint);
  await expect.element(before.getByText('Ingen bil om fredagen')).toBeVisible();
  await expect.element(before.getByText('Må vi låne en bil?')).toBeVisible();
  await before.unmount();

  await move();
  const left = await shown(from, AboutPoint);
  await expect.element(left.getByText('Ingen bil om fredagen')).not.toBeInTheDocument();
  await expect.element(left.getByText('Må vi låne en bil?')).not.toBeInTheDocument();
  await left.unmount();
  const now = await shown(to, AboutPoint);
  await expect.element(now.getByText('Ingen bil om fredagen')).toBeVisible();
  await expect.element(now.getByText('Må vi låne en bil?')).toBeVisible();
});

test('[TEAM-1] the printed page of a point has the barriers and tasks of the tests it has now', async () => {
  const { from, to, shown, move } = await twoPoints();
  await move();
  const left = await shown(from, PointSheet);
  await expect.element(left.getByText('Tryg start')).toBeInTheDocument();
  await expect.element(left.getByText('Ingen bil om fredagen')).not.toBeInTheDocument();
  await expect.element(left.getByText('Spørg værkstedet')).not.toBeInTheDocument();
  await left.unmount();
  const now = await shown(to, PointSheet);
  await expect.element(now.getByText('Ingen bil om fredagen')).toBeInTheDocument();
  await expect.element(now.getByText('Spørg værkstedet')).toBeInTheDocument();
});

test('[SIGN-4] the printed page of a point says every tegn after the text', async () => {
  const { from, shown } = await twoPoints();
  await commit({
    board: model?.id ?? '',
    verb: 'edit-point',
    drafts: [
      edited('developmentPoint', from, { signs: 'Færre opkald' }),
      createSign({ id: newId() }, { pointId: from, text: 'De sover', order: 'a0' }),
    ],
  });
  await expect.poll(() => model?.all('sign').length).toBe(1);
  const page = await shown(from, PointSheet);
  await expect.element(page.getByText('Færre opkald · De sover')).toBeInTheDocument();
});
