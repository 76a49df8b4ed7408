import { afterEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { byOrder } from '$lib/domain/board/card';
import type { DraftChange } from '$lib/domain/log/change';
import { createBarrier } from '$lib/domain/records/barrier';
import { createCycle } from '$lib/domain/records/cycle';
import { createDecisionRequest } from '$lib/domain/records/decision-request';
import { createDevelopmentPoint } from '$lib/domain/records/development-point';
import { createIdea } from '$lib/domain/records/idea';
import { edited } from '$lib/domain/records/make';
import { createTestAction } from '$lib/domain/records/test-action';
import type { BoardModel } from '$lib/storage/board/board-model.svelte';
import { commit } from '$lib/storage/log/commit';
import { newId } from '$lib/storage/random';
import { openBoardWith } from '$lib/storage/board/open-board.fixture';
import BoardFixture from './BoardFixture.svelte';
import { followCard } from './board-desk.svelte';

let model: BoardModel | undefined;

afterEach(() => {
  model?.close();
});

/** A board on the screen, with what the drafts put on it. */
async function aBoard(...drafts: DraftChange[]) {
  const open = await openBoardWith(...drafts);
  model = open;
  return { board: open, screen: await render(BoardFixture, { model: open }) };
}

function aTest(title: string, order: string, pointId: string | null = null): DraftChange[] {
  const id = newId();
  return [
    createTestAction({ id }, { title, pointId, order }),
    createCycle({ id: newId() }, { testActionId: id, prediction: 'Færre går forgæves' }),
  ];
}

test('N goes to the idea field, Enter saves, and the field is ready for the next', async () => {
  const { board, screen } = await aBoard();
  await userEvent.keyboard('n');
  const field = screen.getByLabelText('Ny idé');
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard('Ring aftenen før{Enter}');
  await expect.element(screen.getByText('Idéen er gemt.').first()).toBeInTheDocument();
  await expect.element(field).toHaveValue('');
  expect(board.all('idea').map((idea) => idea.text)).toEqual(['Ring aftenen før']);
  await userEvent.keyboard('   {Enter}');
  expect(board.all('idea')).toHaveLength(1);
});

test('[TEXT-3] several lines pasted as an idea are offered as several, in their order and before the others', async () => {
  const { board, screen } = await aBoard(
    createIdea({ id: newId() }, { text: 'Den gamle', pointId: null, order: 'a0' }),
  );
  const field = screen.getByLabelText('Ny idé');
  const pasteIn = (text: string): void => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    field.element().dispatchEvent(paste);
  };
  await field.click();
  pasteIn('- Ring aftenen før\r\n- Skriv et kort\r\n\r\n- Mød op');
  await expect.element(field).toHaveValue('- Ring aftenen før - Skriv et kort - Mød op');
  const several = screen.getByRole('button', { name: 'Tilføj 3 idéer' });
  await screen.getByRole('button', { name: 'Behold som én idé' }).click();
  await expect.element(several).not.toBeInTheDocument();
  await field.fill('');
  pasteIn('Ring aftenen før\nSkriv et kort\nMød op');
  await several.click();
  await expect.element(field).toHaveValue('');
  await expect
    .poll(() =>
      board
        .all('idea')
        .toSorted(byOrder)
        .map(({ text }) => text),
    )
    .toEqual(['Ring aftenen før', 'Skriv et kort', 'Mød op', 'Den gamle']);
  await expect.element(field).toHaveFocus();
  // Another list pasted in place of what was selected, and the key everyone presses.
  await userEvent.keyboard('Udkast');
  await userEvent.tripleClick(field);
  pasteIn('2. klasse får besøg\n1. maj holder vi åbent hus');
  await expect.element(screen.getByRole('button', { name: 'Tilføj 2 idéer' })).toBeVisible();
  await field.click();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => board.all('idea')).toHaveLength(6);
  expect(board.all('idea').map(({ text }) => text)).toContain('1. maj holder vi åbent hus');
});

test('[BOARD-19] an idea and a test stand under the only open udviklingspunkt', async () => {
  const point = newId();
  const { board, screen } = await aBoard(
    createDevelopmentPoint({ id: point }, { title: 'Tryghed', kind: 'intervention', order: 'a0' }),
  );
  await screen.getByLabelText('Ny idé').fill('Ring aftenen før');
  await userEvent.keyboard('{Enter}');
  await expect
    .element(screen.getByText('Idéen er gemt under »Tryghed«.').first())
    .toBeInTheDocument();
  expect(board.all('idea').map(({ pointId }) => pointId)).toEqual([point]);
  await screen.getByRole('button', { name: 'Ny prøvehandling' }).click();
  await expect.element(screen.getByLabelText('Udviklingspunkt')).toHaveValue(point);
});

