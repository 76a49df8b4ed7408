import { describe, expect, it } from 'vitest';
import { cardOf } from '../board/card';
import { isoDate } from '../cadence/iso-date';
import { startTest } from '../cycle/acts';
import { BoardKit } from '../board-kit.fixture';
import { createCycle, type NewCycle } from '../records/cycle';
import { edited } from '../records/make';
import { createTestAction, type NewTestAction } from '../records/test-action';
import type { Values } from '../records/fields';
import { HINT_KINDS, hintsFor, type Hint } from './hints';

/** The kit's acts happen on 1 September 2026. */
const today = isoDate('2026-09-02');

/** A test that gives no reason for a hint. */
class Desk extends BoardKit {
  constructor(cycle: Partial<NewCycle> = {}, test: Partial<NewTestAction> = {}) {
    super({ now: '2026-09-01T09:00:00Z' });
    this.act([
      createTestAction(
        { id: 't' },
        {
          title: 'Ring torsdag',
          pointId: 'p',
          owner: 'mk',
          nextFollowUp: '2026-09-15',
          order: 'a0',
          ...test,
        },
      ),
      createCycle({ id: 'c' }, { testActionId: 't', prediction: 'Færre opkald', ...cycle }),
    ]);
  }

  set(fields: Values): this {
    this.act([edited('cycle', 'c', fields)]);
    return this;
  }

  hints(on = today): Hint[] {
    return hintsFor(cardOf(this.get('testAction', 't'), this.all('cycle')), on);
  }

  kinds(on = today): string[] {
    return this.hints(on).map((h) => h.kind);
  }
}

const closed = (kind: string): Values => ({
  phase: 'closed',
  learned: 'Ring før kl. 15',
  decision: { kind, on: '2026-09-01', note: '', meeting: null },
});

describe('hints', () => {
  it('[HINT-1] a test with its agreements in place gets none', () => {
    expect(new Desk().kinds()).toEqual([]);
  });

  it('[HINT-2] no expectation before the start', () => {
    expect(new Desk({ prediction: '  ' }).kinds()).toEqual(['noExpectation']);
  });

  it('[HINT-2] an expectation written only after the start does not count as one before it', () => {
    const desk = new Desk({ prediction: '' });
    desk.act(startTest(desk.get('cycle', 'c'), { today, now: '2026-09-02T08:00:00.000Z' }));
    expect(desk.set({ prediction: 'Færre' }).kinds()).toEqual(['noExpectation']);
  });

  it('[HINT-3] an expectation changed after the start', () => {
    const desk = new Desk();
    desk.act(startTest(desk.get('cycle', 'c'), { today, now: '2026-09-02T08:00:00.000Z' }));
    expect(desk.kinds()).toEqual([]);
    expect(desk.set({ prediction: 'Flere' }).kinds()).toEqual(['expectationChanged']);
  });

  it('[HINT-4] a first cycle above few, but not a later one', () => {
    expect(new Desk({ size: 'few' }).kinds()).toEqual([]);
    expect(new Desk({ size: 'team' }).kinds()).toEqual(['startsLarge']);
    const grown = new Desk().set(closed('expand'));
    grown.act([
      createCycle(
        { id: 'n' },
        { testActionId: 't', parentCycleId: 'c', prediction: 'Som før', size: 'practice' },
      ),
    ]);
    expect(grown.kinds()).toEqual([]);
  });

  it('[HINT-5] several changes at once in a first cycle', () => {
    expect(new Desk({ several: true }).kinds()).toEqual(['severalAtOnce']);
  });

  it('[HINT-6] a reflection without a word of what was learned', () => {
    expect(new Desk().set({ phase: 'reflect' }).kinds()).toEqual(['emptyReflection']);
    expect(new Desk().set({ phase: 'reflect', learned: 'Ring før' }).kinds()).toEqual([]);
    expect(new Desk().set({ ...closed('stop'), learned: '' }).kinds()).toEqual(['emptyReflection']);
    expect(new Desk().set({ phase: 'reflect', learned: ' \n' }).kinds()).toEqual([
      'emptyReflection',
    ]);
  });

  it('[HINT-7] Justér without a next cycle; Stop needs none', () => {
    expect(new Desk().set(closed('adapt')).kinds()).toEqual(['adaptWithoutNext']);
    expect(new Desk().set(closed('stop')).kinds()).toEqual([]);
    expect(new Desk().set({ ...closed('adapt'), decision: null }).kinds()).toEqual([]);
  });

  it('[HINT-7] Justér with its next cycle, or one that is reopened, is no reason for a hint', () => {
    const adapted = new Desk().set(closed('adapt'));
    adapted.act([
      createCycle({ id: 'n' }, { testActionId: 't', parentCycleId: 'c', prediction: 'Som før' }),
    ]);
    expect(adapted.kinds()).toEqual([]);
    expect(new Desk().set({ ...closed('adapt'), phase: 'reflect' }).kinds()).toEqual([]);
  });

  it('[HINT-1] a closed cycle is not told how it should have begun', () => {
    const begun = { prediction: '', size: 'team', several: true } as const;
    expect(new Desk(begun).set(closed('stop')).kinds()).toEqual([]);
  });

  it('[HINT-8] no date to follow up; a presentation date is one', () => {
    expect(new Desk({}, { nextFollowUp: null }).kinds()).toEqual(['noFollowUp']);
    expect(new Desk({}, { nextFollowUp: null, presentOn: '2026-09-15' }).kinds()).toEqual([]);
  });

  it('[HINT-9] no owner', () => {
    expect(new Desk({}, { owner: null }).kinds()).toEqual(['noOwner']);
  });

  it('[HINT-10] nothing new in 21 days, and not a day before', () => {
    const still = new Desk({}, { nextFollowUp: '2026-12-01' });
    expect(still.kinds(isoDate('2026-09-21'))).toEqual([]);
    expect(still.kinds(isoDate('2026-09-22'))).toEqual(['nothingNew']);
  });

  it('[HINT-8] [HINT-9] [HINT-10] a closed test asks for no date, owner or news', () => {
    const desk = new Desk({}, { nextFollowUp: null, owner: null }).set(closed('stop'));
    expect(desk.kinds(isoDate('2027-01-01'))).toEqual([]);
  });

  it('[HINT-1] every hint names a source and the cycle it is about, in one fixed order', () => {
    const desk = new Desk(
      { prediction: '', size: 'team', several: true },
      { nextFollowUp: null, owner: null },
    );
    const hints = desk.set({ phase: 'reflect' }).hints();
    expect(hints.map((h) => h.kind)).toEqual([
      'noExpectation',
      'startsLarge',
      'severalAtOnce',
      'emptyReflection',
      'noFollowUp',
      'noOwner',
    ]);
    expect(hints.every((h) => h.sources.length > 0)).toBe(true);
    expect(hints.map((h) => h.cycle)).toEqual(['c', 'c', 'c', 'c', null, null]);
    expect(new Set(HINT_KINDS).size).toBe(9);
  });
});
