/**
 * In which order the tavlemøde follows up on prøvehandlinger, and why each one is there.
 * Rules [MEET-1] and [MEET-2].
 */
import {
  attentionsOf,
  byOrder,
  dueDate,
  isOverdue,
  isPresentedOn,
  isStale,
  needsFollowUp,
  type Card,
} from '../board/card';
import type { IsoDate } from '../cadence/iso-date';
import type { DevelopmentPoint } from '../records/development-point';

/** Why a test is on the agenda, most urgent first. */
export const FOLLOW_UP_REASONS = [
  'presentToday',
  'overdue',
  'awaitsReflection',
  'stale',
  'rest',
] as const;
/** See {@link FOLLOW_UP_REASONS}. */
export type FollowUpReason = (typeof FOLLOW_UP_REASONS)[number];

/** One test on the agenda. */
export interface FollowUp {
  testId: string;
  /** its udviklingspunkt, or null when it has none that the board knows */
  pointId: string | null;
  /** all reasons that hold, most urgent first; `rest` stands alone */
  reasons: FollowUpReason[];
}

/** Why a test is followed up on this day: every reason that holds, or `rest`. [MEET-2] */
export function reasonsOf(card: Card, today: IsoDate): FollowUpReason[] {
  const holds: Record<FollowUpReason, boolean> = {
    presentToday: isPresentedOn(card, today),
    overdue: isOverdue(card, today),
    awaitsReflection: card.column === 'reflect',
    stale: isStale(card, today),
    rest: false,
  };
  const reasons = FOLLOW_UP_REASONS.filter((reason) => holds[reason]);
  return reasons.length > 0 ? reasons : ['rest'];
}

/** What may stand around a test and make it ask for follow-up. */
export type AroundTests = Parameters<typeof attentionsOf>[2];

/** Whether something asks for the test to be taken up: its day has come, or as the board marks it. [MEET-24] */
export function asksForFollowUp(
  card: Card,
  today: IsoDate,
  around: AroundTests = { requests: [], barriers: [] },
): boolean {
  const due = dueDate(card);
  return (due !== null && due <= today) || needsFollowUp(attentionsOf(card, today, around));
}

interface Placed extends FollowUp {
  card: Card;
  rank: number;
}

/**
 * Open tests in the order the meeting takes them. Tests of one udviklingspunkt stay together; the
 * point with the most urgent test comes first, and at equal urgency the points keep their order on
 * the board. Tests without a point come as a group of their own, after points of equal urgency.
 * [MEET-1]
 *
 * @param cards every card of the board; closed ones are left out
 * @param points the board's points in any order
 */
export function followUpOrder(
  cards: readonly Card[],
  points: readonly Pick<DevelopmentPoint, 'id' | 'order'>[],
  { today }: { today: IsoDate },
): FollowUp[] {
  const placeOf = new Map([...points].sort(byOrder).map((point, place) => [point.id, place]));
  const groups = new Map<string | null, Placed[]>();
  for (const card of cards) {
    if (card.column === 'closed') continue;
    const known = card.test.pointId !== null && placeOf.has(card.test.pointId);
    const pointId = known ? card.test.pointId : null;
    const reasons = reasonsOf(card, today);
    const rank = FOLLOW_UP_REASONS.indexOf(reasons[0] ?? 'rest');
    const placed: Placed = { testId: card.test.id, pointId, reasons, card, rank };
    groups.set(pointId, [...(groups.get(pointId) ?? []), placed]);
  }
  return [...groups]
    .map(([pointId, tests]) => ({
      place: pointId === null ? Infinity : (placeOf.get(pointId) ?? Infinity),
      tests: tests.sort(byUrgency),
    }))
    .sort((a, b) => {
      const urgency = (a.tests[0]?.rank ?? 0) - (b.tests[0]?.rank ?? 0);
      return urgency !== 0 ? urgency : a.place < b.place ? -1 : 1;
    })
    .flatMap(({ tests }) =>
      tests.map(({ testId, pointId, reasons }) => ({ testId, pointId, reasons })),
    );
}

function byUrgency(a: Placed, b: Placed): number {
  if (a.rank !== b.rank) return a.rank - b.rank;
  const due = [dueDate(a.card) ?? '9999', dueDate(b.card) ?? '9999'] as const;
  if (due[0] !== due[1]) return due[0] < due[1] ? -1 : 1;
  return byOrder(a.card.test, b.card.test);
}
