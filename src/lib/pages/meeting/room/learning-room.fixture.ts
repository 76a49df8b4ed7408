/** For tests: a tavlemøde of two tests whose day is today, planned or running, on a board of its own. */
import { afterEach, beforeEach, expect } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import type { DraftChange } from '$lib/domain/log/change';
import { DEFAULT_AGENDA, createBoard } from '$lib/domain/records/board';
import { createCycle } from '$lib/domain/records/cycle';
import { createDevelopmentPoint } from '$lib/domain/records/development-point';
import { edited } from '$lib/domain/records/make';
import { createMeeting, startedMeeting } from '$lib/domain/records/meeting';
import { createTestAction } from '$lib/domain/records/test-action';
import { commit } from '$lib/storage/log/commit';
import { BoardDatabase, useDatabase } from '$lib/storage/database';
import { setLetters } from '$lib/session/letter-keys';
import { today } from '$lib/session/today.svelte';
import RoomFixture from './RoomFixture.svelte';

/** The day the meeting is held. */
export const TODAY = today();
let serial = 0;
let board = '';

/** A board and a browser of its own for each test of the file. */
export function aMeetingEach(): void {
  beforeEach(() => {
    serial += 1;
    board = `l${String(serial)}-${String(Date.now())}`;
    useDatabase(new BoardDatabase(`learning-${board}`));
    setLetters(true);
  });
  afterEach(() => localStorage.clear());
}

export async function act(drafts: DraftChange[]): Promise<void> {
  const done = await commit({ board, verb: 'edit', drafts });
  if (!done.ok) throw new Error(done.error.kind);
}

/** Id of a record on this board. */
export function id(name: string): string {
  return `${board}${name}`;
}

/** A board with a point, two tests in Afprøve whose day is today, and a planned meeting. */
export async function planned(drafts: DraftChange[] = []): Promise<void> {
  const tests = ['t1', 't2'].flatMap((name) => [
    createTestAction(
      { id: id(name) },
      { title: `Prøve ${name}`, pointId: id('p'), order: name, nextFollowUp: TODAY },
    ),
    createCycle({ id: id(`${name}c`) }, { testActionId: id(name), prediction: 'ro' }),
    edited('cycle', id(`${name}c`), { phase: 'test' }),
  ]);
  await act([
    createBoard({ id: board }, { name: 'Tavle', municipality: '', intervention: '', forums: {} }),
    createDevelopmentPoint(
      { id: id('p') },
      {
        title: 'Tryghed',
        kind: 'intervention',
        goal: 'Færre opkald',
        signs: 'Vagten får ro',
        order: 'a0',
      },
    ),
    ...tests,
    createMeeting({ id: id('m') }, { on: TODAY, time: '09:00' }),
    ...drafts,
  ]);
}

/** The same, with the meeting running. */
export async function running(drafts: DraftChange[] = [], liftEyes = false) {
  const started = startedMeeting({
    startedAt: new Date().toISOString(),
    on: TODAY,
    agenda: DEFAULT_AGENDA,
    followUp: [id('t1'), id('t2')],
    liftEyes,
    present: {},
  });
  await planned([edited('meeting', id('m'), started), ...drafts]);
  return open();
}

export async function open() {
  const screen = await render(RoomFixture, { board, meeting: id('m') });
  await expect.element(screen.getByRole('heading', { level: 1 })).toBeVisible();
  return screen;
}

export type Screen = Awaited<ReturnType<typeof open>>;

export function heading(screen: Screen) {
  return screen.getByRole('heading', { level: 1 });
}

/** Chooses by its letter; focus is then on Gem beslutningen. */
export async function choose(screen: Screen, letter: string): Promise<void> {
  await userEvent.keyboard(letter);
  await expect.element(screen.getByRole('button', { name: 'Gem beslutningen' })).toHaveFocus();
}
