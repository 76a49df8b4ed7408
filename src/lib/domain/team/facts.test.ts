import { describe, expect, it } from 'vitest';
import { cardOf } from '../board/card';
import { BoardKit } from '../board-kit.fixture';
import { isoDate } from '../cadence/iso-date';
import { decide, goToReflection, startTest } from '../cycle/acts';
import { createCycle, type DecisionKind } from '../records/cycle';
import { createDevelopmentPoint } from '../records/development-point';
import { edited, removed } from '../records/make';
import { createSign } from '../records/sign';
import { createTestAction } from '../records/test-action';
import type { Json } from '../schema';
import { factsOf, recordsOf, type FactKind } from './facts';

const when = { today: isoDate('2026-11-03'), now: '2026-11-03T09:00:00.000Z' };

/** A board with the point `p`, and another that nothing is to be told of. */
class Told extends BoardKit {
  constructor() {
    super({ now: '2026-09-01T09:00:00Z' });
    this.do(
      ...['p', 'other'].map((id) =>
        createDevelopmentPoint({ id }, { title: id, kind: 'intervention', order: id }),
      ),
    );
  }

  /** A test with cycles that have begun. */
  tried(id: string, times: number, pointId = 'p'): this {
    this.do(createTestAction({ id }, { title: id, pointId, order: id }));
    for (let turn = 1; turn <= times; turn += 1) {
      const cycle = `${id}-${String(turn)}`;
      this.do(createCycle({ id: cycle }, { testActionId: id }));
      this.act(startTest(this.get('cycle', cycle), when));
    }
    return this;
  }

  ended(id: string, kind: DecisionKind, learned = ''): this {
    this.tried(id, 1);
    this.act(goToReflection(this.get('cycle', `${id}-1`), when));
    this.act(
      decide(this.get('testAction', id), this.get('cycle', `${id}-1`), {
        kind,
        meeting: null,
        when,
        ids: { cycle: `${id}-2`, describeTask: `${id}-d`, checkBackTask: `${id}-c` },
        reflection: { learned, happened: '' },
        note: '',
      }),
    );
    return this;
  }

  facts() {
    const cards = this.withRemoved('testAction').map((test) =>
      cardOf(
        test,
        this.all('cycle').filter((cycle) => cycle.testActionId === test.id),
      ),
    );
    return factsOf(
      recordsOf(this.get('developmentPoint', 'p'), { cards, signs: this.all('sign') }),
    );
  }

  fact(kind: FactKind) {
    return this.facts().find(({ fact }) => fact === kind);
  }
}

describe('what is written', () => {
  it('[TEAM-13] is the goal, and each tegn; the text that stood there before counts as tegn', () => {
    const told = new Told();
    const point = { kind: 'developmentPoint', id: 'p' };
    expect(told.fact('written')).toEqual({
      fact: 'written',
      goal: false,
      signs: 0,
      rests: [point],
    });
    told.do(
      edited('developmentPoint', 'p', { goal: 'Familien ved, hvem de ringer til' }),
      createSign({ id: 's' }, { pointId: 'p', text: 'De ringer', order: 'a0' }),
      createSign({ id: 'elsewhere' }, { pointId: 'other', text: 'x', order: 'a0' }),
    );
    const rests = [point, { kind: 'sign', id: 's' }];
    expect(told.fact('written')).toEqual({ fact: 'written', goal: true, signs: 1, rests });
    told.do(edited('developmentPoint', 'p', { signs: 'Færre opkald', goal: ' ' }));
    expect(told.fact('written')).toMatchObject({ goal: false, signs: 3 });
  });
});

describe('what was tried', () => {
  it('[TEAM-13] is the tests that have begun, and how many cycles of them have', () => {
    const told = new Told().tried('t', 2).tried('u', 3).tried('planned', 0).tried('x', 4, 'other');
    told.do(createCycle({ id: 't-3' }, { testActionId: 't' }));
    const rests = ['t', 'u'].map((id) => ({ kind: 'testAction', id }));
    expect(told.fact('tried')).toEqual({ fact: 'tried', tests: 2, times: 5, rests });
    told.do(removed('testAction', 'u'));
    expect(told.fact('tried')).toMatchObject({ tests: 1, times: 2 });
  });

  it('[TEAM-13] is also told where it is nothing', () => {
    expect(new Told().fact('tried')).toMatchObject({ tests: 0, times: 0 });
  });
});

describe('what was seen', () => {
  it('[TEAM-13] is each tegn that was seen once, and the latest day; what was not seen is not told', () => {
    const told = new Told();
    const answer = (on: string, said: string) => ({
      [`seen.${on}`]: { answer: said, on, source: '' },
    });
    told.do(
      ...['s', 'u', 'v'].map((id) => createSign({ id }, { pointId: 'p', text: id, order: id })),
    );
    told.do(edited('sign', 'v', answer('2026-11-20', 'notSeen')));
    expect(told.fact('seen')).toBeUndefined();
    told.do(
      edited('sign', 's', { ...answer('2026-11-03', 'seen'), ...answer('2026-11-10', 'notSeen') }),
      edited('sign', 'u', { ...answer('2026-10-01', 'seen'), ...answer('2026-10-20', 'seen') }),
    );
    const rests = ['s', 'u'].map((id) => ({ kind: 'sign', id }));
    expect(told.fact('seen')).toEqual({ fact: 'seen', signs: 2, on: '2026-11-03', rests });
  });
});

