/** Which tavlemøde the board points to. Rules [BOARD-17] and [CYCLE-15]. */
import { addDays, daysBetween, isoDate, type IsoDate } from '../cadence/iso-date';
import { turnsOf } from '../cadence/meeting-dates';
import { teamRhythm } from '../meeting/team-rhythm';
import type { Board } from '../records/board';
import { daysOf, type Meeting } from '../records/meeting';
import { outsidePauses, pausesOf } from '../team/away';
import { workdayOutside } from '../team/rest';

/** The meeting that is going on, if any; the one started last, should there be two. */
export function runningMeeting(meetings: readonly Meeting[]): Meeting | null {
  return (
    meetings
      .filter((mt) => mt.state === 'running')
      .sort((a, b) => ((a.startedAt ?? '') < (b.startedAt ?? '') ? 1 : -1))[0] ?? null
  );
}

/** The planned meeting that "Start tavlemøde" opens: the one nearest today, before or after. [BOARD-17] */
export function meetingToStart(meetings: readonly Meeting[], today: IsoDate): Meeting | null {
  const away = (mt: Meeting) => (mt.on ? Math.abs(daysBetween(today, isoDate(mt.on))) : Infinity);
  return (
    meetings
      .filter((mt) => mt.state === 'planned')
      .sort((a, b) => away(a) - away(b) || (a.id < b.id ? -1 : 1))[0] ?? null
  );
}

/**
 * When the team meets next: the next planned meeting from today on, else the next turn of the
 * rhythm; null while nothing is held, running or planned, as a rhythm needs a beginning. Never a day in a
 * pause. [BOARD-17] [TEAM-11]
 */
export function nextMeetingOn(
  board: Board,
  meetings: readonly Meeting[],
  today: IsoDate,
): { on: IsoDate; time: string } | null {
  const rhythm = teamRhythm(board, meetings);
  // While a meeting runs, today is a day the team meets, and the next is a later one.
  const running = runningMeeting(meetings) !== null;
  const from = running ? addDays(today, 1) : today;
  const planned = outsidePauses(board, meetings)
    .filter((mt) => mt.state === 'planned' && mt.on !== null && mt.on >= from)
    .sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1))[0];
  if (planned?.on) return { on: isoDate(planned.on), time: planned.time ?? rhythm.time };
  const held = daysOf(meetings.filter((mt) => mt.state === 'held'));
  if (running) held.push(today);
  const last = held.at(-1);
  if (!last) return null;
  const turnAfter = turnsOf({ ...rhythm, pauses: pausesOf(board) }, held, today);
  const { date } = turnAfter(last > today ? last : today);
  return { on: date, time: rhythm.time };
}

/**
 * When a test that goes on is followed up, unless someone says otherwise: at the next tavlemøde after
 * today; a team that has not met yet counts its rhythm from today. [CYCLE-15]
 */
export function nextFollowUp(board: Board, meetings: readonly Meeting[], today: IsoDate): IsoDate {
  const later = meetings.filter((mt) => mt.state !== 'planned' || mt.on !== today);
  const next = nextMeetingOn(board, later, today);
  const { everyDays } = teamRhythm(board, meetings);
  return next?.on ?? workdayOutside(board, addDays(today, everyDays));
}
