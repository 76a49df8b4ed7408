import { describe, expect, it } from 'vitest';
import { decide, goOn } from '../cycle/acts';
import { createCycle } from '../records/cycle';
import { createDecisionRequest } from '../records/decision-request';
import { createIdea } from '../records/idea';
import { edited } from '../records/make';
import { createObservation } from '../records/observation';
import { createParkedItem } from '../records/parked-item';
import { createTestAction } from '../records/test-action';
import { Team } from './team.fixture';

const when = { today: '2026-11-24', now: '2026-11-24T08:00:00.000Z' } as const;
const ids = { cycle: 'c2', describeTask: 'd1', checkBackTask: 'd2' };

function decideAdapt(team: Team, next = {}): string {
  return team.act(
    decide(team.get('testAction', 't'), team.get('cycle', 'c'), {
      kind: 'adapt',
      note: 'Kun far',
      meeting: 'm',
      when: when as never,
      ids,
      reflection: { learned: 'Far skal med' },
      nextFollowUp: '2026-12-08',
      next,
    }),
  );
}

describe('what the minutes tell', () => {
  it('[MINUTES-3] an idea that became a test is told with who, who answers and when', () => {
    const team = new Team();
    team.act([createIdea({ id: 'i' }, { text: 'Spørg far' })]);
    team.act([
      edited('idea', 'i', { fate: { kind: 'test', testAction: 'n' } }),
      createTestAction(
        { id: 'n' },
        {
          title: 'Spørg far først',
          pointId: 'p',
          owner: 'la',
          presentOn: '2026-12-08',
          ideaId: 'i',
          order: 'a1',
        },
      ),
      edited('testAction', 'n', { 'contributor.mk': true }),
      createCycle({ id: 'nc' }, { testActionId: 'n' }),
    ]);
    expect(team.facts('ideas')).toMatchObject([
      {
        kind: 'newTest',
        title: 'Spørg far først',
        idea: 'i',
        owner: 'la',
        contributors: ['mk'],
        presentOn: '2026-12-08',
      },
    ]);
    expect(team.facts('followUp')).toEqual([]);
  });

  it('[MINUTES-3] an idea put away is told with its reason', () => {
    const team = new Team();
    team.act([createIdea({ id: 'i' }, { text: 'For stort' })], { meeting: null });
    team.act([
      edited('idea', 'i', { fate: { kind: 'dropped', on: '2026-11-24', note: 'Senere' } }),
    ]);
    expect(team.facts('ideas')).toMatchObject([
      { text: 'For stort', raised: false, dropped: 'Senere' },
    ]);
  });

  it('[MINUTES-4] a decided test has its decision, what was learned, what is next', () => {
    const team = new Team();
    team.act([
      createObservation(
        { id: 'o' },
        { testActionId: 't', cycleId: 'c', kind: 'saw', text: 'Ro', on: '2026-11-24' },
      ),
    ]);
    decideAdapt(team, { attempt: 'Dukken og far' });
    expect(team.facts('followUp')).toMatchObject([
      {
        test: 't',
        point: 'p',
        decision: { kind: 'adapt', note: 'Kun far' },
        learned: 'Far skal med',
        nextAttempt: 'Dukken og far',
        followUpOn: '2026-12-08',
        phase: null,
        observations: [{ kind: 'saw', text: 'Ro' }],
      },
    ]);
  });

  it('[MINUTES-4] what the owner wrote beforehand comes along with the decision', () => {
    const team = new Team();
    team.act([edited('cycle', 'c', { learned: 'Skrevet i går' })], { meeting: null });
    team.act([
      edited('cycle', 'c', {
        phase: 'closed',
        decision: { kind: 'stop', on: '2026-11-24', note: '', meeting: 'm' },
      }),
    ]);
    expect(team.facts('followUp')).toMatchObject([
      { decision: { kind: 'stop' }, learned: 'Skrevet i går' },
    ]);
  });

  it('[MINUTES-4] tests stand in the order of the follow-up; one only talked about is there too', () => {
    const team = new Team();
    team.act([createTestAction({ id: 'u' }, { title: 'U', pointId: null, order: 'a1' })], {
      meeting: null,
    });
    team.act([edited('meeting', 'm', { followUp: ['u', 't'], 'seen.u': true })]);
    team.act(goOn(team.get('testAction', 't'), '2026-12-08', '2026-11-24'));
    expect(team.facts('followUp')).toMatchObject([
      { test: 'u', decision: null, followUpOn: null, observations: [] },
      { test: 't', followUpOn: '2026-12-08' },
    ]);
  });

  it('[MINUTES-5] parked, came back, asked, answered, done and the goal are told', () => {
    const team = new Team();
    team.act([
      createParkedItem(
        { id: 'x' },
        { text: 'Ny sag', forum: 'Arbejdsmøde', owner: 'la', parkedOn: '2026-11-24' },
      ),
      edited('parkedItem', 'away', {
        cameBack: { text: 'Aftalt', on: '2026-11-24', meeting: 'm' },
      }),
      createDecisionRequest({ id: 'q' }, { question: 'To timer?', askedOn: '2026-11-24' }),
      edited('decisionRequest', 'asked', {
        answer: { text: 'Ja', on: '2026-11-24', by: null, meeting: 'm' },
      }),
      edited('task', 'old', { done: { on: '2026-11-24', note: '' } }),
      edited('developmentPoint', 'p', {
        'goalCheck.m': { answer: 'closer', note: 'Lidt', meeting: 'm', on: '2026-11-24' },
      }),
    ]);
    expect(team.facts('parked')).toMatchObject([
      { text: 'Fælles sag', forum: 'Analysemøde', owner: 'mk', cameBack: 'Aftalt' },
      { text: 'Ny sag', forum: 'Arbejdsmøde', cameBack: null },
    ]);
    expect(team.facts('requests')).toMatchObject([
      { question: 'Må vi?', answers: [{ text: 'Ja', verdict: null }] },
      { question: 'To timer?', answers: [] },
    ]);
    expect(team.facts('tasks')).toMatchObject([
      { text: 'Lån en dukke', owner: 'la', due: '2026-11-20', done: { note: '' } },
    ]);
    expect(team.facts('goals')).toMatchObject([{ point: 'p', answer: 'closer', note: 'Lidt' }]);
  });

  it('[MINUTES-10] who was there is told, and who was not', () => {
    const team = new Team();
    team.act([
      edited('meeting', 'm', { 'present.la': true, 'present.mk': false, facilitator: 'la' }),
    ]);
    expect(team.facts('present')).toMatchObject([
      { present: ['la'], absent: ['mk'], facilitator: 'la', noteTaker: null },
    ]);
  });
});
