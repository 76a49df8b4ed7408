import { describe, expect, it } from 'vitest';
import { isoDate } from '../cadence/iso-date';
import { createCycle, type Cycle, type DecisionKind } from '../records/cycle';
import { edited } from '../records/make';
import { createTestAction, type TestAction } from '../records/test-action';
import {
  branchBeside,
  decide,
  defaultCheckBack,
  expectationChanged,
  goOn,
  goToReflection,
  moveBack,
  nextSize,
  pathTo,
  reopen,
  startTest,
  type DecisionInput,
} from './acts';
import { currentCycle, numberCycles, standOf } from './numbering';
import { TestSheet } from './test-sheet';

const when = { today: isoDate('2026-10-01'), now: '2026-10-01T08:00:00.000Z' };
const later = { today: isoDate('2026-10-15'), now: '2026-10-15T08:00:00.000Z' };

/** A board with one test `t` and its first cycle `c`, plus short ways to act on them. */
class Desk extends TestSheet {
  constructor() {
    super();
    this.act([
      createTestAction(
        { id: 't' },
        { title: 'Ring torsdag', pointId: 'p', owner: 'mk', presentOn: '2026-10-08', order: 'a0' },
      ),
      createCycle(
        { id: 'c' },
        {
          testActionId: 't',
          question: 'Bliver weekenden tryggere?',
          attempt: 'Opkald torsdag',
          prediction: 'Højst 2 ringer til vagten',
          predictionWhy: 'De har en plan',
          plan: 'Fire behandlere',
          lookAt: 'Opkald til vagten',
          size: 'few',
        },
      ),
    ]);
  }

  get test(): TestAction {
    return this.get('testAction', 't');
  }

  get cycles(): Cycle[] {
    return this.all('cycle');
  }

  cycle(id = 'c'): Cycle {
    return this.get('cycle', id);
  }

  decide(kind: DecisionKind, more: Partial<DecisionInput> = {}, id = 'c'): void {
    this.act(
      decide(this.test, this.cycle(id), {
        kind,
        meeting: null,
        when: later,
        ids: { cycle: `${id}n`, describeTask: 'd', checkBackTask: 'k' },
        ...more,
      }),
    );
  }
}

describe('from plan to reflection', () => {
  it('[CYCLE-5] starting stamps the expectation and the day', () => {
    const desk = new Desk();
    desk.act(startTest(desk.cycle(), when));
    expect(desk.cycle()).toMatchObject({
      phase: 'test',
      startedOn: '2026-10-01',
      stamp: { prediction: 'Højst 2 ringer til vagten', at: when.now },
    });
  });

  it('[CYCLE-5] starting again after a change keeps the first stamp and the first day', () => {
    const desk = new Desk();
    desk.act(startTest(desk.cycle(), when));
    desk.act([edited('cycle', 'c', { prediction: 'Højst 4 ringer' })]);
    desk.act(moveBack(desk.cycle(), 'plan'));
    desk.act(startTest(desk.cycle(), later));
    expect(desk.cycle()).toMatchObject({
      phase: 'test',
      startedOn: '2026-10-01',
      prediction: 'Højst 4 ringer',
      stamp: { prediction: 'Højst 2 ringer til vagten', at: when.now },
    });
  });

  it('[CYCLE-6] going to reflection straight from the plan stamps what was expected, too', () => {
    const desk = new Desk();
    desk.act(goToReflection(desk.cycle(), later));
    expect(desk.cycle()).toMatchObject({
      phase: 'reflect',
      startedOn: '2026-10-15',
      reflectOn: '2026-10-15',
      stamp: { prediction: 'Højst 2 ringer til vagten', at: later.now },
    });
  });

  it('[CYCLE-6] going to reflection a second time keeps the day of the first', () => {
    const desk = new Desk();
    desk.act(goToReflection(desk.cycle(), when));
    desk.act(moveBack(desk.cycle(), 'test'));
    desk.act(goToReflection(desk.cycle(), later));
    expect(desk.cycle().reflectOn).toBe('2026-10-01');
  });

  it('[CYCLE-7] moving back changes the phase and nothing else', () => {
    const desk = new Desk();
    desk.act(goToReflection(desk.cycle(), when));
    const before = desk.cycle();
    desk.act(moveBack(before, 'plan'));
    expect(desk.cycle()).toEqual({ ...before, phase: 'plan', updatedAt: desk.cycle().updatedAt });
  });

  it('[CYCLE-8] a change of the expectation after the start shows; blanks around it do not', () => {
    const desk = new Desk();
    expect(expectationChanged(desk.cycle())).toBe(false);
    desk.act(startTest(desk.cycle(), when));
    desk.act([edited('cycle', 'c', { prediction: 'Højst 2 ringer til vagten ' })]);
    expect(expectationChanged(desk.cycle())).toBe(false);
    desk.act([edited('cycle', 'c', { prediction: 'Højst 4' })]);
    expect(expectationChanged(desk.cycle())).toBe(true);
  });
});

