/** What goes with a decision in the meeting: its reason, how far, what was learned. */
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { DraftChange } from '$lib/domain/log/change';
import { createBarrier } from '$lib/domain/records/barrier';
import { edited } from '$lib/domain/records/make';
import { createMeeting } from '$lib/domain/records/meeting';
import { database } from '$lib/storage/database';
import { aMeetingEach, choose, heading, id, running, TODAY } from './learning-room.fixture';

aMeetingEach();

function suggested(kind: 'expand' | 'stop' | 'continue', note: string): DraftChange {
  return edited('cycle', id('t1c'), { suggestion: { kind, note, on: TODAY } });
}

async function cycle(name: string) {
  return database().records('cycle').get(id(name));
}

describe('Hvorfor?', () => {
  test('[CYCLE-16] two presses store the reason the owner wrote beforehand', async () => {
    const screen = await running([suggested('expand', 'To kolleger mere prøver')]);
    await userEvent.keyboard('n');
    await choose(screen, 'u');
    await expect.element(screen.getByLabelText('Hvorfor?')).toHaveValue('To kolleger mere prøver');
    await userEvent.keyboard('{Enter}');
    await expect.element(heading(screen)).toHaveTextContent('Prøve t2');
    expect((await cycle('t1c'))?.decision).toMatchObject({
      kind: 'expand',
      note: 'To kolleger mere prøver',
    });
  });

  test('[CYCLE-16] the reason of the owner is not that of another choice, and typed words follow the choice', async () => {
    const screen = await running([suggested('expand', 'To kolleger mere prøver')]);
    await userEvent.keyboard('n');
    await choose(screen, 'u');
    await choose(screen, 's');
    const why = screen.getByLabelText('Hvorfor?');
    await expect.element(why).toHaveValue('');
    await why.click();
    await userEvent.keyboard('Ingen læste dem');
    await screen.getByRole('button', { name: 'Justér' }).click();
    await expect.element(screen.getByLabelText('Hvorfor?')).toHaveValue('Ingen læste dem');
    await expect.element(screen.getByText('Hvorfor, og hvad ændrer vi?')).toBeVisible();
    await screen.getByLabelText('Hvorfor?').click();
    await userEvent.keyboard('{Enter}');
    await expect.element(heading(screen)).toHaveTextContent('Prøve t2');
    expect((await cycle('t1c'))?.decision).toMatchObject({
      kind: 'adapt',
      note: 'Ingen læste dem',
    });
  });

  test('[CYCLE-16] Hvorfor? asks what the choice is about', async () => {
    const screen = await running();
    await userEvent.keyboard('n');
    const why = screen.getByLabelText('Hvorfor?', { exact: true });
    await choose(screen, 'j');
    await expect.element(why).toHaveAccessibleDescription('Hvorfor, og hvad ændrer vi?');
    await choose(screen, 'u');
    await expect.element(why).toHaveAccessibleDescription('Hvorfor, og hvem prøver nu?');
    await choose(screen, 's');
    await expect.element(why).toHaveAccessibleDescription('');
  });

  test('[CYCLE-16] Fortsæt keeps its reason without being a decision', async () => {
    const screen = await running();
    await userEvent.keyboard('n');
    await choose(screen, 'f');
    await screen.getByLabelText('Hvorfor?').click();
    await userEvent.keyboard('To familier mangler{Enter}');
    await expect.element(heading(screen)).toHaveTextContent('Prøve t2');
    expect(await cycle('t1c')).toMatchObject({
      phase: 'test',
      decision: null,
      suggestion: { kind: 'continue', note: 'To familier mangler' },
    });
  });

  test('[CYCLE-16] what was suggested before the meeting before this one has had its say', async () => {
    const screen = await running([
      createMeeting({ id: id('m0') }, { on: TODAY, time: '08:00' }),
      edited('meeting', id('m0'), { state: 'held', endedAt: new Date(0).toISOString() }),
      suggested('expand', 'Gammelt'),
    ]);
    await userEvent.keyboard('n');
    await choose(screen, 'u');
    await expect.element(screen.getByLabelText('Hvorfor?')).toHaveValue('');
  });
});

describe('what goes with a decision', () => {
  test('[CYCLE-9] Udvid goes as far up the staircase as the team says', async () => {
    const screen = await running();
    await userEvent.keyboard('n');
    await choose(screen, 'u');
    await screen.getByText('Hvor stort prøver vi?').first().click();
    await screen.getByRole('radio', { name: 'hele teamet' }).click({ force: true });
    await expect.element(screen.getByText(/står klar i Planlægges: hele teamet/)).toBeVisible();
    await screen.getByRole('button', { name: 'Gem beslutningen' }).click();
    await expect.element(heading(screen)).toHaveTextContent('Prøve t2');
    const next = (await database().records('cycle').toArray()).find(
      ({ parentCycleId }) => parentCycleId === id('t1c'),
    );
    expect(next?.size).toBe('team');
  });

  test('Stop opens "Vi lærte" while it is empty, and never stands in the way', async () => {
    const screen = await running([edited('cycle', id('t2c'), { learned: 'Ro hjælper' })]);
    await userEvent.keyboard('n');
    await choose(screen, 's');
    await expect.element(screen.getByRole('textbox', { name: 'Vi lærte' })).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.element(heading(screen)).toHaveTextContent('Prøve t2');
    expect(await cycle('t1c')).toMatchObject({ learned: '', decision: { kind: 'stop' } });
    await choose(screen, 's');
    await expect.element(screen.getByRole('textbox', { name: 'Vi lærte' })).not.toBeInTheDocument();
  });

  test('Gør fast tells what is open, and can be saved all the same', async () => {
    const screen = await running([
      createBarrier({ id: id('b') }, { text: 'Ingen bil', kind: 'time', testActionId: id('t1') }),
    ]);
    await userEvent.keyboard('n');
    await choose(screen, 'g');
    await expect
      .element(screen.getByText('Åben endnu: »Ingen bil«. I kan godt gøre det fast alligevel.'))
      .toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.element(heading(screen)).toHaveTextContent('Prøve t2');
    expect((await cycle('t1c'))?.decision?.kind).toBe('adopt');
    await choose(screen, 'g');
    expect(screen.getByText(/Åben endnu/).query()).toBeNull();
  });
});

describe('words and another choice', () => {
  test('[MEET-25] what was written for one choice is not let go with another', async () => {
    const screen = await running([edited('cycle', id('t1c'), { phase: 'plan' })]);
    await userEvent.keyboard('n');
    await choose(screen, 's');
    await screen.getByRole('textbox', { name: 'Vi lærte' }).click();
    await userEvent.keyboard('De er ikke klar');
    await screen.getByRole('button', { name: 'Start afprøvning' }).click();
    await screen.getByRole('button', { name: 'Gem beslutningen' }).click();
    await expect.element(heading(screen)).toHaveTextContent('Prøve t2');
    expect(await cycle('t1c')).toMatchObject({ phase: 'test', learned: '' });
    await userEvent.keyboard('{ArrowLeft}');
    await expect.element(heading(screen)).toHaveTextContent('Prøve t1');
    await choose(screen, 's');
    await expect
      .element(screen.getByRole('textbox', { name: 'Vi lærte' }))
      .toHaveValue('De er ikke klar');
  });
});
