/** What a package holds of each record: its own, in the team's order, without blanks. */
import { describe, expect, it } from 'vitest';
import type { CoreElement } from '../records/core-element';
import { packageOf, smallBoard } from './inspiration.fixture';

describe('what a package holds', () => {
  it('[INSPIRE-3] names points and tests by their place, and each test the point it stands under', () => {
    const { points, tests } = packageOf(smallBoard());
    expect(points.map(({ key }) => key)).toEqual(['p1']);
    expect(tests.map(({ key, point }) => [key, point])).toEqual([
      ['t1', 'p1'],
      ['t2', null],
    ]);
  });

  it('[INSPIRE-3] holds of each test its own cycles, what was seen, and where it was taken up', () => {
    const [first, second] = packageOf(smallBoard(), { quotes: ['proeve-t', 'stop-t'] }).tests;
    expect(
      first?.cycles.map(({ number, attempt, decision }) => [number, attempt, decision]),
    ).toEqual([['1', 'Mette ringer til to familier', 'adopt']]);
    expect(first?.rests).toMatchObject({ citizen: 1, number: 1 });
    expect(first?.quotes.map(({ text }) => text)).toEqual([
      'Mette ringede, og så sov vi',
      '2 mod 6',
    ]);
    expect(first?.spread).toEqual([
      { on: '2026-11-18', place: 'Distrikt nord', takenUpBy: 'Sundhedsplejersker', note: '' },
    ]);
    expect(first?.who).toEqual(['Sundhedsplejerske 1', 'Sundhedsplejerske 2']);
    expect(
      second?.cycles.map(({ attempt, decision, decisionNote }) => [
        attempt,
        decision,
        decisionNote,
      ]),
    ).toEqual([['Vi skriver breve', 'stop', 'Ingen læste dem']]);
    expect([second?.quotes, second?.spread, second?.who]).toEqual([[], [], []]);
    expect(Object.values(second?.rests ?? {}).every((count) => count === 0)).toBe(true);
  });

  it('[INSPIRE-3] holds no words of what was seen where nobody asked for them, only how many', () => {
    const [first] = packageOf(smallBoard(), { quotes: [] }).tests;
    expect(first?.quotes).toEqual([]);
    expect(first?.rests).toMatchObject({ citizen: 1, number: 1 });
  });

  it('[INSPIRE-3] what is being tried has no decision and no note of one', () => {
    const board = smallBoard();
    const cycles = board.cycles.map((cycle) => ({ ...cycle, decision: null, stamp: null }));
    const [first] = packageOf({ ...board, cycles }).tests;
    expect(first?.cycles[0]).toMatchObject({
      decision: null,
      decisionNote: '',
      prediction: 'Rettet siden',
    });
  });

  it('[INSPIRE-2] says what was seen of a kind that nobody chose in no list', () => {
    const board = smallBoard();
    const observations = board.observations.map((one) => ({ ...one, kind: null }));
    const [first] = packageOf({ ...board, observations }, { quotes: ['proeve-t'] }).tests;
    expect(first?.quotes).toEqual([]);
  });

  it('[INSPIRE-3] stands in the order of the board, two in one place by their id', () => {
    const board = smallBoard();
    const [one] = board.coreElements;
    const element = (id: string, order: string): CoreElement =>
      ({ ...one, id, order, title: ` ${id} `, description: ' Om ' }) as CoreElement;
    const coreElements = [
      element('c', 'a1'),
      element('b', 'a1'),
      element('a', 'a2'),
      element('d', 'a0'),
    ];
    const points = board.points.map((point) => ({
      ...point,
      coreElement: { a: true as const, b: true as const, d: true as const },
      closed: { on: '2026-11-20', note: ' Det virker ' },
    }));
    const told = packageOf({ ...board, coreElements, points });
    expect(told.coreElements.map(({ title }) => title)).toEqual(['d', 'b', 'c', 'a']);
    expect(told.coreElements[0]).toEqual({ title: 'd', kind: 'intervention', description: 'Om' });
    expect(told.points[0]?.coreElements).toEqual(['d', 'b', 'a']);
    expect(told.points[0]?.closedNote).toBe('Det virker');
    expect(packageOf(board).points[0]?.closedNote).toBe('');
  });

  it('[INSPIRE-3] says where it comes from without blanks around', () => {
    const board = smallBoard();
    const named = { ...board.board, name: ' Spædbarn ', municipality: ' Jammerbugt ' };
    const tests = board.tests.map((test) => ({ ...test, title: ` ${test.title} ` }));
    const told = packageOf({ ...board, board: named, tests });
    expect(told.origin).toEqual({ board: 'Spædbarn', municipality: 'Jammerbugt' });
    expect(told.tests.map(({ title }) => title)).toEqual(['Ring fredag', 'Brev']);
  });
});
