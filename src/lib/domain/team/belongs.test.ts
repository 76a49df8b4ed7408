import { describe, expect, it } from 'vitest';
import { BoardKit } from '../board-kit.fixture';
import { createBarrier } from '../records/barrier';
import { RECORD_KINDS, type RecordKind } from '../records/kind-names';
import { SPECS } from '../records/kinds';
import { edited, made } from '../records/make';
import { moveTest } from './acts';
import { HANGING_KINDS, allOn } from './all-on';
import { aboutPoint, aboutTest, hangsOn, isOfWholePoint, pointOf } from './belongs';

const tests = new Map([
  ['moved', { pointId: 'new' }],
  ['loose', { pointId: null }],
]);
const testOf = (id: string) => tests.get(id);

describe('what hangs on a point', () => {
  it('[TEAM-1] follows its test to where the test stands now, whatever was stored beside it', () => {
    expect(pointOf({ testActionId: 'moved', pointId: 'old' }, testOf)).toBe('new');
    expect(pointOf({ testActionId: 'moved', pointId: null }, testOf)).toBe('new');
    expect(pointOf({ testActionId: 'moved' }, testOf)).toBe('new');
    expect(pointOf({ testActionId: 'loose', pointId: 'old' }, testOf)).toBeNull();
  });

  it('[TEAM-1] without a test hangs where it was written, and so does what is about a test that never came', () => {
    expect(pointOf({ testActionId: null, pointId: 'old' }, testOf)).toBe('old');
    expect(pointOf({}, testOf)).toBeNull();
    expect(pointOf({ testActionId: 'unknown', pointId: 'old' }, testOf)).toBe('old');
  });

  it('[TEAM-1] is on one point at a time', () => {
    const moved = { testActionId: 'moved', pointId: 'old' };
    expect(['old', 'new'].filter((point) => hangsOn(point, testOf)(moved))).toEqual(['new']);
  });

  it('[TEAM-1] is of the whole point when there is no test to look for it on', () => {
    const of = isOfWholePoint('old', testOf);
    expect(of({ testActionId: null, pointId: 'old' })).toBe(true);
    expect(of({ testActionId: 'unknown', pointId: 'old' })).toBe(true);
    expect(of({ testActionId: 'moved', pointId: 'old' })).toBe(false);
    expect(of({ testActionId: null, pointId: 'new' })).toBe(false);
  });

  it('[TEAM-4] is stored with the test and the point the test stands under that day', () => {
    expect(aboutTest({ id: 't', pointId: 'p' })).toEqual({ testActionId: 't', pointId: 'p' });
    expect(aboutPoint('p')).toEqual({ testActionId: null, pointId: 'p' });
    expect(aboutPoint('')).toEqual({ testActionId: null, pointId: null });
  });
});

/** What hangs on a point of a board, by id. */
function on(board: BoardKit, point: string): string[] {
  return allOn(
    point,
    (kind) => board.all(kind),
    (id) => board.find('testAction', id),
  ).map(({ id }) => id);
}

/** A board with a test under `old`, which anything can be hung on. */
function withTest(): BoardKit {
  const board = new BoardKit();
  board.do(made('testAction', 't', { pointId: 'old' }));
  return board;
}

/** Fields of a spec that name another record by its id. */
function namesOf(kind: RecordKind): string[] {
  return Object.keys(SPECS[kind].fields).filter((name) => name.endsWith('Id'));
}

/** Where each field of that sort leads. A field that is not here must say whether something hangs by it. */
const LEADS: Readonly<Record<string, 'point' | 'test' | 'cycle' | 'idea' | 'sign'>> = {
  pointId: 'point',
  testActionId: 'test',
  cycleId: 'cycle',
  parentCycleId: 'cycle',
  ideaId: 'idea',
  // What a test is to move, not where it stands: the test has its point itself.
  signId: 'sign',
};

describe('every kind of record, by the registry', () => {
  it.each(RECORD_KINDS)('[TEAM-5] %s: each field that names a record is known here', (kind) => {
    expect(namesOf(kind).filter((name) => !(name in LEADS))).toEqual([]);
    // What hangs on a cycle says its test too: a cycle is not looked up for it.
    if (namesOf(kind).some((name) => LEADS[name] === 'cycle'))
      expect(namesOf(kind)).toContain('testActionId');
    const hangs = namesOf(kind).some((name) => ['point', 'test'].includes(LEADS[name] ?? ''));
    expect(HANGING_KINDS.includes(kind)).toBe(hangs);
  });

  it.each(HANGING_KINDS)('[TEAM-5] %s hangs on a point as its spec can say it', (kind) => {
    const board = withTest();
    const can = namesOf(kind);
    if (can.includes('pointId')) {
      board.do(made(kind, 'own', { pointId: 'old' }), made(kind, 'else', { pointId: 'new' }));
      expect(on(board, 'old')).toContain('own');
      expect(on(board, 'old')).not.toContain('else');
    }
    if (!can.includes('testActionId')) return;
    board.do(made(kind, 'r', { testActionId: 't' }));
    expect(on(board, 'old')).toContain('r');
  });

  it.each(HANGING_KINDS.filter((kind) => namesOf(kind).includes('testActionId')))(
    '[TEAM-10] %s goes along with its test, and Fortryd takes it back',
    (kind) => {
      const board = withTest();
      const stored = namesOf(kind).includes('pointId') ? { pointId: 'old' } : {};
      board.do(made(kind, 'r', { testActionId: 't', ...stored }));
      const move = board.act(moveTest('t', 'new')[1]);
      expect(on(board, 'new')).toEqual(expect.arrayContaining(['t', 'r']));
      expect(on(board, 'old')).toEqual([]);
      board.undo(move);
      expect(on(board, 'old')).toEqual(expect.arrayContaining(['t', 'r']));
      expect(on(board, 'new')).toEqual([]);
    },
  );

  it('[TEAM-10] what an older build moved or noted is read the same, and so is what was noted beside a move', () => {
    const board = withTest();
    board.do(
      // As the page of a test once noted it: without the point.
      createBarrier({ id: 'before' }, { text: 'Ingen bil', kind: 'time', testActionId: 't' }),
    );
    expect(on(board, 'old')).toEqual(expect.arrayContaining(['t', 'before']));
    board.do(edited('testAction', 't', { pointId: 'new' }));
    // Another device had not heard of the move.
    const about = { testActionId: 't', pointId: 'old' };
    board.do(createBarrier({ id: 'beside' }, { text: 'Ingen tid', kind: 'time', ...about }));
    expect(on(board, 'new')).toEqual(expect.arrayContaining(['t', 'before', 'beside']));
    expect(on(board, 'old')).toEqual([]);
  });
});