describe('deciding', () => {
  it('[CYCLE-9] one step up the ladder, and the top stays the top', () => {
    expect(nextSize('single')).toBe('few');
    expect(nextSize(null)).toBe('few');
    expect(nextSize('practice')).toBe('spread');
    expect(nextSize('spread')).toBe('spread');
  });

  it.each([
    ['adapt', 'few'],
    ['expand', 'team'],
  ] as const)('[CYCLE-9] %s makes the next cycle, filled in, with size %s', (kind, size) => {
    const desk = new Desk();
    desk.decide(kind);
    expect(desk.cycle('cn')).toMatchObject({
      testActionId: 't',
      parentCycleId: 'c',
      phase: 'plan',
      question: 'Bliver weekenden tryggere?',
      attempt: 'Opkald torsdag',
      prediction: 'Højst 2 ringer til vagten',
      predictionWhy: 'De har en plan',
      plan: 'Fire behandlere',
      lookAt: 'Opkald til vagten',
      size,
      stamp: null,
      learned: '',
      decision: null,
    });
    expect(currentCycle(desk.cycles)?.id).toBe('cn');
  });

  it('[CYCLE-10] what the team changes in the next cycle beats what was filled in', () => {
    const desk = new Desk();
    desk.decide('expand', {
      next: { attempt: 'Alle ringer', size: 'practice' },
      nextFollowUp: '2026-10-29',
    });
    expect(desk.cycle('cn')).toMatchObject({
      attempt: 'Alle ringer',
      size: 'practice',
      plan: 'Fire behandlere',
    });
    expect(desk.test).toMatchObject({ nextFollowUp: '2026-10-29', presentOn: null });
  });

  it('[CYCLE-10] a decision closes its cycle with the day, the note and the meeting', () => {
    const desk = new Desk();
    desk.decide('adapt', {
      note: 'Ring før kl. 15',
      meeting: 'm1',
      reflection: { learned: 'Tidligt' },
    });
    expect(desk.cycle()).toMatchObject({
      phase: 'closed',
      learned: 'Tidligt',
      decision: { kind: 'adapt', on: '2026-10-15', note: 'Ring før kl. 15', meeting: 'm1' },
      stamp: { prediction: 'Højst 2 ringer til vagten', at: later.now },
      startedOn: '2026-10-15',
      reflectOn: '2026-10-15',
    });
  });

  it('[CYCLE-10] only Gør fast and Stop close the card', () => {
    const stands = (['adapt', 'expand', 'adopt', 'stop'] as const).map((kind) => {
      const desk = new Desk();
      desk.decide(kind);
      return standOf(desk.cycles);
    });
    expect(stands).toEqual(['plan', 'plan', 'closed', 'closed']);
  });

  it('[CYCLE-10] closing one branch leaves the card with the other', () => {
    const desk = new Desk();
    desk.act(branchBeside(desk.cycle(), 'v', 'Med sms'));
    desk.decide('stop');
    expect(standOf(desk.cycles)).toBe('plan');
    expect(currentCycle(desk.cycles)?.id).toBe('v');
  });

  it('[CYCLE-11] Gør fast makes a task to correct the indsatsbeskrivelse and one to check back', () => {
    const desk = new Desk();
    desk.decide('adopt', {
      describe: { text: 'Ret beskrivelsen', owner: 'mk', due: '2026-10-29' },
      checkBack: { text: 'Holder det?', owner: null, due: '2027-04-15' },
    });
    expect(desk.get('task', 'd')).toMatchObject({
      text: 'Ret beskrivelsen',
      owner: 'mk',
      due: '2026-10-29',
      origin: 'describe',
      testActionId: 't',
      pointId: 'p',
    });
    expect(desk.get('task', 'k')).toMatchObject({ due: '2027-04-15', origin: 'checkBack' });
    expect(desk.test).toMatchObject({ nextFollowUp: null, presentOn: null });
  });

  it('[CYCLE-11] only Gør fast makes tasks', () => {
    const texts = {
      describe: { text: 'Ret', owner: null, due: null },
      checkBack: { text: 'Se', owner: null, due: '2027-04-15' },
    };
    for (const kind of ['adapt', 'expand', 'stop'] as const) {
      const desk = new Desk();
      desk.decide(kind, texts);
      expect(desk.all('task')).toEqual([]);
    }
  });

  it('[CYCLE-11] checks back after about six months', () => {
    expect(defaultCheckBack(isoDate('2026-10-15'))).toBe('2027-04-15');
  });
});

