import { afterEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import type { Component } from 'svelte';
import type { DraftChange } from '$lib/domain/log/change';
import { createCycle } from '$lib/domain/records/cycle';
import { createDevelopmentPoint } from '$lib/domain/records/development-point';
import { edited } from '$lib/domain/records/make';
import { createMeeting } from '$lib/domain/records/meeting';
import { createMember } from '$lib/domain/records/member';
import { createSign } from '$lib/domain/records/sign';
import { createTestAction } from '$lib/domain/records/test-action';
import { goAway } from '$lib/domain/team/away';
import type { BoardModel } from '$lib/storage/board/board-model.svelte';
import { commit } from '$lib/storage/log/commit';
import { eraseForGood } from '$lib/storage/log/erase';
import { newId } from '$lib/storage/random';
import OnBoardFixture from '$lib/session/OnBoardFixture.svelte';
import { openBoardWith } from '$lib/storage/board/open-board.fixture';
import HeldMeetings from './HeldMeetings.svelte';
import MeetingDialog from './MeetingDialog.svelte';
import Preparation from './Preparation.svelte';
import ReadyForMeeting from './ReadyForMeeting.svelte';
import RhythmForm from './RhythmForm.svelte';

let model: BoardModel | undefined;

afterEach(() => {
  model?.close();
});

/** A board with one test that Lise is responsible for. */
async function aBoard() {
  const [lise, test, cycle] = [newId(), newId(), newId()];
  const open = await openBoardWith(
    createMember({ id: lise }, { name: 'Lise Andersen' }),
    createTestAction(
      { id: test },
      {
        title: 'Ring torsdag',
        pointId: null,
        owner: lise,
        nextFollowUp: '2026-01-05',
        order: 'a0',
      },
    ),
    createCycle({ id: cycle }, { testActionId: test }),
  );
  model = open;
  const others = async (...drafts: DraftChange[]) =>
    commit({ board: open.id, verb: 'edit', drafts });
  return { board: open, lise, test, cycle, others };
}

async function show<Given extends Record<string, unknown>>(shown: Component<Given>, given: Given) {
  if (!model) throw new Error('make the board first');
  return render(OnBoardFixture<Given>, { model, shown, given });
}

test('Klar til mødet leaves alone what somebody else wrote meanwhile', async () => {
  const { board, lise, cycle, others } = await aBoard();
  const screen = await show<Record<string, never>>(ReadyForMeeting, {});
  await screen.getByRole('combobox').selectOptions(lise);
  const learned = screen.getByRole('textbox', { name: 'Vi lærte' });
  await expect.element(learned).toHaveValue('');
  await others(
    edited('cycle', cycle, {
      learned: 'Torsdag er for sent',
      suggestion: { kind: 'stop', note: 'Vi ved det nu', on: '2026-11-20' },
    }),
  );
  await expect.element(learned).toHaveValue('Torsdag er for sent');
  await screen.getByText('Fortsæt', { exact: true }).click();
  await screen.getByRole('button', { name: 'Gem', exact: true }).click();
  await expect.poll(() => board.get('cycle', cycle)?.suggestion?.kind).toBe('continue');
  expect(board.get('cycle', cycle)?.learned).toBe('Torsdag er for sent');
  expect(board.get('cycle', cycle)?.suggestion?.note).toBe('Vi ved det nu');
});

test('[MEET-21] before every fourth meeting whoever has the point answers beforehand, and why', async () => {
  const { board, lise, others } = await aBoard();
  const point = newId();
  const held = ['1', '2', '3'].flatMap((number) => [
    createMeeting({ id: `held-${number}` }, { on: `2026-01-0${number}`, time: '09:00' }),
    edited('meeting', `held-${number}`, {
      state: 'held',
      endedAt: `2026-01-0${number}T08:30:00.000Z`,
    }),
  ]);
  await others(
    createDevelopmentPoint({ id: point }, { title: 'Ro', kind: 'intervention', order: 'a' }),
    edited('developmentPoint', point, { owner: lise }),
    ...held,
  );
  const screen = await show<Record<string, never>>(ReadyForMeeting, {});
  await screen.getByRole('combobox').selectOptions(lise);
  expect(screen.getByRole('heading', { name: /Er vi tættere på målet/ }).query()).toBeNull();
  await others(
    createMeeting({ id: 'fourth' }, { on: '2199-01-05', time: '09:00' }),
    createSign({ id: 'tegn' }, { pointId: point, text: 'Vagten får ro', order: 'a' }),
  );
  await expect.element(screen.getByRole('heading', { name: /målet\? Ro/ })).toBeVisible();
  await screen.getByLabelText('Hvorfor?', { exact: true }).click();
  await userEvent.keyboard('Flere ringer om dagen');
  await screen.getByRole('radio', { name: 'Ja, tættere på' }).click({ force: true });
  await expect
    .poll(() => board.get('developmentPoint', point)?.goalCheck['fourth'])
    .toMatchObject({ answer: 'closer', note: 'Flere ringer om dagen', meeting: 'fourth' });
  // And whether the tegn of the point have been seen. [SIGN-5]
  await screen.getByText(/^Har vi set tegn/).click();
  await screen.getByRole('radio', { name: 'Set', exact: true }).click({ force: true });
  await expect
    .poll(() => board.get('sign', 'tegn')?.seen['fourth'])
    .toMatchObject({ answer: 'seen' });
});

test('the names of forums are kept until they are saved', async () => {
  const { board } = await aBoard();
  const onsaved = (): void => undefined;
  const screen = await show<{ onsaved: () => void }>(RhythmForm, { onsaved });
  await screen.getByRole('button', { name: 'Tilføj et møde' }).click();
  await screen.getByRole('textbox', { name: 'Møde 1' }).fill('Ledermødet');
  window.dispatchEvent(new Event('pagehide'));
  await screen.unmount();
  const again = await show<{ onsaved: () => void }>(RhythmForm, { onsaved });
  await expect.element(again.getByRole('textbox', { name: 'Møde 1' })).toHaveValue('Ledermødet');
  await expect.element(again.getByText(/De er ikke gemt endnu/)).toBeVisible();
  await again.getByRole('button', { name: 'Gem', exact: true }).click();
  await expect.poll(() => Object.values(board.board.forum)).toEqual(['Ledermødet']);
  await again.unmount();
  const last = await show<{ onsaved: () => void }>(RhythmForm, { onsaved });
  await expect.element(last.getByRole('textbox', { name: 'Møde 1' })).toHaveValue('Ledermødet');
  await expect.element(last.getByText(/De er ikke gemt endnu/)).not.toBeInTheDocument();
});

test('[PLAN-5] the preparation says which tests come up, and leads to them', async () => {
  const { board, test: id } = await aBoard();
  const screen = await show<Record<string, never>>(Preparation, {});
  await expect.element(screen.getByText('1 skulle være fulgt op')).toBeVisible();
  const [link] = screen.getByRole('link', { name: 'Ring torsdag' }).elements();
  expect(link?.getAttribute('href')).toContain(`${board.id}/handling/${id}`);
});

test('a test whose title was deleted for good is still named, and can be opened', async () => {
  const { board, lise, test: id } = await aBoard();
  const prepared = await show<Record<string, never>>(Preparation, {});
  const ready = await show<Record<string, never>>(ReadyForMeeting, {});
  await ready.getByRole('combobox').selectOptions(lise);
  await expect.element(ready.getByRole('heading', { name: 'Ring torsdag' })).toBeVisible();
  await eraseForGood({ board: board.id, kind: 'testAction', record: id, fields: ['title'] });
  await expect.element(ready.getByRole('heading', { name: 'Slettet for altid' })).toBeVisible();
  await expect
    .element(prepared.getByRole('link', { name: 'Slettet for altid' }).first())
    .toBeVisible();
});

test('the guests of a meeting are written in its dialog, and stand under it', async () => {
  const { board } = await aBoard();
  const id = newId();
  await commit({
    board: board.id,
    verb: 'plan-meeting',
    drafts: [createMeeting({ id }, { on: '2026-12-03', time: '09:00' })],
  });
  await expect.poll(() => board.get('meeting', id)?.state).toBe('planned');
  const meeting = board.get('meeting', id) ?? null;
  const screen = await show(MeetingDialog, { open: true, meeting });
  await screen.getByLabelText('Gæster (rolle, hvorfra)').fill('Jordemoder, sygehuset');
  await screen.getByRole('button', { name: 'Gem', exact: true }).click();
  await expect.poll(() => board.get('meeting', id)?.note).toBe('Jordemoder, sygehuset');
});

test('[TEAM-16] Klar til mødet has the work of who is away under whoever takes over as well', async () => {
  const { lise, others } = await aBoard();
  const bo = newId();
  const away = goAway(lise, { from: '2026-01-01', to: '2199-12-31' }, bo)[1];
  await others(createMember({ id: bo }, { name: 'Bo Berg' }), ...away);
  const screen = await show<Record<string, never>>(ReadyForMeeting, {});
  for (const name of ['Bo Berg', 'Lise Andersen']) {
    await screen.getByRole('combobox').selectOptions(name);
    await expect.element(screen.getByRole('link', { name: 'Ring torsdag' })).toBeVisible();
  }
});

test('each meeting that was held is a row: its day, what was decided as chips, and its minutes', async () => {
  const { others, test: made, cycle } = await aBoard();
  const goesOn = newId();
  const [held, quiet, off] = [newId(), newId(), newId()];
  const meeting = (id: string, on: string, fields: object) => [
    createMeeting({ id }, { on, time: '09:00' }),
    edited('meeting', id, { ...fields }),
  ];
  const decision = { kind: 'adapt', on: '2026-01-05', note: '', meeting: held };
  await others(
    createTestAction({ id: goesOn }, { title: 'Dukken er med', pointId: null, order: 'a1' }),
    ...meeting(held, '2026-01-05', {
      state: 'held',
      [`seen.${made}`]: true,
      [`seen.${goesOn}`]: true,
    }),
    ...meeting(quiet, '2026-01-12', { state: 'held' }),
    ...meeting(off, '2026-01-19', { state: 'cancelled', note: 'Aflyst. Fem var syge' }),
    edited('cycle', cycle, { phase: 'closed', decision }),
  );
  const screen = await show(HeldMeetings, {});
  const rows = screen.getByRole('list').first();
  await expect.element(rows.getByText('Fem var syge', { exact: true })).toBeVisible();
  const days = () =>
    [...rows.element().children].map((row) => row.querySelector('b')?.textContent ?? '');
  expect(days().map((day) => /\d+\.\sjan/.exec(day)?.[0].replace(/\s/, ' '))).toEqual([
    '19. jan',
    '12. jan',
    '5. jan',
  ]);
  await expect
    .element(rows.getByRole('link', { name: /^Justér Ring torsdag$/ }))
    .toHaveAttribute('href', expect.stringContaining(made));
  await expect.element(rows.getByText('Dukken er med')).not.toBeVisible();
  await rows.getByText('og 1 mere, som I talte om').click();
  await expect
    .element(rows.getByRole('link', { name: 'Dukken er med' }))
    .toHaveAttribute('href', expect.stringContaining(goesOn));
  await expect.element(rows.getByText('Ingen beslutninger om prøvehandlinger')).toBeVisible();
  expect(rows.getByRole('link', { name: /^Referat af mødet/ }).elements()).toHaveLength(2);
});

test('[MEET-28] what is agreed to the day of a meeting goes along when that is moved, unless somebody says no', async () => {
  const { board, test: follow, others } = await aBoard();
  const id = newId();
  await others(
    createMeeting({ id }, { on: '2199-01-07', time: '09:00' }),
    edited('testAction', follow, { nextFollowUp: '2199-01-07' }),
  );
  await expect.poll(() => board.get('testAction', follow)?.nextFollowUp).toBe('2199-01-07');
  const move = async (date: string, stays: boolean): Promise<void> => {
    const meeting = board.get('meeting', id) ?? null;
    const screen = await show(MeetingDialog, { open: true, meeting });
    const along = screen.getByRole('checkbox', {
      name: /^Flyt også 1 prøvehandling, der er aftalt til/,
    });
    await expect.element(along).not.toBeInTheDocument();
    await userEvent.tripleClick(screen.getByRole('textbox', { name: 'Dato' }));
    await userEvent.keyboard(`${date}{Tab}`);
    await expect.element(along).toBeChecked();
    if (stays) await along.click();
    await screen.getByRole('button', { name: 'Gem', exact: true }).click();
    await expect.element(along).not.toBeInTheDocument();
    await screen.unmount();
  };
  await move('14.1.2199', false);
  await expect.poll(() => board.get('meeting', id)?.on).toBe('2199-01-14');
  expect(board.get('testAction', follow)?.nextFollowUp).toBe('2199-01-14');
  const screen = await show(MeetingDialog, {
    open: true,
    meeting: board.get('meeting', id) ?? null,
  });
  await userEvent.tripleClick(screen.getByRole('textbox', { name: 'Dato' }));
  await userEvent.keyboard('1.12.2020{Tab}');
  await screen.getByRole('button', { name: 'Gem', exact: true }).click();
  await expect.element(screen.getByRole('textbox', { name: 'Dato' })).toBeInvalid();
  expect(board.get('meeting', id)?.on).toBe('2199-01-14');
  await screen.unmount();
  await move('21.1.2199', true);
  await expect.poll(() => board.get('meeting', id)?.on).toBe('2199-01-21');
  expect(board.get('testAction', follow)?.nextFollowUp).toBe('2199-01-14');
});
