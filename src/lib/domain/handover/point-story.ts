/** The story of an udviklingspunkt, for those who were not there. Rules [HANDOVER-1] to [HANDOVER-5]. */
import { byOrder, type Card } from '../board/card';
import { learningsOf, type Learning } from '../cycle/learnings';
import { currentCycle, hasBegun, inOrder, rankOf } from '../cycle/numbering';
import { SIZES, type DecisionKind, type Size } from '../records/cycle';
import type { DevelopmentPoint, GoalAnswer } from '../records/development-point';

/** A test that has begun, and the biggest it has been. */
export interface Tried {
  readonly card: Card;
  readonly size: Size;
  /** cycles that have begun, at least 1 */
  readonly cycles: number;
}

/** What was learned in a test, and the latest decision about it with its reason, if one was given. */
export interface Learned {
  readonly card: Card;
  /** circle by circle, the latest last */
  readonly learned: readonly Learning[];
  /** why the team decided as it did last; '' when nobody wrote it */
  readonly why: string;
  readonly decision: DecisionKind | null;
}

/** A test that was stopped: the note of the decision, and what was learned; both may be empty. */
export interface Stopped {
  readonly card: Card;
  readonly why: string;
  /** circle by circle, the latest last */
  readonly learned: readonly Learning[];
}

/** What there is to tell of a point. */
export interface PointStory {
  readonly point: DevelopmentPoint;
  readonly tried: readonly Tried[];
  readonly learned: readonly Learned[];
  readonly stopped: readonly Stopped[];
  readonly going: readonly Card[];
  /** the latest answer to "Er vi tættere på målet?" */
  readonly answer: GoalAnswer | null;
}

/** Tells a point from all cards of the board. [HANDOVER-1] to [HANDOVER-5] */
export function storyOf(point: DevelopmentPoint, all: readonly Card[]): PointStory {
  const cards = all.filter((card) => card.test.pointId === point.id);
  const stopped = cards.filter((card) => card.column === 'closed' && endOf(card) === 'stop');
  return {
    point,
    tried: cards
      .flatMap((card) => triedOf(card) ?? [])
      .sort(
        (a, b) => before(beganOn(a.card), beganOn(b.card)) || byOrder(a.card.test, b.card.test),
      ),
    learned: cards
      .filter((card) => !stopped.includes(card))
      .map((card) => ({ card, learned: learningsOf(card.cycles), ...whyOf(card) }))
      .filter(({ learned, why }) => learned.length > 0 || why !== '')
      .sort(
        (a, b) => before(b.card.lastNews, a.card.lastNews) || byOrder(a.card.test, b.card.test),
      ),
    stopped: stopped
      .map((card) => ({
        card,
        why: currentCycle(card.cycles)?.decision?.note.trim() ?? '',
        learned: learningsOf(card.cycles),
      }))
      .sort(
        (a, b) => before(endedOn(b.card), endedOn(a.card)) || byOrder(a.card.test, b.card.test),
      ),
    going: cards
      .filter((card) => card.column !== 'closed')
      .sort((a, b) => rankOf(b.column) - rankOf(a.column) || byOrder(a.test, b.test)),
    answer:
      Object.values(point.goalCheck)
        .sort((a, b) => before(a.on, b.on))
        .at(-1)?.answer ?? null,
  };
}

function triedOf(card: Card): Tried | null {
  const begun = card.cycles.filter(hasBegun);
  if (begun.length === 0) return null;
  const steps = begun.map((cycle) => SIZES.indexOf(cycle.size ?? 'single'));
  return { card, cycles: begun.length, size: SIZES[Math.max(...steps)] ?? 'single' };
}

function beganOn(card: Card): string {
  const days = card.cycles.filter(hasBegun).map((c) => c.startedOn ?? c.createdAt.slice(0, 10));
  return days.sort()[0] ?? '';
}

/** The latest decision that has a reason; a later one without says nothing of why. */
function whyOf(card: Card): Pick<Learned, 'why' | 'decision'> {
  const { decision } =
    inOrder(card.cycles).findLast((cycle) => (cycle.decision?.note.trim() ?? '') !== '') ?? {};
  return { why: decision?.note.trim() ?? '', decision: decision?.kind ?? null };
}

function endOf(card: Card): string | null {
  return card.current?.decision?.kind ?? null;
}

function endedOn(card: Card): string {
  return card.current?.decision?.on ?? '';
}

function before(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
