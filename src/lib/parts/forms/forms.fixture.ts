/** A small team, and its forms, for the tests of the forms. */
import { expect, onTestFinished } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Component } from 'svelte';
import { createCycle } from '$lib/domain/records/cycle';
import { createDevelopmentPoint } from '$lib/domain/records/development-point';
import { edited } from '$lib/domain/records/make';
import { createMember } from '$lib/domain/records/member';
import { createTestAction } from '$lib/domain/records/test-action';
import type { BoardModel } from '$lib/storage/board/board-model.svelte';
import { commit } from '$lib/storage/log/commit';
import { newId } from '$lib/storage/random';
import OnBoardFixture from '$lib/session/OnBoardFixture.svelte';
import { openBoardWith } from '$lib/storage/board/open-board.fixture';

/** Two points, a test with a cycle under the first, a leader, a tovholder and one other meeting. */
export async function aTeam() {
  const ids = {
    point: newId(),
    other: newId(),
    test: newId(),
    cycle: newId(),
    leader: newId(),
    holder: newId(),
  };
  const point = (id: string, title: string, order: string) =>
    createDevelopmentPoint({ id }, { title, kind: 'intervention', order });
  const board = await openBoardWith(
    point(ids.point, 'Tryg start', 'a0'),
    point(ids.other, 'Overgange', 'a1'),
    createTestAction(
      { id: ids.test },
      { title: 'Ring torsdag', pointId: ids.point, owner: ids.holder, order: 'a0' },
    ),
    createCycle({ id: ids.cycle }, { testActionId: ids.test }),
    createMember({ id: ids.leader }, { name: 'Lise Krogh', roles: ['leader'] }),
    createMember({ id: ids.holder }, { name: 'Maja Dam' }),
  );
  await commit({
    board: board.id,
    verb: 'edit',
    drafts: [edited('board', board.id, { [`forum.${newId()}`]: 'Ledermøde' })],
  });
  await expect.poll(() => Object.values(board.board.forum)).toEqual(['Ledermøde']);
  onTestFinished(() => {
    board.close();
  });
  return { board, ...ids };
}

/** Shows a form on the board. */
export function show<const Given extends Record<string, unknown>>(
  board: BoardModel,
  shown: Component<Given>,
  given: Given,
) {
  return render(OnBoardFixture<Given>, { model: board, shown, given });
}
