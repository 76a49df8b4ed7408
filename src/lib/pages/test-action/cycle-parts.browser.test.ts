/** Where focus goes when a cycle moves on. */
import { afterEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import { createCycle } from '$lib/domain/records/cycle';
import { createTestAction } from '$lib/domain/records/test-action';
import type { BoardModel } from '$lib/storage/board/board-model.svelte';
import { newId } from '$lib/storage/random';
import { keepFocus } from '$lib/ui/keep-focus';
import { openBoardWith } from '$lib/storage/board/open-board.fixture';
import CyclePartsFixture from './CyclePartsFixture.svelte';

let model: BoardModel | undefined;
let stop: (() => void) | undefined;

afterEach(() => {
  stop?.();
  model?.close();
});

test('focus goes on to the phase one has come to, forwards and back', async () => {
  const [about, id] = [newId(), newId()];
  model = await openBoardWith(
    createTestAction({ id: about }, { title: 'Ring torsdag', pointId: null, order: 'a0' }),
    createCycle({ id }, { testActionId: about }),
  );
  stop = keepFocus();
  const screen = await render(CyclePartsFixture, { model, testId: about });
  const press = async (name: string): Promise<void> => {
    (screen.getByRole('button', { name }).element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
  };
  const phase = (name: string) => screen.getByRole('heading', { name, exact: true });
  await press('Start afprøvning');
  await expect.element(phase('Afprøve')).toHaveFocus();
  await press('Tilbage til planlægning');
  await expect.element(phase('Planlægge')).toHaveFocus();
  await press('Start afprøvning');
  await expect.element(phase('Afprøve')).toHaveFocus();
  await press('Gå til refleksion');
  await expect.element(phase('Reflektere')).toHaveFocus();
});
