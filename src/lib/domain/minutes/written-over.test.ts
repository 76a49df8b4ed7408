/**
 * What stands below a text that somebody wrote over a section: whatever of it the text has not got all
 * the words of, where another device did it; and what was done after it. [MINUTES-6]
 */
import { describe, expect, it } from 'vitest';
import { answerTeam, askTeam } from '../leader/acts';
import type { DraftChange } from '../log/change';
import { createBarrier } from '../records/barrier';
import { createCycle } from '../records/cycle';
import { createIdea } from '../records/idea';
import { edited } from '../records/make';
import { createMeeting } from '../records/meeting';
import { createObservation } from '../records/observation';
import { createSign } from '../records/sign';
import { createTestAction } from '../records/test-action';
import type { MinutesSection } from './facts';
import { Team } from './team.fixture';

const on = '2026-11-24';
const said = { today: on as never, meeting: 'm', me: undefined as never };

/** What another device did, and every word of it that the minutes tell. */
const TOLD: [string, MinutesSection, DraftChange[], string[]][] = [
  [
    'an idea that was put away',
    'ideas',
    [
      createIdea({ id: 'i' }, { text: 'Vogn' }),
      edited('idea', 'i', { fate: { kind: 'dropped', on, note: 'Pladsen mangler' } }),
    ],
    ['Vogn', 'Pladsen mangler'],
  ],
  [
    'a new test',
    'ideas',
    [createTestAction({ id: 'n' }, { title: 'Vogn', pointId: 'p', order: 'a1' })],
    ['Vogn'],
  ],
  [
    'a test that was decided',
    'followUp',
    [
      createObservation(
        { id: 'o' },
        { testActionId: 't', cycleId: 'c', kind: 'saw', text: 'Barnet lo', on },
      ),
      edited('cycle', 'c', {
        happened: 'Tre besøg',
        learned: 'Far skal med',
        decision: { kind: 'adapt', on, note: 'Kun aften', meeting: 'm' },
      }),
    ],
    ['Barnet lo', 'Tre besøg', 'Far skal med', 'Kun aften'],
  ],
  [
    'a test that goes on',
    'followUp',
    [edited('cycle', 'c', { suggestion: { kind: 'continue', note: 'To familier til', on } })],
    ['To familier til'],
  ],
  [
    'an answer to whether the goal is closer',
    'goals',
    [
      edited('developmentPoint', 'p', {
        'goalCheck.m': { answer: 'closer', note: 'Roligere', meeting: 'm', on },
      }),
    ],
    ['Roligere'],
  ],
  [
    'a tegn that was answered',
    'goals',
    [
      createSign({ id: 's' }, { pointId: 'p', text: 'Ro om aftenen', order: 'a0' }),
      edited('sign', 's', { 'seen.m': { answer: 'seen', on, source: 'To familier' } }),
    ],
    ['Ro om aftenen', 'To familier'],
  ],
  [
    'a parked point that came back',
    'parked',
    [edited('parkedItem', 'away', { cameBack: { text: 'Aftalt', on, meeting: 'm' } })],
    ['Fælles sag', 'Aftalt'],
  ],
  [
    'what stands in the way',
    'barriers',
    [createBarrier({ id: 'x' }, { text: 'Ingen bil', kind: 'resources' })],
    ['Ingen bil'],
  ],
  [
    'a question to the leader and all that became of it',
    'requests',
    [
      edited('decisionRequest', 'asked', {
        answer: { text: 'Ja da', on, by: null, meeting: 'm' },
        passedOn: { to: 'Direktionen', on },
        outcome: { text: 'Vi har lånt en', on, meeting: 'm' },
        dropped: { why: 'Ikke aktuelt', on },
      }),
    ],
    ['Må vi?', 'Ja da', 'Direktionen', 'Vi har lånt en', 'Ikke aktuelt'],
  ],
  [
    'what a leader asked and the team answered',
    'requests',
    [
      ...askTeam({ id: 'q' }, {}, 'Hvad lærte I?', said)[1],
      ...answerTeam('q', 'Spørg to gange', said)[1],
    ],
    ['Hvad lærte I?', 'Spørg to gange'],
  ],
  [
    'a task that was done',
    'tasks',
    [edited('task', 'old', { done: { on, note: 'Lånt af nabo' } })],
    ['Lån en dukke', 'Lånt af nabo'],
  ],
  ['the news', 'news', [edited('meeting', 'm', { news: 'Ny kollega' })], ['Ny kollega']],
  [
    'what was good',
    'agreements',
    [edited('meeting', 'm', { wentWell: 'Alle talte' })],
    ['Alle talte'],
  ],
  [
    'what is to be otherwise',
    'agreements',
    [edited('meeting', 'm', { nextTime: 'Kortere' })],
    ['Kortere'],
  ],
];

function below(section: MinutesSection, drafts: DraftChange[], written: string): number {
  const team = new Team();
  team.act(drafts, { device: 'far' });
  team.act([edited('meeting', 'm', { [`minutes.${section}`]: written })]);
  return team.facts(section).length;
}

