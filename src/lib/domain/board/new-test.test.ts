import { describe, expect, it } from 'vitest';
import { createIdea } from '../records/idea';
import { WHEN, Board } from './board.fixture';
import { newTest, startsLarge, type CompactTest } from './new-test';

describe('a new test', () => {
  const form: CompactTest = {
    title: 'Ring torsdag',
    pointId: null,
    owner: null,
    attempt: '',
    prediction: 'Vi når flere',
    plan: '',
    size: 'single',
    several: false,
    presentOn: null,
    nextFollowUp: null,
    afterwards: false,
    ideaId: null,
    order: 'a0',
  };

  it('[BOARD-15] comes with its first cycle, and the idea knows what became of it', () => {
    const board = new Board();
    board.do(createIdea({ id: 'i' }, { text: 'Ring torsdag' }));
    board.do(...newTest({ ...form, ideaId: 'i' }, { test: 't', cycle: 'c' }, WHEN));
    expect(board.card('t')).toMatchObject({ column: 'plan', number: '1' });
    expect(board.get('idea', 'i').fate).toEqual({ kind: 'test', testAction: 't' });
  });

  it('[BOARD-15] logged afterwards it awaits reflection, and nothing is stamped as foreseen', () => {
    const board = new Board();
    board.do(...newTest({ ...form, afterwards: true }, { test: 't', cycle: 'c' }, WHEN));
    expect(board.card('t').column).toBe('reflect');
    expect(board.get('testAction', 't').loggedAfterwards).toBe(true);
    expect(board.get('cycle', 'c').stamp).toBeNull();
  });

  it('[BOARD-16] above få, or several changes at once, is large', () => {
    expect(startsLarge('single', false)).toBe(false);
    expect(startsLarge('few', false)).toBe(false);
    expect(startsLarge('team', false)).toBe(true);
    expect(startsLarge('single', true)).toBe(true);
  });
});
