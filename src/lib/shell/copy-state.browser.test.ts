import { afterEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { createIdea } from '$lib/domain/records/idea';
import type { BoardModel } from '$lib/storage/board/board-model.svelte';
import { readLog } from '$lib/storage/browser/boards';
import { commit } from '$lib/storage/log/commit';
import { database } from '$lib/storage/database';
import { newId } from '$lib/storage/random';
import OnBoardFixture from '$lib/session/OnBoardFixture.svelte';
import { openBoardWith } from '$lib/storage/board/open-board.fixture';
import CopyState from './CopyState.svelte';

let model: BoardModel | undefined;

afterEach(() => {
  model?.close();
});

test('the words on copies stand on two lines, however much there is to say', async () => {
  await page.viewport(1280, 720);
  const board = await openBoardWith();
  model = board;
  // A copy of another year, and many changes since.
  await database().meta.put({
    key: `exported:${board.id}`,
    at: `${String(new Date().getFullYear() - 1)}-12-24T13:55:00.000Z`,
    seq: (await readLog(board.id)).seq,
  });
  for (let left = 12; left > 0; left -= 1) {
    await commit({
      board: board.id,
      verb: 'add-idea',
      drafts: [createIdea({ id: newId() }, { text: `Idé ${String(left)}`, order: 'a0' })],
    });
  }
  const screen = await render(OnBoardFixture, { model: board, shown: CopyState, given: {} });
  const words = screen.getByText(/^Gemt her · 12 ændringer siden kopien 24\.\sdec\.\s\d{4} kl\./u);
  await expect.element(words).toBeVisible();
  await document.fonts.ready;
  const range = document.createRange();
  range.selectNodeContents(words.element());
  expect(new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size).toBe(2);
});