describe('a section that somebody wrote over', () => {
  it.each(TOLD)(
    '[MINUTES-6] leaves %s out once the text tells all of it',
    (_, section, drafts, words) => {
      expect(below(section, drafts, `Vi sagde: ${words.join('. ')}.`)).toBe(0);
    },
  );

  it.each(
    TOLD.flatMap(([name, section, drafts, words]) =>
      words.map((word) => ({ name, word, section, drafts, words })),
    ),
  )('[MINUTES-6] keeps $name while the text lacks "$word"', ({ section, drafts, words, word }) => {
    expect(below(section, drafts, `Vi sagde: ${words.filter((w) => w !== word).join('. ')}.`)).toBe(
      1,
    );
  });

  it('[MINUTES-6] what the next cycle tries counts among the words of a test', () => {
    const next = createCycle({ id: 'c2' }, { testActionId: 't', attempt: 'Dukke og far' });
    expect(below('followUp', [next], 'Vi talte om dukken')).toBe(1);
    expect(below('followUp', [next], 'Næste gang: dukke og far')).toBe(0);
  });

  it.each<[string, MinutesSection, DraftChange[]]>([
    ['who was there', 'present', [edited('meeting', 'm', { 'present.la': true })]],
    [
      'when the team meets again',
      'agreements',
      [createMeeting({ id: 'n' }, { on: '2026-12-08', time: '09:00' })],
    ],
    [
      'how long it took',
      'agreements',
      [
        edited('meeting', 'm', {
          startedAt: '2026-11-24T08:00:00.000Z',
          endedAt: '2026-11-24T08:30:00.000Z',
        }),
      ],
    ],
  ])('[MINUTES-6] keeps %s, of which no text can be known to tell', (_, section, drafts) => {
    expect(
      below(section, drafts, 'Lise var der. Næste gang den 8. december kl. 9. En halv time.'),
    ).toBe(1);
  });

  it.each<[string, MinutesSection, DraftChange, DraftChange]>([
    [
      'somebody who came later',
      'present',
      edited('meeting', 'm', { 'present.la': true }),
      edited('meeting', 'm', { 'present.mk': true }),
    ],
    [
      'another who leads',
      'present',
      edited('meeting', 'm', { facilitator: 'la' }),
      edited('meeting', 'm', { facilitator: 'mk' }),
    ],
    [
      'another who writes',
      'present',
      edited('meeting', 'm', { noteTaker: 'la' }),
      edited('meeting', 'm', { noteTaker: 'mk' }),
    ],
    [
      'a guest',
      'present',
      edited('meeting', 'm', { note: 'En gæst' }),
      edited('meeting', 'm', { note: 'To gæster' }),
    ],
    [
      'more news',
      'news',
      edited('meeting', 'm', { news: 'En' }),
      edited('meeting', 'm', { news: 'To' }),
    ],
    [
      'another day for the next meeting',
      'agreements',
      createMeeting({ id: 'n' }, { on: '2026-12-08', time: '09:00' }),
      edited('meeting', 'n', { on: '2026-12-09' }),
    ],
    [
      'a later end',
      'agreements',
      edited('meeting', 'm', {
        startedAt: '2026-11-24T08:00:00.000Z',
        endedAt: '2026-11-24T08:30:00.000Z',
      }),
      edited('meeting', 'm', { endedAt: '2026-11-24T08:40:00.000Z' }),
    ],
  ])('[MINUTES-6] has %s below it, and what stood before it not', (_, section, first, then) => {
    const team = new Team();
    team.act([first]);
    team.act([edited('meeting', 'm', { [`minutes.${section}`]: 'Skrevet' })]);
    team.act([edited('meeting', 'm', { 'seen.t': true })]);
    expect(team.facts(section)).toEqual([]);
    team.act([then]);
    expect(team.facts(section)).toHaveLength(1);
  });

  it('[MINUTES-6] has a next meeting that is got ready afterwards not below it', () => {
    const team = new Team();
    team.act([createMeeting({ id: 'n' }, { on: '2026-12-08', time: '09:00' })]);
    team.act([edited('meeting', 'm', { 'minutes.agreements': 'Vi ses den 8.' })]);
    team.act([edited('meeting', 'n', { facilitator: 'la' })], { meeting: null });
    expect(team.facts('agreements')).toEqual([]);
  });

  it('[MINUTES-6] has what was answered before the meeting not below it', () => {
    const team = new Team();
    const check = { answer: 'closer', note: 'Ro', meeting: 'm', on };
    team.act([edited('developmentPoint', 'p', { 'goalCheck.m': check })], {
      meeting: null,
      device: 'far',
    });
    team.act([edited('meeting', 'm', { liftEyes: true, 'minutes.goals': 'Vi er tættere på' })]);
    expect(team.minutes('m', ['p']).find((s) => s.section === 'goals')).toMatchObject({
      facts: [],
    });
  });
});
