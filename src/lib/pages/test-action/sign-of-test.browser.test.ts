import { afterEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Card } from '$lib/domain/board/card';
import { createCycle, type Cycle } from '$lib/domain/records/cycle';
import { createDevelopmentPoint } from '$lib/domain/records/development-point';
import { createSign } from '$lib/domain/records/sign';
import { createTestAction, type TestAction } from '$lib/domain/records/test-action';
import OnBoardFixture from '$lib/session/OnBoardFixture.svelte';
import { openBoardWith } from '$lib/storage/board/open-board.fixture';
import type { BoardModel } from '$lib/storage/board/board-model.svelte';
import { newId } from '$lib/storage/random';
import FactsDialog from './FactsDialog.svelte';
import FactsPanel from './FactsPanel.svelte';

let model: BoardModel | undefined;

afterEach(() => {
  model?.close();
});

test('[SIGN-6] a test names the tegn it should move; under another point it names none', async () => {
  const [point, other, test, sign] = [newId(), newId(), newId(), newId()];
  const board = await openBoardWith(
    createDevelopmentPoint({ id: point }, { title: 'Her', kind: 'intervention', order: 'a0' }),
    createDevelopmentPoint({ id: other }, { title: 'Der', kind: 'intervention', order: 'a1' }),
    createSign({ id: sign }, { pointId: point, text: 'Ro om aftenen', order: 'a0' }),
    createTestAction({ id: test }, { title: 'Ring torsdag', pointId: point, order: 'a0' }),
    createCycle({ id: newId() }, { testActionId: test }),
  );
  model = board;
  const signId = () => board.get('testAction', test)?.signId ?? null;
  async function facts() {
    const found = board.get('testAction', test);
    if (!found) throw new Error('the test is gone');
    return render(OnBoardFixture<{ test: TestAction; onclose: () => void }>, {
      model: board,
      shown: FactsDialog,
      given: { test: found, onclose: () => undefined },
    });
  }
  const screen = await facts();
  await screen.getByLabelText('Tegn, den skal flytte').selectOptions('Ro om aftenen');
  await screen.getByRole('button', { name: 'Gem' }).click();
  await expect.poll(signId).toBe(sign);
  await screen.unmount();

  // It stands among the facts on the page of the test.
  const card = board.card(test);
  if (!card?.current) throw new Error('the test has no cycle');
  const panel = await render(OnBoardFixture<{ card: Card; cycle: Cycle; onedit: () => void }>, {
    model: board,
    shown: FactsPanel,
    given: { card, cycle: card.current, onedit: () => undefined },
  });
  await expect.element(panel.getByText('Ro om aftenen')).toBeVisible();
  await panel.unmount();

  const again = await facts();
  await again.getByLabelText('Udviklingspunkt').selectOptions('Der');
  await expect.element(again.getByLabelText('Tegn, den skal flytte')).not.toBeInTheDocument();
  await again.getByRole('button', { name: 'Gem' }).click();
  await expect.poll(signId).toBe(null);
});
