/**
 * A meeting as an iCalendar file (RFC 5545), for the team's own calendar. Times are wall-clock times in
 * Denmark with their zone, so 9.00 stays 9.00 when summer time begins.
 * Import this module on demand (`await import('$lib/exchange/ics')`): few pages need it.
 */
import { ICalCalendar } from 'ical-generator';
import type { IsoDate } from '$lib/domain/cadence/iso-date';
import {
  addMinutes,
  localDateTime,
  localTime,
  meetingTimeZone,
  type LocalDateTime,
} from '$lib/domain/cadence/local-time';

/** The media type of the file. */
export const icsType = 'text/calendar;charset=utf-8';

/** The zone's rules since 1996, as RFC 5545 §3.6.5 wants them beside every TZID. */
const copenhagen = [
  'BEGIN:VTIMEZONE',
  `TZID:${meetingTimeZone}`,
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');

/** What goes into the calendar. */
export interface MeetingEvent {
  /** The same for the same meeting each time, so that a calendar replaces rather than doubles it. */
  readonly uid: string;
  readonly title: string;
  readonly description: string;
  readonly date: IsoDate;
  /** `HH:MM` in Denmark. */
  readonly time: string;
  /** How long it lasts, 1–1440. */
  readonly minutes: number;
  readonly location?: string;
  /** When the file is made, in milliseconds since 1970-01-01T00:00Z. */
  readonly dtstamp: number;
  /** 0 the first time, higher each time the meeting is moved. Default: 0. */
  readonly sequence?: number;
}

/** Text without the control characters that RFC 5545 forbids; line breaks and tabs stay. */
function plain(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '');
}

/** The library writes a `Date` with the getters of this machine's zone, so they must read the wall clock. */
function asShown(moment: LocalDateTime): Date {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = moment.split(/[-T:]/).map(Number);
  return new Date(year, month - 1, day, hour, minute);
}

/**
 * The file's text: one event, lines ended by CRLF and folded at 75 octets.
 * @throws RangeError when `time` is not `HH:MM` or `minutes` not a whole number, 1–1440
 */
export function meetingIcs(event: MeetingEvent): string {
  const { minutes } = event;
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > 1440) {
    throw new RangeError('A meeting lasts 1–1440 whole minutes');
  }
  const start = localDateTime(event.date, localTime(event.time));
  const calendar = new ICalCalendar({
    prodId: { company: 'Forbedringstavlen', product: 'Forbedringstavlen', language: 'DA' },
    // A zone on the calendar itself would make every time float; it stands on the event instead.
    timezone: { name: null, generator: () => copenhagen },
  });
  calendar.createEvent({
    id: plain(event.uid),
    sequence: event.sequence ?? 0,
    stamp: new Date(event.dtstamp),
    timezone: meetingTimeZone,
    start: asShown(start),
    end: asShown(addMinutes(start, minutes)),
    summary: plain(event.title),
    description: plain(event.description),
    ...(event.location === undefined ? {} : { location: plain(event.location) }),
  });
  return `${calendar.toString()}\r\n`;
}
