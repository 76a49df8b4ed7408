import { describe, expect, it } from 'vitest';
import type { DraftChange } from '../change';
import { decide, goOn } from '../cycle/acts';
import { MemoryLog } from '../log';
import { createBoard } from '../records/board';
import { createCycle } from '../records/cycle';
import { createDecisionRequest } from '../records/decision-request';
import { createDevelopmentPoint } from '../records/development-point';
import { createIdea } from '../records/idea';
import type { RecordKind, Records } from '../records/kinds';
import { edited, removed } from '../records/make';
import { createMeeting } from '../records/meeting';
import { createObservation } from '../records/observation';
import { createParkedItem } from '../records/parked-item';
import { readRecord } from '../records/read';
import { createTask } from '../records/task';
import { createTestAction } from '../records/test-action';
import type { Fact, MinutesSection } from './facts';
import { meetingNumber } from './held';
import { minutesOf, type SectionOfMinutes } from './minutes';

const T0 = Date.UTC(2026, 10, 24, 8, 0);
let serial = 0;

/** A board whose acts are done in the meeting `m`, unless said otherwise. */
class Team {
  log = new MemoryLog(() => (serial += 1).toString(16).padStart(16, '0'));
  now = T0;
  constructor() {
    this.act(
      [
        createBoard({ id: 'b' }, { name: 'T', municipality: 'K', intervention: 'I', forums: {} }),
        createMeeting({ id: 'm' }, { on: '2026-11-24', time: '09:00' }),
        createDevelopmentPoint(
          { id: 'p' },
          { title: 'Punkt', kind: 'intervention', goal: 'Ro', order: 'a0' },
        ),
        createTestAction({ id: 't' }, { title: 'Dukke', pointId: 'p', order: 'a0' }),
        createCycle({ id: 'c' }, { testActionId: 't', attempt: 'Dukken er med' }),
        createTask({ id: 'old' }, { text: 'Lån en dukke', owner: 'la', due: '2026-11-20' }),
        createParkedItem(
          { id: 'away' },
          { text: 'Fælles sag', forum: 'Analysemøde', owner: 'mk', parkedOn: '2026-11-10' },
        ),
        createDecisionRequest({ id: 'asked' }, { question: 'Må vi?', askedOn: '2026-11-10' }),
      ],
      null,
    );
  }
  act(drafts: readonly DraftChange[], meeting: string | null = 'm', verb = 'edit'): string {
    serial += 1;
    const act = `act${String(serial)}`;
    this.log.act(drafts, this.stamp(act, verb, meeting));
    return act;
  }
  undo(act: string, meeting: string | null = 'm'): string {
    serial += 1;
    const undo = `act${String(serial)}`;
    this.log.undo(act, this.stamp(undo, 'undo', meeting));
    return undo;
  }
  stamp(act: string, verb: string, meeting: string | null) {
    return {
      act,
      verb,
      board: 'b',
      device: 'd',
      at: (this.now += 60_000),
      meeting: meeting ?? undefined,
    };
  }
  get<K extends RecordKind>(kind: K, id: string | null | undefined): Records[K] | undefined {
    const folded = id ? this.log.fold(id) : undefined;
    return folded && id ? readRecord(kind, id, 'b', folded) : undefined;
  }
  minutes(meeting = 'm'): SectionOfMinutes[] {
    const touched = new Set([
      meeting,
      ...this.log.changes.filter((c) => c.meeting === meeting).map((c) => c.record),
    ]);
    const meetings = this.log.records.filter((r) => this.log.kindOf(r) === 'meeting');
    return minutesOf({
      board: this.get('board', 'b')!,
      meeting: this.get('meeting', meeting)!,
      meetings: meetings.map((id) => this.get('meeting', id)!),
      changes: this.log.changes.filter((c) => touched.has(c.record)),
      known: (kind, id) => this.get(kind, id),
    });
  }
  facts(section: MinutesSection): Fact[] {
    return this.minutes().find((s) => s.section === section)!.facts;
  }
}

const when = { today: '2026-11-24', now: '2026-11-24T08:00:00.000Z' } as const;
const ids = { cycle: 'c2', describeTask: 'd1', checkBackTask: 'd2' };

