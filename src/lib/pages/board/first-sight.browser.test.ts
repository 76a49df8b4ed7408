import { afterEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { DraftChange } from '$lib/domain/log/change';
import { createCycle } from '$lib/domain/records/cycle';
import { createDevelopmentPoint } from '$lib/domain/records/development-point';
import { createTestAction } from '$lib/domain/records/test-action';
import { keepInSight } from '$lib/parts/lanes/keep-first';
import { BoardSession } from '$lib/session/board-session.svelte';
import { BoardModel } from '$lib/storage/board/board-model.svelte';
import { forgetAhead, readFirstAhead } from '$lib/storage/board/board-reading';
import { mayBeSeenFirst, seenFirst } from '$lib/storage/board/first-sight';
import { openBoardWith } from '$lib/storage/board/open-board.fixture';
import { forgetBoard } from '$lib/storage/browser/boards';
import { trashBoard } from '$lib/storage/browser/trash';
import { database } from '$lib/storage/database';
import { commit, redact } from '$lib/storage/log/commit';
import { newId } from '$lib/storage/random';
import { Toasts } from '$lib/ui/toasts.svelte';
import BoardFixture from './BoardFixture.svelte';
import { BoardDesk } from './board-desk.svelte';

/** More lanes than any window shows. */
const LANES = 24;
const models: BoardModel[] = [];

afterEach(() => {
  vi.useRealTimers();
  for (const model of models.splice(0)) model.close();
  forgetAhead();
});

function aLane(at: number): DraftChange[] {
  const [point, id] = [newId(), newId()];
  const order = `a${String(at + 10)}`;
  return [
    createDevelopmentPoint(
      { id: point },
      { title: `Punkt ${String(at)}`, kind: 'intervention', order },
    ),
    createTestAction({ id }, { title: `Prøve ${String(at)}`, pointId: point, order }),
    createCycle({ id: newId() }, { testActionId: id, prediction: 'Færre går forgæves' }),
  ];
}

/** A board that has been looked at, and what is seen first of it kept. */
async function looked(): Promise<BoardModel> {
  const model = await openBoardWith(...Array.from({ length: LANES }, (_, at) => aLane(at)).flat());
  models.push(model);
  const session = new BoardSession(model, new Toasts());
  await keepInSight(session, new BoardDesk(session).lanes, model.seq);
  return model;
}

test('[BOARD-22] a large board is seen first as it was left, counted as a whole, and then there is all of it', async () => {
  const { id } = await looked();
  expect(mayBeSeenFirst(id)).toBe(true);
  readFirstAhead(id, null);
  const model = new BoardModel(id);
  models.push(model);
  const opening = model.open();
  await expect.poll(() => model.sight, { interval: 1 }).not.toBeNull();
  expect(model.state).toBe('ready');
  const desk = new BoardDesk(new BoardSession(model, new Toasts()));
  const { open, columns, counts } = desk.lanes;
  expect(open.length).toBeGreaterThan(10);
  expect(open.length).toBeLessThan(LANES);
  expect(open.every((lane) => lane.plan.length === 1)).toBe(true);
  expect([columns.plan, counts.all]).toEqual([LANES, LANES]);
  await opening;
  expect(model.sight).toBeNull();
  expect(model.cards).toHaveLength(LANES);
  expect(desk.lanes.open).toHaveLength(LANES);
});

test('[BOARD-22] what comes while only the first sight is there is on the board once it is whole', async () => {
  const { id } = await looked();
  readFirstAhead(id, null);
  const model = new BoardModel(id);
  models.push(model);
  const opening = model.open();
  await expect.poll(() => model.sight, { interval: 1 }).not.toBeNull();
  await commit({ board: id, verb: 'add-test', drafts: aLane(LANES) });
  await opening;
  await expect.poll(() => model.cards).toHaveLength(LANES + 1);
});

test('[BOARD-22] nothing is seen first of a board that has been written in since, nor of another day or person', async () => {
  const model = await looked();
  expect(await seenFirst(model.id, null)).not.toBeNull();
  expect(await seenFirst(model.id, 'another')).toBeNull();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 86_400_000 });
  expect(await seenFirst(model.id, null)).toBeNull();
  vi.useRealTimers();
  expect(await seenFirst(model.id, null)).not.toBeNull();
  await commit({ board: model.id, verb: 'add-test', drafts: aLane(LANES) });
  expect(await seenFirst(model.id, null)).toBeNull();
});

test('[BOARD-22] words that are deleted for good are not seen first either', async () => {
  const model = await looked();
  const test = model.cards[0]?.test.id ?? '';
  const session = new BoardSession(model, new Toasts());
  const { lanes } = new BoardDesk(session);
  const { seq } = model;
  const target = { kind: 'testAction', record: test, fields: ['title'] };
  expect((await redact({ board: model.id, target })).ok).toBe(true);
  expect(await seenFirst(model.id, null)).toBeNull();
  // Made before, and kept after: it must not come back.
  await keepInSight(session, lanes, seq);
  expect(await seenFirst(model.id, null)).toBeNull();
});

test('[BOARD-22] the board in sight is drawn with its cards, and those that are not here yet are counted', async () => {
  const { id } = await looked();
  readFirstAhead(id, null);
  const model = new BoardModel(id);
  models.push(model);
  const opening = model.open();
  await expect.poll(() => model.sight, { interval: 1 }).not.toBeNull();
  const screen = await render(BoardFixture, { model });
  await expect.element(screen.getByRole('link', { name: 'Prøve 0' })).toBeVisible();
  await opening;
  await expect.element(screen.getByRole('link', { name: 'Prøve 23' })).toBeInTheDocument();
});

test('[BOARD-22] nothing is kept of a board that is in Papirkurv, or was deleted for good meanwhile', async () => {
  const model = await looked();
  const session = new BoardSession(model, new Toasts());
  const { lanes } = new BoardDesk(session);
  await trashBoard(model.id, Date.now());
  await keepInSight(session, lanes, model.seq);
  expect(await seenFirst(model.id, null)).toBeNull();
  await forgetBoard(model.id);
  await keepInSight(session, lanes, model.seq);
  expect(await database().meta.get(`first:${model.id}`)).toBeUndefined();
  expect(mayBeSeenFirst(model.id)).toBe(false);
});
