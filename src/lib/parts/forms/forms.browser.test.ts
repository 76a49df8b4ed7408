import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Component } from 'svelte';
import { createBarrier } from '$lib/domain/records/barrier';
import { createDecisionRequest } from '$lib/domain/records/decision-request';
import { edited } from '$lib/domain/records/make';
import { createParkedItem } from '$lib/domain/records/parked-item';
import { LONGEST, moveTest } from '$lib/domain/team/acts';
import { hangsOn } from '$lib/domain/team/belongs';
import { commit, undoAct } from '$lib/storage/log/commit';
import { newId } from '$lib/storage/random';
import AnswerForm from './AnswerForm.svelte';
import AskLeaderForm from './AskLeaderForm.svelte';
import BarrierForm from './BarrierForm.svelte';
import { aTeam, show } from './forms.fixture';
import ObservationForm from './ObservationForm.svelte';
import ParkForm from './ParkForm.svelte';
import TaskForm from './TaskForm.svelte';

const PLACES = ['dialog', 'side', 'page'] as const;

describe('asking the leader', () => {
  test.each(PLACES)('[TEAM-4] [TEAM-6] stores the same from the %s', async (layout) => {
    const { board, test: about, point, leader } = await aTeam();
    const screen = await show(board, AskLeaderForm, {
      layout,
      draftKey: `ask:${newId()}`,
      testId: about,
    });
    await screen.getByLabelText('Hvad skal lederen tage stilling til?').click();
    await userEvent.keyboard('Må vi låne en bil?');
    await expect
      .element(screen.getByRole('combobox', { name: 'Hvem skal svare?' }))
      .toHaveValue('Lise Krogh');
    await userEvent.tripleClick(screen.getByRole('textbox', { name: /svar senest/ }));
    await userEvent.keyboard('14.1.2199');
    await screen.getByRole('button', { name: 'Gem spørgsmålet' }).click();
    await expect.poll(() => board.all('decisionRequest')).toHaveLength(1);
    expect(board.all('decisionRequest')[0]).toMatchObject({
      question: 'Må vi låne en bil?',
      to: leader,
      testActionId: about,
      pointId: point,
      wantedBy: '2199-01-14',
    });
  });

  test('[TEAM-6] about no test asks which point it is about, and begins at the only open one', async () => {
    const { board, other } = await aTeam();
    await commit({
      board: board.id,
      verb: 'edit',
      drafts: [edited('developmentPoint', other, { removed: true })],
    });
    await expect.poll(() => board.all('developmentPoint')).toHaveLength(1);
    const screen = await show(board, AskLeaderForm, { layout: 'dialog', draftKey: 'ask:only' });
    await expect.element(screen.getByRole('combobox', { name: 'Udviklingspunkt' })).toBeVisible();
    await screen.getByLabelText('Hvad skal lederen tage stilling til?').click();
    await userEvent.keyboard('Må vi?');
    await screen.getByRole('button', { name: 'Gem spørgsmålet' }).click();
    const [only] = board.all('developmentPoint');
    await expect.poll(() => board.all('decisionRequest')[0]?.pointId).toBe(only?.id);
  });
});

describe('what stands in the way', () => {
  test.each([...PLACES, 'row'] as const)(
    '[TEAM-4] noted on a test from the %s is on its point, and goes along when the test is moved',
    async (layout) => {
      const { board, test: about, point, other } = await aTeam();
      const screen = await show(board, BarrierForm, {
        layout,
        draftKey: `barrier:${newId()}`,
        testId: about,
      });
      await screen.getByLabelText('Hvad står i vejen?').click();
      await userEvent.keyboard('Ingen bil om fredagen');
      await screen.getByRole('button', { name: 'Gem det, der står i vejen' }).click();
      await expect.poll(() => board.all('barrier')).toHaveLength(1);
      expect(board.all('barrier')[0]).toMatchObject({
        text: 'Ingen bil om fredagen',
        kind: 'other',
        testActionId: about,
        pointId: point,
      });
      const on = (id: string) =>
        board.all('barrier').filter(hangsOn(id, (one) => board.get('testAction', one))).length;
      const [verb, drafts] = moveTest(about, other);
      const moved = await commit({ board: board.id, verb, drafts, undoable: true });
      if (!moved.ok) throw new Error(moved.error.kind);
      await expect.poll(() => [on(point), on(other)]).toEqual([0, 1]);
      await undoAct({
        board: board.id,
        act: moved.value.act,
        stack: 'undo',
        actor: null,
        meeting: null,
      });
      await expect.poll(() => [on(point), on(other)]).toEqual([1, 0]);
    },
  );
});

