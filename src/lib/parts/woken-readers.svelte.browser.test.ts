import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { createIdea } from '$lib/domain/records/idea';
import { edited } from '$lib/domain/records/make';
import type { DraftChange } from '$lib/domain/log/change';
import { commit } from '$lib/storage/log/commit';
import { newId } from '$lib/storage/random';
import { openBoardWith } from '$lib/storage/board/open-board.fixture';

test('an act wakes those who follow the log, and of the board’s own record only when that is changed', async () => {
  const model = await openBoardWith();
  const woken = { board: 0, log: 0 };
  const stop = $effect.root(() => {
    $effect(() => {
      woken.board += model.board.name.length > 0 ? 1 : 0;
    });
    $effect(() => {
      woken.log += model.seq > 0 ? 1 : 0;
    });
  });
  const act = async (...drafts: DraftChange[]) => {
    await commit({ board: model.id, verb: 'edit', drafts });
    flushSync();
  };
  flushSync();
  expect(woken).toEqual({ board: 1, log: 1 });
  await act(createIdea({ id: newId() }, { text: 'Ring', pointId: null, order: 'a0' }));
  expect(woken).toEqual({ board: 1, log: 2 });
  await act(edited('board', model.id, { name: 'Et andet navn' }));
  expect(woken).toEqual({ board: 2, log: 3 });
  stop();
  model.close();
});
