import { describe, expect, it } from 'vitest';
import type { DraftChange } from '../log/change';
import { MemoryLog } from '../log/log';
import type { ActStamp } from '../log/mint';
import { createBarrier } from '../records/barrier';
import { RECORD_KINDS, type RecordKind } from '../records/kind-names';
import { SPECS, type Records } from '../records/kinds';
import { edited, made } from '../records/make';
import { readRecord } from '../records/read';
import { moveTest } from './acts';
import {
  HANGING_KINDS,
  aboutPoint,
  aboutTest,
  allOn,
  hangsOn,
  isOfWholePoint,
  pointOf,
} from './belongs';

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

/** A board with a test under `old`, which anything can be hung on. */
class Board {
  #serial = 0;
  readonly #log = new MemoryLog(() => (this.#serial += 1).toString(16).padStart(16, '0'));

  #stamp(): ActStamp {
    this.#serial += 1;
    const act = `act${String(this.#serial)}`;
    const at = Date.UTC(2026, 10, 24, 8, this.#serial);
    return { act, verb: 'edit', board: 'b', device: 'd', at };
  }

  act(...drafts: DraftChange[]): string {
    const stamp = this.#stamp();
    this.#log.act(drafts, stamp);
    return stamp.act;
  }

  undo(act: string): void {
    this.#log.undo(act, this.#stamp());
  }

  all<K extends RecordKind>(kind: K): Records[K][] {
    return this.#log.records
      .filter((id) => this.#log.kindOf(id) === kind)
      .flatMap((id) => {
        const folded = this.#log.fold(id);
        return folded ? [readRecord(kind, id, 'b', folded)] : [];
      });
  }

  on(point: string): string[] {
    const tests = new Map(this.all('testAction').map((test) => [test.id, test]));
    return allOn(
      point,
      (kind) => this.all(kind),
      (id) => tests.get(id),
    ).map(({ id }) => id);
  }
}

/** Fields of a spec that name another record by its id. */
function namesOf(kind: RecordKind): string[] {
  return Object.keys(SPECS[kind].fields).filter((name) => name.endsWith('Id'));
}

/** Where each field of that sort leads. A field that is not here must say whether something hangs by it. */
const LEADS: Readonly<Record<string, 'point' | 'test' | 'cycle' | 'idea'>> = {
  pointId: 'point',
  testActionId: 'test',
  cycleId: 'cycle',
  parentCycleId: 'cycle',
  ideaId: 'idea',
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
    const board = new Board();
    board.act(made('testAction', 't', { pointId: 'old' }));
    const can = namesOf(kind);
    if (can.includes('pointId')) {
      board.act(made(kind, 'own', { pointId: 'old' }), made(kind, 'else', { pointId: 'new' }));
      expect(board.on('old')).toContain('own');
      expect(board.on('old')).not.toContain('else');
    }
    if (!can.includes('testActionId')) return;
    board.act(made(kind, 'r', { testActionId: 't' }));
    expect(board.on('old')).toContain('r');
  });

  it.each(HANGING_KINDS.filter((kind) => namesOf(kind).includes('testActionId')))(
    '[TEAM-10] %s goes along with its test, and Fortryd takes it back',
    (kind) => {
      const board = new Board();
      const stored = namesOf(kind).includes('pointId') ? { pointId: 'old' } : {};
      board.act(made('testAction', 't', { pointId: 'old' }));
      board.act(made(kind, 'r', { testActionId: 't', ...stored }));
      const move = board.act(...moveTest('t', 'new')[1]);
      expect(board.on('new')).toEqual(expect.arrayContaining(['t', 'r']));
      expect(board.on('old')).toEqual([]);
      board.undo(move);
      expect(board.on('old')).toEqual(expect.arrayContaining(['t', 'r']));
      expect(board.on('new')).toEqual([]);
    },
  );

  it('[TEAM-10] what an older build moved or noted is read the same, and so is what was noted beside a move', () => {
    const board = new Board();
    board.act(made('testAction', 't', { pointId: 'old' }));
    board.act(
      // As the page of a test once noted it: without the point.
      createBarrier({ id: 'before' }, { text: 'Ingen bil', kind: 'time', testActionId: 't' }),
    );
    expect(board.on('old')).toEqual(expect.arrayContaining(['t', 'before']));
    board.act(edited('testAction', 't', { pointId: 'new' }));
    // Another device had not heard of the move.
    const about = { testActionId: 't', pointId: 'old' };
    board.act(createBarrier({ id: 'beside' }, { text: 'Ingen tid', kind: 'time', ...about }));
    expect(board.on('new')).toEqual(expect.arrayContaining(['t', 'before', 'beside']));
    expect(board.on('old')).toEqual([]);
  });
});