describe('parking', () => {
  test.each(['dialog', 'side'] as const)(
    '[TEAM-8] from the %s wants someone who takes it, and keeps a new meeting',
    async (layout) => {
      const { board, test: about, holder } = await aTeam();
      const screen = await show(board, ParkForm, {
        layout,
        draftKey: `park:${newId()}`,
        testId: about,
      });
      await screen.getByLabelText('Hvad skal tages op et andet sted?').click();
      await userEvent.keyboard('Hvem kører?');
      await screen.getByRole('button', { name: 'Gem det parkerede' }).click();
      const owner = screen.getByRole('combobox', { name: 'Hvem tager det med?' });
      await expect.element(owner).toHaveFocus();
      expect(board.all('parkedItem')).toEqual([]);
      await owner.fill('Maja Dam');
      await userEvent.keyboard('{Enter}');
      await screen.getByRole('radio', { name: 'Et andet møde' }).click();
      await screen.getByLabelText('Mødets navn').click();
      await userEvent.keyboard('Supervision');
      await screen.getByRole('button', { name: 'Gem det parkerede' }).click();
      await expect.poll(() => board.all('parkedItem')).toHaveLength(1);
      expect(board.all('parkedItem')[0]).toMatchObject({
        text: 'Hvem kører?',
        forum: 'Supervision',
        owner: holder,
        testActionId: about,
      });
      await expect
        .poll(() => Object.values(board.board.forum).sort())
        .toEqual(['Ledermøde', 'Supervision']);
    },
  );
});

describe('a task', () => {
  test.each(['dialog', 'side'] as const)('[TEAM-4] stores the same from the %s', async (layout) => {
    const { board, test: about, point, holder } = await aTeam();
    const screen = await show(board, TaskForm, {
      layout,
      draftKey: `task:${newId()}`,
      testId: about,
      owner: holder,
    });
    await screen.getByLabelText('Hvad skal gøres?').click();
    await userEvent.keyboard('Lån en dukke');
    await userEvent.tripleClick(screen.getByRole('textbox', { name: 'Hvornår?' }));
    await userEvent.keyboard('14.1.2199');
    await screen.getByRole('button', { name: 'Gem opgaven' }).click();
    await expect.poll(() => board.all('task')).toHaveLength(1);
    expect(board.all('task')[0]).toMatchObject({
      text: 'Lån en dukke',
      owner: holder,
      due: '2199-01-14',
      testActionId: about,
      pointId: point,
    });
  });
});

describe('an answer', () => {
  test.each(['dialog', 'line', 'fold'] as const)(
    '[TEAM-7] is from the %s that of the one who was asked, whoever types it',
    async (layout) => {
      const { board, leader } = await aTeam();
      const id = newId();
      const question = { question: 'Må vi låne en bil?', to: leader, askedOn: '2026-11-24' };
      await commit({
        board: board.id,
        verb: 'ask-leader',
        drafts: [createDecisionRequest({ id }, question)],
      });
      await expect.poll(() => board.all('decisionRequest')).toHaveLength(1);
      const [request] = board.all('decisionRequest');
      if (!request) throw new Error('no question');
      const screen = await show(board, AnswerForm, { layout, to: { request } });
      if (layout === 'fold')
        await screen.getByRole('button', { name: /Må vi låne en bil/ }).click();
      await screen.getByLabelText('Hvad blev svaret?').click();
      await userEvent.keyboard('Ja, fra mandag');
      await screen.getByRole('button', { name: 'Gem svaret' }).click();
      await expect
        .poll(() => board.get('decisionRequest', id)?.reply)
        .toMatchObject({ [leader]: { verdict: 'other', text: 'Ja, fra mandag', meeting: null } });
    },
  );

  test('from another meeting is told where it came from, and an empty one is asked for in its words', async () => {
    const { board } = await aTeam();
    const parked = { text: 'Hvem kører?', forum: 'Ledermøde', owner: null };
    await commit({
      board: board.id,
      verb: 'park',
      drafts: [createParkedItem({ id: newId() }, { ...parked, parkedOn: '2026-11-24' })],
    });
    await expect.poll(() => board.all('parkedItem')).toHaveLength(1);
    const [item] = board.all('parkedItem');
    if (!item) throw new Error('nothing is parked');
    const screen = await show(board, AnswerForm, { layout: 'dialog', to: { parked: item } });
    await screen.getByRole('button', { name: 'Gem' }).click();
    await expect.element(screen.getByText('Skriv, hvad der kom ud af det.')).toBeVisible();
    await screen.getByLabelText('Tilbage fra Ledermøde').click();
    await userEvent.keyboard('Sundhedsplejen kører.');
    await screen.getByRole('button', { name: 'Gem' }).click();
    await expect
      .poll(() => board.all('parkedItem')[0]?.cameBack?.text)
      .toBe('Sundhedsplejen kører.');
  });
});

