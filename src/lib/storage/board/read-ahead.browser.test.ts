import { afterEach, expect, test } from 'vitest';
import { createIdea } from '$lib/domain/records/idea';
import { newId } from '$lib/storage/random';
import { commit } from '../log/commit';
import { BoardModel } from './board-model.svelte';
import { forgetAhead, readAhead } from './board-reading';
import { openBoardWith } from './open-board.fixture';

let model: BoardModel | undefined;

afterEach(() => {
  model?.close();
  forgetAhead();
});

async function note(board: string, text: string): Promise<void> {
  const drafts = [createIdea({ id: newId() }, { text, pointId: null, order: 'a0' })];
  expect((await commit({ board, verb: 'add-idea', drafts })).ok).toBe(true);
}

test('what came after a board was read ahead, and before anyone listened, is on it', async () => {
  const made = await openBoardWith();
  made.close();
  await note(made.id, 'Før');
  readAhead(made.id);
  // Answered by the time something is written: a transaction that reads goes before one that writes after it.
  await note(made.id, 'Imens');
  model = new BoardModel(made.id);
  const own = model;
  await own.open();
  await expect.poll(() => own.all('idea').map(({ text }) => text)).toEqual(['Før', 'Imens']);
});

test('what was read ahead is taken once, by its own board, and not when it was let go', async () => {
  const made = await openBoardWith();
  made.close();
  readAhead(made.id);
  forgetAhead();
  await note(made.id, 'Efter');
  model = new BoardModel(made.id);
  await model.open();
  expect(model.all('idea').map(({ text }) => text)).toEqual(['Efter']);
});
