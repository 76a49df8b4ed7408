import { afterEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import { createCycle } from '$lib/domain/records/cycle';
import { createTestAction } from '$lib/domain/records/test-action';
import type { BoardModel } from '$lib/storage/board/board-model.svelte';
import { newId } from '$lib/storage/random';
import { openBoardWith } from '$lib/storage/board/open-board.fixture';
import DialogsFixture from './DialogsFixture.svelte';

let model: BoardModel | undefined;

afterEach(() => {
  model?.close();
  vi.restoreAllMocks();
});

async function aTest() {
  const [about, id] = [newId(), newId()];
  model = await openBoardWith(
    createTestAction({ id: about }, { title: 'Ring torsdag', pointId: null, order: 'a0' }),
    createCycle({ id }, { testActionId: about }),
  );
  return { model, testId: about };
}

test('Enter in the day of a task saves it, and nothing is read of the dialog that is closed', async () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const screen = await render(DialogsFixture, { ...(await aTest()), dialog: 'task' });
  const dialog = screen.getByRole('dialog', { name: 'Ny opgave' });
  await dialog.getByRole('textbox').first().click();
  await userEvent.keyboard('Ring til far');
  await userEvent.tripleClick(dialog.getByRole('textbox', { name: /^Hvornår\?/ }));
  await userEvent.keyboard('14.1.2199{Enter}');
  await expect.poll(() => model?.all('task').map(({ due }) => due)).toEqual(['2199-01-14']);
  await expect.element(dialog).not.toBeInTheDocument();
  expect(warned).not.toHaveBeenCalled();
});
