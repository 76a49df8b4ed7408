/** The board's meetings and dates as calendars. */
import { isIsoDate, isoDate, type IsoDate } from '$lib/domain/cadence/iso-date';
import { teamRhythm } from '$lib/domain/meeting/team-rhythm';
import { seriesAhead } from '$lib/domain/meeting/series';
import { agendaOf, meetingMinutes } from '$lib/domain/records/board';
import type { RecordMeta } from '$lib/domain/records/fields';
import type { Meeting } from '$lib/domain/records/meeting';
import { isOpenTask } from '$lib/domain/records/task';
import { dueDay, restOn } from '$lib/domain/team/rest';
import { oneLine } from '$lib/domain/text/lines';
import { daysIcs, meetingsIcs, type DayEvent, type MeetingEvent } from '$lib/exchange/ics';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { NamedBoard } from './board-names';

/** When the calendar is made. */
export interface Made {
  today: IsoDate;
  /** milliseconds since 1970 */
  now: number;
}

/** A calendar, and how many entries it has. */
export interface Calendar {
  text: string;
  entries: number;
}

/**
 * What is planned from today on, each under its own name, and after that the rhythm as one series. A
 * meeting that is planned later leaves the series, which begins after it: so a file that is read in
 * again puts nothing in the calendar twice.
 */
export function meetingsCalendar(board: NamedBoard, { today, now }: Made): Calendar {
  const { time } = teamRhythm(board.board, board.records.meeting);
  const minutes = meetingMinutes(agendaOf(board.board));
  const title = m.minutes_calendar_title({ board: board.board.name });
  const events = board.records.meeting.flatMap((meeting): MeetingEvent[] => {
    if (meeting.on === null || meeting.on < today || !isIsoDate(meeting.on)) return [];
    if (meeting.state !== 'planned' && meeting.state !== 'cancelled') return [];
    return [
      {
        uid: uidOf(meeting.id),
        title,
        description: about(board, meeting),
        date: meeting.on,
        time: meeting.time ?? time,
        minutes,
        dtstamp: now,
        sequence: sequenceOf(meeting),
        // One that waits in a pause to be moved takes no place in anybody's day. [TEAM-11]
        ...(meeting.state === 'cancelled' || restOn(meeting.on, board.rests)
          ? { cancelled: true }
          : {}),
      },
    ];
  });
  const series = seriesAhead(board.board, board.records.meeting, today);
  events.push({
    uid: uidOf(`moeder-${board.board.id}`),
    title,
    description: m.formats_calendar_series(),
    date: series.first,
    time,
    minutes,
    dtstamp: now,
    // Minutes since 2020: higher each time the file is made, so that the newest series stands.
    sequence: Math.max(0, Math.floor((now - Date.UTC(2020, 0, 1)) / 60_000)),
    series,
  });
  return { text: meetingsIcs(events), entries: events.length };
}

function about(board: NamedBoard, meeting: Meeting): string {
  const facilitator = board.member(meeting.facilitator);
  const noteTaker = board.member(meeting.noteTaker);
  return facilitator && noteTaker
    ? m.minutes_calendar_text({ facilitator, noteTaker })
    : m.minutes_calendar_text_short();
}

/**
 * Open tasks with a day, and the days on which open tests are followed up or presented; those in a pause of
 * the team stand on the first meeting after. [TEAM-11]
 *
 * @param member whose, or null for everyone's
 */
export function datesCalendar(
  board: NamedBoard,
  member: string | null,
  { now }: Pick<Made, 'now'>,
): Calendar {
  const days: DayEvent[] = [];
  const put = (of: RecordMeta, uid: string, date: string | null, title: string, more: string) => {
    if (date === null || !isIsoDate(date)) return;
    const due = dueDay(date, board.rests);
    days.push({
      uid: uidOf(uid),
      title,
      description: more,
      date: isoDate(due),
      dtstamp: now,
      sequence: sequenceOf(of),
    });
  };
  for (const task of board.records.task) {
    if (!isOpenTask(task) || (member !== null && task.owner !== member)) continue;
    const test = board.test(task.testActionId)?.title ?? board.point(task.pointId);
    const title = m.formats_calendar_task({ task: oneLine(task.text) });
    put(task, task.id, task.due, title, lines(owner(board, task.owner), test));
  }
  for (const { test, column } of board.cards) {
    const theirs = member === null || test.owner === member || test.contributor[member] === true;
    if (column === 'closed' || !theirs) continue;
    const title = oneLine(test.title);
    const more = lines(owner(board, test.owner), board.point(test.pointId));
    const followUp = m.formats_calendar_follow_up({ test: title });
    put(test, `${test.id}-opfoelgning`, test.nextFollowUp, followUp, more);
    const present = m.formats_calendar_present({ test: title });
    put(test, `${test.id}-praesenteres`, test.presentOn, present, more);
  }
  return { text: daysIcs(days), entries: days.length };
}

function owner(board: NamedBoard, member: string | null): string {
  const name = board.member(member);
  return name === '' ? '' : m.words_owner_is({ name });
}

function lines(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n');
}

function uidOf(id: string): string {
  return `${id}@forbedringstavlen`;
}

/** Rises with every change, so that a calendar takes the latest day. */
function sequenceOf({ createdAt, updatedAt }: RecordMeta): number {
  return Math.max(0, Math.floor((Date.parse(updatedAt) - Date.parse(createdAt)) / 60_000));
}
