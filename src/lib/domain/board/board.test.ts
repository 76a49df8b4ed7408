import { describe, expect, it } from 'vitest';
import { isoDate } from '../cadence/iso-date';
import type { DraftChange } from '../change';
import { decide } from '../cycle/acts';
import { MemoryLog } from '../log';
import { DEFAULT_RHYTHM } from '../records/board';
import { createCycle } from '../records/cycle';
import { createDevelopmentPoint } from '../records/development-point';
import { createIdea } from '../records/idea';
import type { RecordKind, Records } from '../records/kinds';
import { edited } from '../records/make';
import { createMeeting } from '../records/meeting';
import { readRecord } from '../records/read';
import { createTestAction } from '../records/test-action';
import { cardOf, type Card } from './card';
import { LOOSE, lanesOf, standings } from './lanes';
import { moveOf, moveOfIdea, type Move } from './moves';
import { newTest, startsLarge, type CompactTest } from './new-test';
import { meetingToStart, nextMeetingOn, runningMeeting } from './next-meeting';
import { placedAt, stepped, type Ordered } from './placing';
import { nextCard } from './walking';

const TODAY = isoDate('2026-11-24');
const WHEN = { today: TODAY, now: '2026-11-24T09:00:00.000Z' };

/** A board in memory: what is done to it, and how it then reads. */
class Board {
  #serial = 0;
  readonly #log = new MemoryLog(() => (this.#serial += 1).toString(16).padStart(16, '0'));

  do(...drafts: DraftChange[]): void {
    this.#serial += 1;
    const at = Date.UTC(2026, 10, 24, 8) + this.#serial * 1000;
    this.#log.act(drafts, { act: `a${this.#serial}`, verb: 'edit', board: 'b', device: 'd', at });
  }

