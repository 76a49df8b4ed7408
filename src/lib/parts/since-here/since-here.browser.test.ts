import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { createCycle } from '$lib/domain/records/cycle';
import type { DraftChange } from '$lib/domain/log/change';
import { edited } from '$lib/domain/records/make';
import { createMeeting } from '$lib/domain/records/meeting';
import { createMember } from '$lib/domain/records/member';
import { createTestAction } from '$lib/domain/records/test-action';
import { BoardSession } from '$lib/session/board-session.svelte';
import { HereSince } from '$lib/session/since-here.svelte';
import OnBoardFixture from '$lib/session/OnBoardFixture.svelte';
import type { BoardModel } from '$lib/storage/board/board-model.svelte';
import { openBoardWith } from '$lib/storage/board/open-board.fixture';
import { database } from '$lib/storage/database';
import { newId } from '$lib/storage/random';
import { Toasts } from '$lib/ui/toasts.svelte';
import SinceHereFold from './SinceHereFold.svelte';

let model: BoardModel | undefined;

beforeEach(() => localStorage.clear());
afterEach(() => {
  model?.close();
});

/** Bo was at the meeting of 13 October; that of the 27th decided without him. */
async function partTimer() {
  const [bo, title, first] = [newId(), newId(), newId()];
  const held = (on: string, here: boolean): DraftChange[] => {
    const id = newId();
    return [
      createMeeting({ id }, { on, time: '09:00' }),
      edited('meeting', id, { state: 'held', endedAt: `${on}T09:00:00Z`, [`present.${bo}`]: here }),
    ];
  };
  const board = await openBoardWith(
    createMember({ id: bo }, { name: 'Bo' }),
    createTestAction({ id: title }, { title: 'Ring torsdag', pointId: null, order: 'a0' }),
    createCycle({ id: first }, { testActionId: title }),
    edited('cycle', first, {
      phase: 'closed',
      learned: 'Ventetid virker',
      decision: { kind: 'adapt', on: '2025-10-27', note: 'Vi taler for meget', meeting: null },
    }),
    ...held('2025-10-13', true),
    ...held('2025-10-27', false),
  );
  model = board;
  const session = new BoardSession(board, new Toasts());
  session.setMe(bo);
  const here = new HereSince(session);
  const given = { session, here };
  const shown = () =>
    render(OnBoardFixture<typeof given>, { model: board, shown: SinceHereFold, given });
  return { board, session, here, shown };
}

test('[TEAM-14] one line, and under it what was decided since, why, and what was learned', async () => {
  const { here, shown } = await partTimer();
  expect([here.day, here.isNews]).toEqual(['2025-10-13', true]);
  const screen = await shown();
  expect(screen.getByText('Ring torsdag').query()).toBeNull();
  const line = screen.getByText('Siden jeg var her sidst');
  (line.element().closest('summary') as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('link', { name: 'Ring torsdag' })).toBeVisible();
  await expect
    .element(screen.getByRole('listitem'))
    .toHaveTextContent(/Justér .*Vi taler for meget/);
  await expect.element(screen.getByRole('listitem')).toHaveTextContent('Lært: Ventetid virker');
});

test('[TEAM-14] the day can be changed by whoever was not there; it stays here, and out of the log', async () => {
  const { here, session, shown } = await partTimer();
  const before = await database().changes.count();
  const screen = await shown();
  await screen.getByText('Siden jeg var her sidst').click();
  const field = screen.getByRole('textbox', { name: /Jeg var her sidst/ });
  await field.click();
  await userEvent.keyboard('{Control>}a{/Control}28.10.2025{Tab}');
  await expect.poll(() => here.day).toBe('2025-10-28');
  await expect.element(screen.getByText(/Vi taler for meget/)).not.toBeInTheDocument();
  expect(here.isNews).toBe(false);
  // Another visit on the same device finds the day again.
  expect(new HereSince(session).day).toBe('2025-10-28');
  expect(await database().changes.count()).toBe(before);
});

test('[TEAM-14] what is read is no news, until the team has met again', async () => {
  const { here, session, shown } = await partTimer();
  const screen = await shown();
  await screen.getByText('Siden jeg var her sidst').click();
  await screen.getByRole('button', { name: 'Det er læst' }).click();
  expect(here.day).toBe(session.today);
  expect(here.isNews).toBe(false);
});

test('[TEAM-14] says nothing to whoever has not said who they are', async () => {
  const { here, session } = await partTimer();
  session.setMe(null);
  expect([here.day, here.isNews]).toEqual([null, false]);
});
