/**
 * Meetings and days as an iCalendar file (RFC 5545), for one's own calendar. Times are wall-clock times
 * in Denmark with their zone, so 9.00 stays 9.00 when summer time begins.
 * Few pages need it: import it on demand, or in a job.
 */
import {
  ICalAlarmType,
  ICalCalendar,
  ICalEventBusyStatus,
  ICalEventRepeatingFreq,
  ICalEventStatus,
  ICalEventTransparency,
  ICalWeekday,
  type ICalAlarmData,
  type ICalEventData,
  type ICalRepeatingOptions,
} from 'ical-generator';
import { weekday, type IsoDate } from '$lib/domain/cadence/iso-date';
import {
  addMinutes,
  localDateTime,
  localTime,
  meetingTimeZone,
  type LocalDateTime,
} from '$lib/domain/cadence/local-time';
import type { Series } from '$lib/domain/meeting/series';
import { plainLines } from '$lib/domain/text/lines';

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

/** What every entry of a calendar has. */
interface Entry {
  /** The same for the same thing each time, so that a calendar replaces rather than doubles it. */
  readonly uid: string;
  readonly title: string;
  readonly description: string;
  /** When the file is made, in milliseconds since 1970-01-01T00:00Z. */
  readonly dtstamp: number;
  /** 0 the first time, higher each time it is moved. Default: 0. */
  readonly sequence?: number;
}

/** A meeting, or the first of a series. */
export interface MeetingEvent extends Entry {
  readonly date: IsoDate;
  /** `HH:MM` in Denmark. */
  readonly time: string;
  /** How long it lasts, 1–1440. */
  readonly minutes: number;
  readonly location?: string;
  /** What is said days before, 1 or more, at the hour of the meeting. */
  readonly reminder?: { readonly daysBefore: number; readonly text: string };
  /** Called off: a calendar that has it strikes it out. */
  readonly cancelled?: boolean;
  /** It comes back; `date` is then the first of the series' days. */
  readonly series?: Series;
}

/** Something for a day, at no time of it: nobody is busy because of it. */
export interface DayEvent extends Entry {
  readonly date: IsoDate;
}

/** Text without the control characters that RFC 5545 forbids; line breaks and tabs stay. */
function plain(text: string): string {
  return plainLines(text).replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g, '');
}

/**
 * A wall clock as the library reads one that knows its zone (a `TZDate` of @date-fns/tz): a whole day
 * by its UTC parts, a time by its own. Both are the same here, so that neither the zone of this machine
 * nor its summer time moves a day or an hour.
 */
class WallClock extends Date {
  readonly internal: Date;

  constructor(moment: LocalDateTime) {
    super(`${moment}:00Z`);
    this.internal = this;
  }

  tzComponents(): [sign: string, hours: string, minutes: string] {
    return ['+', '00', '00'];
  }

  withTimeZone(): this {
    return this;
  }

  override getFullYear(): number {
    return this.getUTCFullYear();
  }

  override getMonth(): number {
    return this.getUTCMonth();
  }

  override getDate(): number {
    return this.getUTCDate();
  }

  override getHours(): number {
    return this.getUTCHours();
  }

  override getMinutes(): number {
    return this.getUTCMinutes();
  }

  override getSeconds(): number {
    return 0;
  }
}

function asShown(moment: LocalDateTime): Date {
  return new WallClock(moment);
}

function entryOf(entry: Entry): Pick<ICalEventData, 'id' | 'sequence' | 'stamp' | 'summary'> {
  return {
    id: plain(entry.uid),
    sequence: entry.sequence ?? 0,
    stamp: new Date(entry.dtstamp),
    summary: plain(entry.title),
    ...(entry.description === '' ? {} : { description: plain(entry.description) }),
  };
}

/**
 * The file's text: lines ended by CRLF and folded at 75 octets.
 * @throws RangeError when a `time` is not `HH:MM` or `minutes` not a whole number, 1–1440
 */
export function meetingsIcs(events: readonly MeetingEvent[]): string {
  return fileOf(events.flatMap(meetingEntries), true);
}

/** One meeting as a file; see {@link meetingsIcs}. */
export function meetingIcs(event: MeetingEvent): string {
  return meetingsIcs([event]);
}

/** Days as a file: each fills its day and leaves one free. */
export function daysIcs(days: readonly DayEvent[]): string {
  return fileOf(days.map(dayEntry), false);
}

function dayEntry(day: DayEvent): ICalEventData {
  return {
    ...entryOf(day),
    start: asShown(localDateTime(day.date, localTime('00:00'))),
    allDay: true,
    transparency: ICalEventTransparency.TRANSPARENT,
    busystatus: ICalEventBusyStatus.FREE,
  };
}

function fileOf(entries: readonly ICalEventData[], zoned: boolean): string {
  const calendar = new ICalCalendar({
    prodId: { company: 'Forbedringstavlen', product: 'Forbedringstavlen', language: 'DA' },
    // A zone on the calendar itself would make every time float; it stands on the event instead.
    ...(zoned ? { timezone: { name: null, generator: () => copenhagen } } : {}),
  });
  for (const entry of entries) calendar.createEvent(entry);
  return `${calendar.toString()}\r\n`;
}

function meetingEntries(event: MeetingEvent): ICalEventData[] {
  const { minutes, series } = event;
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > 1440) {
    throw new RangeError('A meeting lasts 1–1440 whole minutes');
  }
  const time = localTime(event.time);
  const at = (date: IsoDate): LocalDateTime => localDateTime(date, time);
  const held = (date: IsoDate): ICalEventData => ({
    ...entryOf(event),
    timezone: meetingTimeZone,
    start: asShown(at(date)),
    end: asShown(addMinutes(at(date), minutes)),
    ...(event.cancelled === true ? { status: ICalEventStatus.CANCELLED } : {}),
    ...(event.location === undefined ? {} : { location: plain(event.location) }),
    // What is called off reminds nobody. [PLAN-7]
    ...(event.reminder === undefined || event.cancelled === true
      ? {}
      : { alarms: [alarmOf(event.reminder)] }),
  });
  if (series === undefined) return [held(event.date)];
  return [
    { ...held(event.date), repeating: ruleOf(series, (date) => asShown(at(date))) },
    // A turn that gives way to a holiday is the same meeting on another day.
    ...series.moved.map(({ turn, date }) => ({ ...held(date), recurrenceId: asShown(at(turn)) })),
  ];
}

function alarmOf({ daysBefore, text }: NonNullable<MeetingEvent['reminder']>): ICalAlarmData {
  return { type: ICalAlarmType.display, trigger: daysBefore * 86_400, description: plain(text) };
}

const days = [
  ICalWeekday.MO,
  ICalWeekday.TU,
  ICalWeekday.WE,
  ICalWeekday.TH,
  ICalWeekday.FR,
  ICalWeekday.SA,
  ICalWeekday.SU,
];

function ruleOf(series: Series, at: (date: IsoDate) => Date): ICalRepeatingOptions {
  const weeks = series.step / 7;
  const day = days[weekday(series.first) - 1];
  return {
    ...(Number.isInteger(weeks) && day !== undefined
      ? { freq: ICalEventRepeatingFreq.WEEKLY, interval: weeks, byDay: [day] }
      : { freq: ICalEventRepeatingFreq.DAILY, interval: series.step }),
    count: series.count,
    ...(series.skipped.length === 0 ? {} : { exclude: series.skipped.map(at) }),
  };
}
