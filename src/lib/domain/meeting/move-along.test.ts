import { describe, expect, it } from 'vitest';
import { cardOf } from '../board/card';
import { createCycle } from '../records/cycle';
import { edited } from '../records/make';
import { createMeeting } from '../records/meeting';
import { createTask } from '../records/task';
import { createTestAction } from '../records/test-action';
import { endMeeting } from './work';
import { agreedTo, moveAlong } from './move-along';
import { twoMeetings, type Story } from './story.fixture';

const DAY = '2026-12-07';
const LATER = '2026-12-14';

/** A board with the next meeting on {@link DAY}, and agreements to that day and to others. */
function told(): Story {
  const story = twoMeetings();
  const test = (id: string, days: { nextFollowUp?: string; presentOn?: string }) => [
    createTestAction({ id }, { title: id, pointId: null, order: id, ...days }),
    createCycle({ id: `${id}c` }, { testActionId: id }),
  ];
  story.tell('2026-11-23T08:10:00Z', [
    createMeeting({ id: 'm3' }, { on: DAY, time: '09:00' }),
    ...test('follow', { nextFollowUp: DAY, presentOn: '2027-01-04' }),
    ...test('present', { nextFollowUp: '2026-12-09', presentOn: DAY }),
    ...test('other', { nextFollowUp: '2026-12-08' }),
    ...test('stopped', { nextFollowUp: DAY }),
    edited('cycle', 'stoppedc', {
      phase: 'closed',
      decision: { kind: 'stop', note: '', on: '2026-11-23', meeting: 'm2' },
    }),
    createTask({ id: 'due' }, { text: 'ring', due: DAY }),
    createTask({ id: 'done' }, { text: 'gjort', due: DAY }),
    edited('task', 'done', { done: { on: '2026-11-23', note: '' } }),
  ]);
  return story;
}

function boardOf(story: Story) {
  const cycles = story.all('cycle');
  return {
    cards: story.all('testAction').map((test) =>
      cardOf(
        test,
        cycles.filter((cycle) => cycle.testActionId === test.id),
      ),
    ),
    tasks: story.all('task'),
    meetings: story.all('meeting'),
  };
}

describe('what is agreed to the day of a meeting', () => {
  it('[MEET-28] is what is open and has that day', () => {
    const agreed = agreedTo(DAY, 'm3', boardOf(told()));
    expect(agreed?.cards.map(({ test }) => test.id)).toEqual(['follow', 'present']);
    expect(agreed?.tasks.map(({ id }) => id)).toEqual(['due']);
    expect(agreedTo('2026-12-10', 'm3', boardOf(told()))).toBeNull();
    expect(agreedTo(null, 'm3', boardOf(told()))).toBeNull();
  });

  it('[MEET-28] stays where another meeting stands on that day', () => {
    const story = told();
    story.tell('2026-11-23T08:11:00Z', [createMeeting({ id: 'm4' }, { on: DAY, time: '13:00' })]);
    expect(agreedTo(DAY, 'm3', boardOf(story))).toBeNull();
    story.tell('2026-11-23T08:12:00Z', [edited('meeting', 'm4', { state: 'cancelled' })]);
    expect(agreedTo(DAY, 'm3', boardOf(story))).not.toBeNull();
  });

  it('[MEET-28] goes along, each only in what had that day', () => {
    const story = told();
    const along = agreedTo(DAY, 'm3', boardOf(story))!;
    expect(moveAlong(along, DAY)).toEqual([]);
    const drafts = endMeeting(story.get('meeting', 'm2'), {
      endedAt: '2026-11-23T08:30:00Z',
      minutesUsed: 30,
      next: {
        on: LATER,
        time: '09:00',
        id: 'x',
        facilitator: null,
        planned: story.get('meeting', 'm3'),
        along,
      },
    });
    story.tell('2026-11-23T08:30:00Z', drafts, 'm2');
    expect(story.get('meeting', 'm3').on).toBe(LATER);
    expect(story.get('testAction', 'follow')).toMatchObject({
      nextFollowUp: LATER,
      presentOn: '2027-01-04',
    });
    expect(story.get('testAction', 'present')).toMatchObject({
      nextFollowUp: '2026-12-09',
      presentOn: LATER,
    });
    expect(story.get('testAction', 'other').nextFollowUp).toBe('2026-12-08');
    expect(story.get('task', 'due').due).toBe(LATER);
  });
});
