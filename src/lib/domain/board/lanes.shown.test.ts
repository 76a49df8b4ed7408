/** What each filter shows, in which order, and which lanes are drawn again. */
import { describe, expect, it } from 'vitest';
import { createBarrier } from '../records/barrier';
import { createDecisionRequest } from '../records/decision-request';
import { createDevelopmentPoint } from '../records/development-point';
import { createIdea } from '../records/idea';
import { edited, made } from '../records/make';
import { Board, TODAY } from './board.fixture';
import {
  LOOSE,
  isEmptyLane,
  isLearnedFrom,
  lanesOf,
  standings,
  type Filter,
  type Lane,
  type Lanes,
  type Standing,
} from './lanes';

/** A board with the point `p` and tests in the columns they are given. */
function boardWith(tests: Record<string, { phase?: string; order?: string; on?: string }>): Board {
  const board = new Board();
  board.do(createDevelopmentPoint({ id: 'p' }, { title: 'Ro', kind: 'intervention', order: 'a0' }));
  for (const [id, { phase = 'plan', order = 'a0', on }] of Object.entries(tests))
    board.do(
      made('testAction', id, { title: id, pointId: 'p', order, owner: 'me', nextFollowUp: TODAY }),
      made('cycle', `${id}-c`, {
        testActionId: id,
        phase,
        prediction: 'Ro',
        ...(on ? { decision: { kind: 'stop', on, note: '', meeting: null } } : {}),
      }),
    );
  return board;
}

function agreedMeetings(board: Board, last?: ReadonlyMap<string, Standing>): Map<string, Standing> {
  const records = {
    cards: board.all('testAction').map(({ id }) => board.card(id)),
    requests: board.all('decisionRequest'),
    barriers: board.all('barrier'),
  };
  return standings(records, TODAY, last);
}

function shown(board: Board, filter: Filter = 'all', me: string | null = null): Lanes {
  const records = { points: board.all('developmentPoint'), ideas: board.all('idea') };
  return lanesOf(records, agreedMeetings(board), filter, me);
}

const ids = (all: readonly { id: string }[] = []): string[] => all.map(({ id }) => id);
const laneP = (lanes: Lanes): Lane | undefined => lanes.open.find(({ id }) => id === 'p');

describe('the order in a cell', () => {
  it.each(['plan', 'test', 'reflect'] as const)('[BOARD-1] is that of the team in %s', (phase) => {
    const lane = laneP(
      shown(
        boardWith({
          b: { phase, order: 'a1' },
          c: { phase, order: 'a0' },
          a: { phase, order: 'a1' },
        }),
      ),
    );
    expect(ids(lane?.[phase])).toEqual(['c', 'a', 'b']);
  });

  it('[BOARD-1] is that of the team among ideas', () => {
    const board = boardWith({});
    for (const [id, order] of [
      ['b', 'a2'],
      ['c', 'a0'],
      ['a', 'a1'],
    ] as const)
      board.do(createIdea({ id }, { text: id, pointId: 'p', order }));
    expect(ids(laneP(shown(board))?.ideas)).toEqual(['c', 'a', 'b']);
  });

  it('[BOARD-14] is the newest first among what is closed; of one day the same on every screen', () => {
    const tests = {
      old: { phase: 'closed', on: '2026-10-01' },
      a: { phase: 'closed', on: '2026-11-01' },
      b: { phase: 'closed', on: '2026-11-01' },
      new: { phase: 'closed', on: '2026-11-02' },
    };
    const turned = Object.fromEntries(Object.entries(tests).toReversed());
    for (const one of [tests, turned])
      expect(ids(laneP(shown(boardWith(one)))?.closed)).toEqual(['new', 'b', 'a', 'old']);
  });
});

