/**
 * How dates, weeks, times and numbers look to a person, in the language chosen now. Built on Intl;
 * the few words come from messages/…/words.json. Spaces that must not break are non-breaking.
 */
import {
  daysBetween,
  isoDate,
  isoWeek,
  type IsoDate,
  type Weekday,
} from '$lib/domain/cadence/iso-date';
import { clockHere, dateOf, localTime, timeOf } from '$lib/domain/cadence/local-time';
import { m } from './paraglide/messages.js';
import { getLocale } from './paraglide/runtime.js';

const nbsp = '\u00a0';

/** The Intl language for the language of the app; British English has the day before the month. */
function language(): 'da' | 'en-GB' {
  return getLocale() === 'en' ? 'en-GB' : 'da';
}

const formatters = new Map<string, unknown>();

/** Intl objects are slow to make and a board shows hundreds of dates, so each is made once. */
function cached<Formatter>(key: string, make: (language: string) => Formatter): Formatter {
  const full = `${language()} ${key}`;
  let formatter = formatters.get(full) as Formatter | undefined;
  if (formatter === undefined) {
    formatter = make(language());
    formatters.set(full, formatter);
  }
  return formatter;
}

function dateText(date: IsoDate, options: Intl.DateTimeFormatOptions): string {
  const key = `date ${Object.keys(options).join()} ${Object.values(options).join()}`;
  const formatter = cached(
    key,
    (lang) => new Intl.DateTimeFormat(lang, { ...options, timeZone: 'UTC' }),
  );
  return formatter.format(Date.parse(`${date}T00:00:00Z`)).replaceAll(' ', nbsp);
}

/** How a date is to be written. */
export interface DateStyle {
  /** Begin with the day of the week: "tirsdag 24. nov." Default: no. */
  readonly weekday?: boolean;
  /** End with the ISO week. Default: yes, as the team plans by week. */
  readonly week?: boolean;
  /** `auto` (the default) writes the year only when it is not the year of `today`. */
  readonly year?: 'auto' | 'always' | 'never';
  /** What `auto` compares with; without it, `auto` writes no year. */
  readonly today?: IsoDate;
  /** "nov." or "november". Default: short. */
  readonly month?: 'short' | 'long';
}

/** "24. nov., uge 48" · "tirsdag 24. nov. 2025" · "24 Nov, week 48". */
export function formatDate(date: IsoDate, style: DateStyle = {}): string {
  const { weekday = false, week = true, year = 'auto', today, month = 'short' } = style;
  const otherYear = today !== undefined && today.slice(0, 4) !== date.slice(0, 4);
  const parts = [dateText(date, { day: 'numeric', month })];
  if (weekday) parts.unshift(dateText(date, { weekday: 'long' }));
  if (year === 'always' || (year === 'auto' && otherYear)) parts.push(date.slice(0, 4));
  const text = parts.join(nbsp);
  return week ? m.words_date_week({ date: text, week: formatWeek(date) }) : text;
}

/** "28. jun. – 14. jul.": from one day to another; the year where it is not that of `today`. */
export function formatDays(from: IsoDate, to: IsoDate, today?: IsoDate): string {
  const style = { week: false, ...(today === undefined ? {} : { today }) };
  return from === to
    ? formatDate(from, style)
    : m.words_days({ from: formatDate(from, style), to: formatDate(to, style) });
}

/** "torsdag 3. december 2026 · uge 49": a day that leaves no doubt. */
export function formatDayInFull(date: IsoDate): string {
  const day = formatDate(date, { weekday: true, month: 'long', year: 'always', week: false });
  return m.words_date_full({ date: day, week: formatWeek(date) });
}

/** As people type it, and read by i18n/read-date.ts as the same day: "3.12.2026" · "3 Dec 2026". */
export function formatTypedDate(date: IsoDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  if (language() === 'da') return `${Number(day)}.${Number(month)}.${year}`;
  return dateText(date, { day: 'numeric', month: 'short', year: 'numeric' }).replaceAll(nbsp, ' ');
}

/** "december" for any day of it. */
export function formatMonth(date: IsoDate): string {
  return dateText(date, { month: 'long' });
}

/** The ISO week of a date: "uge 48". */
export function formatWeek(date: IsoDate): string {
  return m.words_week({ week: isoWeek(date).week });
}

/** "tirsdag" for 2. */
export function formatWeekday(day: Weekday): string {
  // 1 January 2024 was a Monday.
  return dateText(isoDate(`2024-01-0${day}`), { weekday: 'long' });
}

