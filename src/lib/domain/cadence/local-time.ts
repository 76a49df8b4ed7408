/**
 * Times on the wall clock of a Danish meeting room. Stored as text, because a meeting at 9.00 stays
 * at 9.00 when summer time begins; only the moment it names in the world moves.
 */
import { addDays, dayHere, parseIsoDate, type IsoDate } from './iso-date';

declare const localTimeBrand: unique symbol;
declare const localDateTimeBrand: unique symbol;

/** A time of day, `HH:MM`, from 00:00 to 23:59. */
export type LocalTime = string & { readonly [localTimeBrand]: true };

/** A day and a time on the wall clock, `YYYY-MM-DDTHH:MM`, with no zone written. */
export type LocalDateTime = string & { readonly [localDateTimeBrand]: true };

/** The zone the product's meetings take place in. */
export const meetingTimeZone = 'Europe/Copenhagen';

const timeShape = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** The time, or `undefined` when the text is not `HH:MM` between 00:00 and 23:59. */
export function parseLocalTime(text: string): LocalTime | undefined {
  return timeShape.test(text) ? (text as LocalTime) : undefined;
}

/**
 * The time, for text that is known to be one.
 * @throws RangeError when it is not
 */
export function localTime(text: string): LocalTime {
  const time = parseLocalTime(text);
  if (time === undefined) throw new RangeError(`Not a time: ${JSON.stringify(text)}`);
  return time;
}

/** The day and time, or `undefined` when the text is not a real `YYYY-MM-DDTHH:MM`. */
export function parseLocalDateTime(text: string): LocalDateTime | undefined {
  if (text.length !== 16 || text[10] !== 'T') return undefined;
  const real =
    parseIsoDate(text.slice(0, 10)) !== undefined && parseLocalTime(text.slice(11)) !== undefined;
  return real ? (text as LocalDateTime) : undefined;
}

/** A day and a time put together. */
export function localDateTime(date: IsoDate, time: LocalTime): LocalDateTime {
  return `${date}T${time}` as LocalDateTime;
}

/** The day of a day and time. */
export function dateOf(moment: LocalDateTime): IsoDate {
  return moment.slice(0, 10) as IsoDate;
}

/** The time of a day and time. */
export function timeOf(moment: LocalDateTime): LocalTime {
  return moment.slice(11) as LocalTime;
}

/**
 * The wall clock `minutes` later (or earlier), as if the clock ran evenly: the hour that summer time
 * skips or repeats is not taken into account, since no meeting is held at 2 a.m.
 * @throws RangeError when `minutes` is not whole or the day leaves 1900–2199
 */
export function addMinutes(moment: LocalDateTime, minutes: number): LocalDateTime {
  if (!Number.isInteger(minutes)) throw new RangeError('A number of minutes must be whole');
  const time = timeOf(moment);
  const total = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + minutes;
  const days = Math.floor(total / 1440);
  const rest = total - days * 1440;
  const clock = `${String(Math.floor(rest / 60)).padStart(2, '0')}:${String(rest % 60).padStart(2, '0')}`;
  return localDateTime(addDays(dateOf(moment), days), clock as LocalTime);
}

const copenhagenClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: meetingTimeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/**
 * What the wall clock in Denmark shows at an instant.
 * @param instant milliseconds since 1970-01-01T00:00Z, for a day within 1900–2199
 */
export function copenhagenDateTime(instant: number): LocalDateTime {
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of copenhagenClock.formatToParts(instant)) part[type] = value;
  const text = `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}`;
  const moment = parseLocalDateTime(text);
  if (moment === undefined) throw new RangeError(`Not an instant within 1900–2199: ${instant}`);
  return moment;
}

/**
 * What the clock on the wall here shows at a moment, in the time zone of this computer: for what was done,
 * beside a "today" that is this computer's too. Meetings are on the Danish clock.
 * @param instant milliseconds since 1970-01-01T00:00Z
 * @throws RangeError when the year is outside 1900–2199
 */
export function clockHere(instant: number): LocalDateTime {
  const moment = new Date(instant);
  const two = (n: number): string => String(n).padStart(2, '0');
  return localDateTime(
    dayHere(moment),
    localTime(`${two(moment.getHours())}:${two(moment.getMinutes())}`),
  );
}
