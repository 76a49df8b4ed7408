import { beforeEach, describe, expect, it } from 'vitest';
import { BoardKit } from '../board-kit.fixture';
import { createBarrier } from '../records/barrier';
import { createBoard } from '../records/board';
import { createCycle } from '../records/cycle';
import { createDecisionRequest } from '../records/decision-request';
import { createDevelopmentPoint } from '../records/development-point';
import { edited } from '../records/make';
import { createMeeting } from '../records/meeting';
import { createMember } from '../records/member';
import { createSign } from '../records/sign';
import { createTask } from '../records/task';
import { createTestAction } from '../records/test-action';
import { askTeam, sayDirection } from './acts';
import { summaryOf, type Summary } from './summary';

let kit: BoardKit;

beforeEach(() => {
  kit = new BoardKit();
  kit.do(
    createBoard(
      { id: 'b' },
      { name: 'Familiehuset', municipality: 'Ø Kommune', intervention: '', forums: {} },
    ),
    createMember({ id: 'lis' }, { name: 'Lis Holm', roles: ['leader'] }),
    createMember({ id: 'bo' }, { name: 'Bo Berg', roles: ['coordinator'] }),
    createDevelopmentPoint(
      { id: 'p1' },
      { title: 'Tryghed mellem besøg', kind: 'intervention', goal: 'At ingen venter', order: 'a1' },
    ),
    createDevelopmentPoint(
      { id: 'p0' },
      { title: 'Hjemmebesøg', kind: 'intervention', order: 'a0' },
    ),
    createTestAction(
      { id: 't1' },
      { title: 'Ring aftenen før', pointId: 'p1', order: 'a0', owner: 'bo' },
    ),
    createCycle({ id: 'c1' }, { testActionId: 't1' }),
  );
});

function summed(): Summary {
  const told = summaryOf('b', (kind) => kit.withRemoved(kind));
  if (!told) throw new Error('there is no board');
  return told.summary;
}

function ask(id: string, question: string, more: object = {}, actor = 'bo'): void {
  const asked = { question, askedOn: '2026-11-10', testActionId: 't1', ...more };
  kit.act([createDecisionRequest({ id }, asked)], { actor });
}

describe('the summary of a board', () => {
  it('is none of a board that is not there, or was removed', () => {
    expect(summaryOf('other', (kind) => kit.withRemoved(kind))).toBeNull();
    kit.do({ kind: 'board', record: 'b', fields: { removed: true } });
    expect(summaryOf('b', (kind) => kit.withRemoved(kind))).toBeNull();
  });

  it('tells a question that waits with its test and point, who asked, and what stands still', () => {
    ask('q1', 'Må vi låne bilen?', {
      to: 'lis',
      wantedBy: '2026-12-01',
      otherwise: 'Vi kører ikke ud.',
    });
    expect(summed().open).toEqual([
      {
        id: 'q1',
        text: 'Må vi låne bilen?',
        by: { id: 'bo', name: 'Bo Berg' },
        to: { id: 'lis', name: 'Lis Holm' },
        askedOn: '2026-11-10',
        test: { id: 't1', title: 'Ring aftenen før' },
        point: { id: 'p1', title: 'Tryghed mellem besøg' },
        wantedBy: '2026-12-01',
        otherwise: 'Vi kører ikke ud.',
        passedOn: null,
      },
    ]);
  });

  it('has the questions in the order a leader answers them, whoever asked', () => {
    ask('q1', 'Uden frist', { askedOn: '2026-10-01' }, 'lis');
    ask('q2', 'Senest i december', { wantedBy: '2026-12-10' });
    ask('q3', 'Senest i morgen', { wantedBy: '2026-11-25' });
    expect(summed().open.map(({ id }) => id)).toEqual(['q3', 'q2', 'q1']);
  });

  it('[LEADER-9] tells every kind of record once: what stands in the way, what is planned, the direction', () => {
    const today = '2026-11-24';
    const me = { id: 'lis' };
    const said = { mayDecide: ' Alt inden for egne timer ', visit: '2026-12-15' };
    kit.do(
      createBarrier({ id: 'w1' }, { text: 'Ingen bil', kind: 'resources', testActionId: 't1' }),
      createBarrier({ id: 'w2' }, { text: 'Løst', kind: 'time', pointId: 'p1' }),
      edited('barrier', 'w2', { resolved: { on: '2026-11-20', note: '' } }),
      createMeeting({ id: 'm2' }, { on: '2026-12-15', time: '09:00' }),
      createMeeting({ id: 'm1' }, { on: '2026-12-01', time: '09:00' }),
      ...sayDirection('b', undefined, said, { today, me: { ...me, role: {} } })[1],
      ...askTeam({ id: 'lq' }, { testActionId: 't1' }, 'Hvad så I?', {
        today,
        me: { ...me, role: {} },
      })[1],
    );
    const { inTheWay, planned, direction, asked } = summed();
    expect(inTheWay.map(({ text, kind, test }) => [text, kind, test?.id])).toEqual([
      ['Ingen bil', 'resources', 't1'],
    ]);
    expect(planned.map(({ on }) => on)).toEqual(['2026-12-01', '2026-12-15']);
    expect(direction).toEqual({
      lasting: '',
      mandate: '',
      mayDecide: 'Alt inden for egne timer',
      visit: '2026-12-15',
      said: { by: { id: 'lis', name: 'Lis Holm' }, on: today },
    });
    expect(asked).toMatchObject([
      { text: 'Hvad så I?', by: { name: 'Lis Holm' }, open: true, test: { id: 't1' } },
    ]);
  });

  it('has the goals in the team’s own order, with the last answers, also further away, and what is closed', () => {
    kit.do(
      createSign({ id: 's1' }, { pointId: 'p1', text: 'Familien ringer selv', order: 'a0' }),
      edited('sign', 's1', {
        'seen.2026-11-01': { answer: 'notSeen', on: '2026-11-01', source: '' },
        'seen.2026-11-15': { answer: 'seen', on: '2026-11-15', source: 'et kort' },
      }),
      edited('developmentPoint', 'p1', {
        'goalCheck.m1': { answer: 'closer', note: 'Flere ringer', meeting: 'm1', on: '2026-10-01' },
        'goalCheck.m2': { answer: 'further', note: ' Ferie ', meeting: 'm2', on: '2026-11-12' },
      }),
      edited('developmentPoint', 'p0', { closed: { on: '2026-11-01', note: 'Det sidder' } }),
    );
    expect(summed().goals).toMatchObject([
      { id: 'p0', closed: { note: 'Det sidder' } },
      {
        id: 'p1',
        goal: 'At ingen venter',
        answered: { answer: 'further', why: 'Ferie', on: '2026-11-12' },
        signs: [{ text: 'Familien ringer selv', last: { answer: 'seen', on: '2026-11-15' } }],
      },
    ]);
  });

  it('says the day something was last done on the board', () => {
    kit.act([edited('board', 'b', { about: 'Vi øver os' })], { at: '2026-12-05T10:00:00Z' });
    expect(summed().changedOn).toBe('2026-12-05');
    // A question alone is life too: its board does not lie still.
    kit.act(
      [createDecisionRequest({ id: 'late' }, { question: 'Må vi?', askedOn: '2026-12-09' })],
      {
        at: '2026-12-09T10:00:00Z',
      },
    );
    expect(summed().changedOn).toBe('2026-12-09');
  });
});

