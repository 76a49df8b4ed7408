import { describe, expect, it } from 'vitest';
import { BoardKit } from '../board-kit.fixture';
import { createCycle, type Cycle } from '../records/cycle';
import { createDevelopmentPoint } from '../records/development-point';
import { createTestAction } from '../records/test-action';
import type { DraftChange } from '../log/change';
import { SLIP_KINDS, SLIP_MAX, slipDrafts, type Slip, type SlipKind } from './slip';
import type { Coded } from './paper-code';

const board = new BoardKit();

function stored<K extends 'testAction' | 'developmentPoint' | 'cycle'>(
  kind: K,
  draft: DraftChange,
) {
  board.do(draft);
  return board.get(kind, draft.record);
}

const point: Coded = {
  kind: 'developmentPoint',
  record: stored(
    'developmentPoint',
    createDevelopmentPoint(
      { id: 'p' },
      { title: 'Tryg weekend', kind: 'intervention', order: 'a' },
    ),
  ),
};
const test: Coded = {
  kind: 'testAction',
  record: stored(
    'testAction',
    createTestAction({ id: 't' }, { title: 'Ring torsdag', pointId: 'p', order: 'a' }),
  ),
};
const cycle = stored('cycle', createCycle({ id: 'c' }, { testActionId: 't' }));

function slip(kind: SlipKind, text: string, card: Coded | null, cycles: Cycle[] = [cycle]) {
  const typed: Slip = { kind, text, card, credit: ' en forælder ', owner: 'm' };
  const around = { cycles, ideas: [], today: '2026-11-24', newId: () => 'new' };
  return slipDrafts(typed, around);
}

function fields(kind: SlipKind, card: Coded | null, cycles?: Cycle[]): Record<string, unknown> {
  const made = slip(kind, ' Mor ringede selv. ', card, cycles);
  if (!made.ok) throw new Error(made.error.kind);
  expect(made.value).toHaveLength(1);
  return { kind: made.value[0]?.kind, ...made.value[0]?.fields };
}

describe('slips written in', () => {
  it('[SLIP-1] each kind becomes one record in one act, without the blanks around its text', () => {
    expect(fields('idea', test)).toMatchObject({ kind: 'idea', text: 'Mor ringede selv.' });
    expect(fields('saw', test)).toMatchObject({ kind: 'saw', testActionId: 't', cycleId: 'c' });
    expect(fields('saw', test)['credit']).toBe('');
    expect(fields('citizen', test)).toMatchObject({ credit: 'en forælder', on: '2026-11-24' });
    expect(fields('task', test)).toMatchObject({ kind: 'task', testActionId: 't', owner: 'm' });
  });

  it('[SLIP-2] an idea stands under the point of its code, a task with the card of its code', () => {
    expect(fields('idea', test)['pointId']).toBe('p');
    expect(fields('idea', point)['pointId']).toBe('p');
    expect(fields('task', point)).toMatchObject({ pointId: 'p', testActionId: null });
    expect(fields('task', test)).toMatchObject({ pointId: 'p', testActionId: 't' });
    expect(fields('idea', null)['pointId']).toBeNull();
    expect(fields('task', null)).toMatchObject({ pointId: null, testActionId: null });
  });

  it.each(['saw', 'citizen', 'learned'] as const)(
    '[SLIP-3] %s needs the code of a prøvehandling',
    (kind) => {
      for (const card of [null, point])
        expect(slip(kind, 'x', card)).toEqual({ ok: false, error: { kind: 'needs-test' } });
    },
  );

  it('[SLIP-4] what was learned comes below what stands there, and never pushes it out', () => {
    expect(fields('learned', test)).toMatchObject({ kind: 'cycle', learned: 'Mor ringede selv.' });
    const told = { ...cycle, learned: 'Torsdag er bedst.\n' };
    expect(fields('learned', test, [told])['learned']).toBe('Torsdag er bedst.\nMor ringede selv.');
    expect(fields('learned', test, [])).toMatchObject({ testActionId: 't', phase: 'plan' });
    const full = { ...cycle, learned: 'x'.repeat(3999) };
    expect(slip('learned', 'ny', test, [full])).toEqual({
      ok: false,
      error: { kind: 'learned-full' },
    });
  });

  it.each(SLIP_KINDS)('[SLIP-5] %s without text, or with too much, is said to be so', (kind) => {
    expect(slip(kind, ' \n', test)).toEqual({ ok: false, error: { kind: 'no-text' } });
    const max = SLIP_MAX[kind];
    expect(slip(kind, 'x'.repeat(max), test).ok).toBe(true);
    const error = { kind: 'too-long', max };
    expect(slip(kind, 'x'.repeat(max + 1), test)).toEqual({ ok: false, error });
  });
});
