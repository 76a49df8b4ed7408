/** What somebody has on their plate when they leave, and who has it the day after. */
import { describe, expect, it } from 'vitest';
import { BoardKit } from '../board-kit.fixture';
import { createDecisionRequest } from '../records/decision-request';
import { edited, made, removed } from '../records/make';
import { createMember } from '../records/member';
import { createParkedItem } from '../records/parked-item';
import type { Phase } from '../records/phase';
import { answerLeader, cameBack, dropQuestion, passOn, tickTask } from './acts';
import { handOver, openWorkOf, type TeamRecords } from './open-work';

const today = '2026-11-30';

/** A board on which Bo and Eva have one of each kind of work. */
class Plates extends BoardKit {
  constructor() {
    super();
    for (const who of ['bo', 'eva'])
      this.do(
        createMember({ id: who }, { name: who }),
        made('testAction', `${who}-test`, { title: `Test ${who}`, owner: who }),
        made('task', `${who}-task`, { text: `Opgave ${who}`, owner: who }),
        made('developmentPoint', `${who}-point`, { title: `Punkt ${who}`, owner: who }),
        createParkedItem(
          { id: `${who}-parked` },
          { text: `Parkeret ${who}`, forum: 'Ledermøde', owner: who, parkedOn: today },
        ),
        createDecisionRequest(
          { id: `${who}-question` },
          { question: `Må vi, ${who}?`, to: who, askedOn: today },
        ),
      );
  }

  records(column: Phase = 'test'): TeamRecords {
    return {
      cards: this.all('testAction').map((test) => ({ test, column })),
      tasks: this.withRemoved('task'),
      points: this.withRemoved('developmentPoint'),
      parked: this.withRemoved('parkedItem'),
      requests: this.withRemoved('decisionRequest'),
    };
  }

  ids(who: string, column?: Phase): string[] {
    return openWorkOf(who, this.records(column)).map(({ id }) => id);
  }
}

const OF_BO = ['bo-test', 'bo-task', 'bo-point', 'bo-parked', 'bo-question'];

describe('the open work of one person', () => {
  it('is theirs alone, tests first, in the words it stands in', () => {
    const board = new Plates();
    expect(openWorkOf('bo', board.records())).toEqual([
      { kind: 'testAction', id: 'bo-test', text: 'Test bo' },
      { kind: 'task', id: 'bo-task', text: 'Opgave bo' },
      { kind: 'developmentPoint', id: 'bo-point', text: 'Punkt bo' },
      { kind: 'parkedItem', id: 'bo-parked', text: 'Parkeret bo' },
      { kind: 'decisionRequest', id: 'bo-question', text: 'Må vi, bo?' },
    ]);
    expect(board.ids('nobody')).toEqual([]);
  });

  it('is not a test that has closed, wherever else it stands it is', () => {
    const board = new Plates();
    expect(board.ids('bo', 'closed')).not.toContain('bo-test');
    for (const column of ['plan', 'test', 'reflect'] as const)
      expect(board.ids('bo', column)).toContain('bo-test');
  });

  it('is not what is done, closed, back or answered', () => {
    const board = new Plates();
    board.act(tickTask('bo-task', true, today)[1]);
    expect(board.ids('bo')).not.toContain('bo-task');
    board.do(edited('developmentPoint', 'bo-point', { closed: { on: today, note: '' } }));
    expect(board.ids('bo')).not.toContain('bo-point');
    board.act(cameBack('bo-parked', 'Ja', { today, meeting: null })[1]);
    expect(board.ids('bo')).not.toContain('bo-parked');
    const request = board.get('decisionRequest', 'bo-question');
    board.act(
      answerLeader([{ request, verdict: 'yes', text: '' }], { today, meeting: null, me: null })[1],
    );
    expect(board.ids('bo')).toEqual(['bo-test']);
  });

  it('[LEADER-3] is a question that was sent on, and none that is no question any more', () => {
    const board = new Plates();
    board.act(passOn('bo-question', 'Økonomi', today)[1]);
    expect(board.ids('bo')).toContain('bo-question');
    board.act(dropQuestion('bo-question', 'Afgjort', today)[1]);
    expect(board.ids('bo')).not.toContain('bo-question');
  });

  it('is not what has been removed', () => {
    const board = new Plates();
    for (const kind of ['task', 'developmentPoint', 'parkedItem', 'decisionRequest'] as const) {
      const id = openWorkOf('bo', board.records()).find((item) => item.kind === kind)?.id ?? '';
      board.do(removed(kind, id));
      expect(board.ids('bo')).not.toContain(id);
    }
    expect(board.ids('bo')).toEqual(['bo-test']);
  });
});

describe('handing over', () => {
  /** Who has what of Bo's, after it was handed over. */
  function after(takers: Record<string, string | null>, leftOn: string | null = today) {
    const board = new Plates();
    board.do(made('testAction', 'helped', { title: 'Hjulpet', 'contributor.bo': true }));
    board.do(edited('testAction', 'helped', { 'contributor.eva': true }));
    const work = openWorkOf('bo', board.records());
    const act = board.act(handOver('bo', work, takers, ['helped'], leftOn));
    return { board, act };
  }

  it('gives each piece to whoever takes it, a question to whoever is asked now', () => {
    const { board } = after(Object.fromEntries(OF_BO.map((id) => [id, 'eva'])));
    expect(board.ids('bo')).toEqual([]);
    expect(board.ids('eva').sort()).toEqual(
      [...OF_BO, ...OF_BO.map((id) => id.replace('bo', 'eva'))].sort(),
    );
    expect(board.get('decisionRequest', 'bo-question').to).toBe('eva');
    expect(board.get('task', 'bo-task').owner).toBe('eva');
  });

  it('leaves a piece without anyone, or where it is: what nobody was asked about, or they keep', () => {
    const { board } = after({ 'bo-test': null, 'bo-question': null, 'bo-task': 'bo' });
    expect(board.get('testAction', 'bo-test').owner).toBeNull();
    expect(board.get('decisionRequest', 'bo-question').to).toBeNull();
    expect(board.ids('bo')).toEqual(['bo-task', 'bo-point', 'bo-parked']);
    expect(board.log.changes.filter((change) => change.record === 'bo-task')).toHaveLength(1);
    expect(board.log.changes.filter((change) => change.record === 'bo-point')).toHaveLength(1);
  });

  it('takes the one who leaves off the tests they help with, and no one else', () => {
    const { board } = after({});
    expect(Object.keys(board.get('testAction', 'helped').contributor)).toEqual(['eva']);
    expect(board.get('member', 'bo').leftOn).toBe(today);
    expect(board.get('member', 'eva').leftOn).toBeNull();
  });

  it('lets somebody stay who only hands over', () => {
    const { board } = after({ 'bo-task': 'eva' }, null);
    // Nothing is said of them at all.
    expect(board.log.changes.filter((change) => change.record === 'bo')).toHaveLength(1);
    expect(board.get('member', 'bo').leftOn).toBeNull();
    expect(board.ids('eva')).toContain('bo-task');
  });

  it('is one act that Fortryd takes back whole', () => {
    const { board, act } = after(Object.fromEntries(OF_BO.map((id) => [id, 'eva'])));
    board.undo(act);
    expect(board.ids('bo')).toEqual(OF_BO);
    expect(board.get('member', 'bo').leftOn).toBeNull();
    expect(board.get('testAction', 'helped').contributor).toEqual({ bo: true, eva: true });
  });
});
