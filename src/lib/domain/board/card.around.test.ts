/** What a card says of itself: its last news, its number, its dates, and what stands around it. */
import { describe, expect, it } from 'vitest';
import { createBarrier } from '../records/barrier';
import { createDecisionRequest } from '../records/decision-request';
import { edited, made } from '../records/make';
import { TODAY, boardWithTest } from './board.fixture';
import { attentionsOf, cardOf, dueDate, isOverdue, missingAgreements, needsFollowUp } from './card';
import { keyAfter, keyBetween } from './order';
import { placedAt, placedFirst, stepped } from './placing';

const NOBODY = { requests: [], barriers: [] };

describe('a card', () => {
  it('[BOARD-3] has its last news from whatever came last: itself, a cycle, or what was seen', () => {
    const board = boardWithTest();
    const test = { ...board.get('testAction', 't'), updatedAt: '2026-11-02T08:00:00.000Z' };
    const cycle = board.get('cycle', 'c');
    const news = (at: string, ...seen: string[]) =>
      cardOf(test, [{ ...cycle, updatedAt: at }], seen).lastNews;
    expect(news('2026-11-01T08:00:00.000Z')).toBe('2026-11-02');
    expect(news('2026-11-03T08:00:00.000Z')).toBe('2026-11-03');
    const seen = ['2026-11-05T08:00:00.000Z', '2026-11-04T08:00:00.000Z'];
    expect(news('2026-11-03T08:00:00.000Z', ...seen)).toBe('2026-11-05');
    expect(news('2026-11-03T08:00:00.000Z', ...seen.toReversed())).toBe('2026-11-05');
    expect(news('2026-11-06T08:00:00.000Z', ...seen)).toBe('2026-11-06');
  });

  it('[CYCLE-1] is number 1 before its first cycle, and branched only with two that are open', () => {
    const board = boardWithTest();
    expect(cardOf(board.get('testAction', 't'), []).number).toBe('1');
    expect(board.card('t')).toMatchObject({ number: '1', branched: false });
    board.do(made('cycle', 'd', { testActionId: 't', parentCycleId: 'c' }));
    board.do(made('cycle', 'e', { testActionId: 't', parentCycleId: 'c' }));
    board.do(edited('cycle', 'c', { phase: 'closed' }));
    expect(board.card('t').branched).toBe(true);
    board.do(edited('cycle', 'd', { phase: 'closed' }));
    expect(board.card('t')).toMatchObject({ number: '2b', branched: false });
  });

  it('[BOARD-2] was due on the earliest of its days, and without a day never', () => {
    const board = boardWithTest();
    const due = (fields: Parameters<typeof edited>[2]) => {
      board.do(edited('testAction', 't', fields));
      return [dueDate(board.card('t')), isOverdue(board.card('t'), TODAY)];
    };
    expect(due({})).toEqual([null, false]);
    expect(due({ nextFollowUp: '2026-11-20' })).toEqual(['2026-11-20', true]);
    expect(due({ presentOn: '2026-11-10' })).toEqual(['2026-11-10', true]);
    expect(due({ nextFollowUp: null, presentOn: '2026-11-30' })).toEqual(['2026-11-30', false]);
    expect(due({ nextFollowUp: '2026-11-30' })).toEqual(['2026-11-30', false]);
  });

  it('[BOARD-4] has an expectation also where only the one from the start is left; blanks are none', () => {
    const board = boardWithTest(' ');
    board.do(edited('testAction', 't', { owner: 'me', nextFollowUp: TODAY }));
    expect(missingAgreements(board.card('t'))).toEqual(['prediction']);
    const stamp = (prediction: string) => ({ prediction, at: '2026-11-20T08:00:00.000Z' });
    board.do(edited('cycle', 'c', { stamp: stamp(' ') }));
    expect(missingAgreements(board.card('t'))).toEqual(['prediction']);
    board.do(edited('cycle', 'c', { stamp: stamp('Ro') }));
    expect(missingAgreements(board.card('t'))).toEqual([]);
  });

  it('[BOARD-5] asks because of what is about it, and not of what is about others or over', () => {
    const board = boardWithTest();
    board.do(edited('testAction', 't', { owner: 'me', nextFollowUp: TODAY }));
    for (const testActionId of ['t', 'other'])
      board.do(
        createDecisionRequest(
          { id: `q-${testActionId}` },
          { question: 'Må vi?', to: null, askedOn: TODAY, testActionId, pointId: 'p' },
        ),
        createBarrier({ id: `b-${testActionId}` }, { text: 'Bil', kind: 'time', testActionId }),
      );
    const asks = (who: string) =>
      attentionsOf(board.card('t'), TODAY, {
        requests: board.all('decisionRequest').filter(({ id }) => id.endsWith(who)),
        barriers: board.all('barrier').filter(({ id }) => id.endsWith(who)),
      });
    expect(asks('-t')).toEqual(['awaitsLeader', 'barrier']);
    expect(asks('-other')).toEqual([]);
    board.do(
      edited('barrier', 'b-t', { resolved: { on: TODAY, note: '' } }),
      edited('decisionRequest', 'q-t', { dropped: { why: 'Afgjort', on: TODAY } }),
    );
    expect(asks('-t')).toEqual([]);
  });

  it('[BOARD-13] without a point or an agreement alone needs no follow-up', () => {
    const board = boardWithTest();
    board.do(edited('testAction', 't', { pointId: null }));
    const attentions = attentionsOf(board.card('t'), TODAY, NOBODY);
    expect(attentions).toEqual(['noAgreement', 'noPoint']);
    expect(needsFollowUp(attentions)).toBe(false);
    expect(needsFollowUp(['noPoint'])).toBe(false);
    expect(needsFollowUp([...attentions, 'barrier'])).toBe(true);
  });
});

