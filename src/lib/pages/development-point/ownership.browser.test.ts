import { afterEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import {
  createDevelopmentPoint,
  type DevelopmentPoint,
} from '$lib/domain/records/development-point';
import type { BoardModel } from '$lib/storage/board/board-model.svelte';
import { newId } from '$lib/storage/random';
import OnBoardFixture from '$lib/session/OnBoardFixture.svelte';
import { openBoardWith } from '$lib/storage/board/open-board.fixture';
import Ownership from './Ownership.svelte';

let model: BoardModel | undefined;

afterEach(() => {
  model?.close();
});

test('a priority and its reason are kept until they are saved', async () => {
  const id = newId();
  const board = await openBoardWith(
    createDevelopmentPoint({ id }, { title: 'Tryghed', kind: 'intervention', order: 'a0' }),
  );
  model = board;
  const show = async () => {
    const point = board.get('developmentPoint', id);
    if (!point) throw new Error('the point is gone');
    return render(OnBoardFixture<{ point: DevelopmentPoint }>, {
      model: board,
      shown: Ownership,
      given: { point },
    });
  };
  const first = await show();
  await first.getByRole('button', { name: 'Ret: Prioritet' }).click();
  await first.getByLabelText('Hvor vigtigt er det nu?').selectOptions('2');
  await first.getByRole('textbox', { name: 'Hvorfor?' }).fill('Flest familier spørger');
  window.dispatchEvent(new Event('pagehide'));
  await first.unmount();

  const again = await show();
  await again.getByRole('button', { name: 'Ret: Prioritet' }).click();
  const reason = again.getByRole('textbox', { name: 'Hvorfor?' });
  await expect.element(reason).toHaveValue('Flest familier spørger');
  await again.getByRole('button', { name: 'Gem', exact: true }).click();
  await expect
    .poll(() => board.get('developmentPoint', id)?.priority)
    .toEqual({ level: 2, reason: 'Flest familier spørger' });
});
