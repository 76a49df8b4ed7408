import { describe, expect, it } from 'vitest';
import { decide } from '../cycle/acts';
import { createIdea } from '../records/idea';
import { edited } from '../records/make';
import { createTestAction } from '../records/test-action';
import { TODAY, WHEN, Board, boardWithTest } from './board.fixture';
import { moveOf, moveOfIdea } from './moves';

describe('moving a test', () => {
  it('[BOARD-6] to Afprøves starts it and stamps the expectation', () => {
    const board = boardWithTest();
    const move = moveOf(board.card('t'), { column: 'test', pointId: 'p' }, WHEN, 'new');
    expect(board.apply(move)).toBe('start-test');
    expect(board.card('t').column).toBe('test');
    expect(board.get('cycle', 'c').stamp?.prediction).toBe('Færre går forgæves');
    expect(board.get('cycle', 'c').startedOn).toBe(TODAY);
  });

  it('[BOARD-6] to Til refleksion goes to reflection, and back again keeps the stamp', () => {
    const board = boardWithTest();
    const there = moveOf(board.card('t'), { column: 'reflect', pointId: 'p' }, WHEN, 'new');
    expect(board.apply(there)).toBe('to-reflection');
    board.do(edited('cycle', 'c', { prediction: 'noget andet' }));
    const back = moveOf(board.card('t'), { column: 'plan', pointId: 'p' }, WHEN, 'new');
    expect(board.apply(back)).toBe('move-back');
    expect(board.card('t').column).toBe('plan');
    expect(board.get('cycle', 'c').stamp?.prediction).toBe('Færre går forgæves');
  });

  it('[BOARD-6] to Afsluttet asks for the decision and changes nothing yet', () => {
    const board = boardWithTest();
    expect(moveOf(board.card('t'), { column: 'closed', pointId: 'p' }, WHEN, 'new')).toEqual({
      kind: 'decide',
    });
  });

  it('[BOARD-6] a test never becomes an idea', () => {
    const move = moveOf(boardWithTest().card('t'), { column: 'ideas', pointId: 'p' }, WHEN, 'new');
    expect(move).toEqual({ kind: 'refused', why: 'notAnIdea' });
  });

  it('[BOARD-6] a closed test is taken up again in Planlægges, and only there', () => {
    const board = boardWithTest();
    board.do(
      ...decide(board.get('testAction', 't'), board.get('cycle', 'c'), {
        kind: 'stop',
        meeting: null,
        when: WHEN,
        ids: { cycle: 'x', describeTask: 'y', checkBackTask: 'z' },
      }),
    );
    expect(board.card('t').column).toBe('closed');
    const wrong = moveOf(board.card('t'), { column: 'test', pointId: 'p' }, WHEN, 'c2');
    expect(wrong).toEqual({ kind: 'refused', why: 'reopenFirst' });
    const again = moveOf(board.card('t'), { column: 'plan', pointId: 'p' }, WHEN, 'c2');
    expect(board.apply(again)).toBe('reopen-test');
    expect(board.card('t')).toMatchObject({ column: 'plan', number: '2' });
  });

  it('[BOARD-7] a new lane and a new place go with it in one act', () => {
    const board = boardWithTest();
    const target = { column: 'test', pointId: 'q', order: 'a5' } as const;
    expect(board.apply(moveOf(board.card('t'), target, WHEN, 'new'))).toBe('start-test');
    expect(board.get('testAction', 't')).toMatchObject({ pointId: 'q', order: 'a5' });
  });

  it('[BOARD-7] within its column only lane and place change; nowhere new is no act', () => {
    const board = boardWithTest();
    const stay = moveOf(board.card('t'), { column: 'plan', pointId: 'p' }, WHEN, 'new');
    expect(stay).toEqual({ kind: 'none' });
    const lane = moveOf(board.card('t'), { column: 'plan', pointId: null }, WHEN, 'new');
    expect(board.apply(lane)).toBe('move-test');
    expect(board.get('testAction', 't').pointId).toBeNull();
  });

  it('[BOARD-7] a test whose cycles are gone gets one, and stands in Planlægges', () => {
    const board = new Board();
    board.do(createTestAction({ id: 't' }, { title: 'Uden cirkel', pointId: null, order: 'a0' }));
    board.apply(moveOf(board.card('t'), { column: 'test', pointId: null }, WHEN, 'c1'));
    expect(board.card('t').current?.id).toBe('c1');
  });
});

describe('moving an idea', () => {
  it('[BOARD-8] changes lane or place, becomes a test in Planlægges, and goes nowhere else', () => {
    const board = new Board();
    board.do(createIdea({ id: 'i' }, { text: 'Ring dagen før', order: 'a0' }));
    const idea = board.get('idea', 'i');
    expect(board.apply(moveOfIdea(idea, { column: 'ideas', pointId: 'p' }))).toBe('edit-idea');
    expect(board.get('idea', 'i').pointId).toBe('p');
    expect(moveOfIdea(idea, { column: 'plan', pointId: 'p' })).toEqual({
      kind: 'compose',
      pointId: 'p',
    });
    expect(moveOfIdea(idea, { column: 'test', pointId: 'p' })).toEqual({
      kind: 'refused',
      why: 'planFirst',
    });
    expect(moveOfIdea(idea, { column: 'ideas', pointId: null })).toEqual({ kind: 'none' });
  });
});
