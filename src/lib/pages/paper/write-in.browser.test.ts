import { afterEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import { createCycle } from '$lib/domain/records/cycle';
import { createDevelopmentPoint } from '$lib/domain/records/development-point';
import { createTestAction } from '$lib/domain/records/test-action';
import type { BoardModel } from '$lib/storage/board/board-model.svelte';
import { newId } from '$lib/storage/random';
import { Toasts } from '$lib/ui/toasts.svelte';
import { BoardSession } from '$lib/session/board-session.svelte';
import OnBoardFixture from '$lib/session/OnBoardFixture.svelte';
import { openBoardWith } from '$lib/storage/board/open-board.fixture';
import WriteInPage from './WriteInPage.svelte';
import { WriteIn } from './write-in.svelte';

let model: BoardModel | undefined;

afterEach(() => {
  model?.close();
});

/** A board with one point and one test, which get the codes P1 and P1-01. */
async function openPage() {
  const [point, made] = [newId(), newId()];
  const open = await openBoardWith(
    createDevelopmentPoint(
      { id: point },
      { title: 'Tryg weekend', kind: 'intervention', order: 'a0' },
    ),
    createTestAction({ id: made }, { title: 'Ring torsdag', pointId: point, order: 'a0' }),
    createCycle({ id: newId() }, { testActionId: made, prediction: 'Færre ringer' }),
  );
  model = open;
  const screen = await render(OnBoardFixture<Record<string, never>>, {
    model: open,
    shown: WriteInPage,
    given: {},
  });
  await expect.poll(() => open.all('testAction')[0]?.number).toBe(1);
  return { open, screen, test: made };
}

test('code, Enter, text, Enter: the slip is on the card, and the next one can be typed', async () => {
  const { open, screen, test: made } = await openPage();
  const code = screen.getByLabelText('Kode på sedlen');
  await expect.element(code).toHaveFocus();
  await userEvent.keyboard('p1 1{Enter}');
  await expect.element(screen.getByText('Ring torsdag')).toBeVisible();
  await userEvent.keyboard('To familier kom{Enter}');
  await expect
    .poll(() => open.observationsOf(made).map(({ text }) => text))
    .toEqual(['To familier kom']);
  await expect.element(code).toHaveFocus();
  await expect.element(code).toHaveValue('');
  await expect.element(screen.getByRole('listitem')).toHaveTextContent('P1-01');
});

test('a code that leads nowhere is said, and nothing that was typed is gone', async () => {
  const { open, screen, test: made } = await openPage();
  const code = screen.getByLabelText('Kode på sedlen');
  await expect.element(code).toHaveFocus();
  await userEvent.keyboard('P9-99');
  const text = screen.getByLabelText('Tekst på sedlen');
  await text.fill('To familier kom');
  await userEvent.keyboard('{Enter}');
  await expect.element(code).toHaveAttribute('aria-invalid', 'true');
  await expect.element(code).toHaveFocus();
  await expect.element(text).toHaveValue('To familier kom');
  expect(open.observationsOf(made)).toEqual([]);
});

test('a task is nobody’s where the draft names a member the board does not have', async () => {
  const { open, screen } = await openPage();
  const form = new WriteIn(new BoardSession(open, new Toasts()));
  form.kind = 'task';
  form.text.text = 'Print planen';
  form.owner.text = 'somebody-of-another-board';
  expect(await form.save()).toBe(true);
  await expect
    .poll(() => open.all('task').map(({ text, owner }) => [text, owner]))
    .toEqual([['Print planen', null]]);
  await screen.unmount();
});
