/** What the meeting is told of the one before it. */
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { DraftChange } from '$lib/domain/log/change';
import { createCycle } from '$lib/domain/records/cycle';
import { SOMEBODY, createDecisionRequest } from '$lib/domain/records/decision-request';
import { edited } from '$lib/domain/records/make';
import { createMeeting } from '$lib/domain/records/meeting';
import { database } from '$lib/storage/database';
import { aMeetingEach, heading, id, open, planned, running, TODAY } from './learning-room.fixture';

aMeetingEach();

describe('where the team left it', () => {
  test('[MEET-20] a slide begins with what was decided last time, why, and what was learned', async () => {
    const screen = await running([
      edited('cycle', id('t1c'), {
        phase: 'closed',
        learned: 'Ventetid virker',
        decision: { kind: 'adapt', on: '2026-11-30', note: 'Vi taler for meget', meeting: null },
      }),
      createCycle({ id: id('next') }, { testActionId: id('t1'), parentCycleId: id('t1c') }),
    ]);
    await userEvent.keyboard('n');
    await expect
      .element(screen.getByRole('article'))
      .toHaveTextContent('Sidst (uge 49): Justér. Vi taler for meget. Vi lærte: Ventetid virker.');
  });

  test('[MEET-17] a question is answered where it stands', async () => {
    const screen = await running([
      createDecisionRequest(
        { id: id('q') },
        { question: 'Må vi låne bilen?', testActionId: id('t1'), askedOn: TODAY },
      ),
    ]);
    await userEvent.keyboard('n');
    const slide = screen.getByRole('article');
    await slide.getByRole('button', { name: /Må vi låne bilen\?/ }).click();
    await expect.element(slide.getByRole('textbox')).toHaveFocus();
    await userEvent.keyboard('Ja, fra mandag');
    await slide.getByRole('button', { name: 'Gem svaret' }).click();
    await expect.element(slide).toHaveTextContent('Må vi låne bilen? Ja, fra mandag');
    expect((await database().records('decisionRequest').get(id('q')))?.reply).toMatchObject({
      [SOMEBODY]: { verdict: 'other', text: 'Ja, fra mandag', meeting: id('m') },
    });
  });
});

describe('what the last meeting would do differently', () => {
  const before = (nextTime: string): DraftChange[] => [
    createMeeting({ id: id('m0') }, { on: '2026-01-05', time: '08:00' }),
    edited('meeting', id('m0'), { state: 'held', endedAt: '2026-01-05T08:00:00.000Z', nextTime }),
  ];

  test('[MEET-26] stands where the next one begins', async () => {
    await planned(before('Vi står op'));
    const screen = await open();
    await expect
      .element(screen.getByRole('main'))
      .toHaveTextContent(/Sidst sagde I, at I ville gøre anderledes \(5\. jan\..*\): Vi står op/);
  });

  test('[MEET-26] is not asked for where nobody wrote anything', async () => {
    await planned(before(''));
    const screen = await open();
    await expect.element(screen.getByRole('button', { name: 'Start mødet' })).toBeVisible();
    expect(screen.getByText(/ville gøre anderledes/).query()).toBeNull();
  });

  test('[MEET-26] stands beside the same question at the end', async () => {
    const screen = await running(before('Vi står op'));
    await userEvent.keyboard('nnnn');
    await expect
      .element(screen.getByLabelText('Hvad gør vi anderledes næste gang?'))
      .toHaveAccessibleDescription('Sidst skrev I: Vi står op');
  });
});

test('[MEET-20] the slide of a test that the last meeting set going says so', async () => {
  const stamp = { prediction: 'ro', at: '2026-01-05T08:10:00.000Z' };
  const screen = await running([
    createMeeting({ id: id('m0') }, { on: '2026-01-05', time: '09:00' }),
    edited('meeting', id('m0'), {
      state: 'held',
      startedAt: '2026-01-05T08:00:00.000Z',
      endedAt: '2026-01-05T08:30:00.000Z',
    }),
    edited('cycle', id('t1c'), { stamp, startedOn: '2026-01-05' }),
  ]);
  await userEvent.keyboard('n');
  await expect.element(heading(screen)).toHaveTextContent('Prøve t1');
  await expect
    .element(screen.getByRole('article'))
    .toHaveTextContent('Sidst (uge 2): Afprøvningen blev sat i gang.');
  await userEvent.keyboard('n');
  await expect.element(heading(screen)).toHaveTextContent('Prøve t2');
  expect(screen.getByText('Afprøvningen blev sat i gang').query()).toBeNull();
});
