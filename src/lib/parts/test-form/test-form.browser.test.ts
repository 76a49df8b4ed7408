import { afterEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import type { BoardModel } from '$lib/storage/board/board-model.svelte';
import { database } from '$lib/storage/database';
import OnBoardFixture from '$lib/session/OnBoardFixture.svelte';
import { openBoardWith } from '$lib/storage/board/open-board.fixture';
import TestForm from './TestForm.svelte';

let model: BoardModel | undefined;

afterEach(() => {
  model?.close();
});

/** Nothing more is stored until the disk is let go. */
function slowDisk(): () => void {
  let held = true;
  const { changes } = database();
  // A transaction lasts as long as it is asked something, and the next one waits for it.
  void database().transaction('rw', changes, async () => {
    while (held) await changes.count();
  });
  return () => {
    held = false;
  };
}

test('whoever was added a moment ago is responsible, though a slow disk has not stored them yet', async () => {
  const board = await openBoardWith();
  model = board;
  const given = {
    origin: { pointId: null, idea: null },
    onclose: () => undefined,
    onsaved: () => undefined,
  };
  const screen = await render(OnBoardFixture<typeof given>, {
    model: board,
    shown: TestForm,
    given,
  });
  await screen.getByLabelText('Titel').fill('Ring til familien torsdag');
  const letGo = slowDisk();
  await screen.getByRole('combobox', { name: 'Ansvarlig' }).fill('Mette Holm');
  await userEvent.keyboard('{Enter}');
  await screen.getByRole('button', { name: 'Gem', exact: true }).click();
  letGo();
  await expect.poll(() => board.all('testAction')).toHaveLength(1);
  await expect.poll(() => board.all('member').map(({ name }) => name)).toEqual(['Mette Holm']);
  expect(board.all('testAction').map(({ owner }) => owner)).toEqual(
    board.all('member').map(({ id }) => id),
  );
});
