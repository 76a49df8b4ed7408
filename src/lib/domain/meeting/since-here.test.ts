import { describe, expect, it } from 'vitest';
import { createCycle, type DecisionKind } from '../records/cycle';
import { createDevelopmentPoint } from '../records/development-point';
import { createDecisionRequest } from '../records/decision-request';
import type { DraftChange } from '../log/change';
import { edited } from '../records/make';
import { createMeeting } from '../records/meeting';
import { createMember } from '../records/member';
import { createTestAction } from '../records/test-action';
import { answerLeader } from '../team/acts';
import { hasMetSince, isNothing, lastHere, sinceHere } from './since-here';
import { Story } from './story.fixture';

/** A team whose part-timer, Bo, was at the first of three meetings. */
function partTimer(): Story {
  const story = new Story();
  const held = (id: string, on: string, present: Record<string, boolean>): DraftChange[] => [
    createMeeting({ id }, { on, time: '09:00' }),
    edited('meeting', id, {
      state: 'held',
      endedAt: `${on}T08:30:00.000Z`,
      ...Object.fromEntries(Object.entries(present).map(([who, is]) => [`present.${who}`, is])),
    }),
  ];
  story.tell('2026-09-01T08:00:00Z', [
    createMember({ id: 'bo' }, { name: 'Bo' }),
    createMember({ id: 'ny' }, { name: 'Ny' }),
    createDevelopmentPoint({ id: 'p' }, { title: 'p', kind: 'intervention', order: 'a' }),
    ...['a', 'b'].flatMap((id) => [
      createTestAction({ id }, { title: id, pointId: 'p', order: id }),
      createCycle({ id: `${id}1` }, { testActionId: id }),
    ]),
    ...held('m1', '2026-10-13', { bo: true }),
    ...held('m2', '2026-10-27', { bo: false }),
    ...held('m3', '2026-11-10', {}),
  ]);
  return story;
}

function decide(
  story: Story,
  cycle: string,
  kind: DecisionKind,
  on: string,
  meeting: string,
): void {
  const decision = { kind, on, note: `fordi ${cycle}`, meeting };
  story.tell(`${on}T08:20:00Z`, [edited('cycle', cycle, { decision, phase: 'closed' })], meeting);
}

function news(story: Story, day: string) {
  return sinceHere(day, {
    tests: story.all('testAction'),
    cycles: story.all('cycle'),
    requests: story.all('decisionRequest'),
    points: story.all('developmentPoint'),
  });
}

describe('siden jeg var her sidst', () => {
  it('[TEAM-14] begins on the day of the last meeting one was at, else on the day one came', () => {
    const story = partTimer();
    const meetings = story.all('meeting');
    expect(lastHere(story.get('member', 'bo'), meetings)).toBe('2026-10-13');
    expect(lastHere(story.get('member', 'ny'), meetings)).toBe('2026-09-01');
    story.tell('2026-11-12T08:00:00Z', [edited('meeting', 'm3', { 'present.bo': true })]);
    expect(lastHere(story.get('member', 'bo'), story.all('meeting'))).toBe('2026-11-10');
  });

  it('[TEAM-14] has something to tell once the team has met without one', () => {
    const meetings = partTimer().all('meeting');
    expect(hasMetSince('2026-10-13', meetings)).toBe(true);
    expect(hasMetSince('2026-11-10', meetings)).toBe(false);
  });

  it('[TEAM-14] tells by test what was decided after that day, the latest first', () => {
    const story = partTimer();
    decide(story, 'a1', 'adapt', '2026-10-13', 'm1');
    expect(isNothing(news(story, '2026-10-13'))).toBe(true);
    decide(story, 'b1', 'stop', '2026-10-27', 'm2');
    story.tell('2026-10-27T09:00:00Z', [createCycle({ id: 'a2' }, { testActionId: 'a' })]);
    decide(story, 'a2', 'adopt', '2026-11-10', 'm3');
    const told = news(story, '2026-10-13').groups.map(({ test, cycles }) => [
      test?.id,
      ...cycles.map(({ id }) => id),
    ]);
    expect(told).toEqual([
      ['a', 'a2'],
      ['b', 'b1'],
    ]);
    // The day is only where to begin: whoever was not there after all moves it back.
    expect(news(story, '2026-10-01').groups[0]?.cycles.map(({ id }) => id)).toEqual(['a1', 'a2']);
  });

  it('[TEAM-14] tells what the leader answered, which tests are new, and which points were closed', () => {
    const story = partTimer();
    story.tell('2026-10-20T08:00:00Z', [
      createTestAction({ id: 'c' }, { title: 'c', pointId: 'p', order: 'c' }),
      createDecisionRequest({ id: 'q' }, { question: 'x', askedOn: '2026-10-01' }),
      createDecisionRequest(
        { id: 'r' },
        { question: 'y', askedOn: '2026-10-01', testActionId: 'a' },
      ),
      edited('developmentPoint', 'p', { closed: { on: '2026-11-10', note: '' } }),
    ]);
    const said = { today: '2026-10-28', meeting: null, me: null };
    const answers = ['q', 'r'].map((id) => ({
      request: { id, to: null },
      verdict: 'yes' as const,
      text: '',
    }));
    story.tell('2026-10-28T08:00:00Z', answerLeader(answers, said)[1]);
    const told = news(story, '2026-10-13');
    expect(told.closed.map(({ id }) => id)).toEqual(['p']);
    const groups = told.groups.map(({ test, isNew, answers: given }) => [
      test?.id ?? null,
      isNew,
      given.map(({ request }) => request.id),
    ]);
    expect(groups).toEqual([
      ['a', false, ['r']],
      [null, false, ['q']],
      ['c', true, []],
    ]);
  });
});
