import { describe, expect, it } from 'vitest';
import { isoDate } from '../cadence/iso-date';
import type { DraftChange } from '../log/change';
import { decide, goToReflection, startTest } from '../cycle/acts';
import { BoardKit } from '../board-kit.fixture';
import { createBoard } from '../records/board';
import { createCycle, type Cycle } from '../records/cycle';
import { createDevelopmentPoint } from '../records/development-point';
import { createIdea } from '../records/idea';
import { edited, removed } from '../records/make';
import { createMeeting, startedMeeting } from '../records/meeting';
import { createObservation } from '../records/observation';
import { createSign } from '../records/sign';
import { createTestAction } from '../records/test-action';
import { isErased, madeBy, stillOf } from './still';

const BOARD = 'b';
const day = (n: number): number => Date.UTC(2026, 10, n, 9);
const endOf = (n: number): number => Date.UTC(2026, 10, n + 1) - 1;
const dateOf = (n: number) => isoDate(`2026-11-${String(n).padStart(2, '0')}`);

/** A log that acts on days of November 2026. */
class Told extends BoardKit {
  on(date: number, ...drafts: DraftChange[]): string {
    return this.act(drafts, { at: day(date) });
  }

  cycle(id: string): Cycle {
    return this.get('cycle', id);
  }

  still(date: number) {
    return stillOf(madeBy(this.log.changes, endOf(date)), BOARD, dateOf(date));
  }
}

function aTestIsTried(): Told {
  const told = new Told();
  told.on(
    2,
    createBoard({ id: BOARD }, { name: 'Tavle', municipality: '', intervention: '', forums: {} }),
    createDevelopmentPoint(
      { id: 'p' },
      {
        title: 'Ro om aftenen',
        kind: 'intervention',
        goal: 'Flere sover',
        signs: 'Færre opkald',
        changes: 'Vi ringer',
        order: 'a0',
      },
    ),
    createIdea({ id: 'i' }, { text: 'Ring torsdag', pointId: 'p', order: 'a0' }),
  );
  told.on(
    4,
    createTestAction({ id: 't' }, { title: 'Opkald før weekenden', pointId: 'p', order: 'a0' }),
    createCycle({ id: 'c1' }, { testActionId: 't', attempt: 'Én familie', prediction: 'De sover' }),
  );
  told.on(6, ...startTest(told.cycle('c1'), { today: dateOf(6), now: '2026-11-06T09:00:00.000Z' }));
  told.on(
    8,
    createObservation(
      { id: 'o' },
      { testActionId: 't', cycleId: 'c1', kind: 'saw', text: 'De sov', on: '2026-11-08' },
    ),
  );
  told.on(
    10,
    ...goToReflection(told.cycle('c1'), { today: dateOf(10), now: '2026-11-10T09:00:00.000Z' }),
  );
  return told;
}