function decideAdapt(team: Team, next = {}): string {
  return team.act(
    decide(team.get('testAction', 't')!, team.get('cycle', 'c')!, {
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

describe('minutes', () => {
  it('[MINUTES-1] hold what was done in the meeting, and nothing else', () => {
    const team = new Team();
    team.act([createIdea({ id: 'i0' }, { text: 'Før mødet' })], null);
    team.act([createIdea({ id: 'i1' }, { text: 'På mødet' })]);
    team.act([createIdea({ id: 'i2' }, { text: 'Et andet møde' })], 'other');
    expect(team.facts('ideas')).toMatchObject([{ kind: 'idea', text: 'På mødet', raised: true }]);
  });

  it('[MINUTES-1] stay as they were when a record changes after the meeting', () => {
    const team = new Team();
    team.act([createTask({ id: 'k' }, { text: 'Ring', owner: 'la', due: '2026-12-01' })]);
    team.act([edited('task', 'k', { text: 'Skriv', due: '2027-01-01' })], null);
    team.act([removed('task', 'k')], null);
    expect(team.facts('tasks')).toMatchObject([{ text: 'Ring', due: '2026-12-01', done: null }]);
  });

  it('[MINUTES-2] an undone act does not count, whether undone on the meeting or after it', () => {
    for (const where of ['m', null]) {
      const team = new Team();
      const idea = team.act([createIdea({ id: 'i' }, { text: 'Nej' })]);
      const on = team.act(goOn(team.get('testAction', 't')!, '2026-12-08', '2026-11-24'));
      team.undo(idea, where);
      team.undo(on, where);
      expect(team.facts('ideas')).toEqual([]);
      expect(team.facts('followUp')).toEqual([]);
    }
  });

  it('[MINUTES-2] what was undone and done again counts', () => {
    const team = new Team();
    const idea = team.act([createIdea({ id: 'i' }, { text: 'Jo' })]);
    const on = team.act(goOn(team.get('testAction', 't')!, '2026-12-08', '2026-11-24'));
    team.undo(team.undo(idea));
    team.undo(team.undo(on));
    expect(team.facts('ideas')).toMatchObject([{ text: 'Jo' }]);
    expect(team.facts('followUp')).toMatchObject([{ test: 't', followUpOn: '2026-12-08' }]);
  });

  it('[MINUTES-2] only the undone of two acts on one record goes', () => {
    const team = new Team();
    team.act([edited('cycle', 'c', { learned: 'Vi lærte' })]);
    const on = team.act(goOn(team.get('testAction', 't')!, '2026-12-08', '2026-11-24'));
    team.undo(on);
    expect(team.facts('followUp')).toMatchObject([{ learned: 'Vi lærte', followUpOn: null }]);
  });

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
    team.act([createIdea({ id: 'i' }, { text: 'For stort' })], null);
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
    team.act([edited('cycle', 'c', { learned: 'Skrevet i går' })], null);
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
    team.act([createTestAction({ id: 'u' }, { title: 'U', pointId: null, order: 'a1' })], null);
    team.act([edited('meeting', 'm', { followUp: ['u', 't'], 'seen.u': true })]);
    team.act(goOn(team.get('testAction', 't')!, '2026-12-08', '2026-11-24'));
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
      { question: 'Må vi?', answer: 'Ja' },
      { question: 'To timer?', answer: null },
    ]);
    expect(team.facts('tasks')).toMatchObject([
      { text: 'Lån en dukke', owner: 'la', due: '2026-11-20', done: { note: '' } },
    ]);
    expect(team.facts('goals')).toMatchObject([{ point: 'p', answer: 'closer', note: 'Lidt' }]);
  });

  it('[MINUTES-6] an edited section keeps its text, and later acts come below it', () => {
    const team = new Team();
    team.act([createIdea({ id: 'i1' }, { text: 'Første' })]);
    team.act([edited('meeting', 'm', { 'minutes.ideas': 'Vi talte om lege.' })]);
    const section = (): SectionOfMinutes => team.minutes().find((s) => s.section === 'ideas')!;
    expect(section()).toEqual({ section: 'ideas', written: 'Vi talte om lege.', facts: [] });
    team.act([createIdea({ id: 'i2' }, { text: 'Anden' })]);
    expect(section().written).toBe('Vi talte om lege.');
    expect(section().facts).toMatchObject([{ text: 'Anden' }]);
    team.act([edited('meeting', 'm', { 'minutes.ideas': null })], null);
    expect(section().written).toBeNull();
    expect(section().facts).toHaveLength(2);
  });

  it('[MINUTES-6] undoing the edit lets the section write itself again', () => {
    const team = new Team();
    team.act([createIdea({ id: 'i1' }, { text: 'Første' })]);
    const edit = team.act([edited('meeting', 'm', { 'minutes.ideas': 'Rettet' })], null);
    team.undo(edit, null);
    expect(team.minutes().find((s) => s.section === 'ideas')).toMatchObject({
      written: null,
      facts: [{ text: 'Første' }],
    });
  });

  it('[MINUTES-7] meetings are numbered as they took place; a planned one has the next number', () => {
    const team = new Team();
    team.act([edited('meeting', 'm', { state: 'held' })]);
    team.act([createMeeting({ id: 'e' }, { on: '2026-11-10', time: '09:00' })], null);
    team.act([edited('meeting', 'e', { state: 'held' })], null);
    team.act([createMeeting({ id: 'f' }, { on: '2026-12-08', time: '09:00' })], null);
    const all = ['m', 'e', 'f'].map((id) => team.get('meeting', id)!);
    expect(all.map((m) => meetingNumber(m, all))).toEqual([2, 1, 3]);
  });

  it('[MINUTES-8] the next meeting is the first after this one that is not called off', () => {
    const team = new Team();
    team.act([
      createMeeting({ id: 'n1' }, { on: '2026-12-08', time: '09:00' }),
      createMeeting({ id: 'n2' }, { on: '2026-12-22', time: '09:30' }),
      createMeeting({ id: 'n0' }, { on: '2026-11-10', time: '09:00' }),
    ]);
    team.act([edited('meeting', 'n1', { state: 'cancelled' })]);
    expect(team.facts('agreements')).toMatchObject([
      { kind: 'nextMeeting', on: '2026-12-22', time: '09:30' },
    ]);
  });

  it('[MINUTES-9] how long it took stands in whole minutes beside the agenda', () => {
    const team = new Team();
    team.act([
      edited('meeting', 'm', {
        startedAt: '2026-11-24T08:00:00.000Z',
        endedAt: '2026-11-24T08:33:20.000Z',
        agenda: [{ part: 'ideas', minutes: 30 }],
        wentWell: 'Alle talte',
        nextTime: ' ',
      }),
    ]);
    expect(team.facts('agreements')).toMatchObject([
      { kind: 'wentWell', text: 'Alle talte' },
      { kind: 'timing', took: 33, planned: 30 },
    ]);
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

  it('[MINUTES-1] what was deleted for good is gone from the minutes too', () => {
    const team = new Team();
    team.act([createTask({ id: 'k' }, { text: 'Et navn' })]);
    team.log.redact({ kind: 'task', record: 'k' }, team.stamp('gone', 'redact', null));
    expect(team.facts('tasks')).toEqual([]);
  });
});
