/**
 * The row of tavlemøder: which was held last, who is here, when the team meets next.
 * Rules [MEET-7] to [MEET-10].
 */
import type { ClosedReason } from '../cadence/holidays';
import { parseIsoDate, type IsoDate } from '../cadence/iso-date';
import {
  dateOf,
  parseLocalTime,
  timeOf,
  type LocalDateTime,
  type LocalTime,
} from '../cadence/local-time';
import { isEveryFourth, turnsOf, type Stretch } from '../cadence/meeting-dates';
import { byDay } from '../minutes/held';
import type { Board } from '../records/board';
import { daysOf, type Meeting } from '../records/meeting';
import { isHere, type Member } from '../records/member';
import { isAway, outsidePauses, pausesOf } from '../team/away';
import { teamRhythm } from './team-rhythm';

/** Held meetings, oldest first. */
export function heldMeetings(meetings: readonly Meeting[]): Meeting[] {
  return meetings
    .filter((meeting) => meeting.state === 'held' && !meeting.removed)
    .sort((a, b) => (endOf(a) < endOf(b) ? -1 : 1));
}

/** The meeting held last before this one, or null when there is none. [MEET-7] */
export function lastHeldBefore(meetings: readonly Meeting[], id: string): Meeting | null {
  return heldMeetings(meetings.filter((meeting) => meeting.id !== id)).at(-1) ?? null;
}

/** What a team said at a meeting that it would do differently at the next. */
export interface Differently {
  /** YYYY-MM-DD */
  on: string;
  text: string;
}

/** What was last said about doing the next meeting differently, before this one; null when nothing was. [MEET-26] */
export function differentlyBefore(meetings: readonly Meeting[], id: string): Differently | null {
  const said = heldMeetings(meetings.filter((meeting) => meeting.id !== id)).findLast(
    ({ nextTime }) => nextTime.trim() !== '',
  );
  return said ? { on: said.on ?? endOf(said).slice(0, 10), text: said.nextTime.trim() } : null;
}

/** When a meeting was over, as text that sorts: its end, else its start, else its day. */
export function endOf(meeting: Meeting): string {
  return meeting.endedAt ?? meeting.startedAt ?? meeting.on ?? '';
}

/** Whether the meeting after so many held ones lifts its eyes: "Er vi tættere på målet?". [MEET-8] */
export function isLiftEyes(heldBefore: number): boolean {
  return isEveryFourth(heldBefore + 1);
}

/** A person and whether they are at the meeting. */
export interface Attendee {
  member: Member;
  here: boolean;
}

/** Everyone in the team, and whoever left it but was there; by name. Nobody said means away. [MEET-9] */
export function attendees(meeting: Meeting, members: readonly Member[]): Attendee[] {
  return members
    .filter(
      (member) => isHere(member, meeting.on ?? '') || meeting.present[member.id] !== undefined,
    )
    .map((member) => ({ member, here: meeting.present[member.id] === true }))
    .sort((a, b) => a.member.name.localeCompare(b.member.name, 'da'));
}

/**
 * How a meeting begins: everyone in the team is here until someone says otherwise, but for who is away for
 * a time. [MEET-9] [TEAM-17]
 *
 * @param day it begins, whenever it was planned for
 */
export function presenceToBeginWith(
  { present }: Pick<Meeting, 'present'>,
  members: readonly Member[],
  day: string,
): Record<string, boolean> {
  return Object.fromEntries(
    members
      .filter((member) => isHere(member, day))
      .map((member) => [member.id, present[member.id] ?? !isAway(member, day)]),
  );
}

/** When the team meets next. */
export interface NextMeeting {
  on: IsoDate;
  /** HH:MM */
  time: string;
  /** the meeting that is planned already */
  planned: Meeting | null;
  /** why the day is not the one the rhythm gives */
  movedBecause: ClosedReason | null;
  /** the pause it is the first meeting after, where the rhythm had a turn in that */
  afterPause?: Stretch;
  /** the day the rhythm gives */
  turn: IsoDate;
}

/**
 * The planned meeting after a day, else the next turn of the rhythm, holidays and pauses skipped. One that
 * is planned for a day in a pause waits to be moved or called off. [MEET-10] [TEAM-11]
 */
export function nextMeetingAfter(
  board: Board,
  meetings: readonly Meeting[],
  today: IsoDate,
  except: string,
): NextMeeting {
  const rhythm = teamRhythm(board, meetings);
  const planned = plannedAfter(outsidePauses(board, meetings), today, except);
  const day = planned && parseIsoDate(planned.on ?? '');
  if (planned && day)
    return { on: day, time: planned.time ?? rhythm.time, planned, movedBecause: null, turn: day };
  const held = daysOf(heldMeetings(meetings.filter((mt) => mt.id !== except)));
  const next = turnsOf({ ...rhythm, pauses: pausesOf(board) }, [...held, today], today)(today);
  return {
    on: next.date,
    time: rhythm.time,
    planned: null,
    movedBecause: next.movedBecause ?? null,
    ...(next.afterPause ? { afterPause: next.afterPause } : {}),
    turn: next.turn,
  };
}

/** Minutes from the planned time within which a meeting still began when it was to. */
const ON_TIME = 30;

/**
 * The time a meeting begins, where the planned one would be wrong: it begins on another day, or more
 * than half an hour from it. [MEET-16]
 *
 * @param now the wall clock where the team meets
 * @returns HH:MM; undefined when the planned time stands
 */
export function timeAtStart(
  meeting: Pick<Meeting, 'on' | 'time'>,
  now: LocalDateTime,
): LocalTime | undefined {
  const planned = parseLocalTime(meeting.time ?? '');
  const time = timeOf(now);
  if (planned === undefined || meeting.on !== dateOf(now)) return time;
  const apart = Math.abs(minutesOf(planned) - minutesOf(time));
  return apart > ON_TIME ? time : undefined;
}

function minutesOf(time: LocalTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function plannedAfter(
  meetings: readonly Meeting[],
  today: IsoDate,
  except: string,
): Meeting | undefined {
  return meetings
    .filter((m) => m.id !== except && m.state === 'planned' && !m.removed && (m.on ?? '') > today)
    .sort(byDay)[0];
}
