/** Planning tavlemøder: which days, whose turn, what awaits. Rules [PLAN-1] to [PLAN-6], [PLAN-8]. */
import { missingAgreements, type Card } from '../board/card';
import type { IsoDate } from '../cadence/iso-date';
import { turnsOf, type PlannedDate } from '../cadence/meeting-dates';
import { rhythmOf, type Board } from '../records/board';
import type { Cycle } from '../records/cycle';
import type { DevelopmentPoint } from '../records/development-point';
import { daysOf, type Meeting } from '../records/meeting';
import { isActive, type Member } from '../records/member';
import { agreedMeetings, pausesOf } from '../team/away';
import { followUpOrder, type FollowUpReason } from './follow-up';

/** Planned meetings from today on, earliest first. */
export function plannedMeetings(meetings: readonly Meeting[], today: IsoDate): Meeting[] {
  return meetings.filter((mt) => isPlanned(mt) && (mt.on ?? '') >= today).sort(byDate);
}

/** Planned for a day that has passed and never started. [PLAN-3] */
export function missedMeetings(meetings: readonly Meeting[], today: IsoDate): Meeting[] {
  return meetings.filter((mt) => isPlanned(mt) && (mt.on ?? '') < today).sort(byDate);
}

function isPlanned(meeting: Meeting): boolean {
  return meeting.state === 'planned' && !meeting.removed && meeting.on !== null;
}

function byDate(a: Meeting, b: Meeting): number {
  const order = `${a.on ?? ''} ${a.time ?? ''}`.localeCompare(`${b.on ?? ''} ${b.time ?? ''}`);
  return order === 0 ? (a.id < b.id ? -1 : 1) : order;
}

/**
 * The next turns of the rhythm after every meeting that is planned or held, each on a working day.
 * [PLAN-1] [PLAN-2] [PLAN-8]
 *
 * @param count how many, at least 1
 */
export function turnsAhead(
  board: Board,
  meetings: readonly Meeting[],
  today: IsoDate,
  count: number,
): PlannedDate[] {
  // One that is left in a pause is not met on, and takes no turn.
  const taken = daysOf(
    agreedMeetings(board, meetings).filter((mt) => mt.state !== 'cancelled' && !mt.removed),
  );
  const turnAfter = turnsOf({ ...rhythmOf(board), pauses: pausesOf(board) }, taken, today);
  const last = taken.at(-1);
  const turns: PlannedDate[] = [];
  let after = last !== undefined && last > today ? last : today;
  while (turns.length < count) {
    const turn = turnAfter(after);
    turns.push(turn);
    after = turn.date;
  }
  return turns;
}

/**
 * Whose turn it is to lead or to write: of those with the role, else of the kvalitetsteam, the one
 * who has not had the turn, or had it longest ago; by name between equals. [PLAN-4]
 *
 * @param except someone who has another part in this meeting
 */
export function turnFor(
  role: 'facilitator' | 'noteTaker',
  members: readonly Member[],
  meetings: readonly Meeting[],
  except: string | null = null,
): Member | null {
  const active = members.filter((p) => isActive(p) && p.id !== except);
  const withRole = active.filter((p) => p.role[role] === true);
  const inTeam = active.filter((p) => p.inQualityTeam);
  const candidates = withRole.length > 0 ? withRole : inTeam.length > 0 ? inTeam : active;
  const lastTurn = (member: Member): string =>
    meetings
      .filter((mt) => mt.state === 'held' && !mt.removed && mt[role] === member.id)
      .map((mt) => mt.on ?? '')
      .sort()
      .at(-1) ?? '';
  return (
    candidates
      .map((member) => ({ member, last: lastTurn(member) }))
      .sort(
        (a, b) => a.last.localeCompare(b.last) || a.member.name.localeCompare(b.member.name, 'da'),
      )[0]?.member ?? null
  );
}

/** What the follow-up of a meeting will look like. */
export interface FollowUpAhead {
  /** the tests that come up for each reason, in the order of the meeting; each once, for its most urgent one */
  reasons: Map<FollowUpReason, Card[]>;
  /** open tests that lack an owner, an expectation or a date */
  withoutAgreement: Card[];
}

/** The follow-up as it will stand on the day of the meeting. [PLAN-5] */
export function followUpAhead(
  cards: readonly Card[],
  points: readonly Pick<DevelopmentPoint, 'id' | 'order'>[],
  on: IsoDate,
): FollowUpAhead {
  const reasons = new Map<FollowUpReason, Card[]>();
  const byId = new Map(cards.map((card) => [card.test.id, card]));
  for (const { testId, reasons: why } of followUpOrder(cards, points, { today: on })) {
    const first = why[0] ?? 'rest';
    const card = byId.get(testId);
    if (card) reasons.set(first, [...(reasons.get(first) ?? []), card]);
  }
  return { reasons, withoutAgreement: cards.filter((c) => missingAgreements(c).length > 0) };
}

/** Whether the owner has said what is suggested since the last meeting: "Klar til mødet". [PLAN-6] */
export function isReady(cycle: Pick<Cycle, 'suggestion'> | null, lastHeld: string | null): boolean {
  const on = cycle?.suggestion?.on ?? null;
  return on !== null && (lastHeld === null || on > lastHeld);
}
