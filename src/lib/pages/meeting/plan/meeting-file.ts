/** A planned meeting as a file for the calendar, with a word on the working day before. [PLAN-7] */
import { daysBetween, isoDate } from '$lib/domain/cadence/iso-date';
import { workdayBefore } from '$lib/domain/cadence/meeting-dates';
import { agendaOf, meetingMinutes, rhythmOf, type Board } from '$lib/domain/records/board';
import type { Meeting } from '$lib/domain/records/meeting';
import { m } from '$lib/i18n/paraglide/messages.js';
import { saveAs } from '$lib/keeping/backup/download';
import { meetingsAddress } from '$lib/session/addresses';
import { part } from '$lib/session/parts.svelte';

/**
 * Downloads the meeting as .ics; nothing happens for a meeting without a day.
 *
 * @param nameOf a member's name, or an empty text
 * @param now milliseconds since 1970
 */
export async function downloadMeeting(
  meeting: Meeting,
  board: Board,
  nameOf: (member: string | null) => string,
  now: number,
): Promise<void> {
  if (!meeting.on) return;
  const { icsType, meetingIcs } = await part(() => import('$lib/exchange/ics'));
  const facilitator = nameOf(meeting.facilitator);
  const noteTaker = nameOf(meeting.noteTaker);
  const on = isoDate(meeting.on);
  // Rises with every change, so that a calendar takes the latest day.
  const sequence = Math.floor(
    (Date.parse(meeting.updatedAt) - Date.parse(meeting.createdAt)) / 60_000,
  );
  const about =
    facilitator && noteTaker
      ? m.minutes_calendar_text({ facilitator, noteTaker })
      : m.minutes_calendar_text_short();
  const text = meetingIcs({
    uid: `${meeting.id}@forbedringstavlen`,
    title: m.minutes_calendar_title({ board: board.name }),
    description: `${about}\n${new URL(meetingsAddress(board.id), location.href).href}`,
    date: on,
    time: meeting.time ?? rhythmOf(board).time,
    minutes: meetingMinutes(agendaOf(board)),
    dtstamp: now,
    sequence,
    // Said by the meeting itself: it moves along, and a file of one entry goes into one's own calendar.
    reminder: {
      daysBefore: daysBetween(workdayBefore(on), on),
      text: m.minutes_calendar_before(),
    },
  });
  saveAs(m.minutes_calendar_file({ date: meeting.on }), icsType, text);
}
