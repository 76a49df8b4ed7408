/** What the meeting is told of the one before it. */
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { DraftChange } from '$lib/domain/log/change';
import { askTeam } from '$lib/domain/leader/acts';
import { createCycle } from '$lib/domain/records/cycle';
import { SOMEBODY, createDecisionRequest } from '$lib/domain/records/decision-request';
import { edited } from '$lib/domain/records/make';
import { answerLeader } from '$lib/domain/team/acts';
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

describe('what a leader asks the team', () => {
  const ask = () =>
    askTeam({ id: id('ask') }, { testActionId: id('t1') }, 'Hvad så I?', {
      today: '2026-01-05',
      me: null,
    })[1];

  test('[LEADER-15] stands in Siden sidst, and is answered there by the team', async () => {
    const screen = await running(ask());
    const side = screen.getByRole('complementary', { name: 'Opgaver og aftaler' });
    await expect.element(side).toHaveTextContent(/Lederen spørger.*Hvad så I\?.*Prøve t1/);
    await side.getByRole('button', { name: 'Svar på spørgsmålet: Hvad så I?' }).click();
    await expect.element(side.getByRole('textbox', { name: 'Vores svar' })).toHaveFocus();
    // Letters belong to the field, and not to the keys of the meeting.
    await userEvent.keyboard('n er ro');
    await side.getByRole('button', { name: 'Gem svaret' }).click();
    await expect.element(side).toHaveTextContent('n er ro');
    expect((await database().records('leaderQuestion').get(id('ask')))?.answer).toMatchObject({
      text: 'n er ro',
      by: null,
      meeting: id('m'),
    });
  });

  test('[LEADER-15] takes no room where nothing is asked, nor on the slide of another test', async () => {
    const screen = await running(ask());
    await userEvent.keyboard('n');
    await expect.element(heading(screen)).toHaveTextContent('Prøve t1');
    await expect.element(screen.getByText('Lederen spørger')).toBeInTheDocument();
    await userEvent.keyboard('n');
    await expect.element(heading(screen)).toHaveTextContent('Prøve t2');
    expect(screen.getByText('Lederen spørger').query()).toBeNull();
  });
});

test('[LEADER-16] an answer in Siden sidst is where the team notes what it does now', async () => {
  const said = { today: TODAY, meeting: null, me: null };
  const request = { id: id('q'), to: null };
  const screen = await running([
    createDecisionRequest({ id: id('q') }, { question: 'Må vi låne bilen?', askedOn: TODAY }),
    ...answerLeader([{ request, verdict: 'yes', text: 'fra mandag' }], said)[1],
  ]);
  const side = screen.getByRole('complementary', { name: 'Opgaver og aftaler' });
  await expect.element(side).toHaveTextContent('Ja. fra mandag');
  await side.getByRole('button', { name: 'Det gør vi nu: Må vi låne bilen?' }).click();
  await userEvent.keyboard('Vi kører tirsdag{Enter}');
  await expect.element(side).toHaveTextContent('Det gør vi nu: Vi kører tirsdag');
  expect((await database().records('decisionRequest').get(id('q')))?.outcome).toMatchObject({
    text: 'Vi kører tirsdag',
    meeting: id('m'),
  });
});
