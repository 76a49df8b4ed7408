import { describe, expect, it } from 'vitest';
import { isoDate } from '../cadence/iso-date';
import { branchBeside, defaultCheckBack, nextSize } from './acts';
import { currentCycle, standOf } from './numbering';
import { Desk, later } from './desk.fixture';

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