test('a lane that comes after all the others were drawn is drawn as well', async () => {
  const points = Array.from({ length: 32 }, (_, i) =>
    createDevelopmentPoint(
      { id: newId() },
      { title: `Punkt ${String(i)}`, kind: 'intervention', order: `a${String(i + 10)}` },
    ),
  );
  const { screen } = await aBoard(...points);
  await expect.element(screen.getByRole('heading', { name: 'Punkt 31' })).toBeInTheDocument();
  await userEvent.keyboard('nRing aftenen før{Enter}');
  const slip = screen.getByRole('button', { name: 'Idé: Ring aftenen før' });
  await expect.element(slip).toBeInTheDocument();
});

test('the cards one looked at are the ones shown after a reload', async () => {
  const { board, screen } = await aBoard(...aTest('Ring torsdag', 'a0'));
  await screen.getByText('Mine', { exact: true }).click();
  await expect.element(screen.getByRole('link', { name: 'Ring torsdag' })).not.toBeInTheDocument();
  await screen.unmount();
  const again = await render(BoardFixture, { model: board });
  await expect.element(again.getByRole('radio', { name: 'Mine' })).toBeChecked();
  await expect.element(again.getByRole('link', { name: 'Ring torsdag' })).not.toBeInTheDocument();
});

test('[SIMILAR-9] writing an idea shows earlier ones like it, tried only when they have begun', async () => {
  const { board, screen } = await aBoard(...aTest('Beroligende opkald før weekenden', 'a0'));
  await screen.getByLabelText('Ny idé').fill('Opkald før weekend');
  await expect.element(screen.getByText('Det ligner', { exact: true })).toBeVisible();
  const cycle = board.cards[0]?.current?.id ?? '';
  await commit({
    board: board.id,
    verb: 'start-test',
    drafts: [edited('cycle', cycle, { phase: 'test' })],
  });
  await expect.element(screen.getByText('Det har vi prøvet')).toBeVisible();
  await expect.element(screen.getByText('Det ligner', { exact: true })).not.toBeInTheDocument();
});

test('[BOARD-6] Shift and arrows move the card one stands on, and focus goes with it', async () => {
  const { board, screen } = await aBoard(...aTest('Ring torsdag', 'a0'));
  const link = screen.getByRole('link', { name: 'Ring torsdag' });
  (link.element() as HTMLElement).focus();
  await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
  await expect.poll(() => board.cards[0]?.column).toBe('test');
  expect(board.cards[0]?.current?.stamp?.prediction).toBe('Færre går forgæves');
  await expect.element(screen.getByRole('list', { name: 'Afprøves' })).toBeVisible();
  await expect.element(screen.getByRole('link', { name: 'Ring torsdag' })).toHaveFocus();
  await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}');
  await expect.poll(() => board.cards[0]?.column).toBe('plan');
});

