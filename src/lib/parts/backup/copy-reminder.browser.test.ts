import { afterEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { edited } from '$lib/domain/records/make';
import { createMeeting } from '$lib/domain/records/meeting';
import type { BoardModel } from '$lib/storage/board/board-model.svelte';
import { commit } from '$lib/storage/log/commit';
import { database } from '$lib/storage/database';
import { newId } from '$lib/storage/random';
import { followOn } from '$lib/session/followed';
import OnBoardFixture from '$lib/session/OnBoardFixture.svelte';
import { openBoardWith } from '$lib/storage/board/open-board.fixture';
import CopyReminder from './CopyReminder.svelte';

let model: BoardModel | undefined;

afterEach(() => {
  model?.close();
});

function heldOn(id: string, day: string) {
  return [
    createMeeting({ id }, { on: day, time: '09:00' }),
    edited('meeting', id, { state: 'held', endedAt: `${day}T08:30:00.000Z` }),
  ];
}

test('[BACKUP-15] a meeting that came with a file is not called over; one that ends here is', async () => {
  const open = await openBoardWith(...heldOn(newId(), '2026-11-09'));
  model = open;
  await database()
    .changes.where('[board+seq]')
    .between([open.id, 0], [open.id, Infinity])
    .modify((change) => {
      change.device = 'another-device';
    });
  const screen = await render(OnBoardFixture<Record<string, never>>, {
    model: open,
    shown: CopyReminder,
    given: {},
  });
  const over = screen.getByText(/^Mødet er slut, og det er ikke med i nogen kopi endnu/);
  // What is looked up has been, once something written afterwards stands on the board.
  const planned = newId();
  const drafts = [createMeeting({ id: planned }, { on: '2199-01-05', time: '09:00' })];
  await commit({ board: open.id, verb: 'plan-meeting', drafts });
  await expect.poll(() => open.get('meeting', planned)?.state).toBe('planned');
  await expect.element(over).not.toBeInTheDocument();
  await commit({ board: open.id, verb: 'edit', drafts: heldOn(newId(), '2026-11-23') });
  await expect.element(over).toBeVisible();
});

test('a board that is only followed from here reminds nobody of copies: its team makes them', async () => {
  const open = await openBoardWith();
  model = open;
  followOn(open.id, true);
  const show = () =>
    render(OnBoardFixture<Record<string, never>>, { model: open, shown: CopyReminder, given: {} });
  const screen = await show();
  const held = newId();
  await commit({ board: open.id, verb: 'edit', drafts: heldOn(held, '2026-11-23') });
  await expect.poll(() => open.get('meeting', held)?.state).toBe('held');
  const over = /^Mødet er slut, og det er ikke med i nogen kopi endnu/;
  await expect.element(screen.getByText(over)).not.toBeInTheDocument();
  await screen.unmount();
  // Of one's own the same meeting is told.
  followOn(open.id, false);
  const own = await show();
  await expect.element(own.getByText(over)).toBeVisible();
});
