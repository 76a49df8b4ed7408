import { describe, expect, it } from 'vitest';
import { createCycle } from '../records/cycle';
import { lastLearned, learningsOf } from './learnings';
import { BoardKit } from '../board-kit.fixture';

describe('what a test taught', () => {
  it('[HANDOVER-2] is every circle in order; nothing twice, and nothing of a circle that taught nothing', () => {
    const kit = new BoardKit({ now: '2026-09-01T09:00:00Z' });
    let parentCycleId: string | null = null;
    for (const [id, learned] of [
      ['c1', 'For sent'],
      ['c2', ' '],
      ['c3', 'Torsdag virker '],
      ['c4', 'Torsdag virker'],
    ] as const) {
      kit.act([createCycle({ id }, { testActionId: 't', parentCycleId })]);
      kit.act([{ kind: 'cycle', record: id, fields: { learned } }]);
      parentCycleId = id;
    }
    expect(learningsOf(kit.all('cycle'))).toEqual([
      { number: '1', text: 'For sent' },
      { number: '4', text: 'Torsdag virker' },
    ]);
    expect(learningsOf([])).toEqual([]);
    const cycles = kit.all('cycle');
    expect(lastLearned({ cycles })).toBe('Torsdag virker');
    expect(lastLearned({ cycles: cycles.filter(({ id }) => id < 'c3') })).toBe('For sent');
    expect(lastLearned({ cycles: cycles.filter(({ id }) => id === 'c2') })).toBe('');
  });
});
