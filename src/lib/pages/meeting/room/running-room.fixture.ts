/** A meeting that runs on a small board, for the tests of its room. */
import { afterEach, beforeEach, expect } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { DraftChange } from '$lib/domain/log/change';
import { DEFAULT_AGENDA, createBoard } from '$lib/domain/records/board';
import { createCycle } from '$lib/domain/records/cycle';
import { edited } from '$lib/domain/records/make';
import { createMeeting, startedMeeting } from '$lib/domain/records/meeting';
import { createTestAction } from '$lib/domain/records/test-action';
import { commit } from '$lib/storage/log/commit';
import { BoardDatabase, useDatabase } from '$lib/storage/database';
import { setLetters } from '$lib/session/letter-keys';
import { today } from '$lib/session/today.svelte';
import RoomFixture from './RoomFixture.svelte';
import { remember } from './room-memory';

export const MINUTE = 60_000;
let serial = 0;
/** The board of this test. */
export let board = '';

/** A board and a database of its own for each test of a file; call it once. */
export function aBoardEach(): void {
  beforeEach(() => {
    serial += 1;
    board = `b${String(serial)}-${String(Date.now())}`;
    useDatabase(new BoardDatabase(`room-${board}`));
    setLetters(true);
  });
  afterEach(() => localStorage.clear());
}

/** One act on the board of this test. */
export async function act(drafts: DraftChange[]): Promise<void> {
  const done = await commit({ board, verb: 'edit', drafts });
  if (!done.ok) throw new Error(done.error.kind);
}

/**
 * A board with two tests in Afprøve, and a running meeting.
 *
 * @param startedAgo minutes since it started
 * @param silentFor minutes since this device last gave a sign of life
 */
export async function running(startedAgo = 0, silentFor = 0) {
  const startedAt = new Date(Date.now() - startedAgo * MINUTE).toISOString();
  remember(`${board}m`, {
    startedAt,
    slide: '',
    visits: [],
    pauses: [],
    sign: Date.now() - silentFor * MINUTE,
  });
  const tests = ['t1', 't2'].flatMap((id) => [
    createTestAction({ id: board + id }, { title: `Prøve ${id}`, pointId: null, order: 'a0' }),
    createCycle({ id: `${board}${id}c` }, { testActionId: board + id, prediction: 'ro' }),
    edited('cycle', `${board}${id}c`, { phase: 'test' }),
  ]);
  await act([
    createBoard({ id: board }, { name: 'Tavle', municipality: '', intervention: '', forums: {} }),
    ...tests,
    createMeeting({ id: `${board}m` }, { on: today(), time: '09:00' }),
    edited(
      'meeting',
      `${board}m`,
      startedMeeting({
        startedAt,
        on: today(),
        agenda: DEFAULT_AGENDA,
        followUp: [`${board}t1`, `${board}t2`],
        liftEyes: false,
        present: {},
      }),
    ),
  ]);
  const screen = await render(RoomFixture, { board, meeting: `${board}m` });
  await expect.element(screen.getByRole('heading', { level: 1 })).toBeVisible();
  return screen;
}

/** Goes on by the button to the closing slide, and answers the button that ends the meeting. */
export async function atEnd(screen: Awaited<ReturnType<typeof running>>) {
  const end = screen.getByRole('button', { name: 'Afslut mødet', exact: true });
  const next = screen.getByRole('button', { name: /^Næste\b(?! tavle)/ });
  while (!end.query()) await next.click();
  return end;
}