describe('what a team has learned', () => {
  it('[LEADER-11] stands newest first, of stopped tests too, and under its point', () => {
    kit.do(
      edited('cycle', 'c1', {
        learned: ' Det er for sent at ringe klokken otte ',
        decision: { kind: 'stop', on: '2026-11-03', note: '', meeting: null },
      }),
      createCycle({ id: 'c2' }, { testActionId: 't1', parentCycleId: 'c1' }),
      edited('cycle', 'c2', { learned: 'Klokken seks passer', reflectOn: '2026-11-17' }),
    );
    const { lessons, goals } = summed();
    expect(lessons.map(({ text, on, decision }) => [text, on, decision])).toEqual([
      ['Klokken seks passer', '2026-11-17', null],
      ['Det er for sent at ringe klokken otte', '2026-11-03', 'stop'],
    ]);
    expect(goals.find(({ id }) => id === 'p1')?.learned).toEqual({
      text: 'Klokken seks passer',
      on: '2026-11-17',
    });
  });

  it('is no news of a test that was removed', () => {
    kit.do(edited('cycle', 'c1', { learned: 'Væk' }), {
      kind: 'testAction',
      record: 't1',
      fields: { removed: true },
    });
    expect(summed().lessons).toEqual([]);
  });
});

describe('what came of an answer', () => {
  function answered(on: string): void {
    ask('q1', 'Må vi låne bilen?');
    const reply = { verdict: 'yes', text: '', on, meeting: null };
    kit.do(edited('decisionRequest', 'q1', { 'reply.lis': reply }));
  }

  it('[LEADER-12] is what the team wrote, and what it decided and took on about the same test afterwards', () => {
    answered('2026-11-12');
    kit.act([createTask({ id: 'late' }, { text: 'Hent nøglen', testActionId: 't1' })], {
      at: '2026-11-13T08:00:00Z',
    });
    kit.do(
      createTask({ id: 'elsewhere' }, { text: 'Noget andet', pointId: 'p0' }),
      edited('cycle', 'c1', {
        decision: { kind: 'expand', on: '2026-11-20', note: '', meeting: null },
      }),
      edited('decisionRequest', 'q1', {
        outcome: { text: 'Vi kørte ud tre gange', on: '2026-11-24', meeting: null },
      }),
    );
    const [line] = summed().answered;
    expect(line).toMatchObject({
      answers: [{ verdict: 'yes', by: { name: 'Lis Holm' } }],
      outcome: { text: 'Vi kørte ud tre gange' },
      next: [
        { kind: 'task', text: 'Hent nøglen', on: '2026-11-13' },
        { kind: 'decision', decision: 'expand', test: 'Ring aftenen før' },
      ],
    });
  });

  it('is nothing that was decided before the answer', () => {
    answered('2026-11-22');
    kit.do(
      edited('cycle', 'c1', {
        decision: { kind: 'expand', on: '2026-11-20', note: '', meeting: null },
      }),
    );
    expect(summed().answered[0]?.next).toEqual([]);
  });

  it('of a question on a point is what happened under it', () => {
    ask('q1', 'Må vi bruge en time mere?', { testActionId: null, pointId: 'p1' });
    const reply = { verdict: 'yes', text: '', on: '2026-11-12', meeting: null };
    kit.do(
      edited('decisionRequest', 'q1', { 'reply.lis': reply }),
      edited('cycle', 'c1', {
        decision: { kind: 'adopt', on: '2026-11-20', note: '', meeting: null },
      }),
    );
    expect(summed().answered[0]?.next).toMatchObject([{ decision: 'adopt' }]);
  });

  it('a question that is none any more stands among them, with why', () => {
    ask('q1', 'Må vi?');
    kit.do(
      edited('decisionRequest', 'q1', { dropped: { why: 'Bilen er solgt', on: '2026-11-20' } }),
    );
    expect(summed()).toMatchObject({
      open: [],
      answered: [{ dropped: { why: 'Bilen er solgt' } }],
    });
  });
});
