import { afterEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { createCycle } from '$lib/domain/records/cycle';
import { createMember } from '$lib/domain/records/member';
import { createTestAction } from '$lib/domain/records/test-action';
import type { BoardModel } from '$lib/storage/board/board-model.svelte';
import { newId } from '$lib/storage/random';
import OnBoardFixture from '$lib/session/OnBoardFixture.svelte';
import { openBoardWith } from '$lib/storage/board/open-board.fixture';
import PackagePage from './PackagePage.svelte';

let model: BoardModel | undefined;

afterEach(() => {
  model?.close();
});

/** A board with one test in which a colleague is named. */
async function openPage() {
  const test = newId();
  model = await openBoardWith(
    createMember({ id: newId() }, { name: 'Mette Holm' }),
    createTestAction({ id: test }, { title: 'Sms dagen før', pointId: null, order: 'a0' }),
    createCycle({ id: newId() }, { testActionId: test, prediction: 'Mette ringer til færre' }),
  );
  return render(OnBoardFixture<Record<string, never>>, { model, shown: PackagePage, given: {} });
}

type Shown = Awaited<ReturnType<typeof openPage>>;

function written(screen: Shown): string {
  return screen.container.querySelector('[data-package-file]')?.textContent ?? '';
}

test('only what is chosen leaves, and nothing before every finding is answered', async () => {
  const screen = await openPage();
  const save = screen.getByRole('button', { name: 'Gem pakken' });
  await expect.element(save).toBeDisabled();
  await expect.poll(() => written(screen)).not.toContain('Sms dagen før');

  await screen.getByRole('checkbox', { name: 'Sms dagen før' }).click();
  await expect.poll(() => written(screen)).toContain('Sms dagen før');
  await expect.element(save).toBeDisabled();
  await screen.getByRole('radio', { name: 'Tag det ud' }).click();
  await expect.element(save).toBeEnabled();
  expect(written(screen)).not.toContain('Mette');
});

test('what stays wants a reason, and the file holds it as it was written', async () => {
  const screen = await openPage();
  await screen.getByRole('checkbox', { name: 'Sms dagen før' }).click();
  await screen.getByRole('radio', { name: 'Behold det' }).click();
  const save = screen.getByRole('button', { name: 'Gem pakken' });
  await expect.element(save).toBeDisabled();
  await screen.getByLabelText('Hvorfor må det blive?').fill('Hun har sagt ja');
  await expect.element(save).toBeEnabled();
  expect(written(screen)).toContain('Mette ringer til færre');
});
