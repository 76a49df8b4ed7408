import { afterEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { OFFERED, createCycle, type Suggestion } from '$lib/domain/records/cycle';
import { edited } from '$lib/domain/records/make';
import { createTestAction } from '$lib/domain/records/test-action';
import type { BoardModel } from '$lib/storage/board/board-model.svelte';
import { commit } from '$lib/storage/log/commit';
import { newId } from '$lib/storage/random';
import { BoardSession } from '$lib/session/board-session.svelte';
import OnBoardFixture from '$lib/session/OnBoardFixture.svelte';
import { openBoardWith } from '$lib/storage/board/open-board.fixture';
import ReadyForm from './ReadyForm.svelte';
import { CycleTexts } from './saved-text.svelte';

let model: BoardModel | undefined;

afterEach(() => {
  model?.close();
});

test('Vi foreslår keeps the reason somebody else gave, until one writes another', async () => {
  const [about, id] = [newId(), newId()];
  const board = await openBoardWith(
    createTestAction({ id: about }, { title: 'Ring torsdag', pointId: null, order: 'a0' }),
    createCycle({ id }, { testActionId: about }),
  );
  model = board;
  const cycle = () => {
    const found = board.get('cycle', id);
    if (!found) throw new Error('the cycle is gone');
    return found;
  };
  const suggest = async (kind: Suggestion, note: string) =>
    commit({
      board: board.id,
      verb: 'suggest',
      drafts: [edited('cycle', id, { suggestion: { kind, note, on: '2026-11-20' } })],
    });
  const texts = new CycleTexts(new BoardSession(board, { show: () => undefined } as never), id);
  const shown = ReadyForm;
  const given = () => ({ cycle: cycle(), texts, askLearned: false });
  const screen = await render(OnBoardFixture<ReturnType<typeof given>>, {
    model: board,
    shown,
    given: given(),
  });
  await suggest('stop', 'Familierne vil det ikke');
  await expect.poll(() => cycle().suggestion?.kind).toBe('stop');
  await screen.rerender({ given: given() });
  await screen.getByText('Klar til mødet').click();
  const note = screen.getByRole('textbox');
  await expect.element(note).toHaveValue('Familierne vil det ikke');
  await screen.getByText('Justér', { exact: true }).click();
  await screen.getByRole('button', { name: 'Gem forslaget' }).click();
  await expect.poll(() => cycle().suggestion?.kind).toBe('adapt');
  expect(cycle().suggestion?.note).toBe('Familierne vil det ikke');

  await screen.rerender({ given: given() });
  await note.fill('Vi prøver tirsdag');
  await suggest('stop', 'Noget helt tredje');
  await expect.poll(() => cycle().suggestion?.kind).toBe('stop');
  await screen.rerender({ given: given() });
  await expect.element(note).toHaveValue('Vi prøver tirsdag');
});

test('what is chosen and not saved stands there on return, and the fold says so', async () => {
  const [about, id] = [newId(), newId()];
  const board = await openBoardWith(
    createTestAction({ id: about }, { title: 'Ring torsdag', pointId: null, order: 'a0' }),
    createCycle({ id }, { testActionId: about }),
  );
  model = board;
  const cycle = () => {
    const found = board.get('cycle', id);
    if (!found) throw new Error('the cycle is gone');
    return found;
  };
  const come = () => {
    const texts = new CycleTexts(new BoardSession(board, { show: () => undefined } as never), id);
    const given = { cycle: cycle(), texts, askLearned: false };
    return render(OnBoardFixture<typeof given>, { model: board, shown: ReadyForm, given });
  };
  const begun = 'Begyndt, men ikke gemt.';
  const first = await come();
  await first.getByText('Klar til mødet').click();
  expect(first.getByText(begun).query()).toBeNull();
  await first.getByText('Udvid', { exact: true }).click();
  await expect.element(first.getByText(begun)).toBeVisible();
  await first.unmount();

  const again = await come();
  await expect.element(again.getByText(begun)).toBeVisible();
  await again.getByText('Klar til mødet').click();
  await expect.element(again.getByRole('radio', { name: 'Udvid' })).toBeChecked();
  await again.getByRole('button', { name: 'Gem forslaget' }).click();
  await expect.poll(() => cycle().suggestion?.kind).toBe('expand');
  await expect.poll(() => again.getByText(begun).query()).toBeNull();
});

test('Klar til mødet offers the choices in the order of the meeting', async () => {
  const [about, id] = [newId(), newId()];
  const board = await openBoardWith(
    createTestAction({ id: about }, { title: 'Ring torsdag', pointId: null, order: 'a0' }),
    createCycle({ id }, { testActionId: about }),
  );
  model = board;
  const cycle = board.get('cycle', id);
  if (!cycle) throw new Error('the cycle is gone');
  const texts = new CycleTexts(new BoardSession(board, { show: () => undefined } as never), id);
  const given = { cycle, texts, askLearned: false };
  const screen = await render(OnBoardFixture<typeof given>, {
    model: board,
    shown: ReadyForm,
    given,
  });
  await screen.getByText('Klar til mødet').click();
  const offered = screen
    .getByRole('radio')
    .elements()
    .map((one) => one.getAttribute('value'));
  expect(offered).toEqual([...OFFERED]);
});
