import { afterEach, beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { createDevelopmentPoint } from '$lib/domain/records/development-point';
import { createCycle } from '$lib/domain/records/cycle';
import { createDecisionRequest } from '$lib/domain/records/decision-request';
import { edited } from '$lib/domain/records/make';
import { createMeeting } from '$lib/domain/records/meeting';
import { createMember } from '$lib/domain/records/member';
import { createTask } from '$lib/domain/records/task';
import { createTestAction } from '$lib/domain/records/test-action';
import { goAway, holdPause } from '$lib/domain/team/away';
import type { BoardModel } from '$lib/storage/board/board-model.svelte';
import { database } from '$lib/storage/database';
import { commit } from '$lib/storage/log/commit';
import { newId } from '$lib/storage/random';
import { Toasts } from '$lib/ui/toasts.svelte';
import { BoardSession } from '$lib/session/board-session.svelte';
import OnBoardFixture from '$lib/session/OnBoardFixture.svelte';
import { openBoardWith } from '$lib/storage/board/open-board.fixture';
import { Capture } from './capture.svelte';
import { MyBoards } from './my-boards.svelte';
import { myTasks, myTests, nextMeetings } from './my-work';
import MyWork from './MyWork.svelte';
import WhoAmI from './WhoAmI.svelte';
import WhoOnBoards from './WhoOnBoards.svelte';

let model: BoardModel | undefined;

beforeEach(() => {
  localStorage.clear();
});
afterEach(() => {
  model?.close();
});

/** A board with one test that Lise plans and one that is being tried, Lise's or somebody else's. */
async function aSession(tried: 'own' | 'theirs') {
  const [lise, bo] = [newId(), newId()];
  const [planned, trying, first, second] = [newId(), newId(), newId(), newId()];
  const owner = tried === 'own' ? lise : bo;
  const test = { pointId: null, order: 'a0' };
  model = await openBoardWith(
    createMember({ id: lise }, { name: 'Lise Andersen' }),
    createMember({ id: bo }, { name: 'Bo Berg' }),
    createTestAction({ id: planned }, { ...test, title: 'Planlagt', owner: lise }),
    createCycle({ id: first }, { testActionId: planned }),
    createTestAction({ id: trying }, { ...test, title: 'Afprøves', owner }),
    createCycle({ id: second }, { testActionId: trying }),
    edited('cycle', second, { phase: 'test', startedOn: '2026-11-20' }),
  );
  const session = new BoardSession(model, new Toasts());
  return { session, model, lise, planned, trying };
}

test.each(['own', 'theirs'] as const)(
  'a note goes first to what is being tried now, %s',
  async (tried) => {
    const { session, lise, trying, planned, model: board } = await aSession(tried);
    session.setMe(lise);
    const capture = new Capture(() => [session]);
    expect(capture.places.map(({ value }) => value)).toEqual([
      `${board.id}/${trying}`,
      `${board.id}/${planned}`,
    ]);
    expect(capture.place).toBe(`${board.id}/${trying}`);
    // What one chose last comes before that, also the next time.
    capture.place = `${board.id}/${planned}`;
    expect(new Capture(() => [session]).place).toBe(`${board.id}/${planned}`);
  },
);

test('one says who one is by pressing one’s name', async () => {
  const { session, lise, model: board } = await aSession('own');
  const said: (string | null)[] = [];
  const given = { session, onsay: (member: string | null) => said.push(member) };
  const screen = await render(OnBoardFixture<typeof given>, { model: board, shown: WhoAmI, given });
  await expect.element(screen.getByRole('button', { name: 'Bo Berg' })).toBeVisible();
  await screen.getByRole('button', { name: 'Lise Andersen' }).click();
  expect(said).toEqual([lise]);
});

test('[LEADER-5] what waits for a leader stands in Mit overblik, and is answered there', async () => {
  const { model: board } = await aSession('theirs');
  const [leader, question] = [newId(), newId()];
  const drafts = [
    createMember({ id: leader }, { name: 'Gitte Holm', roles: ['leader'] }),
    createDecisionRequest(
      { id: question },
      { question: 'Må vi låne bilen?', askedOn: '2026-11-24' },
    ),
  ];
  await commit({ board: board.id, verb: 'edit', drafts });
  const mine = new MyBoards(new Toasts());
  mine.open(board.id);
  await expect.poll(() => mine.ready.length).toBe(1);
  await mine.say(mine.ready[0]!, leader);
  const given = { sessions: mine.own, widen: (id: string) => mine.widen(id) };
  const screen = await render(OnBoardFixture<typeof given>, { model: board, shown: MyWork, given });
  await screen.getByRole('button', { name: /Må vi låne bilen\?/ }).click();
  await screen.getByText('Ja', { exact: true }).click();
  await screen.getByRole('button', { name: 'Gem svaret' }).click();
  await expect.poll(() => screen.getByText('Må vi låne bilen?').query()).toBeNull();
  expect(await database().records('decisionRequest').get(question)).toMatchObject({
    reply: { [leader]: { verdict: 'yes' } },
  });
  mine.close();
});

test('[TEAM-16] the work of who is away stands here too, with for whom and until when, and goes back by itself', async () => {
  const { model: board, lise } = await aSession('theirs');
  const bo = board.all('member').find(({ name }) => name === 'Bo Berg')?.id ?? '';
  await commit({
    board: board.id,
    verb: 'edit',
    drafts: [createTask({ id: newId() }, { text: 'Ring til jordemoderen', owner: bo, due: null })],
  });
  const away = async (from: string, to: string) => {
    const [verb, drafts] = goAway(bo, { from, to }, lise);
    await commit({ board: board.id, verb, drafts });
    const mine = new MyBoards(new Toasts());
    mine.open(board.id);
    await expect.poll(() => mine.ready.length).toBe(1);
    await mine.say(mine.ready[0]!, lise);
    return mine;
  };
  const now = await away('2026-01-01', '2199-12-11');
  const given = { sessions: now.own, widen: (id: string) => now.widen(id) };
  const screen = await render(OnBoardFixture<typeof given>, { model: board, shown: MyWork, given });
  const theirs = screen.getByRole('listitem').filter({ hasText: 'Afprøves' });
  await expect
    .element(theirs)
    .toHaveTextContent(/Du passer den for Bo Berg til og med 11\.\sdec\.\s2199/);
  const task = screen.getByRole('listitem').filter({ hasText: 'Ring til jordemoderen' });
  await expect.element(task).toHaveTextContent(/Du passer den for Bo Berg/);
  const own = screen.getByRole('listitem').filter({ hasText: 'Planlagt' });
  await expect.element(own).not.toHaveTextContent(/Du passer/);
  now.close();

  const over = await away('2026-01-01', '2026-01-02');
  expect(myTests(over.own).map(({ item }) => item.test.title)).toEqual(['Planlagt']);
  expect(myTasks(over.own)).toEqual([]);
  over.close();
});

test('[TEAM-11] in Mit overblik nothing is late while the team holds a pause', async () => {
  const { model: board, lise } = await aSession('own');
  const due = '2026-01-05';
  await commit({
    board: board.id,
    verb: 'edit',
    drafts: [createTask({ id: newId() }, { text: 'Ring', owner: lise, due })],
  });
  const mine = new MyBoards(new Toasts());
  mine.open(board.id);
  await expect.poll(() => mine.ready.length).toBe(1);
  await mine.say(mine.ready[0]!, lise);
  const given = { sessions: mine.own, widen: (id: string) => mine.widen(id) };
  const screen = await render(OnBoardFixture<typeof given>, { model: board, shown: MyWork, given });
  await expect.element(screen.getByText(/skulle være gjort/)).toBeVisible();
  const year = Number(mine.own[0]!.today.slice(0, 4));
  const [verb, drafts] = holdPause(board.id, newId(), {
    from: `${String(year)}-01-01`,
    to: `${String(year)}-12-31`,
  });
  await commit({ board: board.id, verb, drafts });
  await expect.element(screen.getByText(/skulle være gjort/)).not.toBeInTheDocument();
  mine.close();
});

test('what is one’s own stands there whole once one has said who one is: nothing folds away under a finger', async () => {
  const { lise, model: board } = await aSession('theirs');
  const drafts = ['a', 'b', 'c', 'd'].map((text) =>
    createTask({ id: newId() }, { text, owner: lise, due: null }),
  );
  await commit({ board: board.id, verb: 'edit', drafts });
  const mine = new MyBoards(new Toasts());
  mine.open(board.id);
  await expect.poll(() => mine.ready.length).toBe(1);
  const saying = mine.say(mine.ready[0]!, lise);
  expect(mine.ready[0]?.me?.id).toBe(lise);
  expect(mine.own).toEqual([]);
  await saying;
  expect(myTasks(mine.own)).toHaveLength(4);
  mine.close();
});

test('the only board is read at once: no button stands there that is gone when one presses it', async () => {
  const { model: board } = await aSession('own');
  const mine = new MyBoards(new Toasts());
  const stood = new Set<string>();
  const watch = new MutationObserver(() => {
    for (const button of document.querySelectorAll('button')) stood.add(button.textContent.trim());
  });
  watch.observe(document.body, { childList: true, subtree: true });
  const given = { boards: [board.board], mine, asked: null };
  const screen = await render(OnBoardFixture<typeof given>, {
    model: board,
    shown: WhoOnBoards,
    given,
  });
  await expect.element(screen.getByRole('button', { name: 'Bo Berg' })).toBeVisible();
  watch.disconnect();
  mine.close();
  expect([...stood].filter((text) => text.startsWith('Vælg, hvem'))).toEqual([]);
  expect(stood.size).toBeGreaterThan(1);
});

/** What an earlier visit chose, or whatever lies there instead. */
function stored(values: Readonly<Record<string, string>>): void {
  for (const [key, value] of Object.entries(values)) localStorage.setItem(key, value);
}

test.each([
  ['no place at all', 'nowhere'],
  ['a board that is not here', 'elsewhere/test'],
  ['nothing', ''],
  ['something of another shape', '{"value":"x"}'],
])('a note does not go to what is stored as its place and is none: %s', async (_what, place) => {
  const { session, lise, trying, model: board } = await aSession('own');
  session.setMe(lise);
  stored({ 'ft.mine.place': place, 'ft.mine.point': place, 'ft.mine.kind': 'shout' });
  const capture = new Capture(() => [session]);
  expect(capture.kind).toBe('saw');
  expect(capture.place).toBe(`${board.id}/${trying}`);
  capture.kind = 'idea';
  expect(capture.place).toBe(`${board.id}/`);
  capture.text.text = 'Ring aftenen før';
  expect(await capture.save()).toBe(true);
  await expect.poll(() => board.all('idea').map(({ pointId }) => pointId)).toEqual([null]);
});

test('an idea does not go under a point that was closed since it was chosen', async () => {
  const { session, lise, model: board } = await aSession('own');
  session.setMe(lise);
  const [closed, open, other] = [newId(), newId(), newId()];
  const point = (id: string, title: string) =>
    createDevelopmentPoint({ id }, { title, kind: 'intervention', order: id });
  await commit({
    board: board.id,
    verb: 'edit',
    drafts: [
      point(closed, 'Lukket'),
      point(open, 'Åbent'),
      point(other, 'Et andet'),
      edited('developmentPoint', closed, { closed: { on: '2026-11-20', note: '' } }),
    ],
  });
  await expect.poll(() => board.all('developmentPoint').length).toBe(3);
  stored({ 'ft.mine.point': `${board.id}/${closed}`, 'ft.mine.kind': 'idea' });
  const capture = new Capture(() => [session]);
  expect(capture.kind).toBe('idea');
  expect(capture.place).toBe(`${board.id}/`);
  capture.place = `${board.id}/${open}`;
  expect(new Capture(() => [session]).place).toBe(`${board.id}/${open}`);
});

test('whoever has left the team, or never was in it, is nobody here', async () => {
  const { session, lise, model: board } = await aSession('own');
  session.setMe(lise);
  expect(new BoardSession(board, new Toasts()).me?.name).toBe('Lise Andersen');
  await commit({
    board: board.id,
    verb: 'leave-team',
    drafts: [edited('member', lise, { leftOn: '2026-11-20' })],
  });
  await expect.poll(() => board.get('member', lise)?.leftOn).toBe('2026-11-20');
  expect(session.me).toBeNull();
  stored({ [`ft.me.${board.id}`]: 'nobody' });
  expect(new BoardSession(board, new Toasts()).me).toBeNull();
});

test('what is mine is the same as on the whole board, and comes once one has said who one is', async () => {
  const { session: whole, lise, planned, trying, model: board } = await aSession('theirs');
  const closed = newId();
  const [first, second] = [newId(), newId()];
  const due = { due: '2026-11-30' };
  const drafts = [
    createTestAction({ id: closed }, { title: 'Forbi', pointId: null, order: 'a1', owner: lise }),
    createCycle({ id: first }, { testActionId: closed }),
    edited('cycle', first, { phase: 'closed' }),
    edited('testAction', trying, { [`contributor.${lise}`]: true }),
    createCycle({ id: second }, { testActionId: trying, parentCycleId: null }),
    createTask({ id: newId() }, { text: 'Ring til skolen', owner: lise, ...due }),
    createTask({ id: newId() }, { text: 'Ikke min', owner: null, ...due }),
    createMeeting({ id: newId() }, { on: '2099-01-01', time: '13:00' }),
  ];
  const done = await commit({ board: board.id, verb: 'edit', drafts });
  if (!done.ok) throw new Error(done.error.kind);
  const mine = new MyBoards(new Toasts());
  mine.open(board.id);
  await expect.poll(() => mine.ready.length).toBe(1);
  const [session] = mine.ready;
  if (!session) throw new Error('no session');
  const given = { boards: [board.board], mine, asked: null };
  const names = { model: session.model, shown: WhoOnBoards, given };
  const screen = await render(OnBoardFixture<typeof given>, names);
  expect(myTasks([session])).toEqual([]);
  await screen.getByRole('button', { name: 'Lise Andersen' }).click();
  await expect.poll(() => myTasks([session]).length).toBe(1);

  whole.setMe(lise);
  const told = (one: BoardSession) => ({
    tests: myTests([one]).map(({ item }) => [item.test.id, item.column, item.number, item.current]),
    tasks: myTasks([one]).map(({ item }) => item.text),
    meetings: nextMeetings([one]).map(({ item }) => item.id),
    places: new Capture(() => [one]).places,
  });
  expect(
    told(session)
      .tests.map(([id]) => id)
      .sort(),
  ).toEqual([planned, trying].sort());
  expect(told(session)).toEqual(told(whole));

  // What another does meanwhile comes by itself.
  const edit = [edited('testAction', planned, { title: 'Planlagt på ny' })];
  await commit({ board: board.id, verb: 'edit', drafts: edit });
  await expect.poll(() => session.model.get('testAction', planned)?.title).toBe('Planlagt på ny');
  mine.close();
});

test('[TEAM-14] Mit overblik tells what was decided since, once it is asked for and the team has met', async () => {
  const { model: board, lise, planned } = await aSession('own');
  const mine = new MyBoards(new Toasts());
  mine.open(board.id);
  await expect.poll(() => mine.ready.length).toBe(1);
  await mine.say(mine.ready[0]!, lise);
  const given = { sessions: mine.own, widen: (id: string) => mine.widen(id) };
  const shown = { model: board, shown: MyWork, given };
  const before = await render(OnBoardFixture<typeof given>, shown);
  await expect.element(before.getByText('Planlagt')).toBeVisible();
  expect(before.getByText('Siden jeg var her sidst').query()).toBeNull();
  await before.unmount();

  const [met, cycle] = [newId(), newId()];
  const decision = { kind: 'stop' as const, on: '2026-01-09', note: 'For dyrt', meeting: null };
  const drafts = [
    createMeeting({ id: met }, { on: '2026-01-05', time: '09:00' }),
    edited('meeting', met, { state: 'held', [`present.${lise}`]: true }),
    createCycle({ id: cycle }, { testActionId: planned }),
    edited('cycle', cycle, { decision, phase: 'closed' }),
  ];
  await commit({ board: board.id, verb: 'edit', drafts });
  const screen = await render(OnBoardFixture<typeof given>, shown);
  await screen.getByText('Siden jeg var her sidst').click();
  await expect.element(screen.getByText(/For dyrt/)).toBeVisible();
  mine.close();
});
