/**
 * What people type in a field for a date, read in the language of the app. What the words are stands in
 * messages/…/ui.json (`ui_date_words_…`), with commas between; what they mean, in domain/cadence.
 */
import type { DateFault, DateWords, WrittenDate } from '$lib/domain/cadence/digit-date';
import { dayHere, isoDate, parseIsoDate, type IsoDate } from '$lib/domain/cadence/iso-date';
import { readWrittenDate } from '$lib/domain/cadence/written-date';
import { formatDayInFull, formatMonth, formatTypedDate, weekdayNames } from './format';
import { m } from './paraglide/messages.js';
import { getLocale } from './paraglide/runtime.js';

/** What a field for a date may ask for. Dates are ISO dates. */
export interface DateLimits {
  min?: string | undefined;
  max?: string | undefined;
  /** What the day is about; it settles a year that is not written. Default: ahead. */
  about?: 'ahead' | 'past' | undefined;
}

function list(words: string): string[] {
  return words.split(',').map((word) => word.trim());
}

function numbered(words: string): Map<string, number> {
  return new Map(
    list(words).map((pair) => {
      const [word = '', number] = pair.split('=');
      return [word, Number(number)] as const;
    }),
  );
}

const cache = new Map<string, DateWords>();

function wordsNow(): DateWords {
  const locale = getLocale();
  const known = cache.get(locale);
  if (known) return known;
  const two = (n: number): string => String(n + 1).padStart(2, '0');
  const small = (name: string): string => name.toLowerCase();
  const words: DateWords = {
    months: Array.from({ length: 12 }, (_, i) => small(formatMonth(isoDate(`2024-${two(i)}-01`)))),
    weekdays: weekdayNames().map(small),
    days: numbered(m.ui_date_words_days()),
    fillers: list(m.ui_date_words_fillers()),
    next: list(m.ui_date_words_next()),
    last: list(m.ui_date_words_last()),
    ahead: list(m.ui_date_words_ahead()),
    units: {
      day: list(m.ui_date_words_day()),
      week: list(m.ui_date_words_week()),
      month: list(m.ui_date_words_month()),
    },
    numbers: numbered(m.ui_date_words_numbers()),
  };
  cache.set(locale, words);
  return words;
}

/** Today where the user is. */
export function todayHere(): IsoDate {
  return dayHere(new Date());
}

/**
 * The day a text names, seen from today.
 *
 * @param about what the day is about; it settles a year that is not written
 */
export function readDate(
  text: string,
  about: 'ahead' | 'past' = 'ahead',
  today: IsoDate = todayHere(),
): WrittenDate {
  return readWrittenDate(text, { words: wordsNow(), today, about });
}

/**
 * What a field holds for a text: the ISO date it names, '' for nothing, else the text as it was typed,
 * which no form may store.
 */
export function fieldValue(text: string, about?: 'ahead' | 'past'): string {
  if (text.trim() === '') return '';
  const read = readDate(text, about);
  return read.ok ? read.day : text;
}

/** Whether what a field holds is a day. */
export function isDay(value: string): boolean {
  return parseIsoDate(value) !== undefined;
}

/** "torsdag 3. december 2026 · uge 49", or nothing for what is no day. */
export function dayInWords(value: string): string {
  const day = parseIsoDate(value);
  return day ? formatDayInFull(day) : '';
}

/** What a field shows for what it holds. */
export function fieldText(value: string): string {
  const day = parseIsoDate(value);
  return day ? formatTypedDate(day) : value;
}

/** What is wrong with what a field holds, as a sentence. Nothing is wrong with an empty one. */
export function dateProblem(value: string, { min, max, about }: DateLimits): string | undefined {
  if (value.trim() === '') return undefined;
  const day = parseIsoDate(value);
  if (!day) {
    const read = readDate(value, about);
    return read.ok ? undefined : faultText(read.fault);
  }
  const [earliest, latest] = [min, max].map((limit) => parseIsoDate(limit ?? ''));
  if (earliest && day < earliest) return m.ui_date_before({ date: formatTypedDate(earliest) });
  if (latest && day > latest) return m.ui_date_after({ date: formatTypedDate(latest) });
  return undefined;
}

function faultText(fault: DateFault): string {
  switch (fault) {
    case 'unfinished':
      return m.ui_date_unfinished();
    case 'no-day':
      return m.ui_date_no_day();
    case 'range':
      return m.ui_date_range();
    case 'weekday':
      return m.ui_date_weekday();
    case 'unknown':
      return m.ui_date_unknown();
  }
}