describe('filters', () => {
  it('[BOARD-12] Mine shows no closed test and no test of others; ideas only one’s own', () => {
    const board = boardWith({ open: {}, done: { phase: 'closed', on: TODAY }, other: {} });
    board.do(edited('testAction', 'other', { owner: 'you' }));
    board.act([createIdea({ id: 'mine' }, { text: 'Min', pointId: 'p', order: 'a0' })], {
      actor: 'me',
    });
    board.act([createIdea({ id: 'yours' }, { text: 'Din', pointId: 'p', order: 'a1' })], {
      actor: 'you',
    });
    const lanes = shown(board, 'mine', 'me');
    expect([ids(laneP(lanes)?.plan), ids(laneP(lanes)?.closed)]).toEqual([['open'], []]);
    expect(ids(laneP(lanes)?.ideas)).toEqual(['mine']);
    expect(lanes.columns).toEqual({ ideas: 1, plan: 1, test: 0, reflect: 0, closed: 0 });
    expect(shown(board, 'mine', null).open).toEqual([]);
  });

  it('[BOARD-20] what was learned is words, not blanks, and never what nobody has learned from', () => {
    const board = boardWith({ a: {}, b: {} });
    board.do(edited('cycle', 'a-c', { learned: ' \n' }));
    expect(isLearnedFrom(board.card('a'))).toBe(false);
    board.do(edited('cycle', 'a-c', { learned: 'Ring om morgenen' }));
    expect(ids(laneP(shown(board, 'learned'))?.plan)).toEqual(['a']);
    expect(ids(laneP(shown(board, 'followUp'))?.plan)).toEqual([]);
  });

  it('[BOARD-13] a question or a barrier asks for the test it is about, and for no other', () => {
    const board = boardWith({ a: {}, b: {}, c: {} });
    const about = { pointId: 'p' };
    board.do(
      createDecisionRequest(
        { id: 'q' },
        { question: 'Må vi?', to: null, askedOn: TODAY, testActionId: 'a', ...about },
      ),
      createBarrier({ id: 'x' }, { text: 'Bil', kind: 'time', testActionId: 'b', ...about }),
      createBarrier({ id: 'y' }, { text: 'Tid', kind: 'time', testActionId: 'b', ...about }),
      createBarrier(
        { id: 'z' },
        { text: 'Om punktet', kind: 'time', testActionId: null, ...about },
      ),
    );
    const asks = [...agreedMeetings(board).values()].map(({ id, attentions }) => [id, attentions]);
    expect(asks).toEqual([
      ['a', ['awaitsLeader']],
      ['b', ['barrier']],
      ['c', []],
    ]);
    // The second of two still stands when the first is out of the way.
    board.do(edited('barrier', 'x', { resolved: { on: TODAY, note: '' } }));
    expect(agreedMeetings(board).get('b')?.attentions).toEqual(['barrier']);
  });
});

describe('what is drawn again', () => {
  it('[BOARD-14] is a card whose reason has changed', () => {
    const board = boardWith({ a: {} });
    const card = board.card('a');
    const first = standings({ cards: [card], requests: [], barriers: [] }, TODAY);
    const barrier = createBarrier({ id: 'x' }, { text: 'Bil', kind: 'time', testActionId: 'a' });
    board.do(barrier);
    const next = standings(
      { cards: [card], requests: [], barriers: board.all('barrier') },
      TODAY,
      first,
    );
    expect(first.get('a')?.attentions).toEqual([]);
    expect(next.get('a')?.attentions).toEqual(['barrier']);
  });

  it('[BOARD-14] is a lane in which one of its columns is longer, shorter or another', () => {
    const board = boardWith({ a: {}, b: { phase: 'test' } });
    const points = board.all('developmentPoint');
    const all = agreedMeetings(board);
    const only = (...wanted: string[]) => new Map([...all].filter(([id]) => wanted.includes(id)));
    const of = (some: ReadonlyMap<string, Standing>, last: Lanes | null) =>
      lanesOf({ points, ideas: [] }, some, 'all', null, last);
    const both = of(all, null);
    expect(laneP(of(all, both))).toBe(laneP(both));
    for (const [before, after] of [
      [all, only('a')],
      [only('a'), all],
      [only('a'), only('b')],
      [only(), only('a')],
      [only('a'), only()],
    ] as const) {
      const lane = laneP(of(after, of(before, null)));
      expect([...ids(lane?.plan), ...ids(lane?.test)]).toEqual([...after.keys()]);
    }
    const other = new Map([['a', { ...(all.get('a') as Standing) }]]);
    expect(laneP(of(other, of(only('a'), null)))?.plan[0]).toBe(other.get('a'));
  });

  it('[BOARD-11] a lane is empty when nothing stands in any of its columns', () => {
    const lane = laneP(shown(boardWith({})));
    expect(lane && isEmptyLane(lane)).toBe(true);
    for (const phase of ['plan', 'test', 'reflect', 'closed']) {
      const one = laneP(shown(boardWith({ a: { phase, on: TODAY } })));
      expect(one && isEmptyLane(one)).toBe(false);
    }
    // One here does not outweigh one there.
    const two = laneP(shown(boardWith({ a: {}, b: { phase: 'test' }, c: { phase: 'reflect' } })));
    expect(two && isEmptyLane(two)).toBe(false);
    expect(shown(boardWith({})).open.map(({ id }) => id)).not.toContain(LOOSE);
  });
});
