/** What is news since the last meeting, and what only looks like it. */
import { describe, expect, it } from 'vitest';
import { createCycle } from '../records/cycle';
import { createDecisionRequest } from '../records/decision-request';
import { createDevelopmentPoint } from '../records/development-point';
import { edited } from '../records/make';
import { createParkedItem } from '../records/parked-item';
import { createTask } from '../records/task';
import { createTestAction } from '../records/test-action';
import { aboutTest, sinceLast, type SinceLast } from './since-last';
import { TODAY, twoMeetings, type Story } from './story.fixture';

const BEFORE = '2026-11-02T08:00:00Z';
const BETWEEN = '2026-11-12T08:00:00Z';
/** The last meeting, which ended half past eight that day. */
const LAST = '2026-11-09';
const AFTERNOON = `${LAST}T13:00:00Z`;

function newsOf(story: Story, startedAt: string | null = '2026-11-23T08:00:00Z'): SinceLast {
  const records = {
    tasks: story.all('task'),
    observations: story.all('observation'),
    ideas: story.all('idea'),
    points: story.all('developmentPoint'),
    tests: story.all('testAction'),
    cycles: story.all('cycle'),
    requests: story.all('decisionRequest'),
    parked: story.all('parkedItem'),
    asks: story.all('leaderQuestion'),
  };
  return sinceLast(story.get('meeting', 'm1'), { id: 'm2', startedAt }, records, TODAY, []);
}

const idsOf = (records: readonly { id: string }[]): string[] => records.map(({ id }) => id);

/** A story with tests and their first cycles, named after them. */
function withTests(...ids: string[]): Story {
  const story = twoMeetings();
  story.tell(
    BEFORE,
    ids.flatMap((id) => [
      createTestAction({ id }, { title: id, pointId: null, order: 'a' }),
      createCycle({ id: `${id}-1` }, { testActionId: id }),
    ]),
  );
  return story;
}

describe('tasks since last', () => {
  it('[MEET-11] one done the afternoon of the last meeting is news, one done before and only reworded is not', () => {
    const story = twoMeetings();
    story.tell(
      BEFORE,
      ['afternoon', 'long-ago'].map((id) => createTask({ id }, { text: id })),
    );
    story.tell(BEFORE, [edited('task', 'long-ago', { done: { on: '2026-11-02', note: '' } })]);
    story.tell(AFTERNOON, [edited('task', 'afternoon', { done: { on: LAST, note: '' } })]);
    story.tell(BETWEEN, [edited('task', 'long-ago', { text: 'Anderledes' })]);
    expect(idsOf(newsOf(story).done).sort()).toEqual(['afternoon', 'ticked']);
  });

  it('[MEET-11] those that should have been done stand with the oldest first; today and no day are not late', () => {
    const story = twoMeetings();
    story.tell(BEFORE, [
      createTask({ id: 'newest' }, { text: 'c', due: '2026-11-22' }),
      createTask({ id: 'oldest' }, { text: 'a', due: '2026-11-01' }),
      createTask({ id: 'today' }, { text: 'd', due: TODAY }),
      createTask({ id: 'no-day' }, { text: 'e' }),
    ]);
    expect(idsOf(newsOf(story).missing)).toEqual(['oldest', 'old', 'newest']);
  });
});

describe('what came back since last', () => {
  const cases: [string, string, string | null, boolean][] = [
    ['the afternoon of the last meeting', LAST, null, true],
    ['between the meetings', '2026-11-12', null, true],
    ['at another meeting', '2026-11-12', 'other', true],
    ['before the last meeting', '2026-11-08', null, false],
    ['at the last meeting', LAST, 'm1', false],
    ['at this meeting', TODAY, 'm2', false],
  ];

  it.each(cases)('[MEET-11] a parked point: %s', (_, on, meeting, isNews) => {
    const story = twoMeetings();
    const parked = { text: 'x', forum: 'y', owner: null, parkedOn: '2026-11-01' };
    story.tell(BEFORE, [
      createParkedItem({ id: 'x' }, { ...parked, testActionId: 't1' }),
      createParkedItem({ id: 'still-away' }, parked),
    ]);
    story.tell(BETWEEN, [edited('parkedItem', 'x', { cameBack: { text: 'Ja', on, meeting } })]);
    expect(idsOf(newsOf(story).cameBack)).toEqual(isNews ? ['x'] : []);
    expect(aboutTest(newsOf(story), 't1').cameBack).toHaveLength(isNews ? 1 : 0);
    expect(aboutTest(newsOf(story), 't2').cameBack).toEqual([]);
  });

  it.each(cases)('[LEADER-3] the answer of a leader: %s', (_, on, meeting, isNews) => {
    const story = twoMeetings();
    const asked = { question: 'Må vi?', testActionId: 't1', askedOn: '2026-11-01' };
    story.tell(BEFORE, [
      createDecisionRequest({ id: 'q' }, asked),
      createDecisionRequest({ id: 'waits' }, asked),
    ]);
    const answer = { text: 'Ja', on, by: null, meeting };
    story.tell(BETWEEN, [edited('decisionRequest', 'q', { answer })]);
    const told = newsOf(story).answers.map(({ request, answer }) => [request.id, answer.text]);
    expect(told).toEqual(isNews ? [['q', 'Ja']] : []);
    expect(aboutTest(newsOf(story), 't1').answers).toHaveLength(isNews ? 1 : 0);
    expect(aboutTest(newsOf(story), 't2').answers).toEqual([]);
  });

  it.each(cases)('[MEET-11] a decision: %s', (_, on, meeting, isNews) => {
    const story = withTests('t1', 't2');
    const decision = { kind: 'stop' as const, on, note: '', meeting };
    story.tell(BETWEEN, [edited('cycle', 't1-1', { phase: 'closed', decision })]);
    expect(idsOf(newsOf(story).decisions)).toEqual(isNews ? ['t1-1'] : []);
  });
});

