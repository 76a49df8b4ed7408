/** A month as a calendar on the wall shows it: Monday first, with the numbers of its weeks. */
import {
  addDays,
  addMonths,
  isoDate,
  isoWeek,
  parseIsoDate,
  weekday,
  type IsoDate,
} from '$lib/domain/cadence/iso-date';
import { formatDayInFull, formatMonth } from './format';

/** One day in it. */
export interface CalendarDay {
  iso: IsoDate;
  /** 1–31 */
  number: number;
  /** The day in words. */
  label: string;
  /** false for the days around the month that its weeks need */
  inMonth: boolean;
}

/** A week in it; a day outside 1900–2199 is null. */
export interface CalendarWeek {
  /** 1–53 */
  number: number;
  days: (CalendarDay | null)[];
}

/** One step from a day, as the keys of a calendar take it. */
export type CalendarStep = { days: number } | { months: number } | { weekday: 1 | 7 };

/** The day one step away; the same day where there is none, as at the end of 2199. */
export function stepFrom(at: IsoDate, step: CalendarStep): IsoDate {
  try {
    if ('days' in step) return addDays(at, step.days);
    if ('months' in step) return addMonths(at, step.months);
    return addDays(at, step.weekday - weekday(at));
  } catch {
    return at;
  }
}

/** "december 2026", for the month of a day. */
export function monthTitle(at: IsoDate): string {
  return `${formatMonth(at)} ${at.slice(0, 4)}`;
}

/** The weeks of the month of a day. */
export function monthWeeks(at: IsoDate): CalendarWeek[] {
  const month = at.slice(0, 7);
  const first = isoDate(`${month}-01`);
  const before = weekday(first) - 1;
  const weeks: CalendarWeek[] = [];
  for (let off = -before; ; off += 7) {
    const days = Array.from({ length: 7 }, (_, i) => dayAt(first, off + i, month));
    if (!days.some((day) => day?.inMonth)) return weeks;
    const known = days.find((day) => day !== null);
    if (known) weeks.push({ number: isoWeek(known.iso).week, days });
  }
}

function dayAt(first: IsoDate, off: number, month: string): CalendarDay | null {
  try {
    const iso = addDays(first, off);
    const inMonth = iso.startsWith(month);
    return { iso, number: Number(iso.slice(8)), label: formatDayInFull(iso), inMonth };
  } catch {
    return null; // outside the years there are
  }
}

/** The day a calendar opens at: the one chosen, else the nearest to today that may be chosen. */
export function opensAt(
  value: string,
  today: IsoDate,
  min: string | undefined,
  max: string | undefined,
): IsoDate {
  const chosen = parseIsoDate(value);
  if (chosen) return chosen;
  const [earliest, latest] = [min, max].map((limit) => parseIsoDate(limit ?? ''));
  if (earliest && today < earliest) return earliest;
  return latest && today > latest ? latest : today;
}