describe('a board that is only looked at', () => {
  it('[STILL-1] shows what had been made by the end of a day, and nothing later', () => {
    const told = aTestIsTried();
    expect(told.still(1)).toBeNull();
    expect(told.still(3)?.tests.size).toBe(0);
    expect(told.still(3)?.lanes.columns.ideas).toBe(1);
    expect(told.still(5)?.tests.get('t')?.card.column).toBe('plan');
    expect(told.still(7)?.tests.get('t')?.card.column).toBe('test');
    expect(told.still(7)?.tests.get('t')?.observations).toEqual([]);
    expect(
      told
        .still(9)
        ?.tests.get('t')
        ?.observations.map((o) => o.text),
    ).toEqual(['De sov']);
    expect(told.still(12)?.tests.get('t')?.card.column).toBe('reflect');
  });

  it('[STILL-1] a change counts at the very millisecond, and fractions of a second are no matter', () => {
    const [change] = aTestIsTried().log.changes;
    const at = Date.parse(change!.at);
    expect(madeBy([{ ...change!, at: '2026-11-02T09:00:00Z' }], at)).toHaveLength(1);
    expect(madeBy([{ ...change!, at: '2026-11-02T09:00:00.001Z' }], at)).toHaveLength(0);
  });

  it('[STILL-1] a change that saw one from a clock that ran ahead still wins without it', () => {
    const told = aTestIsTried();
    told.on(25, edited('testAction', 't', { title: 'Fra et ur, der går for hurtigt' }));
    told.log.act([edited('testAction', 't', { title: 'Rettet bagefter' })], {
      act: 'last',
      verb: 'edit-test',
      board: BOARD,
      device: 'd',
      at: day(12),
    });
    expect(told.still(13)?.tests.get('t')?.card.test.title).toBe('Rettet bagefter');
    expect(told.still(26)?.tests.get('t')?.card.test.title).toBe('Rettet bagefter');
  });

  it('[STILL-2] lanes, cards, numbers and the three answers follow the rules of the live board', () => {
    const told = aTestIsTried();
    const cycle = told.cycle('c1');
    const [lane] = told.still(12)!.lanes.open;
    expect(lane?.point).toMatchObject({
      goal: 'Flere sover',
      signs: 'Færre opkald',
      changes: 'Vi ringer',
    });
    expect(lane?.reflect.map((s) => s.card.test.title)).toEqual(['Opkald før weekenden']);
    told.on(
      14,
      ...decide(told.still(12)!.tests.get('t')!.card.test, cycle, {
        kind: 'adapt',
        meeting: null,
        ids: { cycle: 'c2', describeTask: 'd', checkBackTask: 'k' },
        next: { attempt: 'To familier' },
        when: { today: dateOf(14), now: '2026-11-14T09:00:00.000Z' },
      }),
    );
    const after = told.still(15)!.tests.get('t')!;
    expect(after.cycles.map((c) => after.numbers.get(c.id)?.label)).toEqual(['1', '2']);
    expect(after.cycles[0]?.decision?.kind).toBe('adapt');
    expect(after.card.column).toBe('plan');
    expect(told.still(12)?.tests.get('t')?.cycles).toHaveLength(1);
  });

  it('[STILL-2] what was removed later is there, and what was removed is not', () => {
    const told = aTestIsTried();
    told.on(12, removed('idea', 'i'));
    expect(told.still(11)?.lanes.columns.ideas).toBe(1);
    expect(told.still(12)?.lanes.columns.ideas).toBe(0);
  });

  it('[STILL-3] meetings that had taken place are counted, planned ones are not', () => {
    const told = aTestIsTried();
    told.on(11, createMeeting({ id: 'm1' }, { on: '2026-11-12', time: '09:00' }));
    told.on(
      12,
      edited(
        'meeting',
        'm1',
        startedMeeting({
          startedAt: '2026-11-12T09:00:00.000Z',
          on: '2026-11-12',
          agenda: [{ part: 'ideas', minutes: 5 }],
          followUp: [],
          liftEyes: false,
          present: {},
        }),
      ),
    );
    told.on(13, edited('meeting', 'm1', { state: 'held' }));
    expect(told.still(11)?.meetingsHeld).toBe(0);
    expect(told.still(12)?.meetingsHeld).toBe(1);
    expect(told.still(14)?.meetingsHeld).toBe(1);
  });

  it('[STILL-4] what was deleted for good is not in an earlier picture either, and its place says so', () => {
    const told = aTestIsTried();
    const stamp = { act: 'r', verb: 'redact', board: BOARD, device: 'd', at: day(20) };
    told.log.redact({ kind: 'cycle', record: 'c1', fields: ['attempt'] }, stamp);
    told.log.redact({ kind: 'idea', record: 'i' }, { ...stamp, act: 'r2' });
    for (const date of [12, 21]) {
      const still = told.still(date)!;
      expect(still.tests.get('t')?.cycles[0]?.attempt).toBe('');
      expect(isErased(still, 'c1', 'attempt')).toBe(true);
      expect(isErased(still, 'c1', 'prediction')).toBe(false);
      expect(still.lanes.columns.ideas).toBe(0);
    }
    told.on(22, edited('cycle', 'c1', { attempt: 'Skrevet forfra' }));
    expect(isErased(told.still(23)!, 'c1', 'attempt')).toBe(false);
    expect(told.still(23)!.tests.get('t')?.cycles[0]?.attempt).toBe('Skrevet forfra');
  });
});

it('[SIGN-4] [STILL-1] a board that is only looked at has the tegn it had that day', () => {
  const told = aTestIsTried();
  told.on(3, createSign({ id: 's' }, { pointId: 'p', text: 'De sover', order: 'a0' }));
  told.on(5, removed('sign', 's'));
  const signsOn = (date: number) => told.still(date)?.signs.map(({ text }) => text);
  expect([signsOn(2), signsOn(4), signsOn(5)]).toEqual([[], ['De sover'], []]);
});
