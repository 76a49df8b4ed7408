import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardOf, type Card } from '../board/card';
import { createCycle, type Cycle } from '../records/cycle';
import type { Phase } from '../records/phase';
import { edited } from '../records/make';
import { createTestAction, type TestAction } from '../records/test-action';
import { FOLLOW_UP_REASONS, followUpOrder, reasonsOf } from './follow-up';
import { TODAY, Story } from './story.fixture';

interface Spec {
  id: string;
  point?: string | null;
  phase?: Phase;
  presentOn?: string | null;
  nextFollowUp?: string | null;
  at?: string;
  order?: string;
}

function card(spec: Spec): Card {
  const story = new Story();
  story.tell(spec.at ?? '2026-11-20T09:00:00Z', [
    createTestAction(
      { id: spec.id },
      {
        title: spec.id,
        pointId: spec.point === undefined ? 'p1' : spec.point,
        presentOn: spec.presentOn ?? null,
        nextFollowUp: spec.nextFollowUp === undefined ? '2026-12-07' : spec.nextFollowUp,
        order: spec.order ?? 'a0',
      },
    ),
    createCycle({ id: `${spec.id}-c` }, { testActionId: spec.id }),
    edited('cycle', `${spec.id}-c`, { phase: spec.phase ?? 'test' }),
  ]);
  const test: TestAction = story.get('testAction', spec.id);
  const cycles: Cycle[] = story.all('cycle');
  return cardOf(test, cycles);
}

const points = [
  { id: 'p1', order: 'a1' },
  { id: 'p2', order: 'a2' },
  { id: 'p3', order: 'a3' },
];

describe('follow-up order', () => {
  it('[MEET-1] within a point: presented today, overdue, awaiting reflection, stale, the rest', () => {
    const cards = [
      card({ id: 'rest' }),
      card({ id: 'stale', at: '2026-10-30T09:00:00Z' }),
      card({ id: 'reflect', phase: 'reflect' }),
      card({ id: 'late', nextFollowUp: '2026-11-20' }),
      card({ id: 'later', nextFollowUp: '2026-11-10' }),
      card({ id: 'today', presentOn: TODAY }),
      card({ id: 'closed', phase: 'closed', presentOn: TODAY }),
    ];
    const order = followUpOrder(cards, points, { today: TODAY }).map((f) => f.testId);
    expect(order).toEqual(['today', 'later', 'late', 'reflect', 'stale', 'rest']);
  });

  it('[MEET-2] nothing new is no reason beside a worse one', () => {
    const long = { at: '2026-10-30T09:00:00Z' };
    expect(reasonsOf(card({ id: 'a', ...long }), TODAY)).toEqual(['stale']);
    expect(reasonsOf(card({ id: 'b', ...long, nextFollowUp: '2026-11-20' }), TODAY)).toEqual([
      'overdue',
    ]);
    expect(reasonsOf(card({ id: 'c', ...long, phase: 'reflect' }), TODAY)).toEqual([
      'awaitsReflection',
    ]);
  });

  it('[MEET-1] the point with the most urgent test comes first, and its tests stay together', () => {
    const cards = [
      card({ id: 'a', point: 'p1' }),
      card({ id: 'b', point: 'p2' }),
      card({ id: 'c', point: 'p2', presentOn: TODAY }),
      card({ id: 'd', point: 'p3' }),
      card({ id: 'e', point: null }),
      card({ id: 'f', point: 'not-here' }),
    ];
    const order = followUpOrder(cards, points, { today: TODAY });
    expect(order.map((f) => f.testId)).toEqual(['c', 'b', 'a', 'd', 'e', 'f']);
    expect(order.map((f) => f.pointId)).toEqual(['p2', 'p2', 'p1', 'p3', null, null]);
  });

  it('[MEET-2] each test says every reason why it is there', () => {
    const cards = [
      card({ id: 'x', phase: 'reflect', presentOn: TODAY, nextFollowUp: '2026-11-01' }),
    ];
    expect(followUpOrder(cards, points, { today: TODAY })[0]?.reasons).toEqual([
      'presentToday',
      'overdue',
      'awaitsReflection',
    ]);
    expect(followUpOrder([card({ id: 'y' })], points, { today: TODAY })[0]?.reasons).toEqual([
      'rest',
    ]);
  });

  it('[MEET-1] is a permutation of the open tests, whatever order they come in', () => {
    const spec = fc.record({
      point: fc.constantFrom('p1', 'p2', 'p3', null, 'gone'),
      phase: fc.constantFrom<Phase>('plan', 'test', 'reflect', 'closed'),
      presentOn: fc.constantFrom(null, '2026-11-20', TODAY, '2026-12-01'),
      nextFollowUp: fc.constantFrom(null, '2026-11-01', '2026-12-01'),
      at: fc.constantFrom('2026-10-01T09:00:00Z', '2026-11-20T09:00:00Z'),
    });
    fc.assert(
      fc.property(fc.array(spec, { maxLength: 12 }), fc.nat(), (specs, turn) => {
        const cards = specs.map((s, i) => card({ ...s, id: `t${String(i)}`, order: 'a0' }));
        const order = followUpOrder(cards, points, { today: TODAY });
        const open = cards.filter((c) => c.column !== 'closed').map((c) => c.test.id);
        expect(order.map((f) => f.testId).sort()).toEqual(open.sort());
        const at = cards.length === 0 ? 0 : turn % cards.length;
        const turned = [...cards.slice(at), ...cards.slice(0, at)];
        expect(followUpOrder(turned, points, { today: TODAY })).toEqual(order);
        const firsts = order.filter((f, i) => order[i - 1]?.pointId !== f.pointId);
        expect(new Set(firsts.map((f) => f.pointId)).size).toBe(firsts.length);
        const ranks = firsts.map((f) => FOLLOW_UP_REASONS.indexOf(f.reasons[0] ?? 'rest'));
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      }),
      { numRuns: 60 },
    );
  });
});
