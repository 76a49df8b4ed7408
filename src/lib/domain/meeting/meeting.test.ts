import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardOf, type Card } from '../board/card';
import { addDays, isoDate } from '../cadence/iso-date';
import { MemoryLog } from '../log';
import type { DraftChange } from '../change';
import { DEFAULT_AGENDA, createBoard, type Agenda, type Board } from '../records/board';
import { createCycle, type Cycle, type Phase } from '../records/cycle';
import { createIdea, type Idea } from '../records/idea';
import { edited } from '../records/make';
import { createMeeting, startedMeeting, type Meeting } from '../records/meeting';
import { createMember, type Member } from '../records/member';
import { createObservation, type Observation } from '../records/observation';
import { readRecord } from '../records/read';
import { createTask, type Task } from '../records/task';
import { createTestAction, type TestAction } from '../records/test-action';
import type { RecordKind, Records } from '../records/kinds';
import { agendaState, gapOf, type Visit } from './agenda-clock';
import { FOLLOW_UP_REASONS, followUpOrder } from './follow-up';
import {
  attendees,
  isLiftEyes,
  lastHeldBefore,
  nextMeetingAfter,
  presenceToBeginWith,
} from './meetings';
import { aboutTest, sinceLast, type BoardRecords } from './since-last';
import { endMeeting, ideaToTest, tasksBeforeNext, tasksByPerson } from './work';

const TODAY = isoDate('2026-11-23');
const MINUTE = 60_000;
const START = Date.parse('2026-11-23T08:00:00Z');

