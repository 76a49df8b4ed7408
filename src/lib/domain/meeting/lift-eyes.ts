/** Every fourth meeting, per udviklingspunkt: what the team looks at before it answers. Rule [MEET-21]. */
import type { Card } from '../board/card';
import { learnedOn } from '../cycle/learned-on';
import type { Cycle } from '../records/cycle';
import type { DevelopmentPoint } from '../records/development-point';

/** Most that is told of what was learned. */
const MOST = 3;

/** What was learned in a test. */
export interface LearnedSince {
  card: Card;
  cycle: Cycle;
  text: string;
}

/** Day of the latest answer to "Er vi tættere på målet?" before this meeting, or null. */
export function answeredBefore(point: DevelopmentPoint, meeting: string): string | null {
  const days = Object.entries(point.goalCheck)
    .filter(([key]) => key !== meeting)
    .map(([, { on }]) => on);
  return days.sort().at(-1) ?? null;
}

/** The latest that was learned under a point after a day (null for ever), newest first, at most three. [MEET-21] */
export function learnedSince(
  point: string,
  cards: readonly Card[],
  since: string | null,
): LearnedSince[] {
  return cards
    .filter((card) => card.test.pointId === point)
    .flatMap((card) =>
      card.cycles.map((cycle) => ({
        card,
        cycle,
        text: cycle.learned.trim(),
        on: learnedOn(cycle),
      })),
    )
    .filter(({ text, on }) => text !== '' && (since === null || on > since))
    .sort((a, b) => (a.on === b.on ? (a.cycle.id < b.cycle.id ? -1 : 1) : a.on < b.on ? 1 : -1))
    .slice(0, MOST)
    .map(({ card, cycle, text }) => ({ card, cycle, text }));
}