describe('going on', () => {
  it('[CYCLE-12] Fortsæt sets a new follow-up date and takes an old presentation date away', () => {
    const desk = new Desk();
    desk.act(goOn(desk.test, '2026-10-22', '2026-10-08'));
    expect(desk.test).toMatchObject({ nextFollowUp: '2026-10-22', presentOn: null });
    expect(desk.cycle()).toMatchObject({ phase: 'plan', decision: null });
  });

  it('[CYCLE-12] Fortsæt leaves a presentation that is still to come', () => {
    const desk = new Desk();
    desk.act(goOn(desk.test, '2026-10-22', '2026-10-07'));
    expect(desk.test.presentOn).toBe('2026-10-08');
  });

  it('[CYCLE-13] taking a closed test up again adds a cycle after the one that closed it', () => {
    const desk = new Desk();
    desk.decide('stop', { note: 'Ikke nu' });
    const closed = desk.cycle();
    desk.act(reopen(desk.cycles, 'again'));
    expect(desk.cycle()).toEqual(closed);
    expect(desk.cycle('again')).toMatchObject({ parentCycleId: 'c', phase: 'plan', size: 'few' });
    expect(standOf(desk.cycles)).toBe('plan');
  });

  it('[CYCLE-13] there is nothing to take up again in a test without cycles', () => {
    expect(reopen([], 'again')).toEqual([]);
  });

  it('[CYCLE-14] a variant beside a cycle shares its parent and has a name of its own', () => {
    const desk = new Desk();
    desk.decide('adapt');
    desk.act(branchBeside(desk.cycle('cn'), 'v', 'Med sms'));
    expect(desk.cycle('v')).toMatchObject({ parentCycleId: 'c', label: 'Med sms', phase: 'plan' });
    const numbers = numberCycles(desk.cycles);
    expect([numbers.get('cn')?.label, numbers.get('v')?.label]).toEqual(['2a', '2b']);
  });

  it('[CYCLE-14] the path to a cycle begins with the first and leaves other branches out', () => {
    const desk = new Desk();
    desk.decide('adapt');
    desk.act(branchBeside(desk.cycle('cn'), 'v', 'Med sms'));
    expect(pathTo(desk.cycle('v'), desk.cycles).map((c) => c.id)).toEqual(['c', 'v']);
  });
});
