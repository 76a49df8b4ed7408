import { afterEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import type { Component } from 'svelte';
import type { DraftChange } from '$lib/domain/log/change';
import { edited } from '$lib/domain/records/make';
import { createMeeting } from '$lib/domain/records/meeting';
import { holdPause, pausesOf } from '$lib/domain/team/away';
import type { BoardModel } from '$lib/storage/board/board-model.svelte';
import { commit, undoAct } from '$lib/storage/log/commit';
import { undoStacks } from '$lib/storage/log/undo-stacks';
import { newId } from '$lib/storage/random';
import OnBoardFixture from '$lib/session/OnBoardFixture.svelte';
import { openBoardWith } from '$lib/storage/board/open-board.fixture';
import Pauses from './Pauses.svelte';
import PlannedMeetings from './PlannedMeetings.svelte';

let model: BoardModel | undefined;

afterEach(() => {
  model?.close();
});

const daysOf = ({ board }: BoardModel) => pausesOf(board).map(({ from, to }) => ({ from, to }));

const meeting = (id: string, on: string) => createMeeting({ id }, { on, time: '09:00' });

/** A team that meets every other Tuesday, and met last on 2 July 2097. */
async function aBoard(...drafts: DraftChange[]) {
  const held = newId();
  const board = await openBoardWith(
    meeting(held, '2097-07-02'),
    edited('meeting', held, { state: 'held' }),
    ...drafts,
  );
  const rhythm = { everyDays: 14, weekday: 2, time: '09:00' };
  await commit({
    board: board.id,
    verb: 'edit-board',
    drafts: [edited('board', board.id, { rhythm })],
  });
  await expect.poll(() => board.board.rhythm?.weekday).toBe(2);
  model = board;
  return board;
}

async function write(field: ReturnType<typeof screenOf>, text: string): Promise<void> {
  await userEvent.tripleClick(field);
  await userEvent.keyboard(`${text}{Tab}`);
}

function screenOf(screen: Awaited<ReturnType<typeof show>>, name: string) {
  return screen.getByRole('textbox', { name });
}

async function show(shown: Component<Record<string, never>>) {
  if (!model) throw new Error('make the board first');
  return render(OnBoardFixture<Record<string, never>>, { model, shown, given: {} });
}

test('[PLAN-8] a pause is written day by day, with its meetings moved or called off in one act', async () => {
  const [one, two] = [newId(), newId()];
  const board = await aBoard(meeting(one, '2097-07-16'), meeting(two, '2097-07-30'));
  const screen = await show(Pauses);
  await screen.getByRole('button', { name: 'Vi holder pause fra … til …' }).click();
  await write(screenOf(screen, 'Fra'), '8/7/2097');
  await write(screenOf(screen, 'Til og med'), '2.8.2097');
  await expect
    .element(screen.getByText('Der er planlagt 2 møder i pausen. Hvad skal der ske med dem?'))
    .toBeVisible();
  const first = screen.getByRole('radiogroup', { name: /16\.\sjul/ });
  const second = screen.getByRole('radiogroup', { name: /30\.\sjul/ });
  await expect.element(first.getByRole('radio', { name: 'Aflys' })).toBeChecked();
  await expect.element(first.getByRole('radio', { name: /^Flyt til/ })).not.toBeInTheDocument();
  await expect.element(second.getByRole('radio', { name: /^Flyt til tirsdag/ })).toBeChecked();
  await screen.getByRole('button', { name: 'Gem', exact: true }).click();
  await expect.poll(() => daysOf(board)).toEqual([{ from: '2097-07-08', to: '2097-08-02' }]);
  expect(board.get('meeting', one)?.state).toBe('cancelled');
  expect(board.get('meeting', two)?.on).toBe('2097-08-06');
  await expect.element(screen.getByText(/^Første møde efter: tirsdag/)).toBeVisible();

  const act = (await undoStacks(board.id)).done.at(-1) ?? '';
  await undoAct({ board: board.id, act, stack: 'undo', actor: null, meeting: null });
  await expect.poll(() => daysOf(board)).toEqual([]);
  expect(board.get('meeting', one)?.state).toBe('planned');
  expect(board.get('meeting', two)?.on).toBe('2097-07-30');
});

test('[PLAN-8] the first meeting after a pause is the one that stands in the calendar', async () => {
  await aBoard(meeting(newId(), '2097-07-16'), meeting(newId(), '2097-08-08'));
  const screen = await show(Pauses);
  await screen.getByRole('button', { name: 'Vi holder pause fra … til …' }).click();
  await write(screenOf(screen, 'Fra'), '8.7.2097');
  await write(screenOf(screen, 'Til og med'), '2.8.2097');
  const told = screen.getByText(/^Første møde efter/);
  // Moved out of the pause, the meeting is held before the one that is planned.
  await expect.element(told).toHaveTextContent(/6\.\saug/);
  await screen.getByRole('radio', { name: 'Aflys' }).click();
  await expect.element(told).toHaveTextContent(/8\.\saug/);
});

test('[TEAM-11] days that are wrong are told, with what to do, and nothing is stored', async () => {
  const board = await aBoard();
  await commit({
    board: board.id,
    verb: 'hold-pause',
    drafts: holdPause(board.id, newId(), { from: '2097-12-20', to: '2098-01-04' })[1],
  });
  await expect.poll(() => daysOf(board)).toHaveLength(1);
  const screen = await show(Pauses);
  await screen.getByRole('button', { name: 'Vi holder pause fra … til …' }).click();
  await screen.getByRole('button', { name: 'Gem', exact: true }).click();
  await expect.element(screenOf(screen, 'Fra')).toBeInvalid();
  await expect.element(screenOf(screen, 'Fra')).toHaveFocus();
  await write(screenOf(screen, 'Fra'), '8/7/2097');
  await write(screenOf(screen, 'Til og med'), '1/7/2097');
  await expect
    .element(screen.getByText(/^Den sidste dag ligger før den første, 8\.\sjul\.\s2097/))
    .toBeVisible();
  await write(screenOf(screen, 'Til og med'), '24/12/2097');
  await expect.element(screen.getByText(/^I holder allerede pause 20\.\sdec/)).toBeVisible();
  await write(screenOf(screen, 'Til og med'), '8/8/2099');
  await screen.getByRole('button', { name: 'Gem', exact: true }).click();
  await expect.element(screenOf(screen, 'Til og med')).toHaveFocus();
  expect(daysOf(board)).toHaveLength(1);
});

test('[TEAM-11] by the keyboard alone a pause is mended, and taken off the board again', async () => {
  const board = await aBoard();
  const screen = await show(Pauses);
  const add = screen.getByRole('button', { name: 'Vi holder pause fra … til …' });
  add.element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('dialog')).toBeVisible();
  screenOf(screen, 'Fra').element().focus();
  await userEvent.keyboard('8/7/2097{Tab}');
  screenOf(screen, 'Til og med').element().focus();
  await userEvent.keyboard('19/7/2097{Enter}');
  await expect.poll(() => daysOf(board)).toHaveLength(1);
  await screen.getByRole('button', { name: /^Ret pausen 8\.\sjul/ }).click();
  await write(screenOf(screen, 'Til og med'), '26/7/2097');
  await userEvent.keyboard('{Enter}');
  await screen.getByRole('button', { name: 'Gem', exact: true }).click();
  await expect.poll(() => daysOf(board)).toEqual([{ from: '2097-07-08', to: '2097-07-26' }]);
  await screen.getByRole('button', { name: /^Aflys pausen 8\.\sjul/ }).click();
  await expect.poll(() => daysOf(board)).toEqual([]);
});

test('[PLAN-8] a meeting planned in a pause elsewhere is named, and is never the next one', async () => {
  const inIt = newId();
  const board = await aBoard(meeting(inIt, '2097-07-16'), meeting(newId(), '2097-08-06'));
  await commit({
    board: board.id,
    verb: 'hold-pause',
    drafts: holdPause(board.id, newId(), { from: '2097-07-08', to: '2097-08-02' })[1],
  });
  await expect.poll(() => daysOf(board)).toHaveLength(1);
  const screen = await show(PlannedMeetings);
  const paused = screen.getByRole('region', { name: 'Planlagt i pausen' });
  await expect.element(paused.getByText(/16\.\sjul/).first()).toBeVisible();
  await expect
    .element(paused.getByText('Ligger i pausen. Flyt det, eller aflys det.'))
    .toBeVisible();
  const next = screen.getByRole('region', { name: 'Næste møde' });
  await expect.element(next.getByText(/6\.\saug/).first()).toBeVisible();
  await paused.getByRole('button', { name: /^Aflys mødet 16\.\sjul/ }).click();
  await expect.poll(() => board.get('meeting', inIt)?.state).toBe('cancelled');
  await expect.element(paused).not.toBeInTheDocument();
});