describe('an observation', () => {
  test('[TEAM-9] wants a sentence with a number, and belongs to the cycle of the card', async () => {
    const { board, test: about, cycle } = await aTeam();
    const screen = await show(board, ObservationForm, { testId: about });
    await screen.getByRole('radio', { name: 'Tal' }).click();
    await screen.getByRole('textbox', { name: 'Observation' }).click();
    await userEvent.keyboard('4');
    await screen.getByRole('button', { name: 'Tilføj observation' }).click();
    await expect.element(screen.getByText(/Skriv en sætning sammen med tallet/)).toBeVisible();
    expect(board.all('observation')).toEqual([]);
    await userEvent.keyboard(' af 6 ringede');
    await screen.getByRole('button', { name: 'Tilføj observation' }).click();
    await expect.poll(() => board.all('observation')).toHaveLength(1);
    expect(board.all('observation')[0]).toMatchObject({
      kind: 'number',
      text: '4 af 6 ringede',
      cycleId: cycle,
    });
  });
});

describe('every form, wherever it stands', () => {
  const forms: { name: string; shown: Component<never>; asks: string; longest: number }[] = [
    {
      name: 'asking the leader',
      shown: AskLeaderForm,
      asks: 'Hvad skal lederen tage stilling til?',
      longest: LONGEST.question,
    },
    {
      name: 'what stands in the way',
      shown: BarrierForm,
      asks: 'Hvad står i vejen?',
      longest: LONGEST.barrier,
    },
    {
      name: 'parking',
      shown: ParkForm,
      asks: 'Hvad skal tages op et andet sted?',
      longest: LONGEST.parked,
    },
    { name: 'a task', shown: TaskForm, asks: 'Hvad skal gøres?', longest: LONGEST.task },
  ];
  const everywhere = forms.flatMap((form) =>
    (['dialog', 'side'] as const).map((layout) => ({ ...form, layout })),
  );

  test.each(everywhere)(
    '$name, $layout: warns of citizen data, cuts nothing off, and keeps what is typed',
    async ({ shown, asks: text, longest, layout }) => {
      const { board } = await aTeam();
      const draftKey = `any:${newId()}`;
      const given = { layout, draftKey } as never;
      const screen = await show<never>(board, shown, given);
      const field = screen.getByLabelText(text);
      await field.click();
      await userEvent.keyboard('Mor 010190-1234');
      await expect.element(screen.getByText(/ligner et CPR-nummer/)).toBeVisible();
      await field.fill('x'.repeat(longest + 3));
      await expect.element(field).toHaveValue('x'.repeat(longest + 3));
      await expect.element(screen.getByText('Teksten er 3 anslag for lang.')).toBeVisible();
      await userEvent.keyboard('{Control>}a{/Control}Kun begyndt');
      await userEvent.tab();
      await screen.unmount();
      const again = await show<never>(board, shown, given);
      await expect.element(again.getByLabelText(text)).toHaveValue('Kun begyndt');
    },
  );

  test('a second press while the first is being stored is the same press', async () => {
    const { board, test: about } = await aTeam();
    const screen = await show(board, BarrierForm, {
      layout: 'page',
      draftKey: `barrier:${newId()}`,
      testId: about,
    });
    await screen.getByLabelText('Hvad står i vejen?').click();
    await userEvent.keyboard('Ingen bil');
    const save = screen.getByRole('button', { name: 'Gem det, der står i vejen' }).element();
    if (!(save instanceof HTMLElement)) throw new Error('no button');
    save.click();
    save.click();
    await expect.element(screen.getByLabelText('Hvad står i vejen?')).toHaveValue('');
    expect(board.all('barrier')).toHaveLength(1);
  });

  test('what an older build noted on a test is on the point of the test', async () => {
    const { board, test: about, point } = await aTeam();
    await commit({
      board: board.id,
      verb: 'add-barrier',
      drafts: [
        createBarrier({ id: newId() }, { text: 'Ingen bil', kind: 'time', testActionId: about }),
      ],
    });
    await expect.poll(() => board.all('barrier')).toHaveLength(1);
    const isHere = hangsOn(point, (id) => board.get('testAction', id));
    expect(board.all('barrier').filter(isHere)).toHaveLength(1);
  });
});
