import { afterEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Component } from 'svelte';
import type { DraftChange } from '$lib/domain/log/change';
import { createIdea } from '$lib/domain/records/idea';
import { edited } from '$lib/domain/records/make';
import { createMeeting } from '$lib/domain/records/meeting';
import { createMember } from '$lib/domain/records/member';
import { createSign } from '$lib/domain/records/sign';
import { createTestAction } from '$lib/domain/records/test-action';
import { createTask } from '$lib/domain/records/task';
import type { BoardModel } from '$lib/storage/board/board-model.svelte';
import { commit } from '$lib/storage/log/commit';
import { eraseForGood } from '$lib/storage/log/erase';
import { newId } from '$lib/storage/random';
import OnBoardFixture from '$lib/session/OnBoardFixture.svelte';
import { openBoardWith } from '$lib/storage/board/open-board.fixture';
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

interface Given extends Record<string, unknown> {
  meetingId: string;
  withTasks?: boolean;
}

async function show(shown: Component<Given>, meetingId: string, withTasks = false) {
  if (!model) throw new Error('make the meeting first');
  return render(OnBoardFixture<Given>, { model, shown, given: { meetingId, withTasks } });
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

test('[SIGN-5] the minutes of a meeting that lifts its eyes hold what was answered for it beforehand', async () => {
  const { meeting, inMeeting } = await aMeeting();
  await inMeeting(edited('meeting', meeting, { liftEyes: true }));
  const beforehand = [
    createSign({ id: newId() }, { pointId: 'p', text: 'Vagten får ro', order: 'a' }),
    createSign({ id: 'tegn' }, { pointId: 'p', text: 'Færre ringer', order: 'b' }),
    edited('sign', 'tegn', {
      [`seen.${meeting}`]: { answer: 'seen', on: '2026-11-23', source: 'To familier' },
    }),
  ];
  await commit({ board: model?.id ?? '', verb: 'see-sign', drafts: beforehand });
  const screen = await show(Minutes, meeting);
  await expect.element(screen.getByText(/Færre ringer: Set\. To familier/)).toBeVisible();
  expect(screen.getByText('Vagten får ro').query()).toBeNull();
});

test('the minutes ask for another look when something could point to a citizen', async () => {
  const { meeting, inMeeting } = await aMeeting();
  const screen = await show(Minutes, meeting);
  await expect.element(screen.getByText('Ring aftenen før')).toBeVisible();
  expect(screen.getByText('Kig en ekstra gang').query()).toBeNull();
  await inMeeting(createIdea({ id: newId() }, { text: 'Barnet 010203-1234' }));
  await expect.element(screen.getByText('Kig en ekstra gang, før I deler')).toBeVisible();
});

test('[PRIVACY-13] the minutes ask for another look at so few persons that they could be recognised', async () => {
  const { meeting, inMeeting } = await aMeeting();
  const screen = await show(Minutes, meeting);
  await expect.element(screen.getByText('Ring aftenen før')).toBeVisible();
  await inMeeting(createIdea({ id: newId() }, { text: 'Vagten hjalp én familie' }));
  await expect
    .element(
      screen.getByText('»én familie« er så få, at de kan genkendes. Skriv fx »<3 familier«.'),
    )
    .toBeVisible();
});

test('[WHO-4] minutes and who does what are copied in one press, or the tasks alone, or as plain text', async () => {
  const { meeting } = await aMeeting();
  const write = vi.spyOn(navigator.clipboard, 'write').mockResolvedValue();
  const list = await show(WhoDoesWhat, meeting);
  await expect.element(list.getByText('Lise Andersen')).toBeVisible();
  expect(list.getByText('Mette Krog').query()).toBeNull();
  await list.unmount();

  const screen = await show(Minutes, meeting, true);
  await expect.element(screen.getByText('Ring aftenen før')).toBeVisible();
  async function copied(button: string): Promise<{ types: string[]; html: string; plain: string }> {
    const before = write.mock.calls.length;
    await screen.getByRole('button', { name: button }).click();
    await expect.poll(() => write.mock.calls).toHaveLength(before + 1);
    const item = write.mock.calls[before]?.[0][0];
    if (!item) throw new Error('nothing was copied');
    const read = async (type: string): Promise<string> =>
      item.types.includes(type) ? (await item.getType(type)).text() : '';
    return {
      types: [...item.types],
      html: await read('text/html'),
      plain: await read('text/plain'),
    };
  }

  const both = await copied('Kopiér referat og opgaver');
  expect(both.html).toContain('<h1>Referat</h1>');
  expect(both.html).toContain('<h2>Lise Andersen</h2><ul><li>Lån en &lt;dukke&gt;, senest');
  expect(both.plain).toContain('Ring aftenen før');
  expect(both.plain).toContain('- Lån en <dukke>, senest');
  const tasks = await copied('Kun opgaver');
  expect(tasks.html).not.toContain('<h1>Referat</h1>');
  expect(tasks.plain).toContain('- Lån en <dukke>, senest');
  const plain = await copied('Som ren tekst');
  expect(plain.types).toEqual(['text/plain']);
  expect(plain.plain).toBe(both.plain);
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

test('[LEADER-1] Kopiér til lederen copies the mail as plain text; where the browser refuses, it stands marked', async () => {
  const { meeting } = await aMeeting();
  const written: ClipboardItem[] = [];
  const write = vi.spyOn(navigator.clipboard, 'write').mockImplementation((items) => {
    written.push(...items);
    return Promise.resolve();
  });
  const screen = await show(Minutes, meeting, true);
  const button = screen.getByRole('button', { name: 'Kopiér til lederen' });
  await button.click();
  await expect.poll(() => written).toHaveLength(1);
  expect(written[0]?.types).toEqual(['text/plain']);
  const text = await (await written[0]!.getType('text/plain')).text();
  expect(text).toMatch(/^Fra tavlemødet tirsdag\s24\.\snov/);
  expect(text).not.toContain('Lise');

  write.mockRejectedValue(new DOMException('no', 'NotAllowedError'));
  const older = vi.spyOn(document, 'execCommand').mockReturnValue(false);
  await button.click();
  const field = screen.getByRole('textbox', { name: 'Til lederen' });
  await expect.element(field).toHaveFocus();
  const area = field.element() as HTMLTextAreaElement;
  expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe(text);
  write.mockRestore();
  older.mockRestore();
});