test('[BOARD-18] arrows walk from card to card', async () => {
  const { screen } = await aBoard(...aTest('Den første', 'a0'), ...aTest('Den anden', 'a1'));
  (screen.getByRole('link', { name: 'Den første' }).element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(screen.getByRole('link', { name: 'Den anden' })).toHaveFocus();
  await userEvent.keyboard('{ArrowUp}');
  await expect.element(screen.getByRole('link', { name: 'Den første' })).toHaveFocus();
});

test('"Flyt til …" does what the column means, and Fortryd takes it back', async () => {
  const { board, screen } = await aBoard(...aTest('Ring torsdag', 'a0'));
  await screen.getByRole('button', { name: 'Flyt til … Ring torsdag' }).click();
  await screen.getByRole('button', { name: 'Til refleksion', exact: true }).click();
  await expect.poll(() => board.cards[0]?.column).toBe('reflect');
  await screen.getByRole('button', { name: 'Fortryd' }).click();
  await expect.poll(() => board.cards[0]?.column).toBe('plan');
});

test('[BOARD-15] an idea becomes a test by way of the form; only a title is asked for', async () => {
  const point = newId();
  const { board, screen } = await aBoard(
    createDevelopmentPoint({ id: point }, { title: 'Tryghed', kind: 'intervention', order: 'a0' }),
    createIdea({ id: newId() }, { text: 'Ring aftenen før', pointId: point, order: 'a0' }),
  );
  await screen.getByRole('button', { name: 'Flyt til … Ring aftenen før' }).click();
  await screen.getByRole('button', { name: 'Planlægges', exact: true }).click();
  const title = screen.getByLabelText('Titel');
  await expect.element(title).toHaveValue('Ring aftenen før');
  await title.fill('');
  await screen.getByRole('button', { name: 'Gem', exact: true }).click();
  await expect.element(title).toHaveAccessibleDescription(/Skriv en titel/);
  await expect.element(title).toHaveFocus();
  await title.fill('Ring aftenen før');
  await screen.getByRole('button', { name: 'Gem', exact: true }).click();
  await expect.poll(() => board.cards.length).toBe(1);
  expect(board.cards[0]?.test.pointId).toBe(point);
  expect(board.all('idea')[0]?.fate?.kind).toBe('test');
});

test('focus follows a card that was drawn anew, but is never taken from a field one writes in', async () => {
  const { board, screen } = await aBoard(...aTest('Ring til familien', 'a0'));
  const card = screen.getByRole('link', { name: 'Ring til familien' });
  await expect.element(card).toBeInTheDocument();
  const id = board.cards[0]?.test.id ?? '';
  await followCard(id);
  await expect.element(card).toHaveFocus();
  await userEvent.keyboard('n');
  const field = screen.getByLabelText('Ny idé');
  await expect.element(field).toHaveFocus();
  await followCard(id);
  await userEvent.keyboard('Ring før');
  await expect.element(field).toHaveValue('Ring før');
});

test('the board is kept while one is elsewhere: off the page, up to date, and deaf to its keys', async () => {
  const { board, screen } = await aBoard(...aTest('Ring til familien', 'a0'));
  const card = screen.getByRole('link', { name: 'Ring til familien' });
  await expect.element(card).toBeInTheDocument();
  const before = card.element() as HTMLElement;
  before.focus();
  await userEvent.keyboard('m');
  await expect.element(screen.getByRole('dialog')).toBeVisible();

  await screen.rerender({ elsewhere: true });
  const left = [...document.querySelectorAll('dialog, [data-card], h1')];
  expect(left.filter((element) => element.checkVisibility())).toEqual([]);
  await userEvent.keyboard('n');
  expect(document.activeElement).toBe(document.body);
  await commit({ board: board.id, verb: 'add-test', drafts: aTest('Skriv planen ned', 'a1') });

  await screen.rerender({ elsewhere: false });
  await expect.element(card).toBeInTheDocument();
  expect(card.element()).toBe(before);
  await expect.element(screen.getByRole('link', { name: 'Skriv planen ned' })).toBeVisible();
  expect(document.querySelector('dialog')).toBeNull();
  await userEvent.keyboard('n');
  await expect.element(screen.getByLabelText('Ny idé')).toHaveFocus();
});

test('an empty cell says what may come there, once a column, and a plus begins it under its lane', async () => {
  // On a phone only the cell that says it in words is there.
  await page.viewport(1280, 800);
  const [first, second] = [newId(), newId()];
  const { board, screen } = await aBoard(
    createDevelopmentPoint({ id: first }, { title: 'Tryghed', kind: 'intervention', order: 'a0' }),
    createDevelopmentPoint(
      { id: second },
      { title: 'Overgange', kind: 'intervention', order: 'a1' },
    ),
  );
  await expect
    .element(screen.getByText('Tryk på Start afprøvning, når I går i gang'))
    .toBeVisible();
  expect(screen.getByText('Hvad prøver I næste gang?').elements()).toHaveLength(1);
  await screen.getByRole('button', { name: 'Skriv en idé under Overgange' }).click();
  await expect.element(screen.getByLabelText('Ny idé', { exact: true })).toHaveFocus();
  await userEvent.keyboard('Ring aftenen før{Enter}');
  await expect.poll(() => board.all('idea').map(({ pointId }) => pointId)).toEqual([second]);
  await screen.getByRole('button', { name: 'Begynd en prøvehandling under Overgange' }).click();
  await expect.element(screen.getByLabelText('Udviklingspunkt')).toHaveValue(second);
});

test('what is closed stands as one line; a press, or find in page, tells what was learned', async () => {
  const test = newId();
  const { screen } = await aBoard(
    createTestAction({ id: test }, { title: 'Ring torsdag', pointId: null, order: 'a0' }),
    createCycle({ id: 'closed-cycle' }, { testActionId: test }),
    edited('cycle', 'closed-cycle', {
      phase: 'closed',
      learned: 'Familierne er hjemme fredag.',
      decision: { kind: 'stop', on: '2026-11-01', note: '', meeting: null },
    }),
  );
  const line = screen.getByRole('button', { name: /Ring torsdag/ }).first();
  const learned = screen.getByText('Familierne er hjemme fredag.');
  await expect.element(line).toHaveAttribute('aria-expanded', 'false');
  const fold = learned.element().closest('[hidden]');
  expect(fold?.getAttribute('hidden')).toBe('until-found');
  fold?.dispatchEvent(new Event('beforematch', { bubbles: true }));
  await expect.element(line).toHaveAttribute('aria-expanded', 'true');
  await expect.element(screen.getByRole('link', { name: 'Åbn Ring torsdag' })).toBeVisible();
  await line.click();
  await expect.element(line).toHaveAttribute('aria-expanded', 'false');
});

test('[CYCLE-15] a new test is asked four things, and its follow-up is there already', async () => {
  const { board, screen } = await aBoard(
    createDevelopmentPoint(
      { id: newId() },
      { title: 'Tryghed', kind: 'intervention', order: 'a0' },
    ),
  );
  await screen.getByRole('button', { name: 'Hvad prøver I næste gang?' }).click();
  await expect.element(screen.getByLabelText('Næste opfølgning')).not.toHaveValue('');
  await expect.element(screen.getByLabelText('Vi prøver')).not.toBeVisible();
  await screen.getByLabelText('Titel').fill('Ring torsdag');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => board.all('testAction')).toHaveLength(1);
  expect(board.all('testAction')[0]?.nextFollowUp).toMatch(/^\d{4}-\d\d-\d\d$/);
});

