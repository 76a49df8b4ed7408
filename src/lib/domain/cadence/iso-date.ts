/**
 * Calendar dates as text. A date on the board is a day on the wall calendar, never an instant, so
 * it is kept as `YYYY-MM-DD` and no time zone can move it. Text order is time order: `a < b` works.
 */

declare const isoDateBrand: unique symbol;

/** A real calendar day, written `YYYY-MM-DD`, between 1900-01-01 and 2199-12-31. */
export type IsoDate = string & { readonly [isoDateBrand]: true };

/** Day of the week as ISO 8601 counts it: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A week as ISO 8601 counts it. `year` is the week's year, which around New Year is not the date's. */
export interface IsoWeek {
  readonly year: number;
  /** 1–53 */
  readonly week: number;
}

const msPerDay = 86_400_000;
const firstYear = 1900;
const lastYear = 2199;
const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days since 1970-01-01; the day before it is −1. */
function dayNumber(date: IsoDate): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / msPerDay);
}

function fromDayNumber(day: number): IsoDate {
  const moment = new Date(day * msPerDay);
  const year = moment.getUTCFullYear();
  if (!(year >= firstYear && year <= lastYear)) {
    throw new RangeError(`A date must lie between ${firstYear} and ${lastYear}`);
  }
  return moment.toISOString().slice(0, 10) as IsoDate;
}

/** The date, or `undefined` when the text is not a real day (31 February) or outside 1900–2199. */
export function parseIsoDate(text: string): IsoDate | undefined {
  const parts = shape.exec(text);
  if (parts === null) return undefined;
  const year = Number(parts[1]);
  const moment = new Date(Date.UTC(year, Number(parts[2]) - 1, Number(parts[3])));
  // Date.UTC rolls 31 February over to March, so a real day is one that comes back unchanged.
  if (Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== text) {
    return undefined;
  }
  return year >= firstYear && year <= lastYear ? (text as IsoDate) : undefined;
}

/** Is the text a real day between 1900 and 2199, written `YYYY-MM-DD`? */
export function isIsoDate(text: string): text is IsoDate {
  return parseIsoDate(text) !== undefined;
}

/**
 * The date, for text that is known to be one.
 * @throws RangeError when it is not
 */
export function isoDate(text: string): IsoDate {
  const date = parseIsoDate(text);
  if (date === undefined) throw new RangeError(`Not a date: ${JSON.stringify(text)}`);
  return date;
}

/** The day on the wall calendar here at a moment, in the time zone of this computer. */
export function dayHere(moment: Date): IsoDate {
  const two = (n: number): string => String(n).padStart(2, '0');
  const [month, day] = [moment.getMonth() + 1, moment.getDate()];
  return isoDate(`${String(moment.getFullYear())}-${two(month)}-${two(day)}`);
}

/**
 * The day `days` later, or earlier when negative. `days` is a whole number.
 * @throws RangeError when the result is outside 1900–2199 or `days` is not whole
 */
export function addDays(date: IsoDate, days: number): IsoDate {
  if (!Number.isInteger(days)) throw new RangeError('A number of days must be whole');
  return fromDayNumber(dayNumber(date) + days);
}

/**
 * The same day of the month `months` later; a day that month does not have becomes its last
 * (31 August + 6 months is 28 or 29 February).
 * @throws RangeError when the result is outside 1900–2199 or `months` is not whole
 */
export function addMonths(date: IsoDate, months: number): IsoDate {
  if (!Number.isInteger(months)) throw new RangeError('A number of months must be whole');
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7)) - 1 + months;
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const day = Math.min(Number(date.slice(8, 10)), lastDay);
  return fromDayNumber(Math.round(Date.UTC(year, month, day) / msPerDay));
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Monday is 1, Sunday is 7 (ISO 8601). */
export function weekday(date: IsoDate): Weekday {
  // 1970-01-01 was a Thursday; the double modulo keeps days before it positive.
  return (((((dayNumber(date) + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** The ISO 8601 week: weeks begin on Monday, and week 1 is the one that holds 4 January. */
export function isoWeek(date: IsoDate): IsoWeek {
  // A week belongs to the year of its Thursday.
  const thursday = dayNumber(date) - weekday(date) + 4;
  const year = new Date(thursday * msPerDay).getUTCFullYear();
  const newYear = Math.round(Date.UTC(year, 0, 1) / msPerDay);
  return { year, week: Math.floor((thursday - newYear) / 7) + 1 };
}
