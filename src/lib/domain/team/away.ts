/** Vi holder pause, Er væk en tid, and a vikar: when the team, or one of it, is not there. */
import { daysBetween, isoDate } from '../cadence/iso-date';
import type { Stretch } from '../cadence/meeting-dates';
import type { Board } from '../records/board';
import { edited } from '../records/make';
import type { Meeting } from '../records/meeting';
import { isActive, isHere, type Member } from '../records/member';
import type { TeamAct } from './acts';

/** Whether a day is among some days. */
export function isWithin(day: string, { from, to }: Stretch): boolean {
  return from <= day && day <= to;
}

/** A year: the longest that a team pauses, or somebody is away, at a time. */
const MOST_DAYS = 366;

/** What is wrong with some days before they may be stored. */
export function daysProblem({
  from,
  to,
}: {
  from: string | null;
  to: string | null;
}): 'no-from' | 'no-to' | 'backwards' | 'too-long' | null {
  if (from === null) return 'no-from';
  if (to === null) return 'no-to';
  if (to < from) return 'backwards';
  // A year that is mistyped would keep the team from meeting for decades.
  return daysBetween(isoDate(from), isoDate(to)) > MOST_DAYS ? 'too-long' : null;
}

/** The pauses of a board, the earliest first. */
export function pausesOf({ pause }: Pick<Board, 'pause'>): (Stretch & { key: string })[] {
  return Object.entries(pause ?? {})
    .map(([key, days]) => ({ key, ...days }))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.key < b.key ? -1 : 1));
}

/** The meetings that fall in no pause. [TEAM-11] */
export function outsidePauses<M extends Pick<Meeting, 'on'>>(
  board: Pick<Board, 'pause'>,
  meetings: readonly M[],
): M[] {
  const pauses = pausesOf(board);
  return meetings.filter(({ on }) => !pauses.some((days) => on !== null && isWithin(on, days)));
}

/** The meetings that count: one that is only planned, for a day in a pause, waits to be moved. [PLAN-8] */
export function agreedMeetings<M extends Pick<Meeting, 'on' | 'state'>>(
  board: Pick<Board, 'pause'>,
  meetings: readonly M[],
): M[] {
  const outside = new Set(outsidePauses(board, meetings));
  return meetings.filter((meeting) => meeting.state !== 'planned' || outside.has(meeting));
}

/** Vi holder pause. [TEAM-11] @param key of the pause, fresh */
export function holdPause(
  board: string,
  key: string,
  { from, to }: Stretch,
): TeamAct<'hold-pause'> {
  return ['hold-pause', [edited('board', board, { [`pause.${key}`]: { from, to } })]];
}

/** A pause that is not held after all. [TEAM-11] */
export function endPause(board: string, key: string): TeamAct<'end-pause'> {
  return ['end-pause', [edited('board', board, { [`pause.${key}`]: null })]];
}

/** Er væk en tid. [TEAM-12] @param cover who takes over meanwhile, or null */
export function goAway(
  member: string,
  { from, to }: Stretch,
  cover: string | null,
): TeamAct<'go-away'> {
  return ['go-away', [edited('member', member, { away: { from, to, cover } })]];
}

/** Back again, or not away after all. [TEAM-12] */
export function comeBack(member: string): TeamAct<'come-back'> {
  return ['come-back', [edited('member', member, { away: null })]];
}

/** Er tilbage i teamet: whoever had left, and a vikar whose last day has passed. [TEAM-18] */
export function rejoin({ id, until }: Member, day: string): TeamAct<'edit-member'> {
  const over = until && until < day ? { until: null } : {};
  return ['edit-member', [edited('member', id, { leftOn: null, ...over })]];
}

/** Whether a member is away on a day. */
export function isAway({ away }: Pick<Member, 'away'>, day: string): boolean {
  return Boolean(away && isWithin(day, away));
}

/** Those of the team who are there on a day: not left, and not away for a time. [TEAM-12] */
export function thereOn(members: readonly Member[], day: string): Member[] {
  return members.filter((member) => isHere(member, day) && !isAway(member, day));
}

/** Who takes over for somebody on a day, or null. [TEAM-16] */
export function coverOf(member: Pick<Member, 'away'> | undefined, day: string): string | null {
  return member?.away && isWithin(day, member.away) ? member.away.cover : null;
}

/** The members whose last day as a vikar has passed, and who have not been said to have left. [TEAM-18] */
export function vikarsGone(members: readonly Member[], day: string): Member[] {
  return members.filter((member) => isActive(member) && !isHere(member, day));
}

/**
 * Whose work somebody has on a day: their own, and that of those they take over for. It comes back by
 * itself the day after. [TEAM-12]
 */
export function coveredBy(member: string, members: readonly Member[], day: string): string[] {
  return members
    .filter(({ id, away }) => id !== member && away?.cover === member && isWithin(day, away))
    .map(({ id }) => id);
}
