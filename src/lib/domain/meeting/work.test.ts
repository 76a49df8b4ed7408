import { describe, expect, it } from 'vitest';
import { addDays } from '../cadence/iso-date';
import { createIdea } from '../records/idea';
import { edited } from '../records/make';
import { createTask, type Task } from '../records/task';
import { TODAY, Story, twoMeetings } from './story.fixture';
import { endMeeting, nextMeetingId, ideaToTest, tasksBeforeNext, tasksByPerson } from './work';

describe('who does what', () => {
  it('[MEET-12] tasks stand by person, names in order, nobody last, oldest day first', () => {
    const story = new Story();
    story.tell('2026-11-20T08:00:00Z', [
      createTask({ id: 't1' }, { text: '1', owner: 'oey', due: '2026-12-01' }),
      createTask({ id: 't2' }, { text: '2' }),
      createTask({ id: 't3' }, { text: '3', owner: 'a' }),
      createTask({ id: 't4' }, { text: '4', owner: 'oey', due: '2026-11-30' }),
      createTask({ id: 't5' }, { text: '5', owner: 'oey' }),
    ]);
    const names: Record<string, string> = { oey: 'Øyvind', a: 'Anna' };
    const people = tasksByPerson(story.all('task'), (id) => names[id] ?? '');
    expect(people.map((p) => [p.owner, p.tasks.map((t) => t.id)])).toEqual([
      ['a', ['t3']],
      ['oey', ['t4', 't1', 't5']],
      [null, ['t2']],
    ]);
  });

  it('[MEET-12] tasks of one day stand as they were agreed, and so do those without a day', () => {
    const story = new Story();
    const agreed = (id: string, at: string, due: string | null) =>
      story.tell(at, [createTask({ id }, { text: id, owner: 'a', due })]);
    agreed('second', '2026-11-21T08:00:00Z', '2026-12-01');
    agreed('free-second', '2026-11-21T08:00:00Z', null);
    agreed('first', '2026-11-22T08:00:00Z', '2026-12-01');
    agreed('free-first', '2026-11-22T08:00:00Z', null);
    const inOrder = ['second', 'first', 'free-second', 'free-first'];
    const stood = (tasks: Task[]) => tasksByPerson(tasks, () => '').flatMap((p) => p.tasks);
    expect(stood(story.all('task')).map(({ id }) => id)).toEqual(inOrder);
    expect(stood(story.all('task').reverse()).map(({ id }) => id)).toEqual(inOrder);
  });

  it('[MEET-13] before the next meeting: due by then, without a day, or new from this meeting', () => {
    const story = new Story();
    story.tell('2026-11-20T08:00:00Z', [
      createTask({ id: 'soon' }, { text: '', due: '2026-12-07' }),
      createTask({ id: 'late' }, { text: '', due: '2026-12-08' }),
      createTask({ id: 'free' }, { text: '' }),
      createTask({ id: 'gone' }, { text: '' }),
      edited('task', 'gone', { done: { on: '2026-11-20', note: '' } }),
    ]);
    story.tell(
      '2026-11-23T08:00:00Z',
      [createTask({ id: 'new' }, { text: '', due: '2027-02-01' })],
      'm2',
    );
    const tasks: Task[] = story.all('task');
    expect(tasksBeforeNext(tasks, 'm2', '2026-12-07').map((t) => t.id)).toEqual([
      'soon',
      'free',
      'new',
    ]);
  });

  it('[MEET-14] an idea becomes a test with its first cycle in one act', () => {
    const story = new Story();
    story.tell('2026-11-20T08:00:00Z', [
      createIdea({ id: 'i' }, { text: ' Ring i stedet for brev ', pointId: 'p1' }),
    ]);
    const drafts = ideaToTest(story.get('idea', 'i'), {
      contributors: ['bo', 'anna'],
      owner: 'anna',
      presentOn: '2026-12-07',
      order: 'a0',
      ids: { testAction: 't', cycle: 'c' },
    });
    story.tell('2026-11-23T08:10:00Z', drafts, 'm2');
    const test = story.get('testAction', 't');
    expect(test).toMatchObject({
      title: 'Ring i stedet for brev',
      pointId: 'p1',
      owner: 'anna',
      presentOn: '2026-12-07',
      nextFollowUp: '2026-12-07',
      ideaId: 'i',
      contributor: { bo: true },
    });
    expect(story.get('cycle', 'c')).toMatchObject({ testActionId: 't', phase: 'plan' });
    expect(story.get('idea', 'i').fate).toEqual({ kind: 'test', testAction: 't' });
  });

  it('[MEET-14] what is tried first is what the idea says is tried first, and the test may stand elsewhere', () => {
    const story = new Story();
    const words = 'x'.repeat(400);
    story.tell('2026-11-20T08:00:00Z', [createIdea({ id: 'i' }, { text: words, pointId: 'p1' })]);
    const idea = { ...story.get('idea', 'i'), firstTry: ' Ring til én ' };
    const answers = { contributors: ['bo', 'anna'], owner: 'anna', presentOn: null, order: 'a0' };
    const ids = { testAction: 't', cycle: 'c' };
    story.tell('2026-11-23T08:10:00Z', ideaToTest(idea, { ...answers, ids, pointId: null }), 'm2');
    expect(story.get('cycle', 'c').attempt).toBe('Ring til én');
    // Whoever answers for it is not named twice, and a long idea is cut for its title only.
    const test = story.get('testAction', 't');
    expect(test).toMatchObject({ pointId: null, contributor: { bo: true } });
    expect(test.contributor).not.toHaveProperty('anna');
    expect(words.startsWith(test.title) && test.title.length < words.length).toBe(true);
  });

  it('[MEET-15] ending holds the meeting and plans the next, or moves the one that is planned', () => {
    const story = twoMeetings();
    const end = {
      endedAt: '2026-11-23T08:30:00Z',
      minutesUsed: 30,
    };
    const next = {
      on: '2026-12-07',
      time: '09:00',
      id: 'm3',
      facilitator: null,
      planned: null,
      along: null,
    };
    story.tell(end.endedAt, endMeeting(story.get('meeting', 'm2'), { ...end, next }), 'm2');
    expect(story.get('meeting', 'm2')).toMatchObject({
      state: 'held',
      minutesUsed: 30,
    });
    const m3 = story.get('meeting', 'm3');
    expect(m3).toMatchObject({ state: 'planned', on: '2026-12-07', time: '09:00' });
    const moved = endMeeting(story.get('meeting', 'm2'), {
      ...end,
      next: { ...next, on: addDays(TODAY, 15), planned: m3 },
    });
    expect(moved.map((d) => [d.record, d.fields['on'] ?? null])).toEqual([
      ['m2', null],
      ['m3', '2026-12-08'],
    ]);
    expect(
      endMeeting(story.get('meeting', 'm2'), { ...end, next: { ...next, planned: m3 } }),
    ).toHaveLength(1);
    const later = { ...next, time: '10:00', planned: m3 };
    expect(endMeeting(story.get('meeting', 'm2'), { ...end, next: later })[1]).toMatchObject({
      record: 'm3',
      fields: { on: '2026-12-07', time: '10:00' },
    });
  });

  it('[MEET-19] two laptops that end a meeting plan the same next one; one taken away is not taken up', () => {
    const fresh = () => 'fresh';
    const none = () => false;
    expect(nextMeetingId('abc', none, fresh)).toBe('abc-2');
    expect(nextMeetingId('abc-2', none, fresh)).toBe('abc-3');
    expect(nextMeetingId('abc-12', none, fresh)).toBe('abc-13');
    expect(nextMeetingId('a-b', none, fresh)).toBe('a-b-2');
    expect(nextMeetingId('a'.repeat(62), none, fresh)).toBe(`${'a'.repeat(62)}-2`);
    expect(nextMeetingId('abc', (id) => id === 'abc-2', fresh)).toBe('fresh');
    expect(nextMeetingId('a'.repeat(63), none, fresh)).toBe('fresh');
  });
});