describe('tests that came further since last', () => {
  it('[MEET-18] one that came to its reflection the afternoon of the last meeting is news', () => {
    const story = withTests('t');
    story.tell(AFTERNOON, [edited('cycle', 't-1', { phase: 'reflect', reflectOn: LAST })]);
    expect(idsOf(newsOf(story).reflected)).toEqual(['t-1']);
  });

  it('[MEET-18] one that came there before, or at the meeting itself, or was taken back, is none', () => {
    const story = withTests('before', 'at', 'back');
    story.tell(BEFORE, [
      edited('cycle', 'before-1', { phase: 'reflect', reflectOn: '2026-11-02' }),
    ]);
    story.tell(`${LAST}T08:10:00Z`, [
      edited('cycle', 'at-1', { phase: 'reflect', reflectOn: LAST }),
    ]);
    story.tell(BETWEEN, [
      edited('cycle', 'back-1', { phase: 'plan', reflectOn: '2026-11-12' }),
      edited('cycle', 'before-1', { learned: 'Et ord til' }),
    ]);
    expect(newsOf(story)).toMatchObject({ reflected: [], started: [], tests: [] });
  });

  it('[MEET-18] one that began and was taken back to planning has not begun', () => {
    const story = withTests('t');
    const stamp = { prediction: 'Ro', at: BETWEEN };
    story.tell(BETWEEN, [edited('cycle', 't-1', { phase: 'test', stamp })]);
    expect(idsOf(newsOf(story).started)).toEqual(['t-1']);
    story.tell(BETWEEN, [edited('cycle', 't-1', { phase: 'plan' })]);
    expect(newsOf(story).started).toEqual([]);
  });

  it('[MEET-18] one that reflects on one try and begins another is told by the reflection', () => {
    const story = withTests('t');
    story.tell(BETWEEN, [
      createCycle({ id: 't-2' }, { testActionId: 't', parentCycleId: null }),
      edited('cycle', 't-1', { phase: 'reflect', reflectOn: '2026-11-12' }),
    ]);
    const stamp = { prediction: '', at: BETWEEN };
    story.tell(BETWEEN, [edited('cycle', 't-2', { phase: 'test', stamp })]);
    expect(idsOf(newsOf(story).reflected)).toEqual(['t-1']);
    expect(newsOf(story).started).toEqual([]);
  });

  it('[MEET-18] before the meeting has begun, everything up to now counts', () => {
    const story = withTests('t');
    const stamp = { prediction: '', at: '2026-11-23T10:00:00.000Z' };
    story.tell('2026-11-23T10:00:00Z', [edited('cycle', 't-1', { phase: 'test', stamp })]);
    expect(idsOf(newsOf(story, null).started)).toEqual(['t-1']);
    expect(newsOf(story).started).toEqual([]);
  });

  it('[MEET-18] a point that stood before the last meeting is no new point, and none of it is about one test', () => {
    const story = withTests('t');
    const point = (id: string) =>
      createDevelopmentPoint({ id }, { title: id, kind: 'intervention', order: 'a' });
    story.tell(BEFORE, [point('known')]);
    story.tell(BETWEEN, [point('new')]);
    expect(idsOf(newsOf(story).points)).toEqual(['new']);
    expect(aboutTest(newsOf(story), 't')).toMatchObject({ points: [], ideas: [] });
  });
});