  all<K extends RecordKind>(kind: K): Records[K][] {
    return this.#log.records
      .filter((id) => this.#log.kindOf(id) === kind)
      .map((id) => readRecord(kind, id, 'b', this.#log.fold(id)!))
      .filter((record) => !record.removed);
  }

  get<K extends RecordKind>(kind: K, id: string): Records[K] {
    return this.all(kind).find((record) => record.id === id)!;
  }

  card(id: string): Card {
    const cycles = this.all('cycle').filter((c) => c.testActionId === id);
    return cardOf(this.get('testAction', id), cycles);
  }

  apply(move: Move): string {
    if (move.kind !== 'act') throw new Error(move.kind);
    this.do(...move.drafts);
    return move.verb;
  }
}

function boardWithTest(prediction = 'Færre går forgæves'): Board {
  const board = new Board();
  board.do(
    createTestAction({ id: 't' }, { title: 'Ring torsdag', pointId: 'p', order: 'a0' }),
    createCycle({ id: 'c' }, { testActionId: 't', prediction }),
  );
  return board;
}

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

describe('order', () => {
  function sorted(list: Ordered[], keys: ReadonlyMap<string, string>): string[] {
    return list
      .map((o) => ({ ...o, order: keys.get(o.id) ?? o.order }))
      .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1))
      .map((o) => o.id);
  }
  const list = [
    { id: 'a', order: 'a0' },
    { id: 'b', order: 'a1' },
    { id: 'c', order: 'a2' },
  ];

  it('[BOARD-10] one key puts a record at any place', () => {
    for (const [index, wanted] of [
      [0, ['c', 'a', 'b']],
      [1, ['a', 'c', 'b']],
      [9, ['a', 'b', 'c']],
    ] as const) {
      const keys = placedAt(list, 'c', index);
      expect(keys.size).toBe(1);
      expect(sorted(list, keys)).toEqual(wanted);
    }
  });

  it('[BOARD-10] neighbours with the same key or none get fresh keys, and the order holds', () => {
    for (const order of ['a1', '']) {
      const same = ['a', 'b', 'c', 'd'].map((id) => ({ id, order }));
      const keys = placedAt(same, 'd', 1);
      expect(sorted(same, keys)).toEqual(['a', 'd', 'b', 'c']);
    }
  });

  it('[BOARD-10] a step moves one place, and nothing at the edge', () => {
    expect(sorted(list, stepped(list, 'b', -1))).toEqual(['b', 'a', 'c']);
    expect(sorted(list, stepped(list, 'b', 1))).toEqual(['a', 'c', 'b']);
    expect(stepped(list, 'a', -1).size).toBe(0);
    expect(stepped(list, 'c', 1).size).toBe(0);
  });
});

describe('lanes', () => {
  function board(): Board {
    const b = boardWithTest();
    b.do(
      createDevelopmentPoint({ id: 'q' }, { title: 'To', kind: 'organisational', order: 'a1' }),
      createDevelopmentPoint({ id: 'p' }, { title: 'Et', kind: 'intervention', order: 'a0' }),
      createTestAction(
        { id: 'late' },
        { title: 'Sen', pointId: 'q', owner: 'me', nextFollowUp: '2026-11-17', order: 'a0' },
      ),
      createCycle({ id: 'late-c' }, { testActionId: 'late', prediction: 'x' }),
      createTestAction({ id: 'lost' }, { title: 'Løs', pointId: 'gone', order: 'a0' }),
      createIdea({ id: 'i' }, { text: 'Ny', order: 'a0' }),
    );
    return b;
  }
  function shown(b: Board, filter: 'all' | 'mine' | 'followUp' = 'all', me: string | null = null) {
    const ids = b.all('testAction').map((t) => t.id);
    const records = {
      points: b.all('developmentPoint'),
      ideas: b.all('idea'),
      cards: ids.map((id) => b.card(id)),
      requests: [],
      barriers: [],
    };
    return lanesOf(records, standings(records, TODAY), filter, me);
  }

  it('[BOARD-11] one lane per open point in order; what has no point stands first', () => {
    const lanes = shown(board());
    expect(lanes.open.map((l) => l.id)).toEqual([LOOSE, 'p', 'q']);
    expect(lanes.open[0]?.plan.map((s) => s.id)).toEqual(['lost']);
    expect(lanes.open[0]?.ideas.map((i) => i.id)).toEqual(['i']);
    expect(lanes.columns).toEqual({ ideas: 1, plan: 3, test: 0, reflect: 0, closed: 0 });
  });

  it('[BOARD-11] a closed point folds away with its tests', () => {
    const b = board();
    b.do(edited('developmentPoint', 'q', { closed: { on: TODAY, note: '' } }));
    expect(shown(b).open.map((l) => l.id)).toEqual([LOOSE, 'p']);
    expect(shown(b).closed.map((l) => l.id)).toEqual(['q']);
  });

  it('[BOARD-12] Mine is what one owns or contributes to; nobody owns nothing', () => {
    const b = board();
    expect(shown(b, 'mine', 'me').open.map((l) => l.id)).toEqual(['q']);
    expect(shown(b, 'mine', null).open).toEqual([]);
    b.do(edited('testAction', 't', { 'contributor.me': true }));
    expect(shown(b, 'mine', 'me').open.map((l) => l.id)).toEqual(['p', 'q']);
    expect(shown(b, 'mine', 'me').counts).toEqual({ all: 3, mine: 2, followUp: 1 });
  });

  it('[BOARD-13] Kræver opfølgning shows only what asks for it, and no empty lanes', () => {
    const lanes = shown(board(), 'followUp');
    expect(lanes.open.map((l) => [l.id, l.plan.map((s) => s.id)])).toEqual([['q', ['late']]]);
  });

  it('[BOARD-14] closed tests stand newest first, and are not counted as open', () => {
    const b = board();
    for (const [id, on] of [
      ['t', '2026-10-01'],
      ['lost', '2026-11-01'],
    ] as const) {
      const cycle = b.card(id).current ?? null;
      if (!cycle) b.do(createCycle({ id: `${id}-c` }, { testActionId: id }));
      b.do(edited('testAction', id, { pointId: 'p' }));
      const decision = { kind: 'stop', on, note: '', meeting: null };
      b.do(edited('cycle', b.card(id).current!.id, { phase: 'closed', decision }));
    }
    const lanes = shown(b);
    expect(lanes.open.find((l) => l.id === 'p')?.closed.map((s) => s.id)).toEqual(['lost', 't']);
    expect(lanes.counts.all).toBe(1);
  });

  it('[BOARD-14] an unchanged card keeps its entry, so that it is not drawn again', () => {
    const b = board();
    const card = b.card('t');
    const records = { cards: [card], requests: [], barriers: [] };
    const first = standings(records, TODAY);
    expect(standings(records, TODAY, first).get('t')).toBe(first.get('t'));
    expect(standings({ ...records, cards: [b.card('t')] }, TODAY, first).get('t')).not.toBe(
      first.get('t'),
    );
  });
});

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

describe('meetings on the board', () => {
  function meetings(...list: { id: string; on: string; state?: string }[]) {
    const board = new Board();
    for (const { id, on, state } of list) {
      board.do(createMeeting({ id }, { on, time: '09:00' }));
      if (state) board.do(edited('meeting', id, { state }));
    }
    return board.all('meeting');
  }

  it('[BOARD-17] the planned meeting nearest today is the one that starts', () => {
    const all = meetings(
      { id: 'far', on: '2026-12-08' },
      { id: 'near', on: '2026-11-25' },
      { id: 'held', on: '2026-11-24', state: 'held' },
    );
    expect(meetingToStart(all, TODAY)?.id).toBe('near');
    expect(meetingToStart([], TODAY)).toBeNull();
    expect(runningMeeting(all)).toBeNull();
    expect(runningMeeting(meetings({ id: 'r', on: TODAY, state: 'running' }))?.id).toBe('r');
  });

  it('[BOARD-17] next is the planned one, else the rhythm from the last held; unknown before the first', () => {
    const planned = meetings({ id: 'm', on: '2026-12-03' });
    expect(nextMeetingOn(planned, DEFAULT_RHYTHM, TODAY)).toEqual({
      on: '2026-12-03',
      time: '09:00',
    });
    const held = meetings({ id: 'm', on: '2026-11-17', state: 'held' });
    expect(nextMeetingOn(held, DEFAULT_RHYTHM, TODAY)?.on).toBe('2026-12-01');
    expect(nextMeetingOn([], DEFAULT_RHYTHM, TODAY)).toBeNull();
  });
});

describe('walking', () => {
  const walk = [
    [['a1', 'a2'], [], ['a3']],
    [[], ['b1'], ['b2', 'b3']],
  ];

  it('[BOARD-18] up and down follow the column into the next lane', () => {
    expect(nextCard(walk, 'a1', 'ArrowDown')).toBe('a2');
    expect(nextCard(walk, 'a3', 'ArrowDown')).toBe('b2');
    expect(nextCard(walk, 'b2', 'ArrowUp')).toBe('a3');
    expect(nextCard(walk, 'a2', 'ArrowDown')).toBeNull();
  });

  it('[BOARD-18] left and right skip empty cells, at the same height where there is one', () => {
    expect(nextCard(walk, 'a2', 'ArrowRight')).toBe('a3');
    expect(nextCard(walk, 'a3', 'ArrowLeft')).toBe('a1');
    expect(nextCard(walk, 'b3', 'ArrowLeft')).toBe('b1');
    expect(nextCard(walk, 'b1', 'ArrowLeft')).toBeNull();
    expect(nextCard(walk, 'unknown', 'ArrowLeft')).toBeNull();
  });
});
