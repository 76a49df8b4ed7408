/**
 * A day written in numbers, day first: `3/12`, `03-12-26`, `031226`, `3.12.2026`, or ISO 8601. Rules
 * [CADENCE-13] and [CADENCE-14]. The words are read in written-date.ts.
 */
import { addMonths, parseIsoDate, type IsoDate } from './iso-date';

/** What people write in one language; everything in small letters. */
export interface DateWords {
  /** Twelve, January first. Three letters of one are enough. */
  readonly months: readonly string[];
  /** Seven, Monday first. Two letters are enough where no other day begins with them. */
  readonly weekdays: readonly string[];
  /** "i dag", with how many days from today it is. */
  readonly days: ReadonlyMap<string, number>;
  /** Before a date, adding nothing: "på", "den", "d.". */
  readonly fillers: readonly string[];
  /** Before a weekday: that day in the week after this one. */
  readonly next: readonly string[];
  /** Before a weekday: that day, the last time it was. */
  readonly last: readonly string[];
  /** Before a number of days, weeks or months: "om". */
  readonly ahead: readonly string[];
  readonly units: Readonly<Record<'day' | 'week' | 'month', readonly string[]>>;
  /** "en", "to" … and what they are. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** How to read a text. */
export interface DateReading {
  readonly words: DateWords;
  readonly today: IsoDate;
  /** What the day is about; it settles a year that is not written. */
  readonly about: 'ahead' | 'past';
}

/** Why a text names no day. */
export type DateFault = 'unfinished' | 'no-day' | 'range' | 'weekday' | 'unknown';

/** A day, or why there is none. */
export type WrittenDate = { ok: true; day: IsoDate } | { ok: false; fault: DateFault };

/** Years looked through for a day without one: 29 February is at most eight years off. */
export const YEARS_AHEAD = 8;

/** A day was found. */
export function yes(day: IsoDate): WrittenDate {
  return { ok: true, day };
}

/** None was. */
export function no(fault: DateFault): WrittenDate {
  return { ok: false, fault };
}

/** Numbers alone. Null where letters stand between them. */
export function readDigits(said: string, reading: DateReading): WrittenDate | null {
  if (!/^[\d\-./ ]+$/.test(said)) return null;
  const parts = said.split(/[-./ ]+/).filter(Boolean);
  const [first = '', second, third, ...rest] = parts;
  if (rest.length > 0) return no('unknown');
  // What is left when a part has been deleted: ".12.2026".
  if (/^[-./]/.test(said) || (third === undefined && second?.length === 4)) return no('unfinished');
  // The year stands first, and so does nothing but the year with four digits: ISO 8601.
  if (first.length === 4 && second !== undefined) {
    return third === undefined ? no('unfinished') : dated(first, second, third);
  }
  if (second !== undefined) return spelled(first, second, third, reading);
  if (first.length === 6) return run(first, 2);
  if (first.length === 8) {
    const dayFirst = run(first, 4);
    const yearFirst = dated(first.slice(0, 4), first.slice(4, 6), first.slice(6));
    return dayFirst.ok || !yearFirst.ok ? dayFirst : yearFirst;
  }
  if (first.length === 4) return spelled(first.slice(0, 2), first.slice(2), undefined, reading);
  // "den 3." and "3." are a day; "3" may be the beginning of anything.
  return said.endsWith('.') && parts.length === 1 ? dayAlone(first, reading) : no('unfinished');
}

/** Day, month and year without anything between them; the year has `digits` digits. */
function run(all: string, digits: 2 | 4): WrittenDate {
  return dated(all.slice(4, 4 + digits), all.slice(2, 4), all.slice(0, 2));
}

/** Day and month, with a year or without. */
export function spelled(
  day: string,
  month: string,
  year: string | undefined,
  reading: DateReading,
): WrittenDate {
  return year === undefined ? yearless(day, month, reading) : dated(year, month, day);
}

/** A whole date. A year of two digits is of this century; of one or three it is not finished. */
function dated(year: string, month: string, day: string): WrittenDate {
  if (year.length === 1 || year.length === 3) return no('unfinished');
  const full = year.length === 2 ? `20${year}` : year;
  if (full.length !== 4) return no('no-day');
  const two = (part: string): string => part.padStart(2, '0');
  const found = parseIsoDate(`${full}-${two(month)}-${two(day)}`);
  if (found) return yes(found);
  // The same day of a year that is surely within range tells a wrong year from a wrong day.
  const leap = parseIsoDate(`2000-${two(month)}-${two(day)}`);
  const outside = Number(full) < 1900 || Number(full) > 2199;
  return no(leap && outside ? 'range' : 'no-day');
}

/** The nearest such day: today or later, or today or earlier. */
function yearless(day: string, month: string, { today, about }: DateReading): WrittenDate {
  const way = about === 'ahead' ? 1 : -1;
  const thisYear = Number(today.slice(0, 4));
  for (let off = 0; off <= YEARS_AHEAD; off += 1) {
    const found = dated(String(thisYear + off * way), month, day);
    if (found.ok && (about === 'ahead' ? found.day >= today : found.day <= today)) return found;
  }
  return no('no-day');
}

/** "den 3.": the nearest month that has such a day. */
export function dayAlone(day: string, reading: DateReading): WrittenDate {
  const { today, about } = reading;
  const first = parseIsoDate(`${today.slice(0, 7)}-01`);
  for (let off = 0; first && off <= 2; off += 1) {
    const month = addMonths(first, about === 'ahead' ? off : -off);
    const found = dated(month.slice(0, 4), month.slice(5, 7), day);
    if (found.ok && (about === 'ahead' ? found.day >= today : found.day <= today)) return found;
  }
  return no('no-day');
}
