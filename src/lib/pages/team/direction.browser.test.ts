import { afterEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { sayDirection } from '$lib/domain/leader/acts';
import { directionId } from '$lib/domain/records/direction';
import { createMember } from '$lib/domain/records/member';
import OnBoardFixture from '$lib/session/OnBoardFixture.svelte';
import { commit } from '$lib/storage/log/commit';
import type { BoardModel } from '$lib/storage/board/board-model.svelte';
import { openBoardWith } from '$lib/storage/board/open-board.fixture';
import { newId } from '$lib/storage/random';
import DirectionSection from './DirectionSection.svelte';

let model: BoardModel | undefined;

afterEach(() => {
  model?.close();
});

test('[LEADER-18] the team reads what it can count on, who said it and when, and where the leader looks', async () => {
  const leader = newId();
  const board = await openBoardWith(
    createMember({ id: leader }, { name: 'Lise Krogh', roles: ['leader'] }),
  );
  model = board;
  const page = await render(OnBoardFixture<Record<string, never>>, {
    model: board,
    shown: DirectionSection,
    given: {},
  });
  await expect
    .element(page.getByRole('heading', { name: 'Det kan I regne med fra mig' }))
    .toBeVisible();
  await expect.element(page.getByText(/ikke fået at vide endnu/)).toBeVisible();
  await expect
    .element(page.getByRole('link', { name: 'Sådan ser lederen det' }))
    .toHaveAttribute('href', '#/leder');

  const [verb, drafts] = sayDirection(
    board.id,
    board.get('direction', directionId(board.id)),
    { mayDecide: 'Hvornår I holder tavlemøde', visit: '2026-12-15' },
    { today: '2026-11-20', me: { id: leader, role: { leader: true } } },
  );
  await commit({ board: board.id, verb, drafts });
  await expect.element(page.getByText('Hvornår I holder tavlemøde')).toBeVisible();
  await expect.element(page.getByText('Det må I selv beslutte')).toBeVisible();
  await expect.element(page.getByText(/tirsdag\s15\.\sdec/)).toBeVisible();
  await expect.element(page.getByText(/Sagt af Lise Krogh, fredag\s20\.\snov/)).toBeVisible();
  // What nobody has said takes no room.
  expect(page.getByText('Tovholderens mandat').query()).toBeNull();
});