describe('places', () => {
  const at = (id: string, order: string) => ({ id, order });

  it('[BOARD-1] a key that is empty, damaged or too long counts as none', () => {
    const first = keyBetween(null, null);
    for (const bad of ['', '?!', '~', `a0${'V'.repeat(60)}`]) {
      expect(keyBetween(bad, null)).toBe(first);
      expect(keyAfter([bad])).toBe(first);
      expect(keyAfter([bad, 'a5']) > 'a5').toBe(true);
      expect(keyBetween('a5', bad) > 'a5').toBe(true);
      expect(keyBetween(bad, 'a5') < 'a5').toBe(true);
    }
    // Two that have changed places leave room after the first.
    expect(keyBetween('a5', 'a3') > 'a5').toBe(true);
    expect(keyBetween('a5', 'a5') > 'a5').toBe(true);
  });

  it('[BOARD-1] the longest key is still built on', () => {
    const longest = `a0${'V'.repeat(46)}`;
    expect(keyBetween(longest, null)).not.toBe(keyBetween(null, null));
    expect(keyBetween(`${longest}V`, null)).toBe(keyBetween(null, null));
  });

  it('[BOARD-10] one is placed among others in whatever order they are listed', () => {
    const others = [at('c', 'a2'), at('a', 'a0'), at('b', 'a1')];
    const [[id, key] = ['', '']] = placedAt(others, 'new', 1);
    expect(id).toBe('new');
    expect('a0' < key && key < 'a1').toBe(true);
    const [[, last] = ['', '']] = placedAt(others, 'a', 9);
    expect(last > 'a2').toBe(true);
  });

  it('[BOARD-10] all get fresh keys where neighbours share one, each once and in order', () => {
    const others = [at('a', 'a0'), at('b', 'a0'), at('c', 'a0')];
    const fresh = placedAt(others, 'new', 1);
    expect([...fresh.keys()]).toEqual(['a', 'new', 'b', 'c']);
    expect([...fresh.values()]).toEqual([...fresh.values()].sort());
    expect(new Set(fresh.values()).size).toBe(4);
  });

  it('[BOARD-10] several are placed first in their order, also where all keys are the same', () => {
    for (const others of [
      [],
      [at('x', 'a0')],
      [at('x', ''), at('y', '')],
      [at('b', 'a0'), at('x', 'a1')],
    ]) {
      const placed = placedFirst(others, ['a', 'b', 'c']);
      const now = new Map([...others.map(({ id, order }) => [id, order] as const), ...placed]);
      const order = [...now].sort(([, one], [, other]) => (one < other ? -1 : 1)).map(([id]) => id);
      expect(order.slice(0, 3)).toEqual(['a', 'b', 'c']);
    }
  });

  it('[BOARD-10] one step, from wherever the list stands; none for what is not in it', () => {
    const list = [at('c', 'a2'), at('a', 'a0'), at('b', 'a1')];
    expect((stepped(list, 'a', 1).get('a') ?? '') > 'a1').toBe(true);
    expect((stepped(list, 'c', -1).get('c') ?? '') < 'a1').toBe(true);
    expect((stepped(list, 'b', -1).get('b') ?? 'z') < 'a0').toBe(true);
    expect(stepped(list, 'a', -1).size).toBe(0);
    expect(stepped(list, 'c', 1).size).toBe(0);
    expect(stepped(list, 'unknown', 1).size).toBe(0);
  });
});