/** A board told act by act, at chosen moments. */
class Story {
  #serial = 0;
  log = new MemoryLog(() => (this.#serial += 1).toString(16).padStart(16, '0'));

  tell(at: string, drafts: DraftChange[], meeting?: string): void {
    this.#serial += 1;
    this.log.act(drafts, {
      act: `act${String(this.#serial)}`,
      verb: 'edit',
      board: 'b',
      device: 'd',
      at: Date.parse(at),
      ...(meeting === undefined ? {} : { meeting }),
    });
  }

  read<K extends RecordKind>(kind: K, id: string): Records[K] {
    const fold = this.log.fold(id);
    if (!fold) throw new Error(`no ${kind} ${id}`);
    return readRecord(kind, id, 'b', fold);
  }

  all<K extends RecordKind>(kind: K): Records[K][] {
    return this.log.records
      .filter((id) => this.log.kindOf(id) === kind)
      .map((id) => this.read(kind, id));
  }
}

interface Spec {
  id: string;
  point?: string | null;
  phase?: Phase;
  presentOn?: string | null;
  nextFollowUp?: string | null;
  at?: string;
  order?: string;
}

function card(spec: Spec): Card {
  const story = new Story();
  story.tell(spec.at ?? '2026-11-20T09:00:00Z', [
    createTestAction(
      { id: spec.id },
      {
        title: spec.id,
        pointId: spec.point === undefined ? 'p1' : spec.point,
        presentOn: spec.presentOn ?? null,
        nextFollowUp: spec.nextFollowUp === undefined ? '2026-12-07' : spec.nextFollowUp,
        order: spec.order ?? 'a0',
      },
    ),
    createCycle({ id: `${spec.id}-c` }, { testActionId: spec.id }),
    edited('cycle', `${spec.id}-c`, { phase: spec.phase ?? 'test' }),
  ]);
  const test: TestAction = story.read('testAction', spec.id);
  const cycles: Cycle[] = story.all('cycle');
  return cardOf(test, cycles);
}

const points = [
  { id: 'p1', order: 'a1' },
  { id: 'p2', order: 'a2' },
  { id: 'p3', order: 'a3' },
];

describe('follow-up order', () => {
  it('[MEET-1] within a point: presented today, overdue, awaiting reflection, stale, the rest', () => {
    const cards = [
      card({ id: 'rest' }),
      card({ id: 'stale', at: '2026-10-30T09:00:00Z' }),
      card({ id: 'reflect', phase: 'reflect' }),
      card({ id: 'late', nextFollowUp: '2026-11-20' }),
      card({ id: 'later', nextFollowUp: '2026-11-10' }),
      card({ id: 'today', presentOn: TODAY }),
      card({ id: 'closed', phase: 'closed', presentOn: TODAY }),
    ];
    const order = followUpOrder(cards, points, { today: TODAY }).map((f) => f.testId);
    expect(order).toEqual(['today', 'later', 'late', 'reflect', 'stale', 'rest']);
  });

  it('[MEET-1] the point with the most urgent test comes first, and its tests stay together', () => {
    const cards = [
      card({ id: 'a', point: 'p1' }),
      card({ id: 'b', point: 'p2' }),
      card({ id: 'c', point: 'p2', presentOn: TODAY }),
      card({ id: 'd', point: 'p3' }),
      card({ id: 'e', point: null }),
      card({ id: 'f', point: 'not here' }),
    ];
    const order = followUpOrder(cards, points, { today: TODAY });
    expect(order.map((f) => f.testId)).toEqual(['c', 'b', 'a', 'd', 'e', 'f']);
    expect(order.map((f) => f.pointId)).toEqual(['p2', 'p2', 'p1', 'p3', null, null]);
  });

  it('[MEET-2] each test says every reason why it is there', () => {
    const cards = [
      card({ id: 'x', phase: 'reflect', presentOn: TODAY, nextFollowUp: '2026-11-01' }),
    ];
    expect(followUpOrder(cards, points, { today: TODAY })[0]?.reasons).toEqual([
      'presentToday',
      'overdue',
      'awaitsReflection',
    ]);
    expect(followUpOrder([card({ id: 'y' })], points, { today: TODAY })[0]?.reasons).toEqual([
      'rest',
    ]);
  });

  it('[MEET-1] is a permutation of the open tests, whatever order they come in', () => {
    const spec = fc.record({
      point: fc.constantFrom('p1', 'p2', 'p3', null, 'gone'),
      phase: fc.constantFrom<Phase>('plan', 'test', 'reflect', 'closed'),
      presentOn: fc.constantFrom(null, '2026-11-20', TODAY, '2026-12-01'),
      nextFollowUp: fc.constantFrom(null, '2026-11-01', '2026-12-01'),
      at: fc.constantFrom('2026-10-01T09:00:00Z', '2026-11-20T09:00:00Z'),
    });
    fc.assert(
      fc.property(fc.array(spec, { maxLength: 12 }), fc.nat(), (specs, turn) => {
        const cards = specs.map((s, i) => card({ ...s, id: `t${String(i)}`, order: 'a0' }));
        const order = followUpOrder(cards, points, { today: TODAY });
        const open = cards.filter((c) => c.column !== 'closed').map((c) => c.test.id);
        expect(order.map((f) => f.testId).sort()).toEqual(open.sort());
        const at = cards.length === 0 ? 0 : turn % cards.length;
        const turned = [...cards.slice(at), ...cards.slice(0, at)];
        expect(followUpOrder(turned, points, { today: TODAY })).toEqual(order);
        const firsts = order.filter((f, i) => order[i - 1]?.pointId !== f.pointId);
        expect(new Set(firsts.map((f) => f.pointId)).size).toBe(firsts.length);
        const ranks = firsts.map((f) => FOLLOW_UP_REASONS.indexOf(f.reasons[0] ?? 'rest'));
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      }),
      { numRuns: 60 },
    );
  });
});

describe('the agenda is the clock', () => {
  const at = (minutes: number): number => START + minutes * MINUTE;

  it('[MEET-3] shows whole minutes left, in the meeting and in the part', () => {
    const visits: Visit[] = [
      { part: 'ideas', at: at(0) },
      { part: 'followUp', at: at(5) },
    ];
    const clock = agendaState(DEFAULT_AGENDA, START, at(12) + 1000, visits);
    expect(clock).toMatchObject({ total: 30, left: 18, over: 0, gone: false, endsAt: at(30) });
    expect(clock.parts.map((p) => p.state)).toEqual(['done', 'now', 'todo', 'todo']);
    expect(clock.parts[1]).toMatchObject({ spent: 7, left: 8, over: 0 });
    expect(clock.parts[1]?.filled).toBeCloseTo(7 / 15, 2);
  });

  it('[MEET-4] says when a part is over its time, and when the whole meeting is', () => {
    const visits: Visit[] = [
      { part: 'ideas', at: at(0) },
      { part: 'followUp', at: at(5) },
    ];
    const late = agendaState(DEFAULT_AGENDA, START, at(23), visits);
    expect(late.parts[1]).toMatchObject({ left: 0, over: 3, filled: 1 });
    expect(late.gone).toBe(false);
    const gone = agendaState(DEFAULT_AGENDA, START, at(34), visits);
    expect(gone).toMatchObject({ left: 0, over: 4, gone: true });
  });

  it('[MEET-3] a part that is visited again goes on from where it was', () => {
    const visits: Visit[] = [
      { part: 'ideas', at: at(0) },
      { part: 'followUp', at: at(3) },
      { part: 'ideas', at: at(8) },
    ];
    const clock = agendaState(DEFAULT_AGENDA, START, at(9), visits);
    expect(clock.parts[0]).toMatchObject({ state: 'now', spent: 4, left: 1 });
    expect(clock.parts[1]).toMatchObject({ state: 'todo', spent: 5 });
  });

  it('[MEET-5] a closed lid does not count, and moves the end', () => {
    const visits: Visit[] = [{ part: 'ideas', at: at(0) }];
    const pause = { from: at(3), to: at(48) };
    const clock = agendaState(DEFAULT_AGENDA, START, at(49), visits, [pause]);
    expect(clock).toMatchObject({ left: 26, endsAt: at(75) });
    expect(clock.parts[0]).toMatchObject({ spent: 4, left: 1 });
  });

  it('[MEET-5] more than ten minutes without a sign of life is a gap', () => {
    expect(gapOf(DEFAULT_AGENDA, START, at(4), at(14))).toBeNull();
    expect(gapOf(DEFAULT_AGENDA, START, at(4), at(14) + 1)).toEqual({
      from: at(4),
      to: at(14) + 1,
    });
    expect(gapOf(DEFAULT_AGENDA, START, null, at(40))).toBeNull();
    expect(gapOf(DEFAULT_AGENDA, START, null, at(600))).toEqual({ from: at(30), to: at(600) });
  });

  it('[MEET-3] time in the parts adds up to the time of the meeting, whatever was paused', () => {
    const parts = DEFAULT_AGENDA.map((a) => a.part);
    const moves = fc.array(
      fc.record({ part: fc.constantFrom(...parts), minutes: fc.nat(20), pause: fc.boolean() }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(moves, (steps) => {
        let now = 0;
        let awake = 0;
        const visits: Visit[] = [];
        const pauses: { from: number; to: number }[] = [];
        for (const step of steps) {
          visits.push({ part: step.part, at: at(now) });
          if (step.pause) pauses.push({ from: at(now), to: at(now + step.minutes) });
          else awake += step.minutes;
          now += step.minutes;
        }
        const clock = agendaState(DEFAULT_AGENDA, START, at(now), visits, pauses);
        expect(clock.parts.reduce((sum, p) => sum + p.spent, 0)).toBe(awake);
        expect(clock.left).toBe(Math.max(0, 30 - awake));
        expect(clock.endsAt).toBe(at(30 + now - awake));
        expect(clock.parts.filter((p) => p.state === 'now')).toHaveLength(1);
      }),
    );
  });

  it('[MEET-6] the meeting is as long as its parts together', () => {
    const minutes = fc.array(fc.integer({ min: 1, max: 240 }), { minLength: 5, maxLength: 5 });
    const names = ['news', 'ideas', 'followUp', 'tasks', 'agreements'] as const;
    fc.assert(
      fc.property(minutes, fc.integer({ min: 1, max: 5 }), (lengths, count) => {
        const agenda: Agenda = names
          .slice(0, count)
          .map((part, i) => ({ part, minutes: lengths[i] ?? 1 }));
        const clock = agendaState(agenda, START, START, []);
        expect(clock.total).toBe(agenda.reduce((sum, a) => sum + a.minutes, 0));
        expect(clock.left).toBe(clock.total);
        expect(clock.parts[0]?.state).toBe('now');
      }),
    );
  });
});

/** A board with one held meeting on 9 November and one running on the 23rd. */
function twoMeetings(): Story {
  const story = new Story();
  story.tell('2026-11-01T08:00:00Z', [
    createBoard({ id: 'b' }, { name: 'T', municipality: '', intervention: '', forums: {} }),
    createMember({ id: 'anna' }, { name: 'Anna' }),
    createMember({ id: 'bo' }, { name: 'Bo' }),
    createTask({ id: 'old' }, { text: 'før', due: '2026-11-20' }),
    createTask({ id: 'ticked' }, { text: 'klaret', owner: 'anna', due: '2026-11-20' }),
    createTask({ id: 'during' }, { text: 'på mødet' }),
    createMeeting({ id: 'm1' }, { on: '2026-11-09', time: '09:00' }),
    createMeeting({ id: 'm2' }, { on: '2026-11-23', time: '09:00' }),
  ]);
  story.tell(
    '2026-11-09T08:20:00Z',
    [
      edited('task', 'during', { done: { on: '2026-11-09', note: '' } }),
      createObservation(
        { id: 'o-in' },
        { testActionId: 't1', cycleId: null, kind: 'saw', text: 'a', on: '2026-11-09' },
      ),
    ],
    'm1',
  );
  story.tell('2026-11-09T08:30:00Z', [
    edited('meeting', 'm1', {
      ...startedMeeting({
        startedAt: '2026-11-09T08:00:00Z',
        on: '2026-11-09',
        agenda: DEFAULT_AGENDA,
        followUp: [],
        liftEyes: false,
        present: { anna: true, bo: false },
      }),
      state: 'held',
      endedAt: '2026-11-09T08:30:00Z',
    }),
  ]);
  story.tell('2026-11-16T10:00:00Z', [
    edited('task', 'ticked', { done: { on: '2026-11-16', note: '' } }),
    createObservation(
      { id: 'o-new' },
      { testActionId: 't1', cycleId: null, kind: 'saw', text: 'b', on: '2026-11-16' },
    ),
    createIdea({ id: 'i-new' }, { text: 'idé' }),
  ]);
  story.tell('2026-11-23T08:05:00Z', [createIdea({ id: 'i-now' }, { text: 'nu' })], 'm2');
  return story;
}

function recordsOf(story: Story): BoardRecords {
  return {
    tasks: story.all('task'),
    observations: story.all('observation'),
    ideas: story.all('idea'),
    cycles: story.all('cycle'),
    requests: story.all('decisionRequest'),
    parked: story.all('parkedItem'),
  };
}

describe('the row of meetings', () => {
  it('[MEET-7] the last held meeting is the one that ended last', () => {
    const story = twoMeetings();
    expect(lastHeldBefore(story.all('meeting'), 'm2')?.id).toBe('m1');
    expect(lastHeldBefore(story.all('meeting'), 'm1')).toBeNull();
  });

  it('[MEET-8] every fourth meeting lifts its eyes', () => {
    const asks = [0, 1, 2, 3, 4, 5, 6, 7].map(isLiftEyes);
    expect(asks).toEqual([false, false, false, true, false, false, false, true]);
  });

  it('[MEET-9] everyone in the team is here to begin with; who left but came still counts', () => {
    const story = twoMeetings();
    story.tell('2026-11-22T08:00:00Z', [edited('member', 'bo', { leftOn: '2026-11-22' })]);
    const members: Member[] = story.all('member');
    const [m1, m2] = [story.read('meeting', 'm1'), story.read('meeting', 'm2')];
    expect(presenceToBeginWith(m2, members)).toEqual({ anna: true });
    expect(attendees(m1, members).map((a) => [a.member.id, a.here])).toEqual([
      ['anna', true],
      ['bo', false],
    ]);
    expect(attendees(m2, members).map((a) => a.member.id)).toEqual(['anna']);
  });

  it('[MEET-10] the next meeting is the planned one, else the rhythm, moved off holidays', () => {
    const story = twoMeetings();
    const board: Board = story.read('board', 'b');
    const meetings: Meeting[] = story.all('meeting');
    expect(nextMeetingAfter(board, meetings, isoDate('2026-11-10'), 'm1').planned?.id).toBe('m2');
    const free = nextMeetingAfter(board, meetings, TODAY, 'm2');
    expect(free).toMatchObject({ on: '2026-12-07', time: '09:00', planned: null });
    const easter = nextMeetingAfter(board, [], isoDate('2027-03-15'), 'm2');
    expect(easter).toMatchObject({
      turn: '2027-03-29',
      on: '2027-03-30',
      movedBecause: 'easterMonday',
    });
  });

  it('[MEET-11] tells what is new since the last meeting, and not what happens in this one', () => {
    const story = twoMeetings();
    const last = story.read('meeting', 'm1');
    const news = sinceLast(last, 'm2', recordsOf(story), TODAY);
    expect(news.done.map((t) => t.id)).toEqual(['ticked']);
    expect(news.missing.map((t) => t.id)).toEqual(['old']);
    expect(news.observations.map((o) => o.id)).toEqual(['o-new']);
    expect(news.ideas.map((i) => i.id)).toEqual(['i-new']);
    expect(aboutTest(news, 't1').observations.map((o: Observation) => o.id)).toEqual(['o-new']);
    expect(aboutTest(news, 't2').observations).toEqual([]);
    const first = sinceLast(null, 'm1', recordsOf(story), TODAY);
    expect(first.ideas.map((i: Idea) => i.id).sort()).toEqual(['i-new', 'i-now']);
  });
});

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
    const drafts = ideaToTest(story.read('idea', 'i'), {
      contributors: ['bo', 'anna'],
      owner: 'anna',
      presentOn: '2026-12-07',
      order: 'a0',
      ids: { testAction: 't', cycle: 'c' },
    });
    story.tell('2026-11-23T08:10:00Z', drafts, 'm2');
    const test = story.read('testAction', 't');
    expect(test).toMatchObject({
      title: 'Ring i stedet for brev',
      pointId: 'p1',
      owner: 'anna',
      presentOn: '2026-12-07',
      nextFollowUp: '2026-12-07',
      ideaId: 'i',
      contributor: { bo: true },
    });
    expect(story.read('cycle', 'c')).toMatchObject({ testActionId: 't', phase: 'plan' });
    expect(story.read('idea', 'i').fate).toEqual({ kind: 'test', testAction: 't' });
  });

  it('[MEET-15] ending holds the meeting and plans the next, or moves the one that is planned', () => {
    const story = twoMeetings();
    const end = { endedAt: '2026-11-23T08:30:00Z', wentWell: 'ro', nextTime: 'kortere' };
    const next = { on: '2026-12-07', time: '09:00', id: 'm3', facilitator: null, planned: null };
    story.tell(end.endedAt, endMeeting(story.read('meeting', 'm2'), { ...end, next }), 'm2');
    expect(story.read('meeting', 'm2')).toMatchObject({ state: 'held', wentWell: 'ro' });
    const m3 = story.read('meeting', 'm3');
    expect(m3).toMatchObject({ state: 'planned', on: '2026-12-07', time: '09:00' });
    const moved = endMeeting(story.read('meeting', 'm2'), {
      ...end,
      next: { ...next, on: addDays(TODAY, 15), planned: m3 },
    });
    expect(moved.map((d) => [d.record, d.fields['on'] ?? null])).toEqual([
      ['m2', null],
      ['m3', '2026-12-08'],
    ]);
    expect(
      endMeeting(story.read('meeting', 'm2'), { ...end, next: { ...next, planned: m3 } }),
    ).toHaveLength(1);
  });
});
