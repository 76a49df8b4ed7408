/**
 * A card: how a prøvehandling stands on the board. Rules [BOARD-1] to [BOARD-5].
 */
import type { IsoDate } from '../cadence/iso-date';
import { currentCycle, numberCycles, openCycles, phaseOf } from '../cycle/numbering';
import type { Barrier } from '../records/barrier';
import type { Cycle } from '../records/cycle';
import type { Phase } from '../records/phase';
import { isUnanswered, type DecisionRequest } from '../records/decision-request';
import type { TestAction } from '../records/test-action';
import { daysOutside, dueDay, isLate, restOn, type Rest } from '../team/rest';

/** Columns of the board, left to right. */
export const COLUMNS = ['ideas', 'plan', 'test', 'reflect', 'closed'] as const;
/** See {@link COLUMNS}. */
export type Column = (typeof COLUMNS)[number];

/** After so many days without anything new, a test is shown as "Intet nyt i 3 uger". */
export const STALE_DAYS = 21;

/** A test with what the board shows of it. `lastNews` is the calendar date of the last thing that happened. */
export interface Card {
  test: TestAction;
  cycles: Cycle[];
  current: Cycle | null;
  column: Phase;
  /** label of the current cycle, "2" or "2a" */
  number: string;
  /** more than one open branch */
  branched: boolean;
  lastNews: string;
  /** the team's pauses: what they take of the days agreed on is not held against the card */
  rests: readonly Rest[];
}

/**
 * Puts a test and its cycles together.
 *
 * @param lastNews ISO moments of whatever else happened to it (observations)
 * @param rests the team's pauses
 */
export function cardOf(
  test: TestAction,
  cycles: Cycle[],
  lastNews: readonly string[] = [],
  rests: readonly Rest[] = [],
): Card {
  const current = currentCycle(cycles);
  const numbers = numberCycles(cycles);
  let latest = test.updatedAt;
  for (const moment of lastNews) if (moment > latest) latest = moment;
  for (const cycle of cycles) if (cycle.updatedAt > latest) latest = cycle.updatedAt;
  return {
    test,
    cycles,
    current,
    column: current ? phaseOf(current) : 'plan',
    number: current ? (numbers.get(current.id)?.label ?? '1') : '1',
    branched: openCycles(cycles).length > 1,
    lastNews: latest.slice(0, 10),
    rests,
  };
}

/** Why a card asks for attention; in the order of urgency. */
export const ATTENTIONS = [
  'awaitsLeader',
  'barrier',
  'overdue',
  'presentToday',
  'awaitsReflection',
  'noAgreement',
  'stale',
  'noPoint',
] as const;
/** See {@link ATTENTIONS}. */
export type Attention = (typeof ATTENTIONS)[number];

/** "Skulle være fulgt op …": the follow-up or presentation date has passed. [BOARD-2] [TEAM-11] */
export function isOverdue(card: Card, today: string): boolean {
  if (card.column === 'closed') return false;
  const { nextFollowUp, presentOn } = card.test;
  return [nextFollowUp, presentOn].some((agreed) => isLate(agreed, today, card.rests));
}

/** The date a card is due, the earliest one, or null; one in a pause is the first meeting after. */
export function dueDate({ test, rests }: Card): string | null {
  const dates = [test.nextFollowUp, test.presentOn]
    .filter((agreed) => agreed !== null)
    .map((agreed) => dueDay(agreed, rests))
    .sort();
  return dates[0] ?? null;
}

/** Whether it is told of at the meeting on a day. */
export function isPresentedOn({ test, rests }: Card, day: string): boolean {
  return test.presentOn !== null && dueDay(test.presentOn, rests) === day;
}

/**
 * "Intet nyt i 3 uger": nothing was changed, seen or decided, and nothing worse is to be said of it. A
 * card that is late or awaits reflection is known to stand still. The days of a pause do not count, and
 * nothing is said while it lasts. [BOARD-3] [TEAM-11]
 */
export function isStale(card: Card, today: IsoDate): boolean {
  return (
    card.column !== 'closed' &&
    card.column !== 'reflect' &&
    !isPresentedOn(card, today) &&
    restOn(today, card.rests) === undefined &&
    daysOutside(card.lastNews, today, card.rests) >= STALE_DAYS &&
    !isOverdue(card, today)
  );
}

/** "Åben endnu": no owner, no expectation, or no date to follow up. [BOARD-4] */
export function missingAgreements(card: Card): ('owner' | 'prediction' | 'date')[] {
  if (card.column === 'closed') return [];
  const missing: ('owner' | 'prediction' | 'date')[] = [];
  if (card.test.owner === null) missing.push('owner');
  if (!card.current?.prediction.trim() && !card.current?.stamp?.prediction.trim())
    missing.push('prediction');
  if (card.test.nextFollowUp === null && card.test.presentOn === null) missing.push('date');
  return missing;
}

/** All reasons why a card asks for attention, most urgent first. [BOARD-5] */
export function attentionsOf(
  card: Card,
  today: IsoDate,
  around: { requests: readonly DecisionRequest[]; barriers: readonly Barrier[] },
): Attention[] {
  if (card.column === 'closed') return [];
  const asked = around.requests.some((r) => r.testActionId === card.test.id && isUnanswered(r));
  const barred = around.barriers.some(
    (b) => b.testActionId === card.test.id && b.resolved === null,
  );
  const has: Record<Attention, boolean> = {
    awaitsLeader: asked,
    barrier: barred,
    overdue: isOverdue(card, today),
    presentToday: isPresentedOn(card, today),
    awaitsReflection: card.column === 'reflect',
    noAgreement: missingAgreements(card).length > 0,
    stale: !asked && !barred && isStale(card, today),
    noPoint: card.test.pointId === null,
  };
  return ATTENTIONS.filter((a) => has[a]);
}

/** Reasons that put a card under the filter "Kræver opfølgning". */
export function needsFollowUp(attentions: readonly Attention[]): boolean {
  return attentions.some((a) => a !== 'noAgreement' && a !== 'noPoint');
}

/** Sorts by fractional order key, ties by id. [BOARD-1] */
export function byOrder(
  a: { order: string; id: string },
  b: { order: string; id: string },
): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
