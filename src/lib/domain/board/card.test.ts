import { describe, expect, it } from 'vitest';
import { createBarrier } from '../records/barrier';
import { createDecisionRequest } from '../records/decision-request';
import { addDays, isoDate } from '../cadence/iso-date';
import { goOn } from '../cycle/acts';
import { edited } from '../records/make';
import type { Board } from './board.fixture';
import { TODAY, boardWithTest } from './board.fixture';
import { STALE_DAYS, attentionsOf, byOrder, isOverdue, isStale, missingAgreements } from './card';
import { keyAfter, keyBetween } from './order';

const NOBODY = { requests: [], barriers: [] };

function testWith(fields: Parameters<typeof edited>[2], phase = 'test'): Board {
  const board = boardWithTest();
  board.do(edited('testAction', 't', fields), edited('cycle', 'c', { phase }));
  return board;
}

describe('a card', () => {
  it('[BOARD-1] stands by its fractional key, ties by id; a key fits between any two', () => {
    const cards = [
      { id: 'c', order: 'a1' },
      { id: 'b', order: 'a1' },
      { id: 'd', order: 'a0' },
    ];
    expect(cards.toSorted(byOrder).map((c) => c.id)).toEqual(['d', 'b', 'c']);
    const between = keyBetween('a0', 'a1');
    expect(['a1', between, 'a0'].sort()).toEqual(['a0', between, 'a1']);
    expect(keyAfter(['a1', '', 'a0']) > 'a1').toBe(true);
  });

  it('[BOARD-2] is overdue once a date has passed, not on the day, and not when it is closed', () => {
    const overdue = (fields: Parameters<typeof edited>[2], phase?: string): boolean =>
      isOverdue(testWith(fields, phase).card('t'), TODAY);
    expect(overdue({ nextFollowUp: '2026-11-23' })).toBe(true);
    expect(overdue({ presentOn: '2026-11-23' })).toBe(true);
    expect(overdue({ nextFollowUp: TODAY, presentOn: TODAY })).toBe(false);
    expect(overdue({})).toBe(false);
    expect(overdue({ nextFollowUp: '2026-11-23' }, 'closed')).toBe(false);
  });

  it('[BOARD-3] is stale from the 21st day without news, and not when it is closed', () => {
    const card = testWith({}).card('t');
    expect(isStale({ ...card, lastNews: '2026-11-03' }, TODAY)).toBe(true);
    expect(isStale({ ...card, lastNews: '2026-11-04' }, TODAY)).toBe(false);
    expect(isStale({ ...card, lastNews: '2026-11-03', column: 'closed' }, TODAY)).toBe(false);
  });

  it('[BOARD-3] Fortsæt is news, also when the date stays as it was', () => {
    const board = testWith({ nextFollowUp: '2026-12-31' });
    const later = addDays(isoDate(board.card('t').lastNews), STALE_DAYS);
    expect(isStale(board.card('t'), later)).toBe(true);
    board.act(goOn(board.get('testAction', 't'), '2026-12-31', later), { at: later });
    expect(isStale(board.card('t'), later)).toBe(false);
  });

  it('[BOARD-3] is not said of a card of which something worse is said', () => {
    const still = (fields: Parameters<typeof edited>[2], phase?: string) => ({
      ...testWith(fields, phase).card('t'),
      lastNews: '2026-10-01',
    });
    expect(isStale(still({ nextFollowUp: '2026-12-01' }), TODAY)).toBe(true);
    expect(isStale(still({ nextFollowUp: '2026-11-17' }), TODAY)).toBe(false);
    expect(isStale(still({ presentOn: TODAY }), TODAY)).toBe(false);
    expect(isStale(still({}, 'reflect'), TODAY)).toBe(false);
    const asked = createDecisionRequest(
      { id: 'q' },
      { question: 'Må vi?', askedOn: '2026-10-01', testActionId: 't' },
    );
    const barrier = createBarrier({ id: 'x' }, { text: 'Tid', kind: 'time', testActionId: 't' });
    for (const draft of [asked, barrier]) {
      const board = testWith({ owner: 'la', nextFollowUp: '2026-12-01' });
      const card = { ...board.card('t'), lastNews: '2026-10-01' };
      expect(attentionsOf(card, TODAY, NOBODY)).toEqual(['stale']);
      board.do(draft);
      const around = { requests: board.all('decisionRequest'), barriers: board.all('barrier') };
      expect(attentionsOf(card, TODAY, around)).toHaveLength(1);
      expect(attentionsOf(card, TODAY, around)).not.toContain('stale');
    }
  });

  it('[BOARD-4] misses an agreement without an owner, an expectation or a date', () => {
    expect(missingAgreements(boardWithTest(' ').card('t'))).toEqual([
      'owner',
      'prediction',
      'date',
    ]);
    const agreed = { owner: 'la', presentOn: '2026-12-08' };
    expect(missingAgreements(testWith(agreed).card('t'))).toEqual([]);
    expect(missingAgreements(testWith({}, 'closed').card('t'))).toEqual([]);
  });

  it('[BOARD-5] names its reasons for attention, most urgent first; a closed one has none', () => {
    const fields = { nextFollowUp: '2026-11-17', presentOn: TODAY, pointId: null };
    const board = testWith(fields, 'reflect');
    board.do(
      createBarrier({ id: 'x' }, { text: 'Tid', kind: 'resources', testActionId: 't' }),
      createDecisionRequest(
        { id: 'q' },
        { question: 'Må vi?', askedOn: '2026-11-10', testActionId: 't' },
      ),
    );
    const around = { requests: board.all('decisionRequest'), barriers: board.all('barrier') };
    const card = { ...board.card('t'), lastNews: '2026-10-01' };
    expect(attentionsOf(card, TODAY, around)).toEqual([
      'awaitsLeader',
      'barrier',
      'overdue',
      'presentToday',
      'awaitsReflection',
      'noAgreement',
      'noPoint',
    ]);
    expect(attentionsOf(card, TODAY, NOBODY)[0]).toBe('overdue');
    expect(attentionsOf(testWith(fields, 'closed').card('t'), TODAY, around)).toEqual([]);
  });
});
