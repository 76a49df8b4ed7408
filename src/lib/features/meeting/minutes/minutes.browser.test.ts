import { afterEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Component } from 'svelte';
import type { DraftChange } from '$lib/domain/change';
import { createIdea } from '$lib/domain/records/idea';
import { createMeeting } from '$lib/domain/records/meeting';
import { createMember } from '$lib/domain/records/member';
import { createTestAction } from '$lib/domain/records/test-action';
import { createTask } from '$lib/domain/records/task';
import type { BoardModel } from '$lib/storage/board-model.svelte';
import { commit } from '$lib/storage/commit';
import { eraseForGood } from '$lib/storage/erase';
import { newId } from '$lib/storage/random';
import OnBoardFixture from '../../shared/fixtures/OnBoardFixture.svelte';
import { openBoardWith } from '../../shared/fixtures/open-board';
import Minutes from './Minutes.svelte';
import WhoDoesWhat from './WhoDoesWhat.svelte';

let model: BoardModel | undefined;

afterEach(() => {
  model?.close();
});

/** A board with a meeting in which an idea and a task came up. */
async function aMeeting() {
  const meeting = newId();
  const lise = newId();
  const open = await openBoardWith(
    createMember({ id: lise }, { name: 'Lise Andersen' }),
    createMember({ id: newId() }, { name: 'Mette Krog' }),
    createMeeting({ id: meeting }, { on: '2026-11-24', time: '09:00' }),
  );
  model = open;
  const inMeeting = async (...drafts: DraftChange[]) =>
    commit({ board: open.id, verb: 'edit', drafts, meeting });
  await inMeeting(
    createIdea({ id: newId() }, { text: 'Ring aftenen før' }),
    createTask({ id: newId() }, { text: 'Lån en <dukke>', owner: lise, due: '2026-12-01' }),
  );
  return { meeting, inMeeting };
}

async function show(shown: Component<{ meetingId: string }>, meetingId: string) {
  if (!model) throw new Error('make the meeting first');
  return render(OnBoardFixture<{ meetingId: string }>, { model, shown, given: { meetingId } });
}

test('[MINUTES-6] the minutes write themselves; an edited section stays, and later acts come below', async () => {
  const { meeting, inMeeting } = await aMeeting();
  const screen = await show(Minutes, meeting);
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Referat' })).toBeVisible();
  await expect.element(screen.getByText('Ring aftenen før')).toBeVisible();

  await screen.getByRole('button', { name: 'Ret Idéer og tiltag' }).click();
  const field = screen.getByRole('textbox', { name: 'Idéer og tiltag' });
  await expect.element(field).toHaveFocus();
  await expect.element(field).toHaveValue('- Ny idé: Ring aftenen før');
  await field.fill('Vi vil ringe aftenen før.');
  await screen.getByRole('button', { name: 'Gem' }).click();
  await expect.element(screen.getByText('Vi vil ringe aftenen før.')).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Ret Idéer og tiltag' })).toHaveFocus();
  expect(screen.getByText('Tilføjet siden').query()).toBeNull();

  await inMeeting(createIdea({ id: newId() }, { text: 'Spørg far' }));
  await expect.element(screen.getByText('Tilføjet siden')).toBeVisible();
  await expect.element(screen.getByText('Spørg far')).toBeVisible();
  await expect.element(screen.getByText('Vi vil ringe aftenen før.')).toBeVisible();
});

test('the minutes ask for another look when something could point to a citizen', async () => {
  const { meeting, inMeeting } = await aMeeting();
  const screen = await show(Minutes, meeting);
  await expect.element(screen.getByText('Ring aftenen før')).toBeVisible();
  expect(screen.getByText('Kig en ekstra gang').query()).toBeNull();
  await inMeeting(createIdea({ id: newId() }, { text: 'Barnet 010203-1234' }));
  await expect.element(screen.getByText('Kig en ekstra gang, før I deler')).toBeVisible();
});

test('[WHO-4] who does what names those with something to do, and copies as rich text', async () => {
  const { meeting } = await aMeeting();
  const write = vi.spyOn(navigator.clipboard, 'write').mockResolvedValue();
  const screen = await show(WhoDoesWhat, meeting);
  await expect.element(screen.getByText('Lise Andersen')).toBeVisible();
  expect(screen.getByText('Mette Krog').query()).toBeNull();
  await screen.getByRole('button', { name: 'Kopiér til mail' }).click();
  await expect.poll(() => write.mock.calls).toHaveLength(1);
  const item = write.mock.calls[0]?.[0][0];
  const html = await (await item!.getType('text/html')).text();
  expect(html).toContain('<h2>Lise Andersen</h2><ul><li>Lån en &lt;dukke&gt;, senest');
  expect(await (await item!.getType('text/plain')).text()).toContain('- Lån en <dukke>, senest');
  write.mockRestore();
});

test('minutes name a test whose title was deleted for good', async () => {
  const { meeting, inMeeting } = await aMeeting();
  const id = newId();
  await inMeeting(createTestAction({ id }, { title: 'Ring torsdag', pointId: null, order: 'a0' }));
  const screen = await show(Minutes, meeting);
  await expect.element(screen.getByText('Ring torsdag')).toBeVisible();
  const board = model?.id ?? '';
  await eraseForGood({ board, kind: 'testAction', record: id, fields: ['title'] });
  await expect.element(screen.getByText('Slettet for altid')).toBeVisible();
  await expect.element(screen.getByText('Ring torsdag')).not.toBeInTheDocument();
});