/** The seven, Monday first. */
export function weekdayNames(): string[] {
  return ([1, 2, 3, 4, 5, 6, 7] as const).map((day) => formatWeekday(day));
}

function clock(time: string): string {
  const hours = String(Number(time.slice(0, 2)));
  return `${hours}${language() === 'da' ? '.' : ':'}${time.slice(3, 5)}`;
}

/**
 * "9.00" · "9:00", as it stands in a field.
 * @param time `HH:MM`
 */
export function formatTypedTime(time: string): string {
  return clock(localTime(time));
}

/**
 * "kl. 9.00" · "9:00".
 * @param time `HH:MM`
 */
export function formatTime(time: string): string {
  return m.words_clock({ time: clock(localTime(time)) });
}

/** "kl. 9.00–9.30" · "9:00–9:30". Both are `HH:MM`. */
export function formatTimeRange(from: string, to: string): string {
  return m.words_clock({ time: `${clock(localTime(from))}–${clock(localTime(to))}` });
}

/** "24. nov., uge 48 kl. 9.00" · "24 Nov, week 48 at 9:00". `time` is `HH:MM`. */
export function formatDateTime(date: IsoDate, time: string, style: DateStyle = {}): string {
  return m.words_date_time({ date: formatDate(date, style), time: formatTime(time) });
}

/**
 * An instant on the clock of this computer, as {@link formatDateTime} writes it.
 * @param instant milliseconds since 1970-01-01T00:00Z
 */
export function formatInstant(instant: number, style: DateStyle = {}): string {
  const moment = clockHere(instant);
  return formatDateTime(dateOf(moment), timeOf(moment), style);
}

/**
 * How far a day is from today: "i dag", "i går", "om 5 dage", "for 3 uger siden", "for 4 måneder
 * siden". Days up to two weeks, weeks up to two months, then months and years.
 */
export function formatRelativeDay(date: IsoDate, today: IsoDate): string {
  const days = daysBetween(today, date);
  const far = Math.abs(days);
  const byDay = cached(
    'relative',
    (lang) => new Intl.RelativeTimeFormat(lang, { numeric: 'auto' }),
  );
  // "last week" would be wrong for 20 days ago, so longer spans always carry their number.
  const byMore = cached('distance', (lang) => new Intl.RelativeTimeFormat(lang));
  let text: string;
  if (far < 14) text = byDay.format(days, 'day');
  else if (far < 60) text = byMore.format(Math.trunc(days / 7), 'week');
  else if (far < 365) text = byMore.format(Math.trunc(days / 30.4375), 'month');
  else text = byMore.format(Math.trunc(days / 365.25) || Math.sign(days), 'year');
  return text.replace(/(\d) /g, `$1${nbsp}`);
}

/** "2.800.000" · "1,5" · "2,800,000". At most `decimals` decimals; default 2. */
export function formatNumber(value: number, decimals = 2): string {
  return cached(
    `number ${decimals}`,
    (lang) => new Intl.NumberFormat(lang, { maximumFractionDigits: decimals }),
  ).format(value);
}

const sizes = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** "3,0" · "3.00": always so many decimals, for a figure that is rounded to them. */
export function formatDecimals(value: number, decimals: number): string {
  return cached(
    `decimals ${decimals}`,
    (lang) =>
      new Intl.NumberFormat(lang, {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
      }),
  ).format(value);
}

/** "12 bytes" · "1,3 MB". Thousands, as file managers count. `bytes` is 0 or more. */
export function formatBytes(bytes: number): string {
  const step = bytes < 1 ? 0 : Math.min(sizes.length - 1, Math.floor(Math.log10(bytes) / 3));
  const unit = sizes[step] ?? 'byte';
  return cached(
    `bytes ${unit}`,
    (lang) =>
      new Intl.NumberFormat(lang, {
        style: 'unit',
        unit,
        unitDisplay: unit === 'byte' ? 'long' : 'short',
        maximumFractionDigits: 1,
      }),
  )
    .format(bytes / 1000 ** step)
    .replaceAll(' ', nbsp);
}

/** "A, B og C" · "A, B or C". */
export function formatList(items: readonly string[], word: 'and' | 'or' = 'and'): string {
  const type = word === 'and' ? 'conjunction' : 'disjunction';
  return cached(`list ${type}`, (lang) => new Intl.ListFormat(lang, { type })).format(items);
}
