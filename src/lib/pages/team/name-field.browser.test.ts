import { afterEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import { createMember } from '$lib/domain/records/member';
import type { BoardModel } from '$lib/storage/board/board-model.svelte';
import { newId } from '$lib/storage/random';
import OnBoardFixture from '$lib/session/OnBoardFixture.svelte';
import { openBoardWith } from '$lib/storage/board/open-board.fixture';
import MemberList from './MemberList.svelte';

let model: BoardModel | undefined;

afterEach(() => {
  model?.close();
});

async function aTeam(...names: string[]) {
  const board = await openBoardWith(
    ...names.map((name) => createMember({ id: newId() }, { name })),
  );
  model = board;
  const screen = await render(OnBoardFixture<Record<string, never>>, {
    model: board,
    shown: MemberList,
    given: {},
  });
  const field = screen.getByLabelText('Skriv et navn, og tryk Enter');
  const named = () =>
    board
      .all('member')
      .map(({ name }) => name)
      .sort();
  return { board, screen, field, named };
}

/** Pastes as the browser does: the text is in the clipboard of the event. */
function paste(field: Element, text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  field.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
  );
}

test('[TEAM-2] names are written one after another, and the field is ready for the next', async () => {
  const { screen, field, named } = await aTeam();
  await field.click();
  await userEvent.keyboard('Mette Holm{Enter}');
  await expect.element(field).toHaveValue('');
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard('Ali, Sara, leder{Enter}');
  await expect.element(screen.getByText('Sara', { exact: true })).toBeVisible();
  await expect.poll(named).toEqual(['Ali', 'Mette Holm', 'Sara']);
  await expect.element(screen.getByText('Leder', { exact: true })).toBeVisible();
});

test('[TEAM-2] [TEAM-3] a list is pasted in one go, and who is there already is said', async () => {
  const { board, screen, field, named } = await aTeam('Mette Holm');
  await field.click();
  paste(field.element(), 'mette holm\nAli Vad, Socialrådgiver\nSara Bæk, tovholder\n');
  await expect.poll(named).toEqual(['Ali Vad', 'Mette Holm', 'Sara Bæk']);
  await expect.element(screen.getByText('Allerede med: mette holm.')).toBeVisible();
  const member = (name: string) => board.all('member').find((one) => one.name === name);
  expect(member('Ali Vad')?.profession).toBe('Socialrådgiver');
  expect(member('Sara Bæk')?.role).toEqual({ coordinator: true });
});

test.each([
  ['a name', `${'Anne'.repeat(21)}, Ali Vad`],
  ['what stands beside a name', `Ali Vad, ${'familie'.repeat(12)}, Bo`],
])('[TEAM-3] %s that is too long is named, nobody is added, and it all stays', async (_, typed) => {
  const { screen, field, named } = await aTeam();
  await field.click();
  await userEvent.keyboard(`${typed}{Enter}`);
  await expect
    .element(screen.getByText(/ …« er for langt\. .* højst være på 80 anslag/))
    .toBeVisible();
  await expect.element(field).toHaveValue(typed);
  expect(named()).toEqual([]);
});

test('[TEAM-3] a pasted list with something too long stands in the field, to be put right', async () => {
  const { field, named } = await aTeam();
  await field.click();
  paste(field.element(), `Ali Vad\n${'x'.repeat(81)}\nBo Riis\n`);
  await expect.element(field).toHaveValue(`Ali Vad; ${'x'.repeat(81)}; Bo Riis`);
  expect(named()).toEqual([]);
  await userEvent.tripleClick(field);
  await userEvent.keyboard('Ali Vad; Xenia; Bo Riis{Enter}');
  await expect.poll(named).toEqual(['Ali Vad', 'Bo Riis', 'Xenia']);
});