describe('how tests ended', () => {
  it('[TEAM-13] is told of what was made fast, and of what was stopped, with learning or without', () => {
    const told = new Told().ended('fast', 'adopt').ended('stop', 'stop', 'Ring hellere torsdag');
    told.ended('again', 'adapt');
    const of = (id: string) => [{ kind: 'testAction', id }];
    expect(told.fact('madeFast')).toEqual({ fact: 'madeFast', tests: 1, rests: of('fast') });
    expect(told.fact('stopped')).toMatchObject({ tests: 1, learned: true, rests: of('stop') });
    told.do(createCycle({ id: 'stop-3' }, { testActionId: 'stop', parentCycleId: 'stop-1' }));
    expect(told.fact('stopped')).toBeUndefined();
    told.do(removed('cycle', 'stop-3'));
    told.ended('mute', 'stop', '  ');
    expect(told.fact('stopped')).toMatchObject({ tests: 2, learned: false });
  });

  it('[TEAM-13] says nothing where nothing has ended', () => {
    const kinds = new Told().tried('t', 1).facts();
    expect(kinds.map(({ fact }) => fact)).toEqual(['written', 'tried']);
  });
});

describe('a point that is closed', () => {
  const close = (note: string) =>
    edited('developmentPoint', 'p', { closed: { on: '2026-11-24', note } });

  it('[TEAM-13] says what was learned last, and is as whole as one made fast', () => {
    const told = new Told().ended('stop', 'stop', ' Ring hellere torsdag ').tried('t', 1);
    told.do(close('Vi nåede det meste'));
    expect(told.facts().map(({ fact }) => fact)).toEqual(['closed', 'tried', 'stopped']);
    expect(told.fact('closed')).toMatchObject({
      on: '2026-11-24',
      learned: 'Ring hellere torsdag',
      note: 'Vi nåede det meste',
      rests: [{ kind: 'testAction', id: 'stop' }],
    });
  });

  it('[TEAM-13] the last is by the day it was decided, else reflected on, else begun, whatever test it is of', () => {
    const told = new Told();
    const circle = (id: string, fields: Record<string, Json>) => {
      told.tried(id, 1);
      told.do(edited('cycle', `${id}-1`, { learned: ` ${id} `, ...fields }));
    };
    const decided = (on: string) => ({ decision: { kind: 'adapt', on, note: '', meeting: null } });
    told.do(close(' Vi nåede det meste '));
    const last = () => told.fact('closed');
    // The clock of the board stands on 1 September.
    circle('Begyndt', {});
    circle('Tavs', { learned: ' ', ...decided('2026-12-01') });
    expect(last()).toMatchObject({ learned: 'Begyndt', note: 'Vi nåede det meste' });
    circle('Besluttet', { reflectOn: '2026-12-31', ...decided('2026-10-01') });
    circle('Sen', decided('2026-10-20'));
    circle('Tidlig', decided('2026-09-20'));
    circle('Reflekteres', { reflectOn: '2026-10-10' });
    expect(last()).toMatchObject({ learned: 'Sen', rests: [{ kind: 'testAction', id: 'Sen' }] });
    circle('Sidst', { reflectOn: '2026-11-10' });
    expect(last()).toMatchObject({ learned: 'Sidst' });
    circle('Samme-dag-senere', { reflectOn: '2026-11-10' });
    expect(last()).toMatchObject({ learned: 'Samme-dag-senere' });
  });

  it('[TEAM-13] rests on the point itself where no test taught anything', () => {
    const told = new Told();
    told.do(close(''));
    expect(told.fact('closed')).toMatchObject({
      learned: '',
      note: '',
      rests: [{ kind: 'developmentPoint', id: 'p' }],
    });
  });
});

it('[TEAM-13] [TEAM-15] every fact rests on a record, and none of them on a person', () => {
  const told = new Told().ended('fast', 'adopt').ended('stop', 'stop', 'x').tried('t', 2);
  told.do(createSign({ id: 's' }, { pointId: 'p', text: 's', order: 'a' }));
  told.do(edited('sign', 's', { 'seen.m': { answer: 'seen', on: '2026-11-03', source: 'Bo' } }));
  const before = JSON.stringify(told.facts());
  for (const { rests } of told.facts()) {
    expect(rests.length).toBeGreaterThan(0);
    expect(rests.map(({ kind }) => kind)).not.toContain('member');
  }
  told.do(
    edited('testAction', 't', { owner: 'bo', 'contributor.eva': true }),
    edited('developmentPoint', 'p', { owner: 'eva' }),
  );
  expect(JSON.stringify(told.facts())).toBe(before);
});