test('[BOARD-5] a card says what stands in the way in the words it was noted with', async () => {
  const [short, long] = [newId(), newId()];
  const under = { pointId: null, order: 'a0' };
  const words = 'Bilen er kun hjemme mandag, og kørebogen skal skrives i hånden hver gang';
  const { screen } = await aBoard(
    createTestAction({ id: short }, { ...under, title: 'Ring torsdag' }),
    createTestAction({ id: long }, { ...under, title: 'Besøg fredag' }),
    createBarrier({ id: newId() }, { text: 'Ingen bil', kind: 'time', testActionId: short }),
    createBarrier({ id: newId() }, { text: words, kind: 'time', testActionId: long }),
  );
  await expect.element(screen.getByText('Står i vejen: Ingen bil', { exact: true })).toBeVisible();
  await expect
    .element(screen.getByText(/^Står i vejen: Bilen er kun hjemme mandag, .*\p{L}…$/u))
    .toBeVisible();
});

test('[LEADER-17] card and lane say that they wait for the leader, and which day an answer was due', async () => {
  const [point, waits, late] = [newId(), newId(), newId()];
  const ask = (about: { testActionId?: string; pointId?: string }, wantedBy: string | null) =>
    createDecisionRequest(
      { id: newId() },
      { question: 'Må vi?', askedOn: '2026-01-02', wantedBy, ...about },
    );
  const { screen } = await aBoard(
    createDevelopmentPoint({ id: point }, { title: 'Tryghed', kind: 'intervention', order: 'a0' }),
    ...[waits, late].flatMap((id) => [
      createTestAction(
        { id },
        { title: id === late ? 'Ring torsdag' : 'Skriv et kort', pointId: point, order: id },
      ),
      createCycle({ id: newId() }, { testActionId: id }),
    ]),
    ask({ testActionId: waits, pointId: point }, null),
    ask({ testActionId: late, pointId: point }, '2026-01-09'),
    ask({ pointId: point }, null),
  );
  const card = (title: string) => screen.getByRole('article').filter({ hasText: title });
  await expect.element(card('Skriv et kort')).toHaveTextContent(/Venter på svar fra lederen$/);
  await expect.element(card('Ring torsdag')).toHaveTextContent(/Skulle være kommet 9\.\sjan\./);
  const lane = screen.getByRole('heading', { name: 'Tryghed' });
  const head = lane.element().parentElement;
  expect(head?.textContent).toMatch(/Venter på svar fra lederen(?!\.)/);
});
