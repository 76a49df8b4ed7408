import { describe, expect, it } from 'vitest';
import { edited } from '../records/make';
import {
  branchBeside,
  expectationChanged,
  goOn,
  goToReflection,
  moveBack,
  pathTo,
  reopen,
  startTest,
} from './acts';
import { numberCycles, standOf } from './numbering';
import { when, later, Desk } from './desk.fixture';

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
