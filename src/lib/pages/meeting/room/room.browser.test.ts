/** Where the meeting stands, when the team meets next, and what time it is. */
import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import { addDays } from '$lib/domain/cadence/iso-date';
import { agendaState } from '$lib/domain/meeting/agenda-clock';
import { DEFAULT_AGENDA } from '$lib/domain/records/board';
import { database } from '$lib/storage/database';
import { today } from '$lib/session/today.svelte';
import MeetingClock from './MeetingClock.svelte';
import RoomFixture from './RoomFixture.svelte';
import { aBoardEach, board, MINUTE, running } from './running-room.fixture';

aBoardEach();

test('[TEXT-3] one who presses twice has each idea once, also of several that were pasted', async () => {
  const screen = await running();
  const field = screen.getByLabelText('Ny idé');
  const next = screen.getByRole('button', { name: /^Næste\b(?! tavle)/ });
  while (!field.query()) await next.click();
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', 'Ring\nSkriv\nMød op');
  field
    .element()
    .dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  await screen.getByRole('button', { name: 'Tilføj 3 idéer' }).dblClick();
  const texts = async () =>
    (await database().records('idea').where({ boardId: board }).toArray()).map(({ text }) => text);
  await expect.poll(texts).toHaveLength(3);
  await field.fill('Spørg');
  await screen.getByRole('button', { name: 'Gem idéen' }).dblClick();
  await expect.poll(texts).toContain('Spørg');
  await expect.element(field).toHaveValue('');
  expect((await texts()).toSorted()).toEqual(['Mød op', 'Ring', 'Skriv', 'Spørg']);
});

describe('where the meeting stands', () => {
  test('is found again after a reload', async () => {
    const screen = await running();
    await userEvent.keyboard('nn');
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Prøve t2');
    await screen.unmount();
    const again = await render(RoomFixture, { board, meeting: `${board}m` });
    await expect.element(again.getByRole('heading', { level: 1 })).toHaveTextContent('Prøve t2');
  });

  test('[MEET-5] a closed lid is asked about, and going on does not count it', async () => {
    const screen = await running(50, 40);
    await expect.element(screen.getByRole('alertdialog')).toBeVisible();
    await screen.getByRole('button', { name: 'Fortsæt, hvor I slap' }).click();
    expect(screen.getByRole('alertdialog').query()).toBeNull();
    await expect.element(screen.getByRole('timer')).toHaveAccessibleName('20 minutter tilbage');
  });

  test('[MEET-15] ending a meeting whose lid was closed plans the next one and counts no pause', async () => {
    const screen = await running(50, 40);
    const dialog = screen.getByRole('alertdialog');
    await expect.element(dialog.getByLabelText('Næste tavlemøde')).toBeVisible();
    const on = dialog.getByLabelText('Næste tavlemøde').element() as HTMLInputElement;
    const [, day, month, year] = /^(\d\d?)\.(\d\d?)\.(\d{4})$/.exec(on.value) ?? [];
    const agreed = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].join('-');
    await dialog.getByRole('button', { name: 'Afslut mødet' }).click();
    await expect.element(screen.getByRole('heading', { name: /^Referat/ }).first()).toBeVisible();
    const meetings = await database().records('meeting').toArray();
    expect(meetings.find((mt) => mt.id === `${board}m`)).toMatchObject({
      state: 'held',
      minutesUsed: 10,
    });
    expect(meetings.find((mt) => mt.id !== `${board}m`)).toMatchObject({
      state: 'planned',
      on: agreed,
    });
  });
});

describe('when the team meets next', () => {
  test('without a time, or on a day that is none, the meeting does not end, and says what is missing', async () => {
    const screen = await running(50, 40);
    const dialog = screen.getByRole('alertdialog');
    const time = dialog.getByLabelText('Klokkeslæt');
    const end = dialog.getByRole('button', { name: 'Afslut mødet' });
    await expect.element(time).toBeVisible();
    const meetings = () => database().records('meeting').toArray();
    await time.clear();
    await end.click();
    await expect.element(time).toHaveAccessibleDescription(/Skriv et klokkeslæt/);
    await expect.element(time).toHaveFocus();
    await time.fill('09:30');
    const day = dialog.getByLabelText('Næste tavlemøde', { exact: true });
    await day.clear();
    await day.click();
    await userEvent.keyboard('31/2');
    await end.click();
    await expect.element(day).toHaveAccessibleDescription(/Vælg en dag efter i dag/);
    expect((await meetings()).map(({ state }) => state)).toEqual(['running']);

    await day.clear();
    await day.click();
    await userEvent.keyboard('om 2 uger');
    await end.click();
    await expect.element(screen.getByRole('heading', { name: /^Referat/ }).first()).toBeVisible();
    expect((await meetings()).find(({ state }) => state === 'planned')).toMatchObject({
      on: addDays(today(), 14),
      time: '09:30',
    });
  });
});

describe('MeetingClock', () => {
  const START = Date.parse('2026-11-23T08:00:00Z');

  test('[MEET-3] shows whole minutes and when it ends, and says so once time is gone', async () => {
    const at = (minutes: number) =>
      agendaState(DEFAULT_AGENDA, START, START + minutes * MINUTE, []);
    const screen = await render(MeetingClock, { clock: at(12) });
    await expect.element(screen.getByRole('timer')).toHaveAccessibleName('18 minutter tilbage');
    await expect.element(screen.getByText('slut kl. 9.30')).toBeVisible();
    await screen.rerender({ clock: at(29.5) });
    await expect.element(screen.getByRole('timer')).toHaveAccessibleName('1 minut tilbage');
    await screen.rerender({ clock: at(33) });
    await expect.element(screen.getByRole('timer')).toHaveAccessibleName('3 minutter over tiden');
    await expect.element(screen.getByText(/Tiden er gået/)).toBeVisible();
  });
});
