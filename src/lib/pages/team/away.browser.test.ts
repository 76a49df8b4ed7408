import { afterEach, beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import type { Component } from 'svelte';
import { edited } from '$lib/domain/records/make';
import { createMember } from '$lib/domain/records/member';
import { createTask } from '$lib/domain/records/task';
import type { BoardModel } from '$lib/storage/board/board-model.svelte';
import { commit } from '$lib/storage/log/commit';
import { newId } from '$lib/storage/random';
import OnBoardFixture from '$lib/session/OnBoardFixture.svelte';
import { openBoardWith } from '$lib/storage/board/open-board.fixture';
import PersonPicker from '$lib/parts/PersonPicker.svelte';
import MemberList from './MemberList.svelte';

let model: BoardModel | undefined;

beforeEach(() => {
  localStorage.clear();
});
afterEach(() => {
  model?.close();
});

async function aTeam(fields: Record<string, string> = {}) {
  const [bo, eva] = [newId(), newId()];
  model = await openBoardWith(
    createMember({ id: bo }, { name: 'Bo Berg', roles: ['leader'] }),
    createMember({ id: eva }, { name: 'Eva Holm' }),
    createTask({ id: newId() }, { text: 'Ring til jordemoderen', owner: bo, due: null }),
    edited('member', bo, fields),
  );
  return { board: model, bo, eva };
}

async function show<Given extends Record<string, unknown>>(shown: Component<Given>, given: Given) {
  if (!model) throw new Error('make the team first');
  return render(OnBoardFixture<Given>, { model, shown, given });
}

async function write(name: string, text: string): Promise<void> {
  await userEvent.tripleClick(page.getByRole('textbox', { name }));
  await userEvent.keyboard(`${text}{Tab}`);
}

test('[TEAM-12] somebody is away for a time, written day by day, and comes back', async () => {
  const { board, bo, eva } = await aTeam();
  const screen = await show<Record<string, never>>(MemberList, {});
  const choose = async (item: string): Promise<void> => {
    await screen.getByRole('button', { name: /Bo Berg/ }).click();
    await screen.getByRole('menuitem', { name: item }).click();
  };
  await choose('Er væk en tid …');
  await write('Fra', '1/12/2026');
  await write('Til og med', '24/11/2026');
  await expect
    .element(screen.getByText(/^Den sidste dag ligger før den første, 1\.\sdec/))
    .toBeVisible();
  await screen.getByRole('button', { name: 'Gem', exact: true }).click();
  expect(board.get('member', bo)?.away ?? null).toBeNull();
  await write('Fra', '1/11/2026');
  await write('Til og med', '11/10/2027');
  await screen.getByLabelText('Hvem tager over imens?').selectOptions('Eva Holm');
  await screen.getByRole('button', { name: 'Gem', exact: true }).click();
  await expect
    .poll(() => board.get('member', bo)?.away)
    .toEqual({ from: '2026-11-01', to: '2027-10-11', cover: eva });
  await expect
    .element(screen.getByText(/væk til og med 11\.\sokt.* · Eva Holm tager over/))
    .toBeVisible();
  await choose('Er tilbage');
  await expect.poll(() => board.get('member', bo)?.away ?? null).toBeNull();
});

test('[TEAM-17] who is away is offered all the same, and it is said', async () => {
  const { board } = await aTeam();
  const bo = board.all('member').find(({ name }) => name === 'Bo Berg');
  const away = { from: '2026-01-01', to: '2199-12-11', cover: null };
  await commit({
    board: board.id,
    verb: 'go-away',
    drafts: [edited('member', bo?.id ?? '', { away })],
  });
  await expect.poll(() => board.get('member', bo?.id)?.away).toEqual(away);
  const screen = await show(PersonPicker, { value: null });
  await userEvent.click(screen.getByRole('combobox'));
  await expect
    .element(screen.getByRole('option', { name: /Bo Berg.*væk til og med 11\.\sdec/ }))
    .toBeVisible();
});

test('[TEAM-18] a vikar has a last day; after it the open work is named, and handed over', async () => {
  const { board, bo } = await aTeam({ until: '2026-01-09' });
  const screen = await show<Record<string, never>>(MemberList, {});
  await expect.element(screen.getByText(/vikar til og med 9\.\sjan/)).toBeVisible();
  await expect.element(screen.getByText('Opgave: Ring til jordemoderen')).toBeVisible();
  await screen.getByRole('button', { name: /^Giv det videre/ }).click();
  await screen.getByLabelText('Hvem overtager det hele?').selectOptions('Eva Holm');
  await screen.getByRole('button', { name: 'Giv arbejdet videre' }).click();
  await expect.poll(() => board.get('member', bo)?.leftOn).toBe('2026-01-09');
  expect(board.all('task')[0]?.owner).not.toBe(bo);
});

test('[TEAM-18] the last day of a vikar is written when the member is added or changed', async () => {
  const { board } = await aTeam();
  const screen = await show<Record<string, never>>(MemberList, {});
  await screen
    .getByRole('button', { name: /Ny deltager|Tilføj deltager/ })
    .first()
    .click();
  await screen.getByRole('dialog').getByRole('textbox', { name: 'Navn' }).fill('Ida Vikar');
  await screen.getByText('Mere', { exact: true }).click();
  await write('Sidste dag (for en vikar)', '31/3/2099');
  await screen.getByRole('button', { name: 'Gem', exact: true }).click();
  await expect
    .poll(() => board.all('member').find(({ name }) => name === 'Ida Vikar')?.until)
    .toBe('2099-03-31');
});
