/** Questions about a meeting among the others. Rules [MINUTES-7] to [MINUTES-9]. */
import { isoDate, type IsoDate } from '../cadence/iso-date';
import { turnsOf } from '../cadence/meeting-dates';
import { agendaOf, meetingMinutes, rhythmOf, type Board } from '../records/board';
import { daysOf, type Meeting } from '../records/meeting';
import { agreedMeetings, pausesOf } from '../team/away';

/** Earlier first: by day, then by when it started, then by time of day and id. */
export function byDay(a: Meeting, b: Meeting): number {
  const key = (m: Meeting): string =>
    `${m.on ?? '9'} ${m.startedAt ?? '9'} ${m.time ?? '9'} ${m.id}`;
  return key(a) < key(b) ? -1 : 1;
}

/** Meetings that took place, or are taking place, earliest first. */
export function takenPlace(meetings: readonly Meeting[]): Meeting[] {
  return meetings
    .filter((m) => !m.removed && (m.state === 'held' || m.state === 'running'))
    .sort(byDay);
}

/** The meeting's number among those that took place, from 1; a planned one has the next. [MINUTES-7] */
export function meetingNumber(meeting: Meeting, meetings: readonly Meeting[]): number {
  const all = takenPlace(meetings);
  const at = all.findIndex((m) => m.id === meeting.id);
  return at < 0 ? all.length + 1 : at + 1;
}

/** The next meeting after this one that is not called off, nor left in a pause, or null. [MINUTES-8] [PLAN-8] */
export function meetingAfter(
  meeting: Meeting,
  meetings: readonly Meeting[],
  board: Pick<Board, 'pause'>,
): Meeting | null {
  return (
    agreedMeetings(board, meetings)
      .filter((m) => !m.removed && m.state !== 'cancelled' && m.id !== meeting.id && m.on !== null)
      .filter((m) => byDay(m, meeting) > 0 && (m.on ?? '') >= (meeting.on ?? ''))
      .sort(byDay)[0] ?? null
  );
}

/**
 * Whole minutes it took, pauses not counted where they are known, or null while it is not over.
 * Stated with the agenda's minutes. [MINUTES-9]
 */
export function timingOf(meeting: Meeting, board: Board): { took: number; planned: number } | null {
  if (meeting.startedAt === null || meeting.endedAt === null) return null;
  const ms = Date.parse(meeting.endedAt) - Date.parse(meeting.startedAt);
  return {
    took: meeting.minutesUsed ?? Math.max(0, Math.round(ms / 60_000)),
    planned: meetingMinutes(meeting.agenda ?? agendaOf(board)),
  };
}

/** The day by which things are to be done: that of the next meeting, or where the rhythm puts it. [WHO-1] */
export function dueBy(
  meeting: Meeting,
  meetings: readonly Meeting[],
  board: Board,
  today: IsoDate,
): IsoDate {
  const next = meetingAfter(meeting, meetings, board);
  if (next?.on) return isoDate(next.on);
  const after = meeting.on ? isoDate(meeting.on) : today;
  const before = takenPlace(meetings).filter((mt) => byDay(mt, meeting) < 0);
  const rhythm = { ...rhythmOf(board), pauses: pausesOf(board) };
  return turnsOf(rhythm, [...daysOf(before), after], after)(after).date;
}
