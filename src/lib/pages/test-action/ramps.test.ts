import { describe, expect, it } from 'vitest';
import { branchBeside, reopen } from '$lib/domain/cycle/acts';
import { BoardKit } from '$lib/domain/board-kit.fixture';
import { createCycle, type Size } from '$lib/domain/records/cycle';
import { edited } from '$lib/domain/records/make';
import { rampsOf, stepsAhead } from './ramps';

class Desk extends BoardKit {
  add(id: string, parentCycleId: string | null, size: Size = 'single'): void {
    this.act([createCycle({ id }, { testActionId: 't', parentCycleId, size })]);
  }

  close(...ids: string[]): void {
    this.act(ids.map((id) => edited('cycle', id, { phase: 'closed' })));
  }

  get ramps(): string[][] {
    return rampsOf(this.all('cycle')).map((ramp) => ramp.cycles.map((c) => c.id));
  }
}

describe('ramps', () => {
  it('[CYCLE-14] a chain is one ramp', () => {
    const desk = new Desk();
    desk.add('a', null);
    desk.add('b', 'a');
    desk.close('a');
    expect(desk.ramps).toEqual([['a', 'b']]);
  });

  it('[CYCLE-14] a variant stands on a ramp of its own, beside the one the card stands on', () => {
    const desk = new Desk();
    desk.add('a', null);
    desk.add('b', 'a');
    desk.close('a');
    desk.act(branchBeside(desk.get('cycle', 'b'), 'v', 'Med sms'));
    desk.act([edited('cycle', 'v', { phase: 'test' })]);
    expect(desk.ramps).toEqual([['a', 'b'], ['v']]);
    expect(rampsOf(desk.all('cycle'))[1]?.after?.id).toBe('a');
    desk.act([edited('cycle', 'b', { phase: 'reflect' })]);
    expect(desk.ramps).toEqual([['a', 'v'], ['b']]);
  });

  it('[CYCLE-13] a test taken up again goes on along the same ramp', () => {
    const desk = new Desk();
    desk.add('a', null);
    desk.close('a');
    desk.act(reopen(desk.all('cycle'), 'again'));
    expect(desk.ramps).toEqual([['a', 'again']]);
  });

  it('[CYCLE-9] the steps ahead are those above the highest one tried', () => {
    const desk = new Desk();
    desk.add('a', null, 'team');
    desk.add('b', 'a', 'few');
    const [ramp] = rampsOf(desk.all('cycle'));
    expect(stepsAhead(ramp!)).toEqual(['practice', 'spread']);
    desk.add('c', 'b', 'spread');
    expect(stepsAhead(rampsOf(desk.all('cycle'))[0]!)).toEqual([]);
  });

  it('[CYCLE-4] a test without cycles has no ramp', () => {
    expect(new Desk().ramps).toEqual([]);
  });
});
